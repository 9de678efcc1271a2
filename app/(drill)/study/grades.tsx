'use client'
/** The grades, four or six, and what a pass and a failure would mean. */
import { addDays, formatDay } from '@/lib/core/day'
import { fill } from '@/lib/core/fill'
import type { Language } from '@/lib/core/language'
import { isPass, type Quality, qualityOf, ratingOf, RATINGS } from '@/lib/core/rating'
import { daysAfter, outlook } from '@/lib/core/scheduling/schedule'
import { contextOf, type Session } from '@/lib/core/study/session'
import type { StudyMessages } from './study-messages'
import styles from './study.module.css'

interface Props {
  readonly session: Session
  readonly card: string
  readonly proposal: Quality | null
  readonly give: (quality: Quality) => void
  readonly grading: 'four' | 'six'
  readonly language: Language
  readonly t: StudyMessages
}

const QUALITIES: readonly Quality[] = [0, 1, 2, 3, 4, 5]

export function Grades({ session, card, proposal, give, grading, language, t }: Props) {
  const proposed = proposal === null ? null : ratingOf(proposal)
  const choices = grading === 'six'
    ? QUALITIES.map((quality) => ({ key: quality, label: t.qualities[quality], quality, isProposed: quality === proposal }))
    : RATINGS.map((rating, at) => ({ key: at + 1, label: t[rating], quality: qualityOf(rating, proposal), isProposed: rating === proposed }))
  const days = daysIn(session, card, choices.map(({ quality }) => quality))
  const inDays = (n: number) => daysInWords(n, { session, language, t })
  return (
    <>
      <div className={styles.grades} data-grading={grading}>
        {choices.map(({ key, label, quality, isProposed }, at) => (
          <button key={key} type="button" className={styles.grade} data-proposed={isProposed} aria-description={isProposed ? t.proposed : undefined} aria-keyshortcuts={String(key)} onClick={() => { give(quality) }}>
            <span>{label}{days?.[at] !== undefined && <small className={styles.when}>{inDays(days[at])}</small>}</span>
            <kbd aria-hidden>{key}</kbd>
          </button>
        ))}
      </div>
      <p className={styles.outlook}>{days ? '' : outlookLine({ session, card, language, t })}</p>
    </>
  )
}

/** Days until the card comes back, by answer; null: they all bring the same, or one line tells it all. */
function daysIn(session: Session, card: string, qualities: readonly Quality[]): readonly number[] | null {
  const remembered = session.cards.get(card)
  if (!remembered || session.kind !== 'day') return null
  const { schedule } = remembered
  const after = (quality: Quality) => daysAfter(session.scheduler, schedule, { day: session.day, quality, context: contextOf(session, card) })
  const passes = new Set(qualities.filter((quality) => isPass(quality)).map(after))
  return passes.size > 1 ? qualities.map(after) : null
}

function daysInWords(days: number, { session, language, t }: Pick<Props, 'session' | 'language' | 't'>): string {
  if (days <= 1) return t.tomorrow
  return days < 60 ? fill(t.inDays, { n: days }) : formatDay(addDays(session.day, days), language)
}

/** In SM-2 every pass brings the same next day, so one date a pass and one a failure is the whole truth. */
function outlookLine({ session, card, language, t }: Pick<Props, 'session' | 'card' | 'language' | 't'>): string {
  const remembered = session.cards.get(card)
  if (!remembered) return ''
  const { schedule, standing } = remembered
  if (session.kind === 'practice') return t.outlookPractice
  if (schedule.drillDay === session.day && schedule.due !== null) return fill(t.outlookDrill, { day: formatDay(schedule.due, language) })
  if (standing.again !== null && schedule.due !== null && schedule.due > session.day) return fill(t.outlookDrill, { day: formatDay(schedule.due, language) })
  const { pass, fail } = outlook(session.scheduler, schedule, session.day, contextOf(session, card))
  const inDays = (days: number) => daysInWords(days, { session, language, t })
  if (pass === fail) return fill(t.outlookSame, { when: inDays(pass) })
  return fill(t.outlook, { pass: inDays(pass), fail: inDays(fail) })
}
