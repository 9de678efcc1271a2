'use client'
/** What is left, in one quiet row under a thin line; where the last card went, with the way back. */
import { Keyboard, Undo2, X } from 'lucide-react'
import Link from 'next/link'
import type { Card } from '@/lib/core/card'
import { fill } from '@/lib/core/fill'
import { countsOf, type Session } from '@/lib/core/study/session'
import type { StudyMessages } from './study-messages'
import styles from './study.module.css'

interface Props {
  readonly session: Session
  readonly card: Card | undefined
  /** Undefined: nothing to take back. */
  readonly undo: (() => void) | undefined
  readonly notice: string
  readonly showKeys: () => void
  readonly t: StudyMessages
}

const ICON = { 'aria-hidden': true, size: 20, strokeWidth: 1.75 } as const

export function StudyHeader({ session, card, undo, notice, showKeys, t }: Props) {
  const counts = countsOf(session)
  const all = session.order.length
  return (
    <header className={styles.header}>
      <progress className={styles.progress} max={all} value={counts.done} aria-label={t.progress} />
      <div className={styles.row}>
        <Link href="/" data-leave className="icon-button" aria-label={t.leave} title={t.leave} prefetch={false}>
          <X {...ICON} />
        </Link>
        <p className={styles.where}>
          <span className={styles.deck}>{card?.deck.title}</span>
          {card?.level && <span className={styles.level}><span aria-hidden> › </span>{t.level[card.level]}</span>}
        </p>
        <p className={styles.counts}>{fill(t.counts, { fresh: counts.fresh, due: counts.due, drill: counts.drill })}</p>
        <button type="button" className="icon-button" onClick={undo} disabled={!undo} aria-label={t.undo} title={`${t.undo} (u / ㅕ)`}>
          <Undo2 {...ICON} />
        </button>
        <button type="button" className={`icon-button ${styles.keysButton ?? ''}`} onClick={showKeys} aria-label={t.keys} title={`${t.keys} (?)`}>
          <Keyboard {...ICON} />
        </button>
      </div>
      <p key={notice + String(counts.done + counts.drill)} className={styles.notice} role="status">{notice}</p>
    </header>
  )
}
