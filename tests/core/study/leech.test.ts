/** When a card is a leech, and when the learner is told. */
import { expect, test } from 'vitest'
import type { Day } from '@/lib/core/day'
import type { Answer } from '@/lib/core/scheduling/log'
import type { Quality } from '@/lib/core/rating'
import { replay } from '@/lib/core/scheduling/schedule'
import { sm2 } from '@/lib/core/scheduling/sm2'
import { isLeech, leechNotice } from '@/lib/core/study/leech'
import vectorFile from '../../fixtures/sm2-vectors.json'

const notices: Record<string, { leechAt: number; at: readonly number[] }> = {
  'at 8, then at every fourth': { leechAt: 8, at: [8, 12, 16, 20, 24] },
  'at 6, then at every third': { leechAt: 6, at: [6, 9, 12, 15, 18, 21, 24] },
  'at 5, then at every third: halves are rounded up': { leechAt: 5, at: [5, 8, 11, 14, 17, 20, 23] },
  'at 1, then at each': { leechAt: 1, at: Array.from({ length: 24 }, (_, at) => at + 1) },
  'at 0, never': { leechAt: 0, at: [] },
}

test.for(Object.entries(notices))('the learner is told %s', ([, { leechAt, at }]) => {
  const lapses = Array.from({ length: 25 }, (_, count) => count)
  expect(lapses.filter((count) => leechNotice(count, leechAt))).toEqual(at)
  expect(lapses.filter((count) => isLeech(count, leechAt))).toEqual(lapses.filter((count) => at[0] !== undefined && count >= at[0]))
})

test('a card that is passed and failed by turns never leaves an interval of 1, and is found by its lapses', () => {
  const stubborn = vectorFile.vectors.find(({ id }) => id === 'v14-never-mature')?.steps ?? []
  const qualities = [...stubborn, ...stubborn].map(({ q }) => q as Quality)
  const log = qualities.map((quality, at): Answer => ({
    kind: 'answer', id: `a${at}`, day: (20_000 + at) as Day, at: new Date((20_000 + at) * 86_400_000).toISOString(), device: 'phone', deviceSeq: at, context: 'queue', quality,
  }))
  const schedules = log.map((_, at) => replay(sm2, log.slice(0, at + 1)))
  expect(schedules.map(({ memory }) => memory.interval)).toEqual(schedules.map(() => 1))
  expect(schedules.map(({ lapses }) => isLeech(lapses, 8)).indexOf(true)).toBe(15)
})
