/** The figures of the Today screen, and what stands in the address of the study screen. */
import { expect, test } from 'vitest'
import type { Day } from '@/lib/core/day'
import type { Interview } from '@/lib/core/plan/interview'
import { type Assignment, assignmentIn } from '@/lib/core/study/assignment'
import type { DayPlan } from '@/lib/core/study/day-plan'
import { USUAL_COSTS } from '@/lib/core/study/pace'
import { todayOf } from '@/lib/core/study/today'

const PLAN: DayPlan = {
  day: 20_000 as Day, order: [], histories: new Map(), left: { due: 10, fresh: 3, drill: 2 }, answered: 4, dueTomorrowElsewhere: 5, dueTomorrowHere: 6, newLeft: 7, backlog: null, spread: null, returning: 0, early: [], reasons: new Map(), plan: null, newPerDay: 10, costs: USUAL_COSTS,
}
const BESIDE = { leeches: 1, decks: [], activity: new Map([[20_000 as Day, 4]]), interviews: [] }

test('the minutes are those of what is left, the drill included', () => {
  // 12 of 33 seconds and 3 of 64.
  expect(todayOf(PLAN, BESIDE)).toMatchObject({ left: PLAN.left, minutes: 10, answered: 4, leeches: 1, activity: [[20_000, 4]] })
  expect(todayOf({ ...PLAN, costs: { ...USUAL_COSTS, review: 5, fresh: 20 } }, BESIDE).minutes).toBe(2)
})

test('tomorrow has what is due then, here and elsewhere, and as many new cards as a day may have, or there are', () => {
  expect(todayOf(PLAN, BESIDE).tomorrow).toEqual({ due: 11, fresh: 7 })
  expect(todayOf({ ...PLAN, newPerDay: 3 }, BESIDE).tomorrow).toEqual({ due: 11, fresh: 3 })
})

test("today's interview is told, else the nearest one ahead, and none that is past", () => {
  const interview = (id: string, day: number): Interview => ({ id, title: '', day: day as Day, from: 19_900 as Day, minutes: 20, weights: {}, language: null })
  const told = (...days: readonly number[]) => todayOf(PLAN, { ...BESIDE, interviews: days.map((day) => interview(String(day), day)) }).interview?.day ?? null
  expect([told(), told(19_999), told(20_009, 20_002, 19_999), told(20_002, 20_000)]).toEqual([null, null, 20_002, 20_000])
})

const addresses: Record<string, { address: Readonly<Record<string, string>>; assignment: Assignment }> = {
  'nothing: the day': { address: {}, assignment: { kind: 'day' } },
  'a deck': { address: { deck: 'tcp-connection' }, assignment: { kind: 'day', deck: 'tcp-connection' } },
  'a deck that cannot be one': { address: { deck: 'TCP/..' }, assignment: { kind: 'day' } },
  'minutes': { address: { minutes: '7', deck: 'tcp' }, assignment: { kind: 'day', deck: 'tcp', minutes: 7 } },
  'no minutes': { address: { minutes: '0' }, assignment: { kind: 'day' } },
  'too many minutes': { address: { minutes: '1000' }, assignment: { kind: 'day' } },
  'minutes that are none': { address: { minutes: '7.5' }, assignment: { kind: 'day' } },
  'practice of what a search finds': { address: { practice: 'is:due', minutes: '7' }, assignment: { kind: 'practice', query: 'is:due', cards: [] } },
  'practice of some cards': { address: { practice: '', cards: 'arp,dns,,A B' }, assignment: { kind: 'practice', query: '', cards: ['arp', 'dns'] } },
  'a preview': { address: { preview: 'deck:tcp' }, assignment: { kind: 'preview', query: 'deck:tcp', cards: [] } },
}
test.for(Object.entries(addresses))('an address says %s', ([, { address, assignment }]) => {
  expect(assignmentIn(address)).toEqual(assignment)
})

test('of cards without end, the first five hundred are studied', () => {
  const many = Array.from({ length: 501 }, (_, at) => `c${String(at)}`)
  expect(assignmentIn({ practice: '', cards: many.join() })).toMatchObject({ cards: many.slice(0, 500) })
})
