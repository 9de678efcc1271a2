/** One own deck or card is written: seen versions, quotas and places are checked under the learner's lock. */
import 'server-only'
import type { AppError } from '../core/errors'
import { MAX_OWN_CARDS, MAX_OWN_DECKS, type OwnCard, type OwnDeck, type OwnDeckRequest } from '../core/own-card'
import { err, ok, type Result } from '../core/result'
import { asOneWriter, type Transaction } from './one-writer'
import { insertCards, updateCards } from './own-rows'
import type { UserId } from './user-id'

/** Makes a deck, or changes its title, or puts it away or back. Its cards keep their own states. */
export async function saveDeck(userId: UserId, { id, title, retired }: OwnDeckRequest, now: Date): Promise<Result<OwnDeck, AppError>> {
  return asOneWriter(userId, async (tx, learnerId) => {
    const stored = await tx.ownDeck.findUnique({ where: { learnerId_id: { learnerId, id } } })
    if (!stored) {
      const room = await roomFor(tx, learnerId, { decks: 1, cards: 0 })
      if (!room.ok) return room
      const [deck] = await addDecks(tx, learnerId, [{ id, title, retired }], now)
      if (!deck) throw new Error('a deck was added and is not there')
      return ok(deck)
    }
    const retiredAt = retired ? (stored.retiredAt ?? now) : null
    if (stored.title !== title || (stored.retiredAt !== null) !== retired)
      await tx.ownDeck.update({ where: { learnerId_id: { learnerId, id } }, data: { title, retiredAt } })
    return ok({ id, title, hue: stored.hue, position: stored.position, retired })
  })
}

/** Version 0 adds the card. What is stored already is not stored again: sending twice is harmless. Gives the version now. */
export async function saveCard(userId: UserId, card: OwnCard, now: Date): Promise<Result<number, AppError>> {
  return asOneWriter(userId, async (tx, learnerId): Promise<Result<number, AppError>> => {
    if ((await tx.ownDeck.count({ where: { learnerId, id: card.deck } })) === 0) return err({ code: 'not_found' })
    const stored = await tx.ownCard.findUnique({ where: { learnerId_id: { learnerId, id: card.id } }, select: { version: true } })
    if (!stored) {
      if (card.version > 0) return err({ code: 'not_found' })
      const room = await roomFor(tx, learnerId, { decks: 0, cards: 1 })
      if (!room.ok) return room
      await insertCards(tx, learnerId, [card], now)
      return ok(1)
    }
    if (stored.version === card.version) return ok(card.version + (await updateCards(tx, learnerId, [card], now)))
    return (await isStored(tx, learnerId, card)) ? ok(stored.version) : err({ code: 'changed_elsewhere' })
  })
}

/** In the order given, behind those that are there. */
export async function addDecks(
  tx: Transaction,
  learnerId: UserId,
  decks: readonly OwnDeckRequest[],
  now: Date,
): Promise<readonly OwnDeck[]> {
  const { _max } = await tx.ownDeck.aggregate({ where: { learnerId }, _max: { position: true } })
  const first = (_max.position ?? -1) + 1
  const rows = decks.map((deck, at) => ({ ...deck, position: first + at, hue: hueOf(first + at) }))
  await tx.ownDeck.createMany({
    data: rows.map(({ retired, ...row }) => ({ ...row, learnerId, retiredAt: retired ? now : null, createdAt: now })),
  })
  return rows
}

/** Retired ones count: they are kept. */
export async function roomFor(
  tx: Transaction,
  learnerId: UserId,
  more: { readonly decks: number; readonly cards: number },
): Promise<Result<null, AppError>> {
  if (more.decks > 0 && (await tx.ownDeck.count({ where: { learnerId } })) + more.decks > MAX_OWN_DECKS)
    return err({ code: 'too_many_decks', limit: MAX_OWN_DECKS })
  if (more.cards > 0 && (await tx.ownCard.count({ where: { learnerId } })) + more.cards > MAX_OWN_CARDS)
    return err({ code: 'too_many_cards', limit: MAX_OWN_CARDS })
  return ok(null)
}

/** By the golden angle: neighbours are far apart, and the circle is filled evenly. */
const hueOf = (position: number): number => Math.round(FIRST_HUE + position * 137.508) % 360
const FIRST_HUE = 160

/** The same card, but for its version. */
async function isStored(tx: Transaction, learnerId: UserId, card: OwnCard): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ same: boolean }[]>`
    SELECT (o.deck_id, o.position, o.topic, o.language, o.source, o.follows, o.origin, o.look, o.retired_at IS NOT NULL)
      IS NOT DISTINCT FROM (${card.deck}::uuid, ${card.position}::int4, ${card.topic}::text, ${card.language}::text, ${JSON.stringify(card.source)}::jsonb,
        ${card.follows}::uuid, ${card.origin && JSON.stringify(card.origin)}::jsonb, ${card.look}::boolean, ${card.retired}::boolean) AS same
    FROM own_card o WHERE o.learner_id = ${learnerId}::int8 AND o.id = ${card.id}::uuid`
  return row?.same ?? false
}
