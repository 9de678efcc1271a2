/** The laws of the plan. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '@/lib/core/day'
import type { Interview } from '@/lib/core/plan/interview'
import { outlineOf } from '@/lib/core/plan/outline'
import { interviewOf, type Planning, planQueue, type SeenCard, type UnseenCard } from '@/lib/core/plan/planned-queue'
import { secondsOf, USUAL_COSTS } from '@/lib/core/study/pace'

const TODAY = 20_000 as Day
const COSTS = { ...USUAL_COSTS, review: 32.5 }

const interview = (given: Partial<Interview> = {}): Interview => ({ id: 'a', title: '', day: addDays(TODAY, 14), from: TODAY, minutes: 20, weights: {}, language: null, ...given })
const seenCard = (card: string, given: Partial<SeenCard> = {}): SeenCard => ({ card, deck: 'tcp', section: null, pair: null, due: TODAY, last: addDays(TODAY, -5), strength: 5, lapsedLast: false, ...given })
const unseenCard = (card: string, given: Partial<UnseenCard> = {}): UnseenCard => ({ card, deck: 'tcp', section: null, pair: null, tier: 'A', level: 'mid', deckPosition: 0, position: 0, ...given })
const unseenCards = (n: number, given: Partial<UnseenCard> = {}) => Array.from({ length: n }, (_, at) => unseenCard(`new ${String(at)}`, { position: at, ...given }))
const planOf = (given: Partial<Planning>) => planQueue({ day: TODAY, interviews: [interview()], seen: [], fresh: [], done: new Set(), costs: COSTS, seed: 'seed', ...given })
const cardsOf = (given: Partial<Planning>) => planOf(given).order.map(({ card }) => card)

test.for([
  [7, { k: 2, newToday: 30, tight: true, cover: { possible: false, promised: 118, minutesNeeded: 26 } }],
  [14, { k: 4, newToday: 15, tight: true, cover: { possible: true, promised: 150 } }],
  [30, { k: 6, newToday: 7, tight: false, cover: { possible: true, promised: 150 } }],
  [60, { k: 6, newToday: 3, tight: false, cover: { possible: true, promised: 150 } }],
] as const)('150 unseen cards in %d days of 20 minutes: the outline is the one of the example', ([days, outline]) => {
  expect(outlineOf({ cards: 150, unseen: 150, left: days, span: days, budget: 1200, costs: COSTS })).toMatchObject(outline)
})

const aScope = fc.record({
  cards: fc.integer({ min: 0, max: 3000 }), left: fc.integer({ min: 1, max: 400 }), made: fc.nat({ max: 100 }), minutes: fc.integer({ min: 5, max: 240 }),
  costs: fc.record({ fresh: fc.integer({ min: 5, max: 300 }), review: fc.integer({ min: 5, max: 200 }) }), share: fc.double({ min: 0, max: 1, noNaN: true }),
}).map(({ cards, left, made, minutes, costs, share }) => ({ cards, unseen: Math.floor(cards * share), left, span: left + made, budget: minutes * 60, costs }))

test('that not all can be seen is said exactly when they cannot, the minutes that are told make it untrue, and a minute less does not', () => {
  fc.assert(
    fc.property(aScope, (scope) => {
      const { cover } = outlineOf(scope)
      expect(cover.possible).toBe(scope.unseen * scope.costs.fresh <= 0.9 * scope.budget * scope.left + 1e-6)
      if (scope.unseen === 0) return
      const within = (minutes: number) => outlineOf({ ...scope, budget: minutes * 60 }).cover.possible
      expect(within(cover.minutesNeeded)).toBe(true)
      if (cover.minutesNeeded > 1) expect(within(cover.minutesNeeded - 1)).toBe(false)
      expect(cover.promised).toBeLessThanOrEqual(scope.unseen)
    }),
  )
})

const someCards = fc.record({
  seen: fc.uniqueArray(fc.record({ at: fc.nat({ max: 60 }), due: fc.integer({ min: -20, max: 30 }), last: fc.integer({ min: 1, max: 40 }), strength: fc.integer({ min: 1, max: 60 }), lapsedLast: fc.boolean(), deck: fc.constantFrom('tcp', 'dns', 'tls') }), { selector: ({ at }) => at, maxLength: 30 }),
  fresh: fc.uniqueArray(fc.record({ at: fc.nat({ max: 60 }), deck: fc.constantFrom('tcp', 'dns', 'tls'), tier: fc.constantFrom('S' as const, 'A' as const, null) }), { selector: ({ at }) => at, maxLength: 30 }),
  interviews: fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c'), days: fc.integer({ min: 1, max: 40 }), made: fc.nat({ max: 30 }), minutes: fc.integer({ min: 5, max: 40 }), topics: fc.subarray(['tcp', 'dns', 'tls']) }), { selector: ({ id }) => id, minLength: 1, maxLength: 3 }),
}).map(({ seen, fresh, interviews }): Pick<Planning, 'seen' | 'fresh' | 'interviews'> => ({
  seen: seen.map(({ at, due, last, ...rest }) => seenCard(`seen ${String(at)}`, { ...rest, due: addDays(TODAY, due), last: addDays(TODAY, -last) })),
  fresh: fresh.map(({ at, deck, tier }) => unseenCard(`new ${String(at)}`, { deck, tier, level: tier === null ? null : 'mid', position: at })),
  interviews: interviews.map(({ id, days, made, minutes, topics }) => interview({ id, day: addDays(TODAY, days), from: addDays(TODAY, -made), minutes, weights: Object.fromEntries(topics.map((topic) => [topic, 1])) })),
}))

describe('whatever there is', () => {
  test('the same in any order gives the same queue', () => {
    fc.assert(
      fc.property(someCards, fc.infiniteStream(fc.nat()), (given, numbers) => {
        const shuffled = <T>(list: readonly T[]) => list.map((item) => ({ item, at: Number(numbers.next().value) })).sort((a, b) => a.at - b.at).map(({ item }) => item)
        expect(planOf({ seen: shuffled(given.seen), fresh: shuffled(given.fresh), interviews: shuffled(given.interviews) })).toEqual(planOf(given))
      }),
    )
  })

  test('it costs no more than the longest of the days, and one card', () => {
    fc.assert(
      fc.property(someCards, (given) => {
        const { order } = planOf(given)
        const seconds = order.map(({ kind }) => secondsOf(COSTS, kind))
        const most = Math.max(...given.interviews.map(({ minutes }) => minutes * 60))
        expect(seconds.reduce((sum, some) => sum + some, 0)).toBeLessThan(most + Math.max(...seconds, 0) + 1e-9)
      }),
    )
  })

  test('a card is asked for the nearest interview that asks its deck, and no card twice', () => {
    fc.assert(
      fc.property(someCards, (given) => {
        const decks = new Map([...given.seen, ...given.fresh].map(({ card, deck }) => [card, deck]))
        const { order } = planOf(given)
        expect(new Set(order.map(({ card }) => card)).size).toBe(order.length)
        for (const { card, reason } of order) {
          const asks = given.interviews.filter(({ weights }) => Object.keys(weights).length === 0 || (decks.get(card) ?? '') in weights).sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1))
          expect(reason.interview).toBe(asks[0]?.id ?? null)
          expect(reason.interview).toBe(interviewOf(decks.get(card) ?? '', given.interviews, TODAY)?.id ?? null)
        }
      }),
    )
  })

  test('what was answered changes nothing in the order of the rest, whatever was answered', () => {
    fc.assert(
      fc.property(someCards, fc.nat({ max: 20 }), (given, n) => {
        const morning = cardsOf(given)
        const done = new Set(morning.slice(0, n))
        const left = planOf({ ...given, done }).order.toSorted((a, b) => a.rank - b.rank).map(({ card }) => card)
        const before = planOf(given).order.toSorted((a, b) => a.rank - b.rank).map(({ card }) => card)
        expect(left).toEqual(before.filter((card) => !done.has(card)))
      }),
    )
  })

  test('nothing is early but what the final pass asks', () => {
    fc.assert(
      fc.property(someCards, (given) => {
        const dues = new Map(given.seen.map(({ card, due }) => [card, due]))
        for (const { card, early, reason } of planOf(given).order) {
          expect(early).toBe((dues.get(card) ?? TODAY) > TODAY)
          if (early) expect(reason.kind).toBe('final')
        }
      }),
    )
  })
})

describe('the order', () => {
  const seen = [
    seenCard('due, weak', { strength: 2 }), seenCard('due, strong', { strength: 50 }), seenCard('lapsed', { lapsedLast: true, strength: 1, last: addDays(TODAY, -1) }), seenCard('not due', { due: addDays(TODAY, 9), strength: 90 }),
  ]

  test('what lapsed, then what is due, the most overdue for its strength first, then what is new; what is not due waits', () => {
    expect(cardsOf({ interviews: [interview({ day: addDays(TODAY, 60) })], seen, fresh: unseenCards(60) })).toEqual(['lapsed', 'due, weak', 'due, strong', 'new 0', 'new 1'])
  })

  test('when time is short, what is new comes first', () => {
    const order = cardsOf({ interviews: [interview({ minutes: 40 })], seen, fresh: unseenCards(300) })
    expect(order[0]).toBe('new 0')
    expect(planOf({ interviews: [interview({ minutes: 40 })], fresh: unseenCards(300) }).outlines.get('a')?.tight).toBe(true)
  })

  test('in the final pass the strong ones come on its first days', () => {
    const days = addDays(TODAY, 2)
    const cards = Array.from({ length: 10 }, (_, at) => at + 1).map((strength) => seenCard(`strength ${String(strength)}`, { strength, due: addDays(TODAY, 30), last: addDays(TODAY, -4) }))
    const pass = planOf({ interviews: [interview({ day: days, from: addDays(TODAY, -20), minutes: 5 })], seen: cards }).order
    expect(new Set(pass.map(({ card }) => card))).toEqual(new Set([6, 7, 8, 9, 10].map((strength) => `strength ${String(strength)}`)))
    expect(new Set(pass.map(({ reason }) => reason.kind))).toEqual(new Set(['final']))
  })

  test('new ones by the weight of their topic, then the most asked', () => {
    const fresh = [unseenCard('tcp', { tier: 'S' }), unseenCard('dns', { deck: 'dns', tier: 'C' }), unseenCard('dns, often', { deck: 'dns', tier: 'A' }), unseenCard('tls', { deck: 'tls' })]
    expect(cardsOf({ interviews: [interview({ day: addDays(TODAY, 1), weights: { tcp: 1, dns: 3 } })], fresh })).toEqual(['dns, often', 'dns', 'tcp'])
  })

  test('in the final pass its cards come after what lapsed and before what else is due, and who was met in it is not asked once more', () => {
    const [start, later] = [addDays(TODAY, -1), addDays(TODAY, 30)]
    const cards = [
      seenCard('met, due again', { last: start, strength: 1 }), seenCard('met', { last: start, due: later, strength: 80 }),
      seenCard('lapsed', { last: start, strength: 1, lapsedLast: true }), ...[1, 2, 3, 4, 5, 6].map((at) => seenCard(`not met ${String(at)}`, { last: addDays(start, -1), due: later, strength: 90 - at })),
    ]
    const { order, outlines } = planOf({ interviews: [interview({ day: addDays(TODAY, 1), from: addDays(TODAY, -20), minutes: 5 })], seen: cards })
    expect(outlines.get('a')?.k).toBe(2)
    expect(order.map(({ card }) => card)).toEqual(['lapsed', ...[6, 5, 4, 3, 2, 1].map((at) => `not met ${String(at)}`), 'met, due again'])
  })

  test('a day more or less counts for the weakest, too', () => {
    const weak = [3, 0.5, 1, 2].map((strength) => seenCard(`strength ${String(strength)}`, { strength }))
    expect(cardsOf({ interviews: [interview({ day: addDays(TODAY, 60) })], seen: weak })).toEqual([0.5, 1, 2, 3].map((strength) => `strength ${String(strength)}`))
  })

  test('what weighs the same is drawn from the seed, in the final pass, too', () => {
    const alike = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((card) => seenCard(card))
    const pass = { interviews: [interview({ day: addDays(TODAY, 2), from: addDays(TODAY, -20), minutes: 5 })], seen: alike.map((card) => ({ ...card, due: addDays(TODAY, 30) })) }
    const seeds = ['one', 'two', 'three', 'four']
    const passes = seeds.map((seed) => cardsOf({ ...pass, seed }).toSorted())
    expect(passes.map(({ length }) => length)).toEqual([4, 4, 4, 4])
    expect(new Set(passes.map((cards) => cards.join())).size).toBeGreaterThan(1)
    const orders = seeds.map((seed) => cardsOf({ interviews: [interview({ day: addDays(TODAY, 60) })], seen: alike, seed }).join())
    expect(new Set(orders).size).toBeGreaterThan(1)
  })

  test('cards of no interview come last if they are due, and wait if they are new', () => {
    const given = { interviews: [interview({ weights: { dns: 1 }, day: addDays(TODAY, 60) })], seen: [seenCard('other'), seenCard('asked', { deck: 'dns' })], fresh: [unseenCard('new other')] }
    expect(planOf(given).order.map(({ card, reason }) => [card, reason.kind, reason.interview])).toEqual([['asked', 'due', 'a'], ['other', 'other', null]])
  })
})

describe('the minutes', () => {
  const many = Array.from({ length: 100 }, (_, at) => seenCard(`card ${String(at)}`, { strength: 1 + at }))
  const tenMinutes = { interviews: [interview({ day: addDays(TODAY, 60), minutes: 10 })], seen: many }

  test('are filled, the last card beginning in them, and the rest is counted', () => {
    const { order, beyond } = planOf(tenMinutes)
    expect([order.length, beyond]).toEqual([19, 81])
  })

  test('hold for the cards of no interview, too: what is left of the longest', () => {
    const near = interview({ day: addDays(TODAY, 60), minutes: 5, weights: { dns: 1 } })
    expect(planOf({ ...tenMinutes, interviews: [near] }).order).toHaveLength(10)
    expect(planOf({ ...tenMinutes, interviews: [near, { ...near, id: 'b', minutes: 10 }] }).order).toHaveLength(19)
  })

  test('what was done besides takes its time from the end', () => {
    expect(planOf({ ...tenMinutes, spent: 300 }).order).toHaveLength(10)
    const last = planOf({ ...tenMinutes, interviews: [interview({ day: addDays(TODAY, 60), minutes: 240 })] }).order.toSorted((a, b) => a.rank - b.rank).at(-1)?.card ?? ''
    expect(planOf({ ...tenMinutes, done: new Set([last]) }).order).toHaveLength(18)
    expect(planOf({ ...tenMinutes, done: new Set(['a card of no deck']) }).order).toHaveLength(19)
  })

  test('an odd number of cards is shared out so that the first days have more', () => {
    const cards = Array.from({ length: 11 }, (_, at) => seenCard(`card ${String(at)}`, { due: addDays(TODAY, 30), last: addDays(TODAY, -4) }))
    expect(planOf({ interviews: [interview({ day: addDays(TODAY, 2), from: addDays(TODAY, -20), minutes: 5 })], seen: cards }).order).toHaveLength(6)
  })
})

describe('a whole window, day by day', () => {
  /** Everything was seen; answers go as planned. Who is asked on which day of the window. */
  function passOver(cards: readonly SeenCard[], { k, minutes }: { readonly k: number; readonly minutes: number }) {
    const day = addDays(TODAY, k)
    let known = cards
    const met = new Map<string, Day[]>()
    for (let today = TODAY; today < day; today = addDays(today, 1)) {
      const { order } = planOf({ day: today, interviews: [interview({ day, from: addDays(TODAY, -200), minutes })], seen: known })
      for (const { card } of order) met.set(card, [...(met.get(card) ?? []), today])
      const asked = new Set(order.map(({ card }) => card))
      known = known.map((one) => (asked.has(one.card) ? { ...one, last: today, due: addDays(today, Math.max(1, one.strength)), lapsedLast: false } : one))
    }
    return met
  }

  test('where three quarters of its minutes hold all cards, each is met in it', () => {
    const aCard = fc.record({ due: fc.integer({ min: -10, max: 60 }), last: fc.integer({ min: 1, max: 60 }), strength: fc.integer({ min: 20, max: 90 }), lapsedLast: fc.boolean() })
    fc.assert(
      fc.property(fc.array(aCard, { minLength: 1, maxLength: 60 }), fc.integer({ min: 5, max: 30 }), (some, minutes) => {
        const k = outlineOf({ cards: some.length, unseen: 0, left: 1, span: 200, budget: minutes * 60, costs: COSTS }).k
        fc.pre(k * minutes * 60 * 0.75 >= some.length * COSTS.review)
        const cards = some.map(({ due, last, ...rest }, at) => seenCard(`card ${String(at)}`, { ...rest, due: addDays(TODAY, due), last: addDays(TODAY, -last) }))
        expect(passOver(cards, { k, minutes }).size).toBe(cards.length)
      }),
      { numRuns: 60 },
    )
  })
})

test('the last new card is met before the window, unless time is or was short', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 60 }), fc.integer({ min: 3, max: 60 }), fc.integer({ min: 10, max: 60 }), (cards, days, minutes) => {
      const day = addDays(TODAY, days)
      let left = unseenCards(cards)
      let seen: readonly SeenCard[] = []
      let wasTight = false
      for (let today = TODAY; today < day && left.length > 0; today = addDays(today, 1)) {
        const { order, outlines } = planOf({ day: today, interviews: [interview({ day, minutes })], fresh: left, seen })
        const outline = outlines.get('a')
        wasTight ||= outline?.tight === true
        if (!wasTight && outline?.inWindow) expect.unreachable('a new card in the window')
        const asked = new Set(order.map(({ card }) => card))
        seen = [...seen.map((one) => (asked.has(one.card) ? { ...one, last: today, due: addDays(today, 60) } : one)), ...left.filter(({ card }) => asked.has(card)).map(({ card }) => seenCard(card, { last: today, due: addDays(today, 60), strength: 60 }))]
        left = left.filter(({ card }) => !asked.has(card))
      }
      if (!wasTight) expect(left).toEqual([])
    }),
  )
})
