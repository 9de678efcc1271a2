/** What is slow for this learner, and what a card costs them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CardDay, costsOf, isSlow, LONGEST_MS, paceOf, secondsOf, USUAL_COSTS } from '@/lib/core/study/pace'
import { shuffled } from '../scheduling/a-log'

const SHORT = 50
const USUAL = 180
const LONG = 900
const answers = (length: number, ...seconds: readonly number[]) => seconds.map((second) => ({ length, durationMs: second * 1000 }))
const eight = (length: number, second: number) => answers(length, ...Array.from({ length: 8 }, () => second))

interface SlowCase {
  readonly given: readonly { readonly length: number; readonly durationMs: number }[]
  readonly length?: number
  /** The shortest time, in milliseconds, that is slow; null: none is. */
  readonly slowFrom: number | null
}

const slowCases: Record<string, SlowCase> = {
  'over twice the median is slow, twice is not': { given: eight(USUAL, 30), slowFrom: 60_001 },
  'seven answers say nothing': { given: eight(USUAL, 30).slice(1), slowFrom: null },
  'of an even number, the mean of the two in the middle': { given: answers(USUAL, 10, 10, 10, 20, 30, 90, 90, 90), slowFrom: 50_001 },
  'of an odd number, the one in the middle': { given: answers(USUAL, 10, 10, 10, 10, 30, 90, 90, 90, 90), slowFrom: 60_001 },
  'one phone call changes little': { given: answers(USUAL, 28, 29, 30, 30, 30, 30, 31, 3600), slowFrom: 60_001 },
  'answers of another length say nothing': { given: eight(LONG, 10), slowFrom: null },
  'nor do they change what is usual for this one': { given: [...eight(LONG, 300), ...eight(USUAL, 30), ...eight(SHORT, 5)], slowFrom: 60_001 },
  'short cards have their own median': { given: [...eight(USUAL, 30), ...eight(SHORT, 5)], length: SHORT, slowFrom: 10_001 },
  'long ones too': { given: [...eight(USUAL, 30), ...eight(LONG, 70)], length: LONG, slowFrom: 140_001 },
  'lengths of one class go together': { given: [...answers(120, 30, 30, 30, 30), ...answers(239, 30, 30, 30, 30)], slowFrom: 60_001 },
  'the next length is another class': { given: [...answers(120, 30, 30, 30, 30), ...answers(240, 30, 30, 30, 30)], slowFrom: null },
  'beyond three minutes nobody is measured': { given: eight(USUAL, 9000), slowFrom: 2 * LONGEST_MS + 1 },
}

test.for(Object.entries(slowCases))('%s', ([, { given, length = USUAL, slowFrom }]) => {
  const pace = paceOf(given)
  if (slowFrom === null) expect(isSlow(pace, length, Infinity)).toBe(false)
  else expect([slowFrom - 1, slowFrom].map((duration) => isSlow(pace, length, duration))).toEqual([false, true])
})

test('the order of the answers does not matter', () => {
  const some = fc.array(fc.record({ length: fc.nat({ max: 1000 }), durationMs: fc.nat({ max: 400_000 }) }), { maxLength: 60 })
  fc.assert(fc.property(some.chain((given) => fc.tuple(fc.constant(given), shuffled(given))), ([given, mixed]) => {
    expect(paceOf(mixed)).toEqual(paceOf(given))
  }))
})

test('whoever takes the same time for everything is never slow', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: LONGEST_MS }), fc.array(fc.nat({ max: 1000 }), { maxLength: 60 }), (durationMs, lengths) => {
    const pace = paceOf(lengths.map((length) => ({ length, durationMs })))
    for (const length of lengths) expect(isSlow(pace, length, durationMs)).toBe(false)
  }))
})

const days = (kind: CardDay['kind'], seconds: number, count = 8) => Array.from({ length: count }, () => ({ kind, durationMs: seconds * 1000 }))

const costCases: Record<string, { given: readonly CardDay[]; costs: Partial<typeof USUAL_COSTS> }> = {
  'nothing known': { given: [], costs: { fresh: 64, pass: 24, fail: 95, review: 33 } },
  'too little known': { given: [...days('fresh', 30, 7), ...days('pass', 10, 4), ...days('fail', 10, 3)], costs: { fresh: 64, pass: 24, fail: 95, review: 33 } },
  'new cards known': { given: days('fresh', 50), costs: { fresh: 50, pass: 24, fail: 95, review: 33 } },
  'reviews known, with how often they are passed': { given: [...days('pass', 20, 24), ...days('fail', 60, 8)], costs: { fresh: 64, pass: 20, fail: 60, review: 30 } },
  'passes known, and too few failures': { given: days('pass', 20, 10), costs: { pass: 20, fail: 95, review: 20 } },
  'a card that was left open counts as three minutes': { given: days('fresh', 9000), costs: { fresh: 180 } },
}

test.for(Object.entries(costCases))('costs: %s', ([, { given, costs }]) => {
  expect(costsOf(given)).toMatchObject(costs)
})

test('a due card costs what a review does, whether or not it lapsed', () => {
  expect((['lapsed', 'due', 'fresh'] as const).map((kind) => secondsOf(USUAL_COSTS, kind))).toEqual([33, 33, 64])
})
