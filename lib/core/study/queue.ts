/**
 * Today's cards, in order: what is due, the most overdue for its interval first; then what is new: the learner's own cards as
 * they stand in their decks and shipped ones, the most asked first, by turns.
 * The same input in any order gives the same queue.
 */
import { type Level, LEVELS, type Tier, TIERS } from '../card'
import type { Day } from '../day'

export interface DueCard {
  readonly card: string
  readonly due: Day
  /** Days. */
  readonly interval: number
}

export interface NewCard {
  readonly card: string
  /** Null, and the level too: the learner's own. */
  readonly tier: Tier | null
  readonly level: Level | null
  /** Place of the deck, and of the card in it. */
  readonly deckPosition: number
  readonly position: number
}

export interface Limits {
  readonly newPerDay: number
  readonly reviewsPerDay: number
}

interface Candidates {
  readonly day: Day
  readonly due: readonly DueCard[]
  readonly fresh: readonly NewCard[]
  readonly limits: Limits
  /** What was already done today counts against the limits. `own`: of the fresh ones, the learner's own. */
  readonly done: { readonly fresh: number; readonly reviews: number; readonly own: number }
}

export interface Queue {
  readonly due: readonly string[]
  readonly fresh: readonly string[]
  /** Due cards beyond the limit of the day. */
  readonly postponed: number
}

export function makeQueue({ day, due, fresh, limits, done }: Candidates): Queue {
  const reviews = Math.max(0, limits.reviewsPerDay - done.reviews)
  const introductions = Math.max(0, limits.newPerDay - done.fresh)
  const sorted = due.toSorted((a, b) => overdue(b, day) - overdue(a, day) || (a.card < b.card ? -1 : 1))
  return {
    due: sorted.slice(0, reviews).map(({ card }) => card),
    fresh: byTurns(fresh, done).slice(0, introductions),
    postponed: Math.max(0, due.length - reviews),
  }
}

/** Elapsed time over the interval: 1 on the due day, 2 when an interval late. */
const overdue = ({ due, interval }: DueCard, day: Day): number => (day - due + interval) / Math.max(1, interval)

/**
 * Own, shipped, own, …: who imports notes wants them, and a large import must not crowd out the bank, nor the bank the
 * import. What was introduced today counts, or every reload would begin with an own card again.
 */
function byTurns(fresh: readonly NewCard[], done: { readonly fresh: number; readonly own: number }): readonly string[] {
  const sorted = fresh.toSorted(mostAskedFirst).map(({ card, tier }) => ({ card, isOwn: tier === null }))
  const own = sorted.filter(({ isOwn }) => isOwn)
  const shipped = sorted.filter(({ isOwn }) => !isOwn)
  const turns = [
    ...own.map(({ card }, at) => ({ card, turn: 2 * (done.own + at) })),
    ...shipped.map(({ card }, at) => ({ card, turn: 2 * (done.fresh - done.own + at) + 1 })),
  ]
  return turns.sort((a, b) => a.turn - b.turn).map(({ card }) => card)
}

const mostAskedFirst = (a: NewCard, b: NewCard): number =>
  rank(TIERS, a.tier) - rank(TIERS, b.tier) ||
  rank(LEVELS, a.level) - rank(LEVELS, b.level) ||
  a.deckPosition - b.deckPosition ||
  a.position - b.position ||
  (a.card < b.card ? -1 : 1)

const rank = <T>(order: readonly T[], value: T | null): number => (value === null ? 0 : order.indexOf(value))

/**
 * Seconds that a card takes, spoken aloud and with its drill, until a learner's own medians are known. A review is the
 * mean of a pass (24 s) and a failure with its drill (95 s) at a pass rate of 88 %.
 */
const SECONDS = { fresh: 64, review: 33 } as const

export const estimateMinutes = ({ due, fresh }: { readonly due: number; readonly fresh: number }): number =>
  Math.ceil((due * SECONDS.review + fresh * SECONDS.fresh) / 60)
