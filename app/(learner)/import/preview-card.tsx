'use client'
/** One card of the preview: as it will look, beside its place in the notes, with what can be done about it. */
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Html } from '@/app/_ui/html'
import type { Faces, KnownFace } from '@/lib/browser/notes-faces'
import { type Preview, remarksOn } from '@/lib/browser/notes-preview'
import { fill } from '@/lib/core/fill'
import type { Language } from '@/lib/core/language'
import type { DraftCard, DraftEvent } from '@/lib/core/notes/draft'
import { languageOf } from '@/lib/core/notes/to-request'
import { CardChange } from './card-change'
import { CardEdit } from './card-edit'
import { CardPoints } from './card-points'
import { CardRemarks } from './card-remarks'
import { CardSource } from './card-source'
import { CardSplit } from './card-split'
import styles from './import.module.css'
import type { ImportMessages } from './import-messages'

interface Props {
  readonly card: DraftCard
  readonly preview: Preview
  /** Of its file. */
  readonly text: string
  readonly faces: Faces
  /** There is a card above it in its file. */
  readonly canMergeUp: boolean
  readonly isChosen: boolean
  readonly choose: (isChosen: boolean) => void
  readonly act: (event: DraftEvent) => void
  readonly askDeck: () => void
  readonly language: Language
  readonly t: ImportMessages
}

type Open = 'none' | 'edit' | 'split'

export function PreviewCard({ card, preview, text, faces, canMergeUp, isChosen, choose, act, askDeck, language, t }: Props) {
  const [open, setOpen] = useState<Open>('none')
  const { ref, isNear } = useNear()
  const { id, source, kind, dropped } = card
  const face = useFace(faces, card, isNear)
  const given = preview.draft.files.find(({ path }) => path === card.path)?.given ?? card.path
  const isVanished = kind === 'vanished'
  const front = source.front.split('\n', 1)[0] ?? ''
  const close = () => {
    setOpen('none')
    requestAnimationFrame(() => { document.getElementById(`card-${id}`)?.focus() })
  }
  return (
    <li ref={ref} id={`card-${id}`} tabIndex={-1} className={styles.card} data-dropped={dropped} onKeyDown={(event) => { if (event.key === 'Escape' && open !== 'none') close() }}>
      <div className={styles.sheet}>
        <div className={styles.question}>
          <input type="checkbox" className={styles.check} checked={isChosen} aria-label={fill(t.selectOne, { front })} onChange={(event) => { choose(event.target.checked) }} />
          <div>
            <p className={styles.facts}>{factsOf(card, preview.isAgain, t)}</p>
            <h3 lang={languageOf(source)}>
              {face ? <span className="inline" dangerouslySetInnerHTML={{ __html: face.question }} /> : [...source.context, front].join(' › ')}
            </h3>
          </div>
        </div>
        <div className={styles.body}>
          {dropped && !isVanished && <p className="quiet small">{t.droppedCard}</p>}
          {!dropped && open === 'none' && source.back !== null && <Answer card={card} face={face} t={t} />}
          {open === 'edit' && <CardEdit source={source} apply={(front, back) => { act({ type: 'edit', id, front, back }); close() }} close={close} t={t} />}
          {open === 'split' && <CardSplit source={source} apply={(mark, front) => { act({ type: 'split', id, mark, ...(front === undefined ? {} : { front }) }); close() }} close={close} t={t} />}
          <CardChange card={card} act={act} t={t} />
          {!dropped && <CardRemarks remarks={remarksOn(preview, card)} language={language} t={t} />}
          {!dropped && <CardPoints card={card} act={act} t={t} />}
          <div className={styles.deeds}>
            {isVanished ? (
              <button type="button" className="deed" onClick={() => { act({ type: dropped ? 'take' : 'drop', ids: [id] }) }}>{dropped ? t.keep : t.retire}</button>
            ) : dropped ? (
              <button type="button" className="deed" onClick={() => { act({ type: 'take', ids: [id] }) }}>{t.take}</button>
            ) : (
              <>
                <button type="button" className="deed" aria-expanded={open === 'edit'} onClick={() => { setOpen(open === 'edit' ? 'none' : 'edit') }}>{t.edit}</button>
                <button type="button" className="deed" aria-expanded={open === 'split'} onClick={() => { setOpen(open === 'split' ? 'none' : 'split') }}>{t.split}</button>
                {canMergeUp && <button type="button" className="deed" onClick={() => { act({ type: 'merge_up', id }) }}>{t.mergeUp}</button>}
                <button type="button" className="deed" onClick={() => { act({ type: 'drop', ids: [id] }) }}>{t.drop}</button>
                <button type="button" className="deed" onClick={askDeck}>{fill(t.deckNow, { title: card.deck.title })}</button>
              </>
            )}
          </div>
        </div>
      </div>
      {card.note && <CardSource note={card.note} path={given} text={text} t={t} />}
    </li>
  )
}

function Answer({ card: { source }, face, t }: { readonly card: DraftCard; readonly face: KnownFace; readonly t: ImportMessages }) {
  if (face?.answer) return <div lang={languageOf(source)}><Html html={face.answer} className="prose" /></div>
  return (
    <>
      {face === null && <p className="quiet tiny">{t.asText}</p>}
      <p className={styles.plain} lang={languageOf(source)}>{source.back}</p>
    </>
  )
}

function factsOf({ kind, source, dropped }: DraftCard, isAgain: boolean, t: ImportMessages): string {
  return [isAgain && kind !== 'same' ? t.filters[kind] : '', source.back === null && !dropped ? t.unanswered : ''].filter((word) => word !== '').join(' · ')
}

/** Near enough to the window to be worth asking for; once it was, it stays so. */
function useNear() {
  const ref = useRef<HTMLLIElement>(null)
  const [isNear, setIsNear] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return
      setIsNear(true)
      observer.disconnect()
    }, { rootMargin: '800px' })
    observer.observe(element)
    return () => { observer.disconnect() }
  }, [])
  return { ref, isNear }
}

function useFace(faces: Faces, { source, dropped }: DraftCard, isNear: boolean): KnownFace {
  useEffect(() => {
    if (!isNear || dropped) return
    const want = () => { faces.want(source) }
    want()
    window.addEventListener('online', want)
    return () => { window.removeEventListener('online', want) }
  }, [faces, source, dropped, isNear])
  return useSyncExternalStore(faces.subscribe, () => faces.of(source), () => undefined)
}
