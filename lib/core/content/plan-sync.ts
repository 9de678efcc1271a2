/**
 * stored × parsed → what has to be written. What vanished from the files is retired, never deleted; when it is there
 * again, it comes back. Planning again after the plan was carried out gives an empty plan.
 */
import type { Level, Tier } from '../card'
import { type Language, LANGUAGES } from '../language'
import type { DeckEntry } from './deck'

/** A deck as a row. */
export interface DeckRow extends DeckEntry {
  readonly position: number
}

/** A card as rows: its facts, and a hash of everything that its HTML is made of. */
export interface CardRow {
  readonly id: string
  readonly deck: string
  readonly position: number
  readonly level: Level
  readonly tier: Tier
  /** Day number. */
  readonly verified: number | null
  readonly answered: boolean
  /** The group of cards that are easily confused with it. */
  readonly contrast: string | null
  readonly texts: Readonly<Record<Language, TextRow>>
}

export interface TextRow {
  readonly topic: string
  readonly hash: string
}

/** Stored facts may be anything, and a text may be missing: then it differs. */
export interface StoredCard {
  readonly id: string
  readonly deck: string
  readonly position: number
  readonly level: string
  readonly tier: string
  readonly verified: number | null
  readonly answered: boolean
  /** The group of cards that are easily confused with it. */
  readonly contrast: string | null
  readonly texts: Readonly<Partial<Record<Language, TextRow>>>
  readonly retired: boolean
}

export type StoredDeck = DeckRow & { readonly retired: boolean }

export interface Library<D, C> {
  readonly decks: readonly D[]
  readonly cards: readonly C[]
}

/** Ids, each in one of the lists; `restored` were retired, whether or not they changed meanwhile. */
export interface Changes {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly restored: readonly string[]
  readonly retired: readonly string[]
  readonly unchanged: readonly string[]
}

export interface Plan {
  readonly decks: Changes
  readonly cards: Changes
}

export const planSync = (stored: Library<StoredDeck, StoredCard>, parsed: Library<DeckRow, CardRow>): Plan => ({
  decks: compare(stored.decks, parsed.decks, isSameDeck),
  cards: compare(stored.cards, parsed.cards, isSameCard),
})

export const isEmpty = ({ decks, cards }: Plan): boolean =>
  [decks, cards].every((changes) => toWrite(changes).length === 0 && changes.retired.length === 0)

/** What has to be written as it stands in the files. */
export const toWrite = ({ added, changed, restored }: Changes): readonly string[] => [...added, ...changed, ...restored]

/** For example '24 cards: 2 added, 1 changed'. */
export function showPlan({ decks, cards }: Plan): string {
  const counted = (noun: string, changes: Changes): string => {
    const { unchanged, ...done } = changes
    const deeds = Object.entries(done).filter(([, ids]) => ids.length > 0)
    const total = unchanged.length + toWrite(changes).length
    const said = deeds.map(([deed, ids]) => `${String(ids.length)} ${deed}`).join(', ')
    return `${String(total)} ${noun}${total === 1 ? '' : 's'}: ${said === '' ? 'unchanged' : said}`
  }
  return `${counted('deck', decks)}; ${counted('card', cards)}`
}

interface Row {
  readonly id: string
}

function compare<S extends Row & { readonly retired: boolean }, P extends Row>(
  stored: readonly S[],
  parsed: readonly P[],
  isSame: (stored: S, parsed: P) => boolean,
): Changes {
  const before = new Map(stored.map((row) => [row.id, row]))
  const now = new Set(parsed.map(({ id }) => id))
  const fate = (row: P): keyof Changes => {
    const old = before.get(row.id)
    if (!old) return 'added'
    if (old.retired) return 'restored'
    return isSame(old, row) ? 'unchanged' : 'changed'
  }
  const having = (deed: keyof Changes) => parsed.filter((row) => fate(row) === deed).map(({ id }) => id)
  return {
    added: having('added'),
    changed: having('changed'),
    restored: having('restored'),
    retired: stored.filter(({ id, retired }) => !retired && !now.has(id)).map(({ id }) => id),
    unchanged: having('unchanged'),
  }
}

const isSameDeck = (a: StoredDeck, b: DeckRow): boolean =>
  a.position === b.position && a.hue === b.hue && a.title.ko === b.title.ko && a.title.en === b.title.en

const FACTS = ['deck', 'position', 'level', 'tier', 'verified', 'answered', 'contrast'] as const

const isSameCard = (a: StoredCard, b: CardRow): boolean =>
  FACTS.every((fact) => a[fact] === b[fact]) &&
  LANGUAGES.every((language) => isSameText(a.texts[language], b.texts[language]))

const isSameText = (a: TextRow | undefined, b: TextRow): boolean => a?.hash === b.hash && a.topic === b.topic
