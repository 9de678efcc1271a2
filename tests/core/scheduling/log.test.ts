/** Which answers of a log count, and in which order. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '@/lib/core/day'
import { type Answer, effectiveAnswers, inOrderOfReplay, type LogEntry } from '@/lib/core/scheduling/log'
import { aLog, arrivals, instant, someAnswers, undoOf } from './a-log'

const ids = (log: readonly LogEntry[]) => effectiveAnswers(log).map(({ id }) => id)

test('the order in which entries arrive, and how often, does not matter', () => {
  fc.assert(fc.property(aLog.chain((log) => fc.tuple(fc.constant(log), arrivals(log))), ([log, arrived]) => {
    expect(effectiveAnswers(arrived)).toEqual(effectiveAnswers(log))
  }))
})

test('a log is not changed by reading it', () => {
  fc.assert(fc.property(aLog, (log) => {
    const before = structuredClone(log)
    effectiveAnswers(Object.freeze(log))
    expect(log).toEqual(before)
  }))
})

test('an answer without an undo counts, exactly once', () => {
  fc.assert(fc.property(someAnswers, (answers) => {
    expect(ids([...answers, ...answers]).toSorted()).toEqual(answers.map(({ id }) => id).toSorted())
  }))
})

test('of two rows with one id, the first to arrive holds: the log never changes a row', () => {
  const row = answerAt({ id: 'a', quality: 4 })
  expect(effectiveAnswers([row, { ...row, quality: 1 }])).toEqual([row])
})

test('what is undone leaves no trace', () => {
  fc.assert(fc.property(aLog.chain((log) => fc.tuple(fc.constant(log), fc.subarray(effectiveAnswers(log).map(({ id }) => id)))), ([log, taken]) => {
    const left = ids(log).filter((id) => !taken.includes(id))
    expect(ids([...log, ...taken.map((id) => undoOf(id))])).toEqual(left)
  }))
})

test('an undo of an undo puts back what was taken', () => {
  fc.assert(fc.property(aLog.filter((log) => ids(log).length > 0), fc.nat(), (log, pick) => {
    const counting = ids(log)
    const target = counting[pick % counting.length] ?? ''
    const undo = undoOf(target)
    expect(ids([...log, undo])).not.toContain(target)
    expect(ids([...log, undo, undoOf(undo.id)])).toEqual(counting)
  }))
})

test('taking back and putting back may go on: only whether it was even or odd matters', () => {
  const log: LogEntry[] = [answerAt({ id: 'a' })]
  for (let depth = 1; depth <= 200; depth++) {
    log.push(undoOf(log.at(-1)?.id ?? '', `u${depth}`))
    expect(ids(log), `depth ${depth}`).toEqual(depth % 2 === 0 ? ['a'] : [])
  }
})

test('a chain of undos of any length ends, without a stack to run out of', () => {
  const log: LogEntry[] = [answerAt({ id: 'a' })]
  for (let depth = 1; depth <= 50_001; depth++) log.push(undoOf(log.at(-1)?.id ?? '', `u${depth}`))
  expect(ids(log)).toEqual([])
  expect(ids(log.toReversed())).toEqual([])
})

test('ten thousand undos of one answer are as good as one', () => {
  const undos = Array.from({ length: 10_000 }, (_, index) => undoOf('a', `u${index}`))
  expect(ids([answerAt({ id: 'a' }), ...undos])).toEqual([])
  expect(ids([answerAt({ id: 'a' }), ...undos, undoOf('u5')])).toEqual([])
})

const circles: Record<string, readonly (readonly [id: string, of: string])[]> = {
  'an undo that names itself': [['u', 'u']],
  'two undos that name each other': [['u', 'v'], ['v', 'u']],
  'a round of three': [['u', 'v'], ['v', 'w'], ['w', 'u']],
  'a round with a tail': [['u', 'v'], ['v', 'u'], ['t', 'u']],
  'an undo of nothing that is known': [['u', 'x']],
}

test.for(Object.entries(circles))('%s takes nothing back, in whatever order it arrives', ([, undos]) => {
  const log = [answerAt({ id: 'a' }), ...undos.map(([id, of]) => undoOf(of, id))]
  fc.assert(fc.property(arrivals(log), (arrived) => {
    expect(ids(arrived)).toEqual(['a'])
  }))
})

test('an undo may arrive before the answer that it takes back', () => {
  expect(ids([undoOf('a'), answerAt({ id: 'a' })])).toEqual([])
})

/** Each earlier by one thing alone; all that comes after it in the order points the other way. */
const orders: Record<string, { first: Partial<Answer>; second: Partial<Answer> }> = {
  'the study day comes before the instant': {
    first: { day: day(1), at: instant(9, 0), device: 'b', deviceSeq: 9, id: 'b' },
    second: { day: day(2), at: instant(8, 0), device: 'a', deviceSeq: 1, id: 'a' },
  },
  'on one day the instant decides': {
    first: { at: instant(8, 0), device: 'b', deviceSeq: 9, id: 'b' },
    second: { at: instant(8, 1), device: 'a', deviceSeq: 1, id: 'a' },
  },
  'at one instant the device decides': {
    first: { device: 'a', deviceSeq: 9, id: 'b' },
    second: { device: 'b', deviceSeq: 1, id: 'a' },
  },
  'on one device its own count decides': {
    first: { deviceSeq: 9, id: 'b' },
    second: { deviceSeq: 10, id: 'a' },
  },
  'where all is alike the id decides': { first: { id: 'a' }, second: { id: 'b' } },
}

test.for(Object.entries(orders))('%s', ([, { first, second }]) => {
  const [a, b] = [answerAt(first), answerAt(second)]
  expect(effectiveAnswers([a, b])).toEqual([a, b])
  expect(effectiveAnswers([b, a])).toEqual([a, b])
})

test('no two entries of a log stand at the same place', () => {
  fc.assert(fc.property(aLog, (log) => {
    for (const a of log) for (const b of log) expect(inOrderOfReplay(a, b) === 0).toBe(a.id === b.id)
  }))
})

function day(number: number): Day {
  return number as Day
}

function answerAt(given: Partial<Answer>): Answer {
  return { kind: 'answer', id: 'a', day: day(20_000), at: instant(20_000, 0), device: 'a', deviceSeq: 0, context: 'queue', quality: 4, ...given }
}
