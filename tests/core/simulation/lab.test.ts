/** The lab, of cards as a log has left them. */
import { expect, test } from 'vitest'
import { addDays } from '@/lib/core/day'
import { fsrs } from '@/lib/core/scheduling/fsrs'
import { freshSchedule, replay } from '@/lib/core/scheduling/schedule'
import { sm2 } from '@/lib/core/scheduling/sm2'
import { labOf } from '@/lib/core/simulation/lab'
import { type StandingCard, START } from '@/lib/core/simulation/simulate'
import { USUAL_COSTS } from '@/lib/core/study/pace'
import type { Answer } from '@/lib/core/scheduling/log'

const answer = (days: number): Answer => ({ kind: 'answer', id: String(days), day: addDays(START, days), at: new Date(20_000_000 + days).toISOString(), device: 'phone', deviceSeq: 0, context: 'queue', quality: 4 })

/** Passed so many days ago; none: never answered. */
function card(at: number, ...days: readonly number[]): StandingCard {
  const log = days.map(answer)
  const [first, second] = [replay(sm2, log), replay(fsrs, log)]
  return { card: `card ${String(at)}`, known: second.last === null ? undefined : { memory: second.memory, last: second.last }, sm2: first, fsrs: second }
}

const labWith = (cards: readonly StandingCard[], given: Partial<Parameters<typeof labOf>[0]> = {}) =>
  labOf({ from: START, days: 14, minutes: 20, newPerDay: 10, cards, costs: USUAL_COSTS, shift: 0, seed: 'a', ...given })

const sixty = [...Array.from({ length: 30 }, (_, at) => card(at, -8, -7)), ...Array.from({ length: 30 }, (_, at) => card(30 + at))]

test('every way recalls more than to stop, takes no more than the minutes, and the plan sees every card', () => {
  const { now, rows } = labWith(sixty)
  expect(now).toBeGreaterThan(0.2)
  expect(now).toBeLessThan(0.5)
  for (const { recall, minutes } of rows) {
    expect(recall).toBeGreaterThan(now + 0.2)
    expect(minutes).toBeLessThan(14 * 22)
  }
  expect(rows.filter(({ policy }) => policy.endsWith('plan')).map(({ seen }) => seen)).toEqual([60, 60])
})

test('it goes on from the log: who has nothing due studies nothing but what is new, and who has no new cards only what is due', () => {
  const { rows } = labWith([card(0, -1)], { newPerDay: 0, days: 1, minutes: 5 })
  expect(rows.find(({ policy }) => policy === 'sm2')?.seen).toBe(1)
  expect(labWith([{ ...card(0), sm2: freshSchedule(sm2) }], { newPerDay: 0 }).rows[0]).toMatchObject({ minutes: 0, recall: 0, seen: 0 })
})

test('the same log is taken on the same way, and of very many cards a part stands for all', () => {
  expect(labWith(sixty)).toEqual(labWith(sixty))
  const many = Array.from({ length: 3000 }, (_, at) => card(at, -8, -7))
  const { now, rows } = labWith(many, { minutes: 200 })
  const few = labWith(many.slice(0, 300))
  expect(Math.abs(now - few.now)).toBeLessThan(0.05)
  expect(rows[0]?.seen).toBe(3000)
})
