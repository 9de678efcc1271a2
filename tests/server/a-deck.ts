/** A shipped deck and its cards, under ids that no other test has. */
import { randomUUID } from 'node:crypto'
import type { CardFace, Level, Tier } from '@/lib/core/card'
import { type Language, LANGUAGES } from '@/lib/core/language'
import { db } from '@/lib/server/db'

interface CardWish {
  readonly tier?: Tier
  readonly level?: Level
  readonly answered?: boolean
  readonly retired?: boolean
}
interface DeckWish {
  readonly position?: number
  readonly retired?: boolean
}

const RETIRED = new Date('2026-01-01T00:00:00.000Z')

/** The cards are in the order of the wishes. */
export async function aDeck(wishes: number | readonly CardWish[], { position = 0, retired = false }: DeckWish = {}) {
  const id = `deck-${randomUUID()}`
  const cards = typeof wishes === 'number' ? Array.from({ length: wishes }, (): CardWish => ({})) : wishes
  const ids = cards.map((_, at) => `${id}-card-${String(at).padStart(3, '0')}`)
  await db().deck.create({ data: { id, position, hue: 200, titleKo: '덱', titleEn: 'A deck', retiredAt: retired ? RETIRED : null } })
  await db().card.createMany({
    data: cards.map(({ tier = 'A', level = 'mid', answered = true, retired: isRetired = false }, at) => ({
      id: ids[at] ?? '',
      deckId: id,
      position: at,
      level,
      tier,
      answered,
      retiredAt: isRetired ? RETIRED : null,
    })),
  })
  await db().cardText.createMany({
    data: ids.flatMap((cardId) =>
      LANGUAGES.map((language) => ({ cardId, language, source: {}, face: FACE, topic: TOPIC[language], hash: 'a hash' })),
    ),
  })
  return { id, cards: ids }
}

export async function aCard(wish: CardWish = {}): Promise<string> {
  const { cards: [card = ''] } = await aDeck([wish])
  return card
}

export const retire = (card: string) => db().card.update({ where: { id: card }, data: { retiredAt: RETIRED } })

const TOPIC = { ko: '주제', en: 'A topic' } as const satisfies Record<Language, string>

const FACE: CardFace = {
  question: 'What does ARP do?',
  title: 'What does ARP do?',
  answer: '<p>It finds the MAC address of an IPv4 address.</p>',
  keyPoints: [{ html: 'IPv4 to MAC', must: true }],
  diagram: null,
  deepDive: null,
  deepDiveTeaser: '',
  mistake: null,
  followUps: [],
  sources: [{ label: 'RFC 826', url: 'https://www.rfc-editor.org/rfc/rfc826' }],
  terms: [],
}
