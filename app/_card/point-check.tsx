/** Points with a box each to tick: said, or, marked as bad, said wrongly. A digit ticks one while the focus is among them. */
import { Check, X } from 'lucide-react'
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import type { Language } from '@/lib/core/language'
import styles from './point-check.module.css'

interface PointsProps {
  readonly legend: string
  /** Of the interface. */
  readonly language: Language
  /** So many of them have a number. */
  readonly n: number
  /** By number, from 0. */
  readonly toggle: (at: number) => void
  readonly disabled?: boolean
  readonly children: ReactNode
}

export function Points({ legend, language, n, toggle, disabled = false, children }: PointsProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const at = Number(/^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]) - 1
    if (!(at < n)) return
    event.preventDefault()
    event.stopPropagation()
    toggle(at)
  }
  return (
    <fieldset className={styles.points} onKeyDown={onKeyDown} disabled={disabled}>
      <legend lang={language}>{legend}</legend>
      {children}
    </fieldset>
  )
}

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
