/** PUT: one own card, whole, with the version that was edited. */
import { OwnCard } from '@/lib/core/own-card'
import { saveCard } from '@/lib/server/own-write'
import { learnerRoute, reply } from '@/lib/server/route'

export const PUT = learnerRoute(OwnCard, async ({ userId }, card) => {
  const saved = await saveCard(userId, card, new Date())
  return saved.ok ? reply({ version: saved.value }) : saved
})
