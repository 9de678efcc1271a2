'use client'
/** A card's place in the notes: beside it on a desk, folded on a phone. */
import { useSyncExternalStore } from 'react'
import { fill } from '@/lib/core/fill'
import type { NoteCard } from '@/lib/core/notes/note'
import styles from './import.module.css'
import { type ImportMessages, shownPath } from './import-messages'

interface Props {
  readonly note: NoteCard
  readonly path: string
  /** Of the file. */
  readonly text: string
  readonly t: ImportMessages
}

const AT_MOST = 60
const DESK = '(min-width: 64em)'

export function CardSource({ note: { line, endLine }, path, text, t }: Props) {
  const isDesk = useSyncExternalStore(onDeskChange, () => window.matchMedia(DESK).matches, () => false)
  const lines = linesOf(text).slice(line - 1, Math.min(endLine, line - 1 + AT_MOST))
  return (
    <details className={styles.source} open={isDesk}>
      <summary className="quiet tiny">{fill(t.line, { path: shownPath(path, t), line })}</summary>
      <pre tabIndex={0} role="group" aria-label={t.source}>{lines.join('\n')}{endLine - line >= AT_MOST ? '\n…' : ''}</pre>
    </details>
  )
}

function onDeskChange(listener: () => void): () => void {
  const query = window.matchMedia(DESK)
  query.addEventListener('change', listener)
  return () => { query.removeEventListener('change', listener) }
}

/** Files are few and cards are many. */
const known = new Map<string, readonly string[]>()
const KNOWN_AT_MOST = 20

function linesOf(text: string): readonly string[] {
  const lines = known.get(text) ?? text.split(/\r\n?|\n/)
  if (!known.has(text)) {
    if (known.size >= KNOWN_AT_MOST) known.clear()
    known.set(text, lines)
  }
  return lines
}
