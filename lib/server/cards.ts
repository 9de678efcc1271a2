/** Decks and cards, shipped and the learner's own, as screens show them. */
import 'server-only'
import { Card, CardFace, Level, Tier, isOwnId } from '../core/card'
import type { Language } from '../core/language'
import { db } from './db'
import { ownCardsById, ownDeckById, type Slice } from './own-cards'
import { withWords } from './own-words'
import type { Prisma } from './prisma/client'
import type { UserId } from './user-id'

const selection = (language: Language) =>
  ({
    id: true,
    level: true,
    tier: true,
    verified: true,
    deck: { select: { id: true, hue: true, titleKo: true, titleEn: true } },
    texts: { where: { language }, select: { topic: true, face: true } },
  }) as const satisfies Prisma.CardSelect

type CardRow = Prisma.CardGetPayload<{ select: ReturnType<typeof selection> }>

/**
 * In the order asked for; a card that does not exist, is another learner's, or is shipped and not in this language, is left
 * out. Null: a visitor.
 */
export async function cardsById(userId: UserId | null, ids: readonly string[], language: Language): Promise<Card[]> {
  const [rows, own] = await Promise.all([
    db().card.findMany({ where: { id: { in: [...ids] } }, select: selection(language) }),
    userId === null ? [] : ownCardsById(userId, ids, language),
  ])
  const cards = new Map([...rows.flatMap((row) => toCard(row, language)), ...own].map((card) => [card.id, card]))
  return withWords(userId, ids.flatMap((id) => cards.get(id) ?? []), language)
}

/**
 * A deck's cards in the order of its notes; undefined: no such deck, or another learner's. Of an own deck `slice` is the part
 * that is shown, and `own` tells of the whole.
 */
export async function deckById(userId: UserId | null, id: string, language: Language, slice?: Slice) {
  if (isOwnId(id)) {
    const own = userId === null ? undefined : await ownDeckById(userId, id, language, slice)
    return own && { ...own, cards: await withWords(userId, own.cards, language) }
  }
  const deck = await db().deck.findFirst({ where: { id, retiredAt: null } })
  if (!deck) return undefined
  const rows = await db().card.findMany({
    where: { deckId: id, retiredAt: null },
    orderBy: { position: 'asc' },
    select: selection(language),
  })
  const cards = await withWords(userId, rows.flatMap((row) => toCard(row, language)), language)
  return { id: deck.id, hue: deck.hue, title: titleOf(deck, language), own: null, cards }
}

export const titleOf = (deck: { readonly titleKo: string; readonly titleEn: string }, language: Language): string =>
  language === 'ko' ? deck.titleKo : deck.titleEn

function toCard({ id, level, tier, verified, deck, texts: [text] }: CardRow, language: Language): Card[] {
  if (!text) return []
  return [
    {
      id,
      deck: { id: deck.id, hue: deck.hue, title: titleOf(deck, language) },
      level: Level.parse(level),
      tier: Tier.parse(tier),
      verified,
      language,
      topic: text.topic,
      face: CardFace.parse(text.face),
      own: null,
      words: null,
      checks: [],
    },
  ]
}
