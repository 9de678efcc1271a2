/**
 * R9: study days around each change of the clocks from 2020 to 2037, in each zone that this runtime knows, for each hour
 * of the turn; and on journeys.
 *
 * The day is worked out a second time by another road: not from the fields of the local time, but from the name of the
 * zone's offset, 'GMT+05:45', and sums.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, laterDay, studyDay } from '@/lib/core/day'
import { correctInstant, settleDay } from '@/lib/core/scheduling/clock'
import { countOf, seedOfRun } from './counts'

const QUARTER = 15 * 60_000
const HOUR = 4 * QUARTER
const DAY = 24 * HOUR
const [FROM, UNTIL] = [Date.UTC(2020, 0), Date.UTC(2038, 0)]
const ZONES = Intl.supportedValuesOf('timeZone')
const COUNT = countOf('R9')
/** So much of the count goes to changes of the clocks, as long as there are as many; the rest to journeys. */
const SHARE = 0.8
const FEW = 10

const seed = seedOfRun()

describe('R9', () => {
  let turns = 0

  test('around a change of the clocks an instant has one study day, and days last 23 to 25 hours', () => {
    const complaints: string[] = []
    for (const zone of fc.sample(fc.shuffledSubarray(ZONES, { minLength: ZONES.length }), { numRuns: 1, seed })[0]!) {
      for (const change of changesOf(zone))
        for (let rollover = 0; rollover < 24; rollover++, turns++) complaints.push(...aboutTurn(zone, change, rollover))
      if (turns >= COUNT * SHARE || complaints.length > FEW) break
    }
    console.log(`R9: ${turns} changes of the clocks, each with an hour of the turn, seed ${seed}.`)
    expect(complaints.slice(0, FEW), `NETDRILL_SEED=${seed}`).toEqual([])
    expect(turns).toBeGreaterThan(0)
  }, 60_000 + COUNT * 2)

  test('on a journey no change of zone, and no late arrival, alters the days that were', () => {
    const journeys = Math.max(Math.ceil(COUNT * (1 - SHARE)), COUNT - turns)
    const complaints: string[] = []
    for (let run = 0; run < journeys && complaints.length === 0; run += 1_000)
      for (const journey of fc.sample(aJourney, { numRuns: Math.min(1_000, journeys - run), seed: seed + run }))
        complaints.push(...aboutJourney(journey))
    console.log(`R9: ${journeys} journeys, seed ${seed}.`)
    expect(complaints.slice(0, FEW), `NETDRILL_SEED=${seed}`).toEqual([])
  }, 60_000 + COUNT * 2)

  test('the table of changes is not empty by mistake: New York and Berlin change twice a year', () => {
    expect(changesOf('America/New_York')).toHaveLength(36)
    expect(changesOf('Europe/Berlin').map(({ before, after }) => (after - before) / HOUR)).toEqual(Array.from({ length: 18 }, () => [1, -1]).flat())
    expect(changesOf('Asia/Seoul')).toEqual([])
  })
})

interface Change {
  /** The first instant with the new offset. */
  readonly at: number
  /** Milliseconds east of UTC. */
  readonly before: number
  readonly after: number
}

/** All that may be said against the days from a day before the change to a day after it. */
function aboutTurn(zone: string, change: Change, rollover: number): string[] {
  const where = `${zone}, turn at ${rollover}, clocks change at ${new Date(change.at).toISOString()}`
  const complaints: string[] = []
  const starts: number[] = []
  let today = -Infinity
  for (const at of instantsAround(change)) {
    const day = studyDay(new Date(at), zone, rollover)
    const should = dayByOffset(at, at < change.at ? change.before : change.after, rollover)
    if (day !== should) complaints.push(`${where}: ${new Date(at).toISOString()} is of day ${day}, not ${should}`)
    // Where clocks go back over the hour of the turn, the day runs back with them, and the later one holds.
    if (day < today && change.after >= change.before) complaints.push(`${where}: the day runs back at ${new Date(at).toISOString()}`)
    if (day <= today) continue
    if (today !== -Infinity) starts.push(at)
    today = day
  }
  // A day has not begun a moment before: between two instants that are looked at, nothing turns.
  for (const at of starts)
    if (studyDay(new Date(at - 1), zone, rollover) >= studyDay(new Date(at), zone, rollover))
      complaints.push(`${where}: a day begins before ${new Date(at).toISOString()}`)
  // By an hour at most, but for stations in Antarctica, whose clocks take longer steps.
  const step = Math.max(HOUR, Math.abs(change.after - change.before))
  if (step > HOUR && !zone.startsWith('Antarctica/')) complaints.push(`${where}: by ${step / HOUR} hours`)
  for (const [index, start] of starts.slice(1).entries()) {
    const length = start - (starts[index] ?? NaN)
    if (Math.abs(length - DAY) > step) complaints.push(`${where}: a day of ${length / HOUR} hours`)
  }
  if (starts.length < 2) complaints.push(`${where}: only ${starts.length} days begin in 56 hours`)
  return complaints
}

/**
 * Each full hour on the walls of that zone; around the change, which may be at any minute, each quarter and the moment
 * before it.
 */
function instantsAround({ at, before, after }: Change): number[] {
  const instants: number[] = [at - 1, at]
  const quarter = Math.floor(at / QUARTER) * QUARTER
  const near = Math.max(1, Math.abs(after - before) / HOUR) + 1
  for (let hours = -28; hours <= -near; hours++) instants.push(fullHour(at + hours * HOUR, before))
  for (let quarters = -near * 4; quarters <= near * 4; quarters++) instants.push(quarter + quarters * QUARTER - 1, quarter + quarters * QUARTER)
  for (let hours = near; hours <= 28; hours++) instants.push(fullHour(at + hours * HOUR, after))
  return instants.toSorted((a, b) => a - b)
}

const fullHour = (at: number, offset: number): number => Math.floor((at + offset) / HOUR) * HOUR - offset

const dayByOffset = (at: number, offset: number, rollover: number): number => Math.floor((at + offset - rollover * HOUR) / DAY)

const aStop = fc.record({
  zone: fc.constantFrom(...ZONES),
  rollover: fc.integer({ min: 0, max: 23 }),
  /** Since the answer before. */
  minutes: fc.integer({ min: 0, max: 50 * 60 }),
  /** The device says it is some other day, as one with a wrong clock does. */
  astray: fc.option(fc.integer({ min: -4_000, max: 4_000 }), { freq: 5 }),
})
const aJourney = fc.record({
  start: fc.integer({ min: FROM, max: UNTIL - 400 * HOUR }),
  stops: fc.array(aStop, { minLength: 2, maxLength: 8 }),
  arrivesAfterDays: fc.integer({ min: 0, max: 400 }),
})
type Journey = ReturnType<typeof aJourney.generate>['value']

/** An answer at each stop, on the day that the device holds for today, sent at once; and all of them sent much later. */
function aboutJourney({ start, stops, arrivesAfterDays }: Journey): string[] {
  const complaints: string[] = []
  let at = start
  let last = -Infinity as Day
  for (const { zone, rollover, minutes, astray } of stops) {
    at += minutes * 60_000
    const where = `${zone}, turn at ${rollover}, ${new Date(at).toISOString()}`
    const computed = dayByOffset(at, offsetOf(at, zone), rollover)
    const held = laterDay(last, studyDay(new Date(at), zone, rollover))
    const claimed = (held + (astray ?? 0)) as Day
    const atOnce = settle(claimed, at, zone, rollover, 0)
    const late = settle(claimed, at, zone, rollover, arrivesAfterDays)
    if (atOnce !== late) complaints.push(`${where}: day ${atOnce} if sent at once, ${late} if sent after ${arrivesAfterDays} days`)
    if (atOnce !== computed && atOnce !== computed + 1) complaints.push(`${where}: day ${atOnce} is logged, where it is ${computed}`)
    if (atOnce === computed + 1 && claimed !== atOnce) complaints.push(`${where}: a day ahead, though nobody said so`)
    // Between the date line's two sides days may differ by two: then the day is the one of the place.
    if (astray === null && held - computed <= 1 && atOnce < last) complaints.push(`${where}: the day runs back from ${last} to ${atOnce}`)
    if (astray === null) last = laterDay(last, atOnce)
  }
  return complaints
}

function settle(claimed: Day, at: number, timeZone: string, rollover: number, days: number): Day {
  const receivedAt = new Date(at + days * DAY)
  const instant = correctInstant({ at: new Date(at), sentAt: receivedAt, receivedAt })
  return settleDay(claimed, instant, { timeZone, rollover })
}

/** By halves, from weeks at whose ends the offset differs. */
function changesOf(zone: string): Change[] {
  const changes: Change[] = []
  const week = 7 * DAY
  for (let at = FROM, before = offsetOf(at, zone); at < UNTIL; at += week) {
    const after = offsetOf(at + week, zone)
    if (after !== before && at + week <= UNTIL) changes.push({ at: firstWithout(before, at, at + week, zone), before, after })
    before = after
  }
  return changes
}

function firstWithout(offset: number, from: number, until: number, zone: string): number {
  let [low, high] = [from, until]
  while (high - low > 60_000) {
    const middle = low + Math.floor((high - low) / 120_000) * 60_000
    if (offsetOf(middle, zone) === offset) low = middle
    else high = middle
  }
  return high
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Milliseconds east of UTC, from a text that ends in 'GMT', 'GMT+09:00' or 'GMT-03:30'. */
function offsetOf(at: number, zone: string): number {
  let formatter = formatters.get(zone)
  if (!formatter) formatters.set(zone, (formatter = new Intl.DateTimeFormat('en-US', { timeZone: zone, year: 'numeric', timeZoneName: 'longOffset' })))
  const text = formatter.format(at)
  const [hours, minutes] = text.slice(text.indexOf('GMT') + 4).split(':')
  const offset = (Number(hours ?? 0) * 4 + Number(minutes ?? 0) / 15) * QUARTER
  return text.includes('-') ? -offset : offset
}
