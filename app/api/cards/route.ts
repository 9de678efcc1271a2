/** GET: cards by their ids, at most 20 at once. They are the same for everybody. */
import { CardsRequest } from '@/lib/core/wire'
import { cardsById } from '@/lib/server/cards'
import { openRoute, reply } from '@/lib/server/route'

export const GET = openRoute(CardsRequest, async (_learner, { ids, language }) => reply({ cards: await cardsById(ids, language) }))
