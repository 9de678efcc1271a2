/**
 * What the log comes to beside the schedules: the fold by FSRS and the figures of progress (lib/core/progress/figures.ts), kept in the
 * transaction of each write.
 *
 * Who had a log before there were figures, or whose figures were made by other definitions, has them made from the log when they are first
 * asked for; until then no write touches them, and nobody reads them.
 */
import 'server-only'
import { contributionsOf } from '../core/progress/contributions'
import { type CardFigures, type Contributions, difference, FIGURES, LISTS, sumOf } from '../core/progress/figures'
import type { LogEntry } from '../core/scheduling/log'
import { db } from './db'
import { readTimedLogs } from './log'
import { oneWriterPerLearner, type Transaction } from './one-writer'
import { Prisma } from './prisma/client'
import type { UserId } from './user-id'

interface Written {
  /** The whole logs of the cards that were written on, with offsets: ./log.ts. */
  readonly logs: ReadonlyMap<string, readonly LogEntry[]>
  /** The rows of them that are new. */
  readonly fresh: ReadonlySet<string>
}

/** As the writer found them under the lock: before any row was added. */
interface Found {
  readonly figures: number
  readonly lastSeq: number
}

export async function keepFigures(tx: Transaction, userId: UserId, { figures, lastSeq }: Found, { logs, fresh }: Written): Promise<void> {
  if (fresh.size === 0 || (figures !== FIGURES && lastSeq > 0)) return
  const changed = [...logs].filter(([, log]) => log.some(({ id, kind }) => fresh.has(id) && kind !== 'change'))
  const made = changed.map(([card, log]) => {
    const after = contributionsOf(log)
    return { card, recall: after.recall, figures: after.card, days: difference(contributionsOf(log.filter(({ id }) => !fresh.has(id))).days, after.days) }
  })
  await addToDays(tx, userId, sumOf(made.map(({ days }) => days)))
  await putCards(tx, userId, made)
  await putRecall(tx, userId, made)
  if (figures !== FIGURES) await markMade(tx, userId)
}

const CARDS_AT_ONCE = 200
/** Far beyond what a log takes that a person can have. */
const MAKING = { maxWait: 5_000, timeout: 300_000 } as const

/** Before they are read. */
export async function makeFiguresIfNeeded(userId: UserId): Promise<void> {
  const [kept] = await db().$queryRaw<{ figures: number }[]>`SELECT figures FROM learner WHERE id = ${userId}::int8`
  if (kept === undefined || kept.figures === FIGURES) return
  await db().$transaction(async (tx) => {
    const { figures } = await oneWriterPerLearner(tx, userId)
    if (figures !== FIGURES) await makeFigures(tx, userId)
  }, MAKING)
}

/** From the log alone, under the lock of the learner. */
export async function makeFigures(tx: Transaction, userId: UserId): Promise<void> {
  await tx.$executeRaw`DELETE FROM day_figures WHERE learner_id = ${userId}::int8`
  await tx.$executeRaw`DELETE FROM card_figures WHERE learner_id = ${userId}::int8`
  await tx.$executeRaw`DELETE FROM recall WHERE learner_id = ${userId}::int8`
  const cards = await tx.$queryRaw<{ card: string }[]>`SELECT DISTINCT card FROM log WHERE learner_id = ${userId}::int8`
  let days: Contributions['days'] = new Map()
  for (let at = 0; at < cards.length; at += CARDS_AT_ONCE) {
    const logs = await readTimedLogs(tx, userId, cards.slice(at, at + CARDS_AT_ONCE).map(({ card }) => card))
    const made = [...logs].map(([card, log]) => ({ card, contributions: contributionsOf(log) }))
    days = sumOf([days, ...made.map(({ contributions }) => contributions.days)])
    await putCards(tx, userId, made.map(({ card, contributions }) => ({ card, figures: contributions.card })))
    await putRecall(tx, userId, made.map(({ card, contributions: { recall } }) => ({ card, recall })))
  }
  await addToDays(tx, userId, days)
  await markMade(tx, userId)
}

const markMade = (tx: Transaction, userId: UserId): Promise<number> =>
  tx.$executeRaw`UPDATE learner SET figures = ${FIGURES}::int2 WHERE id = ${userId}::int8`

const added = Prisma.raw(
  LISTS.map((list) => `${list} = (SELECT array_agg(a + b ORDER BY n) FROM unnest(f.${list}, EXCLUDED.${list}) WITH ORDINALITY u (a, b, n))`).join(', '),
)

async function addToDays(tx: Transaction, userId: UserId, days: Contributions['days']): Promise<void> {
  if (days.size === 0) return
  const rows = [...days].map(([day, figures]) => ({ day, ...figures }))
  await tx.$executeRaw`
    INSERT INTO day_figures AS f (learner_id, day, answers, ms, hours, fresh, young, mature, checked, predicted, passed)
    SELECT ${userId}::int8, r.*
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (
      day int4, answers int4, ms int8, hours int4[], fresh int4[], young int4[], mature int4[], checked int4[], predicted int4[], passed int4[])
    ON CONFLICT (learner_id, day) DO UPDATE SET answers = f.answers + EXCLUDED.answers, ms = f.ms + EXCLUDED.ms, ${added}`
  const taken = rows.filter(({ answers }) => answers < 0).map(({ day }) => day)
  if (taken.length > 0)
    await tx.$executeRaw`DELETE FROM day_figures WHERE learner_id = ${userId}::int8 AND day = ANY(${taken}::int4[]) AND answers = 0`
}

/** Null: no answer of the card counts any more. */
async function putCards(tx: Transaction, userId: UserId, cards: readonly { readonly card: string; readonly figures: CardFigures | null }[]): Promise<void> {
  const gone = cards.flatMap(({ card, figures }) => (figures === null ? [card] : []))
  if (gone.length > 0) await tx.$executeRaw`DELETE FROM card_figures WHERE learner_id = ${userId}::int8 AND card = ANY(${gone}::text[])`
  const rows = cards.flatMap(({ card, figures }) => (figures === null ? [] : [{ card, ...figures, mostMissed: Math.max(0, ...figures.missed) }]))
  if (rows.length === 0) return
  await tx.$executeRaw`
    INSERT INTO card_figures (learner_id, card, answers, ms, young, young_passed, mature, mature_passed, points, ticked, missed, most_missed)
    SELECT ${userId}::int8, r.*
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (
      card text, answers int4, ms int8, young int4, "youngPassed" int4, mature int4, "maturePassed" int4, points int2, ticked int4, missed int4[],
      "mostMissed" int4)
    ON CONFLICT (learner_id, card) DO UPDATE SET
      answers = EXCLUDED.answers, ms = EXCLUDED.ms, young = EXCLUDED.young, young_passed = EXCLUDED.young_passed, mature = EXCLUDED.mature,
      mature_passed = EXCLUDED.mature_passed, points = EXCLUDED.points, ticked = EXCLUDED.ticked, missed = EXCLUDED.missed,
      most_missed = EXCLUDED.most_missed`
}

/** A card of which no answer counts any more is new: it has no row. */
async function putRecall(tx: Transaction, userId: UserId, cards: readonly { readonly card: string; readonly recall: Contributions['recall'] }[]): Promise<void> {
  const fresh = cards.flatMap(({ card, recall }) => (recall.due === null ? [card] : []))
  if (fresh.length > 0) await tx.$executeRaw`DELETE FROM recall WHERE learner_id = ${userId}::int8 AND card = ANY(${fresh}::text[])`
  const rows = cards.filter(({ recall }) => recall.due !== null).map(({ card, recall: { memory, ...rest } }) => ({ card, ...memory, ...rest }))
  if (rows.length === 0) return
  await tx.$executeRaw`
    INSERT INTO recall (learner_id, card, due, first, last, reps, interval, lapses, drill_day, stability, difficulty)
    SELECT ${userId}::int8, r.*
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (
      card text, due int4, first int4, last int4, reps int2, interval int4, lapses int2, "drillDay" int4, stability float8, difficulty float8)
    ON CONFLICT (learner_id, card) DO UPDATE SET
      due = EXCLUDED.due, first = EXCLUDED.first, last = EXCLUDED.last, reps = EXCLUDED.reps, interval = EXCLUDED.interval, lapses = EXCLUDED.lapses,
      drill_day = EXCLUDED.drill_day, stability = EXCLUDED.stability, difficulty = EXCLUDED.difficulty`
}
