/** The figures as they are told: bins, retention, the forecast. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '@/lib/core/day'
import { BIN_ENDS, binOf, calibrationOf, PARTS } from '@/lib/core/progress/calibration'
import { BINS } from '@/lib/core/progress/figures'
import { FORECAST_DAYS, forecastOf } from '@/lib/core/progress/forecast'
import { MINUTES_DAYS, minutesByDay } from '@/lib/core/progress/progress'
import { byRating, percent, retentionOf, together } from '@/lib/core/progress/retention'

test('every prediction has its bin, and the bins are in order', () => {
  expect([0, 0.49, 0.5, 0.899, 0.9, 0.97, 1].map(binOf)).toEqual([0, 0, 1, 6, 7, 9, 9])
  fc.assert(fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (recall) => {
    const bin = binOf(recall)
    expect(recall).toBeLessThanOrEqual(BIN_ENDS[bin] ?? 0)
    if (bin > 0) expect(recall).toBeGreaterThanOrEqual(BIN_ENDS[bin - 1] ?? 1)
  }))
})

test('a bin tells the mean of its predictions; an empty one is not told', () => {
  const list = (at: number, n: number) => Array.from({ length: BINS }, (_, bin) => (bin === at ? n : 0))
  expect(calibrationOf({ checked: list(6, 4), predicted: list(6, 3.5 * PARTS), passed: list(6, 3) })).toEqual([{ answers: 4, predicted: 0.875, passed: 3 }])
})

test('qualities from 3 on are passed', () => {
  expect(retentionOf([1, 2, 3, 4, 5, 6])).toEqual({ asked: 21, passed: 15 })
  expect(together([{ asked: 3, passed: 2 }, { asked: 4, passed: 1 }])).toEqual({ asked: 7, passed: 3 })
  expect(byRating([1, 2, 3, 4, 5, 6])).toEqual({ again: 6, hard: 4, good: 5, easy: 6 })
  expect([percent(0, 0), percent(2, 3), percent(0, 4)]).toEqual([null, 67, 0])
})

test('every card that is due is in the forecast once', () => {
  const today = 20_000
  expect(forecastOf([{ day: 19_990 as Day, cards: 3 }, { day: 19_999 as Day, cards: 1 }, { day: 20_000 as Day, cards: 2 }, { day: 20_029 as Day, cards: 5 }, { day: 20_030 as Day, cards: 7 }], today as Day))
    .toMatchObject({ late: 4, later: 7, days: { 0: { cards: 2 }, 29: { cards: 5, day: 20_029 } } })
  const due = fc.uniqueArray(fc.record({ day: fc.integer({ min: today - 60, max: today + 60 }).map((day) => day as Day), cards: fc.nat(9) }), { selector: ({ day }) => day })
  fc.assert(fc.property(due, (some) => {
    const { late, days, later } = forecastOf(some, today as Day)
    expect(days).toHaveLength(FORECAST_DAYS)
    expect(late + later + days.reduce((sum, { cards }) => sum + cards, 0)).toBe(some.reduce((sum, { cards }) => sum + cards, 0))
  }))
})

test('the minutes are told of each of the last thirty days, and of no other', () => {
  const day = 20_000 as Day
  const of = (daysAgo: number, ms: number) => ({ day: (day - daysAgo) as Day, answers: 2, ms })
  const told = minutesByDay({ day, days: [of(MINUTES_DAYS, 600_000), of(MINUTES_DAYS - 1, 89_000), of(3, 91_000), of(0, 60_000)] })
  expect(told.map((one) => one.day)).toEqual(Array.from({ length: MINUTES_DAYS }, (_, at) => day - MINUTES_DAYS + 1 + at))
  expect(told.flatMap(({ minutes, answers }, at) => (answers > 0 ? [[at, minutes]] : []))).toEqual([[0, 1], [26, 2], [29, 1]])
})
