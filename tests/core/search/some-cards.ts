/** Cards to search for, and where a learner stands with them. */
import type { Day } from '@/lib/core/day'
import { makeIndex, type Searchable } from '@/lib/core/search/card-index'
import { parseQuery, type Query } from '@/lib/core/search/query'
import { search, type SearchState } from '@/lib/core/search/search'

export const TODAY = 20_783 as Day
export const LEECH_AT = 8

export const aCard = (card: string, given: Partial<Searchable> = {}): Searchable => ({
  card,
  deck: { id: 'tcp-connection', titles: ['연결 맺기', 'Opening a connection'] },
  texts: [{ title: '', text: '' }],
  tags: [],
  level: 'junior',
  tier: 'S',
  answered: true,
  ...given,
})

export const titled = (title: string, text = ''): Searchable => aCard(title, { texts: [{ title, text }] })

export const aState = (given: Partial<SearchState> = {}): SearchState => ({
  due: null,
  lapses: 0,
  suspended: false,
  buried: false,
  marked: false,
  flag: 0,
  failed: null,
  ...given,
})

export function queryOf(text: string): Query {
  const query = parseQuery(text)
  if (!query.ok) throw new Error(`${text}: ${JSON.stringify(query.error)}`)
  return query.value
}

/** The ids of what is found. */
export const found = (cards: readonly Searchable[], text: string, states: Readonly<Record<string, SearchState>> = {}): readonly string[] =>
  search(makeIndex(cards), queryOf(text), { stateOf: (card) => states[card], today: TODAY, leechAt: LEECH_AT })

/** Is this title found, alone? */
export const finds = (text: string, title: string): boolean => found([titled(title)], text).length === 1
