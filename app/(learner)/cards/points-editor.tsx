'use client'
/** The key points of a card, one a line, with a mark on those that no answer may lack. */
import { X } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import { flushSync } from 'react-dom'
import { fill } from '@/lib/core/fill'
import type { OwnCardSource } from '@/lib/core/own-card'
import type { Messages } from '@/lib/messages/messages'
import styles from './card-form.module.css'

type Points = OwnCardSource['keyPoints']

interface Props {
  readonly points: Points
  readonly change: (points: Points) => void
  readonly t: Messages['Own']
}

const MOST = 20

export function PointsEditor({ points, change, t }: Props) {
  const fieldset = useRef<HTMLFieldSetElement>(null)
  const set = (at: number, point: Points[number]) => { change(points.map((other, index) => (index === at ? point : other))) }
  /** The next to type in has the focus: the point at this place, or the last one, or the way to a new one. */
  const changeAndGoTo = (next: Points, at: number) => {
    flushSync(() => { change(next) })
    const fields = [...(fieldset.current?.querySelectorAll<HTMLElement>('input.field') ?? [])]
    const target = fields[Math.min(at, fields.length - 1)] ?? fieldset.current?.querySelector<HTMLElement>(':scope > button')
    target?.focus()
  }
  const addAt = (at: number) => { changeAndGoTo(points.toSpliced(at, 0, { text: '', must: false }), at) }
  /** Enter goes to the next line of the list, as it would in a text; it does not save the card. */
  const onEnter = (event: KeyboardEvent, at: number) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (points.length < MOST) addAt(at + 1)
  }
  return (
    <fieldset ref={fieldset} className={styles.points}>
      <legend>{t.keyPoints}</legend>
      {points.map((point, at) => (
        <div key={at} className={styles.point}>
          <input className="field" aria-label={fill(t.point, { n: at + 1 })} value={point.text} maxLength={2_000} autoComplete="off"
            onKeyDown={(event) => { onEnter(event, at) }} onChange={({ target }) => { set(at, { ...point, text: target.value }) }} />
          <label className={styles.must}>
            <input type="checkbox" checked={point.must} onChange={({ target }) => { set(at, { ...point, must: target.checked }) }} />
            {t.must}
          </label>
          <button type="button" className="icon-button" aria-label={fill(t.removePoint, { n: at + 1 })} onClick={() => { changeAndGoTo(points.toSpliced(at, 1), at) }}>
            <X aria-hidden size={20} strokeWidth={1.75} />
          </button>
        </div>
      ))}
      {points.length < MOST && <button type="button" className="deed" onClick={() => { addAt(points.length) }}>{t.addPoint}</button>}
    </fieldset>
  )
}
