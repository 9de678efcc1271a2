'use client'
/** Where to cut a card in two. */
import { type SubmitEvent, useId, useState } from 'react'
import { splitPoints } from '@/lib/core/notes/draft'
import type { OwnCardSource } from '@/lib/core/own-card'
import styles from './import.module.css'
import type { ImportMessages } from './import-messages'

interface Props {
  readonly source: OwnCardSource
  /** A heading becomes the question by itself. */
  readonly apply: (mark: string, front: string | undefined) => void
  readonly close: () => void
  readonly t: ImportMessages
}

const AT_MOST = 60

export function CardSplit({ source, apply, close, t }: Props) {
  const id = useId()
  const points = splitPoints(source)
  const [mark, setMark] = useState(points[0]?.mark ?? '')
  const point = points.find((each) => each.mark === mark)

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const front = new FormData(event.currentTarget).get('front')
    if (point) apply(mark, typeof front === 'string' && front.trim() !== '' ? front : undefined)
  }

  if (!point)
    return (
      <div className={styles.form}>
        <p className="small">{t.noSplit}</p>
        <button type="button" className="deed" onClick={close} autoFocus>{t.cancel}</button>
      </div>
    )
  return (
    <form className={styles.form} onSubmit={submit}>
      <fieldset className={styles.marks}>
        <legend className="quiet small">{t.splitAt}</legend>
        {points.slice(0, AT_MOST).map((each, index) => (
          <label key={each.mark} data-kind={each.kind}>
            <input type="radio" name="mark" value={each.mark} checked={each.mark === mark} autoFocus={index === 0} onChange={() => { setMark(each.mark) }} />
            <span>{each.text.slice(0, 120)}</span>
          </label>
        ))}
      </fieldset>
      <label htmlFor={`${id}front`} className="quiet small">{t.splitFront}</label>
      <input key={mark} id={`${id}front`} name="front" className="field" defaultValue={point.kind === 'heading' ? point.text : ''} required maxLength={4_000} autoComplete="off" />
      <div className={styles.ways}>
        <button type="submit" className="button plain">{t.split}</button>
        <button type="button" className="deed" onClick={close}>{t.cancel}</button>
      </div>
    </form>
  )
}
