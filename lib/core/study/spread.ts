/**
 * A backlog spread over some days: on each of them a share of the late cards is asked beside what falls due anew. It says only
 * what is asked; no schedule knows of it, and when its days are over, or it is taken away, everything is as always.
 */
import type { Day } from '../day'

export interface Spread {
  /** Its first day. A card that was due before it is late. */
  readonly from: Day
  /** How many days. */
  readonly days: number
}

/** Days that it still has, with this one; 0: it has not begun, or is over. */
export function daysLeft({ from, days }: Spread, day: Day): number {
  return day < from ? 0 : Math.max(0, from + days - day)
}

export const isLate = ({ from }: Spread, { due }: { readonly due: Day }): boolean => due < from

/**
 * How many late cards are still asked today. The last day takes all that are left, so that every late card has been asked at
 * its end.
 *
 * `late`   late cards that were not asked yet.
 * `done`   late cards that were asked today: they belong to what was left when the day began.
 */
export function shareOf(spread: Spread, day: Day, { late, done }: { readonly late: number; readonly done: number }): number {
  const left = daysLeft(spread, day)
  return left === 0 ? 0 : Math.max(0, Math.ceil((late + done) / left) - done)
}
