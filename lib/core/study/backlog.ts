/**
 * A backlog, after a holiday, as a budget: so many cards and minutes a day, for so many days, whichever the learner likes. It
 * is an offer; what was chosen is a `Spread`.
 *
 * Ours     There is a backlog when more is due than two usual days hold, and some of it has been due for two days or more: a
 *          single evening left out is no backlog, and is asked the next day. A usual day is what falls due on one (ten cards at
 *          the least: fewer than some ten minutes need no plan), and never more than the learner's limit.
 */
import type { Day } from '../day'
import type { Costs } from './pace'
import { estimateMinutes } from './queue'

interface Standing {
  /** Every card that is due. */
  readonly due: readonly { readonly due: Day }[]
  readonly day: Day
  readonly reviewsPerDay: number
  /** How many cards fall due on a usual day: the mean of the days to come, say. */
  readonly newlyDuePerDay: number
  readonly costs?: Costs
}

export interface Backlog {
  /** Cards that were due before today. */
  readonly late: number
  readonly offers: readonly Offer[]
}

/** For each of so many `days`: the late cards of the day together with those of a usual day. */
export interface Offer {
  readonly days: number
  readonly cardsPerDay: number
  readonly minutesPerDay: number
}

const DAYS = [2, 3, 5, 7, 14] as const
const LATE_DAYS = 2
const USUAL_DAYS = 2
const LEAST_USUAL = 10

/** Null: there is none. The gentlest offer is always there, the others where they keep the learner's limit. */
export function backlogOf({ due, day, reviewsPerDay, newlyDuePerDay, costs }: Standing): Backlog | null {
  const usual = Math.min(reviewsPerDay, Math.max(LEAST_USUAL, newlyDuePerDay))
  if (due.length <= USUAL_DAYS * usual || reviewsPerDay === 0) return null
  if (!due.some((card) => day - card.due >= LATE_DAYS)) return null
  const late = due.filter((card) => card.due < day).length
  const offers = DAYS.map((days): Offer => {
    const cardsPerDay = Math.ceil(late / days) + Math.ceil(newlyDuePerDay)
    return { days, cardsPerDay, minutesPerDay: estimateMinutes({ due: cardsPerDay, fresh: 0 }, costs) }
  })
  return { late, offers: offers.filter(({ days, cardsPerDay }) => days === DAYS.at(-1) || cardsPerDay <= reviewsPerDay) }
}
