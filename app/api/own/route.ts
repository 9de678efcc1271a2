/** GET: everything of a learner's own, retired things too. */
import { everythingOwn } from '@/lib/server/own-cards'
import { learnerRoute, Nothing, reply } from '@/lib/server/route'

export const GET = learnerRoute(Nothing, async ({ userId }) => reply(await everythingOwn(userId)))
