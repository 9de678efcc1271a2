/** A learner's log, as the fold wants it. */
import 'server-only'
import type { Day } from '../core/day'
import type { Quality } from '../core/rating'
import type { Context, LogEntry } from '../core/scheduling/log'
import type { Prisma } from './prisma/client'
import type { UserId } from './user-id'

interface LogRow {
  id: string
  card: string
  kind: string
  of: string | null
  context: string | null
  quality: number | null
  duration_ms: number | null
  day: number
  at: Date
  device: string
  device_seq: number
}

/** Everything that was done to these cards, by card. */
export async function readLogs(
  tx: Prisma.TransactionClient,
  userId: UserId,
  cards: readonly string[],
): Promise<ReadonlyMap<string, LogEntry[]>> {
  const rows = await tx.$queryRaw<LogRow[]>`
    SELECT id, card, kind, of, context, quality, duration_ms, day, at, device, device_seq FROM log
    WHERE learner_id = ${userId}::int8 AND card = ANY(${cards}::text[])`
  const logs = new Map<string, LogEntry[]>()
  for (const row of rows) {
    const log = logs.get(row.card) ?? []
    log.push(toEntry(row))
    logs.set(row.card, log)
  }
  return logs
}

function toEntry({ id, kind, of, context, quality, duration_ms, day, at, device, device_seq }: LogRow): LogEntry {
  const entry = { id, day: day as Day, at: at.toISOString(), device, deviceSeq: device_seq }
  if (kind === 'undo') return { ...entry, kind, of: of ?? '' }
  return { ...entry, kind: 'answer', context: context as Context, quality: quality as Quality, durationMs: duration_ms ?? 0 }
}
