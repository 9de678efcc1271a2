/** Logs of one card for the laws: as arbitrary as devices make them, clocks that disagree included. */
import fc from 'fast-check'
import type { Day } from '@/lib/core/day'
import type { Quality } from '@/lib/core/rating'
import { type Answer, type Change, CHANGES, type Context, CONTEXTS, type LogEntry, type Undo } from '@/lib/core/scheduling/log'

export const QUALITIES = [0, 1, 2, 3, 4, 5] as const satisfies readonly Quality[]
export const aQuality = fc.constantFrom<Quality>(...QUALITIES)

const FIRST_DAY = 20_000
const DAY_MS = 86_400_000

/** Few days, few minutes and two devices, so that entries often meet on a day, and now and then at one instant. */
const circumstances = {
  day: fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 30 }).map((day) => day as Day),
  minute: fc.integer({ min: 0, max: 20 }),
  device: fc.constantFrom('phone', 'laptop'),
  deviceSeq: fc.integer({ min: 0, max: 3 }),
}

export const someAnswers: fc.Arbitrary<readonly Answer[]> = fc
  .uniqueArray(
    fc.record({ ...circumstances, id: fc.nat({ max: 9999 }), context: fc.constantFrom<Context>(...CONTEXTS), quality: aQuality }),
    { selector: ({ id }) => id, maxLength: 14 },
  )
  .map((rows) => rows.map(({ id, minute, ...row }) => ({ ...row, kind: 'answer', id: `a${id}`, at: instant(row.day, minute) })))

/** Answers, undos of them, undos of undos: each undo names an entry before it in the list. */
export const aLog: fc.Arbitrary<readonly LogEntry[]> = fc
  .tuple(someAnswers, fc.array(fc.record({ ...circumstances, target: fc.nat() }), { maxLength: 10 }))
  .map(([answers, undos]) => {
    const log: LogEntry[] = [...answers]
    for (const [index, { target, minute, ...row }] of undos.entries()) {
      const of = log[target % Math.max(1, log.length)]
      if (of) log.push({ ...row, kind: 'undo', id: `u${index}`, of: of.id, at: instant(row.day, minute) })
    }
    return log
  })

export const someChanges: fc.Arbitrary<readonly Change[]> = fc
  .uniqueArray(fc.record({ ...circumstances, id: fc.nat({ max: 9999 }), what: fc.constantFrom(...CHANGES), value: fc.nat({ max: 1 }), flag: fc.nat({ max: 7 }) }), {
    selector: ({ id }) => id,
    maxLength: 10,
  })
  .map((rows) => rows.map(({ id, minute, flag, value, ...row }) => ({
    ...row, kind: 'change', id: `c${String(id)}`, value: row.what === 'flag' || row.what === 'returns' ? flag : value, at: instant(row.day, minute),
  })))

/** Of every kind: also changes, and undos of any row. */
export const aWholeLog: fc.Arbitrary<readonly LogEntry[]> = fc
  .tuple(aLog, someChanges, fc.array(fc.record({ ...circumstances, target: fc.nat() }), { maxLength: 6 }))
  .map(([answers, changes, undos]) => {
    const log: LogEntry[] = [...answers, ...changes]
    for (const [index, { target, minute, ...row }] of undos.entries()) {
      const of = log[target % Math.max(1, log.length)]
      if (of) log.push({ ...row, kind: 'undo', id: `w${String(index)}`, of: of.id, at: instant(row.day, minute) })
    }
    return log
  })

export const undoOf = (of: string, id = `undo of ${of}`): Undo => ({
  kind: 'undo',
  id,
  of,
  day: (FIRST_DAY + 30) as Day,
  at: instant(FIRST_DAY + 30, 30),
  device: 'phone',
  deviceSeq: 99,
})

export const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> => fc.shuffledSubarray([...items], { minLength: items.length })

/** As it may arrive: in any order, each entry once or more often. */
export const arrivals = (log: readonly LogEntry[]): fc.Arbitrary<LogEntry[]> =>
  fc.subarray([...log]).chain((again) => shuffled([...log, ...again, ...again]))

export const instant = (day: number, minute: number): string => new Date(day * DAY_MS + minute * 60_000).toISOString()
