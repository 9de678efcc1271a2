/** Own decks, cards and imports, under ids that no other test has. */
import { randomUUID } from 'node:crypto'
import { assert } from 'vitest'
import type { ImportRequest, OwnCard, OwnCardSource, OwnDeck } from '@/lib/core/own-card'
import type { Learner } from '@/lib/server/auth'
import { storeImport } from '@/lib/server/own-import'
import { saveCard, saveDeck } from '@/lib/server/own-write'
import { NOON } from './an-op'

export type OwnCardWish = Partial<Omit<OwnCard, 'source'>> & { readonly source?: Partial<OwnCardSource> }

/** Answered, in use, not stored yet. */
export const anOwnCard = (deck: string, { source, ...wish }: OwnCardWish = {}): OwnCard => ({
  id: randomUUID(),
  deck,
  position: 0,
  topic: '',
  language: 'ko',
  follows: null,
  origin: null,
  look: false,
  retired: false,
  version: 0,
  ...wish,
  source: {
    front: 'ARP는 무엇을 하나요?',
    context: [],
    back: 'IPv4 주소로 **MAC 주소**를 찾아요.',
    keyPoints: [{ text: 'IPv4에서 MAC으로', must: true }],
    references: [{ label: 'RFC 826', url: 'https://www.rfc-editor.org/rfc/rfc826' }],
    tags: [],
    ...source,
  },
})

/** Stored, behind the learner's other decks. */
export async function anOwnDeck({ userId }: Learner, title = '내 노트', retired = false): Promise<OwnDeck> {
  const saved = await saveDeck(userId, { id: randomUUID(), title, retired }, NOON)
  assert(saved.ok)
  return saved.value
}

/** Stored in a deck of their own, in the order of the wishes, as they are then. */
export async function ownCards(learner: Learner, wishes: number | readonly OwnCardWish[], deck?: OwnDeck) {
  const into = deck ?? (await anOwnDeck(learner))
  const all = typeof wishes === 'number' ? Array.from({ length: wishes }, (): OwnCardWish => ({})) : wishes
  const cards: OwnCard[] = []
  for (const [position, wish] of all.entries()) cards.push(await store(learner, anOwnCard(into.id, { position, ...wish })))
  return { deck: into, cards, ids: cards.map(({ id }) => id) }
}

/** Adds a card or changes it. */
export async function store({ userId }: Learner, card: OwnCard): Promise<OwnCard> {
  const saved = await saveCard(userId, card, NOON)
  assert(saved.ok)
  return { ...card, version: saved.value }
}

/** Of new cards in one new deck. */
export function anImport(wishes: number | readonly OwnCardWish[]): ImportRequest & { readonly deck: string } {
  const deck = randomUUID()
  const all = typeof wishes === 'number' ? Array.from({ length: wishes }, (): OwnCardWish => ({})) : wishes
  const cards = all.map((wish, position) =>
    anOwnCard(deck, { position, origin: { path: 'notes/arp.md', key: `arp/${String(position)}`, print: 'a print' }, ...wish }))
  return { id: randomUUID(), decks: [{ id: deck, title: '가져온 노트' }], cards, deck }
}

export async function imported({ userId }: Learner, { id, decks, cards }: ImportRequest, at: Date = NOON): Promise<void> {
  const stored = await storeImport(userId, { id, decks, cards }, at)
  assert(stored.ok)
}
