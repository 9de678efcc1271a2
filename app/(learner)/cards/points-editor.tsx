'use client'
/** The key points of a card, one a line, with a mark on those that no answer may lack. */
import { X } from 'lucide-react'
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
  const set = (at: number, point: Points[number]) => { change(points.map((other, index) => (index === at ? point : other))) }
  return (
    <fieldset className={styles.points}>
      <legend>{t.keyPoints}</legend>
      {points.map((point, at) => (
        <div key={at} className={styles.point}>
          <input className="field" aria-label={fill(t.point, { n: at + 1 })} value={point.text} maxLength={2_000} autoComplete="off" onChange={({ target }) => { set(at, { ...point, text: target.value }) }} />
          <label className={styles.must}>
            <input type="checkbox" checked={point.must} onChange={({ target }) => { set(at, { ...point, must: target.checked }) }} />
            {t.must}
          </label>
          <button type="button" className="icon-button" aria-label={fill(t.removePoint, { n: at + 1 })} onClick={() => { change(points.filter((_, index) => index !== at)) }}>
            <X aria-hidden size={20} strokeWidth={1.75} />
          </button>
        </div>
      ))}
      {points.length < MOST && <button type="button" className="deed" onClick={() => { change([...points, { text: '', must: false }]) }}>{t.addPoint}</button>}
    </fieldset>
  )
}
