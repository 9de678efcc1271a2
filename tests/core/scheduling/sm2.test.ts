/** SM-2 against vectors that were computed apart from the product, with exact rational arithmetic. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, parseIsoDate, toIsoDate } from '@/lib/core/day'
import type { Quality } from '@/lib/core/rating'
import { type Answer, CONTEXTS, type Context } from '@/lib/core/scheduling/log'
import { answer, freshSchedule, kindOf, replay, type Schedule } from '@/lib/core/scheduling/schedule'
import { MAX_INTERVAL_DAYS } from '@/lib/core/scheduling/scheduler'
import { sm2, type Sm2Memory } from '@/lib/core/scheduling/sm2'
import { AnswerOp } from '@/lib/core/wire'
import vectorFile from '../../fixtures/sm2-vectors.json'

type Profile = keyof typeof vectorFile.profiles

interface Vector {
  readonly id: string
  readonly title: string
  readonly start: string
  /** Days from the due day are `late`; a step without `kind` is the repetition of that day. */
  readonly steps: readonly { readonly q: number; readonly kind?: string; readonly late?: number }[]
  readonly expect: Readonly<Record<Profile, readonly State[]>>
}

/** What a vector says of a card after a step. */
interface State {
  readonly on: string
  readonly kind: string
  readonly q: number
  readonly reps: number
  readonly ef: string
  readonly efCenti: number
  readonly interval: number
  readonly due: string
  readonly lapses: number
  readonly drill: boolean
}

const vectors: readonly Vector[] = vectorFile.vectors

describe('the profile sm2-article', () => {
  test('has 29 vectors of 214 steps', () => {
    expect(vectors).toHaveLength(29)
    expect(vectors.flatMap(({ steps }) => steps)).toHaveLength(214)
  })

  test.for(vectors.map((vector) => [vector.id, vector.title, vector] as const))('%s: %s', ([, , vector]) => {
    expect(walk(vector).states).toEqual(vector.expect['sm2-article'])
  })

  test('is also what the whole log comes to, at every step of every vector', () => {
    for (const vector of vectors) {
      const { log, schedules } = walk(vector)
      schedules.forEach((schedule, index) => {
        expect(replay(sm2, log.slice(0, index + 1).toReversed()), `${vector.id}, step ${index + 1}`).toEqual(schedule)
      })
    }
  })
})

/** Other readings of the article, which many programs follow. */
const others: Record<string, { profile: Profile; differing: number }> = {
  'the new ease for the interval': { profile: 'sm2-article-newef', differing: 12 },
  'the plug-in of the vendor: nearest rounding, ease lowered by a lapse': { profile: 'sm2-plugin', differing: 21 },
}

test.for(Object.entries(others))('the product does not match %s', ([, { profile, differing }]) => {
  const unlike = vectors.filter((vector) => JSON.stringify(walk(vector).states) !== JSON.stringify(vector.expect[profile]))
  expect(unlike).toHaveLength(differing)
})

interface Walk {
  readonly answers: string
  readonly interval: number
  readonly ease: number
}

const worked: Record<string, Walk> = {
  'the first two intervals are fixed': { answers: '44', interval: 6, ease: 250 },
  'from the third on, interval times ease': { answers: '444', interval: 15, ease: 250 },
  'a 5 raises the ease by 0.10': { answers: '5', interval: 1, ease: 260 },
  'a 3 lowers the ease by 0.14': { answers: '3', interval: 1, ease: 236 },
  'an interval is rounded up': { answers: '344', interval: 15, ease: 236 },
  'the ease counts from the next answer on': { answers: '445', interval: 15, ease: 260 },
  'a lapse starts over and keeps the ease': { answers: '5441', interval: 1, ease: 260 },
  'after a lapse come 1 and 6 days again': { answers: '444244', interval: 6, ease: 250 },
  'failing for ever keeps the ease of the beginning': { answers: '2'.repeat(30), interval: 1, ease: 250 },
  'the ease never falls below 1.30': { answers: '3'.repeat(12), interval: 825, ease: 130 },
  'no day is gained by a float: 140 × 3.00': { answers: '5'.repeat(6), interval: 420, ease: 310 },
  'no day is gained by a float: 125 × 2.80': { answers: '554454', interval: 350, ease: 280 },
  'an interval ends at a hundred years': { answers: '5'.repeat(40), interval: 36_500, ease: 650 },
}

test.for(Object.entries(worked))('%s', ([, { answers, interval, ease }]) => {
  expect(memoryAfter([...answers].map(Number) as Quality[])).toMatchObject({ interval, ease })
})

test('a better quality never brings a card back sooner', () => {
  for (const ease of [130, 250, 400])
    for (const interval of [1, 6, 50, 36_500])
      for (const reps of [0, 1, 2, 9]) {
        const days = ALL.map((quality) => sm2.next({ ease, interval, reps }, { kind: 'repetition', quality, elapsedDays: interval }).days ?? 0)
        expect(days).toEqual(days.toSorted((a, b) => a - b))
      }
})

const ALL = [0, 1, 2, 3, 4, 5] as const satisfies readonly Quality[]
const anyAnswers = fc.array(
  fc.record({ quality: fc.constantFrom<Quality>(...ALL), late: fc.integer({ min: -40, max: 400 }), context: fc.constantFrom<Context>(...CONTEXTS) }),
  { minLength: 1, maxLength: 60 },
)

test('after any answers the ease is a whole number of at least 130 and the interval lies between a day and a hundred years', () => {
  fc.assert(fc.property(anyAnswers, (given) => {
    let schedule = freshSchedule(sm2)
    let today = START
    for (const { quality, late, context } of given) {
      today = Math.max(today, (schedule.due ?? START) + late) as Day
      schedule = answer(sm2, schedule, { day: today, quality, context })
      const { ease, interval, reps } = schedule.memory
      expect(Number.isInteger(ease) && ease >= 130, `ease ${ease}`).toBe(true)
      if (schedule.due === null || schedule.last === null) expect({ reps, interval }).toEqual({ reps: 0, interval: 0 })
      else {
        expect(Number.isInteger(interval) && interval >= 1 && interval <= MAX_INTERVAL_DAYS, `interval ${interval}`).toBe(true)
        expect(schedule.due - schedule.last).toBe(interval)
      }
    }
  }))
})

const OP = {
  kind: 'answer',
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  day: 20_000,
  at: '2024-10-04T08:00:00.000Z',
  device: '01890a5d-ac96-774b-bcce-b302099a8058',
  deviceSeq: 0,
  context: 'queue',
  card: 'tcp-isn',
  timeZone: 'Asia/Seoul',
  offset: 540,
  rollover: 4,
  rules: sm2.rules,
  proposal: null,
  pointsHit: [],
  durationMs: 1000,
} as const

test.for(ALL)('a quality of %s passes the border', (quality) => {
  expect(AnswerOp.safeParse({ ...OP, quality, proposal: quality }).success).toBe(true)
})

const notQualities: Record<string, unknown> = {
  'below 0': -1,
  'above 5': 6,
  'of two and a half': 2.5,
  'that is nearly 2': 2.000001,
  'that is null': null,
  'that is absent': undefined,
  'that is not a number': NaN,
  'that is endless': Infinity,
  'in quotes': '4',
  'that is a truth': true,
  'in a list': [4],
}

test.for(Object.entries(notQualities))('a quality %s is refused at the border', ([, quality]) => {
  expect(AnswerOp.safeParse({ ...OP, quality }).success).toBe(false)
  const proposal = AnswerOp.safeParse({ ...OP, quality: 4, proposal: quality })
  expect(proposal.success, 'null proposes nothing').toBe(quality === null)
})

const START = parseIsoDate('2026-01-05') as Day

/** The schedule after each step, through the fold that the product uses. */
function walk({ id, start, steps }: Vector) {
  const schedules: Schedule<Sm2Memory>[] = []
  const log: Answer[] = []
  const states: State[] = []
  let schedule = freshSchedule(sm2)
  for (const [index, { q, kind, late = 0 }] of steps.entries()) {
    const onDueDay = schedule.due ?? (parseIsoDate(start) as Day)
    const day = kind === 'drill' ? schedule.last ?? onDueDay : addDays(onDueDay, late)
    const given: Answer = { kind: 'answer', id: `${id}-${index}`, day, at: instant(day, index), device: 'a', deviceSeq: index, context: 'queue', quality: q as Quality }
    const was = kindOf(sm2, schedule, given)
    schedule = answer(sm2, schedule, given)
    schedules.push(schedule)
    log.push(given)
    states.push(stateOf(schedule, given, was))
  }
  return { states, schedules, log }
}

const stateOf = ({ memory, due, lapses, drillDay }: Schedule<Sm2Memory>, { day, quality }: Answer, kind: string): State => ({
  on: toIsoDate(day),
  kind: kind === 'repetition' ? 'review' : kind,
  q: quality,
  reps: memory.reps,
  ef: (memory.ease / 100).toFixed(4),
  efCenti: memory.ease,
  interval: memory.interval,
  due: toIsoDate(due ?? START),
  lapses,
  drill: drillDay === day,
})

const instant = (day: Day, minute: number) => new Date(day * 86_400_000 + minute * 60_000).toISOString()

const memoryAfter = (qualities: readonly Quality[]): Sm2Memory =>
  qualities.reduce((memory, quality) => sm2.next(memory, { kind: 'repetition', quality, elapsedDays: 0 }).memory, sm2.fresh)
