/** What a learner said of cards without answering them, as the table keeps it. */
import 'server-only'
import type { Day } from '../core/day'
import type { Standing } from '../core/scheduling/standing'
import { db } from './db'
import type { UserId } from './user-id'

/** By card; one of which nothing is said is left out. */
export async function standingsOf(userId: UserId, cards: readonly string[]): Promise<ReadonlyMap<string, Standing>> {
  if (cards.length === 0) return new Map()
  const rows = await db().standing.findMany({ where: { learnerId: userId, card: { in: [...cards] } } })
  return new Map(rows.map(({ card, suspended, marked, flag, buried, again, returns }) => [card, { suspended, marked, flag, buried: buried as Day | null, again: again as Day | null, returns: returns as Day | null }]))
}
