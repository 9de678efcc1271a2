/** A backlog spread over some days: how much of it is asked on each. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '@/lib/core/day'
import { daysLeft, isLate, shareOf, type Spread } from '@/lib/core/study/spread'

const FROM = 20_000 as Day
const dayAt = (at: number) => (FROM + at) as Day

test.for([
  [3, -1, 0],
  [3, 0, 3],
  [3, 1, 2],
  [3, 2, 1],
  [3, 3, 0],
  [1, 0, 1],
  [1, 1, 0],
] as const)('of %d days, on the %dth there are %d left', ([days, at, left]) => {
  expect(daysLeft({ from: FROM, days }, dayAt(at))).toBe(left)
})

test('late is what was due before the first day', () => {
  const spread = { from: FROM, days: 3 }
  expect([-1, 0, 1].map((at) => isLate(spread, { due: dayAt(at) }))).toEqual([true, false, false])
})

/** Over three days. */
const shares: Record<string, { at: number; late: number; done: number; share: number }> = {
  'a third on the first day, rounded up': { at: 0, late: 10, done: 0, share: 4 },
  'what was asked today belongs to the share': { at: 0, late: 8, done: 2, share: 2 },
  'the share was asked': { at: 0, late: 6, done: 4, share: 0 },
  'more than the share was asked': { at: 0, late: 1, done: 9, share: 0 },
  'half of what is left on the second': { at: 1, late: 6, done: 0, share: 3 },
  'a day that was missed is caught up with': { at: 1, late: 10, done: 0, share: 5 },
  'all on the last': { at: 2, late: 10, done: 0, share: 10 },
  'nothing when it is over': { at: 3, late: 10, done: 0, share: 0 },
  'nor before it begins': { at: -1, late: 10, done: 0, share: 0 },
  'nothing of nothing': { at: 0, late: 0, done: 0, share: 0 },
}

test.for(Object.entries(shares))('%s', ([, { at, late, done, share }]) => {
  expect(shareOf({ from: FROM, days: 3 }, dayAt(at), { late, done })).toBe(share)
})

const aSpread: fc.Arbitrary<Spread> = fc.integer({ min: 1, max: 14 }).map((days) => ({ from: FROM, days }))

test('asked as told, everything late has been asked at the end, in days that differ by one card at most', () => {
  fc.assert(fc.property(aSpread, fc.nat({ max: 1000 }), (spread, backlog) => {
    let late = backlog
    const asked = Array.from({ length: spread.days }, (_, at) => {
      const share = shareOf(spread, dayAt(at), { late, done: 0 })
      late -= share
      return share
    })
    expect(late).toBe(0)
    expect(Math.max(...asked) - Math.min(...asked)).toBeLessThanOrEqual(1)
  }))
})

test('on every day the share is the same however much of it was asked already', () => {
  fc.assert(fc.property(aSpread, fc.nat({ max: 13 }), fc.nat({ max: 200 }), fc.nat({ max: 200 }), (spread, at, late, done) => {
    const whole = shareOf(spread, dayAt(at), { late: late + done, done: 0 })
    expect(shareOf(spread, dayAt(at), { late, done })).toBe(Math.max(0, whole - (daysLeft(spread, dayAt(at)) === 0 ? 0 : done)))
  }))
})
