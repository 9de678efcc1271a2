'use client'
/** A card of one's own, written or changed, beside what it will look like. What was typed outlives a reload. */
import { useRouter } from 'next/navigation'
import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react'
import { intoSight } from '@/app/_ui/into-sight'
import type { RequestError } from '@/lib/browser/api'
import { saveCard } from '@/lib/browser/own'
import { languageOf } from '@/lib/core/notes/to-request'
import type { OwnCard } from '@/lib/core/own-card'
import type { Messages } from '@/lib/messages/messages'
import { sentenceFor } from '../sentence-for'
import { type CardDraft, draftOf, keepDraft, keptDraft, sourceOf } from './card-draft'
import styles from './card-form.module.css'
import { CardPreview } from './card-preview'
import { PointsEditor } from './points-editor'

interface Props {
  /** As it is stored; a new one has version 0. */
  readonly card: OwnCard
  readonly decks: readonly { readonly id: string; readonly title: string }[]
  readonly t: Messages['Own']
  readonly errors: Messages['Errors']
  /** Without them, the form is a page of its own, and goes to the card's. */
  readonly saved?: () => void
  readonly cancelled?: () => void
}

export function CardForm({ card, decks, t, errors, saved: whenSaved, cancelled }: Props) {
  const id = useId()
  const router = useRouter()
  const front = useRef<HTMLTextAreaElement>(null)
  const isNew = card.version === 0
  const [draft, setDraft] = useState(() => draftOf(card))
  const [isKept, setIsKept] = useState(false)
  const [problem, setProblem] = useState<RequestError | 'saving' | 'front' | null>(null)
  const { id: cardId, deck, version } = card
  const isConflict = draft.version !== version && problem !== 'saving'

  useEffect(() => {
    const kept = keptDraft({ id: cardId, deck, version })
    if (!kept) return
    setDraft(kept) // eslint-disable-line react-hooks/set-state-in-effect -- what a reload left is known only here
    setIsKept(true)
  }, [cardId, deck, version])

  const type = (change: Partial<CardDraft>) => {
    const next = { ...draft, ...change }
    setDraft(next)
    keepDraft(card, next)
  }
  const forget = () => {
    keepDraft(card, null)
    setDraft(draftOf(card))
    setIsKept(false)
    setProblem(null)
    front.current?.focus()
  }

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (problem === 'saving') return
    const source = sourceOf(draft, card.source)
    if (source.front === '') {
      setProblem('front')
      front.current?.focus()
      return
    }
    // Saving once more, with the stored card before one's eyes, is meant.
    const seen = isConflict ? card.version : draft.version
    setProblem('saving')
    const saved = await saveCard({ ...card, version: seen, deck: draft.deck, topic: draft.topic.trim(), language: languageOf(source), look: false, source })
    if (saved.ok) {
      keepDraft(card, null)
      if (whenSaved) {
        whenSaved()
        return
      }
      router.push(`/cards/${card.id}`)
      router.refresh()
      return
    }
    setProblem(saved.error)
    if (saved.error.code !== 'changed_elsewhere') return
    if (!isNew) {
      router.refresh()
      return
    }
    // It was stored, and the answer never arrived: what was typed since then is a change of that card.
    keepDraft(card, null)
    keepDraft({ ...card, version: 1 }, draft)
    router.push(`/cards/${card.id}/edit`)
  }

  return (
    <div className={styles.page}>
      {!whenSaved && <h1>{isNew ? t.newCard : t.editCard}</h1>}
      <form className={styles.form} onSubmit={(event) => { void submit(event) }}>
        {isKept && !isConflict && <p role="status" className="small">{t.kept} <button type="button" className="deed" onClick={forget}>{t.discard}</button></p>}
        <label htmlFor={`${id}front`}>{t.front}</label>
        <textarea ref={front} id={`${id}front`} className={`field ${styles.text ?? ''}`} rows={Math.min(8, 1 + draft.front.split('\n').length)} value={draft.front}
          maxLength={4_000} onFocus={intoSight} aria-invalid={problem === 'front'} aria-describedby={problem === 'front' ? `${id}missing` : undefined}
          onChange={({ target }) => { type({ front: target.value }) }} />
        {problem === 'front' && <p id={`${id}missing`} role="alert" className="alert">{t.frontMissing}</p>}
        <label htmlFor={`${id}back`}>{t.back}</label>
        <textarea id={`${id}back`} className={`field ${styles.text ?? ''}`} rows={Math.max(8, Math.min(24, 1 + draft.back.split('\n').length))} value={draft.back}
          maxLength={256_000} onFocus={intoSight} onChange={({ target }) => { type({ back: target.value }) }} />
        <PointsEditor points={draft.keyPoints} change={(keyPoints) => { type({ keyPoints }) }} t={t} />
        <label htmlFor={`${id}deck`}>{t.deck}</label>
        <select id={`${id}deck`} className="field" value={draft.deck} onChange={({ target }) => { type({ deck: target.value }) }}>
          {decks.map((choice) => <option key={choice.id} value={choice.id}>{choice.title}</option>)}
        </select>
        <label htmlFor={`${id}topic`}>{t.topic}</label>
        <input id={`${id}topic`} className="field" value={draft.topic} maxLength={300} autoComplete="off" onChange={({ target }) => { type({ topic: target.value }) }} />
        <label htmlFor={`${id}tags`}>{t.tags}</label>
        <input id={`${id}tags`} className="field" value={draft.tags} autoComplete="off" aria-describedby={`${id}tags-hint`} onChange={({ target }) => { type({ tags: target.value }) }} />
        <p id={`${id}tags-hint`} className="quiet tiny">{t.tagsHint}</p>
        {isConflict && (
          <div role="alert" className="alert">
            <p>{t.conflict}</p>
            <p className="quiet tiny">{t.stored}</p>
            <p className={styles.stored}>{storedText(card)}</p>
          </div>
        )}
        {typeof problem === 'object' && problem !== null && !isConflict && <p role="alert" className="alert">{t.notSaved} {sentenceFor(problem, errors)}</p>}
        <div className={styles.ways}>
          <button type="submit" className="button" aria-disabled={problem === 'saving'}>{t.save}</button>
          {isConflict && <button type="button" className="button plain" onClick={forget}>{t.discard}</button>}
          <button type="button" className="button plain" onClick={() => { keepDraft(card, null); if (cancelled) cancelled(); else router.back() }}>{t.cancel}</button>
          {problem === 'saving' && <span role="status" className="quiet small">{t.saving}</span>}
        </div>
      </form>
      <CardPreview source={sourceOf(draft, card.source)} t={t} errors={errors} />
    </div>
  )
}

const storedText = ({ source: { front, back, keyPoints } }: OwnCard): string =>
  [front, back ?? '', keyPoints.map(({ text }) => `• ${text}`).join('\n')].filter((part) => part !== '').join('\n\n')
