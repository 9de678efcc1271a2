'use client'
/** A card of one's own, written or changed, beside what it will look like. What was typed outlives a reload. */
import { useRouter } from 'next/navigation'
import { type SubmitEvent, useEffect, useId, useState } from 'react'
import * as z from 'zod/mini'
import type { RequestError } from '@/lib/browser/api'
import { keepText, keptText } from '@/lib/browser/kept-text'
import { saveCard } from '@/lib/browser/own'
import { languageOf } from '@/lib/core/notes/to-request'
import type { OwnCard, OwnCardSource } from '@/lib/core/own-card'
import type { Messages } from '@/lib/messages/messages'
import { sentenceFor } from '../sentence-for'
import styles from './card-form.module.css'
import { CardPreview } from './card-preview'
import { PointsEditor } from './points-editor'

interface Props {
  /** As it is stored; a new one has version 0. */
  readonly card: OwnCard
  readonly decks: readonly { readonly id: string; readonly title: string }[]
  readonly t: Messages['Own']
  readonly errors: Messages['Errors']
}

const Typed = z.object({
  front: z.string(),
  back: z.string(),
  keyPoints: z.array(z.object({ text: z.string(), must: z.boolean() })),
  tags: z.string(),
  deck: z.string(),
  topic: z.string(),
})
type Typed = z.infer<typeof Typed>

export function CardForm({ card, decks, t, errors }: Props) {
  const id = useId()
  const router = useRouter()
  const isNew = card.version === 0
  const name = isNew ? `new card ${card.deck}` : `card ${card.id}`
  const [typed, setTyped] = useState(() => typedOf(card))
  const [isKept, setIsKept] = useState(false)
  const [problem, setProblem] = useState<RequestError | 'saving' | 'front' | null>(null)
  const [seen, setSeen] = useState(card.version)

  useEffect(() => {
    const kept = readKept(name)
    if (!kept) return
    setTyped(kept) // eslint-disable-line react-hooks/set-state-in-effect -- what a reload left is known only here
    setIsKept(true)
  }, [name])

  const type = (change: Partial<Typed>) => {
    const next = { ...typed, ...change }
    setTyped(next)
    keepText(name, JSON.stringify(next))
  }
  const forget = () => {
    keepText(name, null)
    setTyped(typedOf(card))
    setIsKept(false)
  }

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const source = sourceOf(typed, card.source)
    if (source.front === '') {
      setProblem('front')
      return
    }
    setProblem('saving')
    const saved = await saveCard({ ...card, version: seen, deck: typed.deck, topic: typed.topic.trim(), language: languageOf(source), look: false, source })
    if (saved.ok) {
      keepText(name, null)
      router.push(`/cards/${card.id}`)
      router.refresh()
      return
    }
    setProblem(saved.error)
    if (saved.error.code === 'changed_elsewhere') router.refresh()
  }

  const isConflict = typeof problem === 'object' && problem?.code === 'changed_elsewhere'
  // After a conflict the page brings the stored card anew; saving once more is meant.
  if (isConflict && card.version !== seen) setSeen(card.version)
  return (
    <div className={styles.page}>
      <h1>{isNew ? t.newCard : t.editCard}</h1>
      <form className={styles.form} onSubmit={(event) => { void submit(event) }}>
        {isKept && <p role="status" className="small">{t.kept} <button type="button" className="deed" onClick={forget}>{t.discard}</button></p>}
        <label htmlFor={`${id}front`}>{t.front}</label>
        <textarea id={`${id}front`} className={`field ${styles.text ?? ''}`} rows={Math.min(8, 1 + typed.front.split('\n').length)} value={typed.front} maxLength={4_000}
          aria-invalid={problem === 'front'} onChange={({ target }) => { type({ front: target.value }) }} />
        <label htmlFor={`${id}back`}>{t.back}</label>
        <textarea id={`${id}back`} className={`field ${styles.text ?? ''}`} rows={Math.max(8, Math.min(24, 1 + typed.back.split('\n').length))} value={typed.back} maxLength={256_000}
          onChange={({ target }) => { type({ back: target.value }) }} />
        <PointsEditor points={typed.keyPoints} change={(keyPoints) => { type({ keyPoints }) }} t={t} />
        <label htmlFor={`${id}deck`}>{t.deck}</label>
        <select id={`${id}deck`} className="field" value={typed.deck} onChange={({ target }) => { type({ deck: target.value }) }}>
          {decks.map((deck) => <option key={deck.id} value={deck.id}>{deck.title}</option>)}
        </select>
        <label htmlFor={`${id}topic`}>{t.topic}</label>
        <input id={`${id}topic`} className="field" value={typed.topic} maxLength={300} autoComplete="off" onChange={({ target }) => { type({ topic: target.value }) }} />
        <label htmlFor={`${id}tags`}>{t.tags}</label>
        <input id={`${id}tags`} className="field" value={typed.tags} autoComplete="off" aria-describedby={`${id}tags-hint`} onChange={({ target }) => { type({ tags: target.value }) }} />
        <p id={`${id}tags-hint`} className="quiet tiny">{t.tagsHint}</p>
        {problem === 'front' && <p role="alert" className="alert">{t.frontMissing}</p>}
        {isConflict && (
          <div role="alert" className="alert">
            <p>{t.conflict}</p>
            <p className="quiet tiny">{t.stored}</p>
            <p className={styles.stored}>{card.source.front}{'\n\n'}{card.source.back ?? ''}</p>
          </div>
        )}
        {typeof problem === 'object' && problem !== null && !isConflict && <p role="alert" className="alert">{t.notSaved} {sentenceFor(problem, errors)}</p>}
        <div className={styles.ways}>
          <button type="submit" className="button" disabled={problem === 'saving'}>{t.save}</button>
          <button type="button" className="button plain" onClick={() => { keepText(name, null); router.back() }}>{t.cancel}</button>
          {problem === 'saving' && <span role="status" className="quiet small">{t.saving}</span>}
        </div>
      </form>
      <CardPreview source={sourceOf(typed, card.source)} t={t} />
    </div>
  )
}

const typedOf = ({ source, deck, topic }: OwnCard): Typed => ({
  front: source.front,
  back: source.back ?? '',
  keyPoints: source.keyPoints.map((point) => ({ ...point })),
  tags: source.tags.join(', '),
  deck,
  topic,
})

function sourceOf({ front, back, keyPoints, tags }: Typed, before: OwnCardSource): OwnCardSource {
  return {
    ...before,
    front: front.trim(),
    back: back.trim() === '' ? null : back.trim(),
    keyPoints: keyPoints.map(({ text, must }) => ({ text: text.trim(), must })).filter(({ text }) => text !== ''),
    tags: [...new Set(tags.split(/[,，]/).map((tag) => tag.trim().slice(0, 100)).filter((tag) => tag !== ''))].slice(0, 20),
  }
}

function readKept(name: string): Typed | null {
  try {
    return Typed.safeParse(JSON.parse(keptText(name) ?? 'null')).data ?? null
  } catch {
    return null
  }
}
