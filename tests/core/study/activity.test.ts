/** Answers by day: what counts, and that the log's own rule decides it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '@/lib/core/day'
import { effectiveAnswers } from '@/lib/core/scheduling/log'
import { activityOf, type CountedRow } from '@/lib/core/study/activity'
import { aLog, arrivals, someAnswers } from '../scheduling/a-log'

const MONDAY = 20_780 as Day
const TUESDAY = 20_781 as Day

const answer = (id: string, day: Day = MONDAY): CountedRow => ({ kind: 'answer', id, day })
const undo = (of: string, id = `undo of ${of}`, day: Day = MONDAY): CountedRow => ({ kind: 'undo', id, of, day })

const cases: Record<string, { rows: readonly CountedRow[]; activity: readonly (readonly [Day, number])[] }> = {
  'nothing': { rows: [], activity: [] },
  'answers of two days': { rows: [answer('a'), answer('b'), answer('c', TUESDAY)], activity: [[MONDAY, 2], [TUESDAY, 1]] },
  'a row that came twice counts once': { rows: [answer('a'), answer('a')], activity: [[MONDAY, 1]] },
  'what was taken back does not count, and leaves no empty day': { rows: [answer('a'), undo('a')], activity: [] },
  'taken back on a later day, it is missing from its own': { rows: [answer('a'), answer('b', TUESDAY), undo('a', 'u', TUESDAY)], activity: [[TUESDAY, 1]] },
  'taken back and put back, it counts': { rows: [answer('a'), undo('a', 'u'), undo('u')], activity: [[MONDAY, 1]] },
  'taken back twice and put back once, it does not': { rows: [answer('a'), undo('a', 'u'), undo('a', 'v'), undo('u')], activity: [] },
  'a change of a card is no answer, nor is taking it back': {
    rows: [answer('a'), { kind: 'change', id: 'c', day: MONDAY }, { kind: 'change', id: 'd', day: MONDAY }, undo('c')],
    activity: [[MONDAY, 1]],
  },
}

test.for(Object.entries(cases))('%s', ([, { rows, activity }]) => {
  expect([...activityOf(rows)]).toEqual(activity)
})

test('practice and mock interviews are activity like everything else', () => {
  fc.assert(fc.property(someAnswers, (answers) => {
    const { size } = new Set(answers.map(({ day }) => day))
    const activity = activityOf(answers)
    expect(activity.size).toBe(size)
    expect([...activity.values()].reduce((sum, n) => sum + n, 0)).toBe(answers.length)
  }))
})

test('on each day as many as the log says that count, in whatever order the rows arrive', () => {
  fc.assert(fc.property(aLog.chain((log) => fc.tuple(fc.constant(log), arrivals(log))), ([log, arrived]) => {
    const counting = effectiveAnswers(log)
    const activity = activityOf(arrived)
    expect(new Set(activity.keys())).toEqual(new Set(counting.map(({ day }) => day)))
    for (const [day, n] of activity) expect(n).toBe(counting.filter((entry) => entry.day === day).length)
  }))
})
