/** What a plan comes to, in figures that become sentences. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day } from '@/lib/core/day'
import type { Interview } from '@/lib/core/plan/interview'
import { prospectOf } from '@/lib/core/plan/prospect'
import { leftOutOf, type Topic, topicsFor, unseenIn } from '@/lib/core/plan/topics'

const TODAY = 20_000 as Day
/** As in the worked example of the specification. */
const COSTS = { fresh: 64, pass: 24, fail: 95, review: 32.5 }
const id = (n: number) => `0198c0de-0000-7000-8000-${String(n).padStart(12, '0')}`
const interview = (days: number, more: Partial<Interview> = {}): Interview => ({ id: id(1), title: '', day: addDays(TODAY, days), from: TODAY, minutes: 20, weights: {}, language: null, ...more })
const topic = (name: string, ...counts: readonly (readonly [tier: 'S' | 'A' | 'B' | 'C' | null, cards: number, unseen: number])[]): Topic => ({
  id: name, title: name, hue: 0, counts: counts.map(([tier, cards, unseen]) => ({ deck: name, tier, level: tier === null ? null : 'mid', cards, unseen })),
})
const comesTo = (one: Interview, topics: readonly Topic[], interviews = [one], day = TODAY) => prospectOf(one, { day, topics, interviews, costs: COSTS })

const example: Record<string, { days: number; k: number; perDay: number; tight: boolean; short: { promised: number; minutes: number } | null }> = {
  '7 days: 118 of 150, and 26 minutes would do': { days: 7, k: 2, perDay: 30, tight: true, short: { promised: 118, minutes: 26 } },
  '14 days: tight':                              { days: 14, k: 4, perDay: 15, tight: true, short: null },
  '30 days':                                     { days: 30, k: 6, perDay: 7, tight: false, short: null },
  '60 days':                                     { days: 60, k: 6, perDay: 3, tight: false, short: null },
}
test.for(Object.entries(example))('%s', ([, { days, k, perDay, tight, short }]) => {
  const found = comesTo(interview(days), [topic('dns', ['A', 150, 150])])
  expect(found).toMatchObject({ left: days, cards: 150, unseen: 150, tight, fresh: { perDay } })
  expect(found.final).toMatchObject({ from: addDays(TODAY, days - k), until: addDays(TODAY, days - 1) })
  expect(found.short && { promised: found.short.promised, minutes: found.short.minutes }).toEqual(short)
})

test('the minutes that would do make it fit, and one less does not', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 900 }), fc.integer({ min: 5, max: 30 }), (days, unseen, minutes) => {
    const topics = [topic('dns', ['A', unseen, unseen])]
    const { short } = comesTo(interview(days, { minutes }), topics)
    if (!short) return
    expect(comesTo(interview(days, { minutes: short.minutes }), topics).short).toBeNull()
    expect(comesTo(interview(days, { minutes: short.minutes - 1 }), topics).short).not.toBeNull()
  }))
})

test('what fits brings its last new card before the final pass', () => {
  fc.assert(fc.property(fc.integer({ min: 3, max: 60 }), fc.integer({ min: 1, max: 300 }), (days, unseen) => {
    const { fresh, final } = comesTo(interview(days), [topic('dns', ['A', unseen, unseen])])
    expect(fresh?.until).toBeLessThan(final.from)
  }))
})

test('nothing new is left once all was seen', () => {
  expect(comesTo(interview(9), [topic('dns', ['A', 40, 0])])).toMatchObject({ fresh: null, short: null, final: { cards: 40 } })
})

test('on the last day, today is the final pass', () => {
  expect(comesTo(interview(9), [topic('dns', ['A', 9, 0])], undefined, addDays(TODAY, 8)).final).toMatchObject({ from: addDays(TODAY, 8), until: addDays(TODAY, 8) })
})

test('a topic that a nearer interview asks too is left to that one', () => {
  const [near, far] = [interview(5, { weights: { dns: 2 } }), interview(9, { id: id(2) })]
  const topics = [topic('dns', ['S', 4, 4]), topic('tls', ['S', 3, 3])]
  const of = (one: Interview, day = TODAY) => topicsFor(one, topics, [far, near], day).map((found) => found.id)
  expect([of(near), of(far)]).toEqual([['dns'], ['tls']])
  expect(of(far, near.day), 'once it is over').toEqual(['dns', 'tls'])
})

test('the least asked is left out, of the lightest topics first', () => {
  const topics = [topic('dns', ['S', 5, 5], ['C', 5, 5]), topic('tls', ['S', 5, 5]), topic('osi', ['S', 5, 5])]
  const weighed = interview(9, { weights: { dns: 1, tls: 1, osi: 3 } })
  const out = (seen: number) => leftOutOf(weighed, topics, seen).map(({ topic: { id: name }, n }) => `${name} ${String(n)}`)
  expect([out(20), out(17), out(12), out(3)]).toEqual([[], ['dns 3'], ['dns 5', 'tls 3'], ['dns 10', 'tls 5', 'osi 2']])
})

test('own cards and shipped ones give way by turns', () => {
  const topics = [topic('dns', ['S', 10, 10]), topic('mine', [null, 10, 10])]
  const out = (seen: number) => leftOutOf(interview(9), topics, seen).map(({ topic: { id: name }, n }) => `${name} ${String(n)}`)
  expect(out(5)).toEqual(['dns 8', 'mine 7'])
  expect(leftOutOf(interview(9), [topic('dns', ['S', 2, 2]), topic('mine', [null, 10, 10])], 9).map(({ n }) => n)).toEqual([3])
})

test('what is left out and what is seen are all there is', () => {
  const aTopic = fc.record({ name: fc.constantFrom('a', 'b', 'c', 'd'), tier: fc.constantFrom('S', 'A', 'B', 'C', null), n: fc.integer({ min: 0, max: 20 }) })
  fc.assert(fc.property(fc.uniqueArray(aTopic, { selector: ({ name }) => name }), fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 3 })), fc.nat(90), (some, weights, seen) => {
    const topics = some.map(({ name, tier, n }) => topic(name, [tier, n, n]))
    const out = leftOutOf(interview(9, { weights }), topics, seen).reduce((sum, { n }) => sum + n, 0)
    expect(out).toBe(Math.max(0, unseenIn(topics) - seen))
  }))
})
