/** GET: cards by their ids, at most 20 at once: shipped ones, and the asking learner's own. */
import { CardsRequest } from '@/lib/core/wire-requests'
import { cardsById } from '@/lib/server/cards'
import { openRoute, reply } from '@/lib/server/route'

export const GET = openRoute(CardsRequest, async (learner, { ids, language }) =>
  reply({ cards: await cardsById(learner?.userId ?? null, ids, language) }),
)
