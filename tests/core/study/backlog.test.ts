/** When there is a backlog, and what is offered then. */
import { expect, test } from 'vitest'
import type { Day } from '@/lib/core/day'
import { backlogOf } from '@/lib/core/study/backlog'
import { costsOf } from '@/lib/core/study/pace'

const TODAY = 20_000 as Day
/** So many cards, each so many days late. */
const due = (count: number, late: number) => Array.from({ length: count }, () => ({ due: (TODAY - late) as Day }))
const USUAL = { day: TODAY, reviewsPerDay: 200, newlyDuePerDay: 30 }

const found: Record<string, { given: Parameters<typeof backlogOf>[0]; late: number | null }> = {
  'nothing due is no backlog': { given: { ...USUAL, due: [] }, late: null },
  'two usual days are none': { given: { ...USUAL, due: [...due(30, 3), ...due(30, 0)] }, late: null },
  'more than two are one': { given: { ...USUAL, due: [...due(31, 3), ...due(30, 0)] }, late: 31 },
  'however much fell due today, it is none': { given: { ...USUAL, due: due(500, 0) }, late: null },
  'nor is yesterday, however much': { given: { ...USUAL, due: due(500, 1) }, late: null },
  'unless some is from the day before': { given: { ...USUAL, due: [...due(99, 1), ...due(1, 2)] }, late: 100 },
  'what fell due today is not late': { given: { ...USUAL, due: [...due(1, 2), ...due(99, 0)] }, late: 1 },
  'twenty cards need no plan, even where hardly any fall due': { given: { ...USUAL, newlyDuePerDay: 1, due: due(20, 5) }, late: null },
  'twenty-one do': { given: { ...USUAL, newlyDuePerDay: 1, due: due(21, 5) }, late: 21 },
  'whoever asks for few a day has a usual day of few': { given: { ...USUAL, reviewsPerDay: 5, due: due(11, 5) }, late: 11 },
  'whoever asks for none is offered nothing': { given: { ...USUAL, reviewsPerDay: 0, due: due(500, 9) }, late: null },
}

test.for(Object.entries(found))('%s', ([, { given, late }]) => {
  expect(backlogOf(given)?.late ?? null).toBe(late)
})

const offersOf = (given: Parameters<typeof backlogOf>[0]) =>
  backlogOf(given)?.offers.map(({ days, cardsPerDay, minutesPerDay }) => `${days} days: ${cardsPerDay} cards, ${minutesPerDay} min`)

test('the late cards of the day come beside those of a usual day, with the minutes that they take', () => {
  expect(offersOf({ ...USUAL, newlyDuePerDay: 29.2, due: [...due(140, 10), ...due(20, 0)] })).toEqual([
    '2 days: 100 cards, 55 min',
    '3 days: 77 cards, 43 min',
    '5 days: 58 cards, 32 min',
    '7 days: 50 cards, 28 min',
    '14 days: 40 cards, 22 min',
  ])
})

test('with the minutes of a learner whose own times are known', () => {
  const costs = costsOf([...Array.from({ length: 9 }, () => ({ kind: 'pass', durationMs: 12_000 }) as const)])
  expect(offersOf({ ...USUAL, newlyDuePerDay: 30, due: due(140, 10), costs })?.[0]).toBe('2 days: 100 cards, 20 min')
})

test('what is more than the limit of a day is not offered', () => {
  expect(backlogOf({ ...USUAL, due: due(700, 10) })?.offers.map(({ days }) => days)).toEqual([5, 7, 14])
})

test('but the gentlest always is', () => {
  expect(offersOf({ ...USUAL, due: due(9000, 10) })).toEqual(['14 days: 673 cards, 371 min'])
})
