'use client'
/** The four grades, and what a pass and a failure would mean. */
import { addDays, formatDay } from '@/lib/core/day'
import { fill } from '@/lib/core/fill'
import type { Language } from '@/lib/core/language'
import { type Rating, RATINGS } from '@/lib/core/rating'
import { outlook } from '@/lib/core/scheduling/schedule'
import { sm2 } from '@/lib/core/scheduling/sm2'
import type { Session } from '@/lib/core/study/session'
import type { StudyMessages } from './study-messages'
import styles from './study.module.css'

interface Props {
  readonly session: Session
  readonly card: string
  readonly proposed: Rating | null
  readonly grade: (rating: Rating) => void
  readonly language: Language
  readonly t: StudyMessages
}

export function Grades({ session, card, proposed, grade, language, t }: Props) {
  return (
    <>
      <div className={styles.grades}>
        {RATINGS.map((rating, at) => (
          <button
            key={rating}
            type="button"
            className={styles.grade}
            data-proposed={rating === proposed}
            aria-keyshortcuts={String(at + 1)}
            onClick={() => { grade(rating) }}
          >
            {t[rating]}
            <kbd aria-hidden>{at + 1}</kbd>
          </button>
        ))}
      </div>
      <p className={styles.outlook}>{outlookLine({ session, card, language, t })}</p>
    </>
  )
}

/** In SM-2 every pass brings the same next day, so one date a pass and one a failure is the whole truth. */
function outlookLine({ session, card, language, t }: Pick<Props, 'session' | 'card' | 'language' | 't'>): string {
  const schedule = session.cards.get(card)?.schedule
  if (!schedule) return ''
  if (schedule.drillDay === session.day && schedule.due !== null) return fill(t.outlookDrill, { day: formatDay(schedule.due, language) })
  const { pass, fail } = outlook(sm2, schedule, session.day)
  const inDays = (days: number) => {
    if (days === 1) return t.tomorrow
    return days < 60 ? fill(t.inDays, { n: days }) : formatDay(addDays(session.day, days), language)
  }
  if (pass === fail) return fill(t.outlookSame, { when: inDays(pass) })
  return fill(t.outlook, { pass: inDays(pass), fail: inDays(fail) })
}
