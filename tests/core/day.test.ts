/** Study days: the table of instants, both nights of a clock change, and every zone that this runtime knows. */
import fc from 'fast-check'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import {
  addDays, type Day, formatDay, formatMonth, formatWeekday, isFirstOfMonth, isTimeZone, laterDay, parseIsoDate, studyDay, toIsoDate, utcOffset, type Weekday, weekdayOf,
} from '@/lib/core/day'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const isoDay = (at: string | number, zone: string, rollover = 4) => toIsoDate(studyDay(new Date(at), zone, rollover))

const instants: Record<string, { at: string; zone: string; day: string }> = {
  'Seoul, 23:59: the evening belongs to its date': { at: '2026-03-01T14:59Z', zone: 'Asia/Seoul', day: '2026-03-01' },
  'Seoul, 00:00: midnight turns nothing': { at: '2026-03-01T15:00Z', zone: 'Asia/Seoul', day: '2026-03-01' },
  'Seoul, 03:59: the night belongs to the day before': { at: '2026-03-01T18:59Z', zone: 'Asia/Seoul', day: '2026-03-01' },
  'Seoul, 04:00: a new day': { at: '2026-03-01T19:00Z', zone: 'Asia/Seoul', day: '2026-03-02' },
  'Seoul, 09:00: the day of UTC turns here, ours does not': { at: '2026-03-02T00:00Z', zone: 'Asia/Seoul', day: '2026-03-02' },
  'New York, 04:00 of the night in which clocks go forward': { at: '2026-03-08T08:00Z', zone: 'America/New_York', day: '2026-03-08' },
  'New York, 03:30 of the night in which clocks go back': { at: '2026-11-01T08:30Z', zone: 'America/New_York', day: '2026-10-31' },
  'Berlin, 04:00 of the night in which clocks go forward': { at: '2026-03-29T02:00Z', zone: 'Europe/Berlin', day: '2026-03-29' },
  'Kathmandu, 04:00 at +5:45': { at: '2026-01-01T22:15Z', zone: 'Asia/Kathmandu', day: '2026-01-02' },
  'Kathmandu, a minute before': { at: '2026-01-01T22:14Z', zone: 'Asia/Kathmandu', day: '2026-01-01' },
  'Kiritimati, 04:00 at +14': { at: '2026-01-01T14:00Z', zone: 'Pacific/Kiritimati', day: '2026-01-02' },
  'Midway, 03:59 at −11': { at: '2026-01-02T14:59Z', zone: 'Pacific/Midway', day: '2026-01-01' },
  'a leap day': { at: '2028-02-29T12:00Z', zone: 'UTC', day: '2028-02-29' },
  'the night after a leap day': { at: '2028-03-01T03:59Z', zone: 'UTC', day: '2028-02-29' },
  'the night after new year': { at: '2027-01-01T03:59Z', zone: 'UTC', day: '2026-12-31' },
}

test.for(Object.entries(instants))('%s', ([, { at, zone, day }]) => {
  expect(isoDay(at, zone)).toBe(day)
})

/** `turn` is 04:00 local time of `date`; `hours` is how long the study day was that ended then. */
const nights: Record<string, { zone: string; date: string; turn: string; hours: number; offsets: readonly [before: number, after: number] }> = {
  'New York, forward': { zone: 'America/New_York', date: '2026-03-08', turn: '2026-03-08T08:00Z', hours: 23, offsets: [-300, -240] },
  'New York, back': { zone: 'America/New_York', date: '2026-11-01', turn: '2026-11-01T09:00Z', hours: 25, offsets: [-240, -300] },
  'Berlin, forward': { zone: 'Europe/Berlin', date: '2026-03-29', turn: '2026-03-29T02:00Z', hours: 23, offsets: [60, 120] },
  'Berlin, back': { zone: 'Europe/Berlin', date: '2026-10-25', turn: '2026-10-25T03:00Z', hours: 25, offsets: [120, 60] },
  'Lord Howe, forward by half an hour': { zone: 'Australia/Lord_Howe', date: '2026-10-04', turn: '2026-10-03T17:00Z', hours: 23.5, offsets: [630, 660] },
  'Lord Howe, back by half an hour': { zone: 'Australia/Lord_Howe', date: '2026-04-05', turn: '2026-04-04T17:30Z', hours: 24.5, offsets: [660, 630] },
  'Chatham, forward to +13:45': { zone: 'Pacific/Chatham', date: '2026-09-27', turn: '2026-09-26T14:15Z', hours: 23, offsets: [765, 825] },
  'Chatham, back to +12:45': { zone: 'Pacific/Chatham', date: '2026-04-05', turn: '2026-04-04T15:15Z', hours: 25, offsets: [825, 765] },
  'St John’s, forward to −2:30': { zone: 'America/St_Johns', date: '2026-03-08', turn: '2026-03-08T06:30Z', hours: 23, offsets: [-210, -150] },
  'St John’s, back to −3:30': { zone: 'America/St_Johns', date: '2026-11-01', turn: '2026-11-01T07:30Z', hours: 25, offsets: [-150, -210] },
}

test.for(Object.entries(nights))('the night of %s', ([, { zone, date, turn, hours, offsets }]) => {
  const end = Date.parse(turn)
  const before = toIsoDate(addDays(dayOf(date), -1))
  const daysSeen = new Set<string>()
  for (let at = end - hours * HOUR; at < end; at += MINUTE) daysSeen.add(isoDay(at, zone))
  expect([...daysSeen]).toEqual([before])
  expect(isoDay(end - 1, zone)).toBe(before)
  expect(isoDay(end, zone)).toBe(date)
  expect(isoDay(end - hours * HOUR - 1, zone)).toBe(toIsoDate(addDays(dayOf(date), -2)))
  expect([utcOffset(new Date(end - hours * HOUR), zone), utcOffset(new Date(end), zone)]).toEqual(offsets)
})

describe('every zone that this runtime knows', () => {
  /** CI looks at two years; NETDRILL_LONG=1 at all of them. */
  const [from, until] = process.env['NETDRILL_LONG'] ? [2020, 2038] : [2026, 2028]
  const zones = Intl.supportedValuesOf('timeZone')
  /**
   * Where clocks go back over the hour of the turn itself, the rule by the hour runs back with them: at Chatham, which
   * goes back from 03:45, and at Antarctic stations that go back by two hours or more. `laterDay` holds the day there.
   */
  const runsBack: Readonly<Record<string, readonly number[]>> = {
    'Antarctica/Casey': [1, 2, 22, 23],
    'Antarctica/Troll': [2],
    'Antarctica/Vostok': [1],
    'Pacific/Chatham': [3],
  }

  test('has hundreds of zones', () => {
    expect(zones.length).toBeGreaterThan(300)
  })

  test('around each change of the clocks, for each hour of the turn: days follow one another and never run back', () => {
    const back = new Map<string, Set<number>>()
    for (const zone of zones)
      for (const change of changesOf(zone, from, until))
        for (let rollover = 0; rollover < 24; rollover++) {
          const days = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((halfHours) => studyDay(new Date(change + halfHours * HOUR / 2), zone, rollover))
          const steps = days.slice(1).map((day, index) => day - (days[index] ?? day))
          expect(steps.every((step) => Math.abs(step) <= 1), `${zone}, turn at ${rollover}, ${new Date(change).toISOString()}`).toBe(true)
          if (steps.includes(-1)) back.set(zone, (back.get(zone) ?? new Set()).add(rollover))
        }
    for (const [zone, rollovers] of back) expect(runsBack[zone], zone).toEqual(expect.arrayContaining([...rollovers]))
  }, 120_000)

  const heldBack: Record<string, { zone: string; change: string; rollover: number }> = {
    'at Chatham, with a turn at 3': { zone: 'Pacific/Chatham', change: '2026-04-04T14:00Z', rollover: 3 },
    'at Troll, with a turn at 2': { zone: 'Antarctica/Troll', change: '2026-10-25T01:00Z', rollover: 2 },
  }

  test.for(Object.entries(heldBack))('%s, a day runs back by one, and the later of the two holds', ([, { zone, change, rollover }]) => {
    const before = studyDay(new Date(Date.parse(change) - 1), zone, rollover)
    const after = studyDay(new Date(change), zone, rollover)
    expect(after).toBe(before - 1)
    expect(laterDay(before, after)).toBe(before)
  })

  test('an instant has one study day, at most a day from its UTC date, and a later turn never makes it later', () => {
    fc.assert(fc.property(fc.constantFrom(...zones), anInstant, (zone, at) => {
      const days = Array.from({ length: 24 }, (_, rollover) => studyDay(new Date(at), zone, rollover))
      expect(days).toEqual(days.toSorted((a, b) => b - a))
      expect(days.every((day) => Math.abs(day - Math.floor(at / DAY)) <= 1 || day === Math.floor(at / DAY) - 2)).toBe(true)
      expect(new Set(days).size).toBeLessThanOrEqual(2)
    }), { numRuns: 300 })
  })

  test('twenty-six hours later it is a later day', () => {
    fc.assert(fc.property(fc.constantFrom(...zones.filter((zone) => !(zone in runsBack))), anInstant, fc.nat({ max: 23 }), (zone, at, rollover) => {
      const ahead = studyDay(new Date(at + 26 * HOUR), zone, rollover) - studyDay(new Date(at), zone, rollover)
      expect(ahead).toBeGreaterThanOrEqual(1)
      expect(ahead).toBeLessThanOrEqual(2)
    }), { numRuns: 300 })
  })

  test('the offset says what the clocks on the wall say', () => {
    fc.assert(fc.property(fc.constantFrom(...zones), anInstant, (zone, at) => {
      const offset = utcOffset(new Date(at), zone)
      expect(offset).toBe(longOffset(at, zone))
      expect(Math.abs(offset)).toBeLessThanOrEqual(14 * 60)
      const shifted = new Date(at + offset * MINUTE)
      expect(isoDay(at, zone, 0)).toBe(shifted.toISOString().slice(0, 10))
      expect(isoDay(at, zone, 12)).toBe(new Date(shifted.getTime() - 12 * HOUR).toISOString().slice(0, 10))
    }), { numRuns: 200 })
  })
})

describe('dates as text', () => {
  test('every day that can be written can be read again', () => {
    fc.assert(fc.property(fc.integer({ min: -100_000, max: 2_900_000 }).map((day) => day as Day), (day) => {
      expect(parseIsoDate(toIsoDate(day))).toBe(day)
      expect(toIsoDate(addDays(day, 1)) > toIsoDate(day)).toBe(true)
    }))
  })

  test('day 0 is the first of January 1970', () => {
    expect(parseIsoDate('1970-01-01')).toBe(0)
    expect(parseIsoDate('2026-03-29')).toBe(20_541)
  })

  test.for(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-4-1', '26-04-01', '2026-04-01T00:00Z', ' 2026-04-01', '2026-04-01\n', '2026/04/01', '', 'today'])('%j is not a date', (text) => {
    expect(parseIsoDate(text)).toBe(undefined)
  })

  const written: Record<string, { date: string; language: string; text: string }> = {
    'a day in Korean': { date: '2026-12-04', language: 'ko', text: '12월 4일' },
    'a day in English, the day first': { date: '2026-12-04', language: 'en', text: '4 December' },
    'New Year in Korean': { date: '2027-01-01', language: 'ko', text: '1월 1일' },
    'a leap day in English': { date: '2028-02-29', language: 'en', text: '29 February' },
  }

  test.for(Object.entries(written))('%s', ([, { date, language, text }]) => {
    expect(formatDay(dayOf(date), language)).toBe(text)
  })
})

describe('weeks and months', () => {
  const weekdays: Record<string, { date: string; weekday: Weekday; ko: string; en: string; month: readonly [ko: string, en: string] }> = {
    'the first day of all was a Thursday': { date: '1970-01-01', weekday: 4, ko: '목', en: 'Thu', month: ['1월', 'Jan'] },
    'the day before it a Wednesday': { date: '1969-12-31', weekday: 3, ko: '수', en: 'Wed', month: ['12월', 'Dec'] },
    'a Sunday is 0': { date: '2026-11-22', weekday: 0, ko: '일', en: 'Sun', month: ['11월', 'Nov'] },
    'a Saturday is 6': { date: '2028-02-26', weekday: 6, ko: '토', en: 'Sat', month: ['2월', 'Feb'] },
  }

  test.for(Object.entries(weekdays))('%s', ([, { date, weekday, ko, en, month }]) => {
    const day = dayOf(date)
    expect(weekdayOf(day)).toBe(weekday)
    expect([formatWeekday(weekday, 'ko'), formatWeekday(weekday, 'en')]).toEqual([ko, en])
    expect([formatMonth(day, 'ko'), formatMonth(day, 'en')]).toEqual(month)
  })

  test('the weekday is that of the calendar, and only the first of a month begins one', () => {
    fc.assert(fc.property(fc.integer({ min: -100_000, max: 100_000 }).map((day) => day as Day), (day) => {
      const date = new Date(day * DAY)
      expect(weekdayOf(day)).toBe(date.getUTCDay())
      expect(isFirstOfMonth(day)).toBe(date.getUTCDate() === 1)
    }))
  })
})

test.for(['Asia/Seoul', 'UTC', 'America/Argentina/Buenos_Aires', 'Asia/Kathmandu'])('%s is a zone', (name) => {
  expect(isTimeZone(name)).toBe(true)
})

test.for(['', 'Mars/Olympus_Mons', 'Asia', 'seoul', '+25:00', '../etc/passwd'])('%j is not a zone, and has no study day', (name) => {
  expect(isTimeZone(name)).toBe(false)
  expect(() => studyDay(new Date(0), name, 4)).toThrow(RangeError)
})

test('a zone spelled in endless ways does not fill the memory', () => {
  const made = vi.spyOn(Intl, 'DateTimeFormat')
  onTestFinished(() => { made.mockRestore() })
  const spell = (number: number) => Array.from('ouagadougou', (letter, bit) => ((number >> bit) & 1 ? letter.toUpperCase() : letter)).join('')
  const spellings = Array.from({ length: 2 ** 11 }, (_, number) => `AFRICA/${spell(number)}`)
  const [first = ''] = spellings
  expect(spellings.every(isTimeZone)).toBe(true)
  expect(isTimeZone(first)).toBe(true)
  expect(made, 'the first spelling was forgotten meanwhile').toHaveBeenCalledTimes(spellings.length + 1)
  expect(isTimeZone(first)).toBe(true)
  expect(made, 'and is known again').toHaveBeenCalledTimes(spellings.length + 1)
})

test('of two days the later one', () => {
  expect(laterDay(dayOf('2026-01-02'), dayOf('2026-01-01'))).toBe(dayOf('2026-01-02'))
  expect(laterDay(dayOf('2026-01-01'), dayOf('2026-01-02'))).toBe(dayOf('2026-01-02'))
})

test('flying west, the later of two days holds until the local one has caught up', () => {
  const landing = Date.parse('2026-05-01T02:00Z')
  const inSeoul = studyDay(new Date(landing - HOUR), 'Asia/Seoul', 4)
  const inHonolulu = (hours: number) => studyDay(new Date(landing + hours * HOUR), 'Pacific/Honolulu', 4)
  expect(inHonolulu(0)).toBe(inSeoul - 1)
  expect(laterDay(inSeoul, inHonolulu(0))).toBe(inSeoul)
  expect(laterDay(inSeoul, inHonolulu(24))).toBe(inSeoul)
  expect(laterDay(inSeoul, inHonolulu(48))).toBe(addDays(inSeoul, 1))
})

const anInstant = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2038, 0) })

function dayOf(date: string): Day {
  const day = parseIsoDate(date)
  if (day === undefined) throw new Error(`${date} is not a date`)
  return day
}

/** The first instants at which a zone has another offset than just before. */
function changesOf(zone: string, fromYear: number, untilYear: number): number[] {
  const changes: number[] = []
  const week = 7 * DAY
  for (let at = Date.UTC(fromYear, 0); at < Date.UTC(untilYear, 0); at += week) {
    const before = utcOffset(new Date(at), zone)
    if (utcOffset(new Date(at + week), zone) === before) continue
    let [low, high] = [at, at + week]
    while (high - low > MINUTE) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE
      if (utcOffset(new Date(middle), zone) === before) low = middle
      else high = middle
    }
    changes.push(high)
  }
  return changes
}

/** The same offset by another road: from its name, 'GMT-03:30'. */
function longOffset(at: number, timeZone: string): number {
  const name = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?/.exec(name) ?? []
  return sign === undefined ? 0 : (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
}
