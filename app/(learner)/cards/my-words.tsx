'use client'
/** The learner's own words on a card, which stays as it is. */
import { useRouter } from 'next/navigation'
import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { intoSight } from '@/app/_ui/into-sight'
import type { RequestError } from '@/lib/browser/api'
import { keepText, keptText } from '@/lib/browser/kept-text'
import { saveWords } from '@/lib/browser/own'
import type { Messages } from '@/lib/messages/messages'
import { sentenceFor } from '../sentence-for'
import styles from './card-form.module.css'

interface Props {
  readonly card: string
  /** Markdown; empty: none yet. */
  readonly words: string
  readonly t: Messages['Own']
  readonly errors: Messages['Errors']
  /** Given, it is open from the beginning, and these say what follows. */
  readonly saved?: () => void
  readonly cancelled?: () => void
}

export function MyWords({ card, words, t, errors, saved: whenSaved, cancelled }: Props) {
  const id = useId()
  const router = useRouter()
  const field = useRef<HTMLTextAreaElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(whenSaved !== undefined)
  const [error, setError] = useState<RequestError | null>(null)
  const name = `words ${card}`
  useEffect(() => {
    if (keptText(name) !== null) setIsOpen(true) // eslint-disable-line react-hooks/set-state-in-effect -- what a reload left is known only here
  }, [name])

  const close = () => {
    keepText(name, null)
    if (cancelled) {
      cancelled()
      return
    }
    flushSync(() => { setIsOpen(false) })
    opener.current?.focus()
  }

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const saved = await saveWords({ card, words: field.current?.value.trim() ?? '' })
    setError(saved.ok ? null : saved.error)
    if (!saved.ok) return
    if (whenSaved) {
      keepText(name, null)
      whenSaved()
      return
    }
    close()
    router.refresh()
  }

  if (!isOpen) return <button ref={opener} type="button" className="deed" onClick={() => { setIsOpen(true) }}>{words === '' ? t.writeWords : t.editWords}</button>
  return (
    <form className={styles.form} onSubmit={(event) => { void submit(event) }}>
      <label htmlFor={id}>{t.words}</label>
      <textarea ref={field} id={id} className={`field ${styles.text ?? ''}`} rows={5} maxLength={64_000} autoFocus onFocus={intoSight} aria-describedby={`${id}-hint`}
        defaultValue={keptText(name) ?? words} onChange={({ target }) => { keepText(name, target.value === words ? null : target.value) }} />
      <p id={`${id}-hint`} className="quiet tiny">{t.wordsWhy}</p>
      {error && <p role="alert" className="alert">{t.notSaved} {sentenceFor(error, errors)}</p>}
      <div className={styles.ways}>
        <button type="submit" className="button plain">{t.save}</button>
        <button type="button" className="deed" onClick={close}>{t.cancel}</button>
      </div>
    </form>
  )
}
