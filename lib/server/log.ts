/** A learner's log, as the fold wants it. */
import 'server-only'
import type { Day } from '../core/day'
import type { Quality } from '../core/rating'
import type { ChangeOf, Context, LogEntry } from '../core/scheduling/log'
import type { LogRow } from '../core/wire'
import { db } from './db'
import { Prisma } from './prisma/client'
import type { UserId } from './user-id'

interface Stored {
  seq: number
  id: string
  card: string
  kind: string
  of: string | null
  context: string | null
  quality: number | null
  duration_ms: number | null
  proposal: number | null
  points_hit: number[] | null
  points: number | null
  what: string | null
  value: number | null
  day: number
  at: Date
  utc_offset: number
  device: string
  device_seq: number
}

/** Everything that was done to these cards, by card. */
export async function readLogs(
  tx: Prisma.TransactionClient,
  userId: UserId,
  cards: readonly string[],
): Promise<ReadonlyMap<string, LogEntry[]>> {
  return byCard(await storedOf(tx, userId, cards), toEntry)
}

/** The same with the offset from UTC at each answer, which the hours of the day are made of. */
export async function readTimedLogs(tx: Prisma.TransactionClient, userId: UserId, cards: readonly string[]): Promise<ReadonlyMap<string, LogEntry[]>> {
  return byCard(await storedOf(tx, userId, cards), (row) => ({ ...toEntry(row), offset: row.utc_offset }))
}

const storedOf = (tx: Prisma.TransactionClient, userId: UserId, cards: readonly string[]): Promise<Stored[]> =>
  tx.$queryRaw<Stored[]>`SELECT ${columns} FROM log WHERE learner_id = ${userId}::int8 AND card = ANY(${cards}::text[])`

function byCard(rows: readonly Stored[], entryOf: (row: Stored) => LogEntry): ReadonlyMap<string, LogEntry[]> {
  const logs = new Map<string, LogEntry[]>()
  for (const row of rows) {
    const log = logs.get(row.card) ?? []
    log.push(entryOf(row))
    logs.set(row.card, log)
  }
  return logs
}

/** Rows after a number of the learner's own count, at most `most`, in its order and without gaps. */
export async function rowsAfter(userId: UserId, seq: number, most: number): Promise<readonly LogRow[]> {
  const rows = await db().$queryRaw<Stored[]>`
    SELECT ${columns} FROM log WHERE learner_id = ${userId}::int8 AND seq > ${seq}::int4 ORDER BY seq LIMIT ${most}::int4`
  return rows.map(toLogRow)
}

/** The rows with these ids, as they were stored. */
export async function rowsById(tx: Prisma.TransactionClient, userId: UserId, ids: readonly string[]): Promise<readonly LogRow[]> {
  const rows = await tx.$queryRaw<Stored[]>`SELECT ${columns} FROM log WHERE learner_id = ${userId}::int8 AND id = ANY(${ids}::uuid[]) ORDER BY seq`
  return rows.map(toLogRow)
}

const columns = Prisma.sql`seq, id, card, kind, of, context, quality, duration_ms, proposal, points_hit, points, what, value, day, at, utc_offset, device, device_seq`

const toLogRow = (row: Stored): LogRow => ({ card: row.card, seq: row.seq, entry: toEntry(row) })

function toEntry(row: Stored): LogEntry & LogRow['entry'] {
  const { id, kind, of, day, at, device, device_seq } = row
  const entry = { id, day: day as Day, at: at.toISOString(), device, deviceSeq: device_seq }
  if (kind === 'undo') return { ...entry, kind, of: of ?? '' }
  if (kind === 'change') return { ...entry, kind, what: row.what as ChangeOf, value: row.value ?? 0 }
  return {
    ...entry,
    kind: 'answer',
    context: row.context as Context,
    quality: row.quality as Quality,
    durationMs: row.duration_ms ?? 0,
    proposal: row.proposal as Quality | null,
    pointsHit: row.points_hit ?? [],
    ...(row.points === null ? {} : { points: row.points }),
  }
}
