'use client'
/** What is left, in one quiet row under a thin line, and what can be done with the card. */
import { Ellipsis, Flag, Keyboard, Redo2, Star, Undo2, X } from 'lucide-react'
import Link from 'next/link'
import type { Card } from '@/lib/core/card'
import { fill } from '@/lib/core/fill'
import type { Standing } from '@/lib/core/scheduling/standing'
import { keyHint } from '@/lib/core/study/key-caps'
import { countsOf } from '@/lib/core/study/session'
import type { StudyMessages } from './study-messages'
import styles from './study.module.css'
import type { Sitting } from './use-sitting'
import type { Dialog } from './ways'

interface Props {
  readonly sitting: Sitting
  readonly card: Card | undefined
  readonly standing: Standing | undefined
  readonly open: (dialog: Dialog) => void
  readonly t: StudyMessages
}

const ICON = { 'aria-hidden': true, size: 20, strokeWidth: 1.75 } as const

export function StudyHeader({ sitting: { session, undo, redo, canUndo, canRedo }, card, standing, open, t }: Props) {
  const counts = countsOf(session)
  const all = session.order.length
  const line = session.kind === 'day' ? t.counts : session.kind === 'practice' ? t.practiceCounts : t.previewCounts
  return (
    <header className={styles.header}>
      <progress className={styles.progress} max={Math.max(1, all)} value={counts.done} aria-label={fill(t.progress, { done: counts.done, all })} />
      <div className={styles.row}>
        <Link href="/" data-leave className="icon-button" aria-label={t.leave} title={`${t.leave} (Esc)`} prefetch={false}>
          <X {...ICON} />
        </Link>
        <p className={styles.where}>
          <span className={styles.deck}>{card?.deck.title}</span>
          {card?.level && <span className={styles.level}><span aria-hidden> › </span>{t.level[card.level]}</span>}
          {standing?.marked && <Star {...ICON} aria-hidden={undefined} role="img" aria-label={t.marked} size={14} className={styles.marked} />}
          {standing !== undefined && standing.flag > 0 && <Flag {...ICON} aria-hidden={undefined} role="img" aria-label={fill(t.flagged, { flag: t.flags[standing.flag as 1] })} size={14} className="flag" data-flag={standing.flag} />}
        </p>
        <p className={styles.counts}>{fill(line, { fresh: counts.fresh, due: counts.due, drill: counts.drill, left: counts.fresh + counts.due })}</p>
        <button type="button" className="icon-button" onClick={undo} disabled={!canUndo} aria-label={t.undo} title={`${t.undo} (${keyHint('undo')})`}>
          <Undo2 {...ICON} />
        </button>
        {canRedo && (
          <button type="button" className="icon-button" onClick={redo} aria-label={t.redo} title={`${t.redo} (${keyHint('redo')})`}>
            <Redo2 {...ICON} />
          </button>
        )}
        <button type="button" className="icon-button" onClick={() => { open('menu') }} disabled={!card} aria-label={t.more} title={t.more} aria-haspopup="dialog">
          <Ellipsis {...ICON} />
        </button>
        <button type="button" className={`icon-button ${styles.keysButton ?? ''}`} onClick={() => { open('keys') }} aria-label={t.keys} title={`${t.keys} (?)`} aria-haspopup="dialog">
          <Keyboard {...ICON} />
        </button>
      </div>
    </header>
  )
}
