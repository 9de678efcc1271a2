'use client'
/** The end of a sitting: what was done, what was missed, what tomorrow brings. */
import { Undo2 } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Card } from '@/lib/core/card'
import { addDays } from '@/lib/core/day'
import { fill } from '@/lib/core/fill'
import { answersToday, lastAnswer, missedToday, msToday, type Session } from '@/lib/core/study/session'
import type { StudyResponse } from '@/lib/core/wire'
import type { StudyMessages } from './study-messages'
import styles from './study-end.module.css'
import frame from './study.module.css'
import { useKeys } from './use-keys'

interface Props {
  readonly session: Session
  readonly begun: StudyResponse
  readonly titles: ReadonlyMap<string, Card>
  readonly undo: () => void
  readonly t: StudyMessages
  readonly unsent: ReactNode
}

export function StudyEnd({ session, begun, titles, undo, t, unsent }: Props) {
  const answers = answersToday(session)
  const missed = missedToday(session)
  const tomorrow = addDays(session.day, 1)
  const dueHere = [...session.cards.values()].filter(({ schedule: { due } }) => due !== null && due <= tomorrow).length

  useKeys((command) => {
    if (command.do === 'undo') undo()
  }, { keysBy: 'place' })

  return (
    <div className={frame.screen}>
      {unsent}
      <main className={styles.end}>
        <h1 tabIndex={-1}>{answers > 0 ? t.doneTitle : t.doneNothing}</h1>
        {answers > 0 && (
          <dl className={styles.figures}>
            <div><dt>{t.answered}</dt><dd>{answers}</dd></div>
            <div><dt>{t.missed}</dt><dd>{missed.length}</dd></div>
            <div><dt>{t.minutes}</dt><dd>{fill(t.minutesValue, { n: Math.ceil(msToday(session) / 60_000) })}</dd></div>
          </dl>
        )}
        {missed.length > 0 && (
          <section>
            <h2>{t.missedList}</h2>
            <ul className={styles.missed}>
              {missed.map((card) => (
                <li key={card}><a href={`/cards/${card}`}>{titles.get(card)?.face.title ?? card}</a></li>
              ))}
            </ul>
          </section>
        )}
        <p className="quiet">
          {fill(t.tomorrowLoad, { due: begun.dueTomorrowElsewhere + dueHere, fresh: Math.min(begun.newPerDay, begun.newLeft) })}
        </p>
        <div className={styles.endActions}>
          <Link href="/" className="button" prefetch={false}>{t.home}</Link>
          {lastAnswer(session) && (
            <button type="button" className="button plain" onClick={undo}>
              <Undo2 aria-hidden size={20} strokeWidth={1.75} /> {t.undo}
            </button>
          )}
        </div>
      </main>
    </div>
  )
}
