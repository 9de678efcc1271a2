/** Search over what this device knows. A module of its own, so that only who searches loads it. */
import { isOwnId } from '../core/card'
import type { Day } from '../core/day'
import type { Result } from '../core/result'
import { makeIndex, type SearchIndex } from '../core/search/card-index'
import { stateIn } from '../core/search/card-state'
import { parseQuery, type Query, type QueryProblem } from '../core/search/query'
import { search } from '../core/search/search'
import type { PlainText } from '../core/catalogue'
import { DEFAULT_SETTINGS } from '../core/chosen'
import { type Knowledge, texts } from './copy/copy'

export interface Found {
  /** The best first. */
  readonly cards: readonly string[]
  readonly problems: readonly QueryProblem[]
}

export type Title = Pick<PlainText, 'language' | 'title'>

interface Made {
  readonly index: SearchIndex
  readonly titles: ReadonlyMap<string, readonly Title[]>
}

/** Of the last catalogue that was searched. */
let made: { readonly of: Knowledge; readonly when: Promise<Made> } | undefined

export async function searchHere(text: string, known: Knowledge, today: Day): Promise<Found> {
  const query = parseQuery(text)
  if (!query.ok) return { cards: [], problems: query.error }
  return { cards: cardsFor(query, (await madeOf(known)).index, known, today), problems: [] }
}

/** How the cards that are searched are called, in each of their languages. */
export const titlesHere = async (known: Knowledge): Promise<ReadonlyMap<string, readonly Title[]>> => (await madeOf(known)).titles

function cardsFor(query: Extract<Result<Query, unknown>, { ok: true }>, index: SearchIndex, known: Knowledge, today: Day): readonly string[] {
  const settings = known.settings ?? DEFAULT_SETTINGS
  const stateOf = (card: string) => {
    const fold = known.folds.get(card)
    return fold && stateIn(fold, settings, today)
  }
  return search(index, query.value, { stateOf, today, leechAt: settings.leechAt })
}

/** Once for each catalogue, also when the next letter is typed before it is there. */
function madeOf(known: Knowledge): Promise<Made> {
  if (made?.of.cataloguedAt !== known.cataloguedAt || made.of.learner !== known.learner) made = { of: known, when: make(known) }
  return made.when
}

/** In the order of the decks. Retired cards are not searched. */
async function make({ decks, facts }: Knowledge): Promise<Made> {
  const words = (await texts()) ?? NO_WORDS
  const titlesOf = new Map(decks.map(({ id, titles }) => [id, [...new Set([titles.ko, titles.en])]]))
  const inUse = facts.filter(({ retired, deckRetired }) => !retired && !deckRetired)
  const sorted = inUse.toSorted((a, b) => Number(isOwnId(a.card)) - Number(isOwnId(b.card)) || a.deckPosition - b.deckPosition || a.position - b.position)
  const index = makeIndex(sorted.map(({ card, deck, tags, level, tier, answered }) => (
    { card, deck: { id: deck, titles: titlesOf.get(deck) ?? [] }, texts: words.get(card) ?? [], tags, level, tier, answered }
  )))
  return { index, titles: new Map(sorted.map(({ card }) => [card, (words.get(card) ?? []).map(({ language, title }) => ({ language, title }))])) }
}

const NO_WORDS: ReadonlyMap<string, readonly PlainText[]> = new Map()
