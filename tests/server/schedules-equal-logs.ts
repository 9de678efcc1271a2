/** The checker: a learner's schedules are what their logs come to, and the log's numbers have no gap. */
import { expect } from 'vitest'
import type { Day } from '@/lib/core/day'
import type { Quality } from '@/lib/core/rating'
import type { Context, LogEntry } from '@/lib/core/scheduling/log'
import { replay } from '@/lib/core/scheduling/schedule'
import { sm2 } from '@/lib/core/scheduling/sm2'
import { db } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/prisma/client'

type LogRow = Prisma.LogGetPayload<object>
type ScheduleRow = Prisma.ScheduleGetPayload<object>

export async function expectSchedulesToEqualLogs({ userId: learnerId }: { readonly userId: bigint }): Promise<void> {
  const log = await db().log.findMany({ where: { learnerId }, orderBy: { seq: 'asc' } })
  const { lastSeq } = await db().learner.findUniqueOrThrow({ where: { id: learnerId } })
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, at) => at + 1))
  expect(lastSeq).toBe(log.length)
  expect(await schedulesOf(learnerId)).toEqual(replays(log))
}

/** By card. */
export async function schedulesOf(learnerId: bigint) {
  const rows = await db().schedule.findMany({ where: { learnerId } })
  return Object.fromEntries(rows.map((row) => [row.card, withoutKeys(row)]))
}

const withoutKeys = ({ learnerId: _learner, card: _card, ...schedule }: ScheduleRow) => schedule

function replays(rows: readonly LogRow[]) {
  const cards = [...new Set(rows.map(({ card }) => card))]
  const schedules = cards.map((card) => {
    const { memory, ...schedule } = replay(sm2, rows.filter((row) => row.card === card).map(toEntry))
    return [card, { ...memory, ...schedule }] as const
  })
  return Object.fromEntries(schedules.filter(([, { due }]) => due !== null))
}

function toEntry({ id, day, at, device, deviceSeq, kind, of, context, quality }: LogRow): LogEntry {
  const entry = { id, day: day as Day, at: at.toISOString(), device, deviceSeq }
  return kind === 'undo'
    ? { ...entry, kind, of: of ?? '' }
    : { ...entry, kind: 'answer', context: context as Context, quality: quality as Quality }
}
