/** What becomes of an instant and a study day from a device whose clock is wrong. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, parseIsoDate, studyDay } from '@/lib/core/day'
import { correctInstant, settleDay } from '@/lib/core/scheduling/clock'

const SECOND = 1000
const MINUTE = 60 * SECOND
const DAY = 24 * 60 * MINUTE
const RECEIVED = Date.parse('2026-03-29T12:00:00.000Z')

/** All in milliseconds from receipt, by the device's clock; `stands` by ours. */
const clocks: Record<string, { at: number; sentAt: number; stands: number }> = {
  'a sound clock is believed': { at: -5 * MINUTE, sentAt: -SECOND, stands: -5 * MINUTE },
  'a sound clock is believed after months in a tunnel': { at: -200 * DAY, sentAt: 0, stands: -200 * DAY },
  'two minutes off is sound': { at: -5 * MINUTE, sentAt: -2 * MINUTE, stands: -5 * MINUTE },
  'more is corrected by what it is off': { at: -5 * MINUTE, sentAt: -3 * MINUTE, stands: -2 * MINUTE },
  'a clock an hour ahead is set back': { at: 55 * MINUTE, sentAt: 60 * MINUTE, stands: -5 * MINUTE },
  'a clock a year ahead cannot push today forward': { at: 365 * DAY - MINUTE, sentAt: 365 * DAY, stands: -MINUTE },
  'a clock a year behind is set forward': { at: -365 * DAY - MINUTE, sentAt: -365 * DAY, stands: -MINUTE },
  'a wrong clock is not believed further back than 30 days': { at: -300 * DAY, sentAt: -10 * MINUTE, stands: -30 * DAY },
  'an answer after its own sending is held at two minutes after receipt': { at: 9 * MINUTE, sentAt: 0, stands: 2 * MINUTE },
  'so it is by a wrong clock': { at: 2 * DAY, sentAt: DAY, stands: 2 * MINUTE },
}

test.for(Object.entries(clocks))('%s', ([, { at, sentAt, stands }]) => {
  const corrected = correctInstant({ at: new Date(RECEIVED + at), sentAt: new Date(RECEIVED + sentAt), receivedAt: new Date(RECEIVED) })
  expect(corrected.getTime() - RECEIVED).toBe(stands)
})

const anInstant = fc.integer({ min: 0, max: Date.UTC(2100, 0) })

test('whatever a device says, no answer lies in the future, or so far back that it has no study day', () => {
  fc.assert(fc.property(anInstant, anInstant, fc.constantFrom('Pacific/Kiritimati', 'Pacific/Midway', 'Asia/Seoul'), fc.nat({ max: 23 }), (at, sentAt, zone, rollover) => {
    const corrected = correctInstant({ at: new Date(at), sentAt: new Date(sentAt), receivedAt: new Date(RECEIVED) })
    expect(corrected.getTime()).toBeLessThanOrEqual(RECEIVED + 2 * MINUTE)
    expect(studyDay(corrected, zone, rollover)).toBeGreaterThanOrEqual(0)
  }))
})

test('answers of one batch keep their order', () => {
  fc.assert(fc.property(anInstant, anInstant, anInstant, (first, second, sentAt) => {
    const [a, b] = [first, second].map((at) => correctInstant({ at: new Date(at), sentAt: new Date(sentAt), receivedAt: new Date(RECEIVED) }).getTime())
    expect(Math.sign((a ?? 0) - (b ?? 0))).toBeOneOf([0, Math.sign(first - second)])
  }))
})

const SEOUL = { timeZone: 'Asia/Seoul', rollover: 4 }
const COMPUTED = parseIsoDate('2026-03-29') as Day

const claims: Record<string, { ahead: number; settles: number }> = {
  'the day that the device says, where it is the local one': { ahead: 0, settles: 0 },
  'a day ahead: on a flight west it does not run backwards': { ahead: 1, settles: 1 },
  'two days ahead is a wrong clock': { ahead: 2, settles: 0 },
  'a year ahead': { ahead: 365, settles: 0 },
  'a day behind': { ahead: -1, settles: 0 },
}

test.for(Object.entries(claims))('the day of a row: %s', ([, { ahead, settles }]) => {
  expect(settleDay(addDays(COMPUTED, ahead), new Date(RECEIVED), SEOUL)).toBe(addDays(COMPUTED, settles))
})

test('the day of a row is decided by its own zone and hour', () => {
  const night = new Date('2026-03-29T18:30:00.000Z')
  expect(settleDay(0 as Day, night, { timeZone: 'Asia/Seoul', rollover: 4 })).toBe(COMPUTED)
  expect(settleDay(0 as Day, night, { timeZone: 'Asia/Seoul', rollover: 3 })).toBe(COMPUTED + 1)
  expect(settleDay(0 as Day, night, { timeZone: 'UTC', rollover: 4 })).toBe(COMPUTED)
})
