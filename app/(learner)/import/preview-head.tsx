/** The figures first: how many cards, what is not among them, and what to look at. */
import type { RefObject } from 'react'
import type { Preview } from '@/lib/browser/notes-preview'
import type { Read } from '@/lib/browser/notes-reader'
import { fill } from '@/lib/core/fill'
import styles from './import.module.css'
import { type ImportMessages, sentenceOfWarning, shownPath } from './import-messages'
import { FILTERS, type useView } from './use-preview'

interface Props {
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly read: Read
  readonly preview: Preview
  readonly view: ReturnType<typeof useView>
  readonly leave: () => void
  readonly t: ImportMessages
}

const AT_MOST = 200

export function PreviewHead({ heading, read, preview: { draft, isAgain }, view, leave, t }: Props) {
  const { filters, cards, unanswered } = view.figures
  const { filter: current, path } = view.view
  const warnings = draft.files.filter((file) => path === null || file.path === path).flatMap((file) => file.warnings.map((warning) => ({ ...warning, path: file.given })))
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <h1 ref={heading} tabIndex={-1}>{fill(t.found, { n: cards })}</h1>
        <button type="button" className="deed" onClick={leave}>{t.again}</button>
      </div>
      <p className="quiet">
        {[
          isAgain ? t.foundAgain : '',
          unanswered > 0 ? fill(t.unansweredOf, { n: unanswered }) : '',
          filters.skipped > 0 ? fill(t.skippedOf, { n: filters.skipped }) : '',
          read.ignored.length > 0 ? fill(t.ignoredOf, { n: read.ignored.length }) : '',
          filters.noted > 0 ? fill(t.notedOf, { n: filters.noted }) : '',
        ].join(' ')}
      </p>
      {draft.files.length > 1 && (
        <details className={styles.fold} open={draft.files.length <= 5}>
          <summary>{fill(t.perFile, { n: draft.files.length })}</summary>
          <ul className={styles.files}>
            <li><button type="button" className={styles.file} aria-pressed={path === null} onClick={() => { view.setPath(null) }}>{t.allFiles}</button></li>
            {draft.files.slice(0, AT_MOST).map((file) => {
              const { cards: n, unanswered: open } = view.files.get(file.path) ?? { cards: 0, unanswered: 0 }
              return (
                <li key={file.path}>
                  <button type="button" className={styles.file} aria-pressed={path === file.path} onClick={() => { view.setPath(path === file.path ? null : file.path) }}>
                    <span>{shownPath(file.given, t)}</span>
                    <span className="quiet tiny">
                      {[
                        fill(t.ofFile, { n }),
                        ...(open > 0 ? [fill(t.ofFileUnanswered, { n: open })] : []),
                        ...(file.skipped.length > 0 ? [fill(t.ofFileSkipped, { n: file.skipped.length })] : []),
                      ].join(' · ')}
                    </span>
                  </button>
                </li>
              )
            })}
          </ul>
        </details>
      )}
      {warnings.length > 0 && (
        <details className={styles.fold}>
          <summary>{fill(t.warningsOf, { n: warnings.length })}</summary>
          <ul className={styles.reasons}>
            {warnings.slice(0, AT_MOST).map((warning, index) => (
              <li key={index}>
                <span className="quiet tiny">{fill(t.line, { path: shownPath(warning.path, t), line: warning.line })}</span>
                <span>{sentenceOfWarning(warning, t)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className={styles.filters} role="group" aria-label={t.filter}>
        {FILTERS.filter((filter) => isOffered(filter, filters[filter], isAgain, current)).map((filter) => (
          <button key={filter} type="button" aria-pressed={filter === current} onClick={() => { view.setFilter(filter) }}>
            {t.filters[filter]} <span className={styles.figure}>{filters[filter]}</span>
          </button>
        ))}
      </div>
    </header>
  )
}

/** At a first import every card is new: that says nothing. */
function isOffered(filter: (typeof FILTERS)[number], n: number, isAgain: boolean, current: string): boolean {
  if (filter === 'all' || filter === current) return true
  if (!isAgain && (filter === 'new' || filter === 'differs')) return false
  return n > 0
}
