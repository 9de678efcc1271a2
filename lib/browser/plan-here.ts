/** What there is to be learnt for interviews, from what this device knows. */
import type { Language } from '../core/language'
import { shiftOf } from '../core/plan/calibrated'
import { askedIn, type KnownPlan, readinessAhead } from '../core/plan/known-plan'
import type { RememberedCard } from '../core/plan/readiness'
import { type CardCount, topicsOf } from '../core/plan/topics'
import { contributionsOf } from '../core/progress/contributions'
import { totalFigures, totalOf } from '../core/progress/figures'
import { facesOf, factsAndFolds, logsOf } from './copy/copy'
import { dayIn, planOf } from './study-here'

/** Null: the device does not know enough (yet). */
export async function planHere(language: Language, now: Date): Promise<KnownPlan | null> {
  const known = await factsAndFolds()
  if (known === null) return null
  const decks = known.decks.filter(({ retired }) => !retired).map(({ id, titles, hue }) => ({ id, title: titles[language], hue }))
  const asked = known.facts.filter(({ card, answered, retired, deckRetired }) => answered && !retired && !deckRetired && known.folds.get(card)?.standing.suspended !== true)
  const counts = asked.map(({ card, deck, tier, level }): CardCount => ({ deck, tier, level, cards: 1, unseen: known.folds.get(card)?.schedule.due == null ? 1 : 0 }))
  const day = dayIn(known, now)
  const figures = totalFigures([...(await logsOf([...known.folds.keys()])).values()].flatMap((log) => [...contributionsOf(log).days.values()]))
  const remembered = asked.map(({ card, deck }): RememberedCard => {
    const { memory, last } = known.folds.get(card)?.recall ?? {}
    return { card, deck, recall: memory && last != null ? { memory, last } : null }
  })
  const readiness = { checked: totalOf(figures.checked), of: readinessAhead(known.settings?.interviews ?? [], day, remembered, shiftOf(figures)) }
  const plan = await planOf(known, { kind: 'day' }, day)
  return { day, topics: topicsOf(decks, added(counts)), costs: plan.costs, asked: askedIn(plan, await facesOf([...plan.reasons.keys()], language)), readiness }
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
