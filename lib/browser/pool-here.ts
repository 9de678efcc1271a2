/** What a mock interview may ask, from what this device knows: all that is on the shelf, what is known well and what is not, and how it was graded. */
import { isOwnId } from '../core/card'
import type { Day } from '../core/day'
import type { Candidate } from '../core/interview/pick-questions'
import type { Wish } from '../core/interview/mock-interview'
import { aheadOf } from '../core/plan/ahead'
import { isTopicOf, weightOf } from '../core/plan/topics'
import type { Quality } from '../core/rating'
import { recallAfter } from '../core/scheduling/fsrs'
import { effectiveAnswers } from '../core/scheduling/log'
import type { Language } from '../core/language'
import { factsAndFolds, logOf } from './copy/copy'
import { fetchFaces } from './faces-here'
import { dayIn } from './study-here'
import { DEFAULT_SETTINGS } from '../core/chosen'
import { deviceTimeZone } from './device'

/** Of what was never answered, nobody knows. */
const WEAKNESS_OF_UNSEEN = 0.7

export interface Pool {
  readonly day: Day
  readonly candidates: readonly Candidate[]
  readonly timeZone: string
  readonly rolloverHour: number
}

/** Null: the device does not know enough (yet). Cards without an answer may be asked as well; what is suspended is not. */
export async function poolHere({ decks, plan }: Pick<Wish, 'decks' | 'plan'>, now: Date): Promise<Pool | null> {
  const known = await factsAndFolds()
  if (known === null) return null
  const { timeZone, rolloverHour, interviews } = known.settings ?? { ...DEFAULT_SETTINGS, timeZone: deviceTimeZone() }
  const day = dayIn(known, now)
  const ahead = aheadOf(interviews, day).find(({ id }) => id === plan)
  const weightIn = (deck: string) => {
    if (ahead) return isTopicOf(ahead, deck) ? weightOf(ahead, deck) : 0
    return decks.length === 0 || decks.includes(deck) ? 1 : 0
  }
  const candidates = known.facts.flatMap((fact): Candidate[] => {
    const { card, deck, tier, level, section, contrast, retired, deckRetired } = fact
    const fold = known.folds.get(card)
    const weight = weightIn(deck)
    if (weight === 0 || retired || deckRetired || fold?.standing.suspended === true) return []
    const { memory, last = null } = fold?.recall ?? {}
    return [{ card, deck, tier, level, section, pair: contrast, weight, weakness: memory && last !== null ? 1 - recallAfter(memory, day - last) : WEAKNESS_OF_UNSEEN }]
  })
  return { day, candidates, timeZone, rolloverHour }
}

/** So many of one's own are looked at; at once 20. */
const OWN_AT_MOST = 60
const AT_ONCE = 20

/** A question that one's notes have under another one opens no interview while that one can: it follows. */
export async function parentsFirst(cards: readonly string[], language: Language): Promise<readonly string[]> {
  const own = cards.filter(isOwnId).slice(0, OWN_AT_MOST)
  const nested = new Set<string>()
  for (let at = 0; at < own.length; at += AT_ONCE)
    await fetchFaces(own.slice(at, at + AT_ONCE), language, (faces) => { for (const { face } of faces) for (const { card } of face.followUps) if (card !== null) nested.add(card) })
  return [...cards.filter((card) => !nested.has(card)), ...cards.filter((card) => nested.has(card))]
}

/** How a card was graded in the drill the last time; null: never. */
export const drilledOf = async (card: string): Promise<Quality | null> =>
  effectiveAnswers(await logOf(card)).findLast(({ context }) => context === 'queue' || context === 'plan')?.quality ?? null
