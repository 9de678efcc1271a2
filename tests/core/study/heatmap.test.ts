/** The year as a calendar: its shape on every day of the week, and steps that stay. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Day, isFirstOfMonth, parseIsoDate, toIsoDate, type Weekday, weekdayOf } from '@/lib/core/day'
import { heatmapOf, type Step, stepOf, WEEKS } from '@/lib/core/study/heatmap'

const NOTHING: ReadonlyMap<Day, number> = new Map()

const aDay = fc.integer({ min: 18_000, max: 25_000 }).map((day) => day as Day)
const aWeekday = fc.constantFrom<Weekday>(0, 1, 2, 3, 4, 5, 6)
const someActivity = (today: Day) =>
  fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 80 })), { maxLength: 40 }).map((days) => new Map(days.map(([back, n]) => [(today - back) as Day, n])))

test('53 weeks of days that follow one another, each begun on the right weekday, the last one ended by today', () => {
  fc.assert(fc.property(aDay, aWeekday, (today, weekStartsOn) => {
    const { weeks } = heatmapOf(NOTHING, today, weekStartsOn)
    expect(weeks).toHaveLength(WEEKS)
    for (const week of weeks) expect(week[0] && weekdayOf(week[0].day)).toBe(weekStartsOn)
    for (const week of weeks.slice(0, -1)) expect(week).toHaveLength(7)
    const days = weeks.flat().map(({ day }) => day)
    expect(days).toEqual(days.map((_, at) => today - days.length + 1 + at))
    expect(days.length).toBeGreaterThan(364)
    expect(days.length).toBeLessThanOrEqual(371)
  }))
})

test('every day of the year has its own number of answers, and the sums are theirs', () => {
  fc.assert(fc.property(aDay.chain((today) => fc.tuple(fc.constant(today), someActivity(today))), aWeekday, ([today, activity], weekStartsOn) => {
    const { weeks, days, answers } = heatmapOf(activity, today, weekStartsOn)
    const shown = weeks.flat()
    for (const { day, answers: n, step } of shown) expect([n, step]).toEqual([activity.get(day) ?? 0, stepOf(activity.get(day) ?? 0)])
    const within = [...activity].filter(([day]) => shown.some((square) => square.day === day))
    expect(days).toBe(within.length)
    expect(answers).toBe(within.reduce((sum, [, n]) => sum + n, 0))
  }))
})

test('what is answered later changes no day before it', () => {
  fc.assert(fc.property(aDay.chain((today) => fc.tuple(fc.constant(today), someActivity(today))), fc.nat({ max: 500 }), ([today, activity], n) => {
    const later = heatmapOf(new Map([...activity, [(today + 1) as Day, n]]), (today + 1) as Day, 1)
    const stepsThen = new Map(later.weeks.flat().map(({ day, step }) => [day, step]))
    for (const { day, step } of heatmapOf(activity, today, 1).weeks.flat()) if (stepsThen.has(day)) expect(stepsThen.get(day)).toBe(step)
  }))
})

const steps: readonly (readonly [answers: number, step: Step])[] = [[0, 0], [1, 1], [9, 1], [10, 2], [24, 2], [25, 3], [49, 3], [50, 4], [5000, 4]]

test.for(steps)('%i answers are step %i', ([answers, step]) => {
  expect(stepOf(answers)).toBe(step)
})

test('a month stands above the week in which it begins, and every month that begins is there', () => {
  fc.assert(fc.property(aDay, aWeekday, (today, weekStartsOn) => {
    const { weeks, months } = heatmapOf(NOTHING, today, weekStartsOn)
    for (const { column, day } of months) expect(weeks[column]?.map((square) => square.day)).toContain(day)
    const begun = weeks.flat().map(({ day }) => day).filter(isFirstOfMonth)
    expect(months.map(({ day }) => day).filter(isFirstOfMonth)).toEqual(begun)
    const columns = months.map(({ column }) => column)
    expect(columns.slice(1).every((column, at) => column - (columns[at] ?? 0) >= 3)).toBe(true)
  }))
})

const firstNames: Record<string, { today: string; names: readonly (readonly [column: number, date: string])[] }> = {
  'a month that goes on for weeks is named at the very left': { today: '2026-11-11', names: [[0, '2025-11-09'], [3, '2025-12-01']] },
  'a month that ends at once is not': { today: '2026-11-26', names: [[1, '2025-12-01'], [5, '2026-01-01']] },
}

test.for(Object.entries(firstNames))('%s', ([, { today, names }]) => {
  const { months } = heatmapOf(NOTHING, parseIsoDate(today) ?? (0 as Day), 0)
  expect(months.slice(0, 2).map(({ column, day }) => [column, toIsoDate(day)])).toEqual(names)
})
