'use client'
/** The end of a sitting: what was done, what was missed, what tomorrow brings. */
import { Undo2 } from 'lucide-react'
import Link from 'next/link'
import { type ReactNode, useEffect, useRef } from 'react'
import { useKeys } from '@/app/_card/use-keys'
import type { Card } from '@/lib/core/card'
import { addDays } from '@/lib/core/day'
import { fill } from '@/lib/core/fill'
import type { Language } from '@/lib/core/language'
import { returnsOn } from '@/lib/core/scheduling/standing'
import { answersToday, missedToday, msToday } from '@/lib/core/study/session'
import type { StudyResponse } from '@/lib/core/wire-study'
import { Notice } from './notice'
import styles from './study-end.module.css'
import type { StudyMessages } from './study-messages'
import frame from './study.module.css'
import type { Sitting } from './use-sitting'

interface Props {
  readonly sitting: Sitting
  readonly begun: StudyResponse
  readonly titles: ReadonlyMap<string, Card>
  readonly keysBy: 'place' | 'letter'
  readonly language: Language
  readonly t: StudyMessages
  readonly unsent: ReactNode
}

export function StudyEnd({ sitting, begun, titles, keysBy, language, t, unsent }: Props) {
  const { session, undo, redo, canUndo } = sitting
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => { heading.current?.focus() }, [])
  const isDay = session.kind === 'day'
  const answers = answersToday(session)
  const missed = missedToday(session)
  const tomorrow = addDays(session.day, 1)
  const dueHere = [...session.cards.values()].filter(({ schedule: { due }, standing }) => ((due !== null && due <= tomorrow) || returnsOn(standing, tomorrow)) && !standing.suspended).length

  useKeys((command) => {
    if (command.do === 'undo') undo()
    else if (command.do === 'redo') redo()
    else if (command.do === 'leave') document.querySelector<HTMLAnchorElement>('a[data-leave]')?.click()
  }, { keysBy })

  return (
    <div className={frame.screen}>
      <Notice sitting={sitting} language={language} t={t} />
      {unsent}
      <main className={styles.end}>
        <h1 ref={heading} tabIndex={-1}>{answers > 0 || session.seen.size > 0 ? (isDay ? t.doneTitle : t.donePractice) : isDay ? t.doneNothing : t.nothingFound}</h1>
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
            <p className="small"><a href={`/study?practice=&cards=${missed.join(',')}`}>{fill(t.practiseMissed, { n: missed.length })}</a></p>
          </section>
        )}
        {isDay ? (
          <p className="quiet">
            {fill(t.tomorrowLoad, { due: begun.dueTomorrowElsewhere + dueHere, fresh: Math.min(begun.newPerDay, begun.newLeft) })}
          </p>
        ) : (
          answers > 0 && <p className="quiet">{t.practiceWhy}</p>
        )}
        <div className={styles.endActions}>
          <Link href="/" data-leave className="button" prefetch={false}>{t.home}</Link>
          {canUndo && (
            <button type="button" className="button plain" onClick={undo}>
              <Undo2 aria-hidden size={20} strokeWidth={1.75} /> {t.undo}
            </button>
          )}
        </div>
      </main>
    </div>
  )
}
