/** A part of the progress: its heading, what it counts, on how much it rests, and the figures. */
import type { ReactNode } from 'react'
import styles from './progress.module.css'

interface Props {
  readonly id: string
  readonly title: string
  readonly meaning: string
  readonly rests: string
  readonly children: ReactNode
}

export function Part({ id, title, meaning, rests, children }: Props) {
  return (
    <section aria-labelledby={id} className={styles.part}>
      <h2 id={id}>{title}</h2>
      <p className="quiet small">{meaning} {rests}</p>
      {children}
    </section>
  )
}
