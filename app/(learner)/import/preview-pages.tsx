/** Fifty cards a page: ten thousand would be a wall. */
import { fill } from '@/lib/core/fill'
import styles from './import.module.css'
import type { ImportMessages } from './import-messages'
import { PAGE } from './use-preview'

interface Props {
  readonly total: number
  readonly page: number
  readonly lastPage: number
  readonly turn: (page: number) => void
  readonly t: ImportMessages
}

export function PreviewPages({ total, page, lastPage, turn, t }: Props) {
  if (lastPage === 0) return null
  const go = (to: number) => {
    turn(to)
    requestAnimationFrame(() => { document.getElementById('cards')?.focus() })
  }
  return (
    <div className={styles.pages}>
      <button type="button" className="deed" disabled={page === 0} onClick={() => { go(page - 1) }}>{t.before}</button>
      <span className="quiet small">{fill(t.page, { from: page * PAGE + 1, to: Math.min(total, (page + 1) * PAGE), total })}</span>
      <button type="button" className="deed" disabled={page === lastPage} onClick={() => { go(page + 1) }}>{t.next}</button>
    </div>
  )
}
