'use client'
/** The preview: what was found, every card as it will look, and everything that can still be done about it. */
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { startFaces } from '@/lib/browser/notes-faces'
import { happen, type Preview } from '@/lib/browser/notes-preview'
import type { Read } from '@/lib/browser/notes-reader'
import { fill } from '@/lib/core/fill'
import type { Language } from '@/lib/core/language'
import type { DeckChoice, DraftCard, DraftEvent } from '@/lib/core/notes/draft'
import type { OwnResponse } from '@/lib/core/own-card'
import { DeckDialog, type DeckQuestion } from './deck-dialog'
import styles from './import.module.css'
import type { ImportMessages } from './import-messages'
import { PreviewCard } from './preview-card'
import { PreviewHead } from './preview-head'
import { PreviewPages } from './preview-pages'
import { SkippedList } from './skipped-list'
import { useView } from './use-preview'

interface Props {
  readonly read: Read
  readonly own: OwnResponse
  readonly preview: Preview
  readonly change: (preview: Preview) => void
  readonly save: () => void
  readonly startOver: () => void
  readonly busy: boolean
  readonly notice: string
  readonly language: Language
  readonly t: ImportMessages
}

export function ImportPreview({ read, own, preview, change, save, startOver, busy, notice, language, t }: Props) {
  const [faces] = useState(startFaces)
  const [asking, setAsking] = useState<DeckQuestion | null>(null)
  const view = useView(preview)
  const heading = useRef<HTMLHeadingElement>(null)
  const { draft, isAgain } = preview
  useEffect(() => { heading.current?.focus() }, [])

  function act(event: DraftEvent) {
    const next = happen(preview, event)
    if (next === preview) return
    change(next)
    const focused = focusAfter(event, draft.cards)
    if (focused !== null) requestAnimationFrame(() => { document.getElementById(`card-${focused}`)?.focus() })
  }
  const undo = () => { act({ type: 'undo' }) }
  useUndoKey(undo)
  useWarning(preview.events.length > 0)

  function moveTo(deck: DeckChoice) {
    if (asking) act({ type: 'redeck', ids: asking.ids, deck })
    setAsking(null)
  }

  const firsts = useMemo(() => firstsOf(draft.cards), [draft.cards])
  const { listed, onPage, chosen } = view
  const count = wanted(draft.cards)
  const ids = chosen.map(({ id }) => id)
  const isOneFile = new Set(chosen.map(({ path }) => path)).size <= 1
  const isUnchanged = isAgain && preview.events.length === 0 && draft.cards.every(({ kind }) => kind === 'same')
  return (
    <div data-wide className={styles.preview}>
      <PreviewHead heading={heading} read={read} preview={preview} view={view} leave={() => { if (preview.events.length === 0 || window.confirm(t.leave)) startOver() }} t={t} />
      <h2 className="unseen">{t.filters[view.view.filter]}</h2>
      {view.view.filter === 'skipped' ? (
        <SkippedList files={draft.files} path={view.view.path} t={t} />
      ) : (
        <>
          {listed.length === 0 && <p className={styles.none}>{isUnchanged ? t.nothingChanged : t.none}</p>}
          {listed.length > 0 && <div className={styles.choosing}>
            <button type="button" className="deed" onClick={() => { view.choose(ids.length > 0 ? [] : listed.map(({ id }) => id)) }}>
              {ids.length > 0 ? t.selectNone : t.selectAll}
            </button>
            {ids.length > 0 && (
              <>
                <span className="small" role="status">{fill(t.selected, { n: ids.length })}</span>
                <button type="button" className="deed" disabled={ids.length < 2 || !isOneFile} title={isOneFile ? undefined : t.mergeWhy}
                  onClick={() => { act({ type: 'merge', ids }); view.choose([]) }}>{t.mergeSelected}</button>
                <button type="button" className="deed" onClick={() => { setAsking({ ids, now: chosen[0]?.deck.title ?? '' }) }}>{t.deckSelected}</button>
                {chosen.some(({ dropped }) => !dropped)
                  ? <button type="button" className="deed" onClick={() => { act({ type: 'drop', ids }); view.choose([]) }}>{t.dropSelected}</button>
                  : <button type="button" className="deed" onClick={() => { act({ type: 'take', ids }); view.choose([]) }}>{t.takeSelected}</button>}
              </>
            )}
          </div>}
          <ul id="cards" tabIndex={-1} className={styles.cards}>
            {onPage.map((card) => (
              <PreviewCard
                key={card.id}
                card={card}
                preview={preview}
                text={read.texts.get(draft.files.find(({ path }) => path === card.path)?.given ?? card.path) ?? ''}
                faces={faces}
                canMergeUp={!firsts.has(card.id)}
                isChosen={view.view.chosen.has(card.id)}
                choose={(isChosen) => { view.choose(isChosen ? [...view.view.chosen, card.id] : [...view.view.chosen].filter((id) => id !== card.id)) }}
                act={act}
                askDeck={() => { setAsking({ ids: [card.id], now: card.deck.title }) }}
                language={language}
                t={t}
              />
            ))}
          </ul>
          <PreviewPages total={listed.length} page={view.page} lastPage={view.lastPage} turn={view.setPage} t={t} />
        </>
      )}
      {!isUnchanged && <div className={styles.bar}>
        <p role="status" className="small">{busy ? t.saving : notice}</p>
        <div className={styles.ways}>
          <button type="button" className="button" disabled={busy || (!isAgain && count === 0)} onClick={save}>
            {isAgain ? t.saveChanges : fill(t.save, { n: count })}
          </button>
          {draft.past.length > 0 && <button type="button" className="deed" onClick={undo}>{t.undoEdit}</button>}
        </div>
      </div>}
      <DeckDialog question={asking} decks={decksOf(own, draft.cards)} choose={moveTo} close={() => { setAsking(null) }} t={t} />
    </div>
  )
}

const wanted = (cards: readonly DraftCard[]): number => cards.filter(({ dropped }) => !dropped).length

/** Of each file the first card that is wanted: it has none above to be merged with. */
function firstsOf(cards: readonly DraftCard[]): ReadonlySet<string> {
  const firsts = new Map<string, string>()
  for (const { id, path, dropped, note } of cards) if (!dropped && note && !firsts.has(path)) firsts.set(path, id)
  return new Set(firsts.values())
}

/** What was pressed may be gone: the card that it became, or the one it belonged to. */
function focusAfter(event: DraftEvent, cards: readonly DraftCard[]): string | null {
  switch (event.type) {
    case 'merge':
      return cards.find(({ id }) => event.ids.includes(id))?.id ?? null
    case 'merge_up': {
      const at = cards.findIndex(({ id }) => id === event.id)
      return cards.slice(0, Math.max(0, at)).findLast((card) => card.path === cards[at]?.path && !card.dropped && card.note)?.id ?? null
    }
    case 'split':
    case 'edit':
      return event.id
    case 'drop':
    case 'take':
      return event.ids.length === 1 ? (event.ids[0] ?? null) : null
    default:
      return null
  }
}

/** The learner's own that are in use, and those that this import will make. */
function decksOf(own: OwnResponse, cards: readonly DraftCard[]): readonly DeckChoice[] {
  const living = own.decks.filter(({ retired }) => !retired).map(({ id, title }) => ({ id, title }))
  const known = new Set(living.map(({ title }) => title))
  const made = new Set(cards.flatMap(({ deck }) => (deck.id === null && !known.has(deck.title) ? [deck.title] : [])))
  return [...living, ...[...made].map((title) => ({ id: null, title }))]
}

/** In a field, it takes back what was typed there. */
function useUndoKey(undo: () => void) {
  const onUndo = useEffectEvent(undo)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isField = event.target instanceof HTMLElement && event.target.closest('textarea, input:not([type=checkbox], [type=radio]), select')
      if (isField || event.shiftKey || !(event.ctrlKey || event.metaKey) || event.code !== 'KeyZ') return
      event.preventDefault()
      onUndo()
    }
    document.addEventListener('keydown', listen)
    return () => { document.removeEventListener('keydown', listen) }
  }, [])
}

/** What was done here is in this tab alone. */
function useWarning(isEdited: boolean) {
  useEffect(() => {
    if (!isEdited) return
    const warn = (event: BeforeUnloadEvent) => { event.preventDefault() }
    window.addEventListener('beforeunload', warn)
    return () => { window.removeEventListener('beforeunload', warn) }
  }, [isEdited])
}
