/** What is asked today: of a visitor, of a new learner, and of one who has answered, on the days that follow. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/core/day'
import { LANGUAGES } from '@/lib/core/language'
import type { Quality } from '@/lib/core/rating'
import { DEFAULT_SETTINGS } from '@/lib/core/chosen'
import type { Settings } from '@/lib/core/settings'
import { begin, countsOf } from '@/lib/core/study/session'
import type { LogOp } from '@/lib/core/wire'
import { StudyResponse } from '@/lib/core/wire-study'
import type { Learner } from '@/lib/server/auth'
import { db } from '@/lib/server/db'
import { studyFor, today } from '@/lib/server/study'
import { aCard, aDeck, retire } from './a-deck'
import { aGuest, again, choose } from './a-learner'
import { after, anAnswer, anUndo, dayOf, NOON, send } from './an-op'
import { schedulesOf } from './schedules-equal-logs'

const plan = async (learner: Learner, now: Date = NOON, deck?: string) => today(learner, learner.settings, now, { deck })
const onDay = (days: number): Date => after(NOON, { days })
const DAY = dayOf(NOON)

/** Nothing new is asked, so that the decks of other tests are out of the way. */
const reviewing = (): Promise<Learner> => aGuest({ newPerDay: 0 })

describe('a visitor', () => {
  test('gets the new cards of a first day, and is nobody yet', async () => {
    const { id, cards } = await aDeck(12)
    const response = await studyFor(null, 'ko', NOON, { deck: id })
    expect(response).toMatchObject({ learner: null, day: DAY, timeZone: 'Asia/Seoul', rolloverHour: 4, newPerDay: 10, newLeft: 2 })
    expect(response.order).toEqual(cards.slice(0, 10))
    expect(Object.keys(response.histories)).toEqual(response.order)
    expect(Object.values(response.histories).every(({ from, log }) => from.due === null && log.length === 0)).toBe(true)
  })

  const titles = { ko: ['덱', '주제'], en: ['A deck', 'A topic'] } as const
  test.for(LANGUAGES)('gets along with it the three cards that are asked first, in the language of the page (%s)', async (language) => {
    const { id, cards } = await aDeck(5)
    const { cards: sent } = await studyFor(null, language, NOON, { deck: id })
    expect(sent.map((card) => [card.id, card.language, card.deck.title, card.topic])).toEqual(
      cards.slice(0, 3).map((card) => [card, language, ...titles[language]]),
    )
  })

  test('who asks for a deck that does not exist gets nothing', async () => {
    expect(await studyFor(null, 'en', NOON, { deck: 'no-such-deck' })).toMatchObject({ order: [], cards: [], newLeft: 0 })
  })
})

describe('new cards', () => {
  test('come by how often they are asked, then by level, then as they stand in the deck', async () => {
    const { id, cards } = await aDeck([
      { tier: 'B', level: 'junior' },
      { tier: 'A', level: 'senior' },
      { tier: 'A', level: 'junior' },
      { tier: 'S', level: 'senior' },
      { tier: 'A', level: 'junior' },
      { tier: 'C', level: 'junior' },
      { tier: 'A', level: 'mid' },
    ])
    const { order } = await plan(await aGuest(), NOON, id)
    expect(order).toEqual([3, 2, 4, 6, 1, 0, 5].map((at) => cards[at]))
  })

  test('of equal rank come in the order of the decks', async () => {
    const rank = [{ tier: 'S', level: 'junior' }] as const
    const [second, first] = [await aDeck(rank, { position: -1 }), await aDeck(rank, { position: -2 })]
    expect((await plan(await aGuest({ newPerDay: 2 }))).order).toEqual([...first.cards, ...second.cards])
  })

  test('end at the limit of the day, which the next day renews', async () => {
    const [learner, { id, cards }] = await Promise.all([aGuest({ newPerDay: 3 }), aDeck(8)])
    expect(await plan(learner, NOON, id)).toMatchObject({ order: cards.slice(0, 3), left: { fresh: 3 }, newLeft: 5 })
    await send(learner, cards.slice(0, 2).map((card) => anAnswer(card)))
    expect(await plan(learner, NOON, id)).toMatchObject({ order: cards.slice(0, 3), left: { fresh: 1 }, answered: 2, newLeft: 5 })
    await send(learner, [anAnswer(cards[2] ?? '')])
    expect(await plan(learner, NOON, id)).toMatchObject({ left: { fresh: 0 }, answered: 3, newLeft: 5 })
    expect(await plan(learner, onDay(1), id)).toMatchObject({ left: { due: 3, fresh: 3 }, answered: 0, newLeft: 2 })
  })

  test('of one deck count against the limit in another', async () => {
    const [learner, one, other] = await Promise.all([aGuest({ newPerDay: 2 }), aDeck(2), aDeck(2)])
    await send(learner, [anAnswer(one.cards[0] ?? '')])
    expect(await plan(learner, NOON, other.id)).toMatchObject({ left: { fresh: 1 }, order: other.cards.slice(0, 1), answered: 0 })
    await send(learner, [anAnswer(one.cards[1] ?? '')])
    expect(await plan(learner, NOON, other.id)).toMatchObject({ left: { fresh: 0 }, order: [], newLeft: 2 })
  })

  test('are not asked without an answer to show, nor when they or their deck were withdrawn', async () => {
    const [mixed, gone] = await Promise.all([aDeck([{ answered: false }, { retired: true }, {}]), aDeck(1, { retired: true })])
    const learner = await aGuest()
    expect((await plan(learner, NOON, mixed.id)).order).toEqual(mixed.cards.slice(2))
    expect((await plan(learner, NOON, gone.id)).order).toEqual([])
  })
})

describe('a card that was answered', () => {
  test('comes back after 1, 6 and 15 days, and not a day before', async () => {
    const [learner, card] = await Promise.all([reviewing(), aCard()])
    for (const [day, next] of [[0, 1], [1, 7], [7, 22]] as const) {
      await send(learner, [anAnswer(card, { at: onDay(day) })], onDay(day))
      expect((await plan(learner, onDay(day))).left).toEqual({ due: 0, fresh: 0, drill: 0 })
      expect(await plan(learner, onDay(next - 1))).toMatchObject({ left: { due: 0 }, dueTomorrowElsewhere: next - 1 === day ? 0 : 1 })
      expect(await plan(learner, onDay(next))).toMatchObject({ left: { due: 1 }, order: [card] })
    }
  })

  test('and is not answered on its day stays due', async () => {
    const [learner, card] = await Promise.all([reviewing(), aCard()])
    await send(learner, [anAnswer(card)])
    for (const day of [1, 2, 30, 400]) expect(await plan(learner, onDay(day))).toMatchObject({ left: { due: 1 }, order: [card] })
  })

  test('stays in the order of the day, before what is open, with its whole log', async () => {
    const [learner, { id, cards }] = await Promise.all([aGuest(), aDeck(4)])
    const [late, early] = [anAnswer(cards[0] ?? '', { at: after(NOON, { minutes: 5 }) }), anAnswer(cards[3] ?? '')]
    await send(learner, [late, early], after(NOON, { minutes: 5 }))
    const { order, histories, answered } = await plan(learner, after(NOON, { minutes: 6 }), id)
    expect(order).toEqual([cards[3], cards[0], cards[1], cards[2]])
    expect(histories.get(late.card)?.log.map((entry) => entry.id)).toEqual([late.id])
    expect(answered).toBe(2)
  })

  test('is not among the cards that go along with the page while others are open', async () => {
    const [learner, { id, cards }] = await Promise.all([aGuest(), aDeck(5)])
    await send(learner, [anAnswer(cards[0] ?? '')])
    const { cards: sent } = await studyFor(learner, 'en', NOON, { deck: id })
    expect(sent.map((card) => card.id)).toEqual(cards.slice(1, 4))
  })

  test('is not asked again after it was withdrawn, or lost its answer', async () => {
    const [learner, { cards: [withdrawn = '', unanswered = '', due = ''] }] = await Promise.all([reviewing(), aDeck(3)])
    await send(learner, [withdrawn, unanswered, due].map((card) => anAnswer(card)))
    await retire(withdrawn)
    await db().card.update({ where: { id: unanswered }, data: { answered: false } })
    expect((await plan(learner, onDay(1))).order).toEqual([due])
  })

  test('and is due comes first where it is the most overdue for its interval', async () => {
    const [learner, { cards: [short = '', long = ''] }] = await Promise.all([reviewing(), aDeck(2)])
    await send(learner, [anAnswer(long, { at: onDay(-10) }), anAnswer(long, { at: onDay(-8) }), anAnswer(short, { at: onDay(-2) })])
    expect((await plan(learner)).order).toEqual([short, long])
  })
})

test('reviews end at the limit of the day; the others are said to be left for tomorrow', async () => {
  const [learner, { cards }] = await Promise.all([aGuest({ newPerDay: 0, reviewsPerDay: 2 }), aDeck(5)])
  await send(learner, cards.map((card) => anAnswer(card)))
  const first = await plan(learner, onDay(1))
  expect(first).toMatchObject({ left: { due: 2 }, dueTomorrowElsewhere: 3 })
  await send(learner, [anAnswer(first.order[0] ?? '', { at: onDay(1) })], onDay(1))
  expect(await plan(learner, onDay(1))).toMatchObject({ left: { due: 1 }, answered: 1, dueTomorrowElsewhere: 3 })
})

test('a card that was only practised today, and is due tomorrow, is tomorrow\'s once', async () => {
  const [learner, card] = await Promise.all([reviewing(), aCard()])
  await send(learner, [anAnswer(card, { at: onDay(-6) }), anAnswer(card, { at: onDay(-5) }), anAnswer(card, { context: 'practice' })])
  const { order, dueTomorrowElsewhere, dueTomorrowHere } = await plan(learner)
  expect({ order, dueTomorrowElsewhere, dueTomorrowHere }).toEqual({ order: [], dueTomorrowElsewhere: 1, dueTomorrowHere: 0 })
})

test('a new card that was practised is still new, and takes no place of the day', async () => {
  const [learner, { id, cards: [practised = '', other = ''] }] = await Promise.all([aGuest({ newPerDay: 1 }), aDeck(2)])
  await send(learner, [anAnswer(practised, { context: 'practice' })])
  expect(await plan(learner, NOON, id)).toMatchObject({ order: [practised], answered: 0, newLeft: 1 })
  await send(learner, [anAnswer(practised)])
  expect(await plan(learner, NOON, id)).toMatchObject({ order: [practised], answered: 1, newLeft: 1 })
  expect(other).not.toBe('')
})

describe('the drill', () => {
  test('is still owed after a reload, ends with a 4 or 5, and is gone the next day', async () => {
    const [learner, { cards: [paid = '', owed = ''] }] = await Promise.all([reviewing(), aDeck(2)])
    await send(learner, [anAnswer(paid, { quality: 3 }), anAnswer(owed, { quality: 1 })])
    expect((await plan(learner)).left).toEqual({ due: 0, fresh: 0, drill: 2 })
    await send(learner, [anAnswer(paid, { quality: 3, at: after(NOON, { minutes: 1 }) })], after(NOON, { minutes: 1 }))
    expect((await plan(learner)).left.drill).toBe(2)
    await send(learner, [anAnswer(paid, { quality: 4, at: after(NOON, { minutes: 2 }) })], after(NOON, { minutes: 2 }))
    expect(await plan(learner)).toMatchObject({ left: { drill: 1 }, answered: 2, dueTomorrowHere: 2 })
    expect((await plan(learner, onDay(1))).left).toEqual({ due: 2, fresh: 0, drill: 0 })
  })
})

describe('a card whose answer was taken back', () => {
  test('is new again, in the place that it had, and takes no second place of the day', async () => {
    const [learner, { id, cards: [first = '', second = ''] }] = await Promise.all([aGuest({ newPerDay: 2 }), aDeck(4)])
    const answer = anAnswer(first)
    await send(learner, [answer, anUndo(answer)])
    expect(await plan(learner, NOON, id)).toMatchObject({ order: [first, second], left: { fresh: 2, due: 0 }, answered: 0, newLeft: 2 })
  })

  test('is due again, if it was due', async () => {
    const [learner, card] = await Promise.all([reviewing(), aCard()])
    await send(learner, [anAnswer(card, { at: onDay(-1) })])
    const answer = anAnswer(card)
    await send(learner, [answer])
    expect((await plan(learner)).left.due).toBe(0)
    await send(learner, [anUndo(answer)])
    expect(await plan(learner)).toMatchObject({ left: { due: 1, fresh: 0 }, order: [card], answered: 0 })
  })

  test('a day later is new again too', async () => {
    const [learner, { id, cards }] = await Promise.all([aGuest(), aDeck(1)])
    const answer = anAnswer(cards[0] ?? '', { at: onDay(-1) })
    await send(learner, [answer, anUndo(answer, { at: onDay(-1) })])
    expect(await plan(learner, NOON, id)).toMatchObject({ order: cards, left: { fresh: 1 } })
  })
})

test('one deck asks for its own cards alone', async () => {
  const [learner, one, other] = await Promise.all([aGuest(), aDeck(3), aDeck(3)])
  const [due, touched] = [one.cards[0] ?? '', one.cards[1] ?? '']
  await send(learner, [anAnswer(due, { at: onDay(-1) }), anAnswer(other.cards[0] ?? '', { at: onDay(-1) }), anAnswer(touched), anAnswer(other.cards[1] ?? '')])
  expect(await plan(learner, NOON, one.id)).toMatchObject({ order: [touched, due, one.cards[2]], left: { due: 1, fresh: 1 }, answered: 1 })
})

describe('the day', () => {
  const dayFor = async (settings: Partial<Settings>, now: string) => (await plan(await aGuest(settings), new Date(now))).day
  const days: Record<string, { settings: Partial<Settings>; now: string; day: number }> = {
    'turns at four in Seoul: before':       { settings: {},                                             now: '2026-11-22T18:59:59.999Z', day: DAY - 1 },
    'turns at four in Seoul: after':        { settings: {},                                             now: '2026-11-22T19:00:00.000Z', day: DAY },
    'turns at midnight for who says so':    { settings: { rolloverHour: 0 },                            now: '2026-11-22T15:00:00.000Z', day: DAY },
    'is the zone\'s own: in London still yesterday': { settings: { timeZone: 'Europe/London' },         now: '2026-11-22T19:00:00.000Z', day: DAY - 1 },
    'is the zone\'s own: in Auckland at noon':       { settings: { timeZone: 'Pacific/Auckland' },      now: '2026-11-22T23:00:00.000Z', day: DAY },
  }
  test.for(Object.entries(days))('%s', async ([, { settings, now, day }]) => {
    expect(await dayFor(settings, now)).toBe(day)
  })

  test('does not run backwards on a flight west', async () => {
    const [learner, card] = await Promise.all([reviewing(), aCard()])
    await send(learner, [anAnswer(card)])
    await choose(learner, { timeZone: 'America/Los_Angeles' })
    const landed = await again(learner)
    expect(await plan(landed, after(NOON, { minutes: 60 }))).toMatchObject({ day: DAY, left: { due: 0 }, answered: 1 })
    expect(await plan(landed, after(NOON, { days: 2 }))).toMatchObject({ day: DAY + 1, left: { due: 1 } })
  })
})

test('a learner of an account elsewhere, who chose nothing yet, studies by what holds for everybody', async () => {
  const { id, cards } = await aDeck(1)
  const learner = await aGuest()
  expect(await studyFor({ ...learner, settings: DEFAULT_SETTINGS }, 'en', NOON, { deck: id })).toMatchObject({ order: cards, newPerDay: 10 })
})

/** Answers and undos of a fortnight on the four cards of two decks; today's too. */
const aFortnight = fc.array(
  fc.record({
    undoes: fc.option(fc.nat(), { freq: 3 }),
    card: fc.nat(3),
    day: fc.constantFrom(-14, -7, -6, -5, -1, 0, 0),
    quality: fc.constantFrom<Quality>(0, 2, 3, 4, 5),
    context: fc.constantFrom('queue', 'queue', 'queue', 'practice', 'plan'),
  }),
  { maxLength: 14 },
)
const someLimits = fc.record({ newPerDay: fc.nat(4), reviewsPerDay: fc.nat(4) })

test('the server and the sitting in the browser count the same cards, and every card of tomorrow once', async () => {
  const decks = [await aDeck(2), await aDeck(2)]
  const cards = decks.flatMap((deck) => deck.cards)
  await fc.assert(
    fc.asyncProperty(aFortnight, someLimits, fc.option(fc.nat(1)), async (acts, limits, filter) => {
      const learner = await aGuest(limits)
      const ops: LogOp[] = []
      for (const [minutes, { undoes, card, day, quality, context }] of acts.entries()) {
        const at = after(NOON, { days: day, minutes: minutes - 60 })
        const target = undoes === null ? undefined : ops[undoes % Math.max(1, ops.length)]
        ops.push(target ? anUndo(target, { at }) : anAnswer(cards[card] ?? '', { at, quality, context: context as 'queue' }))
      }
      await send(learner, ops)
      const deck = filter === null ? undefined : decks[filter]?.id
      const server = await plan(learner, NOON, deck)
      const wire = StudyResponse.parse(JSON.parse(JSON.stringify(await studyFor(learner, 'en', NOON, { deck }))))
      expect(wire.order).toEqual(server.order)
      expect(new Set(wire.order).size).toBe(wire.order.length)
      expect(wire.order.every((card) => card in wire.histories)).toBe(true)

      const sitting = begin(wire.day, wire.order, new Map(Object.entries(wire.histories)))
      const { fresh, due, drill } = countsOf(sitting)
      expect({ fresh, due, drill }).toEqual(server.left)

      const tomorrow = addDays(wire.day, 1)
      const schedules = Object.entries(await schedulesOf(learner.userId)).filter(([card]) => deck === undefined || card.startsWith(`${deck}-`))
      const dueHere = [...sitting.cards.values()].filter(({ schedule }) => schedule.due !== null && schedule.due <= tomorrow).length
      expect(wire.dueTomorrowElsewhere + dueHere).toBe(schedules.filter(([, schedule]) => schedule.due <= tomorrow).length)
      const postponed = schedules.filter(([card, schedule]) => schedule.due <= wire.day && !wire.order.includes(card)).length
      expect(server.dueTomorrowElsewhere + server.dueTomorrowHere).toBe(postponed + schedules.filter(([, schedule]) => schedule.due === tomorrow).length)
    }),
    { numRuns: 60 },
  )
}, 60_000)
