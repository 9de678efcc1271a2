/** What was said of a card without answering it: each kind of change, and what holds of every log. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '@/lib/core/day'
import { type Answer, type Change, CHANGES, type ChangeOf, effective, effectiveChanges, type LogEntry } from '@/lib/core/scheduling/log'
import { replay } from '@/lib/core/scheduling/schedule'
import { sm2 } from '@/lib/core/scheduling/sm2'
import { isPlain, PLAIN, returnsOn, type Standing, standingOf } from '@/lib/core/scheduling/standing'
import { foldCard } from '@/lib/core/sync/card-fold'
import { arrivals, aWholeLog, instant, shuffled, someAnswers, someChanges, undoOf } from './a-log'

const MONDAY = 20_000 as Day
const TUESDAY = 20_001 as Day
const THURSDAY = 20_003 as Day

const change = (what: ChangeOf, value: number, minute: number, day = MONDAY): Change => ({
  kind: 'change', what, value, id: `${what} ${String(value)} at ${String(minute)}${day === MONDAY ? '' : ' on Tuesday'}`, day, at: instant(day, minute), device: 'phone', deviceSeq: minute,
})
const answer = (minute: number, day = MONDAY, context: Answer['context'] = 'queue'): Answer => ({
  kind: 'answer', context, quality: 4, id: `answer at ${String(minute)}`, day, at: instant(day, minute), device: 'phone', deviceSeq: minute,
})

const suspended = change('suspended', 1, 1)
const undone = undoOf(suspended.id)

const cases: Record<string, { log: readonly LogEntry[]; standing: Partial<Standing> }> = {
  'of a card of which nothing is said': { log: [], standing: {} },
  'an answer says nothing': { log: [answer(1)], standing: {} },
  'suspended': { log: [suspended], standing: { suspended: true } },
  'suspended, and resumed': { log: [suspended, change('suspended', 0, 2)], standing: {} },
  'resumed before it was suspended': { log: [change('suspended', 0, 0), suspended], standing: { suspended: true } },
  'marked': { log: [change('marked', 1, 1)], standing: { marked: true } },
  'marked, and no longer': { log: [change('marked', 1, 1), change('marked', 0, 2)], standing: {} },
  'flagged': { log: [change('flag', 7, 1)], standing: { flag: 7 } },
  'flagged anew': { log: [change('flag', 7, 1), change('flag', 2, 2)], standing: { flag: 2 } },
  'the flag taken away': { log: [change('flag', 7, 1), change('flag', 0, 2)], standing: {} },
  'buried, for its day': { log: [change('buried', 1, 1)], standing: { buried: MONDAY } },
  'buried, and dug up': { log: [change('buried', 1, 1), change('buried', 0, 2)], standing: {} },
  'buried again a day later': { log: [change('buried', 1, 1), change('buried', 1, 1, TUESDAY)], standing: { buried: TUESDAY } },
  'wanted again, on its day': { log: [change('again', 1, 1)], standing: { again: MONDAY } },
  'wanted again, and not after all': { log: [change('again', 1, 1), change('again', 0, 2)], standing: {} },
  'an answer before the wish leaves it': { log: [answer(1), change('again', 1, 2)], standing: { again: MONDAY } },
  'the next answer uses the wish up': { log: [change('again', 1, 1), answer(2)], standing: {} },
  'also an answer in practice': { log: [change('again', 1, 1), answer(2, MONDAY, 'practice')], standing: {} },
  'also one of a later day': { log: [change('again', 1, 9), answer(1, TUESDAY)], standing: {} },
  'an answer that is taken back gives the wish back': { log: [change('again', 1, 1), answer(2), undoOf('answer at 2')], standing: { again: MONDAY } },
  'a second wish after the answer': { log: [change('again', 1, 1), answer(2), change('again', 1, 3)], standing: { again: MONDAY } },
  'to return, so many days after its day': { log: [change('returns', 3, 1)], standing: { returns: THURSDAY } },
  'to return, and not after all': { log: [change('returns', 3, 1), change('returns', 0, 2)], standing: {} },
  'to return another day': { log: [change('returns', 3, 1), change('returns', 1, 2)], standing: { returns: TUESDAY } },
  'the drill has asked it': { log: [change('returns', 1, 1), answer(2)], standing: {} },
  'the plan has': { log: [change('returns', 1, 1), answer(1, TUESDAY, 'plan')], standing: {} },
  'practice has not, nor has another interview': { log: [change('returns', 1, 1), answer(2, MONDAY, 'practice'), answer(3, MONDAY, 'mock')], standing: { returns: TUESDAY } },
  'an answer that is taken back brings it back': { log: [change('returns', 1, 1), answer(2), undoOf('answer at 2')], standing: { returns: TUESDAY } },
  'taken back': { log: [suspended, undone], standing: {} },
  'taken back, and again not': { log: [suspended, undone, undoOf(undone.id)], standing: { suspended: true } },
  'what held before holds again': { log: [change('flag', 1, 1), change('flag', 2, 2), undoOf('flag 2 at 2')], standing: { flag: 1 } },
  'one kind does not touch another': {
    log: CHANGES.map((what, at) => change(what, 1, at)),
    standing: { suspended: true, buried: MONDAY, marked: true, flag: 1, again: MONDAY, returns: TUESDAY },
  },
  'the study day comes before the instant': {
    log: [{ ...change('flag', 1, 1, TUESDAY), at: instant(MONDAY, 0) }, change('flag', 2, 5, MONDAY)],
    standing: { flag: 1 },
  },
}

test.for(Object.entries(cases))('%s', ([, { log, standing }]) => {
  const expected = { ...PLAIN, ...standing }
  expect(standingOf(log)).toEqual(expected)
  expect(standingOf(log.toReversed())).toEqual(expected)
  expect(isPlain(standingOf(log))).toBe(Object.keys(standing).length === 0)
})

test.for(CHANGES)('a card of which %s is said is not plain', (what) => {
  expect(isPlain(standingOf([change(what, 1, 1)]))).toBe(false)
})

describe('from a standing that is known', () => {
  const known: Standing = { suspended: true, marked: true, flag: 3, buried: MONDAY, again: MONDAY, returns: TUESDAY }
  const later: Record<string, { log: readonly LogEntry[]; standing: Standing }> = {
    'nothing changes it': { log: [], standing: known },
    'an answer uses up the wish and the return': { log: [answer(1)], standing: { ...known, again: null, returns: null } },
    'one in practice the wish alone': { log: [answer(1, MONDAY, 'practice')], standing: { ...known, again: null } },
    'a change changes its own kind alone': { log: [change('suspended', 0, 1)], standing: { ...known, suspended: false } },
    'the undo of a change that was made since': { log: [change('flag', 0, 1), undoOf('flag 0 at 1')], standing: known },
    'the undo of what is not known here says nothing': { log: [undoOf('of long ago')], standing: known },
  }
  test.for(Object.entries(later))('%s', ([, { log, standing }]) => {
    expect(standingOf(log, known)).toEqual(standing)
  })
})

test('one that a device kept before there were returns comes to the same', () => {
  const { returns: _none, ...kept } = PLAIN
  const old = kept as Standing
  expect([isPlain(old), returnsOn(old, TUESDAY), standingOf([answer(1)], old)]).toEqual([true, false, kept])
  expect(standingOf([change('returns', 1, 1)], old).returns).toBe(TUESDAY)
})

test('it returns on its day and on every later one', () => {
  const back = standingOf([change('returns', 1, 1)])
  expect([MONDAY, TUESDAY, THURSDAY].map((day) => returnsOn(back, day))).toEqual([false, true, true])
  expect(returnsOn(PLAIN, THURSDAY)).toBe(false)
})

test('the order in which entries arrive, and how often, does not matter', () => {
  fc.assert(fc.property(aWholeLog.chain((log) => fc.tuple(fc.constant(log), arrivals(log))), ([log, arrived]) => {
    expect(standingOf(arrived)).toEqual(standingOf(log))
    expect(foldCard('arp', arrived)).toEqual(foldCard('arp', log))
  }))
})

test('the last change of a kind that counts holds', () => {
  fc.assert(fc.property(aWholeLog, (log) => {
    const last = (what: ChangeOf) => effectiveChanges(log).findLast((one) => one.what === what)
    const { suspended: away, marked, flag, buried } = standingOf(log)
    expect([Number(away), Number(marked), flag]).toEqual([last('suspended')?.value ?? 0, last('marked')?.value ?? 0, last('flag')?.value ?? 0])
    expect(buried).toBe(last('buried')?.value === 1 ? last('buried')?.day : null)
  }))
})

test('a card is wanted again if nothing was answered since the wish', () => {
  fc.assert(fc.property(aWholeLog, (log) => {
    const since = effective(log).findLast((entry) => entry.kind === 'answer' || (entry.kind === 'change' && entry.what === 'again'))
    expect(standingOf(log).again).toBe(since?.kind === 'change' && since.value === 1 ? since.day : null)
  }))
})

test('what a mock interview found wanting comes back until the drill has asked it; practice and a mock answer do not count', () => {
  fc.assert(fc.property(aWholeLog, (log) => {
    const since = effective(log).findLast((entry) => (entry.kind === 'answer' ? entry.context === 'queue' || entry.context === 'plan' : entry.kind === 'change' && entry.what === 'returns'))
    expect(standingOf(log).returns).toBe(since?.kind === 'change' && since.value > 0 ? since.day + since.value : null)
  }))
})

test('answers touch nothing but the wish and the return', () => {
  fc.assert(fc.property(aWholeLog, (log) => {
    const without = log.filter(({ kind }) => kind !== 'answer')
    expect({ ...standingOf(log), again: null, returns: null }).toEqual({ ...standingOf(without), again: null, returns: null })
  }))
})

test('nothing but an answer moves a schedule: changes, and undos of changes, leave it as it was', () => {
  const both = fc.tuple(someAnswers, someChanges).chain(([answers, changes]) => {
    const undos = changes.flatMap(({ id }, at) => (at % 2 === 0 ? [undoOf(id)] : at % 3 === 0 ? [undoOf(id), undoOf(`undo of ${id}`)] : []))
    return fc.tuple(fc.constant(answers), shuffled<LogEntry>([...answers, ...changes, ...undos]))
  })
  fc.assert(fc.property(both, ([answers, log]) => {
    expect(replay(sm2, log)).toEqual(replay(sm2, answers))
    expect(foldCard('arp', log)).toMatchObject({ days: foldCard('arp', answers).days, failed: foldCard('arp', answers).failed })
  }))
})

test('nor do changes in a log in which answers are taken back too', () => {
  fc.assert(fc.property(aWholeLog, (log) => {
    const changes = new Set(log.filter(({ kind }) => kind === 'change').map(({ id }) => id))
    expect(replay(sm2, log)).toEqual(replay(sm2, log.filter(({ id }) => !changes.has(id))))
  }))
})

test('from what a log comes to, further entries come to the same as the whole', () => {
  fc.assert(fc.property(aWholeLog, someChanges, (log, changes) => {
    const later = changes.map((one) => ({ ...one, id: `later ${one.id}`, day: (one.day + 100) as Day }))
    expect(standingOf(later, standingOf(log))).toEqual(standingOf([...log, ...later]))
  }))
})
