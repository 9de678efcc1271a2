/**
 * How ready a learner is: how probable it is that a card is recalled on the day of the interview, if nothing more were studied. By card,
 * by topic as the mean of its cards, and as a whole, where each card weighs what its topic weighs. A card that was never answered counts 0.
 */
import type { Day } from '../day'
import { type FsrsMemory, recallAfter } from '../scheduling/fsrs'
import { calibrated } from './calibrated'
import type { Interview } from './interview'
import { isTopicOf, weightOf } from './topics'

export interface RememberedCard {
  readonly card: string
  readonly deck: string
  /** By FSRS, whichever scheduler asks; null: never answered. */
  readonly recall: { readonly memory: FsrsMemory; readonly last: Day } | null
}

export interface Readiness {
  /** 0 to 1, as all of these; null: it asks for no card. */
  readonly whole: number | null
  /** The least ready first. */
  readonly topics: readonly { readonly deck: string; readonly recall: number; readonly cards: number }[]
}

/** `shift`: of the learner's calibration. */
export function recallOn(day: Day, { recall }: RememberedCard, shift: number): number {
  return recall === null ? 0 : calibrated(recallAfter(recall.memory, day - recall.last), shift)
}

export function readinessOf(interview: Interview, cards: readonly RememberedCard[], shift: number): Readiness {
  const decks = new Map<string, { sum: number; cards: number }>()
  for (const card of cards) {
    if (!isTopicOf(interview, card.deck)) continue
    const known = decks.get(card.deck) ?? { sum: 0, cards: 0 }
    decks.set(card.deck, { sum: known.sum + recallOn(interview.day, card, shift), cards: known.cards + 1 })
  }
  let [sum, weights] = [0, 0]
  for (const [deck, known] of decks) {
    sum += weightOf(interview, deck) * known.sum
    weights += weightOf(interview, deck) * known.cards
  }
  return {
    whole: weights === 0 ? null : sum / weights,
    topics: [...decks].map(([deck, known]) => ({ deck, recall: known.sum / known.cards, cards: known.cards })).sort((a, b) => a.recall - b.recall || (a.deck < b.deck ? -1 : 1)),
  }
}

/** The cards of an interview that are least likely to be recalled on its day; those that were never answered are not weak but unknown. */
export const weakestOf = (interview: Interview, cards: readonly RememberedCard[], shift: number, most: number): readonly string[] =>
  cards
    .filter(({ deck, recall }) => recall !== null && isTopicOf(interview, deck))
    .map((card) => ({ card: card.card, recall: recallOn(interview.day, card, shift) }))
    .sort((a, b) => a.recall - b.recall || (a.card < b.card ? -1 : 1))
    .slice(0, most)
    .map(({ card }) => card)
