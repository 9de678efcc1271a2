/** What a mock interview found wanting comes back in the drill: an overlay, like the plan of an interview. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day } from '@/lib/core/day'
import type { Interview } from '@/lib/core/plan/interview'
import type { UnseenCard } from '@/lib/core/plan/planned-queue'
import type { Answer, Change, Context, LogEntry, Undo } from '@/lib/core/scheduling/log'
import { freshSchedule, replay } from '@/lib/core/scheduling/schedule'
import { sm2 } from '@/lib/core/scheduling/sm2'
import { type Due, type Knowledge, planDay } from '@/lib/core/study/day-plan'
import { begin, contextOf, currentCard, step, upcoming } from '@/lib/core/study/session'
import { instant } from '../scheduling/a-log'

const TODAY = 20_000 as Day
const YESTERDAY = 19_999 as Day

let count = 0
const stamp = (day: Day) => {
  count += 1
  return { id: `row ${String(count)}`, day, at: instant(day, count), device: 'phone', deviceSeq: count }
}
const answer = (day: Day, quality: Answer['quality'] = 4, context: Context = 'queue'): Answer => ({ kind: 'answer', context, quality, ...stamp(day) })
const returns = (day: Day, value: number): Change => ({ kind: 'change', what: 'returns', value, ...stamp(day) })
const undo = ({ id: of }: LogEntry): Undo => ({ kind: 'undo', of, ...stamp(TODAY) })

/** Due on this day. */
const learned = (due: Day): readonly LogEntry[] => [answer(addDays(due, -7)), answer(addDays(due, -6))]
const seen = (card: string, due: Day): Due => ({ card, schedule: replay(sm2, learned(due)), section: null, pair: null })
const unseen = (card: string): Due => ({ card, schedule: freshSchedule(sm2), section: null, pair: null })
const fresh = (card: string): UnseenCard => ({ card, deck: 'dns', tier: 'S', level: 'junior', deckPosition: 0, position: 0, section: null, pair: null })

const A_DAY: Knowledge = {
  day: TODAY, seed: 'a learner', limits: { newPerDay: 10, reviewsPerDay: 200, spread: null }, touched: new Map(), elsewhere: new Map(),
  due: [], tomorrow: [], fresh: [], freshBeyond: 0, after: null, usualDay: 0,
}
const plan = (given: Partial<Knowledge>, minutes?: number) => planDay({ ...A_DAY, ...given }, minutes === undefined ? {} : { minutes })
const touched = (logs: Readonly<Record<string, readonly LogEntry[]>>) => new Map(Object.entries(logs).map(([card, log]) => [card, { from: freshSchedule(sm2), log }]))

/** Failed in an interview of yesterday, where it was not due: practice, and back today. */
const failed = (due: Day): readonly LogEntry[] => [...learned(due), answer(YESTERDAY, 1, 'mock'), returns(YESTERDAY, 1)]

test('it is asked first, before it is due, and the answer is of the plan', () => {
  const { order, early, returning, left, histories } = plan({ returning: [seen('back', addDays(TODAY, 3))], due: [seen('due', TODAY)], fresh: [fresh('new')] })
  expect({ order, early, returning, left }).toEqual({ order: ['back', 'due', 'new'], early: ['back'], returning: 1, left: { due: 2, fresh: 1, drill: 0 } })
  const session = begin(TODAY, order, histories, { early })
  expect([currentCard(session), contextOf(session, 'back'), contextOf(session, 'due')]).toEqual(['back', 'plan', 'queue'])
})

test('a pass leaves counter, ease and interval as they are; only the day moves', () => {
  const log = failed(addDays(TODAY, 3))
  const before = replay(sm2, log)
  const after = replay(sm2, [...log, answer(TODAY, 4, 'plan')])
  expect(after.memory).toEqual(before.memory)
  expect(after.due).toBe(TODAY + before.memory.interval)
})

test('one that is due, or new, comes first as well, and is counted once', () => {
  const both = plan({ returning: [seen('due', TODAY), unseen('new')], due: [seen('other', addDays(TODAY, -9)), seen('due', TODAY)], fresh: [fresh('new'), fresh('newer')] })
  expect(both.order.slice(0, 2).toSorted()).toEqual(['due', 'new'])
  expect(both).toMatchObject({ left: { due: 2, fresh: 2 }, early: [], returning: 2, newLeft: 0 })
})

test('it takes its places in the limits, and comes whatever they are', () => {
  const given = { returning: [unseen('new'), seen('later', addDays(TODAY, 3))], fresh: [fresh('new'), fresh('newer'), fresh('newest')], due: [seen('due', TODAY), seen('due too', TODAY)] }
  expect(plan({ ...given, limits: { newPerDay: 2, reviewsPerDay: 2, spread: null } }).left).toEqual({ due: 2, fresh: 2, drill: 0 })
  expect(plan({ ...given, limits: { newPerDay: 0, reviewsPerDay: 0, spread: null } }).left).toEqual({ due: 1, fresh: 1, drill: 0 })
})

test('answered, it is done; taken back, it is open again, here and after a reload', () => {
  const log = [...failed(addDays(TODAY, 3)), answer(TODAY, 4, 'plan')]
  const done = plan({ touched: touched({ back: log }) })
  expect(done).toMatchObject({ left: { due: 0 }, answered: 1, returning: 0 })
  const session = step(begin(TODAY, done.order, done.histories, { early: done.early }), { type: 'record', card: 'back', entry: undo(log.at(-1) ?? answer(TODAY)) })
  expect(upcoming(session)).toEqual(['back'])
  const open = plan({ touched: touched({ back: [...log, undo(log.at(-1) ?? answer(TODAY))] }) })
  expect(open).toMatchObject({ left: { due: 1 }, answered: 0, returning: 1 })
  expect(upcoming(begin(TODAY, open.order, open.histories, { early: open.early }))).toEqual(['back'])
})

test('asked in another interview today, it still comes back in the drill', () => {
  const log = [...failed(addDays(TODAY, 3)), answer(TODAY, 5, 'mock')]
  const { order, early, histories, returning } = plan({ touched: touched({ back: log }) })
  expect(returning).toBe(1)
  expect(upcoming(begin(TODAY, order, histories, { early }))).toEqual(['back'])
})

test('what an interview of today found wanting is tomorrow’s', () => {
  const today = [...learned(addDays(TODAY, 3)), answer(TODAY, 1, 'mock'), returns(TODAY, 1)]
  expect(plan({ touched: touched({ back: today }) })).toMatchObject({ left: { due: 0 }, dueTomorrowHere: 1 })
})

test('with few minutes it is the first of what fits', () => {
  const due = Array.from({ length: 9 }, (_, at) => seen(`due ${String(at)}`, TODAY))
  expect(plan({ returning: [seen('back', addDays(TODAY, 3))], due }, 1).order).toContain('back')
})

test('while an interview is ahead it comes before the plan’s share, with a reason of its own', () => {
  const interview: Interview = { id: 'i', title: '', day: (TODAY + 20) as Day, from: TODAY, minutes: 20, weights: {}, language: null }
  const back = seen('back', addDays(TODAY, 3))
  const places = new Map(['back', 'due', 'new'].map((card) => [card, fresh(card)]))
  const { order, early, reasons } = plan({ returning: [back], due: [seen('due', TODAY)], fresh: [fresh('new')], ahead: { interviews: [interview], places, later: [back] } })
  expect([order[0], early, reasons.get('back')]).toEqual(['back', ['back'], { kind: 'mock', interview: null }])
})

test('put away for today, or suspended, it is not asked; tomorrow it is, or not', () => {
  const away = (what: 'buried' | 'suspended', value: number): Change => ({ kind: 'change', what, value, ...stamp(TODAY) })
  const log = [...failed(addDays(TODAY, 3)), answer(TODAY, 4, 'mock')]
  expect(plan({ touched: touched({ back: [...log, away('buried', 1)] }) })).toMatchObject({ left: { due: 0 }, returning: 0, dueTomorrowHere: 1 })
  expect(plan({ touched: touched({ back: [...log, away('suspended', 1)] }) })).toMatchObject({ left: { due: 0 }, returning: 0, dueTomorrowHere: 0 })
})

test('due, and answered in another interview today, it is done', () => {
  const log = [...failed(TODAY), answer(TODAY, 4, 'mock')]
  expect(plan({ touched: touched({ back: log }) })).toMatchObject({ left: { due: 0 }, answered: 1, returning: 0 })
})

test('what the minutes do not reach is tomorrow’s', () => {
  const { order, dueTomorrowElsewhere } = plan({ returning: [seen('back', addDays(TODAY, 9)), seen('back too', addDays(TODAY, 9))], tomorrow: ['back', 'back too'] }, 0.5)
  expect([order.length, dueTomorrowElsewhere]).toEqual([1, 1])
})

/** Cards of a day: due so many days from today or new, and whether an interview of yesterday found them wanting. */
const someCards = fc.array(fc.record({ due: fc.option(fc.integer({ min: -5, max: 5 })), isBack: fc.boolean() }), { minLength: 1, maxLength: 12 })
const aDay = fc.record({
  cards: someCards,
  newPerDay: fc.nat({ max: 5 }), reviewsPerDay: fc.nat({ max: 8 }),
  /** In so many days, with so many minutes. */
  interview: fc.option(fc.record({ days: fc.integer({ min: 1, max: 20 }), minutes: fc.integer({ min: 5, max: 20 }) })),
})
type ADay = Parameters<Parameters<typeof aDay.map>[0]>[0]

/** What is known of it before and after one of the cards was answered. */
function known({ cards, newPerDay, reviewsPerDay, interview }: ADay, answered?: { readonly card: string; readonly context: Context }): Partial<Knowledge> {
  const logs = cards.map(({ due, isBack }, at) => {
    const log: readonly LogEntry[] = [...(due === null ? [] : learned(addDays(TODAY, due))), ...(isBack ? [returns(YESTERDAY, 1)] : [])]
    return { card: `card ${String(at)}`, due, isBack, log }
  })
  const here = logs.filter(({ card }) => card !== answered?.card)
  const dueOf = ({ card, log }: (typeof logs)[number]): Due => ({ card, schedule: replay(sm2, log), section: null, pair: null })
  return {
    limits: { newPerDay, reviewsPerDay, spread: null },
    touched: touched(Object.fromEntries(logs.filter(({ card }) => card === answered?.card).map(({ card, log }) => [card, [...log, answer(TODAY, 5, answered?.context)]]))),
    due: here.filter(({ due }) => due !== null && due <= 0).map(dueOf),
    returning: here.filter(({ isBack }) => isBack).map(dueOf),
    fresh: here.filter(({ due }) => due === null).map(({ card }) => fresh(card)),
    ahead: interview && {
      interviews: [{ id: 'i', title: '', day: addDays(TODAY, interview.days), from: TODAY, minutes: interview.minutes, weights: {}, language: null }],
      places: new Map(logs.map(({ card }) => [card, fresh(card)])),
      later: here.filter(({ due }) => due !== null && due > 0).map(dueOf),
    },
  }
}

test('all of it is asked, once, whatever the limits and the plan; early is what is due later', () => {
  fc.assert(fc.property(aDay, (day) => {
    const { order, early, returning } = plan(known(day))
    const back = day.cards.flatMap(({ isBack }, at) => (isBack ? [`card ${String(at)}`] : []))
    expect(new Set(order).size).toBe(order.length)
    expect(back.filter((card) => !order.includes(card))).toEqual([])
    expect(returning).toBe(back.length)
    expect(back.filter((card) => early.includes(card))).toEqual(back.filter((card) => (day.cards[Number(card.slice(5))]?.due ?? 0) > 0))
  }))
})

test('where nothing comes back, the day is as if there were no such thing', () => {
  fc.assert(fc.property(aDay, (day) => {
    const { returning: _none, ...before } = known({ ...day, cards: day.cards.map((card) => ({ ...card, isBack: false })) })
    expect(plan({ ...before, returning: [] })).toEqual(plan(before))
    expect(plan(before).returning).toBe(0)
  }))
})

test('answering one of them leaves the others of the day: none comes in, none drops out', () => {
  fc.assert(fc.property(aDay, (day) => {
    const before = plan(known(day))
    for (const card of before.order.filter((one) => day.cards[Number(one.slice(5))]?.isBack)) {
      const context = contextOf(begin(TODAY, before.order, before.histories, { early: before.early }), card)
      const { order, histories, early } = plan(known(day, { card, context }))
      expect(upcoming(begin(TODAY, order, histories, { early })).toSorted()).toEqual(before.order.filter((one) => one !== card).toSorted())
    }
  }))
})

test('it comes first also where one section is most of the day', () => {
  const crowd = Array.from({ length: 8 }, (_, at) => ({ ...seen(`crowd ${String(at)}`, TODAY), section: 'one' }))
  expect(plan({ returning: [seen('back', addDays(TODAY, 3))], due: [...crowd, seen('other', TODAY)] }).order[0]).toBe('back')
})
