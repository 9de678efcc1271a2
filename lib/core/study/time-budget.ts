/** "I have 7 minutes": what is best asked in them. */
import type { QueuedCard } from './queue'
import { spaced } from './spacing'
import type { Kin } from './kin'

interface Request<C> {
  readonly order: readonly C[]
  readonly secondsOf: (card: C) => number
  readonly budgetSeconds: number
  /** What was asked just before. */
  readonly after?: Kin | null
}

/**
 * The cards of the queue that are worth most and fit, one at least; where one is too long, shorter ones behind it are taken.
 * They are spaced anew, since what stood between two cards may not be among them.
 */
export function bestSet<C extends QueuedCard>({ order, secondsOf, budgetSeconds, after = null }: Request<C>): readonly C[] {
  const byWorth = order.toSorted((a, b) => a.rank - b.rank)
  const taken: C[] = []
  let left = budgetSeconds
  for (const card of byWorth) {
    const seconds = secondsOf(card)
    if (seconds > left) continue
    taken.push(card)
    left -= seconds
  }
  return spaced(taken.length > 0 ? taken : byWorth.slice(0, 1), after)
}
