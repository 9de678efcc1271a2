/** GET: what the learner's log has after the row that a device saw last, in order and without gaps; and what was chosen. */
import { LogRequest } from '@/lib/core/wire-requests'
import { rowsAfter } from '@/lib/server/log'
import { learnerRoute, reply } from '@/lib/server/route'

const ROWS_AT_ONCE = 2_000

export const GET = learnerRoute(LogRequest, async ({ userId, publicId, settings }, { after }) => {
  const rows = await rowsAfter(userId, after, ROWS_AT_ONCE)
  return reply({ learner: publicId, rows, more: rows.length === ROWS_AT_ONCE, settings })
})
