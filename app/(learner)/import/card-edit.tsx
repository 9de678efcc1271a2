'use client'
/** A card's words, to be changed in place. */
import { type SubmitEvent, useId } from 'react'
import { intoSight } from '@/app/_ui/into-sight'
import type { OwnCardSource } from '@/lib/core/own-card'
import styles from './import.module.css'
import type { ImportMessages } from './import-messages'

interface Props {
  readonly source: OwnCardSource
  readonly apply: (front: string, back: string | null) => void
  readonly close: () => void
  readonly t: ImportMessages
}

export function CardEdit({ source, apply, close, t }: Props) {
  const id = useId()

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    apply(textOf(form, 'front'), textOf(form, 'back'))
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <label htmlFor={`${id}front`} className="quiet small">{t.front}</label>
      <textarea id={`${id}front`} name="front" className={`field ${styles.notes ?? ''}`} rows={Math.min(6, 1 + source.front.split('\n').length)}
        defaultValue={source.front} maxLength={4_000} required autoFocus onFocus={intoSight} />
      <label htmlFor={`${id}back`} className="quiet small">{t.back}</label>
      <textarea id={`${id}back`} name="back" className={`field ${styles.notes ?? ''}`} rows={Math.min(20, 4 + (source.back ?? '').split('\n').length)}
        defaultValue={source.back ?? ''} maxLength={256_000} spellCheck={false} onFocus={intoSight} />
      <div className={styles.ways}>
        <button type="submit" className="button plain">{t.done}</button>
        <button type="button" className="deed" onClick={close}>{t.cancel}</button>
      </div>
    </form>
  )
}

/** Forms send lines with CRLF. */
const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''
}
