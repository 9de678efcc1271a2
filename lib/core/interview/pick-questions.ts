/**
 * Which questions a mock interview opens with, from the whole shelf: by weight, weakness and spread.
 *
 * Ours     A deck is drawn first, by the weight that it has and how much weak material is in it, each time less probable the more
 *          often it was drawn; then a card of it, by how often it is asked, how weak it is, and how near to the wished level.
 *          Cards that give each other away (study/kin.ts) never stand side by side where any other arrangement allows it.
 * Seed     The same candidates in any order, with the same seed, give the same questions in the same order.
 */
import { type Level, LEVELS, type Tier } from '../card'
import { diceOf } from '../dice'
import type { Kin } from '../study/kin'
import { spaced } from '../study/spacing'

export interface Candidate extends Kin {
  readonly card: string
  readonly deck: string
  /** Null, and the level too: the learner's own. */
  readonly tier: Tier | null
  readonly level: Level | null
  /** Of its deck: 1 to 3. */
  readonly weight: number
  /** 0 to 1: how probable it is that it is not recalled now. */
  readonly weakness: number
}

const OF_TIER: Readonly<Record<Tier, number>> = { S: 4, A: 3, B: 2, C: 1 }
const OF_OWN = 2.5
/** What is known well is asked too, now and then. */
const LEAST_WEAKNESS = 0.2
/** Of the wished level, one below, two below. */
const NEARNESS = [1, 0.6, 0.35] as const

/** At most so many, the first to be asked first. `level`: the highest. */
export function pickQuestions(candidates: readonly Candidate[], { most, level, seed }: { readonly most: number; readonly level: Level; readonly seed: string }): readonly string[] {
  const dice = diceOf(seed)
  const decks = new Map<string, { card: Candidate; worth: number }[]>()
  for (const card of candidates.toSorted((a, b) => (a.card < b.card ? -1 : 1))) {
    const worth = worthOf(card, level)
    if (worth > 0) decks.set(card.deck, [...(decks.get(card.deck) ?? []), { card, worth }])
  }
  const drawn = new Map<string, number>()
  const picked: Candidate[] = []
  const names = [...decks.keys()].sort()
  while (picked.length < most) {
    const open = names.filter((deck) => (decks.get(deck)?.length ?? 0) > 0)
    if (open.length === 0) break
    const deck = dice.pick(open.map((name) => [name, massOf(decks.get(name) ?? [], drawn.get(name) ?? 0)] as const))
    const cards = decks.get(deck) ?? []
    const card = dice.pick(cards.map((one) => [one.card, one.worth] as const))
    picked.push(card)
    drawn.set(deck, (drawn.get(deck) ?? 0) + 1)
    decks.set(deck, cards.filter((one) => one.card !== card))
  }
  return spaced(picked).map(({ card }) => card)
}

/** 0: above the wished level. */
function worthOf({ tier, level, weakness }: Candidate, wished: Level): number {
  const below = level === null ? 0 : LEVELS.indexOf(wished) - LEVELS.indexOf(level)
  if (below < 0) return 0
  return (tier === null ? OF_OWN : OF_TIER[tier]) * (LEAST_WEAKNESS + (1 - LEAST_WEAKNESS) * weakness) * (NEARNESS[below] ?? 0)
}

/** A deck of many cards is not asked as many times more: of its cards the mean counts. */
function massOf(cards: readonly { readonly card: Candidate; readonly worth: number }[], drawn: number): number {
  const mean = cards.reduce((sum, { worth }) => sum + worth, 0) / cards.length
  return ((cards[0]?.card.weight ?? 1) ** 2 * mean) / (1 + drawn) ** 3
}
