/** The plan of a day: what counts, what is left, what tomorrow brings, in few minutes and with a backlog that is spread. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '@/lib/core/day'
import type { Quality } from '@/lib/core/rating'
import type { Answer, Change, ChangeOf, Context, LogEntry, Undo } from '@/lib/core/scheduling/log'
import { freshSchedule, replay } from '@/lib/core/scheduling/schedule'
import { sm2 } from '@/lib/core/scheduling/sm2'
import { type Due, type Histories, type Knowledge, planDay } from '@/lib/core/study/day-plan'
import { secondsOf, USUAL_COSTS } from '@/lib/core/study/pace'
import type { NewCard } from '@/lib/core/study/queue'
import { begin, countsOf, upcoming } from '@/lib/core/study/session'
import { aQuality, instant } from '../scheduling/a-log'

const TODAY = 20_000 as Day
const YESTERDAY = 19_999 as Day

let count = 0
const stamp = (day: Day) => {
  count += 1
  return { id: `row ${String(count)}`, day, at: instant(day, count), device: 'phone', deviceSeq: count }
}
const answer = (quality: Quality = 4, day = TODAY, context: Context = 'queue'): Answer => ({ kind: 'answer', context, quality, ...stamp(day) })
const undo = ({ id: of }: LogEntry, day = TODAY): Undo => ({ kind: 'undo', of, ...stamp(day) })
const change = (what: ChangeOf, value = 1): Change => ({ kind: 'change', what, value, ...stamp(TODAY) })

/** Due on this day: learned seven days before it, and passed a day later. */
const learned = (due = TODAY): readonly LogEntry[] => [answer(4, addDays(due, -7)), answer(4, addDays(due, -6))]

const touchedOf = (logs: Readonly<Record<string, readonly LogEntry[]>>): Histories =>
  new Map(Object.entries(logs).map(([card, log]) => [card, { from: freshSchedule(sm2), log }]))
const dueCards = (...cards: readonly string[]): Due[] => cards.map((card) => dueSince(card, TODAY))
const dueSince = (card: string, due: Day): Due => ({ card, schedule: replay(sm2, learned(due)), section: null, pair: null })
const freshCards = (...cards: readonly string[]): NewCard[] =>
  cards.map((card, position) => ({ card, tier: 'S', level: 'junior', deckPosition: 0, position, section: null, pair: null }))

const EMPTY: Histories = new Map()
const A_DAY: Knowledge = {
  day: TODAY,
  seed: 'a learner',
  limits: { newPerDay: 10, reviewsPerDay: 200, spread: null },
  touched: EMPTY,
  elsewhere: EMPTY,
  due: [],
  tomorrow: [],
  fresh: [],
  freshBeyond: 0,
  after: null,
  usualDay: 0,
}
const limits = (given: Partial<Knowledge['limits']>): Knowledge['limits'] => ({ ...A_DAY.limits, ...given })
const plan = (given: Partial<Knowledge>, minutes?: number) => planDay({ ...A_DAY, ...given }, minutes === undefined ? {} : { minutes })

test('a day without cards has nothing in it', () => {
  expect(plan({})).toEqual({
    day: TODAY, order: [], histories: EMPTY, left: { due: 0, fresh: 0, drill: 0 }, answered: 0,
    dueTomorrowElsewhere: 0, dueTomorrowHere: 0, newLeft: 0, backlog: null, spread: null, returning: 0, early: [], reasons: new Map(), plan: null, newPerDay: 10, costs: USUAL_COSTS,
  })
})

describe('what was done today', () => {
  const done: Record<string, { log: readonly LogEntry[]; left: { due: number; fresh: number; drill: number }; answered: number }> = {
    'a new card, answered': { log: [answer()], left: { due: 0, fresh: 0, drill: 0 }, answered: 1 },
    'a new card that owes a drill': { log: [answer(3)], left: { due: 0, fresh: 0, drill: 1 }, answered: 1 },
    'a drill that was paid': { log: [answer(1), answer(2), answer(4)], left: { due: 0, fresh: 0, drill: 0 }, answered: 1 },
    'a new card whose answer was taken back': { log: withUndo([answer()]), left: { due: 0, fresh: 1, drill: 0 }, answered: 0 },
    'a due card, answered': { log: [...learned(), answer()], left: { due: 0, fresh: 0, drill: 0 }, answered: 1 },
    'a due card that was failed': { log: [...learned(), answer(0)], left: { due: 0, fresh: 0, drill: 1 }, answered: 1 },
    'a due card whose answer was taken back': { log: withUndo([...learned(), answer()]), left: { due: 1, fresh: 0, drill: 0 }, answered: 0 },
    'a card that was not due, answered all the same': { log: [...learned(addDays(TODAY, 3)), answer(2)], left: { due: 0, fresh: 0, drill: 0 }, answered: 0 },
    'a card that is not due and wanted again': { log: [...learned(addDays(TODAY, 3)), change('again')], left: { due: 0, fresh: 0, drill: 1 }, answered: 0 },
    'one that was wanted again and asked': { log: [...learned(addDays(TODAY, 3)), change('again'), answer()], left: { due: 0, fresh: 0, drill: 0 }, answered: 0 },
    'a new card that is wanted again': { log: [change('again')], left: { due: 0, fresh: 1, drill: 0 }, answered: 0 },
    'suspended while it owed a drill': { log: [answer(1), change('suspended')], left: { due: 0, fresh: 0, drill: 0 }, answered: 1 },
    'buried after its answer was taken back': { log: [...withUndo([answer()]), change('buried')], left: { due: 0, fresh: 0, drill: 0 }, answered: 0 },
    'marked and flagged': { log: [answer(1), change('marked'), change('flag', 3)], left: { due: 0, fresh: 0, drill: 1 }, answered: 1 },
  }
  test.for(Object.entries(done))('%s', ([, { log, left, answered }]) => {
    expect(plan({ touched: touchedOf({ arp: log }) })).toMatchObject({ order: ['arp'], left, answered })
  })

  test.for(Object.entries(done))('%s: the sitting that begins with it counts the same', ([, { log, left }]) => {
    const { day, order, histories } = plan({ touched: touchedOf({ arp: log }) })
    const { fresh, due, drill } = countsOf(begin(day, order, histories))
    expect({ fresh, due, drill }).toEqual(left)
  })

  test('keeps its place before what is open, with its whole log, even if it is due or new again', () => {
    const touched = touchedOf({ ntp: withUndo([answer()]), dns: [answer(2)], arp: withUndo([...learned(), answer()]) })
    const { order, histories } = plan({ touched, due: dueCards('tcp', 'arp'), fresh: freshCards('ntp', 'udp') })
    expect(order).toEqual(['ntp', 'dns', 'arp', 'tcp', 'udp'])
    expect(histories.get('arp')?.log).toHaveLength(4)
    expect(histories.get('tcp')).toEqual({ from: replay(sm2, learned()), log: [] })
    expect(histories.get('udp')).toEqual({ from: freshSchedule(sm2), log: [] })
    expect([...histories.keys()].toSorted()).toEqual(order.toSorted())
  })

  test('counts against the limit of new cards, here and elsewhere, whether or not it was taken back', () => {
    const fresh = freshCards('a', 'b', 'c', 'd')
    const at3 = limits({ newPerDay: 3 })
    expect(plan({ limits: at3, fresh })).toMatchObject({ left: { fresh: 3 }, newLeft: 1 })
    expect(plan({ limits: at3, fresh, touched: touchedOf({ x: [answer()] }) })).toMatchObject({ left: { fresh: 2 }, newLeft: 2 })
    expect(plan({ limits: at3, fresh, elsewhere: touchedOf({ x: [answer()] }) })).toMatchObject({ left: { fresh: 2 }, newLeft: 2, answered: 0 })
    expect(plan({ limits: at3, fresh, touched: touchedOf({ a: withUndo([answer()]) }) })).toMatchObject({ order: ['a', 'b', 'c'], left: { fresh: 3 }, newLeft: 1 })
    expect(plan({ limits: at3, fresh, touched: touchedOf({ w: [answer()], x: [answer()], y: [answer()], z: [answer()] }) })).toMatchObject({ left: { fresh: 0 } })
  })

  test('counts against the limit of reviews', () => {
    const due = dueCards('a', 'b', 'c', 'd')
    const at3 = limits({ reviewsPerDay: 3 })
    expect(plan({ limits: at3, due })).toMatchObject({ left: { due: 3 }, dueTomorrowElsewhere: 1 })
    expect(plan({ limits: at3, due, touched: touchedOf({ x: [...learned(), answer()] }) })).toMatchObject({ left: { due: 2 }, dueTomorrowElsewhere: 2 })
    expect(plan({ limits: at3, due, elsewhere: touchedOf({ x: [...learned(), answer()] }) })).toMatchObject({ left: { due: 2 }, dueTomorrowElsewhere: 2 })
    expect(plan({ limits: at3, due, touched: touchedOf({ x: [answer()] }) })).toMatchObject({ left: { due: 3 } })
  })

  test('of own cards is remembered in the turns of own and shipped ones', () => {
    const OWN = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b'] as const
    const fresh = [...freshCards('s'), ...freshCards(OWN[1]).map((card) => ({ ...card, tier: null, level: null }))]
    const at2 = limits({ newPerDay: 2 })
    expect(plan({ limits: at2, fresh, touched: touchedOf({ [OWN[0]]: [answer()] }) }).order).toEqual([OWN[0], 's'])
    expect(plan({ limits: at2, fresh, touched: touchedOf({ r: [answer()] }) }).order).toEqual(['r', OWN[1]])
  })
})

describe('new cards that are left', () => {
  test('are those outside the day, also those that were not even read', () => {
    expect(plan({ limits: limits({ newPerDay: 2 }), fresh: freshCards('a', 'b', 'c'), freshBeyond: 40 })).toMatchObject({ order: ['a', 'b'], newLeft: 41 })
  })
})

describe('tomorrow', () => {
  test('has what falls due then, and what the limit puts off', () => {
    expect(plan({ tomorrow: ['a', 'b'], due: dueCards('c', 'd'), limits: limits({ reviewsPerDay: 1 }) })).toMatchObject({ dueTomorrowElsewhere: 3, dueTomorrowHere: 0 })
  })

  test('has what was answered today and comes back then, once', () => {
    const touched = touchedOf({ a: [answer()], b: [...learned(), answer()], c: [...learned(), answer(1)] })
    expect(plan({ touched, tomorrow: ['a', 'c', 'x'] })).toMatchObject({ dueTomorrowElsewhere: 1, dueTomorrowHere: 2 })
  })

  test('has no card that was suspended after its answer, and has one that was buried', () => {
    expect(plan({ touched: touchedOf({ a: [answer(), change('suspended')], b: [answer(), change('buried')] }) }).dueTomorrowHere).toBe(1)
  })

  test('has a card that was due today, taken back and then buried', () => {
    expect(plan({ touched: touchedOf({ a: [...withUndo([...learned(), answer()]), change('buried')] }) }).dueTomorrowHere).toBe(1)
    expect(plan({ touched: touchedOf({ a: [...withUndo([...learned(), answer()]), change('suspended')] }) }).dueTomorrowHere).toBe(0)
  })
})

describe('in few minutes', () => {
  const many = { due: dueCards('a', 'b', 'c', 'd', 'e', 'f'), fresh: freshCards('g', 'h', 'i') }

  test('there is what fits, and what does not is left: for tomorrow if it is due, new if it is new', () => {
    // 33 seconds for a due card, 64 for a new one.
    expect(plan(many, 2)).toMatchObject({ left: { due: 3, fresh: 0 }, dueTomorrowElsewhere: 3, newLeft: 3 })
    expect(plan(many, 5)).toMatchObject({ left: { due: 6, fresh: 1 }, dueTomorrowElsewhere: 0, newLeft: 2 })
    expect(plan(many, 100)).toEqual(plan(many))
  })

  test('there is one card at least, however short the time', () => {
    expect(plan({ fresh: freshCards('g', 'h') }, 1)).toMatchObject({ left: { fresh: 1 }, newLeft: 1 })
  })

  test('what is still owed of today is in it, and takes its time', () => {
    const touched = touchedOf({ x: [answer(1)], y: withUndo([...learned(), answer()]) })
    expect(plan({ ...many, touched }, 2)).toMatchObject({ left: { due: 2, fresh: 0, drill: 1 } })
    expect(plan({ ...many, touched }, 1)).toMatchObject({ order: ['x', 'y'], left: { due: 1, fresh: 0, drill: 1 } })
  })

  const aDay = fc.record({
    touched: fc.array(fc.tuple(fc.boolean(), aQuality, fc.boolean()), { maxLength: 5 }),
    due: fc.nat({ max: 8 }),
    fresh: fc.nat({ max: 8 }),
    minutes: fc.integer({ min: 1, max: 10 }),
  })

  test('it takes no longer than that, but for a single card and what was owed before', () => {
    fc.assert(fc.property(aDay, ({ touched, due, fresh, minutes }) => {
      const logs = touched.map(([isNew, quality, isTakenBack], at) => {
        const log = [...(isNew ? [] : learned()), answer(quality)]
        return [`touched ${String(at)}`, isTakenBack ? withUndo(log) : log] as const
      })
      const given = { touched: touchedOf(Object.fromEntries(logs)), due: dueCards(...named('due', due)), fresh: freshCards(...named('fresh', fresh)) }
      const secondsIn = ({ left }: ReturnType<typeof plan>) => (left.due + left.drill) * secondsOf(USUAL_COSTS, 'due') + left.fresh * secondsOf(USUAL_COSTS, 'fresh')
      const [whole, owed, short] = [plan(given), plan({ touched: given.touched }), plan(given, minutes)]
      const more = short.order.length - owed.order.length
      if (secondsIn(short) > minutes * 60) expect([secondsIn(owed) === 0 ? more : 0, more]).toEqual([more, secondsIn(owed) === 0 ? 1 : 0])
      if (more < whole.order.length - owed.order.length && more > 1) expect(secondsIn(short) + secondsOf(USUAL_COSTS, 'fresh')).toBeGreaterThan(minutes * 60)
      expect(short.left.drill).toBe(whole.left.drill)
      expect(short.dueTomorrowElsewhere + short.left.due).toBe(whole.dueTomorrowElsewhere + whole.left.due)
      expect(short.newLeft + short.left.fresh).toBe(whole.newLeft + whole.left.fresh)
    }))
  })
})

const named = (what: string, n: number): string[] => Array.from({ length: n }, (_, at) => `${what} ${String(at)}`)

describe('a backlog', () => {
  const late = (n: number, days: number) => named(`late by ${String(days)}`, n).map((card) => dueSince(card, addDays(TODAY, -days)))

  test('is offered to be spread when much is late', () => {
    expect(plan({ due: late(30, 5), usualDay: 4 }).backlog).toMatchObject({ late: 30, offers: [{ days: 2, cardsPerDay: 19 }, { days: 3, cardsPerDay: 14 }, { days: 5 }, { days: 7 }, { days: 14 }] })
    expect(plan({ due: late(20, 5), usualDay: 4 }).backlog).toBeNull()
  })

  test('is not offered again while it is spread, and is when the spread is over or has not begun', () => {
    const of = (from: number, days: number) => plan({ due: late(30, 20), limits: limits({ spread: { from: addDays(TODAY, from), days } }) })
    for (const [from, days] of [[0, 3], [-2, 3]] as const) expect([of(from, days).backlog, of(from, days).spread?.days]).toEqual([null, from + days])
    for (const [from, days] of [[-3, 3], [1, 3]] as const) expect([of(from, days).backlog?.late, of(from, days).spread]).toEqual([30, null])
  })

  test('spread, is asked in shares, beside what falls due', () => {
    const due = [...late(30, 5), ...dueCards('today')]
    const spread = limits({ spread: { from: TODAY, days: 3 } })
    expect(plan({ due, limits: spread })).toMatchObject({ left: { due: 11 }, spread: { days: 3, late: 20 }, dueTomorrowElsewhere: 20 })
  })

  test('what was asked of the share today is not asked twice, and does not count against the limit', () => {
    const spread = { from: TODAY, days: 3 }
    const touched = touchedOf({ x: [...learned(addDays(TODAY, -5)), answer()], y: [...learned(addDays(TODAY, -5)), answer(1)] })
    const given = { touched, due: [...late(28, 5), ...dueCards('today')] }
    expect(plan({ ...given, limits: limits({ spread }) })).toMatchObject({ left: { due: 9, drill: 1 }, spread: { days: 3, late: 20 } })
    expect(plan({ ...given, limits: limits({ spread, reviewsPerDay: 1 }) }).left.due).toBe(9)
  })

  test('an answer of the share that is taken back leaves the share as it was', () => {
    const given = { due: [...late(28, 5), ...dueCards('today')], limits: limits({ spread: { from: TODAY, days: 3 }, reviewsPerDay: 2 }) }
    const log = [...learned(addDays(TODAY, -5)), answer()]
    const before = plan({ ...given, due: [...given.due, dueSince('x', addDays(TODAY, -5))] })
    expect(before.left.due).toBe(11)
    expect(plan({ ...given, touched: touchedOf({ x: log }) }).left.due).toBe(10)
    expect(plan({ ...given, touched: touchedOf({ x: withUndo(log) }) }).left.due).toBe(11)
  })

  test('whether an answer of today was of the share is told by what counts now: an earlier answer that was taken back today made it late', () => {
    const earlier = answer(4, YESTERDAY)
    const log = [...learned(addDays(TODAY, -5)), earlier, undo(earlier), answer()]
    const given = { due: late(29, 5), limits: limits({ spread: { from: TODAY, days: 2 } }) }
    expect(plan({ ...given, touched: touchedOf({ x: log }) })).toMatchObject({ left: { due: 14 }, spread: { late: 15 } })
  })

  test('spread over its days and answered as asked, every late card has been asked at their end, and each day asks its share', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 5 }), (cards, days, reviewsPerDay) => {
      const logs = new Map(named('late', cards).map((card): [string, readonly LogEntry[]] => [card, learned(addDays(TODAY, -1 - (card.length % 3)))]))
      const asked = new Set<string>()
      for (let at = 0; at < days; at++) {
        const day = addDays(TODAY, at)
        const isLateNow = (log: readonly LogEntry[]) => (replay(sm2, log).due ?? day) < TODAY
        const due = () => [...logs].filter(([, log]) => (replay(sm2, log).due ?? TODAY) <= day).map(([card, log]): Due => ({ card, schedule: replay(sm2, log), section: null, pair: null }))
        const before = [...logs.values()].filter(isLateNow).length
        const knowledge = { day, limits: limits({ spread: { from: TODAY, days }, reviewsPerDay }) }
        // Answered one after the other, planned anew each time, as reloads do.
        for (let next = firstOpen({ ...knowledge, due: due() }, logs); next !== undefined; next = firstOpen({ ...knowledge, due: due() }, logs)) {
          const log = logs.get(next) ?? []
          if (isLateNow(log)) asked.add(next)
          logs.set(next, [...log, answer(4, day)])
        }
        expect([...logs.values()].filter(isLateNow).length).toBe(before - Math.ceil(before / (days - at)))
      }
      expect(asked.size).toBe(cards)
    }), { numRuns: 30 })
  })
})

/** The first card that a sitting would ask, after what was answered on that day. */
function firstOpen(given: Partial<Knowledge> & Pick<Knowledge, 'day'>, logs: ReadonlyMap<string, readonly LogEntry[]>): string | undefined {
  const touched = touchedOf(Object.fromEntries([...logs].filter(([, log]) => log.some(({ day }) => day === given.day))))
  const { day, order, histories } = plan({ ...given, touched })
  return upcoming(begin(day, order, histories))[0]
}

/** The last entry, taken back. */
function withUndo(log: readonly LogEntry[]): readonly LogEntry[] {
  const last = log.at(-1)
  return last ? [...log, undo(last)] : log
}
