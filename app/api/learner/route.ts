/** GET: who is here. */
import { Nothing, openRoute, reply } from '@/lib/server/route'

export const GET = openRoute(Nothing, async (learner) =>
  Promise.resolve(reply({ learner: learner?.publicId ?? null, isGuest: learner?.isGuest ?? false, email: learner?.email ?? null })),
)
