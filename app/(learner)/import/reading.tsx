/** While notes are read: which one, and a way out. */
import { fill } from '@/lib/core/fill'
import type { At } from '@/lib/browser/notes-reader'
import styles from './import.module.css'
import { type ImportMessages, shownPath } from './import-messages'

interface Props {
  readonly at: At | null
  readonly stop: () => void
  readonly t: ImportMessages
}

export function Reading({ at, stop, t }: Props) {
  return (
    <div className={styles.reading}>
      <h1>{t.title}</h1>
      <p role="status">{t.reading}</p>
      <p className="quiet small">{at && at.n > 0 ? fill(t.readingFile, { path: shownPath(at.path, t), n: at.n, total: at.total }) : '\u00a0'}</p>
      <button type="button" className="button plain" onClick={stop}>{t.stop}</button>
    </div>
  )
}
