/** GET: 200 while the database answers. */
import { db } from '@/lib/server/db'
import { Nothing, openRoute, reply } from '@/lib/server/route'

export const dynamic = 'force-dynamic'

export const GET = openRoute(Nothing, async () => {
  await db().$queryRaw`SELECT 1`
  return reply({ ok: true })
})
