/** Streaks: cases to read, and the rule once more, written as it is said. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '@/lib/core/day'
import { type Streak, streakOf } from '@/lib/core/study/streak'

const TODAY = 20_783 as Day

/** A letter a day, the last one is today: o answered, . not. */
const daysOf = (row: string): Day[] => Array.from(row).flatMap((letter, at) => (letter === 'o' ? [ago(row.length - 1 - at)] : []))
const ago = (days: number): Day => (TODAY - days) as Day

const cases: Record<string, { row: string; length: number; grace?: number; isOpen?: boolean; graceLeft?: boolean }> = {
  'nothing was ever answered': { row: '', length: 0, graceLeft: false },
  'today alone': { row: 'o', length: 1 },
  'three days in a row': { row: 'ooo', length: 3 },
  'today without an answer does not end it': { row: 'ooo.', length: 3, isOpen: true },
  'a day was missed, and does not count': { row: 'oo.oo', length: 4, grace: 2, graceLeft: false },
  'yesterday was missed, and today is open': { row: 'ooo..', length: 3, grace: 1, isOpen: true, graceLeft: false },
  'yesterday and the day before were missed': { row: 'ooo...', length: 0, graceLeft: false },
  'two missed days in a row, and today': { row: 'ooo..o', length: 1 },
  'two missed days within seven end it after the first': { row: 'oooo.ooooo.o', length: 6, grace: 1, graceLeft: false },
  'two missed days, a week apart, do not': { row: 'oooo.oooooo.o', length: 11, grace: 1, graceLeft: false },
  'a missed day every week, for a month': { row: '.oooooo.oooooo.oooooo.oooooo', length: 24, grace: 6, graceLeft: true },
  'six days after a missed one, today may be missed': { row: 'oo.oooooo.', length: 8, grace: 7, isOpen: true, graceLeft: true },
  'five days after it, today may not': { row: 'oo.ooooo.', length: 7, grace: 6, isOpen: true, graceLeft: false },
  'five days after it with today, tomorrow may not': { row: 'oo.ooooo', length: 7, grace: 5, graceLeft: false },
  'six days after it with today, tomorrow may': { row: 'oo.oooooo', length: 8, grace: 6, graceLeft: true },
  'what was missed before the first answer is no grace': { row: '.ooo', length: 3 },
  'a missed day that only two missed days precede is no grace': { row: 'o..ooo', length: 3 },
}

test.for(Object.entries(cases))('%s', ([, { row, length, grace, isOpen = false, graceLeft = true }]) => {
  const streak = streakOf(daysOf(row), TODAY)
  expect(streak).toMatchObject({ length, grace: grace === undefined ? null : ago(grace), isOpen, graceLeft })
})

test('days after today are not looked at', () => {
  expect(streakOf([...daysOf('oo.'), (TODAY + 1) as Day], TODAY)).toEqual(streakOf(daysOf('oo.'), TODAY))
})

test('the rule as it is said: of all runs up to today in which no seven days hold two missed ones, the longest', () => {
  fc.assert(fc.property(someDays, (days) => {
    expect(streakOf(days, TODAY)).toEqual(bySearching(days))
  }), { numRuns: 500 })
})

test('neither the order of the days nor doubles matter, nor whether they come as a set', () => {
  fc.assert(fc.property(someDays.chain((days) => fc.tuple(fc.constant(days), fc.shuffledSubarray([...days, ...days], { minLength: days.length * 2 }))), ([days, shuffled]) => {
    expect(streakOf(shuffled, TODAY)).toEqual(streakOf(days, TODAY))
    expect(streakOf(new Set(shuffled), TODAY)).toEqual(streakOf(days, TODAY))
  }))
})

test('a day more on which something was answered never shortens a streak', () => {
  fc.assert(fc.property(someDays, fc.nat({ max: 45 }), (days, back) => {
    const before = streakOf(days, TODAY)
    const after = streakOf([...days, ago(back)], TODAY)
    expect(after.length).toBeGreaterThanOrEqual(before.length)
    if (before.since !== null) expect(after.since ?? TODAY).toBeLessThanOrEqual(before.since)
  }), { numRuns: 500 })
})

test('answering today adds one, whatever was before', () => {
  fc.assert(fc.property(someDays.map((days) => days.filter((day) => day !== TODAY)), (days) => {
    expect(streakOf([...days, TODAY], TODAY).length).toBe(streakOf(days, TODAY).length + 1)
  }))
})

test('there is grace left if the streak would stand after another day without an answer, and only then', () => {
  fc.assert(fc.property(someDays, (days) => {
    const { since, isOpen, graceLeft } = streakOf(days, TODAY)
    const dayAfter = (isOpen ? TODAY + 1 : TODAY + 2) as Day
    expect(graceLeft).toBe(since !== null && streakOf(days, dayAfter).since === since)
  }), { numRuns: 500 })
})

/** Mostly answered, so that streaks are long and misses few. */
const someDays = fc
  .array(fc.integer({ min: 0, max: 5 }).map((luck) => luck > 0), { maxLength: 45 })
  .map((answered) => answered.flatMap((isAnswered, back) => (isAnswered ? [ago(back)] : [])))

function bySearching(days: readonly Day[]): Streak {
  const longest = days.filter((start) => isRun(days, start)).toSorted((a, b) => a - b)[0]
  if (longest === undefined) return { length: 0, since: null, grace: null, isOpen: false, graceLeft: false }
  const missed = missedFrom(days, longest)
  const isOpen = !days.includes(TODAY)
  const next = isOpen ? TODAY : TODAY + 1
  return {
    length: days.filter((day) => day >= longest).length,
    since: longest,
    grace: missed.at(-1) ?? null,
    isOpen,
    graceLeft: [1, 2, 3, 4, 5, 6].every((back) => !missed.includes((next - back) as Day)),
  }
}

function isRun(days: readonly Day[], start: Day): boolean {
  const missed = missedFrom(days, start)
  for (let from = start - 6; from <= TODAY; from++) if (missed.filter((day) => day >= from && day < from + 7).length > 1) return false
  return true
}

function missedFrom(days: readonly Day[], start: Day): readonly Day[] {
  return Array.from({ length: TODAY - start }, (_, at) => (start + at) as Day).filter((day) => !days.includes(day))
}
