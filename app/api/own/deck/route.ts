/** PUT: makes an own deck, or changes its title, or puts it away or back. Answers with the deck. */
import { OwnDeckRequest } from '@/lib/core/own-card'
import { saveDeck } from '@/lib/server/own-write'
import { learnerRoute, reply } from '@/lib/server/route'

export const PUT = learnerRoute(OwnDeckRequest, async ({ userId }, deck) => {
  const saved = await saveDeck(userId, deck, new Date())
  return saved.ok ? reply(saved.value) : saved
})
