/** What a learner's cards take, from what they did lately: the same on the server and on every device. */
import type { Day } from '../day'
import { isPass } from '../rating'
import { effectiveAnswers, type LogEntry } from '../scheduling/log'
import type { Done } from './deeds'
import { type CardDay, type Costs, costsOf, LONGEST_MS } from './pace'

/** So many of the last things that were done before today: nobody stays as slow as in the first week, and a day is reckoned with one measure. */
export const DEEDS_FOR_COSTS = 600

/** `firstDay`: on which a card was first answered. */
export function costsOfDeeds(deeds: readonly Done[], firstDay: (card: string) => Day | null | undefined): Costs {
  const byCardAndDay = new Map<string, { readonly card: string; readonly day: Day; readonly entries: LogEntry[] }>()
  for (const { card, entry } of deeds) {
    const key = `${card} ${String(entry.day)}`
    const known = byCardAndDay.get(key) ?? { card, day: entry.day, entries: [] }
    known.entries.push(entry)
    byCardAndDay.set(key, known)
  }
  return costsOf([...byCardAndDay.values()].flatMap(({ card, day, entries }): CardDay[] => {
    const answers = effectiveAnswers(entries).filter(({ context }) => context !== 'practice')
    const [first] = answers
    if (!first) return []
    const durationMs = answers.reduce((sum, { durationMs: ms = 0 }) => sum + Math.min(LONGEST_MS, ms), 0)
    return [{ kind: firstDay(card) === day ? 'fresh' : isPass(first.quality) ? 'pass' : 'fail', durationMs }]
  }))
}
