/** An interview card by card, and the page of its morning, from the database. */
import 'server-only'
import { isOwnId } from '../core/card'
import type { Language } from '../core/language'
import type { Interview } from '../core/plan/interview'
import { readinessOf, recallOn, type RememberedCard, weakestOf } from '../core/plan/readiness'
import { droppedIn, type DroppedPoint, type Misses, type MustSay, mustSay } from '../core/plan/sheet'
import { isTopicOf } from '../core/plan/topics'
import { USUAL_COSTS } from '../core/study/pace'
import type { Learner } from './auth'
import { cardsById } from './cards'
import { db } from './db'
import { type Remembered, rememberedBy } from './remembered'
import { topicsOfLearner } from './topics'

export interface TopicOfInterview {
  readonly id: string
  readonly title: string
  readonly hue: number
}

/** Null: this learner has no such interview. */
export const interviewById = (learner: Learner | null, id: string): Interview | null => learner?.settings.interviews.find((interview) => interview.id === id) ?? null

export interface ReadyCard {
  readonly card: string
  readonly title: string
  /** 0 to 1; null: never answered. */
  readonly recall: number | null
}

/** Of each topic the weakest cards, at most so many. */
export const CARDS_A_TOPIC = 30

export async function readyCards(learner: Learner, interview: Interview, language: Language) {
  const [remembered, topics] = await Promise.all([rememberedBy(learner.userId), topicsAsked(learner, interview, language)])
  const weakest = topics.map((topic) => ({ topic, cards: weakestFirst(interview, remembered, topic.id).slice(0, CARDS_A_TOPIC) }))
  const faces = await facesOf(learner, weakest.flatMap(({ cards }) => cards.map(({ card }) => card)), language)
  const { whole, topics: ready } = readinessOf(interview, remembered.cards, remembered.shift)
  return {
    whole,
    checked: remembered.checked,
    topics: weakest.map(({ topic, cards }) => ({
      ...topic,
      recall: ready.find(({ deck }) => deck === topic.id)?.recall ?? 0,
      cards: cards.flatMap((card): ReadyCard[] => {
        const face = faces.get(card.card)
        return face ? [{ card: card.card, title: face.face.title, recall: card.recall === null ? null : recallOn(interview.day, card, remembered.shift) }] : []
      }),
    })),
  }
}

export interface Sheet {
  readonly dropped: readonly DroppedPoint[]
  readonly topics: readonly (TopicOfInterview & { readonly sentences: readonly MustSay[] })[]
  /** Some fifteen minutes of the weakest cards, as the address of a practice takes them. */
  readonly practice: readonly string[]
}

const DROPPED = 10
const SENTENCES = 3
const PRACTICE_SECONDS = 15 * 60

export async function sheetOf(learner: Learner, interview: Interview, language: Language): Promise<Sheet> {
  const [{ cards, shift }, topics] = await Promise.all([rememberedBy(learner.userId), topicsAsked(learner, interview, language)])
  const asked = new Map(cards.filter(({ deck }) => isTopicOf(interview, deck)).map((card) => [card.card, card]))
  const misses = (await db().$queryRaw<Misses[]>`
    SELECT card, points, ticked, missed FROM card_figures WHERE learner_id = ${learner.userId}::int8 AND most_missed >= 2`).filter(({ card }) => asked.has(card))
  const musts = await mustCards(learner, topics, asked)
  const faces = await facesOf(learner, [...new Set([...misses.map(({ card }) => card), ...musts])], language)
  const recallOf = (card: string) => {
    const known = asked.get(card)
    return known ? recallOn(interview.day, known, shift) : 0
  }
  return {
    dropped: droppedIn(misses, faces, DROPPED),
    topics: topics.map((topic) => ({ ...topic, sentences: mustSay([...faces.values()].filter(({ id }) => asked.get(id)?.deck === topic.id), recallOf, SENTENCES) })),
    practice: weakestOf(interview, cards, shift, Math.floor(PRACTICE_SECONDS / USUAL_COSTS.review)),
  }
}

/** Of shipped decks all cards can be looked through; of own ones, which may be thousands, those that were answered. */
async function mustCards(learner: Learner, topics: readonly TopicOfInterview[], asked: ReadonlyMap<string, RememberedCard>): Promise<readonly string[]> {
  const decks = topics.map(({ id }) => id)
  const shipped = await db().card.findMany({ where: { deckId: { in: decks }, answered: true, retiredAt: null }, select: { id: true } })
  const own = [...asked.values()].filter(({ card, recall }) => recall !== null && isOwnId(card)).slice(0, 100)
  return [...shipped.map(({ id }) => id), ...own.map(({ card }) => card)].filter((card) => asked.has(card))
}

const weakestFirst = (interview: Interview, { cards, shift }: Remembered, deck: string): readonly RememberedCard[] =>
  cards.filter((card) => card.deck === deck).toSorted((a, b) => recallOn(interview.day, a, shift) - recallOn(interview.day, b, shift) || (a.card < b.card ? -1 : 1))

const topicsAsked = async (learner: Learner, interview: Interview, language: Language): Promise<readonly TopicOfInterview[]> =>
  (await topicsOfLearner(learner, language)).filter(({ id }) => isTopicOf(interview, id)).map(({ id, title, hue }) => ({ id, title, hue }))

const facesOf = async (learner: Learner, ids: readonly string[], language: Language) => new Map((await cardsById(learner.userId, ids, language)).map((card) => [card.id, card]))
