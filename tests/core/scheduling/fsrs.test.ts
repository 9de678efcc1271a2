/** FSRS: what the library does that must not reach a schedule, and that nothing else of it is changed. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { createEmptyCard, FSRS, fsrs as engineOf, Rating, State } from 'ts-fsrs'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Day } from '@/lib/core/day'
import { type Quality, ratingOf } from '@/lib/core/rating'
import { fsrs, type FsrsMemory, recallAfter } from '@/lib/core/scheduling/fsrs'
import type { Answer, Context } from '@/lib/core/scheduling/log'
import { answer, daysAfter, freshSchedule, kindOf, replay } from '@/lib/core/scheduling/schedule'
import { MAX_INTERVAL_DAYS } from '@/lib/core/scheduling/scheduler'
import { schedulerNamed } from '@/lib/core/scheduling/schedulers'
import { sm2 } from '@/lib/core/scheduling/sm2'
import { aLog, aQuality, arrivals, instant, QUALITIES } from './a-log'

const MONDAY = 20_000
const NEW = freshSchedule(fsrs)
const SETTINGS = { request_retention: 0.9, learning_steps: [], relearning_steps: [], enable_short_term: true, enable_fuzz: false } as const
const LEARNT: FsrsMemory = { reps: 3, interval: 30, stability: 30, difficulty: 5 }
const GRADES = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const
const ZONES = ['UTC', 'Asia/Seoul', 'America/New_York']

/** Days since the answer before, and how it went: 0 days is the drill of the day. */
const aHistory = fc.array(fc.tuple(fc.nat({ max: 400 }), aQuality), { minLength: 1, maxLength: 20 })

afterEach(() => {
  vi.restoreAllMocks()
})

describe('what the library does by itself', () => {
  test('days are counted between noons of UTC: no date that it is given has another hour', () => {
    const next = vi.spyOn(FSRS.prototype, 'next')
    fold([[0, 4], [1, 3], [0, 5], [2, 4], [180, 1]])
    const given = next.mock.calls.flatMap(([card, now]) => [now, card.due, ...(card.last_review ? [card.last_review] : [])])
    expect(given.length).toBeGreaterThan(9)
    expect(new Set(given.map((date) => new Date(date).toISOString().slice(10)))).toEqual(new Set(['T12:00:00.000Z']))
  })

  test.for(ZONES)('a memory is the same on a machine in %s, also over the nights on which clocks change', (zone) => {
    const before = process.env.TZ
    try {
      process.env.TZ = zone
      expect(new Date(0).getHours()).toBe({ UTC: 0, 'Asia/Seoul': 9, 'America/New_York': 19 }[zone])
      // 28 to 30 March 2026 is two days, and so is 7 to 9 March.
      expect(fold([[0, 4], [2, 4], [1, 2], [0, 4], [9, 3], [33, 5]])).toEqual(IN_EVERY_ZONE)
    } finally {
      process.env.TZ = before
      if (before === undefined) delete process.env.TZ
    }
  })

  test('recall falls with the first day, and is certain on the day itself', () => {
    expect(recallAfter(LEARNT, 0)).toBe(1)
    expect(recallAfter(LEARNT, 1)).toBeLessThan(1)
    expect(recallAfter(LEARNT, 30)).toBeCloseTo(0.9, 6)
  })

  test('its longest interval is none: beyond it, it still puts one day between two ratings', () => {
    const old: FsrsMemory = { reps: 30, interval: MAX_INTERVAL_DAYS, stability: 36_500, difficulty: 1 }
    const raw = engineOf(SETTINGS).next({ ...createEmptyCard(noon(0)), ...lib(old) }, noon(MAX_INTERVAL_DAYS), Rating.Easy)
    expect(raw.card.scheduled_days).toBeGreaterThan(MAX_INTERVAL_DAYS)
    for (const quality of QUALITIES) expect(fsrs.next(old, { kind: 'repetition', quality, elapsedDays: MAX_INTERVAL_DAYS }).days).toBeLessThanOrEqual(MAX_INTERVAL_DAYS)
  })

  test('it throws where time runs backwards: here it stands still', () => {
    expect(() => engineOf(SETTINGS).next({ ...createEmptyCard(noon(9)), ...lib(LEARNT), last_review: noon(9) }, noon(8), Rating.Good)).toThrow('delta_t')
    expect(fsrs.next(LEARNT, { kind: 'early', quality: 4, elapsedDays: -1 })).toEqual(fsrs.next(LEARNT, { kind: 'early', quality: 4, elapsedDays: 0 }))
    expect(recallAfter(LEARNT, -1)).toBe(1)
  })

  test('a log comes to the same in whatever order it arrives, and however often', () => {
    fc.assert(fc.property(aLog.chain((log) => fc.tuple(fc.constant(log), arrivals(log))), ([log, arrived]) => {
      expect(replay(fsrs, arrived)).toEqual(replay(fsrs, log))
    }))
  })

  test('fuzz is off, and nothing else is changed: the memory is the one that the library comes to by itself, at noons', () => {
    fc.assert(fc.property(aHistory, (history) => {
      const engine = engineOf(SETTINGS)
      let card = createEmptyCard(noon(0))
      let day = 0
      for (const [days, quality] of history) {
        day += days
        card = engine.next(card, noon(day), GRADES[ratingOf(quality)]).card
      }
      const { stability, difficulty, scheduled_days } = card
      expect(fold(history)).toMatchObject({ stability, difficulty, interval: Math.min(MAX_INTERVAL_DAYS, Math.max(1, scheduled_days)) })
    }))
  })

  test('the moment of an answer is nothing to it: a preview is what the answer then does', () => {
    fc.assert(fc.property(aLog, aQuality, (log, quality) => {
      const schedule = replay(fsrs, log)
      const day = (MONDAY + 60) as Day
      const promised = daysAfter(fsrs, schedule, { day, quality, context: 'queue' })
      vi.setSystemTime(new Date(Date.now() + 1000))
      expect(answer(fsrs, schedule, { day, quality, context: 'queue' }).due).toBe(day + promised)
    }))
    vi.useRealTimers()
  })

  test('one file imports it: the methods that it adds to dates are nobody else’s', () => {
    const files = ['lib', 'app', 'scripts'].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)))
    const sources = files.filter((file) => /\.(?:ts|tsx|mjs)$/.test(file) && !file.includes('/prisma/'))
    expect(sources.length).toBeGreaterThan(100)
    expect(sources.filter((file) => /['"]ts-fsrs['"]/.test(readFileSync(file, 'utf8')))).toEqual(['lib/core/scheduling/fsrs.ts'])
  })

  test('weights of a wrong number would become its own in silence: none are handed to it', () => {
    const source = readFileSync('lib/core/scheduling/fsrs.ts', 'utf8')
    expect(source).not.toMatch(/\bw:/)
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    expect([...engineOf({ ...SETTINGS, w: [1, 2, 3] }).parameters.w]).toEqual([...engineOf(SETTINGS).parameters.w])
  })
})

describe('a schedule by FSRS', () => {
  test('a new card comes back after 1, 1, 2 or 8 days', () => {
    expect(([2, 3, 4, 5] as const).map((quality) => daysAfter(fsrs, NEW, { day: MONDAY as Day, quality, context: 'queue' }))).toEqual([1, 1, 2, 8])
  })

  test('an answer of the drill goes through the formula of one day, and adds no pass', () => {
    const failed = answer(fsrs, NEW, { day: MONDAY as Day, quality: 4, context: 'queue' })
    const lapsed = answer(fsrs, failed, { day: (MONDAY + 2) as Day, quality: 2, context: 'queue' })
    const drilled = answer(fsrs, lapsed, { day: (MONDAY + 2) as Day, quality: 4, context: 'queue' })
    expect(drilled.memory.stability).toBeGreaterThan(lapsed.memory.stability)
    expect(drilled).toMatchObject({ memory: { reps: 0 }, lapses: 1, drillDay: null, last: MONDAY + 2 })
  })

  test('passes in a row and lapses are those of the log', () => {
    fc.assert(fc.property(fc.array(aQuality, { minLength: 1, maxLength: 12 }), (qualities) => {
      const log = qualities.map((quality, at) => given(MONDAY + 400 * at, quality))
      const passes = qualities.toReversed().findIndex((quality) => quality < 3)
      expect(replay(fsrs, log).memory.reps).toBe(passes === -1 ? qualities.length : passes)
    }))
  })

  test('what the queue of another scheduler asks early counts; practice, and a mock before its time, do not', () => {
    const from = replay(fsrs, [given(MONDAY, 5)])
    const kinds = (scheduler: typeof fsrs | typeof sm2) => (['queue', 'plan', 'practice', 'mock'] as const).map((context) => kindOf(scheduler, from, { day: (MONDAY + 3) as Day, quality: 4, context }))
    expect(kinds(fsrs)).toEqual(['early', 'early', 'practice', 'practice'])
    expect(kinds(sm2)).toEqual(['practice', 'early', 'practice', 'practice'])
    const after = answer(fsrs, from, { day: (MONDAY + 3) as Day, quality: 4, context: 'queue' })
    expect(after).toMatchObject({ last: MONDAY + 3, first: MONDAY })
    expect(after.memory.stability).toBeGreaterThan(from.memory.stability)
  })

  test('an interval is a whole number of days from one on, for every memory that the fold can reach', () => {
    fc.assert(fc.property(aHistory, (history) => {
      const { interval, stability, difficulty } = fold(history)
      expect(Number.isInteger(interval) && interval >= 1 && interval <= MAX_INTERVAL_DAYS).toBe(true)
      expect(stability).toBeGreaterThan(0)
      expect(difficulty).toBeGreaterThanOrEqual(1)
      expect(difficulty).toBeLessThanOrEqual(10)
    }))
  })

  test('recall is a probability, and never rises while nothing is answered', () => {
    fc.assert(fc.property(aHistory, fc.nat({ max: 5000 }), fc.nat({ max: 5000 }), (history, a, b) => {
      const memory = fold(history)
      const [sooner, later] = [recallAfter(memory, Math.min(a, b)), recallAfter(memory, Math.max(a, b))]
      expect(later).toBeGreaterThanOrEqual(0)
      expect(sooner).toBeLessThanOrEqual(1)
      expect(later).toBeLessThanOrEqual(sooner)
    }))
    expect(recallAfter(fsrs.fresh, 0)).toBe(0)
  })

  test('a memory that is none begins anew, and does not throw', () => {
    for (const broken of [NaN, 0, -1, Infinity]) {
      expect(fsrs.next({ ...LEARNT, stability: broken }, { kind: 'repetition', quality: 4, elapsedDays: 5 }).days).toBe(2)
      expect(recallAfter({ ...LEARNT, stability: broken }, 5)).toBe(0)
    }
  })

  test('to FSRS and back is nothing to SM-2: its fold of the log is the same, byte for byte', async () => {
    const [there, back] = await Promise.all([schedulerNamed('fsrs'), schedulerNamed('sm2')])
    fc.assert(fc.property(aLog, (log) => {
      const before = JSON.stringify(replay(sm2, log))
      replay(there, log)
      expect(JSON.stringify(replay(back, log))).toBe(before)
    }))
  })
})

const IN_EVERY_ZONE = fold([[0, 4], [2, 4], [1, 2], [0, 4], [9, 3], [33, 5]])

function fold(history: readonly (readonly [number, Quality])[]): FsrsMemory {
  return history.reduce<FsrsMemory>((memory, [elapsedDays, quality], at) => fsrs.next(memory, { kind: at > 0 && elapsedDays === 0 ? 'drill' : 'repetition', quality, elapsedDays }).memory, fsrs.fresh)
}

/** As the library keeps it. */
function lib({ stability, difficulty }: FsrsMemory) {
  return { stability, difficulty, state: State.Review, last_review: noon(0) }
}

function noon(day: number): Date {
  return new Date(day * 86_400_000 + 43_200_000)
}

function given(day: number, quality: Quality, context: Context = 'queue'): Answer {
  return { kind: 'answer', id: `a${String(day)}`, day: day as Day, at: instant(day, 0), device: 'phone', deviceSeq: 0, context, quality }
}
