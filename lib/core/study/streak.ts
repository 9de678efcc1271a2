/**
 * Study days in a row, with a day of grace.
 *
 * Ours     A streak is the longest run of days up to today that begins with an answer and in which no seven days in a row hold
 *          two missed days. So one missed day in any seven does not end it, and two do. A missed day does not count towards the
 *          length. Today is never a missed day: it is not over. Days after today are not looked at.
 */
import { addDays, type Day } from '../day'

export interface Streak {
  /** Days on which something was answered. 0: no streak. */
  readonly length: number
  /** The first of them. */
  readonly since: Day | null
  /** The last day that was missed and forgiven. */
  readonly grace: Day | null
  /** Nothing was answered today, and the streak stands. */
  readonly isOpen: boolean
  /** Whether the next day without an answer, today if it is open and else tomorrow, would be forgiven. */
  readonly graceLeft: boolean
}

/** Of this many days in a row, one may be missed. */
export const GRACE_DAYS = 7

/** `days`: those on which something was answered, in any order. */
export function streakOf(days: readonly Day[] | ReadonlySet<Day>, today: Day): Streak {
  const answered: ReadonlySet<Day> = new Set(days)
  const isDone = answered.has(today)
  let length = isDone ? 1 : 0
  let since = isDone ? today : null
  let grace: Day | null = null
  let lastMiss: Day | null = null
  for (let day = addDays(today, -1); ; day = addDays(day, -1)) {
    if (answered.has(day)) {
      length += 1
      since = day
      grace ??= lastMiss // a missed day is forgiven by what was answered before it
    } else {
      if (lastMiss !== null && lastMiss - day < GRACE_DAYS) break
      lastMiss = day
    }
  }
  const isOpen = length > 0 && !isDone
  const next = isOpen ? today : addDays(today, 1)
  return { length, since, grace, isOpen, graceLeft: length > 0 && (grace === null || next - grace >= GRACE_DAYS) }
}
