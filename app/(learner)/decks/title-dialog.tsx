'use client'
/** Asks for a deck's name. */
import { type Ref, type SubmitEvent, type SyntheticEvent, useId, useRef, useState } from 'react'
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
  const form = useRef<HTMLFormElement>(null)
  const [error, setError] = useState<RequestError | null>(null)

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const dialog = event.currentTarget.closest('dialog')
    const value = new FormData(event.currentTarget).get('title')
    const typed = typeof value === 'string' ? value.trim() : ''
    if (typed === '') return
    const saved = await save(typed)
    setError(saved.ok ? null : saved.error)
    if (saved.ok) dialog?.close()
  }

  /** Word of the closing comes a little later: by then it may be open again, with a name begun. */
  const forget = ({ currentTarget }: SyntheticEvent<HTMLDialogElement>) => {
    if (currentTarget.open) return
    form.current?.reset()
    setError(null)
  }

  return (
    <dialog ref={ref} className="dialog" aria-label={t.deckTitle} onClose={forget}>
      <form ref={form} className={styles.form} onSubmit={(event) => { void submit(event) }}>
        <label htmlFor={id}>{t.deckTitle}</label>
        <input id={id} name="title" className="field" defaultValue={title} maxLength={300} required pattern=".*\S.*" autoComplete="off" />
        {error && <p role="alert" className="alert">{t.notSaved} {sentenceFor(error, errors)}</p>}
        <div className={styles.ways}>
          <button type="submit" className="button">{action}</button>
          <button type="button" className="button plain" onClick={(event) => { event.currentTarget.closest('dialog')?.close() }}>{t.cancel}</button>
        </div>
      </form>
    </dialog>
  )
}
