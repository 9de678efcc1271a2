/** A point with a box to tick: said, or, marked as bad, said wrongly. */
import { Check, X } from 'lucide-react'
import type { MouseEvent, ReactNode } from 'react'
import styles from './point-check.module.css'

interface Props {
  readonly checked: boolean
  readonly toggle: () => void
  /** False: it is only shown. */
  readonly isTicked?: boolean
  readonly isBad?: boolean
  readonly dropped?: boolean | undefined
  readonly keys?: string
  readonly children: ReactNode
}

export function PointCheck({ checked, toggle, isTicked = true, isBad = false, dropped, keys, children }: Props) {
  /** A tap leaves the focus where it was, unlike the browser's own: the digits still grade, and Space still goes on. */
  const tap = (event: MouseEvent<HTMLLabelElement>) => {
    if (!isTicked || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    toggle()
  }
  return (
    <label className={styles.point} data-dropped={dropped} onClick={tap}>
      <input type="checkbox" checked={checked} aria-keyshortcuts={keys} onChange={toggle} />
      {isTicked && <span className={styles.box} data-bad={isBad || undefined} aria-hidden>{isBad ? <X size={16} strokeWidth={2.5} /> : <Check size={16} strokeWidth={2.5} />}</span>}
      {children}
    </label>
  )
}
