/** What is searched: cards without their state, folded once. A card in two languages is one card. */
import type { Level, Tier } from '../card'
import { fold } from './fold'

export interface Searchable {
  readonly card: string
  readonly deck: { readonly id: string; readonly titles: readonly string[] }
  /** Plain, one for each language. The title is the question; the text is whatever else there is to read. */
  readonly texts: readonly { readonly title: string; readonly text: string }[]
  /** A tag may have levels: `tcp::handshake`. */
  readonly tags: readonly string[]
  readonly level: Level | null
  readonly tier: Tier | null
  readonly answered: boolean
}

/** Cards in the order of their decks. */
export interface SearchIndex {
  readonly entries: readonly Entry[]
}

export interface Entry {
  readonly card: string
  /** Of the deck: its id and its titles. */
  readonly deck: readonly string[]
  readonly tags: readonly string[]
  readonly level: Level | null
  readonly tier: Tier | null
  readonly answered: boolean
  /** All titles, then all texts, with a zero behind each: no word goes over it. */
  readonly text: string
  readonly titleEnd: number
}

export function makeIndex(cards: readonly Searchable[]): SearchIndex {
  return { entries: cards.map(entries()) }
}

/** A changed card stays in its place; one that is new in its deck comes behind the last there, or of a new deck behind all. */
export function withCards(index: SearchIndex, changed: readonly Searchable[], removed: readonly string[]): SearchIndex {
  const fresh = new Map(changed.map(entries()).map((entry) => [entry.card, entry]))
  for (const card of removed) fresh.delete(card)
  const gone = new Set(removed)
  const kept: Entry[] = []
  for (const entry of index.entries) {
    const now = fresh.get(entry.card)
    if (gone.has(entry.card) || (now && deckOf(now) !== deckOf(entry))) continue
    kept.push(now ?? entry)
    fresh.delete(entry.card)
  }
  if (fresh.size === 0) return { entries: kept }
  const news = byDeck([...fresh.values()])
  const lastIn = new Map(kept.map((entry) => [deckOf(entry), entry]))
  const grown: Entry[] = []
  for (const entry of kept) {
    grown.push(entry)
    const deck = deckOf(entry)
    if (lastIn.get(deck) !== entry) continue
    grown.push(...(news.get(deck) ?? []))
    news.delete(deck)
  }
  return { entries: [...grown, ...[...news.values()].flat()] }
}

function byDeck(entries: readonly Entry[]): Map<string, Entry[]> {
  const decks = new Map<string, Entry[]>()
  for (const entry of entries) decks.set(deckOf(entry), [...(decks.get(deckOf(entry)) ?? []), entry])
  return decks
}

const deckOf = ({ deck }: Entry): string => deck[0] ?? ''

/** Cards of one deck share its folded names. */
function entries(): (card: Searchable) => Entry {
  const decks = new Map<string, readonly string[]>()
  return ({ card, deck, texts, tags, level, tier, answered }) => {
    const names = [deck.id, ...deck.titles]
    const key = names.join('\0')
    const known = decks.get(key) ?? names.map(fold)
    decks.set(key, known)
    const titles = fold(texts.map(({ title }) => `${title}\0`).join(''))
    return {
      card,
      deck: known,
      tags: tags.map(fold),
      level,
      tier,
      answered,
      text: titles + fold(texts.map(({ text }) => `${text}\0`).join('')),
      titleEnd: titles.length,
    }
  }
}
