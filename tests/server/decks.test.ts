/** The list of decks, and what a card's page says of a learner's progress. */
import { expect, test } from 'vitest'
import type { Learner } from '@/lib/server/auth'
import { decksOf, standingOf } from '@/lib/server/decks'
import { aCard, aDeck } from './a-deck'
import { aGuest } from './a-learner'
import { dayOf, after, anAnswer, anUndo, NOON, send } from './an-op'

const deckOf = async (learner: Learner | null, id: string) => (await decksOf(learner, 'ko')).find((deck) => deck.id === id)

test('a deck says how many of its cards a learner has seen; withdrawn cards count nowhere', async () => {
  const [learner, stranger, { id, cards }] = await Promise.all([aGuest(), aGuest(), aDeck([{}, {}, { retired: true }, { answered: false }])])
  const [seen, undone] = [anAnswer(cards[0] ?? ''), anAnswer(cards[1] ?? '')]
  await send(learner, [seen, anAnswer(cards[2] ?? ''), undone, anUndo(undone)])
  expect(await deckOf(learner, id)).toEqual({ id, hue: 200, title: '덱', total: 3, seen: 1, own: null })
  for (const other of [stranger, null]) expect(await deckOf(other, id)).toMatchObject({ total: 3, seen: 0 })
})

test('a deck that was withdrawn is not in the list; one without cards is', async () => {
  const [gone, empty] = await Promise.all([aDeck(1, { retired: true }), aDeck(0)])
  expect(await deckOf(null, gone.id)).toBeUndefined()
  expect(await deckOf(null, empty.id)).toMatchObject({ total: 0, seen: 0 })
})

test('a card says when it comes back, to the learner who answered it alone', async () => {
  const [learner, stranger, card] = await Promise.all([aGuest(), aGuest(), aCard()])
  await send(learner, [anAnswer(card, { at: after(NOON, { days: -1 }) }), anAnswer(card)])
  expect(await standingOf(learner, card)).toEqual({ due: dayOf(NOON) + 6, answers: 2 })
  for (const other of [stranger, null]) expect(await standingOf(other, card)).toBeNull()
})
