/** What the screen of the plan knows, from the database. */
import 'server-only'
import type { Language } from '../core/language'
import { askedIn, type KnownPlan, readinessAhead } from '../core/plan/known-plan'
import { DEFAULT_SETTINGS } from '../core/chosen'
import type { Learner } from './auth'
import { cardsById } from './cards'
import { rememberedBy } from './remembered'
import { today } from './study'
import { topicsOfLearner } from './topics'

export async function knownPlan(learner: Learner | null, language: Language, now: Date): Promise<KnownPlan> {
  const settings = learner?.settings ?? DEFAULT_SETTINGS
  const [plan, topics] = await Promise.all([today(learner, settings, now), topicsOfLearner(learner, language)])
  const faces = await cardsById(learner?.userId ?? null, [...plan.reasons.keys()], language)
  const { cards, shift, checked } = learner && settings.interviews.length > 0 ? await rememberedBy(learner.userId) : NOTHING
  return {
    day: plan.day,
    topics,
    costs: plan.costs,
    asked: askedIn(plan, new Map(faces.map((card) => [card.id, card]))),
    readiness: { checked, of: readinessAhead(settings.interviews, plan.day, cards, shift) },
  }
}

const NOTHING = { cards: [], shift: 0, checked: 0 }
