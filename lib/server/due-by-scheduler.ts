/** What either scheduler would ask of a learner: the two folds of one log, side by side. */
import 'server-only'
import { addDays, type Day } from '../core/day'
import { SCHEDULERS, type SchedulerName } from '../core/scheduling/schedulers'
import { db } from './db'
import { makeFiguresIfNeeded } from './figures'
import { ownIdIn } from './own-id'
import { Prisma } from './prisma/client'
import type { UserId } from './user-id'

/** Cards that are asked until the end of a day: today, in a week, in thirty days. */
const AHEAD_DAYS = [0, 7, 30] as const

export type DueByScheduler = Readonly<Record<SchedulerName, readonly number[]>>

/** Null: nothing was answered yet. */
export async function dueByScheduler(userId: UserId, day: Day): Promise<DueByScheduler | null> {
  await makeFiguresIfNeeded(userId)
  const [sm2, fsrs] = await Promise.all(SCHEDULERS.map((name) => countDue(userId, day, name)))
  return sm2 && fsrs && (sm2.all > 0 || fsrs.all > 0) ? { sm2: sm2.due, fsrs: fsrs.due } : null
}

async function countDue(userId: UserId, day: Day, scheduler: SchedulerName): Promise<{ readonly all: number; readonly due: readonly number[] }> {
  const table = Prisma.raw(scheduler === 'fsrs' ? 'recall' : 'schedule')
  const [today, week, month] = AHEAD_DAYS.map((days) => addDays(day, days))
  const [row] = await db().$queryRaw<{ all: number; today: number; week: number; month: number }[]>`
    SELECT count(*)::int4 AS all, count(*) FILTER (WHERE s.due <= ${today}::int4)::int4 AS today,
      count(*) FILTER (WHERE s.due <= ${week}::int4)::int4 AS week, count(*) FILTER (WHERE s.due <= ${month}::int4)::int4 AS month
    FROM ${table} s
      LEFT JOIN card c ON c.id = s.card AND c.retired_at IS NULL
      LEFT JOIN deck d ON d.id = c.deck_id AND d.retired_at IS NULL
      LEFT JOIN own_card o ON o.learner_id = s.learner_id AND o.id = ${ownIdIn('s.card')} AND o.retired_at IS NULL
      LEFT JOIN own_deck od ON od.learner_id = o.learner_id AND od.id = o.deck_id AND od.retired_at IS NULL
      LEFT JOIN standing a ON a.learner_id = s.learner_id AND a.card = s.card
    WHERE s.learner_id = ${userId}::int8 AND (d.id IS NOT NULL OR od.id IS NOT NULL) AND a.suspended IS NOT TRUE`
  return { all: row?.all ?? 0, due: [row?.today ?? 0, row?.week ?? 0, row?.month ?? 0] }
}
