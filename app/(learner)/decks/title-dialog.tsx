'use client'
/** Asks for a deck's name. */
import { type Ref, type SubmitEvent, useId, useState } from 'react'
import type { RequestError } from '@/lib/browser/api'
import type { Result } from '@/lib/core/result'
import type { Messages } from '@/lib/messages/messages'
import { sentenceFor } from '../sentence-for'
import styles from './decks.module.css'

interface Props {
  readonly ref: Ref<HTMLDialogElement>
  readonly title: string
  readonly action: string
  readonly save: (title: string) => Promise<Result<unknown, RequestError>>
  readonly t: Messages['Own']
  readonly errors: Messages['Errors']
}

export function TitleDialog({ ref, title, action, save, t, errors }: Props) {
  const id = useId()
  const [error, setError] = useState<RequestError | null>(null)

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const value = new FormData(form).get('title')
    const typed = typeof value === 'string' ? value.trim() : ''
    if (typed === '') return
    const saved = await save(typed)
    setError(saved.ok ? null : saved.error)
    if (saved.ok) form.closest('dialog')?.close()
  }

  return (
    <dialog ref={ref} className="dialog" aria-label={t.deckTitle}>
      <form className={styles.form} onSubmit={(event) => { void submit(event) }}>
        <label htmlFor={id}>{t.deckTitle}</label>
        <input id={id} name="title" className="field" defaultValue={title} maxLength={300} required autoComplete="off" />
        {error && <p role="alert" className="alert">{t.notSaved} {sentenceFor(error, errors)}</p>}
        <div className={styles.ways}>
          <button type="submit" className="button">{action}</button>
          <button type="button" className="button plain" onClick={(event) => { event.currentTarget.closest('dialog')?.close() }}>{t.cancel}</button>
        </div>
      </form>
    </dialog>
  )
}
