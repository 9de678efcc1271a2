/** What the screen of the plan knows, from the database. */
import 'server-only'
import type { Language } from '../core/language'
import { askedIn, type KnownPlan } from '../core/plan/known-plan'
import { DEFAULT_SETTINGS } from '../core/settings'
import type { Learner } from './auth'
import { cardsById } from './cards'
import { today } from './study'
import { topicsOfLearner } from './topics'

export async function knownPlan(learner: Learner | null, language: Language, now: Date): Promise<KnownPlan> {
  const [plan, topics] = await Promise.all([today(learner, learner?.settings ?? DEFAULT_SETTINGS, now), topicsOfLearner(learner, language)])
  const faces = await cardsById(learner?.userId ?? null, [...plan.reasons.keys()], language)
  return { day: plan.day, topics, costs: plan.costs, asked: askedIn(plan, new Map(faces.map((card) => [card.id, card]))) }
}
