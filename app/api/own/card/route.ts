/** GET: what a learner can change of a card. PUT: one own card, whole, with the version that was edited. */
import { isOwnId } from '@/lib/core/card'
import { EditRequest, OwnCard } from '@/lib/core/own-card'
import { err } from '@/lib/core/result'
import { ownDecksOf } from '@/lib/server/decks'
import { ownCardById } from '@/lib/server/own-cards'
import { wordsOn } from '@/lib/server/own-words'
import { saveCard } from '@/lib/server/own-write'
import { learnerRoute, reply } from '@/lib/server/route'

export const GET = learnerRoute(EditRequest, async ({ userId }, { id }) => {
  const [card, decks, words] = await Promise.all([ownCardById(userId, id), ownDecksOf(userId), wordsOn(userId, id)])
  if (isOwnId(id) && !card) return err({ code: 'not_found' })
  const inUse = decks.filter(({ own }) => own?.retired === false)
  return reply({ card: card ?? null, decks: inUse.map(({ id: deck, title }) => ({ id: deck, title })), words })
})

export const PUT = learnerRoute(OwnCard, async ({ userId }, card) => {
  const saved = await saveCard(userId, card, new Date())
  return saved.ok ? reply({ version: saved.value }) : saved
})
