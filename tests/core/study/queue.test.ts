/** Which cards are studied today, in which order, and how many. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LEVELS, TIERS } from '@/lib/core/card'
import type { Day } from '@/lib/core/day'
import { type DueCard, estimateMinutes, type Limits, makeQueue, type NewCard } from '@/lib/core/study/queue'
import { shuffled } from '../scheduling/a-log'

const TODAY = 20_000 as Day
const NO_LIMITS: Limits = { newPerDay: 9999, reviewsPerDay: 9999 }
const NOTHING_DONE = { fresh: 0, reviews: 0, own: 0 }

const dueIn = (due: readonly DueCard[]) => makeQueue({ day: TODAY, due, fresh: [], limits: NO_LIMITS, done: NOTHING_DONE }).due
const freshIn = (fresh: readonly NewCard[]) => makeQueue({ day: TODAY, due: [], fresh, limits: NO_LIMITS, done: NOTHING_DONE }).fresh
const dueCard = (card: string, late: number, interval: number): DueCard => ({ card, due: (TODAY - late) as Day, interval })
const newCard = (card: string, given: Partial<NewCard> = {}): NewCard => ({ card, tier: 'S', level: 'junior', deckPosition: 0, position: 0, ...given })

const dueOrders: Record<string, readonly DueCard[]> = {
  'a day late weighs more the shorter the interval': [dueCard('b', 1, 1), dueCard('c', 1, 6), dueCard('a', 1, 30)],
  'with one interval, the latest first': [dueCard('b', 5, 6), dueCard('c', 2, 6), dueCard('a', 0, 6)],
  'ten days late after six weigh more than twenty after a hundred': [dueCard('b', 10, 6), dueCard('a', 20, 100)],
  'on the due day all weigh alike, and the id decides': [dueCard('a', 0, 30), dueCard('b', 0, 1), dueCard('c', 0, 6)],
  'equally late in proportion, the id decides': [dueCard('a', 2, 6), dueCard('b', 1, 3)],
  'an interval of 0 does no harm': [dueCard('b', 3, 0), dueCard('a', 1, 1)],
}

test.for(Object.entries(dueOrders))('due cards: %s', ([, due]) => {
  const expected = due.map(({ card }) => card)
  expect(dueIn(due)).toEqual(expected)
  expect(dueIn(due.toReversed())).toEqual(expected)
})

const newOrders: Record<string, readonly NewCard[]> = {
  'the most asked tier comes first': [newCard('d', { tier: 'S', level: 'senior' }), newCard('c', { tier: 'A' }), newCard('b', { tier: 'B' }), newCard('a', { tier: 'C' })],
  'in a tier, junior before mid before senior': [newCard('c', { deckPosition: 9 }), newCard('b', { level: 'mid' }), newCard('a', { level: 'senior' })],
  'then the decks in their order': [newCard('b', { deckPosition: 1, position: 9 }), newCard('a', { deckPosition: 2 })],
  'ten comes after nine': [newCard('b', { position: 9 }), newCard('a', { position: 10 })],
  'in a deck, the cards in theirs': [newCard('b', { position: 1 }), newCard('a', { position: 2 })],
  'and then the id': [newCard('a'), newCard('b')],
}

test.for(Object.entries(newOrders))('new cards: %s', ([, fresh]) => {
  const expected = fresh.map(({ card }) => card)
  expect(freshIn(fresh)).toEqual(expected)
  expect(freshIn(fresh.toReversed())).toEqual(expected)
})

interface TurnCase {
  readonly own: number
  readonly shipped: number
  readonly done?: { readonly fresh: number; readonly own: number }
  /** o: own, s: shipped. */
  readonly turns: string
}

const turnCases: Record<string, TurnCase> = {
  'own and shipped by turns, own first': { own: 3, shipped: 3, turns: 'ososos' },
  'what is left comes behind': { own: 1, shipped: 4, turns: 'ossss' },
  'of either kind': { own: 4, shipped: 1, turns: 'osooo' },
  'of one kind alone': { own: 0, shipped: 3, turns: 'sss' },
  'whose turn it is goes on from what was introduced today': { own: 3, shipped: 3, done: { fresh: 1, own: 1 }, turns: 'sososo' },
  'also after a turn of both': { own: 3, shipped: 3, done: { fresh: 2, own: 1 }, turns: 'ososos' },
  'who imports in the evening gets their own first': { own: 3, shipped: 2, done: { fresh: 2, own: 0 }, turns: 'oooss' },
  'who studied only their own deck gets shipped ones first': { own: 2, shipped: 3, done: { fresh: 2, own: 2 }, turns: 'ssoso' },
}

test.for(Object.entries(turnCases))('new cards: %s', ([, { own, shipped, done = { fresh: 0, own: 0 }, turns }]) => {
  const fresh = [
    ...Array.from({ length: own }, (_, position) => newCard(`o${position}`, { tier: null, level: null, position })),
    ...Array.from({ length: shipped }, (_, position) => newCard(`s${position}`, { position })),
  ]
  const queue = makeQueue({ day: TODAY, due: [], fresh, limits: NO_LIMITS, done: { ...done, reviews: 0 } })
  expect(queue.fresh.map(([kind]) => kind).join('')).toBe(turns)
  for (const kind of 'os') expect(queue.fresh.filter((card) => card.startsWith(kind))).toEqual(queue.fresh.filter((card) => card.startsWith(kind)).toSorted())
})

interface LimitCase {
  readonly limits: Limits
  readonly done: { readonly fresh: number; readonly reviews: number; readonly own: number }
  readonly queue: { readonly due: number; readonly fresh: number; readonly postponed: number }
}

/** Of 8 due and 6 new cards. */
const limitCases: Record<string, LimitCase> = {
  'within the limits everything is asked': { limits: { newPerDay: 10, reviewsPerDay: 200 }, done: NOTHING_DONE, queue: { due: 8, fresh: 6, postponed: 0 } },
  'at the limits exactly, too': { limits: { newPerDay: 6, reviewsPerDay: 8 }, done: NOTHING_DONE, queue: { due: 8, fresh: 6, postponed: 0 } },
  'reviews beyond the limit are postponed': { limits: { newPerDay: 10, reviewsPerDay: 5 }, done: NOTHING_DONE, queue: { due: 5, fresh: 6, postponed: 3 } },
  'new cards beyond the limit wait': { limits: { newPerDay: 2, reviewsPerDay: 200 }, done: NOTHING_DONE, queue: { due: 8, fresh: 2, postponed: 0 } },
  'what was done today counts': { limits: { newPerDay: 5, reviewsPerDay: 6 }, done: { fresh: 4, reviews: 2, own: 0 }, queue: { due: 4, fresh: 1, postponed: 4 } },
  'the limits do not borrow from each other': { limits: { newPerDay: 5, reviewsPerDay: 6 }, done: { fresh: 0, reviews: 6, own: 0 }, queue: { due: 0, fresh: 5, postponed: 8 } },
  'a limit that was lowered below what is done asks nothing more': { limits: { newPerDay: 1, reviewsPerDay: 1 }, done: { fresh: 5, reviews: 5, own: 0 }, queue: { due: 0, fresh: 0, postponed: 8 } },
  'a limit of 0 asks nothing': { limits: { newPerDay: 0, reviewsPerDay: 0 }, done: NOTHING_DONE, queue: { due: 0, fresh: 0, postponed: 8 } },
}

test.for(Object.entries(limitCases))('%s', ([, { limits, done, queue }]) => {
  const due = Array.from({ length: 8 }, (_, index) => dueCard(`due-${index}`, index, 6))
  const fresh = Array.from({ length: 6 }, (_, position) => newCard(`new-${position}`, { position }))
  const made = makeQueue({ day: TODAY, due, fresh, limits, done })
  expect({ due: made.due.length, fresh: made.fresh.length, postponed: made.postponed }).toEqual(queue)
  expect(made.due).toEqual(['due-7', 'due-6', 'due-5', 'due-4', 'due-3', 'due-2', 'due-1', 'due-0'].slice(0, queue.due))
})

test('no cards, no queue', () => {
  expect(makeQueue({ day: TODAY, due: [], fresh: [], limits: NO_LIMITS, done: NOTHING_DONE })).toEqual({ due: [], fresh: [], postponed: 0 })
})

const someDue = fc.uniqueArray(
  fc.record({ card: fc.string({ maxLength: 3 }), due: fc.integer({ min: TODAY - 40, max: TODAY }).map((day) => day as Day), interval: fc.integer({ min: 1, max: 40 }) }),
  { selector: ({ card }) => card, maxLength: 20 },
)
const someNew = fc.uniqueArray(
  fc.record({ card: fc.string({ maxLength: 3 }), tier: fc.constantFrom(...TIERS, null), level: fc.constantFrom(...LEVELS), deckPosition: fc.nat({ max: 2 }), position: fc.nat({ max: 3 }) }),
  { selector: ({ card }) => card, maxLength: 20 },
)
const someLimits = fc.record({ newPerDay: fc.nat({ max: 25 }), reviewsPerDay: fc.nat({ max: 25 }) })
const someDone = fc.record({ own: fc.nat({ max: 10 }), shipped: fc.nat({ max: 10 }), reviews: fc.nat({ max: 10 }) }).map(({ own, shipped, reviews }) => ({ own, fresh: own + shipped, reviews }))

describe('for any cards', () => {
  test('the order in which they come from the database does not matter', () => {
    const both = fc.tuple(someDue, someNew).chain(([due, fresh]) => fc.tuple(fc.constant({ due, fresh }), fc.record({ due: shuffled(due), fresh: shuffled(fresh) })))
    fc.assert(fc.property(both, someLimits, someDone, ([cards, mixed], limits, done) => {
      expect(makeQueue({ day: TODAY, ...mixed, limits, done })).toEqual(makeQueue({ day: TODAY, ...cards, limits, done }))
    }))
  })

  test('no limit is passed, no card comes twice, none is made up, and those left out are counted', () => {
    fc.assert(fc.property(someDue, someNew, someLimits, someDone, (due, fresh, limits, done) => {
      const queue = makeQueue({ day: TODAY, due, fresh, limits, done })
      expect(queue.due.length).toBe(Math.min(due.length, Math.max(0, limits.reviewsPerDay - done.reviews)))
      expect(queue.fresh.length).toBe(Math.min(fresh.length, Math.max(0, limits.newPerDay - done.fresh)))
      expect(queue.due.length + queue.postponed).toBe(due.length)
      expect(new Set(queue.due).size).toBe(queue.due.length)
      expect(due.map(({ card }) => card)).toEqual(expect.arrayContaining([...queue.due]))
      expect(fresh.map(({ card }) => card)).toEqual(expect.arrayContaining([...queue.fresh]))
    }))
  })

  test('a lower limit asks the beginning of the same queue', () => {
    fc.assert(fc.property(someDue, someNew, someLimits, (due, fresh, limits) => {
      const all = makeQueue({ day: TODAY, due, fresh, limits: NO_LIMITS, done: NOTHING_DONE })
      const some = makeQueue({ day: TODAY, due, fresh, limits, done: NOTHING_DONE })
      expect(some.due).toEqual(all.due.slice(0, limits.reviewsPerDay))
      expect(some.fresh).toEqual(all.fresh.slice(0, limits.newPerDay))
    }))
  })

  test('the candidates are left as they were', () => {
    fc.assert(fc.property(someDue, someNew, (due, fresh) => {
      const before = structuredClone({ due, fresh })
      makeQueue({ day: TODAY, due: Object.freeze(due), fresh: Object.freeze(fresh), limits: NO_LIMITS, done: NOTHING_DONE })
      expect({ due, fresh }).toEqual(before)
    }))
  })
})

const estimates: Record<string, { due: number; fresh: number; minutes: number }> = {
  'nothing takes no time': { due: 0, fresh: 0, minutes: 0 },
  'one review is a minute begun': { due: 1, fresh: 0, minutes: 1 },
  'ten new cards': { due: 0, fresh: 10, minutes: 11 },
  'a day of twenty reviews and ten new cards': { due: 20, fresh: 10, minutes: 22 },
}

test.for(Object.entries(estimates))('minutes: %s', ([, { due, fresh, minutes }]) => {
  expect(estimateMinutes({ due, fresh })).toBe(minutes)
})
