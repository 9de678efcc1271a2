/** What a ticked checklist proposes. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Quality } from '@/lib/core/rating'
import { type Attempt, CAPS, proposeQuality, THRESHOLDS } from '@/lib/core/study/propose-quality'

const attempt = (hit: number, points: number, given: Partial<Attempt> = {}): Attempt => ({ points, hit, mustMissed: false, ...given })

const shares: Record<string, { readonly of: number; readonly proposals: readonly Quality[] }> = {
  'one point: all or nothing': { of: 1, proposals: [0, 5] },
  'two points': { of: 2, proposals: [0, 2, 5] },
  'three points': { of: 3, proposals: [0, 2, 3, 5] },
  'four points': { of: 4, proposals: [0, 1, 2, 3, 5] },
  'five points, the usual count: each its own number': { of: 5, proposals: [0, 1, 2, 3, 4, 5] },
  'six points': { of: 6, proposals: [0, 1, 2, 2, 3, 4, 5] },
  'ten points: 30, 60 and 80 per cent are enough': { of: 10, proposals: [0, 1, 1, 2, 2, 2, 3, 3, 4, 4, 5] },
}

test.for(Object.entries(shares))('%s', ([, { of, proposals }]) => {
  expect(Array.from({ length: of + 1 }, (_, hit) => proposeQuality(attempt(hit, of)))).toEqual(proposals)
})

test('the thresholds fall, and each earns less than the one above', () => {
  for (const part of [0, 1] as const) {
    const column = THRESHOLDS.map((threshold) => threshold[part])
    expect(column).toEqual([...new Set(column)].toSorted((a, b) => b - a))
  }
})

test('a card without a checklist proposes nothing', () => {
  expect(proposeQuality(attempt(0, 0, { mustMissed: true, saidMistake: true, hintUsed: true, revealedFirst: true, slow: true }))).toBe(null)
})

test('one point of very many is not nothing', () => {
  expect(proposeQuality(attempt(1, 99))).toBe(1)
})

const caps = {
  mustMissed: { atMost: 2, name: 'a must point missed' },
  saidMistake: { atMost: 2, name: 'the common mistake said' },
  revealedFirst: { atMost: 2, name: 'the answer shown before a try' },
  hintUsed: { atMost: 3, name: 'a hint used' },
  slow: { atMost: 4, name: 'slow' },
} as const satisfies Partial<Record<keyof Attempt, { atMost: Quality; name: string }>>

type Cap = keyof typeof caps
const NAMES = Object.keys(caps) as Cap[]

test('every cap is in this table', () => {
  expect(Object.keys(CAPS).toSorted()).toEqual(NAMES.toSorted())
})

const combinations = NAMES.flatMap((one) => NAMES.map((other) => [one, other] as const)).filter(([one, other]) => one <= other)

test.for(combinations.map(([one, other]) => [one === other ? caps[one].name : `${caps[one].name}, and ${caps[other].name}`, one, other] as const))(
  'cap: %s',
  ([, one, other]) => {
    for (let hit = 0; hit <= 5; hit++)
      expect(proposeQuality(attempt(hit, 5, { [one]: true, [other]: true })), `${hit} of 5`).toBe(Math.min(hit, caps[one].atMost, caps[other].atMost))
  },
)

const worked: Record<string, { attempt: Attempt; proposes: Quality }> = {
  'five of five with a hint': { attempt: attempt(5, 5, { hintUsed: true }), proposes: 3 },
  'five of five, slowly': { attempt: attempt(5, 5, { slow: true }), proposes: 4 },
  'five of five and the common mistake': { attempt: attempt(5, 5, { saidMistake: true }), proposes: 2 },
  'five of five, read before a try': { attempt: attempt(5, 5, { revealedFirst: true }), proposes: 2 },
  'four of five with a must point missing': { attempt: attempt(4, 5, { mustMissed: true }), proposes: 2 },
  'one of five, whatever else': { attempt: attempt(1, 5, { mustMissed: true, hintUsed: true, revealedFirst: true, slow: true }), proposes: 1 },
}

test.for(Object.entries(worked))('%s', ([, { attempt, proposes }]) => {
  expect(proposeQuality(attempt)).toBe(proposes)
})

const anAttempt = fc.nat({ max: 30 }).chain((points) =>
  fc.record({ points: fc.constant(points), hit: fc.nat({ max: points }), mustMissed: fc.boolean(), saidMistake: fc.boolean(), hintUsed: fc.boolean(), revealedFirst: fc.boolean(), slow: fc.boolean() }),
)

test('one more point never proposes less', () => {
  fc.assert(fc.property(anAttempt.filter(({ hit, points }) => hit < points), (given) => {
    expect(proposeQuality({ ...given, hit: given.hit + 1 })).toBeGreaterThanOrEqual(proposeQuality(given) ?? 9)
  }))
})

test('slowness never decides between pass and fail', () => {
  fc.assert(fc.property(anAttempt.filter(({ points }) => points > 0), (given) => {
    const [slow, quick] = [true, false].map((slow) => proposeQuality({ ...given, slow }) ?? 9)
    expect((slow ?? 9) >= 3).toBe((quick ?? 9) >= 3)
  }))
})
