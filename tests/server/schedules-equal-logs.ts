/** The checker: a learner's schedules and standings are what their logs come to, and the log's numbers have no gap. */
import { expect } from 'vitest'
import type { Day } from '@/lib/core/day'
import type { Quality } from '@/lib/core/rating'
import type { ChangeOf, Context, LogEntry } from '@/lib/core/scheduling/log'
import { replay } from '@/lib/core/scheduling/schedule'
import { sm2 } from '@/lib/core/scheduling/sm2'
import { isPlain, standingOf } from '@/lib/core/scheduling/standing'
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
  expect(await standingsOf(learnerId)).toEqual(standingsIn(log))
}

/** By card. */
export async function schedulesOf(learnerId: bigint) {
  const rows = await db().schedule.findMany({ where: { learnerId } })
  return Object.fromEntries(rows.map((row) => [row.card, withoutKeys(row)]))
}

/** By card. */
export async function standingsOf(learnerId: bigint) {
  const rows = await db().standing.findMany({ where: { learnerId } })
  return Object.fromEntries(rows.map(({ learnerId: _learner, card, ...standing }) => [card, standing]))
}

const withoutKeys = ({ learnerId: _learner, card: _card, ...schedule }: ScheduleRow) => schedule

function replays(rows: readonly LogRow[]) {
  const schedules = byCard(rows).map(([card, log]) => {
    const { memory, ...schedule } = replay(sm2, log)
    return [card, { ...memory, ...schedule }] as const
  })
  return Object.fromEntries(schedules.filter(([, { due }]) => due !== null))
}

const standingsIn = (rows: readonly LogRow[]) =>
  Object.fromEntries(byCard(rows).map(([card, log]) => [card, standingOf(log)] as const).filter(([, standing]) => !isPlain(standing)))

function byCard(rows: readonly LogRow[]): readonly (readonly [string, readonly LogEntry[]])[] {
  const cards = [...new Set(rows.map(({ card }) => card))]
  return cards.map((card) => [card, rows.filter((row) => row.card === card).map(toEntry)] as const)
}

function toEntry({ id, day, at, device, deviceSeq, kind, of, context, quality, what, value }: LogRow): LogEntry {
  const entry = { id, day: day as Day, at: at.toISOString(), device, deviceSeq }
  if (kind === 'undo') return { ...entry, kind, of: of ?? '' }
  if (kind === 'change') return { ...entry, kind, what: what as ChangeOf, value: value ?? 0 }
  return { ...entry, kind: 'answer', context: context as Context, quality: quality as Quality }
}
