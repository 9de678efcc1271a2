/**
 * What an interview asks of the days that are left: when the final pass begins, how many new cards a day brings, whether they have to
 * come first, and whether all of them can be seen.
 *
 * Units    Days, and seconds a day.
 * Ours     The final pass is reckoned at three quarters of a day's time, since due cards come beside it, and takes about a third of
 *          all days at most. Of new cards, half of the time is the point from which they come first, nine tenths what they can have
 *          at all: the rest goes to what was learnt yesterday. Whatever cannot be seen is said, and never held back.
 */
import type { Costs } from '../study/pace'

export interface Scope {
  /** Of the interview, all and never answered: as they stood this morning. */
  readonly cards: number
  readonly unseen: number
  /** From today to the interview, which is no day of study; from the day it was made. */
  readonly left: number
  readonly span: number
  /** Seconds a day. */
  readonly budget: number
  readonly costs: Pick<Costs, 'fresh' | 'review'>
}

export interface Outline {
  /** Days of the final pass: the last ones before the interview. */
  readonly k: number
  readonly inWindow: boolean
  readonly newToday: number
  /** New cards come before all others. */
  readonly tight: boolean
  /** `promised`: so many of the unseen cards; `minutesNeeded`: a day, in which all could be seen. */
  readonly cover: { readonly possible: boolean; readonly promised: number; readonly minutesNeeded: number }
}

/** Shares in whole numbers, or 0.35 of 180 days would be a day short. */
export function outlineOf({ cards, unseen, left, span, budget, costs }: Scope): Outline {
  const k = Math.max(1, Math.min(Math.ceil((4 * cards * costs.review) / (3 * budget)), Math.floor((35 * span) / 100)))
  const before = Math.max(1, left - k)
  const toLearn = unseen * costs.fresh
  const possible = isCovered(toLearn, budget, left)
  return {
    k,
    inWindow: left <= k,
    newToday: Math.ceil(unseen / before),
    tight: 2 * toLearn > budget * before,
    cover: {
      possible,
      promised: possible ? unseen : Math.floor((9 * budget * left) / (10 * costs.fresh)),
      minutesNeeded: minutesFor(toLearn, left),
    },
  }
}

const isCovered = (toLearn: number, budget: number, left: number): boolean => 10 * toLearn <= 9 * budget * left

/** The fewest whole minutes a day; none where there is nothing to learn. */
function minutesFor(toLearn: number, left: number): number {
  const minutes = Math.ceil((10 * toLearn) / (9 * 60 * left))
  return isCovered(toLearn, 60 * minutes, left) ? minutes : minutes + 1
}
