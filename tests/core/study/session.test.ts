/** One sitting, as a learner lives it, and what holds however it goes. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '@/lib/core/day'
import type { Quality } from '@/lib/core/rating'
import { fsrs } from '@/lib/core/scheduling/fsrs'
import type { Answer, ChangeOf, LogEntry } from '@/lib/core/scheduling/log'
import { freshSchedule, replay, type Schedule } from '@/lib/core/scheduling/schedule'
import { sm2, type Sm2Memory } from '@/lib/core/scheduling/sm2'
import { PLAIN, standingOf } from '@/lib/core/scheduling/standing'
import {
  answersToday, begin, countsOf, currentCard, dayOfAnswer, type History, lastAnswer, missedToday, msToday, type Session, step, upcoming,
} from '@/lib/core/study/session'
import { aQuality } from '../scheduling/a-log'
import {
  cardsAsked, dayTurns, dueCard, grade, gradeAll, gradeToTheEnd, historiesOf, newCard, reveal, say, sitDown, sitDownTo, type Sitting, takeBack, takeBackLast, TODAY,
} from './a-sitting'

const asked = ({ session }: Sitting) => currentCard(session)
const scheduleOf = ({ session }: Sitting, card: string) => session.cards.get(card)?.schedule

describe('a sitting', () => {
  test('asks the cards of the day in their order', () => {
    const sitting = gradeToTheEnd(sitDown({ arp: dueCard, dns: dueCard, bgp: newCard }), [])
    expect(cardsAsked(sitting)).toEqual(['arp', 'dns', 'bgp'])
  })

  test('without cards is over at once', () => {
    const sitting = sitDown({})
    expect(asked(sitting)).toBe(undefined)
    expect(countsOf(sitting.session)).toEqual({ fresh: 0, due: 0, drill: 0, done: 0 })
    expect(lastAnswer(sitting.session)).toBe(undefined)
  })

  test('leaves out a card whose past is not known', () => {
    const session = begin(TODAY, ['arp', 'gone', 'dns'], historiesOf({ arp: dueCard, dns: newCard }))
    expect(upcoming(session)).toEqual(['arp', 'dns'])
    expect(countsOf(session)).toEqual({ fresh: 1, due: 1, drill: 0, done: 0 })
  })

  test('does not ask a card that is not due', () => {
    const sitting = sitDown({ arp: { ...dueCard, due: (TODAY + 1) as Day }, dns: dueCard })
    expect(upcoming(sitting.session)).toEqual(['dns'])
    expect(countsOf(sitting.session)).toMatchObject({ due: 1, done: 1 })
  })

  test('asks a card before it is due where the plan wants it, once, as an answer of the plan; one that was taken back is asked again', () => {
    const sitting = sitDown({ arp: { ...dueCard, due: (TODAY + 3) as Day }, dns: dueCard }, ['arp', 'dns'], { early: ['arp'] })
    expect(countsOf(sitting.session)).toMatchObject({ due: 2, done: 0 })
    const graded = gradeToTheEnd(sitting, [4, 3])
    expect(cardsAsked(graded)).toEqual(['arp', 'dns', 'dns'])
    expect(graded.sent.map(({ entry }) => entry.kind === 'answer' && entry.context)).toEqual(['plan', 'queue', 'queue'])
    // The pass of before its time moves the day alone.
    expect(scheduleOf(graded, 'arp')).toMatchObject({ memory: dueCard.memory, last: TODAY, due: TODAY + dueCard.memory.interval })
    const back = takeBackLast(grade(sitting, 4))
    expect(upcoming(back.session)).toEqual(['arp', 'dns'])
  })

  test('drills a card that the plan asked and that was failed, and the drill is no answer of the plan', () => {
    const failed = grade(sitDown({ arp: { ...dueCard, due: (TODAY + 3) as Day } }, ['arp'], { early: ['arp'] }), 1)
    expect(countsOf(failed.session)).toEqual({ fresh: 0, due: 0, drill: 1, done: 0 })
    expect(grade(failed, 4).sent.map(({ entry }) => entry.kind === 'answer' && entry.context)).toEqual(['plan', 'queue'])
  })

  test('goes by the scheduler that it was begun with: FSRS counts the drill, and tells an early card from a due one', () => {
    const sitting = sitDown({ bgp: freshSchedule(fsrs) }, ['bgp'], { scheduler: fsrs })
    const failed = grade(sitting, 1)
    const drilled = grade(failed, 4)
    expect(scheduleOf(drilled, 'bgp')?.memory).not.toEqual(scheduleOf(failed, 'bgp')?.memory)
    expect(upcoming(drilled.session)).toEqual([])
  })

  test('asks a card that is overdue', () => {
    expect(asked(sitDown({ arp: { ...dueCard, due: (TODAY - 400) as Day } }))).toBe('arp')
  })

  test('counts what is new, due, to be drilled and done', () => {
    const start = sitDown({ arp: dueCard, dns: newCard, bgp: newCard })
    expect(countsOf(start.session)).toEqual({ fresh: 2, due: 1, drill: 0, done: 0 })
    const afterFailure = grade(start, 1)
    expect(countsOf(afterFailure.session)).toEqual({ fresh: 2, due: 0, drill: 1, done: 0 })
    const afterPass = grade(afterFailure, 4)
    expect(countsOf(afterPass.session)).toEqual({ fresh: 1, due: 0, drill: 1, done: 1 })
    expect(countsOf(gradeToTheEnd(afterPass, []).session)).toEqual({ fresh: 0, due: 0, drill: 0, done: 3 })
  })

  test('shows an answer only once it is asked for, and hides the next one', () => {
    const { session } = sitDown({ arp: dueCard, dns: dueCard })
    expect(session.revealed).toBe(false)
    const revealed = step(session, { type: 'reveal' })
    expect(revealed.revealed).toBe(true)
    expect(step(revealed, { type: 'reveal' })).toBe(revealed)
    expect(grade(sitDown({ arp: dueCard, dns: dueCard }), 4).session.revealed).toBe(false)
  })

  test('lists at its end what was failed, in the order of the day, each once', () => {
    const sitting = gradeToTheEnd(sitDown({ arp: dueCard, dns: dueCard, bgp: newCard }), [2, 3, 0, 1])
    expect(missedToday(sitting.session)).toEqual(['arp', 'bgp'])
    expect(answersToday(sitting.session)).toBe(cardsAsked(sitting).length)
  })

  test('takes no notice of a card that it does not have', () => {
    const { session } = sitDown({ arp: dueCard })
    const [given] = grade(sitDown({ arp: dueCard }), 4).sent
    expect(given && step(session, { type: 'record', card: 'dns', entry: given.entry })).toBe(session)
  })

  test('takes no notice of an entry that it has', () => {
    const sitting = grade(sitDown({ arp: dueCard, dns: dueCard }), 2)
    const [given] = sitting.sent
    expect(given && step(sitting.session, { type: 'record', ...given })).toBe(sitting.session)
  })
})

describe('the drill', () => {
  test('comes after all cards of the day, in rounds, and a card leaves it at its first 4 or 5', () => {
    const start = sitDown({ arp: dueCard, dns: dueCard, bgp: newCard })
    //                                    arp dns bgp | arp dns bgp | arp bgp | arp
    const sitting = gradeToTheEnd(start, [2, 3, 1, /**/ 3, 4, 0, /**/ 2, 5, /**/ 4])
    expect(cardsAsked(sitting)).toEqual(['arp', 'dns', 'bgp', 'arp', 'dns', 'bgp', 'arp', 'bgp', 'arp'])
  })

  test('asks a single card until it sits', () => {
    expect(cardsAsked(gradeToTheEnd(sitDown({ arp: newCard }), [0, 1, 2, 3, 3, 5]))).toEqual(Array.from({ length: 6 }, () => 'arp'))
  })

  test('moves nothing: the schedule is the one of the first answer, with the debt paid', () => {
    const first = grade(sitDown({ arp: dueCard }), 2)
    const end = gradeToTheEnd(first, [0, 3, 1, 5])
    expect(scheduleOf(first, 'arp')?.drillDay).toBe(TODAY)
    expect(scheduleOf(end, 'arp')).toEqual({ ...scheduleOf(first, 'arp'), drillDay: null })
  })

  test('is foretold behind the cards still to come', () => {
    const sitting = gradeAll(sitDown({ arp: dueCard, dns: dueCard, bgp: newCard }), [2, 3])
    expect(upcoming(sitting.session)).toEqual(['bgp', 'arp', 'dns'])
  })
})

describe('taking back', () => {
  test('asks the card again, in its place, with its schedule as it was', () => {
    const start = sitDown({ arp: dueCard, dns: dueCard })
    const back = takeBack(grade(start, 1))
    expect(asked(back)).toBe('arp')
    expect(scheduleOf(back, 'arp')).toEqual(dueCard)
    expect(upcoming(back.session)).toEqual(['arp', 'dns'])
  })

  test('of a drill answer leaves the card owing, as it did', () => {
    const owing = grade(sitDown({ arp: dueCard }), 2)
    expect(scheduleOf(takeBack(grade(owing, 5)), 'arp')).toEqual(scheduleOf(owing, 'arp'))
  })

  test('takes the last answer, whichever card it was', () => {
    let sitting = gradeAll(sitDown({ arp: dueCard, dns: dueCard }), [2, 4])
    expect(lastAnswer(sitting.session)?.card).toBe('dns')
    sitting = takeBack(sitting)
    expect(lastAnswer(sitting.session)?.card).toBe('arp')
    expect(lastAnswer(takeBack(sitting).session)).toBe(undefined)
  })

  test('after a new answer takes the new one', () => {
    const sitting = grade(takeBack(grade(sitDown({ arp: dueCard }), 1)), 5)
    expect(lastAnswer(sitting.session)?.answer.quality).toBe(5)
    expect(scheduleOf(sitting, 'arp')?.memory).toEqual({ reps: 3, ease: 260, interval: 15 })
  })

  test('does not reach back to an earlier day', () => {
    const yesterday = { kind: 'answer', id: 'a', day: (TODAY - 6) as Day, at: '2024-09-28T08:00:00.000Z', device: 'a', deviceSeq: 0, context: 'queue', quality: 4 } as const
    const session = begin(TODAY, ['arp'], new Map([['arp', { from: newCard, log: [yesterday] }]]))
    expect(currentCard(session)).toBe('arp')
    expect(lastAnswer(session)).toBe(undefined)
    expect(answersToday(session)).toBe(0)
  })
})

describe('a sitting that runs past the turn of the day', () => {
  test('gives the answers to the new day', () => {
    const sitting = dayTurns(sitDown({ arp: dueCard }))
    expect(scheduleOf(grade(sitting, 4), 'arp')).toMatchObject({ last: TODAY + 1, due: TODAY + 16 })
  })

  test('takes back the last answer, not the last one from before the turn', () => {
    const sitting = grade(dayTurns(grade(sitDown({ arp: dueCard, dns: dueCard }), 4)), 2)
    expect(lastAnswer(sitting.session)?.card).toBe('dns')
    expect(answersToday(sitting.session)).toBe(2)
    expect(missedToday(sitting.session)).toEqual(['dns'])
  })

  test('drills what is failed after it', () => {
    const sitting = grade(dayTurns(sitDown({ arp: dueCard, dns: dueCard })), 2)
    expect(upcoming(sitting.session)).toEqual(['dns', 'arp'])
    expect(cardsAsked(gradeToTheEnd(sitting, [5, 3, 4]))).toEqual(['arp', 'dns', 'arp', 'arp'])
  })

  test('asks once more what was owed from before it, and then no more: the debt has ended', () => {
    const sitting = dayTurns(grade(sitDown({ arp: dueCard }), 3))
    expect(asked(sitting)).toBe('arp')
    const before = scheduleOf(sitting, 'arp')
    const after = grade(sitting, 2)
    expect(asked(after)).toBe(undefined)
    expect(scheduleOf(after, 'arp')).toEqual(before)
  })

  test('a clock that is turned back does not turn back the day', () => {
    const { session } = sitDown({ arp: dueCard })
    expect(dayOfAnswer(session, (TODAY - 1) as Day)).toBe(TODAY)
    expect(dayOfAnswer(session, (TODAY + 1) as Day)).toBe(TODAY + 1)
  })
})

const three = () => sitDown({ arp: dueCard, dns: dueCard, bgp: newCard })
const notDue = { ...dueCard, due: (TODAY + 9) as Day }

describe('what is said of a card', () => {
  interface Said {
    readonly what: ChangeOf
    readonly value?: number
    readonly upcoming: readonly string[]
    readonly revealed: boolean
  }
  const said: Record<string, Said> = {
    'suspended, it is gone, and the next one shows its question': { what: 'suspended', upcoming: ['dns', 'bgp'], revealed: false },
    'buried, the same': { what: 'buried', upcoming: ['dns', 'bgp'], revealed: false },
    'marked, its answer stays in view': { what: 'marked', upcoming: ['arp', 'dns', 'bgp'], revealed: true },
    'flagged, its answer stays in view': { what: 'flag', value: 3, upcoming: ['arp', 'dns', 'bgp'], revealed: true },
    'wanted again, it is asked as it would be': { what: 'again', upcoming: ['arp', 'dns', 'bgp'], revealed: true },
    'resumed without having been away, nothing happens': { what: 'suspended', value: 0, upcoming: ['arp', 'dns', 'bgp'], revealed: true },
  }
  test.for(Object.entries(said))('%s', ([, { what, value, upcoming: coming, revealed }]) => {
    const { session } = say(reveal(three()), what, value)
    expect(upcoming(session)).toEqual(coming)
    expect(session.revealed).toBe(revealed)
  })

  test('of another card leaves this one in view', () => {
    for (const what of ['suspended', 'buried', 'marked'] as const) expect(say(reveal(three()), what, 1, 'dns').session.revealed).toBe(true)
    expect(upcoming(say(three(), 'suspended', 1, 'dns').session)).toEqual(['arp', 'bgp'])
  })

  test('counts a card that is away among what is done', () => {
    expect(countsOf(say(three(), 'suspended').session)).toEqual({ fresh: 1, due: 1, drill: 0, done: 1 })
  })

  test('moves no schedule, and is no answer', () => {
    const sitting = (['suspended', 'buried', 'marked', 'flag', 'again'] as const).reduce((at, what) => say(at, what, 1, 'arp'), three())
    expect(scheduleOf(sitting, 'arp')).toEqual(dueCard)
    expect([answersToday(sitting.session), lastAnswer(sitting.session)]).toEqual([0, undefined])
  })

  test('taken back brings the card back to its place, as a question', () => {
    for (const what of ['suspended', 'buried'] as const) {
      const back = takeBackLast(reveal(say(three(), what)))
      expect(upcoming(back.session)).toEqual(['arp', 'dns', 'bgp'])
      expect(back.session.revealed).toBe(false)
      expect(upcoming(takeBackLast(back).session)).toEqual(['dns', 'bgp'])
    }
  })

  test('also behind other answers', () => {
    const away = say(three(), 'suspended', 1, 'dns')
    const { entry } = away.sent[0] as { entry: LogEntry }
    const undo: LogEntry = { ...entry, kind: 'undo', id: 'undo', of: entry.id, deviceSeq: 9 }
    const graded = grade(away, 4)
    expect(asked(graded)).toBe('bgp')
    expect(upcoming(step(graded.session, { type: 'record', card: 'dns', entry: undo }))).toEqual(['dns', 'bgp'])
  })

  test('the mark taken back leaves the answer in view', () => {
    expect(takeBackLast(say(reveal(three()), 'marked')).session.revealed).toBe(true)
  })

  test('a card that is away owes no drill, until it is back', () => {
    const owing = gradeAll(three(), [2, 4, 4])
    const away = say(owing, 'buried')
    expect(upcoming(away.session)).toEqual([])
    expect(upcoming(takeBackLast(away).session)).toEqual(['arp'])
  })

  test('buried on the evening before, it is asked today; suspended, it is not', () => {
    const begun = (standing: Partial<typeof PLAIN>) => upcoming(begin(TODAY, ['arp'], new Map([['arp', { from: dueCard, standing: { ...PLAIN, ...standing }, log: [] }]])))
    expect(begun({ buried: (TODAY - 1) as Day })).toEqual(['arp'])
    expect(begun({ buried: TODAY })).toEqual([])
    expect(begun({ suspended: true })).toEqual([])
    expect(begun({ marked: true, flag: 4 })).toEqual(['arp'])
  })

  test('a standing from before the sitting holds beside what is said in it', () => {
    const from = { from: dueCard, standing: { ...PLAIN, suspended: true, flag: 2 }, log: [] }
    const sitting = say({ session: begin(TODAY, ['arp'], new Map([['arp', from]])), sent: [], now: TODAY }, 'suspended', 0, 'arp')
    expect(sitting.session.cards.get('arp')?.standing).toEqual({ ...PLAIN, flag: 2 })
    expect(sitting.session.cards.get('arp')?.before).toEqual(from.standing)
    expect(asked(sitting)).toBe('arp')
  })
})

describe('a card that is wanted again', () => {
  test('and was answered well is asked once more, in the drill', () => {
    const wanted = say(grade(three(), 5), 'again', 1, 'arp')
    expect(upcoming(wanted.session)).toEqual(['dns', 'bgp', 'arp'])
    const end = gradeToTheEnd(wanted, [])
    expect(cardsAsked(end)).toEqual(['arp', 'dns', 'bgp', 'arp'])
    expect(scheduleOf(end, 'arp')).toEqual(scheduleOf(wanted, 'arp'))
  })

  test('is asked once more only, also if that goes badly: what it owed is paid', () => {
    expect(cardsAsked(gradeToTheEnd(say(grade(sitDown({ arp: dueCard }), 5), 'again', 1, 'arp'), [1]))).toEqual(['arp', 'arp'])
  })

  test('and owes a drill anyway is asked in it as it would be', () => {
    expect(cardsAsked(gradeToTheEnd(say(grade(sitDown({ arp: dueCard }), 2), 'again', 1, 'arp'), [3, 4]))).toEqual(['arp', 'arp', 'arp'])
  })

  test('and is not due is asked, and its schedule stays', () => {
    const sitting = say(sitDown({ arp: dueCard, dns: notDue }), 'again', 1, 'dns')
    expect(upcoming(sitting.session)).toEqual(['arp', 'dns'])
    expect(countsOf(sitting.session)).toEqual({ fresh: 0, due: 1, drill: 1, done: 0 })
    const end = gradeToTheEnd(sitting, [4, 1])
    expect(cardsAsked(end)).toEqual(['arp', 'dns'])
    expect(scheduleOf(end, 'dns')).toEqual(notDue)
  })

  test('is asked no more when it is away', () => {
    expect(upcoming(say(say(sitDown({ dns: notDue }), 'again', 1, 'dns'), 'suspended', 1, 'dns').session)).toEqual([])
  })

  test('on an earlier day is not asked today', () => {
    expect(upcoming(begin(TODAY, ['dns'], new Map([['dns', { from: notDue, standing: { ...PLAIN, again: (TODAY - 1) as Day }, log: [] }]])))).toEqual([])
  })

  test('that was only practised today, and is due, is asked once', () => {
    const practised: Answer = { kind: 'answer', context: 'practice', quality: 4, id: 'p', day: TODAY, at: '2024-10-04T00:00:00.000Z', device: 'laptop', deviceSeq: 0 }
    const session = begin(TODAY, ['arp'], new Map([['arp', { from: dueCard, log: [practised] }]]))
    const { session: wanted } = say({ session, sent: [], now: TODAY }, 'again', 1, 'arp')
    expect(upcoming(wanted)).toEqual(['arp'])
    expect(countsOf(wanted)).toEqual({ fresh: 0, due: 1, drill: 0, done: 0 })
  })
})

describe('a card that is admitted', () => {
  const yesterday: Answer = { kind: 'answer', context: 'queue', quality: 4, id: 'y', day: (TODAY - 1) as Day, at: '2024-10-03T00:00:00.000Z', device: 'phone', deviceSeq: 0 }
  const whole: History = { from: newCard, log: [yesterday] }
  const undoOfYesterday: LogEntry = { kind: 'undo', of: 'y', id: 'u', day: TODAY, at: '2024-10-04T01:00:00.000Z', device: 'phone', deviceSeq: 1 }

  test('and not due comes behind the others, and is not asked', () => {
    const session = step(three().session, { type: 'admit', card: 'ntp', history: { from: notDue, log: [] } })
    expect(session.order).toEqual(['arp', 'dns', 'bgp', 'ntp'])
    expect(upcoming(session)).toEqual(['arp', 'dns', 'bgp'])
  })

  test('is asked when its answer of yesterday is taken back', () => {
    const session = [{ type: 'admit', card: 'ntp', history: whole } as const, { type: 'record', card: 'ntp', entry: undoOfYesterday } as const].reduce<Session>(step, three().session)
    expect(upcoming(session)).toEqual(['arp', 'dns', 'bgp', 'ntp'])
    expect(session.cards.get('ntp')?.schedule).toEqual(newCard)
  })

  test('and known keeps its place and what was done here', () => {
    const graded = gradeAll(sitDown({ arp: { ...dueCard, due: TODAY }, dns: dueCard }), [2])
    const session = step(graded.session, { type: 'admit', card: 'arp', history: whole })
    expect(session.order).toEqual(['arp', 'dns'])
    expect(session.cards.get('arp')?.log.map(({ id }) => id)).toEqual(['y', 'op 0'])
    expect(session.cards.get('arp')?.today.map(({ id }) => id)).toEqual(['op 0'])
    expect(session.cards.get('arp')?.schedule).toEqual(replay(sm2, [yesterday, (graded.sent[0] as { entry: LogEntry }).entry]))
  })

  test('twice is as good as once', () => {
    const once = step(three().session, { type: 'admit', card: 'ntp', history: whole })
    expect(viewOf(step(once, { type: 'admit', card: 'ntp', history: whole }))).toEqual(viewOf(once))
  })
})

test('the time that answers took is their sum, and an answer that does not say it took none', () => {
  const sitting = gradeAll(three(), [2, 4, 4, 4])
  const timed = sitting.sent.map(({ card, entry }, at) => ({ card, entry: { ...entry, ...(at === 0 ? {} : { durationMs: 1000 * at }) } }))
  const session = timed.reduce<Session>((at, done) => step(at, { type: 'record', ...done }), three().session)
  expect(msToday(session)).toBe(6000)
})

describe('practice', () => {
  const cards = { arp: { from: dueCard, log: [] }, dns: { from: notDue, log: [] }, bgp: { from: newCard, log: [] } }

  test('asks every card in its order, whether due or not, each until a 4 or 5', () => {
    const end = gradeToTheEnd(sitDownTo('practice', cards), [3, 5, 0, 2, 4, 4])
    expect(cardsAsked(end)).toEqual(['arp', 'dns', 'bgp', 'arp', 'bgp', 'arp'])
    expect(countsOf(end.session)).toEqual({ fresh: 0, due: 0, drill: 0, done: 3 })
  })

  test('asks no card that is away', () => {
    const away = { ...cards, dns: { from: notDue, standing: { ...PLAIN, suspended: true }, log: [] } }
    expect(upcoming(sitDownTo('practice', away).session)).toEqual(['arp', 'bgp'])
    expect(upcoming(say(sitDownTo('practice', cards), 'buried').session)).toEqual(['dns', 'bgp'])
  })

  test('asks a card again that was answered before it began, and counts only its own answers', () => {
    const before: Answer = { kind: 'answer', context: 'queue', quality: 2, id: 'b', day: TODAY, at: '2024-10-03T23:59:59.999Z', device: 'phone', deviceSeq: 0 }
    const sitting = sitDownTo('practice', { arp: { from: newCard, log: [before] } })
    expect([upcoming(sitting.session), answersToday(sitting.session), missedToday(sitting.session)]).toEqual([['arp'], 0, []])
    expect(answersToday(grade(sitting, 1).session)).toBe(1)
  })

  test('counts what is answered in it also when the clock was set back meanwhile, and not what still waited from before', () => {
    const { session } = sitDownTo('practice', { arp: { from: dueCard, log: [] } })
    const earlier: Answer = { kind: 'answer', context: 'practice', quality: 4, id: 'e', day: TODAY, at: '2024-10-03T23:00:00.000Z', device: 'phone', deviceSeq: 0 }
    expect(upcoming(step(session, { type: 'record', card: 'arp', entry: earlier }))).toEqual([])
    expect(upcoming(step(session, { type: 'record', card: 'arp', entry: earlier, waiting: true }))).toEqual(['arp'])
  })

  test('taken back, a card is asked in its place again', () => {
    const back = takeBack(grade(sitDownTo('practice', cards), 1))
    expect(upcoming(back.session)).toEqual(['arp', 'dns', 'bgp'])
  })

  test('a card that is wanted again today is asked once', () => {
    const wanted = { ...cards, dns: { from: notDue, standing: { ...PLAIN, again: TODAY }, log: [] } }
    const sitting = sitDownTo('practice', wanted)
    expect(upcoming(sitting.session)).toEqual(['arp', 'dns', 'bgp'])
    expect(cardsAsked(gradeToTheEnd(sitting, []))).toEqual(['arp', 'dns', 'bgp'])
  })

  test('a card that is wanted again in it is asked once more', () => {
    expect(cardsAsked(gradeToTheEnd(say(grade(sitDownTo('practice', cards), 5), 'again', 1, 'arp'), []))).toEqual(['arp', 'dns', 'bgp', 'arp'])
  })

  // scheduling.md 2.6, kindOf: on the day of a repetition that still owes a 4 or 5, every answer is a drill, wherever it is given.
  test('pays what a card owes today, with its first 4 or 5, and moves nothing else of it', () => {
    const owing = { from: newCard, log: [{ kind: 'answer', context: 'queue', quality: 1, id: 'f', day: TODAY, at: '2024-10-03T20:00:00.000Z', device: 'phone', deviceSeq: 0 } as const] }
    const sitting = sitDownTo('practice', { arp: owing })
    const before = scheduleOf(sitting, 'arp')
    expect(before?.drillDay).toBe(TODAY)
    expect(scheduleOf(grade(sitting, 3), 'arp')).toEqual(before)
    expect(scheduleOf(gradeAll(sitting, [3, 4]), 'arp')).toEqual({ ...before, drillDay: null })
  })

  test('does not pay what was owed yesterday: that debt has ended', () => {
    const owed = { ...dueCard, last: (TODAY - 1) as Day, due: TODAY, drillDay: (TODAY - 1) as Day }
    expect(scheduleOf(gradeToTheEnd(sitDownTo('practice', { arp: { from: owed, log: [] } }), [1]), 'arp')).toEqual(owed)
  })

  const someSchedules = fc.array(
    fc.oneof(
      fc.constantFrom(newCard, dueCard, notDue, { ...dueCard, due: (TODAY - 9) as Day }),
      fc.constantFrom<Schedule<Sm2Memory>>(
        { ...dueCard, memory: { reps: 0, ease: 250, interval: 1 }, last: TODAY, due: (TODAY + 1) as Day, lapses: 1, drillDay: TODAY },
        { ...dueCard, last: (TODAY - 1) as Day, drillDay: (TODAY - 1) as Day },
        { ...dueCard, last: TODAY, due: (TODAY + 15) as Day },
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )

  test('leaves every schedule as it was, however it goes, but for a debt of today that a 4 or 5 pays', () => {
    fc.assert(fc.property(someSchedules, someActs, (schedules, acts) => {
      const histories = Object.fromEntries(schedules.map((from, at) => [`card-${String(at)}`, { from, log: [] }]))
      const sitting = act(sitDownTo('practice', histories), acts)
      for (const [card, { from }] of Object.entries(histories)) {
        const answers = sitting.session.cards.get(card)?.today ?? []
        const isPaid = from.drillDay === TODAY && answers.some(({ day, quality }) => day === TODAY && quality >= 4)
        expect(JSON.stringify(scheduleOf(sitting, card))).toBe(JSON.stringify(isPaid ? { ...from, drillDay: null } : from))
      }
    }))
  })

  test('comes to an end after any acts, and its last answer to each card is a 4 or 5', () => {
    fc.assert(fc.property(someSchedules, someActs, (schedules, acts) => {
      const histories = Object.fromEntries(schedules.map((from, at) => [`card-${String(at)}`, { from, log: [] }]))
      const end = gradeToTheEnd(act(sitDownTo('practice', histories), acts), [])
      for (const { today } of end.session.cards.values()) expect(today.at(-1)?.quality).toBeGreaterThanOrEqual(4)
    }))
  })
})

describe('a preview', () => {
  const cards = { arp: { from: dueCard, log: [] }, dns: { from: notDue, log: [] }, bgp: { from: newCard, log: [] } }
  const { session: start } = sitDownTo('preview', cards)
  const turn = (session: Session, card: string, back = false) => step(session, { type: 'turn', card, back })

  test('shows every card in its order, once', () => {
    let session = start
    const shown: string[] = []
    for (let card = currentCard(session); card !== undefined; card = currentCard(session)) {
      shown.push(card)
      session = turn(step(session, { type: 'reveal' }), card)
    }
    expect(shown).toEqual(['arp', 'dns', 'bgp'])
    expect(countsOf(session)).toEqual({ fresh: 0, due: 0, drill: 0, done: 3 })
    expect(answersToday(session)).toBe(0)
  })

  test('turns to a question, forth and back', () => {
    const forth = turn(step(start, { type: 'reveal' }), 'arp')
    expect([currentCard(forth), forth.revealed]).toEqual(['dns', false])
    const back = turn(step(forth, { type: 'reveal' }), 'arp', true)
    expect([currentCard(back), back.revealed]).toEqual(['arp', false])
    expect(upcoming(back)).toEqual(['arp', 'dns', 'bgp'])
  })

  test('does not change what it began with', () => {
    turn(start, 'arp')
    expect(currentCard(start)).toBe('arp')
  })

  test('shows no card that is away, and drills none', () => {
    const away = sitDownTo('preview', { arp: { from: dueCard, standing: { ...PLAIN, suspended: true }, log: [] }, dns: { from: { ...dueCard, last: TODAY, due: (TODAY + 1) as Day, drillDay: TODAY }, standing: { ...PLAIN, again: TODAY }, log: [] } })
    expect(upcoming(away.session)).toEqual(['dns'])
    expect(upcoming(turn(away.session, 'dns'))).toEqual([])
  })
})

/** What a learner may do, and a clock that may pass the turn of the day. */
type Act = Quality | 'take back' | 'day turns' | ChangeOf | 'take back the last'

const someCards = fc
  .array(fc.constantFrom(newCard, dueCard, { ...dueCard, due: (TODAY - 9) as Day }), { minLength: 1, maxLength: 6 })
  .map((schedules) => Object.fromEntries(schedules.map((schedule, index) => [`card-${index}`, schedule])))
const someActs: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof({ weight: 6, arbitrary: aQuality }, { weight: 2, arbitrary: fc.constant<Act>('take back') }, { weight: 1, arbitrary: fc.constant<Act>('day turns') }),
  { maxLength: 30 },
)
/** Those, and what is said of cards. */
const someDeeds: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: aQuality },
    { weight: 4, arbitrary: fc.constantFrom<Act>('suspended', 'buried', 'marked', 'flag', 'again') },
    { weight: 3, arbitrary: fc.constant<Act>('take back the last') },
    { weight: 1, arbitrary: fc.constant<Act>('day turns') },
  ),
  { maxLength: 30 },
)
const someQualities = fc.array(aQuality, { maxLength: 30 })

describe('however it goes', () => {
  test('it comes to an end, and each card was asked and ended well', () => {
    fc.assert(fc.property(someCards, someQualities, (cards, qualities) => {
      const sitting = gradeToTheEnd(sitDown(cards), qualities)
      for (const card of Object.keys(cards)) {
        const answers = sitting.sent.filter((done) => done.card === card)
        expect(answers.at(-1)?.entry, card).toMatchObject({ kind: 'answer', quality: expect.toSatisfy((quality: number) => quality >= 4) as number })
      }
      expect(countsOf(sitting.session)).toEqual({ fresh: 0, due: 0, drill: 0, done: Object.keys(cards).length })
    }))
  })

  test('it comes to an end after any acts, even if the day turns', () => {
    fc.assert(fc.property(someCards, someActs, (cards, acts) => {
      const sitting = gradeToTheEnd(act(sitDown(cards), acts), [])
      expect(upcoming(sitting.session)).toEqual([])
    }))
  })

  test('taken back as often as one likes, it is at its beginning', () => {
    fc.assert(fc.property(someCards, someActs, (cards, acts) => {
      const start = sitDown(cards)
      let sitting = act(start, acts)
      for (let taken = 0; taken < acts.length && lastAnswer(sitting.session); taken++) sitting = takeBack(sitting)
      expect(viewOf(sitting.session)).toEqual(viewOf(start.session))
      for (const card of Object.keys(cards)) expect(scheduleOf(sitting, card)).toEqual(cards[card])
    }))
  })

  test('one answer taken back is as if it had not been given', () => {
    fc.assert(fc.property(someCards, someActs, aQuality, (cards, acts, quality) => {
      const sitting = act(sitDown(cards), acts)
      if (asked(sitting) === undefined) return
      expect(viewOf(takeBack(grade(sitting, quality)).session)).toEqual(viewOf(sitting.session))
    }))
  })

  test('begun again from the log, after a reload, it goes on where it stood', () => {
    fc.assert(fc.property(someCards, someActs, fc.nat(), (cards, acts, cut) => {
      const { session, sent } = act(sitDown(cards), acts)
      const known = cut % (sent.length + 1)
      const histories = new Map(
        Object.entries(cards).map(([card, from]) => [card, { from, log: sent.slice(0, known).filter((done) => done.card === card).map(({ entry }) => entry) }]),
      )
      const resumed = sent.slice(known).reduce<Session>((at, done) => step(at, { type: 'record', ...done }), begin(TODAY, session.order, histories))
      expect(resumed).toEqual(session)
    }))
  })

  test('sending again what is already known changes nothing', () => {
    fc.assert(fc.property(someCards, someActs, (cards, acts) => {
      const { session, sent } = act(sitDown(cards), acts)
      expect(sent.reduce<Session>((at, done) => step(at, { type: 'record', ...done }), session)).toEqual(session)
    }))
  })

  test('its schedules are what the log comes to', () => {
    fc.assert(fc.property(someCards, someActs, (cards, acts) => {
      const sitting = act(sitDown(cards), acts)
      for (const [card, from] of Object.entries(cards)) {
        const log = sitting.sent.filter((done) => done.card === card).map(({ entry }) => entry)
        expect(scheduleOf(sitting, card)).toEqual(replay(sm2, log, from))
      }
    }))
  })

  test('what is asked comes first in what is to come, nothing comes twice, and the counts add up', () => {
    fc.assert(fc.property(someCards, someActs, (cards, acts) => {
      const { session } = act(sitDown(cards), acts)
      const coming = upcoming(session)
      const { fresh, due, drill, done } = countsOf(session)
      expect(coming[0]).toBe(currentCard(session))
      expect(new Set(coming).size).toBe(coming.length)
      expect(fresh + due + drill).toBe(coming.length)
      expect(coming.length + done).toBe(Object.keys(cards).length)
    }))
  })

  test('whatever is said of cards on the way, the same holds: the end comes, nothing comes twice, the counts add up', () => {
    fc.assert(fc.property(someCards, someDeeds, (cards, deeds) => {
      const sitting = act(sitDown(cards), deeds)
      const coming = upcoming(sitting.session)
      const { fresh, due, drill, done } = countsOf(sitting.session)
      expect(new Set(coming).size).toBe(coming.length)
      expect([fresh + due + drill, coming.length + done]).toEqual([coming.length, Object.keys(cards).length])
      for (const card of coming) expect(sitting.session.cards.get(card)?.standing).toMatchObject({ suspended: false })
      expect(upcoming(gradeToTheEnd(sitting, []).session)).toEqual([])
    }))
  })

  test('whatever is said of cards on the way, schedules and standings are what the log comes to, and a reload comes to the same', () => {
    fc.assert(fc.property(someCards, someDeeds, (cards, deeds) => {
      const { session, sent } = act(sitDown(cards), deeds)
      const histories = new Map(Object.entries(cards).map(([card, from]) => [card, { from, log: sent.filter((done) => done.card === card).map(({ entry }) => entry) }]))
      expect(viewOf(begin(TODAY, session.order, histories))).toEqual(viewOf(session))
      for (const [card, { from, log }] of histories) {
        expect(session.cards.get(card)?.schedule).toEqual(replay(sm2, log, from))
        expect(session.cards.get(card)?.standing).toEqual(standingOf(log))
      }
    }))
  })

  test('a change taken back at once is as if it had not been made', () => {
    fc.assert(fc.property(someCards, someDeeds, fc.constantFrom<ChangeOf>('suspended', 'buried', 'marked', 'flag', 'again'), (cards, deeds, what) => {
      const sitting = act(sitDown(cards), deeds)
      if (asked(sitting) === undefined) return
      expect(viewOf(takeBackLast(say(sitting, what)).session)).toEqual(viewOf(sitting.session))
    }))
  })

  test('in a drill no card is asked again before the others that owe', () => {
    fc.assert(fc.property(someCards, someQualities, (cards, qualities) => {
      const sitting = gradeAll(sitDown(cards), Object.keys(cards).map(() => 2 as const))
      const order = cardsAsked(gradeToTheEnd(sitting, qualities))
      order.forEach((card, index) => {
        const since = order.indexOf(card, index + 1)
        if (since < 0) return
        const between = order.slice(index + 1, since)
        const owing = Object.keys(cards).filter((other) => other !== card && order.includes(other, since))
        expect(between).toEqual(expect.arrayContaining(owing))
      })
    }))
  })
})

/** Acts that are not possible are left out. */
function act(sitting: Sitting, acts: readonly Act[]): Sitting {
  return acts.reduce((at, what) => {
    if (what === 'day turns') return dayTurns(at)
    if (what === 'take back the last') return at.sent.length > 0 ? takeBackLast(at) : at
    if (what === 'take back') return lastAnswer(at.session) ? takeBack(at) : at
    if (currentCard(at.session) === undefined) return at
    return typeof what === 'string' ? say(at, what) : grade(at, what)
  }, sitting)
}

/** What a learner sees of a session. */
const viewOf = (session: Session) => ({
  asked: currentCard(session),
  upcoming: upcoming(session),
  counts: countsOf(session),
  missed: missedToday(session),
  answers: answersToday(session),
  last: lastAnswer(session),
})
