/** One sitting, as a learner lives it, and what holds however it goes. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '@/lib/core/day'
import type { Quality } from '@/lib/core/rating'
import { replay } from '@/lib/core/scheduling/schedule'
import { sm2 } from '@/lib/core/scheduling/sm2'
import { answersToday, begin, countsOf, currentCard, dayOfAnswer, lastAnswer, missedToday, type Session, step, upcoming } from '@/lib/core/study/session'
import { aQuality } from '../scheduling/a-log'
import { cardsAsked, dayTurns, dueCard, grade, gradeAll, gradeToTheEnd, historiesOf, newCard, sitDown, type Sitting, takeBack, TODAY } from './a-sitting'

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

/** What a learner may do, and a clock that may pass the turn of the day. */
type Act = Quality | 'take back' | 'day turns'

const someCards = fc
  .array(fc.constantFrom(newCard, dueCard, { ...dueCard, due: (TODAY - 9) as Day }), { minLength: 1, maxLength: 6 })
  .map((schedules) => Object.fromEntries(schedules.map((schedule, index) => [`card-${index}`, schedule])))
const someActs: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof({ weight: 6, arbitrary: aQuality }, { weight: 2, arbitrary: fc.constant<Act>('take back') }, { weight: 1, arbitrary: fc.constant<Act>('day turns') }),
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
    if (what === 'take back') return lastAnswer(at.session) ? takeBack(at) : at
    return currentCard(at.session) === undefined ? at : grade(at, what)
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
