/** The best cards for a few minutes. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { QueuedCard } from '@/lib/core/study/queue'
import { bestSet } from '@/lib/core/study/time-budget'
import { shuffled } from '../scheduling/a-log'
import { aKin, clashesIn, fewestClashes } from './a-kin'

interface TimedCard extends QueuedCard {
  readonly seconds: number
}

/** 'a30 b60': sections and seconds, the first worth most. */
const queueOf = (text: string): readonly TimedCard[] =>
  text.split(' ').map((card, rank) => ({ card, rank, kind: 'due', section: card.slice(0, 1), pair: null, seconds: Number(card.slice(1)) }))
const secondsOf = ({ seconds }: TimedCard) => seconds
const sum = (cards: readonly TimedCard[]) => cards.reduce((total, { seconds }) => total + seconds, 0)

const cases: Record<string, { order: string; budget: number; after?: string; best: string }> = {
  'all where they fit': { order: 'a30 b30 c30', budget: 90, best: 'a30 b30 c30' },
  'those that are worth most': { order: 'a30 b30 c30', budget: 89, best: 'a30 b30' },
  'a long one is left out for shorter ones behind it': { order: 'a30 b60 c30 d10', budget: 70, best: 'a30 c30 d10' },
  'one at least, however long': { order: 'a300 b400', budget: 60, best: 'a300' },
  'one at least, without any time': { order: 'a30 b20', budget: 0, best: 'a30' },
  'a shorter one that fits is better than one that does not': { order: 'a300 b40', budget: 60, best: 'b40' },
  'what is left stands apart': { order: 'a30 b90 a20 c20', budget: 80, best: 'a30 c20 a20' },
  'and from what was asked just before': { order: 'a30 b30 c90', budget: 80, after: 'a1', best: 'b30 a30' },
}

test.for(Object.entries(cases))('%s', ([, { order, budget, after, best }]) => {
  const cards = bestSet({ order: queueOf(order), secondsOf, budgetSeconds: budget, after: after === undefined ? null : queueOf(after)[0] ?? null })
  expect(cards.map(({ card }) => card).join(' ')).toBe(best)
})

test('of no cards none is best', () => {
  expect(bestSet({ order: [], secondsOf, budgetSeconds: 420 })).toEqual([])
})

test('worth is the rank, not the place', () => {
  const order = queueOf('a30 b30 c30')
  expect(bestSet({ order: order.toReversed(), secondsOf, budgetSeconds: 60 }).map(({ card }) => card)).toEqual(['a30', 'b30'])
})

const anOrder = fc
  .array(fc.record({ kin: aKin(), kind: fc.constantFrom('lapsed', 'due', 'fresh'), seconds: fc.integer({ min: 1, max: 120 }) }), { minLength: 1, maxLength: 14 })
  .chain((cards) => shuffled(cards.map(({ kin, ...card }, rank): TimedCard => ({ ...card, ...kin, card: `card ${rank}`, rank }))))
const aBudget = fc.nat({ max: 600 })

test('the time is kept, but for a single card', () => {
  fc.assert(fc.property(anOrder, aBudget, (order, budgetSeconds) => {
    const best = bestSet({ order, secondsOf, budgetSeconds })
    expect(best.length).toBeGreaterThan(0)
    if (best.length > 1) expect(sum(best)).toBeLessThanOrEqual(budgetSeconds)
    if (sum(best) > budgetSeconds) expect(Math.min(...order.map(secondsOf))).toBeGreaterThan(budgetSeconds)
  }))
})

test('nothing is left out that would still fit', () => {
  fc.assert(fc.property(anOrder, aBudget, (order, budgetSeconds) => {
    const best = bestSet({ order, secondsOf, budgetSeconds })
    for (const card of order) if (!best.includes(card)) expect(sum(best) + card.seconds).toBeGreaterThan(budgetSeconds)
  }))
})

test('what is left out could not have come in before what is worth less', () => {
  fc.assert(fc.property(anOrder, aBudget, (order, budgetSeconds) => {
    const best = bestSet({ order, secondsOf, budgetSeconds })
    if (sum(best) > budgetSeconds) return
    for (const card of order) {
      const before = best.filter(({ rank }) => rank < card.rank)
      if (!best.includes(card)) expect(sum(before) + card.seconds).toBeGreaterThan(budgetSeconds)
    }
  }))
})

test('no card comes twice, none is made up, and they clash as few times as can be', () => {
  fc.assert(fc.property(anOrder, aBudget, (order, budgetSeconds) => {
    const best = bestSet({ order: order.slice(0, 7), secondsOf, budgetSeconds })
    expect(new Set(best).size).toBe(best.length)
    expect(order).toEqual(expect.arrayContaining([...best]))
    expect(clashesIn(best)).toBe(fewestClashes(best))
  }))
})
