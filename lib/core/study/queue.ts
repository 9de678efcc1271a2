/**
 * Today's cards, in order. By worth: what lapsed the last time and is due, then what else is due, in both the most overdue for
 * its interval first; then what is new, the learner's own cards as they stand in their decks and shipped ones, the most asked
 * first, by turns. What weighs the same is drawn, from a seed. Then cards that give each other away are moved apart.
 * The same input in any order gives the same queue.
 */
import { type Level, LEVELS, type Tier, TIERS } from '../card'
import type { Day } from '../day'
import type { Kin } from './kin'
import { type Costs, USUAL_COSTS } from './pace'
import { drawOf } from './shuffle'
import { spaced } from './spacing'
import { daysLeft, isLate, shareOf, type Spread } from './spread'

export interface DueCard extends Kin {
  readonly card: string
  readonly due: Day
  /** Days. */
  readonly interval: number
  /** It was passed before, and failed the last time. */
  readonly lapsedLast: boolean
}

export interface NewCard extends Kin {
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
  /**
   * What was already done today counts against the limits. `own`: of the fresh ones, the learner's own; `late`: of the reviews,
   * those of cards that were late for the spread.
   */
  readonly done: { readonly fresh: number; readonly reviews: number; readonly own: number; readonly late?: number }
  /** The same for a learner's whole day, so that the order stays as it is. */
  readonly seed: string
  readonly spread?: Spread | null
  /** What was asked just before. */
  readonly after?: Kin | null
}

export interface QueuedCard extends Kin {
  readonly card: string
  readonly kind: 'lapsed' | 'due' | 'fresh'
  /** Its place by worth, from 0, before cards were moved apart. */
  readonly rank: number
}

export interface Queue {
  /** As they are asked. */
  readonly order: readonly QueuedCard[]
  /** The same, by kind. */
  readonly due: readonly string[]
  readonly fresh: readonly string[]
  /** Due cards that are left for another day. */
  readonly postponed: number
}

export function makeQueue({ day, due, fresh, limits, done, seed, spread = null, after = null }: Candidates): Queue {
  const introductions = Math.max(0, limits.newPerDay - done.fresh)
  const asked = askedToday({ day, due: byUrgency(due, day, seed), limits, done, spread })
  const introduced = byTurns(fresh, done, seed).slice(0, introductions)
  const byWorth = [
    ...asked.map((card) => ({ ...kinOf(card), kind: card.lapsedLast ? ('lapsed' as const) : ('due' as const) })),
    ...introduced.map((card) => ({ ...kinOf(card), kind: 'fresh' as const })),
  ]
  const order = spaced(byWorth.map((card, rank) => ({ ...card, rank })), after)
  const cards = (isIn: (kind: QueuedCard['kind']) => boolean) => order.filter(({ kind }) => isIn(kind)).map(({ card }) => card)
  return {
    order,
    due: cards((kind) => kind !== 'fresh'),
    fresh: cards((kind) => kind === 'fresh'),
    postponed: due.length - asked.length,
  }
}

const kinOf = ({ card, section, pair }: DueCard | NewCard) => ({ card, section, pair })

/**
 * The limit holds for what falls due by itself. The share of a spread comes beside it: the learner chose it with its number
 * of cards in view, and cut short it would not come to its end.
 */
function askedToday({ day, due, limits, done, spread }: Pick<Candidates, 'day' | 'due' | 'limits' | 'done' | 'spread'>): readonly DueCard[] {
  if (!spread || daysLeft(spread, day) === 0) return due.slice(0, Math.max(0, limits.reviewsPerDay - done.reviews))
  const { late: lateDone = 0 } = done
  const late = due.filter((card) => isLate(spread, card))
  const share = late.slice(0, shareOf(spread, day, { late: late.length, done: lateDone }))
  const reviews = Math.max(0, limits.reviewsPerDay - (done.reviews - lateDone))
  const asked = new Set([...share, ...due.filter((card) => !isLate(spread, card)).slice(0, reviews)])
  return due.filter((card) => asked.has(card))
}

function byUrgency(due: readonly DueCard[], day: Day, seed: string): readonly DueCard[] {
  const weighed = due.map((card) => ({ card, lapsed: Number(card.lapsedLast), late: overdue(card, day), drawn: drawOf(seed, card.card) }))
  return weighed
    .sort((a, b) => b.lapsed - a.lapsed || b.late - a.late || a.drawn - b.drawn || byName(a.card, b.card))
    .map(({ card }) => card)
}

/** Elapsed time over the interval: 1 on the due day, 2 when an interval late. */
const overdue = ({ due, interval }: DueCard, day: Day): number => (day - due + interval) / Math.max(1, interval)

const byName = (a: { readonly card: string }, b: { readonly card: string }): number => (a.card < b.card ? -1 : 1)

/**
 * Own, shipped, own, …: who imports notes wants them, and a large import must not crowd out the bank, nor the bank the
 * import. What was introduced today counts, or every reload would begin with an own card again.
 */
export function byTurns<C extends NewCard>(fresh: readonly C[], done: { readonly fresh: number; readonly own: number }, seed: string): readonly C[] {
  const sorted = fresh
    .map((card) => ({ card, drawn: drawOf(seed, card.card) }))
    .sort((a, b) => mostAskedFirst(a.card, b.card) || a.drawn - b.drawn || byName(a.card, b.card))
    .map(({ card }) => card)
  const own = sorted.filter(({ tier }) => tier === null)
  const shipped = sorted.filter(({ tier }) => tier !== null)
  const turns = [
    ...own.map((card, at) => ({ card, turn: 2 * (done.own + at) })),
    ...shipped.map((card, at) => ({ card, turn: 2 * (done.fresh - done.own + at) + 1 })),
  ]
  return turns.sort((a, b) => a.turn - b.turn).map(({ card }) => card)
}

const mostAskedFirst = (a: NewCard, b: NewCard): number =>
  rank(TIERS, a.tier) - rank(TIERS, b.tier) ||
  rank(LEVELS, a.level) - rank(LEVELS, b.level) ||
  a.deckPosition - b.deckPosition ||
  a.position - b.position

const rank = <T>(order: readonly T[], value: T | null): number => (value === null ? 0 : order.indexOf(value))

/** `costs`: the learner's own, once they are known. */
export const estimateMinutes = ({ due, fresh }: { readonly due: number; readonly fresh: number }, costs: Costs = USUAL_COSTS): number =>
  Math.ceil((due * costs.review + fresh * costs.fresh) / 60)
