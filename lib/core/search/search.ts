/**
 * The cards that a query finds, best first: words in titles before words in texts, beginnings of words before their inside, then
 * the order of the index.
 *
 * Ours     A card comes by its worst word, then by all of them. Conditions, and what is negated, do not rank. A suspended card
 *          and one without an answer are due on no day and are not new.
 */
import type { Day } from '../day'
import type { Entry, SearchIndex } from './card-index'
import type { CardState, Sign } from './conditions'
import { isStart, namePattern, patternOf, type Word } from './pattern'
import type { Query } from './query'

/** Where one learner stands with a card. */
export interface SearchState {
  readonly due: Day | null
  readonly lapses: number
  readonly suspended: boolean
  readonly buried: boolean
  readonly marked: boolean
  /** 0: none. */
  readonly flag: number
  /** The last day on which it was failed. */
  readonly failed: Day | null
}

export interface SearchAt {
  /** Undefined: never touched. Asked only where the query needs it. */
  readonly stateOf: (card: string) => SearchState | undefined
  readonly today: Day
  readonly leechAt: number
}

/** The ids of the cards. */
export function search({ entries }: SearchIndex, query: Query, at: SearchAt): readonly string[] {
  const rankOf = ranking(query, at)
  const found: number[] = []
  for (const [place, entry] of entries.entries()) {
    const rank = rankOf(entry)
    if (rank !== NONE) found.push(rank * PLACES + place)
  }
  return Array.from(Float64Array.from(found).sort(), (key) => entries[key % PLACES]?.card ?? '')
}

/** More than cards. A rank is below 2 ** 14 (worse), so that both fit into one number, which sorts fast. */
const PLACES = 2 ** 32

/** 0 is best; NONE where the query does not find the card. */
type Ranking = (entry: Entry) => number
const NONE = -1
/** Above all that the words of a query come to together. */
const WORST = 4096

function ranking(query: Query, at: SearchAt): Ranking {
  switch (query.kind) {
    case 'all':
      return every(query.of.toSorted((a, b) => effort(a) - effort(b)).map((term) => ranking(term, at)))
    case 'any':
      return some(query.of.map((term) => ranking(term, at)))
    case 'not': {
      const rankOf = ranking(query.of, at)
      return (entry) => (rankOf(entry) === NONE ? 0 : NONE)
    }
    case 'text':
      return textRanking(query)
    default: {
      const holds = condition(query, at)
      return (entry) => (holds(entry) ? 0 : NONE)
    }
  }
}

function every(rankings: readonly Ranking[]): Ranking {
  return (entry) => {
    let worst = 0
    let sum = 0
    for (const rankOf of rankings) {
      const rank = rankOf(entry)
      if (rank === NONE) return NONE
      worst = Math.max(worst, Math.floor(rank / WORST))
      sum += rank % WORST
    }
    return worst * WORST + sum
  }
}

function some(rankings: readonly Ranking[]): Ranking {
  return (entry) => {
    let best = NONE
    for (const rankOf of rankings) {
      const rank = rankOf(entry)
      if (rank === 0) return 0
      if (rank !== NONE && (best === NONE || rank < best)) best = rank
    }
    return best
  }
}

/** Texts are read last, where everything else holds. */
const effort = (query: Query): number =>
  query.kind === 'text' ? 1 : query.kind === 'not' ? effort(query.of) : query.kind === 'all' || query.kind === 'any' ? 2 : 0

function textRanking(word: Word): Ranking {
  const { anywhere, atStart } = patternOf(word)
  return ({ text, titleEnd }) => {
    const first = text.search(anywhere)
    if (first < 0) return NONE
    const start = isStart(text, first) ? first : text.search(atStart)
    const place = start >= 0 && start < titleEnd ? 0 : first < titleEnd ? 1 : start >= 0 ? 2 : 3
    return place * (WORST + 1)
  }
}

type Holds = (entry: Entry) => boolean

function condition(query: Exclude<Query, { readonly kind: 'all' | 'any' | 'not' | 'text' }>, at: SearchAt): Holds {
  switch (query.kind) {
    case 'deck': {
      const isNamed = remembered((names: readonly string[]) => names.some((name) => pattern.test(name)))
      const pattern = namePattern(query)
      return ({ deck }) => isNamed(deck)
    }
    case 'tag': {
      const pattern = namePattern(query)
      const isNamed = remembered((tag: string) => pattern.test(tag))
      return ({ tags }) => tags.some(isNamed)
    }
    case 'level':
      return ({ level }) => level === query.level
    case 'tier':
      return ({ tier }) => tier === query.tier
    case 'is': {
      const holds = STATES[query.state]
      return (entry) => holds(entry, at.stateOf(entry.card), at)
    }
    case 'lapses':
    case 'flag': {
      const { kind, sign, n } = query
      return ({ card }) => COMPARE[sign](at.stateOf(card)?.[kind] ?? 0, n)
    }
    case 'due': {
      const limit = query.unit === 'date' ? query.n : at.today + query.n
      return (entry) => {
        const due = dueDay(entry, at.stateOf(entry.card))
        return due !== null && COMPARE[query.sign](due, limit)
      }
    }
    case 'failed':
      return ({ card }) => {
        const failed = at.stateOf(card)?.failed ?? null
        return failed !== null && COMPARE[query.sign](query.unit === 'date' ? failed : at.today - failed, query.n)
      }
  }
}

const COMPARE: Readonly<Record<Sign, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '=': (a, b) => a === b,
  '>=': (a, b) => a >= b,
  '>': (a, b) => a > b,
}

const STATES: Readonly<Record<CardState, (entry: Entry, state: SearchState | undefined, at: SearchAt) => boolean>> = {
  due: (entry, state, { today }) => (dueDay(entry, state) ?? Infinity) <= today,
  new: ({ answered }, state) => answered && !state?.suspended && (state?.due ?? null) === null,
  suspended: (_entry, state) => state?.suspended ?? false,
  buried: (_entry, state) => state?.buried ?? false,
  leech: (_entry, state, { leechAt }) => (state?.lapses ?? 0) >= leechAt,
  unanswered: ({ answered }) => !answered,
  marked: (_entry, state) => state?.marked ?? false,
  flagged: (_entry, state) => (state?.flag ?? 0) > 0,
}

function dueDay({ answered }: Entry, state: SearchState | undefined): Day | null {
  return answered && state && !state.suspended ? state.due : null
}

/** Cards have few decks and tags, and each is looked at once. */
function remembered<T>(ask: (value: T) => boolean): (value: T) => boolean {
  const known = new Map<T, boolean>()
  return (value) => {
    const answer = known.get(value) ?? ask(value)
    known.set(value, answer)
    return answer
  }
}
