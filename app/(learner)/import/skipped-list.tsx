/** What is on no card, and why. */
import { fill } from '@/lib/core/fill'
import type { DifferenceFile } from '@/lib/core/notes/plan-import'
import styles from './import.module.css'
import { type ImportMessages, shownPath } from './import-messages'

interface Props {
  readonly files: readonly DifferenceFile[]
  readonly path: string | null
  readonly t: ImportMessages
}

const AT_MOST = 500

export function SkippedList({ files, path, t }: Props) {
  const skipped = files.filter((file) => path === null || file.path === path).flatMap((file) => file.skipped.map((each) => ({ ...each, path: file.given })))
  return (
    <ul className={styles.reasons}>
      {skipped.slice(0, AT_MOST).map((each, index) => (
        <li key={index}>
          <span className="quiet tiny">{fill(t.line, { path: shownPath(each.path, t), line: each.line })}</span>
          <span>{each.text}</span>
          <span className="quiet small">{t.skipped[each.reason]}</span>
        </li>
      ))}
    </ul>
  )
}
