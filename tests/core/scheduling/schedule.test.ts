/** What an answer does to a schedule, and what must hold for every log. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '@/lib/core/day'
import type { Quality } from '@/lib/core/rating'
import { type Answer, type Context, effectiveAnswers, type LogEntry } from '@/lib/core/scheduling/log'
import { answer, freshSchedule, kindOf, outlook, owesDrill, replay, type Schedule } from '@/lib/core/scheduling/schedule'
import type { AnswerKind } from '@/lib/core/scheduling/scheduler'
import { sm2, type Sm2Memory } from '@/lib/core/scheduling/sm2'
import { aLog, aQuality, arrivals, instant, QUALITIES, someAnswers, undoOf } from './a-log'

const NEW = freshSchedule(sm2)

describe('laws of every log', () => {
  test('the order in which entries arrive, and how often, does not matter', () => {
    fc.assert(fc.property(aLog.chain((log) => fc.tuple(fc.constant(log), arrivals(log))), ([log, arrived]) => {
      expect(replay(sm2, arrived)).toEqual(replay(sm2, log))
    }), { numRuns: 300 })
  })

  test('what is undone leaves no trace', () => {
    fc.assert(fc.property(aLog, (log) => {
      expect(replay(sm2, log)).toEqual(replay(sm2, effectiveAnswers(log)))
    }))
  })

  test('an answer and its undo change nothing', () => {
    fc.assert(fc.property(aLog, someAnswers, (log, more) => {
      const added = more.map((row) => ({ ...row, id: `more ${row.id}` }))
      expect(replay(sm2, [...log, ...added, ...added.map(({ id }) => undoOf(id))])).toEqual(replay(sm2, log))
    }))
  })

  test('undoing an undo is the same as never having undone', () => {
    fc.assert(fc.property(aLog.filter((log) => log.length > 0), fc.nat(), (log, pick) => {
      const undo = undoOf(log[pick % log.length]?.id ?? '')
      expect(replay(sm2, [...log, undo, undoOf(undo.id)])).toEqual(replay(sm2, log))
    }))
  })

  test('with everything undone a card is new', () => {
    fc.assert(fc.property(someAnswers, (answers) => {
      expect(replay(sm2, [...answers, ...answers.map(({ id }) => undoOf(id))])).toEqual(NEW)
    }))
  })

  test('replayed from a schedule at the border of a day, it comes to the same as from the beginning', () => {
    fc.assert(fc.property(someAnswers, fc.integer({ min: 19_999, max: 20_032 }), (log, border) => {
      const before = replay(sm2, log.filter(({ day }) => day < border))
      expect(replay(sm2, log.filter(({ day }) => day >= border), before)).toEqual(replay(sm2, log))
    }))
  })

  test('a card that was seen comes back on a later day, and was first seen no later than last', () => {
    fc.assert(fc.property(aLog, (log) => {
      const { first, last, due } = replay(sm2, log)
      expect([first === null, last === null, due === null]).toSatisfy((nulls: boolean[]) => nulls.every(Boolean) || !nulls.some(Boolean))
      if (first === null || last === null || due === null) return
      expect(due).toBeGreaterThan(last)
      expect(first).toBeLessThanOrEqual(last)
    }))
  })

  test('a day moves a schedule at most once', () => {
    fc.assert(fc.property(someAnswers, (log) => {
      const moving = kindsOf(log).filter(({ kind }) => kind === 'repetition' || kind === 'early').map(({ day }) => day)
      expect(new Set(moving).size).toBe(moving.length)
    }))
  })

  test('drill and practice leave what SM-2 knows as it is, and the due day too', () => {
    fc.assert(fc.property(someAnswers, (log) => {
      let schedule = NEW
      for (const entry of effectiveAnswers(log)) {
        const kind = kindOf(sm2, schedule, entry)
        const after = answer(sm2, schedule, entry)
        if (kind === 'practice') expect(after).toEqual(schedule)
        if (kind === 'drill') expect({ ...after, drillDay: null }).toEqual({ ...schedule, drillDay: null })
        schedule = after
      }
    }))
  })

  test('what the memory is has nothing to do with the context, as long as each answer is on its due day or later', () => {
    fc.assert(fc.property(fc.array(fc.tuple(aQuality, fc.nat({ max: 9 }))), (given) => {
      const [inQueue, inMock, forPlan] = (['queue', 'mock', 'plan'] as const).map((context) =>
        given.reduce((schedule, [quality, late]) => answer(sm2, schedule, { day: on((schedule.due ?? MONDAY) + late), quality, context }), NEW),
      )
      expect(inMock).toEqual(inQueue)
      expect(forPlan).toEqual(inQueue)
    }))
  })
})

const MONDAY = on(20_000)
/** Passed twice: due in six days, with an ease of 2.36 so that a touch to it shows. */
const LEARNT: Schedule<Sm2Memory> = { memory: { reps: 2, ease: 236, interval: 6 }, first: on(MONDAY - 1), last: MONDAY, due: on(MONDAY + 6), lapses: 0, drillDay: null }
const DUE = on(MONDAY + 6)
const EARLY = on(MONDAY + 4)

interface Case {
  readonly from: Schedule<Sm2Memory>
  readonly given: { readonly day: Day; readonly quality: Quality; readonly context: Context }
  readonly is: AnswerKind
  readonly then: Partial<Schedule<Sm2Memory>>
}

const cases: Record<string, Case> = {
  'the first answer of a new card is a repetition': {
    from: NEW,
    given: { day: MONDAY, quality: 5, context: 'queue' },
    is: 'repetition',
    then: { memory: { reps: 1, ease: 260, interval: 1 }, first: MONDAY, last: MONDAY, due: on(MONDAY + 1), lapses: 0, drillDay: null },
  },
  'a new card that is failed has not lapsed: it had never been passed': {
    from: NEW,
    given: { day: MONDAY, quality: 1, context: 'queue' },
    is: 'repetition',
    then: { memory: { reps: 0, ease: 250, interval: 1 }, lapses: 0, due: on(MONDAY + 1), drillDay: MONDAY },
  },
  'practising a new card does not make it seen': { from: NEW, given: { day: MONDAY, quality: 5, context: 'practice' }, is: 'practice', then: NEW },
  'a pass on the due day is a repetition': {
    from: LEARNT,
    given: { day: DUE, quality: 4, context: 'queue' },
    is: 'repetition',
    then: { memory: { reps: 3, ease: 236, interval: 15 }, first: on(MONDAY - 1), last: DUE, due: on(DUE + 15), drillDay: null },
  },
  'a failure on the due day is a lapse': {
    from: LEARNT,
    given: { day: DUE, quality: 2, context: 'queue' },
    is: 'repetition',
    then: { memory: { reps: 0, ease: 236, interval: 1 }, last: DUE, due: on(DUE + 1), lapses: 1, drillDay: DUE },
  },
  'a 3 passes and owes a drill': {
    from: LEARNT,
    given: { day: DUE, quality: 3, context: 'queue' },
    is: 'repetition',
    then: { memory: { reps: 3, ease: 222, interval: 15 }, due: on(DUE + 15), lapses: 0, drillDay: DUE },
  },
  'a mock answer on a card that is due is its repetition': {
    from: LEARNT,
    given: { day: DUE, quality: 4, context: 'mock' },
    is: 'repetition',
    then: { due: on(DUE + 15) },
  },
  'lateness earns nothing: the scheduled interval, from the day of the answer': {
    from: LEARNT,
    given: { day: on(DUE + 30), quality: 4, context: 'queue' },
    is: 'repetition',
    then: { memory: { reps: 3, ease: 236, interval: 15 }, due: on(DUE + 45) },
  },
  'practice on the due day changes nothing': { from: LEARNT, given: { day: DUE, quality: 1, context: 'practice' }, is: 'practice', then: LEARNT },
  'row M: before the due day an answer from the queue is practice': { from: LEARNT, given: { day: EARLY, quality: 5, context: 'queue' }, is: 'practice', then: LEARNT },
  'row M: so is a failure': { from: LEARNT, given: { day: EARLY, quality: 0, context: 'queue' }, is: 'practice', then: LEARNT },
  'row M: so is a mock answer': { from: LEARNT, given: { day: EARLY, quality: 0, context: 'mock' }, is: 'practice', then: LEARNT },
  'row N: an early pass for the plan counts again from today and leaves the memory': {
    from: LEARNT,
    given: { day: EARLY, quality: 5, context: 'plan' },
    is: 'early',
    then: { memory: LEARNT.memory, first: on(MONDAY - 1), last: EARLY, due: on(EARLY + 6), lapses: 0, drillDay: null },
  },
  'row N: an early 3 for the plan does so too, and owes a drill': {
    from: LEARNT,
    given: { day: EARLY, quality: 3, context: 'plan' },
    is: 'early',
    then: { memory: LEARNT.memory, last: EARLY, due: on(EARLY + 6), lapses: 0, drillDay: EARLY },
  },
  'row N: an early failure for the plan is an ordinary lapse': {
    from: LEARNT,
    given: { day: EARLY, quality: 2, context: 'plan' },
    is: 'early',
    then: { memory: { reps: 0, ease: 236, interval: 1 }, last: EARLY, due: on(EARLY + 1), lapses: 1, drillDay: EARLY },
  },
  'a second answer of the day is practice, if nothing is owed': {
    from: LEARNT,
    given: { day: MONDAY, quality: 0, context: 'queue' },
    is: 'practice',
    then: LEARNT,
  },
  'not even the plan can move a card twice on a day': { from: LEARNT, given: { day: MONDAY, quality: 0, context: 'plan' }, is: 'practice', then: LEARNT },
  'an answer from before the schedule that it meets is practice: days do not run backwards': {
    from: LEARNT,
    given: { day: on(MONDAY - 1), quality: 0, context: 'plan' },
    is: 'practice',
    then: LEARNT,
  },
  'a drill answer of 4 pays the debt and nothing else': {
    from: { ...LEARNT, drillDay: MONDAY },
    given: { day: MONDAY, quality: 4, context: 'queue' },
    is: 'drill',
    then: { ...LEARNT, drillDay: null },
  },
  'a drill answer of 3 leaves the debt': {
    from: { ...LEARNT, drillDay: MONDAY },
    given: { day: MONDAY, quality: 3, context: 'queue' },
    is: 'drill',
    then: { ...LEARNT, drillDay: MONDAY },
  },
  'a failed drill is not another lapse': {
    from: { ...LEARNT, drillDay: MONDAY },
    given: { day: MONDAY, quality: 0, context: 'queue' },
    is: 'drill',
    then: { ...LEARNT, drillDay: MONDAY },
  },
  'practice of a card that owes a drill pays it, for a 5 is a 5': {
    from: { ...LEARNT, drillDay: MONDAY },
    given: { day: MONDAY, quality: 5, context: 'practice' },
    is: 'drill',
    then: { ...LEARNT, drillDay: null },
  },
  'the debt ends with its day: the next day an answer before the due day is practice': {
    from: { ...LEARNT, drillDay: MONDAY },
    given: { day: on(MONDAY + 1), quality: 5, context: 'queue' },
    is: 'practice',
    then: { ...LEARNT, drillDay: MONDAY },
  },
}

test.for(Object.entries(cases))('%s', ([, { from, given, is, then }]) => {
  expect(kindOf(sm2, from, given)).toBe(is)
  expect(answer(sm2, from, given)).toMatchObject(then)
})

test('an unpaid debt is gone when the card is next repeated well', () => {
  const failed = answer(sm2, NEW, { day: MONDAY, quality: 2, context: 'queue' })
  expect(answer(sm2, failed, { day: on(MONDAY + 1), quality: 4, context: 'queue' }).drillDay).toBe(null)
})

test('five fives in one evening are one repetition', () => {
  const log = [0, 1, 2, 3, 4].map((minute) => given(MONDAY, minute, 5))
  expect(replay(sm2, log).memory).toEqual({ reps: 1, ease: 260, interval: 1 })
})

test.for(QUALITIES)('after a quality of %s a drill is owed exactly below 4', (quality) => {
  expect(owesDrill(quality)).toBe(quality < 4)
  expect(answer(sm2, NEW, { day: MONDAY, quality, context: 'queue' }).drillDay).toBe(quality < 4 ? MONDAY : null)
})

describe('two devices, one card, one day', () => {
  const phone = given(MONDAY, 8 * 60 + 10, 2, 'phone')
  const laptop = given(MONDAY, 9 * 60, 5, 'laptop')

  test('the earlier answer is the repetition and the later one its drill, whichever is sent first', () => {
    const laptopAlone = replay(sm2, [laptop])
    expect(laptopAlone).toMatchObject({ memory: { reps: 1, ease: 260 }, drillDay: null })
    const both = { memory: { reps: 0, ease: 250, interval: 1 }, due: on(MONDAY + 1), last: MONDAY, lapses: 0, drillDay: null }
    expect(replay(sm2, [laptop, phone])).toMatchObject(both)
    expect(replay(sm2, [phone, laptop])).toMatchObject(both)
    expect(kindsOf([laptop, phone]).map(({ kind }) => kind)).toEqual(['repetition', 'drill'])
  })

  test('when the earlier answer is taken back, the later one becomes the repetition', () => {
    expect(replay(sm2, [phone, laptop, undoOf(phone.id)])).toEqual(replay(sm2, [laptop]))
  })
})

describe('the outlook before an answer', () => {
  const outlooks: Record<string, { from: Schedule<Sm2Memory>; day: Day; pass: number; fail: number }> = {
    'of a new card': { from: NEW, day: MONDAY, pass: 1, fail: 1 },
    'of a card that is due': { from: LEARNT, day: DUE, pass: 15, fail: 1 },
    'of a card that is overdue': { from: LEARNT, day: on(DUE + 9), pass: 15, fail: 1 },
    'of a card that owes a drill: its due day stands': { from: { ...LEARNT, drillDay: MONDAY }, day: MONDAY, pass: 6, fail: 6 },
  }

  test.for(Object.entries(outlooks))('%s', ([, { from, day, pass, fail }]) => {
    expect(outlook(sm2, from, day)).toEqual({ pass, fail })
  })

  test('is kept by the answer, whatever its quality', () => {
    fc.assert(fc.property(aLog, fc.nat({ max: 60 }), aQuality, (log, days, quality) => {
      const schedule = replay(sm2, log)
      const day = on(20_031 + days)
      const { pass, fail } = outlook(sm2, schedule, day)
      expect(answer(sm2, schedule, { day, quality, context: 'queue' }).due).toBe(day + (quality >= 3 ? pass : fail))
    }))
  })
})

/** What each answer of a log was, in the order of replay. */
function kindsOf(log: readonly LogEntry[]): { day: Day; kind: AnswerKind }[] {
  let schedule = NEW
  return effectiveAnswers(log).map((entry) => {
    const kind = kindOf(sm2, schedule, entry)
    schedule = answer(sm2, schedule, entry)
    return { day: entry.day, kind }
  })
}

function given(day: Day, minute: number, quality: Quality, device = 'phone'): Answer {
  return { kind: 'answer', id: `${device} ${day} ${minute}`, day, at: instant(day, minute), device, deviceSeq: minute, context: 'queue', quality }
}

function on(day: number): Day {
  return day as Day
}
