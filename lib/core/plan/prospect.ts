/** What an interview's plan comes to as things stand, to be said in sentences: by when all is seen, when it is seen once more, what does not fit. */
import { addDays, type Day } from '../day'
import type { Costs } from '../study/pace'
import type { Interview } from './interview'
import { outlineOf } from './outline'
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
  return {
    left,
    cards,
    unseen,
    fresh: newToday === 0 ? null : { perDay: newToday, until: addDays(day, Math.ceil(unseen / newToday) - 1) },
    final: { from: addDays(interview.day, -Math.min(k, left)), until: addDays(interview.day, -1), cards: Math.min(cards - unseen + cover.promised, Math.floor((Math.min(k, left) * budget) / costs.review)) },
    tight,
    short: cover.possible ? null : { promised: cover.promised, minutes: cover.minutesNeeded, leftOut: leftOutOf(interview, mine, cover.promised) },
  }
}
