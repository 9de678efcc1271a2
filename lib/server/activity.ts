/** How much a learner answered on each day of the last year: what the streak and the heatmap are made of. */
import 'server-only'
import type { Day } from '../core/day'
import { activityOf as countedIn, type CountedRow } from '../core/study/activity'
import { WEEKS } from '../core/study/heatmap'
import { db } from './db'
import type { UserId } from './user-id'

/** Either a day's answers that nobody took back, counted; or a row whose fate is to be decided, with its id. */
type Row = { readonly id: null; readonly day: Day; readonly n: number } | (CountedRow & { readonly n: number })

/**
 * Answers by day, of the 371 days that end with the last one in the log. Nearly all of them were never taken back, and Postgres
 * counts those. Whether an answer counts that an undo names is core's to say, so it comes along with every undo there is: an undo of an
 * undo may be of any day.
 */
export async function activityOf(userId: UserId): Promise<ReadonlyMap<Day, number>> {
  const rows = await db().$queryRaw<Row[]>`
    WITH undo AS MATERIALIZED (SELECT id, of, day FROM log WHERE learner_id = ${userId}::int8 AND kind = 'undo')
    SELECT 'answer' AS kind, named.id, NULL::uuid AS of, l.day, count(*)::int4 AS n
    FROM log l LEFT JOIN (SELECT DISTINCT of AS id FROM undo) named ON named.id = l.id
    WHERE l.learner_id = ${userId}::int8 AND l.kind = 'answer'
      AND l.day > (SELECT max(day) FROM log WHERE learner_id = ${userId}::int8) - ${WEEKS * 7}::int4
    GROUP BY named.id, l.day
    UNION ALL SELECT 'undo', id, of, day, 1 FROM undo`
  const activity = new Map(countedIn(rows.filter((row) => row.id !== null)))
  for (const { id, day, n } of rows) if (id === null) activity.set(day, (activity.get(day) ?? 0) + n)
  return activity
}
