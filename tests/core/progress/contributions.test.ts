/** What a card's log adds to the figures: what counts as what, and that rows kept by differences are those of a full scan. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '@/lib/core/day'
import { PARTS } from '@/lib/core/progress/calibration'
import { contributionsOf } from '@/lib/core/progress/contributions'
import { type DayFigures, difference, LISTS, lengthOf, NO_FIGURES, sumOf, totalOf } from '@/lib/core/progress/figures'
import type { Quality } from '@/lib/core/rating'
import { fsrs, recallAfter } from '@/lib/core/scheduling/fsrs'
import { type Answer, effectiveAnswers, type LogEntry } from '@/lib/core/scheduling/log'
import { freshSchedule, replay } from '@/lib/core/scheduling/schedule'
import { aWholeLog, arrivals, shuffled, undoOf } from '../scheduling/a-log'

const FIRST = 20_000
let ids = 0
function given(daysLater: number, quality: Quality = 4, rest: Partial<Answer> = {}): Answer {
  ids += 1
  const at = new Date((FIRST + daysLater) * 86_400_000 + ids * 1_000).toISOString()
  return { kind: 'answer', id: `a${String(ids)}`, day: (FIRST + daysLater) as Day, at, device: 'phone', deviceSeq: ids, context: 'queue', quality, durationMs: 1_000, ...rest }
}
const dayOf = (log: readonly LogEntry[], daysLater: number): DayFigures => contributionsOf(log).days.get((FIRST + daysLater) as Day) ?? NO_FIGURES
const agesOf = ({ fresh, young, mature }: DayFigures) => [totalOf(fresh), totalOf(young), totalOf(mature)]

const ages: Record<string, { log: readonly Answer[]; day: number; ages: readonly [number, number, number] }> = {
  'the first answer of all is fresh': { log: [given(0)], day: 0, ages: [1, 0, 0] },
  'twenty days later it is young': { log: [given(0), given(20)], day: 20, ages: [0, 1, 0] },
  'twenty-one days later it is mature': { log: [given(0), given(21)], day: 21, ages: [0, 0, 1] },
  'the days count from the last time it was asked': { log: [given(0), given(21), given(30)], day: 30, ages: [0, 1, 0] },
  'the second answer of a day is none': { log: [given(0), given(5, 2), given(5, 4)], day: 5, ages: [0, 1, 0] },
  'practice is none': { log: [given(0), given(5, 4, { context: 'practice' })], day: 5, ages: [0, 0, 0] },
  'a mock interview is none': { log: [given(0), given(5, 4, { context: 'mock' })], day: 5, ages: [0, 0, 0] },
  'nor is what follows on practice of the same day': { log: [given(0), given(5, 4, { context: 'practice' }), given(5)], day: 5, ages: [0, 0, 0] },
  'but the days after it count from there': { log: [given(0), given(5, 4, { context: 'practice' }), given(5), given(25)], day: 25, ages: [0, 1, 0] },
  'what the plan asked for counts': { log: [given(0), given(5, 4, { context: 'plan' })], day: 5, ages: [0, 1, 0] },
  'a card that was only practised before is fresh': { log: [given(0, 4, { context: 'practice' }), given(9)], day: 9, ages: [1, 0, 0] },
}

test.for(Object.entries(ages))('%s', ([, { log, day, ages: expected }]) => {
  expect(agesOf(dayOf(log, day))).toEqual(expected)
})

test('everything that was answered is counted with its time, each answer at most three minutes', () => {
  const log = [given(0), given(0, 2, { context: 'practice', durationMs: 900_000 }), given(0, 4, { durationMs: undefined })]
  expect(dayOf(log, 0)).toMatchObject({ answers: 3, ms: 181_000 })
  expect(contributionsOf(log).card).toMatchObject({ answers: 3, ms: 181_000 })
})

test('an hour is that of the clock that hung over the learner', () => {
  const at = '2024-10-04T23:30:00.000Z'
  const hour = (offset: number) => contributionsOf([given(0, 4, { at, offset })]).days.get(FIRST as Day)?.hours.indexOf(1)
  expect([0, 540, -300, 345].map(hour)).toEqual([23, 8, 18, 5])
})

test('what the model said before an answer is held beside what came of it', () => {
  const before = [given(0), given(3)]
  const figures = dayOf([...before, given(20, 2)], 20)
  const { memory } = replay(fsrs, before)
  expect(totalOf(figures.predicted)).toBe(Math.round(recallAfter(memory, 17) * PARTS))
  expect([totalOf(figures.checked), totalOf(figures.passed)]).toEqual([1, 0])
  expect(totalOf(dayOf([...before, given(20)], 20).passed)).toBe(1)
})

test('points are counted by their number, among answers from when there were as many', () => {
  const ticked = (day: number, points: number, pointsHit: readonly number[]) => given(day, 3, { points, pointsHit, proposal: 3 })
  const log = [ticked(0, 5, [0]), ticked(1, 3, [0, 1]), ticked(2, 3, [1]), given(3), given(4, 3, { points: 3, pointsHit: [], proposal: null })]
  expect(contributionsOf(log).card).toMatchObject({ points: 3, ticked: 2, missed: [1, 0, 2] })
})

test('a log of which nothing counts comes to nothing', () => {
  const one = given(0)
  expect(contributionsOf([one, undoOf(one.id)])).toEqual({ days: new Map(), card: null, recall: freshSchedule(fsrs) })
})

test('the figures agree with one another and with the log', () => {
  fc.assert(fc.property(aWholeLog, (log) => {
    const answers = effectiveAnswers(log)
    const { days, card, recall } = contributionsOf(log)
    expect(recall).toEqual(replay(fsrs, log))
    const figures = [...days.values()]
    const sum = (of: (figure: DayFigures) => number) => totalOf(figures.map(of))
    expect(sum(({ answers: n }) => n)).toBe(answers.length)
    expect(sum(({ hours }) => totalOf(hours))).toBe(answers.length)
    expect(card?.answers ?? 0).toBe(answers.length)
    expect(sum(({ young }) => totalOf(young))).toBe(card?.young ?? 0)
    expect(sum(({ mature }) => totalOf(mature))).toBe(card?.mature ?? 0)
    expect(sum(({ fresh }) => totalOf(fresh))).toBeLessThanOrEqual(1)
    for (const { checked, predicted, passed, young, mature } of figures) {
      expect(totalOf(checked)).toBeLessThanOrEqual(totalOf(young) + totalOf(mature))
      for (const [at, n] of checked.entries()) {
        expect(passed[at]).toBeLessThanOrEqual(n)
        expect(predicted[at]).toBeLessThanOrEqual(n * PARTS)
      }
    }
    for (const figure of figures) for (const list of LISTS) expect(figure[list]).toHaveLength(lengthOf(list))
  }))
})

const plain = (days: ReadonlyMap<Day, DayFigures>) => [...days].sort(([a], [b]) => a - b)

test('rows kept by differences, whatever arrives in whatever order and however often, are those of a full scan', () => {
  const cards = fc.array(aWholeLog, { minLength: 1, maxLength: 3 })
  const deliveries = cards.chain((logs) => {
    const rows = logs.flatMap((log, card) => log.map((entry) => ({ card, entry })))
    const all = fc.tuple(...logs.map((log) => arrivals(log))).chain((each) => shuffled(each.flatMap((log, card) => log.map((entry) => ({ card, entry })))))
    return fc.record({ logs: fc.constant(logs), arriving: rows.length === 0 ? fc.constant([]) : all })
  })
  fc.assert(fc.property(deliveries, ({ logs, arriving }) => {
    const known = logs.map((): LogEntry[] => [])
    let kept: ReadonlyMap<Day, DayFigures> = new Map()
    for (const { card, entry } of arriving) {
      const log = known[card] ?? []
      const before = contributionsOf(log)
      if (!log.some(({ id }) => id === entry.id)) log.push(entry)
      kept = sumOf([kept, difference(before.days, contributionsOf(log).days)])
    }
    expect(plain(kept)).toEqual(plain(sumOf(logs.map((log) => contributionsOf(log).days))))
  }), { numRuns: 60 })
})
