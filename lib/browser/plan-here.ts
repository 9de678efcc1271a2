/** What there is to be learnt for interviews, from what this device knows. */
import type { Language } from '../core/language'
import { askedIn, type KnownPlan } from '../core/plan/known-plan'
import { type CardCount, topicsOf } from '../core/plan/topics'
import { facesOf, factsAndFolds } from './copy/copy'
import { dayIn, planOf } from './study-here'

/** Null: the device does not know enough (yet). */
export async function planHere(language: Language, now: Date): Promise<KnownPlan | null> {
  const known = await factsAndFolds()
  if (known === null) return null
  const decks = known.decks.filter(({ retired }) => !retired).map(({ id, titles, hue }) => ({ id, title: titles[language], hue }))
  const asked = known.facts.filter(({ card, answered, retired }) => answered && !retired && known.folds.get(card)?.standing.suspended !== true)
  const counts = asked.map(({ card, deck, tier, level }): CardCount => ({ deck, tier, level, cards: 1, unseen: known.folds.get(card)?.schedule.due == null ? 1 : 0 }))
  const day = dayIn(known, now)
  const plan = await planOf(known, { kind: 'day' }, day)
  return { day, topics: topicsOf(decks, added(counts)), costs: plan.costs, asked: askedIn(plan, await facesOf([...plan.reasons.keys()], language)) }
}

/** Cards that are alike, together. */
function added(counts: readonly CardCount[]): readonly CardCount[] {
  const byKind = new Map<string, CardCount>()
  for (const count of counts) {
    const kind = `${count.deck} ${String(count.tier)} ${String(count.level)}`
    const { cards, unseen } = byKind.get(kind) ?? { cards: 0, unseen: 0 }
    byKind.set(kind, { ...count, cards: cards + count.cards, unseen: unseen + count.unseen })
  }
  return [...byKind.values()]
}
