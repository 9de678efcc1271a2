/** Readiness by card, by topic and as a whole. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day } from '@/lib/core/day'
import { calibrated } from '@/lib/core/plan/calibrated'
import type { Interview } from '@/lib/core/plan/interview'
import { readinessOf, recallOn, type RememberedCard, weakestOf } from '@/lib/core/plan/readiness'
import { recallAfter } from '@/lib/core/scheduling/fsrs'

const TODAY = 20_000 as Day
const interview = (weights: Interview['weights'] = {}): Interview => ({ id: 'a', title: '', day: addDays(TODAY, 10), from: TODAY, minutes: 20, weights, language: null })
/** Held for so many days; null: never answered. */
const card = (name: string, deck: string, stability: number | null, last = TODAY): RememberedCard => ({
  card: name, deck, recall: stability === null ? null : { memory: { reps: 2, interval: 5, stability, difficulty: 5 }, last },
})
const recalled = (stability: number, days = 10) => recallAfter({ reps: 2, interval: 5, stability, difficulty: 5 }, days)

test('a card is recalled as the model has it after the days since its last answer, nine times in ten when it has held for its stability', () => {
  expect(recallOn(interview().day, card('syn', 'tcp', 10), 0)).toBeCloseTo(0.9, 6)
  expect(recallOn(interview().day, card('syn', 'tcp', 4, addDays(TODAY, -7)), 0)).toBeCloseTo(recalled(4, 17), 12)
  expect(recallOn(interview().day, card('syn', 'tcp', null), 2)).toBe(0)
})

test('a topic is the mean of its cards, the least ready first; as a whole each card weighs what its topic weighs; a topic that is not asked counts nowhere', () => {
  const cards = [card('syn', 'tcp', 30), card('fin', 'tcp', null), card('soa', 'dns', 3), card('arp', 'lan', 50)]
  const { whole, topics } = readinessOf(interview({ tcp: 1, dns: 3 }), cards, 0)
  expect(topics.map(({ deck, cards: n }) => [deck, n])).toEqual([['tcp', 2], ['dns', 1]])
  expect(topics[0]?.recall).toBeCloseTo(recalled(30) / 2, 12)
  expect(whole).toBeCloseTo((recalled(30) + 3 * recalled(3)) / 5, 12)
})

test('where no topic is named every deck is one, and all weigh the same', () => {
  const cards = [card('syn', 'tcp', 30), card('soa', 'dns', 3), card('mx', 'dns', 5)]
  expect(readinessOf(interview(), cards, 0).whole).toBeCloseTo((recalled(30) + recalled(3) + recalled(5)) / 3, 12)
})

test('the weakest are those that are least likely to be recalled on the day, none that was never answered and none of another topic', () => {
  const cards = [card('strong', 'tcp', 90), card('new', 'tcp', null), card('weak', 'tcp', 2), card('weaker', 'tcp', 2, addDays(TODAY, -9)), card('other', 'dns', 1)]
  expect(weakestOf(interview({ tcp: 1 }), cards, 0, 2)).toEqual(['weaker', 'weak'])
  expect(weakestOf(interview({ tcp: 1 }), cards, 0, 9)).toEqual(['weaker', 'weak', 'strong'])
})

test('a shift keeps the order of recalls, what is 0 or 1, and is undone by its opposite', () => {
  const aRecall = fc.double({ min: 0.001, max: 0.999, noNaN: true })
  fc.assert(
    fc.property(aRecall, aRecall, fc.double({ min: -2, max: 2, noNaN: true }), (one, other, shift) => {
      expect(Math.sign(calibrated(one, shift) - calibrated(other, shift)) * Math.sign(one - other)).toBeGreaterThanOrEqual(0)
      expect(calibrated(one, Math.abs(shift))).toBeGreaterThanOrEqual(one - 1e-12)
      expect(calibrated(calibrated(one, shift), -shift)).toBeCloseTo(one, 3)
    }),
  )
  expect([calibrated(0, 1), calibrated(1, -1)]).toEqual([0, 1])
})
