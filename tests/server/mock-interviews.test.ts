/** Mock interviews on the server: stored once, whoever sends them again; what they found wanting comes back, on the server as on a device. */
import './inside-next'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Day } from '@/lib/core/day'
import type { Asked, MockInterview } from '@/lib/core/interview/mock-interview'
import { db } from '@/lib/server/db'
import { latestInterviews, mockInterview } from '@/lib/server/mock-interviews'
import { mergeReviews, rebuildSchedules } from '@/lib/server/reviews'
import { today } from '@/lib/server/study'
import { aDeck } from './a-deck'
import { aGuest, aMember } from './a-learner'
import { aChange, after, anAnswer, anUndo, dayOf, NOON, send } from './an-op'

const DAY = dayOf(NOON)

const asked = (card: string | null, rest: Partial<Asked> = {}): Asked => ({
  card, deck: null, question: 'What is it?', language: 'en', reason: 'opener', into: null, depth: 0, outcome: 'answered', way: 'typed', text: 'It is what it is.', thoughtMs: 2_000, spokenMs: 20_000,
  points: [{ text: 'a point', must: true, heard: true, said: true }], mistake: { heard: false, said: false }, proposal: 5, quality: 5, drilled: null, returns: null, ...rest,
})

const anInterview = (rest: Partial<MockInterview> = {}): MockInterview => ({
  id: randomUUID(), day: DAY, begun: NOON.toISOString(), ended: after(NOON, { minutes: 5 }).toISOString(), seed: 's',
  wish: { decks: [], plan: null, length: { questions: 5 }, level: 'mid', language: 'en', answers: 'en', way: 'typed' }, asked: [asked(null)], ...rest,
})
const opOf = (interview: MockInterview) => ({ kind: 'interview' as const, id: interview.id, at: interview.ended, interview })

test('an interview arrives once, however often it is sent, and never changes', async () => {
  const learner = await aGuest()
  const interview = anInterview()
  expect((await send(learner, [opOf(interview)])).outcomes).toEqual([{ id: interview.id, outcome: 'stored', reason: null }])
  expect((await send(learner, [opOf({ ...interview, asked: [] })])).outcomes).toEqual([{ id: interview.id, outcome: 'known', reason: null }])
  expect(await mockInterview(learner.userId, interview.id)).toEqual(interview)
  const older = anInterview({ ended: NOON.toISOString() })
  await send(learner, [opOf(older), opOf(older)])
  expect((await latestInterviews(learner.userId, 9)).map(({ id }) => id)).toEqual([interview.id, older.id])
})

test('nobody else finds it, nor under a name that is none', async () => {
  const [learner, other] = await Promise.all([aGuest(), aGuest()])
  const interview = anInterview()
  await send(learner, [opOf(interview)])
  expect(await mockInterview(other.userId, interview.id)).toBeNull()
  expect(await mockInterview(learner.userId, 'room')).toBeNull()
  expect(await latestInterviews(other.userId, 9)).toEqual([])
})

test('one that is not sound, or has two names, is refused alone', async () => {
  const learner = await aGuest()
  const [good, bad] = [anInterview(), anInterview()]
  const { outcomes } = await send(learner, [opOf(good), { ...opOf(bad), interview: { ...bad, asked: [asked(null, { question: 'x'.repeat(9_999) })] } }, { ...opOf(bad), id: randomUUID() }, { ...opOf(bad), interview: { ...bad, seed: '\u0000' } }])
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['stored', 'refused', 'refused', 'refused'])
})

test('a guest’s interviews go to the account, and with it they go', async () => {
  const [guest, member] = await Promise.all([aGuest(), aMember()])
  const interview = anInterview()
  await send(guest, [opOf(interview)])
  await mergeReviews(guest.userId, member.userId)
  expect((await latestInterviews(member.userId, 9)).map(({ id }) => id)).toEqual([interview.id])
  // What was still on its way to the guest follows.
  const late = anInterview()
  await send(guest, [opOf(late)])
  expect(await mockInterview(member.userId, late.id)).toEqual(late)
  await db().learner.delete({ where: { id: member.userId } })
  expect(await db().mockInterview.count({ where: { learnerId: member.userId } })).toBe(0)
})

test('of an answer, what was found in the text is stored beside what the learner decided', async () => {
  const learner = await aGuest()
  const [card = ''] = (await aDeck(1)).cards
  const [text, spoken] = [anAnswer(card, { context: 'mock', pointsHit: [0, 2], pointsHeard: [0], points: 3 }), anAnswer(card, { context: 'mock', pointsHit: [1], points: 3 })]
  await send(learner, [text, spoken])
  const rows = await db().log.findMany({ where: { learnerId: learner.userId } })
  expect(rows.find(({ id }) => id === text.id)).toMatchObject({ context: 'mock', pointsHit: [0, 2], pointsHeard: [0] })
  expect(rows.find(({ id }) => id === spoken.id)?.pointsHeard).toEqual([])
})

test('failed where it was not due: nothing moves, and the next study day asks it, before its day; answered there, it is gone', async () => {
  const learner = await aGuest({ newPerDay: 0 })
  const [card = ''] = (await aDeck(1)).cards
  const learned = [-16, -15].map((days) => anAnswer(card, { at: after(NOON, { days: days - 9 }) }))
  const passed = anAnswer(card, { at: after(NOON, { days: -9 }) })
  await send(learner, [...learned, passed])
  const before = await db().schedule.findMany({ where: { learnerId: learner.userId } })
  expect((await today(learner, learner.settings, NOON)).order).toEqual([])

  await send(learner, [anAnswer(card, { context: 'mock', quality: 1 }), aChange(card, 'returns', 1)])
  expect(await db().schedule.findMany({ where: { learnerId: learner.userId } })).toEqual(before)
  expect((await today(learner, learner.settings, NOON)).left.due).toBe(0)
  const tomorrow = after(NOON, { days: 1 })
  expect(await today(learner, learner.settings, tomorrow)).toMatchObject({ order: [card], early: [card], returning: 1 })
  await send(learner, [anAnswer(card, { context: 'plan', at: tomorrow })])
  expect((await today(learner, learner.settings, after(tomorrow, { days: 1 }))).order).toEqual([])
  const [row] = await db().schedule.findMany({ where: { learnerId: learner.userId } })
  expect(row).toMatchObject({ reps: before[0]?.reps, ease: before[0]?.ease, interval: before[0]?.interval, due: DAY + 1 + (before[0]?.interval ?? 0) })
})

test('passed on and never answered: it comes within the days said, though the day has no room for new cards; taken back, it does not', async () => {
  const learner = await aGuest({ newPerDay: 0 })
  const [card = ''] = (await aDeck(1)).cards
  const op = aChange(card, 'returns', 3)
  await send(learner, [op])
  const in3 = after(NOON, { days: 3 })
  expect((await today(learner, learner.settings, after(NOON, { days: 2 }))).order).toEqual([])
  expect((await today(learner, learner.settings, after(NOON, { days: 2 }))).dueTomorrowElsewhere).toBe(1)
  expect(await today(learner, learner.settings, in3)).toMatchObject({ order: [card], left: { fresh: 1 } })
  await send(learner, [anUndo(op)])
  expect((await today(learner, learner.settings, in3)).order).toEqual([])
})

test('sent twice, in halves and in any order, the log has each row once, and the standing is the same; made again from the log, too', async () => {
  const learner = await aGuest()
  const [card = ''] = (await aDeck(1)).cards
  const interview = anInterview()
  const ops = [anAnswer(card, { context: 'mock', quality: 1 }), aChange(card, 'returns', 1), opOf(interview), anAnswer(card, { context: 'mock', at: after(NOON, { minutes: 1 }) }), aChange(card, 'returns', 2, { at: after(NOON, { minutes: 1 }) })]
  for (const some of [ops.slice(3), ops.slice(0, 3), ops, ops.slice(2)]) await send(learner, some)
  const kept = async () => ({ rows: (await db().log.findMany({ where: { learnerId: learner.userId } })).map(({ id }) => id).toSorted(), standing: await db().standing.findMany({ where: { learnerId: learner.userId } }) })
  const there = await kept()
  expect(there.rows).toEqual(ops.filter(({ kind }) => kind !== 'interview').map(({ id }) => id).toSorted())
  expect(there.standing).toEqual([{ learnerId: learner.userId, card, suspended: false, marked: false, flag: 0, buried: null, again: null, returns: DAY + 2 }])
  await rebuildSchedules(learner.userId)
  expect(await kept()).toEqual(there)
  expect(await db().mockInterview.count({ where: { learnerId: learner.userId } })).toBe(1)
})

test('what comes back goes to the account with the log; what was heard, or that there was no text, as well', async () => {
  const [guest, member] = await Promise.all([aGuest(), aMember()])
  const [card = ''] = (await aDeck(1)).cards
  await send(guest, [anAnswer(card, { context: 'mock', at: after(NOON, { minutes: -2 }), pointsHeard: [] }), anAnswer(card, { context: 'mock', at: after(NOON, { minutes: -1 }), pointsHeard: [1] }), anAnswer(card, { context: 'mock', quality: 1 }), aChange(card, 'returns', 3)])
  await mergeReviews(guest.userId, member.userId)
  expect(await db().standing.findMany({ where: { learnerId: member.userId } })).toMatchObject([{ card, returns: DAY + 3 }])
  const heard = await db().$queryRaw<{ heard: number[] | null }[]>`SELECT points_heard AS heard FROM log WHERE learner_id = ${member.userId}::int8 AND kind = 'answer' ORDER BY at`
  expect(heard.map((row) => row.heard)).toEqual([[], [1], null])
})

test.for(['sm2', 'fsrs'] as const)('suspended it is not asked; in a sitting of its deck it is, in one of another it is not: %s', async (scheduler) => {
  const learner = await aGuest({ newPerDay: 0, scheduler })
  const [mine, other] = [await aDeck(1), await aDeck(1)]
  const [card = ''] = mine.cards
  await send(learner, [aChange(card, 'returns', 1, { at: after(NOON, { days: -1 }) })])
  expect((await today(learner, learner.settings, NOON, { deck: mine.id })).order).toEqual([card])
  expect((await today(learner, learner.settings, NOON, { deck: other.id })).order).toEqual([])
  await send(learner, [aChange(card, 'suspended', 1)])
  expect(await today(learner, learner.settings, NOON, { deck: mine.id })).toMatchObject({ order: [], returning: 0 })
})

test('while an interview is ahead it comes first, and says why', async () => {
  const interviews = [{ id: randomUUID(), title: '', day: (DAY + 9) as Day, from: DAY, minutes: 5, weights: {}, language: null }]
  const learner = await aGuest({ newPerDay: 0, interviews })
  const [card = ''] = (await aDeck(1)).cards
  await send(learner, [...[-16, -15, -9].map((days) => anAnswer(card, { at: after(NOON, { days }) })), anAnswer(card, { context: 'mock', quality: 1, at: after(NOON, { days: -1 }) }), aChange(card, 'returns', 1, { at: after(NOON, { days: -1 }) })])
  const { order, early, reasons } = await today(learner, learner.settings, NOON)
  expect([order[0], early, reasons.get(card)]).toEqual([card, [card], { kind: 'mock', interview: null }])
})
