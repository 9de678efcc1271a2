/** A part that is folded and shows one line of what is in it. */
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './folded.module.css'

interface Props {
  readonly title: string
  /** One line of the content, as plain text. */
  readonly teaser: string
  readonly children: ReactNode
}

export function Folded({ title, teaser, children }: Props) {
  return (
    <details className={styles.folded}>
      <summary>
        <ChevronRight aria-hidden size={20} strokeWidth={1.75} />
        <span className={styles.title}>{title}</span>
        <span className={styles.teaser}>{teaser}</span>
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  )
}
