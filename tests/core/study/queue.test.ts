/** Which cards are studied today, in which order, and how many. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LEVELS, TIERS } from '@/lib/core/card'
import type { Day } from '@/lib/core/day'
import { type DueCard, estimateMinutes, type Limits, makeQueue, type NewCard } from '@/lib/core/study/queue'
import { drawOf } from '@/lib/core/study/shuffle'
import type { Spread } from '@/lib/core/study/spread'
import { shuffled } from '../scheduling/a-log'
import { aKin, clashesIn, fewestClashes, kinOf } from './a-kin'

const TODAY = 20_000 as Day
const SEED = 'the seed of a day'
const NO_LIMITS: Limits = { newPerDay: 9999, reviewsPerDay: 9999 }
const NOTHING_DONE = { fresh: 0, reviews: 0, own: 0, late: 0 }
const A_DAY = { day: TODAY, due: [], fresh: [], limits: NO_LIMITS, done: NOTHING_DONE, seed: SEED }
const ALONE = { section: null, pair: null }

const dueIn = (due: readonly DueCard[], seed = SEED) => makeQueue({ ...A_DAY, due, seed }).due
const freshIn = (fresh: readonly NewCard[], seed = SEED) => makeQueue({ ...A_DAY, fresh, seed }).fresh
const dueCard = (card: string, late: number, interval: number, given: Partial<DueCard> = {}): DueCard => ({
  card, due: (TODAY - late) as Day, interval, lapsedLast: false, ...ALONE, ...given,
})
const lapsedCard = (card: string, late: number): DueCard => dueCard(card, late, 1, { lapsedLast: true })
const newCard = (card: string, given: Partial<NewCard> = {}): NewCard => ({ card, tier: 'S', level: 'junior', deckPosition: 0, position: 0, ...ALONE, ...given })

const dueOrders: Record<string, readonly DueCard[]> = {
  'a day late weighs more the shorter the interval': [dueCard('b', 1, 1), dueCard('c', 1, 6), dueCard('a', 1, 30)],
  'with one interval, the latest first': [dueCard('b', 5, 6), dueCard('c', 2, 6), dueCard('a', 0, 6)],
  'ten days late after six weigh more than twenty after a hundred': [dueCard('b', 10, 6), dueCard('a', 20, 100)],
  'an interval of 0 does no harm': [dueCard('b', 3, 0), dueCard('a', 1, 1)],
  'what lapsed comes before what is far more overdue': [lapsedCard('b', 0), dueCard('a', 300, 6)],
  'of what lapsed, the latest first': [lapsedCard('c', 3), lapsedCard('a', 2), lapsedCard('b', 0), dueCard('d', 1, 1)],
}

test.for(Object.entries(dueOrders))('due cards: %s', ([, due]) => {
  const expected = due.map(({ card }) => card)
  expect(dueIn(due)).toEqual(expected)
  expect(dueIn(due.toReversed())).toEqual(expected)
})

const names = Array.from({ length: 12 }, (_, at) => `card-${at}`)
const drawn = (seed: string) => names.toSorted((a, b) => drawOf(seed, a) - drawOf(seed, b))

/** Cards that weigh the same in all but their name. */
const ties: Record<string, (seed: string) => readonly string[]> = {
  'on the due day, whatever the interval': (seed) => dueIn(names.map((name, at) => dueCard(name, 0, 1 + at)), seed),
  'equally late in proportion': (seed) => dueIn(names.map((name, at) => dueCard(name, 2 * (1 + at), 6 * (1 + at))), seed),
  'lapsed on one day': (seed) => dueIn(names.map((name) => lapsedCard(name, 2)), seed),
  'new in one place': (seed) => freshIn(names.map((name) => newCard(name)), seed),
}

test.for(Object.entries(ties))('drawn by the seed: %s', ([, orderBy]) => {
  expect(orderBy('Monday')).toEqual(drawn('Monday'))
  expect(orderBy('Tuesday')).toEqual(drawn('Tuesday'))
  expect(drawn('Monday')).not.toEqual(drawn('Tuesday'))
})

const newOrders: Record<string, readonly NewCard[]> = {
  'the most asked tier comes first': [newCard('d', { tier: 'S', level: 'senior' }), newCard('c', { tier: 'A' }), newCard('b', { tier: 'B' }), newCard('a', { tier: 'C' })],
  'in a tier, junior before mid before senior': [newCard('c', { deckPosition: 9 }), newCard('b', { level: 'mid' }), newCard('a', { level: 'senior' })],
  'then the decks in their order': [newCard('b', { deckPosition: 1, position: 9 }), newCard('a', { deckPosition: 2 })],
  'ten comes after nine': [newCard('b', { position: 9 }), newCard('a', { position: 10 })],
  'in a deck, the cards in theirs': [newCard('b', { position: 1 }), newCard('a', { position: 2 })],
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
  const queue = makeQueue({ ...A_DAY, fresh, done: { ...done, reviews: 0 } })
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
  const made = makeQueue({ ...A_DAY, due, fresh, limits, done })
  expect({ due: made.due.length, fresh: made.fresh.length, postponed: made.postponed }).toEqual(queue)
  expect(made.due).toEqual(['due-7', 'due-6', 'due-5', 'due-4', 'due-3', 'due-2', 'due-1', 'due-0'].slice(0, queue.due))
})

interface SpreadCase {
  readonly spread: Spread | null
  readonly limits?: Limits
  readonly done?: { readonly fresh: number; readonly reviews: number; readonly own: number; readonly late: number }
  /** late and newly due cards that are asked, in order. */
  readonly due: string
  readonly postponed: number
}

const fromDay = (at: number, days: number): Spread => ({ from: (TODAY + at) as Day, days })

/** Of late-6 … late-1, so many days late, and now-a and now-b, which fall due today; all after six days. */
const spreadCases: Record<string, SpreadCase> = {
  'without a spread, everything': { spread: null, due: 'late-6 late-5 late-4 late-3 late-2 late-1 now-a now-b', postponed: 0 },
  'over three days, two late cards beside what falls due': { spread: fromDay(0, 3), due: 'late-6 late-5 now-a now-b', postponed: 4 },
  'over two days, three': { spread: fromDay(0, 2), due: 'late-6 late-5 late-4 now-a now-b', postponed: 3 },
  'over five days, two, rounded up': { spread: fromDay(0, 5), due: 'late-6 late-5 now-a now-b', postponed: 4 },
  'on the last day, all': { spread: fromDay(-2, 3), due: 'late-6 late-5 late-4 late-3 late-2 late-1 now-a now-b', postponed: 0 },
  'what fell due since its first day is not late': { spread: fromDay(-2, 6), due: 'late-6 late-2 late-1 now-a now-b', postponed: 3 },
  'when it is over, everything': { spread: fromDay(-3, 3), due: 'late-6 late-5 late-4 late-3 late-2 late-1 now-a now-b', postponed: 0 },
  'before it begins, everything': { spread: fromDay(1, 3), due: 'late-6 late-5 late-4 late-3 late-2 late-1 now-a now-b', postponed: 0 },
  'late cards that were asked today are part of the share': { spread: fromDay(0, 4), done: { fresh: 0, reviews: 1, own: 0, late: 1 }, due: 'late-6 now-a now-b', postponed: 5 },
  'the limit holds for what falls due': { spread: fromDay(0, 3), limits: { newPerDay: 0, reviewsPerDay: 1 }, due: 'late-6 late-5 now-a', postponed: 5 },
  'and counts what was asked of it': { spread: fromDay(0, 3), limits: { newPerDay: 0, reviewsPerDay: 2 }, done: { fresh: 0, reviews: 3, own: 0, late: 2 }, due: 'late-6 now-a', postponed: 6 },
  'without a spread the limit holds for all': { spread: null, limits: { newPerDay: 0, reviewsPerDay: 3 }, due: 'late-6 late-5 late-4', postponed: 5 },
}

test.for(Object.entries(spreadCases))('a spread: %s', ([, { spread, limits = NO_LIMITS, done = NOTHING_DONE, due, postponed }]) => {
  const late = [6, 5, 4, 3, 2, 1].map((days) => dueCard(`late-${days}`, days, 6))
  const now = ['now-a', 'now-b'].map((card) => dueCard(card, 0, 6))
  const queue = makeQueue({ ...A_DAY, due: [...late, ...now], limits, done, spread, seed: '1' })
  expect(queue.due.join(' ')).toBe(due)
  expect(queue.postponed).toBe(postponed)
})

describe('cards that give each other away', () => {
  const ranksIn = (queue: { readonly order: readonly { readonly rank: number }[] }) => queue.order.map(({ rank }) => rank)

  test('are apart in the whole order, new ones beside due ones too', () => {
    const [one, two, three] = kinOf('a a b')
    const due = [dueCard('due', 1, 1, one)]
    const fresh = [newCard('first', { ...two, card: 'first', position: 1 }), newCard('second', { ...three, card: 'second', position: 2 })]
    const queue = makeQueue({ ...A_DAY, due: due.map((card) => ({ ...card, card: 'due' })), fresh })
    expect(queue.order.map(({ card, kind }) => `${kind} ${card}`)).toEqual(['due due', 'fresh second', 'fresh first'])
    expect(ranksIn(queue)).toEqual([0, 2, 1])
    expect(queue.fresh).toEqual(['second', 'first'])
  })

  test('a lapsed card that has to give way comes next', () => {
    const due = [{ ...lapsedCard('one', 3), pair: 'p' }, { ...lapsedCard('two', 2), pair: 'p' }, dueCard('three', 0, 6), dueCard('four', 0, 90)]
    const [first, second, third] = makeQueue({ ...A_DAY, due, seed: '1' }).order
    expect([first, second, third].map((queued) => queued?.kind)).toEqual(['lapsed', 'due', 'lapsed'])
  })

  test('and from what was asked just before', () => {
    const due = [dueCard('one', 3, 6, { section: 'a' }), dueCard('two', 2, 6, { section: 'b' })]
    expect(makeQueue({ ...A_DAY, due, after: { section: 'a', pair: null } }).due).toEqual(['two', 'one'])
  })
})

test('no cards, no queue', () => {
  expect(makeQueue(A_DAY)).toEqual({ order: [], due: [], fresh: [], postponed: 0 })
})

const someDue = fc.uniqueArray(
  fc
    .record({
      card: fc.string({ maxLength: 3 }),
      due: fc.integer({ min: TODAY - 40, max: TODAY }).map((day) => day as Day),
      interval: fc.integer({ min: 1, max: 40 }),
      lapsedLast: fc.boolean(),
      kin: aKin(),
    })
    .map(({ kin, ...card }): DueCard => ({ ...card, ...kin })),
  { selector: ({ card }) => card, maxLength: 20 },
)
const someNew = fc.uniqueArray(
  fc
    .record({
      card: fc.string({ maxLength: 3 }).map((name) => `new ${name}`),
      tier: fc.constantFrom(...TIERS, null),
      level: fc.constantFrom(...LEVELS),
      deckPosition: fc.nat({ max: 2 }),
      position: fc.nat({ max: 3 }),
      kin: aKin(),
    })
    .map(({ kin, ...card }): NewCard => ({ ...card, ...kin })),
  { selector: ({ card }) => card, maxLength: 20 },
)
const someLimits = fc.record({ newPerDay: fc.nat({ max: 25 }), reviewsPerDay: fc.nat({ max: 25 }) })
const someDone = fc
  .record({ own: fc.nat({ max: 10 }), shipped: fc.nat({ max: 10 }), reviews: fc.nat({ max: 10 }), late: fc.nat({ max: 10 }) })
  .map(({ own, shipped, reviews, late }) => ({ own, fresh: own + shipped, reviews: reviews + late, late }))
const aSpread = fc.option(fc.record({ from: fc.integer({ min: TODAY - 15, max: TODAY + 2 }).map((day) => day as Day), days: fc.constantFrom(2, 3, 5, 7, 14) }))
const aDay = fc.record({ due: someDue, fresh: someNew, limits: someLimits, done: someDone, spread: aSpread, seed: fc.string({ maxLength: 4 }) })

describe('for any cards', () => {
  test('the order in which they come from the database does not matter', () => {
    const both = aDay.chain((given) => fc.tuple(fc.constant(given), fc.record({ due: shuffled(given.due), fresh: shuffled(given.fresh) })))
    fc.assert(fc.property(both, ([given, mixed]) => {
      expect(makeQueue({ ...A_DAY, ...given, ...mixed })).toEqual(makeQueue({ ...A_DAY, ...given }))
    }))
  })

  test('no limit is passed, no card comes twice, none is made up, and those left out are counted', () => {
    fc.assert(fc.property(aDay, ({ due, fresh, limits, done, seed }) => {
      const queue = makeQueue({ ...A_DAY, due, fresh, limits, done, seed })
      expect(queue.due.length).toBe(Math.min(due.length, Math.max(0, limits.reviewsPerDay - done.reviews)))
      expect(queue.fresh.length).toBe(Math.min(fresh.length, Math.max(0, limits.newPerDay - done.fresh)))
      expect(queue.due.length + queue.postponed).toBe(due.length)
      expect(queue.order.map(({ card }) => card).toSorted()).toEqual([...queue.due, ...queue.fresh].toSorted())
      expect(new Set(queue.order.map(({ card }) => card)).size).toBe(queue.order.length)
      expect(due.map(({ card }) => card)).toEqual(expect.arrayContaining([...queue.due]))
      expect(fresh.map(({ card }) => card)).toEqual(expect.arrayContaining([...queue.fresh]))
    }))
  })

  test('by worth, what lapsed comes before what is due, and this before what is new', () => {
    fc.assert(fc.property(aDay, (given) => {
      const kinds = makeQueue({ ...A_DAY, ...given }).order.toSorted((a, b) => a.rank - b.rank).map(({ kind }) => kind)
      const places = kinds.map((kind) => ['lapsed', 'due', 'fresh'].indexOf(kind))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }))
  })

  test('a lower limit asks what is worth most of the same cards', () => {
    fc.assert(fc.property(someDue, someNew, someLimits, (due, fresh, limits) => {
      const byWorth = (given: Limits) => {
        const sorted = makeQueue({ ...A_DAY, due, fresh, limits: given }).order.toSorted((a, b) => a.rank - b.rank)
        return { due: sorted.filter(({ kind }) => kind !== 'fresh').map(({ card }) => card), fresh: sorted.filter(({ kind }) => kind === 'fresh').map(({ card }) => card) }
      }
      const all = byWorth(NO_LIMITS)
      expect(byWorth(limits)).toEqual({ due: all.due.slice(0, limits.reviewsPerDay), fresh: all.fresh.slice(0, limits.newPerDay) })
    }))
  })

  test('where two cards clash, no arrangement has fewer clashes', () => {
    fc.assert(fc.property(aDay, ({ due, fresh, seed }) => {
      const { order } = makeQueue({ ...A_DAY, due: due.slice(0, 4), fresh: fresh.slice(0, 3), seed })
      expect(clashesIn(order)).toBe(fewestClashes(order))
    }))
  })

  test('what was answered meanwhile does not change the order of the rest', () => {
    fc.assert(fc.property(aDay, fc.nat(), ({ due, fresh, limits, seed }, cut) => {
      const all = makeQueue({ ...A_DAY, due, fresh, limits, seed })
      const done = all.order.slice(0, cut % (all.order.length + 1))
      const isOpen = ({ card }: { readonly card: string }) => !done.some((queued) => queued.card === card)
      const introduced = done.filter(({ kind }) => kind === 'fresh').map(({ card }) => card)
      const rest = makeQueue({
        ...A_DAY, limits, seed,
        due: due.filter(isOpen),
        fresh: fresh.filter(isOpen),
        done: { fresh: introduced.length, reviews: done.length - introduced.length, own: fresh.filter(({ card, tier }) => tier === null && introduced.includes(card)).length },
        after: done.at(-1) ?? null,
      })
      if (introduced.length === 0) expect(rest.order.map(({ card }) => card)).toEqual(all.order.slice(done.length).map(({ card }) => card))
      expect(rest.order.map(({ card }) => card).toSorted()).toEqual(all.order.slice(done.length).map(({ card }) => card).toSorted())
    }))
  })

  test('answered as asked, a spread has asked everything late at its end, and what fell due on every day', () => {
    fc.assert(fc.property(someDue, fc.constantFrom(2, 3, 5, 7, 14), fc.nat({ max: 5 }), (due, days, reviewsPerDay) => {
      let late = due.filter((card) => card.due < TODAY)
      for (let at = 0; at < days; at++) {
        const day = (TODAY + at) as Day
        const falling = [dueCard(`today ${at}`, -at, 3)]
        const queue = makeQueue({ ...A_DAY, day, due: [...late, ...falling], limits: { newPerDay: 0, reviewsPerDay: 1 + reviewsPerDay }, spread: { from: TODAY, days } })
        expect(queue.due).toContain(`today ${at}`)
        late = late.filter(({ card }) => !queue.due.includes(card))
      }
      expect(late).toEqual([])
    }))
  })

  test('a spread that is over, or was taken away, leaves no trace', () => {
    fc.assert(fc.property(aDay, fc.integer({ min: 1, max: 14 }), (given, days) => {
      const over = { from: (TODAY - days) as Day, days }
      expect(makeQueue({ ...A_DAY, ...given, spread: over })).toEqual(makeQueue({ ...A_DAY, ...given, spread: null }))
    }))
  })

  test('the candidates are left as they were', () => {
    fc.assert(fc.property(aDay, (given) => {
      const before = structuredClone(given)
      makeQueue({ ...A_DAY, ...given, due: Object.freeze(given.due), fresh: Object.freeze(given.fresh) })
      expect(given).toEqual(before)
    }))
  })
})

const estimates: Record<string, { due: number; fresh: number; minutes: number }> = {
  'nothing takes no time': { due: 0, fresh: 0, minutes: 0 },
  'one review is a minute begun': { due: 1, fresh: 0, minutes: 1 },
  'ten new cards': { due: 0, fresh: 10, minutes: 11 },
  'a day of twenty reviews and ten new cards': { due: 20, fresh: 10, minutes: 22 },
}

test('minutes of a learner whose own times are known', () => {
  expect(estimateMinutes({ due: 20, fresh: 10 }, { fresh: 30, pass: 10, fail: 40, review: 15 })).toBe(10)
})

test.for(Object.entries(estimates))('minutes: %s', ([, { due, fresh, minutes }]) => {
  expect(estimateMinutes({ due, fresh })).toBe(minutes)
})
