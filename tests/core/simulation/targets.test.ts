/** What the plan gains, by the product's own code, for forty learners each: no change may make it worse. */
import { describe, expect, test } from 'vitest'
import type { Policy } from '@/lib/core/simulation/policies'
import { simulate } from '@/lib/core/simulation/simulate'
import { FLOORS, HORIZONS, MARGINS } from '@/lib/core/simulation/targets'

const LEARNERS = 40

/** In percent, on the morning of the interview. */
function recallWith(policy: Policy, days: number): number {
  const outcomes = Array.from({ length: LEARNERS }, (_, n) => simulate({ policy, days, cards: 150, minutes: 20, seed: `learner ${String(n)}` }))
  return (100 * outcomes.reduce((sum, { recall }) => sum + recall, 0)) / LEARNERS
}

describe('SM-2 with the plan', () => {
  test.for(HORIZONS.map((days, at) => [days, FLOORS[at] ?? 0, MARGINS[at] ?? 0] as const))('%d days before: at least %d percent, and %d points above SM-2 without it', ([days, floor, margin]) => {
    const [planned, plain] = [recallWith('sm2 + plan', days), recallWith('sm2', days)]
    expect(planned).toBeGreaterThanOrEqual(floor)
    expect(planned - plain).toBeGreaterThanOrEqual(margin)
  })
})

test('with FSRS the plan gains, too, and no interval held down to the date gains as much', () => {
  for (const days of [7, 60]) {
    expect(recallWith('fsrs + plan', days)).toBeGreaterThan(recallWith('fsrs', days) + 3)
    expect(recallWith('sm2 + plan', days)).toBeGreaterThan(recallWith('sm2 capped', days) + 3)
  }
})

test('the same seed is the same learner, another is another', () => {
  const course = { policy: 'sm2 + plan', days: 7, cards: 30, minutes: 10 } as const
  expect(simulate({ ...course, seed: 'a' })).toEqual(simulate({ ...course, seed: 'a' }))
  expect(simulate({ ...course, seed: 'a' }).recalls).not.toEqual(simulate({ ...course, seed: 'b' }).recalls)
})
