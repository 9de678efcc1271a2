/** GET: what a device must know of every card without its face, shipped ones and the asking learner's own: what it lacks of it. */
import { CatalogueRequest } from '@/lib/core/catalogue'
import { catalogueFor } from '@/lib/server/catalogue'
import { openRoute, reply } from '@/lib/server/route'

export const GET = openRoute(CatalogueRequest, async (learner, known) => reply(await catalogueFor(learner, known)))
