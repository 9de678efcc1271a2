/** What an interview's plan comes to as things stand, to be said in sentences: by when all is seen, when it is seen once more, what does not fit. */
import { addDays, type Day } from '../day'
import type { Costs } from '../study/pace'
import type { Interview } from './interview'
import { cardsIn, leftOutOf, type Topic, topicsFor, unseenIn } from './topics'

export interface Prospect {
  /** Days of study that are left, with today. */
  readonly left: number
  readonly cards: number
  readonly unseen: number
  /** New cards a day, and the last day that brings some; null: all were seen. */
  readonly fresh: { readonly perDay: number; readonly until: Day } | null
  /** The days of the final pass, and to how many cards it comes in the minutes that there are. */
  readonly final: { readonly from: Day; readonly until: Day; readonly cards: number }
  /** New cards come before all others. */
  readonly tight: boolean
  /** Null: all cards can be seen. Else how many of the unseen can, the minutes a day in which all could, and what is left out. */
  readonly short: { readonly promised: number; readonly minutes: number; readonly leftOut: readonly { readonly topic: Topic; readonly n: number }[] } | null
}

export interface Standing {
  readonly day: Day
  readonly topics: readonly Topic[]
  readonly interviews: readonly Interview[]
  readonly costs: Costs
}

/** The interview has to be ahead. */
export function prospectOf(interview: Interview, { day, topics, interviews, costs }: Standing): Prospect {
  const mine = topicsFor(interview, topics, interviews, day)
  const [cards, unseen, left] = [cardsIn(mine), unseenIn(mine), interview.day - day]
  const budget = interview.minutes * 60
  const { k, newToday, tight, cover } = outlineOf({ cards, unseen, left, span: interview.day - interview.from, budget, costs })
  const promised = cover.possible ? unseen : cover.promised
  return {
    left,
    cards,
    unseen,
    fresh: newToday === 0 ? null : { perDay: newToday, until: addDays(day, Math.ceil(unseen / newToday) - 1) },
    final: { from: addDays(interview.day, -Math.min(k, left)), until: addDays(interview.day, -1), cards: Math.min(cards - unseen + promised, Math.floor((Math.min(k, left) * budget) / costs.review)) },
    tight,
    short: cover.possible ? null : { promised, minutes: cover.minutesNeeded, leftOut: leftOutOf(interview, mine, promised) },
  }
}

interface Inputs {
  readonly cards: number
  readonly unseen: number
  readonly left: number
  /** Days from the making of the plan to the interview. */
  readonly span: number
  /** Seconds a day. */
  readonly budget: number
  readonly costs: Costs
}

/** Scheduling.md 6.3, steps 1 to 3. */
function outlineOf({ cards, unseen, left, span, budget, costs }: Inputs) {
  const k = Math.min(Math.max(Math.ceil((cards * costs.review) / (0.75 * budget)), 1), Math.max(1, Math.floor(0.35 * span)))
  const days = Math.max(1, left - k)
  const needed = unseen * costs.fresh
  return {
    k,
    newToday: Math.ceil(unseen / days),
    tight: needed > 0.5 * budget * days,
    cover: { possible: needed <= 0.9 * budget * left, promised: Math.floor((0.9 * budget * left) / costs.fresh), minutesNeeded: Math.ceil(needed / (0.9 * 60 * left)) },
  }
}
