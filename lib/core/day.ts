/**
 * Study days: the only date arithmetic, and the only reader of time zones.
 *
 * Units    A `Day` is a whole number of days since 1970-01-01: days compare with `<` and differ by subtraction.
 * Ours     A study day turns at the learner's rollover hour, not at midnight: the local date, less one where the local
 *          hour is below the rollover. The local hour is read in the zone; taking hours off the instant first would be
 *          wrong around every change of the clocks.
 */
export type Day = number & { readonly __brand: 'Day' }

const MS_PER_DAY = 86_400_000
const MS_PER_MINUTE = 60_000

/** The study day of an instant. Throws a RangeError for a zone that does not exist: check with `isTimeZone`. */
export function studyDay(at: Date, timeZone: string, rolloverHour: number): Day {
  const { year, month, day, hour } = localParts(at, timeZone)
  const date = Date.UTC(year, month - 1, day) / MS_PER_DAY
  return (hour < rolloverHour ? date - 1 : date) as Day
}

/** Minutes east of UTC at an instant. */
export function utcOffset(at: Date, timeZone: string): number {
  const { year, month, day, hour, minute } = localParts(at, timeZone)
  const local = Date.UTC(year, month - 1, day, hour, minute)
  return Math.round((local - Math.floor(at.getTime() / MS_PER_MINUTE) * MS_PER_MINUTE) / MS_PER_MINUTE)
}

export const addDays = (day: Day, days: number): Day => (day + days) as Day

export const laterDay = (a: Day, b: Day): Day => (a > b ? a : b)

/** For example '2026-03-29'. */
export const toIsoDate = (day: Day): string => noonOf(day).toISOString().slice(0, 10)

/** Undefined where the text is not a date that exists, as YYYY-MM-DD. */
export function parseIsoDate(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  const day = (Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / MS_PER_DAY) as Day
  return toIsoDate(day) === text ? day : undefined
}

/** 0 is Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6
const WEEKDAY_OF_DAY_0 = 4

export const weekdayOf = (day: Day): Weekday => ((((day + WEEKDAY_OF_DAY_0) % 7) + 7) % 7) as Weekday

export const isFirstOfMonth = (day: Day): boolean => toIsoDate(day).endsWith('-01')

/** As people write it, for example '12월 4일' or '4 December'. */
export const formatDay = (day: Day, language: string): string => writerOf(language, 'day').format(noonOf(day))

/** The month of a day in as little room as there is above a column: '12월' or 'Dec'. */
export const formatMonth = (day: Day, language: string): string => writerOf(language, 'month').format(noonOf(day))

/** '금' or 'Fri'. */
export const formatWeekday = (weekday: Weekday, language: string): string =>
  writerOf(language, 'weekday').format(noonOf((weekday - WEEKDAY_OF_DAY_0) as Day))

export function isTimeZone(name: string): boolean {
  try {
    formatterOf(name)
    return true
  } catch {
    return false
  }
}

const noonOf = (day: Day) => new Date(day * MS_PER_DAY + MS_PER_DAY / 2)

const WRITINGS = {
  day: { month: 'long', day: 'numeric' },
  month: { month: 'short' },
  weekday: { weekday: 'short' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>

/** Kept, since a heatmap writes hundreds of days. As many as there are languages of the interface, times three. */
const writers = new Map<string, Intl.DateTimeFormat>()

function writerOf(language: string, writing: keyof typeof WRITINGS): Intl.DateTimeFormat {
  const key = `${language} ${writing}`
  const known = writers.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { timeZone: 'UTC', ...WRITINGS[writing] })
  writers.set(key, made)
  return made
}

interface LocalParts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
}

function localParts(at: Date, timeZone: string): LocalParts {
  const parts = { year: 0, month: 0, day: 0, hour: 0, minute: 0 }
  for (const { type, value } of formatterOf(timeZone).formatToParts(at))
    if (type in parts) parts[type as keyof LocalParts] = Number(value)
  return parts
}

/** Making a formatter takes far longer than using it. Each takes some 30 KB, and a name may be spelled in endless ways. */
const formatters = new Map<string, Intl.DateTimeFormat>()
const MAX_FORMATTERS = 600

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  if (formatters.size >= MAX_FORMATTERS) formatters.clear()
  formatters.set(timeZone, made)
  return made
}
