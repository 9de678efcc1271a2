/** POST: makes a visitor a guest learner, silently, when there is something to keep. Whoever is somebody already stays. */
import { GuestRequest } from '@/lib/core/wire-requests'
import { attempt } from '@/lib/server/attempts'
import { newGuest } from '@/lib/server/auth'
import { openRoute, reply } from '@/lib/server/route'

/** Over the whole server: a dam against floods, far above what people do. */
const GUESTS = { times: 5_000, seconds: 3_600 } as const

export const POST = openRoute(GuestRequest, async (learner, { timeZone }) => {
  if (learner) return reply({ learner: learner.publicId, isGuest: learner.isGuest, email: learner.email })
  const allowed = await attempt('guest', GUESTS, new Date())
  if (!allowed.ok) return allowed
  const guest = await newGuest(timeZone)
  return reply({ learner: guest.publicId, isGuest: true, email: null }, guest)
})
