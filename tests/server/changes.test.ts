/** What is said of cards without answering them, from the wire to the table, and what a device is told of its log. */
import './inside-next'
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { GET as card } from '@/app/api/own/card/route'
import { GET as log } from '@/app/api/log/route'
import { POST as reviews } from '@/app/api/reviews/route'
import { CHANGES } from '@/lib/core/scheduling/log'
import { PLAIN } from '@/lib/core/scheduling/standing'
import { EditResponse } from '@/lib/core/own-card'
import { type LogOp, MAX_OPS, ReviewsResponse } from '@/lib/core/wire'
import { LogResponse } from '@/lib/core/wire-choices'
import { bringAlong, type Learner } from '@/lib/server/auth'
import { db } from '@/lib/server/db'
import { leechesOf } from '@/lib/server/decks'
import { saveWords } from '@/lib/server/own-words'
import { saveDeck } from '@/lib/server/own-write'
import { rebuildSchedules } from '@/lib/server/reviews'
import { aCard, aDeck, retire } from './a-deck'
import { aGuest, aMember } from './a-learner'
import { aRequest } from './a-request'
import { aChange, after, anAnswer, anUndo, dayOf, NOON, send } from './an-op'
import { ownCards } from './an-own-card'
import { expectSchedulesToEqualLogs, standingsOf } from './schedules-equal-logs'

const DAY = dayOf(NOON)
const later = (minutes: number) => ({ at: after(NOON, { minutes }) })

async function post(as: Learner, ops: readonly unknown[]): Promise<ReviewsResponse> {
  const input = { learner: as.publicId, sentAt: new Date().toISOString(), ops }
  const response = await reviews(await aRequest({ method: 'POST', path: '/api/reviews', input, as }))
  return ReviewsResponse.parse(await response.json())
}

async function pull(as: Learner, from = 0): Promise<LogResponse> {
  const response = await log(await aRequest({ method: 'GET', path: '/api/log', input: { after: String(from) }, as }))
  return LogResponse.parse(await response.json())
}

describe('a change', () => {
  const stored = { suspended: { suspended: true }, buried: { buried: DAY }, marked: { marked: true }, flag: { flag: 1 }, again: { again: DAY }, returns: { returns: DAY + 1 } } as const

  test.for(CHANGES)('is stored as a row and in the standing, and taken back leaves no standing: %s', async (what) => {
    const [learner, id] = await Promise.all([aGuest(), aCard()])
    const op = aChange(id, what, 1)
    expect((await send(learner, [op])).outcomes).toEqual([{ id: op.id, outcome: 'stored', reason: null }])
    expect(await db().log.findMany({ where: { learnerId: learner.userId } })).toMatchObject([{ id: op.id, kind: 'change', what, value: 1, quality: null, context: null, of: null, day: DAY }])
    expect(await standingsOf(learner.userId)).toEqual({ [id]: { ...PLAIN, ...stored[what] } })
    expect((await send(learner, [op])).outcomes[0]?.outcome).toBe('known')
    await send(learner, [anUndo(op)])
    expect(await standingsOf(learner.userId)).toEqual({})
    await expectSchedulesToEqualLogs(learner)
  })

  test('of a card leaves its schedule, and an answer its standing', async () => {
    const [learner, id] = await Promise.all([aGuest(), aCard()])
    await send(learner, [anAnswer(id), aChange(id, 'flag', 7, later(-9)), aChange(id, 'again', 1, later(-8))])
    expect(await standingsOf(learner.userId)).toEqual({ [id]: { ...PLAIN, flag: 7 } })
    expect(await send(learner, [aChange(id, 'suspended', 1, later(1))])).toMatchObject({ due: { [id]: DAY + 1 } })
    expect(await standingsOf(learner.userId)).toEqual({ [id]: { ...PLAIN, flag: 7, suspended: true } })
    await expectSchedulesToEqualLogs(learner)
  })

  test('of many cards at once touches no other card, and no other learner', async () => {
    const [learner, other, { cards }] = await Promise.all([aGuest(), aGuest(), aDeck(4)])
    await send(other, cards.map((id) => aChange(id, 'marked', 1)))
    await send(learner, cards.map((id) => aChange(id, 'suspended', 1)))
    await send(learner, [aChange(cards[0] ?? '', 'suspended', 0, later(1)), aChange(cards[1] ?? '', 'flag', 2, later(1))])
    expect(Object.keys(await standingsOf(learner.userId)).toSorted()).toEqual(cards.slice(1))
    expect(Object.keys(await standingsOf(other.userId))).toHaveLength(4)
    await expectSchedulesToEqualLogs(learner)
    await expectSchedulesToEqualLogs(other)
  })

  test('arrives in any order', async () => {
    const [learner, id] = await Promise.all([aGuest(), aCard()])
    const [first, second] = [aChange(id, 'flag', 1), aChange(id, 'flag', 2, later(1))]
    for (const op of [anUndo(second), second, first]) await send(learner, [op])
    expect(await standingsOf(learner.userId)).toEqual({ [id]: { ...PLAIN, flag: 1 } })
  })

  test('is made again from the log', async () => {
    const [learner, { cards: [one = '', two = '', three = ''] }] = await Promise.all([aGuest(), aDeck(3)])
    const undone = aChange(three, 'marked', 1)
    await send(learner, [aChange(one, 'suspended', 1), anAnswer(one), aChange(two, 'buried', 1), undone, anUndo(undone)])
    const before = await standingsOf(learner.userId)
    expect(Object.keys(before).toSorted()).toEqual([one, two])
    await db().standing.updateMany({ where: { learnerId: learner.userId }, data: { flag: 5, suspended: false } })
    for (const stray of [three, 'a-card-of-which-nothing-was-said'])
      await db().standing.create({ data: { learnerId: learner.userId, card: stray, suspended: true, marked: false, flag: 0 } })
    await rebuildSchedules(learner.userId)
    expect(await standingsOf(learner.userId)).toEqual(before)
    await expectSchedulesToEqualLogs(learner)
  })

  test('of a guest holds in the account that took them in, between what was said there', async () => {
    const [guest, account, { cards: [one = '', two = ''] }] = await Promise.all([aGuest(), aMember(), aDeck(2)])
    await send(account, [aChange(one, 'flag', 1), aChange(one, 'flag', 3, later(2))])
    const waiting = aChange(two, 'marked', 1)
    await send(guest, [aChange(one, 'flag', 2, later(1)), aChange(two, 'suspended', 1), anAnswer(two, { points: 5, caps: ['hint'] })])
    await bringAlong(guest, account)
    await send(guest, [waiting])
    expect(await standingsOf(account.userId)).toEqual({ [one]: { ...PLAIN, flag: 3 }, [two]: { ...PLAIN, suspended: true, marked: true } })
    expect(await db().log.findMany({ where: { learnerId: account.userId, kind: 'answer' } })).toMatchObject([{ card: two, points: 5, caps: ['hint'] }])
    await expectSchedulesToEqualLogs(account)
  })

  const bent: Record<string, object> = {
    'of a kind that there is not': { what: 'forgotten' },
    'to a value beyond the flags': { value: 8 },
    'to a value below none': { value: -1 },
    'with a quality': { quality: 4 },
    'without a value': { value: undefined },
  }
  test.for(Object.entries(bent))('%s is refused alone', async ([, wrong]) => {
    const [learner, id] = await Promise.all([aGuest(), aCard()])
    const [good, bad] = [aChange(id, 'marked', 1), { ...aChange(id, 'flag', 1), ...wrong }]
    expect((await send(learner, [bad, good])).outcomes.map(({ outcome }) => outcome)).toEqual(['stored', 'refused'])
    expect(await standingsOf(learner.userId)).toEqual({ [id]: { ...PLAIN, marked: true } })
  })
})

describe('an answer', () => {
  test('keeps how many points there were, and what held its proposal down', async () => {
    const [learner, id] = await Promise.all([aGuest(), aCard()])
    await send(learner, [anAnswer(id, { points: 5, pointsHit: [0, 4], caps: ['hint', 'slow'] })])
    expect(await db().log.findMany({ where: { learnerId: learner.userId } })).toMatchObject([{ points: 5, pointsHit: [0, 4], caps: ['hint', 'slow'] }])
    expect((await pull(learner)).rows[0]?.entry).toMatchObject({ points: 5, pointsHit: [0, 4] })
  })

  test('of an older device, which does not say them, is taken', async () => {
    const [learner, id] = await Promise.all([aGuest(), aCard()])
    const op = anAnswer(id)
    expect('points' in op || 'caps' in op).toBe(false)
    expect((await send(learner, [op])).outcomes[0]?.outcome).toBe('stored')
    expect(await db().log.findMany({ where: { learnerId: learner.userId } })).toMatchObject([{ points: null, caps: [] }])
    expect('points' in ((await pull(learner)).rows[0]?.entry ?? {})).toBe(false)
  })

  const bent: Record<string, object> = { 'points without end': { points: 101 }, 'a cap that there is not': { caps: ['tired'] }, 'half a point': { points: 1.5 } }
  test.for(Object.entries(bent))('with %s is refused', async ([, wrong]) => {
    const [learner, id] = await Promise.all([aGuest(), aCard()])
    expect((await send(learner, [{ ...anAnswer(id), ...wrong }])).outcomes[0]?.outcome).toBe('refused')
  })
})

describe('the log that a device is told', () => {
  test('is what the replies said, in order and without gaps', async () => {
    const [learner, { cards: [one = '', two = ''] }] = await Promise.all([aGuest(), aDeck(2)])
    const now = new Date()
    const answer = anAnswer(one, { at: now, points: 3 })
    const first = await post(learner, [answer, aChange(two, 'flag', 4, { at: now })])
    const second = await post(learner, [anUndo(answer, { at: now }), answer])
    const { rows, more, learner: whose } = await pull(learner)
    expect(whose).toBe(learner.publicId)
    expect([rows.map(({ seq }) => seq), more]).toEqual([[1, 2, 3], false])
    expect(first.rows).toEqual(rows.slice(0, 2))
    expect(second.rows).toEqual([rows[0], rows[2]])
    expect(rows.map(({ card: of, entry }) => [of, entry.kind])).toEqual([[one, 'answer'], [two, 'change'], [one, 'undo']])
  })

  test('has the clock and the day as the server corrected them, in the reply too', async () => {
    const [learner, id] = await Promise.all([aGuest(), aCard()])
    const ahead = after(new Date(), { days: 300 })
    const { rows } = await post(learner, [anAnswer(id, { at: ahead })])
    const [row] = rows ?? []
    expect(row?.entry.day).toBeLessThan(dayOf(ahead))
    expect((await pull(learner)).rows).toEqual([row])
  })

  test('comes page by page, whole', async () => {
    const [learner, { cards }] = await Promise.all([aGuest(), aDeck(100)])
    const ops: LogOp[] = Array.from({ length: 2_100 }, (_, at) => aChange(cards[at % 100] ?? '', 'flag', at % 8, later(-at)))
    for (let at = 0; at < ops.length; at += MAX_OPS) await send(learner, ops.slice(at, at + MAX_OPS))
    const first = await pull(learner)
    const second = await pull(learner, first.rows.at(-1)?.seq)
    expect([first.rows.length, first.more, second.rows.length, second.more]).toEqual([2_000, true, 100, false])
    expect([...first.rows, ...second.rows].map(({ seq, entry }) => [seq, entry.id])).toEqual(ops.map(({ id }, at) => [at + 1, id]))
    expect((await pull(learner, 2_100)).rows).toEqual([])
    expect((await pull(learner, 999_999_999)).rows).toEqual([])
  }, 60_000)

  test("is the learner's own alone", async () => {
    const [learner, other, id] = await Promise.all([aGuest(), aGuest(), aCard()])
    await send(other, [anAnswer(id), aChange(id, 'marked', 1)])
    expect((await pull(learner)).rows).toEqual([])
    const op = anAnswer(id)
    await send(learner, [op])
    expect((await pull(learner)).rows.map(({ entry }) => entry.id)).toEqual([op.id])
    expect((await pull(other)).rows.map(({ seq }) => seq)).toEqual([1, 2])
  })
})

describe('cards that are forgotten again and again', () => {
  /** Passed, and then forgotten, so many times. */
  const forgetful = (id: string, times: number) =>
    Array.from({ length: times }, (_, at) => [anAnswer(id, { at: after(NOON, { days: 2 * at - 90 }) }), anAnswer(id, { at: after(NOON, { days: 2 * at - 89 }), quality: 1 })]).flat()

  test('are counted from the lapses that the learner chose, only those in use', async () => {
    const learner = await aGuest()
    const [{ cards: [often = '', less = '', gone = ''] }, withdrawn, own] = await Promise.all([aDeck(3), aDeck(1), ownCards(learner, 2)])
    const all = [often, gone, ...withdrawn.cards, ...own.ids]
    await send(learner, [...all.flatMap((id) => forgetful(id, 6)), ...forgetful(less, 5)])
    expect(await Promise.all([7, 6, 5].map((leechAt) => leechesOf(learner.userId, leechAt)))).toEqual([0, 5, 6])
    await retire(gone)
    expect(await leechesOf(learner.userId, 6)).toBe(4)
    await db().deck.update({ where: { id: withdrawn.id }, data: { retiredAt: NOON } })
    expect(await leechesOf(learner.userId, 6)).toBe(3)
    await saveDeck(learner.userId, { id: own.deck.id, title: own.deck.title, retired: true }, NOON)
    expect(await leechesOf(learner.userId, 6)).toBe(1)
    expect(await leechesOf((await aGuest()).userId, 1)).toBe(0)
  })
})

describe('what a learner can change of a card', () => {
  const ask = async (as: Learner, id: string) => {
    const response = await card(await aRequest({ method: 'GET', path: '/api/own/card', input: { id }, as }))
    return { status: response.status, body: (await response.json()) as unknown }
  }

  test('of their own, all of it, and the decks that are in use', async () => {
    const learner = await aGuest()
    const { deck, cards: [own] } = await ownCards(learner, [{ topic: 'ARP' }])
    const { deck: away } = await ownCards(learner, 0)
    await saveDeck(learner.userId, { id: away.id, title: away.title, retired: true }, NOON)
    const { status, body } = await ask(learner, own?.id ?? '')
    expect(status).toBe(200)
    expect(EditResponse.parse(body)).toEqual({ card: own, decks: [{ id: deck.id, title: deck.title }], words: '' })
  })

  test('of a shipped one, their words on it', async () => {
    const [learner, other, id] = await Promise.all([aGuest(), aGuest(), aCard()])
    await saveWords(learner.userId, { card: id, words: '**내 말**' }, 'ko', NOON)
    expect(await ask(learner, id)).toEqual({ status: 200, body: { card: null, decks: [], words: '**내 말**' } })
    expect(await ask(other, id)).toEqual({ status: 200, body: { card: null, decks: [], words: '' } })
  })

  test("of somebody else's own card, and of none, nothing", async () => {
    const [learner, stranger] = await Promise.all([aGuest(), aGuest()])
    const { ids: [id = ''] } = await ownCards(learner, 1)
    const notFound = { status: 404, body: { code: 'not_found' } }
    expect(await ask(stranger, id)).toEqual(notFound)
    expect(await ask(stranger, randomUUID())).toEqual(notFound)
  })
})
