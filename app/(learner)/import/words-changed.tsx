/** Two texts in one: what went and what came, word by word. */
import { diffWordsWithSpace } from 'diff'
import { Fragment, useMemo } from 'react'
import styles from './import.module.css'

interface Props {
  readonly before: string
  readonly after: string
}

/** Longer than that, texts that have little in common stand one after the other. */
const PATIENCE_MS = 150
/** So much of what stayed is shown around a change. */
const AROUND = 40

export function WordsChanged({ before, after }: Props) {
  const parts = useMemo(
    () => diffWordsWithSpace(before, after, { timeout: PATIENCE_MS }) ?? [
      { value: before, removed: true, added: false },
      { value: after, removed: false, added: true },
    ],
    [before, after],
  )
  return (
    <p className={styles.words}>
      {parts.map(({ value, added, removed }, index) =>
        added ? <ins key={index}>{value}</ins> : removed ? <del key={index}>{value}</del> : <Fragment key={index}>{shortened(value, index > 0, index < parts.length - 1)}</Fragment>,
      )}
    </p>
  )
}

function shortened(text: string, isAfterChange: boolean, isBeforeChange: boolean): string {
  if (text.length <= 2 * AROUND + 20) return text
  return `${isAfterChange ? text.slice(0, AROUND) : ''} … ${isBeforeChange ? text.slice(-AROUND) : ''}`
}
