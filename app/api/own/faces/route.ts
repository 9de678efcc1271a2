/** POST: what cards will look like. Nothing is stored, and nobody need be signed in. */
import { FacesRequest } from '@/lib/core/own-card'
import { makeOwnFace } from '@/lib/server/own-face'
import { openRoute, reply } from '@/lib/server/route'

/** One card may be that long. */
const LIMIT = 300_000

export const POST = openRoute(
  FacesRequest,
  async (_learner, { cards }) => Promise.resolve(reply({ faces: cards.map(({ source, language }) => makeOwnFace(source, language)) })),
  { limit: LIMIT },
)
