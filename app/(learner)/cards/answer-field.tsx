'use client'
/** An answer is written in the place where it is missing. */
import { useRouter } from 'next/navigation'
import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { intoSight } from '@/app/_ui/into-sight'
import type { RequestError } from '@/lib/browser/api'
import { keepText, keptText } from '@/lib/browser/kept-text'
import { saveCard } from '@/lib/browser/own'
import { proposeKeyPoints } from '@/lib/core/notes/key-points'
import type { OwnCard } from '@/lib/core/own-card'
import type { Messages } from '@/lib/messages/messages'
import { sentenceFor } from '../sentence-for'
import { draftOf, keepDraft } from './card-draft'
import styles from './card-form.module.css'
import { goToCard } from './go-to-card'

interface Props {
  readonly card: OwnCard
  readonly t: Messages['Own']
  readonly errors: Messages['Errors']
}

export function AnswerField({ card, t, errors }: Props) {
  const id = useId()
  const router = useRouter()
  const field = useRef<HTMLTextAreaElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const [error, setError] = useState<RequestError | null>(null)
  const name = `answer ${card.id}`
  useEffect(() => {
    if (keptText(name) !== null) setIsOpen(true) // eslint-disable-line react-hooks/set-state-in-effect -- what a reload left is known only here
  }, [name])
  useEffect(() => {
    if (isOpen && field.current) field.current.value = keptText(name) ?? ''
  }, [isOpen, name])

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const back = field.current?.value.trim() ?? ''
    if (back === '') return
    const keyPoints = proposeKeyPoints(back).map((text) => ({ text, must: false }))
    const saved = await saveCard({ ...card, source: { ...card.source, back, keyPoints } })
    setError(saved.ok ? null : saved.error)
    if (saved.ok) {
      keepText(name, null)
      goToCard(card.id)
      router.refresh()
    } else if (saved.error.code === 'changed_elsewhere') {
      // There is another text by now: both are seen where the whole card is edited.
      keepText(name, null)
      keepDraft(card, { ...draftOf(card), back, keyPoints })
      router.push(`/cards/${card.id}/edit`)
    }
  }

  const close = () => {
    flushSync(() => { setIsOpen(false) })
    opener.current?.focus()
  }

  if (!isOpen) return <button ref={opener} type="button" className="deed" onClick={() => { setIsOpen(true) }}>{t.writeAnswer}</button>
  return (
    <form className={styles.form} onSubmit={(event) => { void submit(event) }}>
      <label htmlFor={id}>{t.answer}</label>
      <textarea ref={field} id={id} className={`field ${styles.text ?? ''}`} rows={5} maxLength={64_000} autoFocus onFocus={intoSight} aria-describedby={`${id}-hint`}
        onChange={({ target }) => { keepText(name, target.value === '' ? null : target.value) }} />
      <p id={`${id}-hint`} className="quiet tiny">{t.answerHint}</p>
      {error && <p role="alert" className="alert">{t.notSaved} {sentenceFor(error, errors)}</p>}
      <div className={styles.ways}>
        <button type="submit" className="button plain">{t.save}</button>
        <button type="button" className="deed" onClick={close}>{t.cancel}</button>
      </div>
    </form>
  )
}
