/** Search over what this device knows. A module of its own, so that only who searches loads it. */
import { isOwnId } from '../core/card'
import type { Day } from '../core/day'
import type { Result } from '../core/result'
import { makeIndex, type SearchIndex } from '../core/search/card-index'
import { parseQuery, type Query, type QueryProblem } from '../core/search/query'
import { search, type SearchState } from '../core/search/search'
import { DEFAULT_SETTINGS } from '../core/settings'
import type { PlainText } from '../core/catalogue'
import { type Knowledge, texts } from './copy/copy'

export interface Found {
  /** The best first. */
  readonly cards: readonly string[]
  readonly problems: readonly QueryProblem[]
}

let made: { readonly of: Knowledge; readonly index: SearchIndex } | undefined

export async function searchHere(text: string, known: Knowledge, today: Day): Promise<Found> {
  const query = parseQuery(text)
  if (!query.ok) return { cards: [], problems: query.error }
  return { cards: cardsFor(query, await indexOf(known), known, today), problems: [] }
}

function cardsFor(query: Extract<Result<Query, unknown>, { ok: true }>, index: SearchIndex, known: Knowledge, today: Day): readonly string[] {
  const stateOf = (card: string): SearchState | undefined => {
    const fold = known.folds.get(card)
    if (!fold) return undefined
    const { schedule, standing, failed } = fold
    return { due: schedule.due, lapses: schedule.lapses, suspended: standing.suspended, buried: standing.buried === today, marked: standing.marked, flag: standing.flag, failed }
  }
  return search(index, query.value, { stateOf, today, leechAt: (known.settings ?? DEFAULT_SETTINGS).leechAt })
}

/** In the order of the decks. Retired cards are not searched. */
async function indexOf(known: Knowledge): Promise<SearchIndex> {
  if (made && made.of.cataloguedAt === known.cataloguedAt && made.of.learner === known.learner) return made.index
  const words = (await texts()) ?? NO_WORDS
  const decks = new Map(known.decks.map((deck) => [deck.id, deck]))
  const inUse = known.facts.filter(({ retired, deckRetired }) => !retired && !deckRetired)
  const sorted = inUse.toSorted((a, b) => Number(isOwnId(a.card)) - Number(isOwnId(b.card)) || a.deckPosition - b.deckPosition || a.position - b.position)
  const index = makeIndex(sorted.map(({ card, deck, tags, level, tier, answered }) => {
    const titles = decks.get(deck)?.titles
    return { card, deck: { id: deck, titles: titles ? [...new Set([titles.ko, titles.en])] : [] }, texts: words.get(card) ?? [], tags, level, tier, answered }
  }))
  made = { of: known, index }
  return index
}

const NO_WORDS: ReadonlyMap<string, readonly PlainText[]> = new Map()
