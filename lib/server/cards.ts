/** The shipped decks and cards, as screens show them. */
import 'server-only'
import { Card, CardFace, Level, Tier } from '../core/card'
import type { Language } from '../core/language'
import { db } from './db'
import type { Prisma } from './prisma/client'

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

/** In the order asked for; a card that does not exist, or not in this language, is left out. */
export async function cardsById(ids: readonly string[], language: Language): Promise<Card[]> {
  const rows = await db().card.findMany({ where: { id: { in: [...ids] } }, select: selection(language) })
  const cards = new Map(rows.flatMap((row) => toCard(row, language)).map((card) => [card.id, card]))
  return ids.flatMap((id) => cards.get(id) ?? [])
}

/** A deck's cards in the order of its notes; undefined: no such deck. */
export async function deckById(id: string, language: Language) {
  const deck = await db().deck.findFirst({ where: { id, retiredAt: null } })
  if (!deck) return undefined
  const rows = await db().card.findMany({
    where: { deckId: id, retiredAt: null },
    orderBy: { position: 'asc' },
    select: selection(language),
  })
  return { id: deck.id, hue: deck.hue, title: titleOf(deck, language), cards: rows.flatMap((row) => toCard(row, language)) }
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
    },
  ]
}
