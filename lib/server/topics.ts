/** What there is to be learnt for interviews, deck by deck: the questions asked of Postgres. */
import 'server-only'
import { Level, Tier } from '../core/card'
import type { Language } from '../core/language'
import { type Topic, topicsOf } from '../core/plan/topics'
import type { Learner } from './auth'
import { db } from './db'
import { decksOf } from './decks'
import type { UserId } from './user-id'

/** What is asked at all: with an answer, in use, and not put to rest. */
export async function topicsOfLearner(learner: Learner | null, language: Language): Promise<readonly Topic[]> {
  const userId = learner?.userId ?? null
  const [decks, shipped, own] = await Promise.all([decksOf(learner, language), countShipped(userId), userId === null ? [] : countOwn(userId)])
  return topicsOf(decks, [...shipped, ...own].map(({ tier, level, ...count }) => ({ ...count, tier: tier === null ? null : Tier.parse(tier), level: level === null ? null : Level.parse(level) })))
}

interface CountRow {
  readonly deck: string
  readonly tier: string | null
  readonly level: string | null
  readonly cards: number
  readonly unseen: number
}

const countShipped = (userId: UserId | null): Promise<CountRow[]> => db().$queryRaw`
  SELECT c.deck_id AS deck, c.tier, c.level, count(*)::int4 AS cards, count(*) FILTER (WHERE s.card IS NULL)::int4 AS unseen
  FROM card c
    LEFT JOIN schedule s ON s.learner_id = ${userId}::int8 AND s.card = c.id
    LEFT JOIN standing a ON a.learner_id = ${userId}::int8 AND a.card = c.id
  WHERE c.retired_at IS NULL AND c.answered AND a.suspended IS NOT TRUE
  GROUP BY 1, 2, 3`

const countOwn = (userId: UserId): Promise<CountRow[]> => db().$queryRaw`
  SELECT o.deck_id::text AS deck, NULL AS tier, NULL AS level, count(*)::int4 AS cards, count(*) FILTER (WHERE s.card IS NULL)::int4 AS unseen
  FROM own_card o
    LEFT JOIN schedule s ON s.learner_id = o.learner_id AND s.card = o.id::text
    LEFT JOIN standing a ON a.learner_id = o.learner_id AND a.card = o.id::text
  WHERE o.learner_id = ${userId}::int8 AND o.retired_at IS NULL AND o.answered AND a.suspended IS NOT TRUE
  GROUP BY 1`
