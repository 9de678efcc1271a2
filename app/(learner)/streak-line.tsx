/** The streak in one sentence, and the rule of its day of grace. A single day is no streak, and nothing is said. */
import { addDays, type Day, formatDay } from '@/lib/core/day'
import { fill } from '@/lib/core/fill'
import type { Language } from '@/lib/core/language'
import { GRACE_DAYS, type Streak, streakOf } from '@/lib/core/study/streak'
import type { Messages } from '@/lib/messages/messages'
import styles from './streak-line.module.css'

interface Props {
  /** Answers by day, of a year at least. */
  readonly activity: ReadonlyMap<Day, number>
  readonly today: Day
  readonly language: Language
  readonly t: Messages['Today']
}

/** What is known of the days goes back a year and a few days: beyond, a number would be too small. */
const YEAR = 365

export function StreakLine({ activity, today, language, t }: Props) {
  const streak = streakOf([...activity.keys()], today)
  if (streak.length < 2) return null
  const { grace, graceLeft } = streak
  return (
    <div className={styles.streak}>
      <p className="small">{sentence(streak, today, t)}</p>
      <p className="quiet tiny">{t.grace}</p>
      {grace !== null && !graceLeft && (
        <p className="quiet tiny">
          {fill(t.graceTaken, { day: formatDay(grace, language), from: formatDay(addDays(grace, GRACE_DAYS), language) })}
        </p>
      )}
    </div>
  )
}

function sentence({ length, since, isOpen }: Streak, today: Day, t: Props['t']): string {
  if (since !== null && today - since >= YEAR) return t.streakYear
  return fill(isOpen ? t.streakOpen : t.streak, { n: length, next: length + 1 })
}
