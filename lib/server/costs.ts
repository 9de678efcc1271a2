/** What a learner's cards take: the last things that were done before today. */
import 'server-only'
import type { Day } from '../core/day'
import type { Quality } from '../core/rating'
import type { Context, LogEntry } from '../core/scheduling/log'
import { costsOfDeeds, DEEDS_FOR_COSTS } from '../core/study/costs'
import type { Costs } from '../core/study/pace'
import { db } from './db'
import type { UserId } from './user-id'

interface Row {
  readonly card: string
  readonly id: string
  readonly kind: string
  readonly of: string | null
  readonly context: Context | null
  readonly quality: Quality | null
  readonly ms: number | null
  readonly day: Day
  readonly at: Date
  readonly device: string
  readonly seq: number
  readonly first: Day | null
}

export async function costsFor(userId: UserId, day: Day): Promise<Costs> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT l.card, l.id, l.kind, l.of, l.context, l.quality, l.duration_ms AS ms, l.day, l.at, l.device, l.device_seq AS seq, s.first
    FROM (SELECT * FROM log WHERE learner_id = ${userId}::int8 AND day < ${day}::int4 ORDER BY at DESC, id DESC LIMIT ${DEEDS_FOR_COSTS}::int4) l
      LEFT JOIN schedule s ON s.learner_id = l.learner_id AND s.card = l.card`
  const firstDays = new Map(rows.map(({ card, first }) => [card, first]))
  return costsOfDeeds(rows.flatMap((row) => toEntry(row).map((entry) => ({ card: row.card, entry }))), (card) => firstDays.get(card))
}

/** A change takes no time. */
function toEntry({ id, kind, of, context, quality, ms, day, at, device, seq }: Row): LogEntry[] {
  const entry = { id, day, at: at.toISOString(), device, deviceSeq: seq }
  if (kind === 'undo') return [{ ...entry, kind, of: of ?? '' }]
  return kind === 'answer' && context !== null && quality !== null ? [{ ...entry, kind, context, quality, durationMs: ms ?? 0 }] : []
}
