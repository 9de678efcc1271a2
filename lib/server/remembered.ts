/** What a learner remembers of every card that is asked, and how the model held with them so far: the questions asked of Postgres. */
import 'server-only'
import { shiftOf } from '../core/plan/calibrated'
import type { RememberedCard } from '../core/plan/readiness'
import { BINS, totalOf } from '../core/progress/figures'
import type { Day } from '../core/day'
import { db } from './db'
import { makeFiguresIfNeeded } from './figures'
import type { UserId } from './user-id'

export interface Remembered {
  readonly cards: readonly RememberedCard[]
  /** Of the log-odds: lib/core/plan/calibrated.ts. */
  readonly shift: number
  /** Answers that it rests on. */
  readonly checked: number
}

interface Row {
  readonly card: string
  readonly deck: string
  readonly last: Day | null
  readonly reps: number
  readonly interval: number
  readonly stability: number
  readonly difficulty: number
}

export async function rememberedBy(userId: UserId): Promise<Remembered> {
  await makeFiguresIfNeeded(userId)
  const [rows, bins] = await Promise.all([cardsOf(userId), binsOf(userId)])
  return {
    cards: rows.map(({ card, deck, last, reps, interval, stability, difficulty }) => ({ card, deck, recall: last === null ? null : { memory: { reps, interval, stability, difficulty }, last } })),
    shift: shiftOf(bins),
    checked: totalOf(bins.checked),
  }
}

/** With an answer, in use, and not put to rest. */
const cardsOf = (userId: UserId): Promise<Row[]> => db().$queryRaw`
  SELECT asked.card, asked.deck, r.last, r.reps, r.interval, r.stability, r.difficulty
  FROM (
    SELECT c.id AS card, c.deck_id AS deck FROM card c JOIN deck d ON d.id = c.deck_id WHERE c.answered AND c.retired_at IS NULL AND d.retired_at IS NULL
    UNION ALL
    SELECT o.id::text, o.deck_id::text FROM own_card o JOIN own_deck od ON od.learner_id = o.learner_id AND od.id = o.deck_id
    WHERE o.learner_id = ${userId}::int8 AND o.answered AND o.retired_at IS NULL AND od.retired_at IS NULL
  ) asked
    LEFT JOIN recall r ON r.learner_id = ${userId}::int8 AND r.card = asked.card
  WHERE NOT EXISTS (SELECT FROM standing a WHERE a.learner_id = ${userId}::int8 AND a.card = asked.card AND a.suspended)
  ORDER BY asked.card COLLATE "C"`

async function binsOf(userId: UserId) {
  const rows = await db().$queryRaw<{ bin: number; checked: number; predicted: number; passed: number }[]>`
    SELECT n::int4 AS bin, sum(c)::int4 AS checked, sum(p)::float8 AS predicted, sum(k)::int4 AS passed
    FROM day_figures f, unnest(f.checked, f.predicted, f.passed) WITH ORDINALITY u (c, p, k, n)
    WHERE f.learner_id = ${userId}::int8 GROUP BY n`
  const list = (of: (row: (typeof rows)[number]) => number) => Array.from({ length: BINS }, (_, at) => rows.filter(({ bin }) => bin === at + 1).map(of)[0] ?? 0)
  return { checked: list(({ checked }) => checked), predicted: list(({ predicted }) => predicted), passed: list(({ passed }) => passed) }
}
