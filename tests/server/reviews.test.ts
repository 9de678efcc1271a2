/** The log and the schedules under everything that devices and networks do to them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '@/lib/core/day'
import type { Quality } from '@/lib/core/rating'
import { MAX_OPS, type LogOp } from '@/lib/core/wire'
import { POST } from '@/app/api/reviews/route'
import { bringAlong, type Learner } from '@/lib/server/auth'
import { db } from '@/lib/server/db'
import { rebuildSchedules, recordReviews } from '@/lib/server/reviews'
import { aCard, aDeck, retire } from './a-deck'
import { aGuest, aMember } from './a-learner'
import { aRequest } from './a-request'
import { aDevice, after, anAnswer, anUndo, dayOf, NOON, send } from './an-op'
import { expectSchedulesToEqualLogs, schedulesOf } from './schedules-equal-logs'

const logOf = ({ userId }: Learner) => db().log.findMany({ where: { learnerId: userId }, orderBy: { seq: 'asc' } })
const scheduleOf = async ({ userId }: Learner, card: string) => (await schedulesOf(userId))[card]

const twiceAndMore = { 'twice': 2, 'ten times': 10 }
test.for(Object.entries(twiceAndMore))('sending the same answer %s is harmless', async ([, times]) => {
  const [learner, card] = await Promise.all([aGuest(), aCard()])
  const op = anAnswer(card)
  const replies = []
  for (let sent = 0; sent < times; sent++) replies.push(await send(learner, [op]))
  expect(replies.map(({ outcomes }) => outcomes[0]?.outcome)).toEqual(['stored', ...Array<string>(times - 1).fill('known')])
  expect(replies.map(({ due }) => due[card])).toEqual(Array<number>(times).fill(dayOf(NOON) + 1))
  expect(await logOf(learner)).toHaveLength(1)
  await expectSchedulesToEqualLogs(learner)
})

test('the same answer from 32 connections at once is one row', async () => {
  const [learner, card] = await Promise.all([aGuest(), aCard()])
  const op = anAnswer(card)
  const replies = await Promise.all(Array.from({ length: 32 }, () => send(learner, [op])))
  expect(replies.filter(({ outcomes }) => outcomes[0]?.outcome === 'stored')).toHaveLength(1)
  expect(replies.filter(({ outcomes }) => outcomes[0]?.outcome === 'known')).toHaveLength(31)
  expect(await logOf(learner)).toHaveLength(1)
  await expectSchedulesToEqualLogs(learner)
})

test('the same answer twice in one batch is one row', async () => {
  const [learner, card] = await Promise.all([aGuest(), aCard()])
  const op = anAnswer(card)
  expect((await send(learner, [op, op])).outcomes).toEqual([{ id: op.id, outcome: 'stored', reason: null }])
  await expectSchedulesToEqualLogs(learner)
})

test('an id in capitals is the same id', async () => {
  const [learner, card] = await Promise.all([aGuest(), aCard()])
  const op = anAnswer(card)
  await send(learner, [op])
  const { outcomes } = await send(learner, [{ ...op, id: op.id.toUpperCase() }])
  expect(outcomes).toEqual([{ id: op.id, outcome: 'known', reason: null }])
  expect(await logOf(learner)).toHaveLength(1)
})

test('devices that answer at once come to the replay of the whole log', async () => {
  const [learner, card] = await Promise.all([aGuest(), aCard()])
  const ops = Array.from({ length: 32 }, (_, at) =>
    anAnswer(card, { device: aDevice(), at: after(NOON, { days: at - 40 }), quality: (at % 6) as Quality }),
  )
  const replies = await Promise.all(ops.map((op) => send(learner, [op])))
  expect(replies.every(({ outcomes }) => outcomes[0]?.outcome === 'stored')).toBe(true)
  expect((await logOf(learner)).map(({ seq }) => seq)).toEqual(ops.map((_, at) => at + 1))
  await expectSchedulesToEqualLogs(learner)
})

/** A day's plan of two devices: answers over a fortnight, and undos of anything before them, undos too. */
const aHistory = fc.array(
  fc.record({
    undoes: fc.option(fc.nat(), { freq: 3 }),
    card: fc.nat(2),
    device: fc.nat(1),
    day: fc.integer({ min: -14, max: 0 }),
    minute: fc.integer({ min: 0, max: 2 }),
    quality: fc.constantFrom<Quality>(0, 1, 2, 3, 4, 5),
    context: fc.constantFrom('queue', 'queue', 'plan', 'practice', 'mock'),
  }),
  { minLength: 1, maxLength: 12 },
)

test('shuffled, doubled and cut into pieces, the answers of two devices come to the same schedules', async () => {
  const { cards } = await aDeck(3)
  const devices = [aDevice(), aDevice()]
  const aDelivery = aHistory.chain((history) => {
    const copies = history.flatMap((_, at) => [at, at])
    return fc.record({
      history: fc.constant(history),
      arrivals: fc.shuffledSubarray(copies, { minLength: copies.length }),
      cuts: fc.array(fc.nat(copies.length), { maxLength: 4 }),
    })
  })
  await fc.assert(
    fc.asyncProperty(aDelivery, async ({ history, arrivals, cuts }) => {
      const ops: LogOp[] = []
      for (const { undoes, card, device, day, minute, quality, context } of history) {
        const given = { at: after(NOON, { days: day, minutes: minute }), device: devices[device] ?? '' }
        const target = undoes === null ? undefined : ops[undoes % Math.max(1, ops.length)]
        ops.push(target ? anUndo(target, given) : anAnswer(cards[card] ?? '', { ...given, quality, context: context as 'queue' }))
      }
      const [inOrder, inDisorder] = await Promise.all([aGuest(), aGuest()])
      await send(inOrder, ops)
      const pieces = [0, ...cuts.toSorted((a, b) => a - b), arrivals.length]
      for (const [at, start] of pieces.entries())
        await send(inDisorder, arrivals.slice(start, pieces[at + 1] ?? start).map((index) => ops[index]))
      expect(await schedulesOf(inDisorder.userId)).toEqual(await schedulesOf(inOrder.userId))
      await expectSchedulesToEqualLogs(inOrder)
      await expectSchedulesToEqualLogs(inDisorder)
    }),
    { numRuns: 30 },
  )
}, 60_000)

test('undo makes the card new again, and a late copy of the answer does not bring it back', async () => {
  const [learner, card] = await Promise.all([aGuest(), aCard()])
  const answer = anAnswer(card)
  await send(learner, [answer])
  expect((await send(learner, [anUndo(answer)])).due).toEqual({ [card]: null })
  expect(await scheduleOf(learner, card)).toBeUndefined()
  expect(await send(learner, [answer])).toMatchObject({ outcomes: [{ id: answer.id, outcome: 'known', reason: null }], due: { [card]: null } })
  expect(await scheduleOf(learner, card)).toBeUndefined()
  expect(await logOf(learner)).toHaveLength(2)
})

test('an undo that arrives before its answer takes it back all the same', async () => {
  const [learner, card] = await Promise.all([aGuest(), aCard()])
  const answer = anAnswer(card)
  await send(learner, [anUndo(answer)])
  expect((await send(learner, [answer])).due).toEqual({ [card]: null })
  await expectSchedulesToEqualLogs(learner)
})

test('the undo of an undo brings the answer back', async () => {
  const [learner, card] = await Promise.all([aGuest(), aCard()])
  const answer = anAnswer(card)
  const undo = anUndo(answer)
  await send(learner, [answer])
  const before = await scheduleOf(learner, card)
  await send(learner, [undo])
  await send(learner, [anUndo(undo)])
  expect(await scheduleOf(learner, card)).toEqual(before)
  expect(before).toBeDefined()
})

test("an undo takes nothing back that is another learner's", async () => {
  const [ours, theirs, card] = await Promise.all([aGuest(), aGuest(), aCard()])
  const answer = anAnswer(card)
  await send(theirs, [answer])
  await send(ours, [anUndo(answer)])
  expect(await scheduleOf(theirs, card)).toBeDefined()
})

test('one refused answer does not hold up the rest', async () => {
  const [learner, { cards: [first = '', second = ''] }] = await Promise.all([aGuest(), aDeck(2)])
  const [before, stray, behind] = [anAnswer(first), anAnswer('no-such-card'), anAnswer(second)]
  const bent = { ...anAnswer(first), quality: 6 }
  const { outcomes, due } = await send(learner, [before, stray, bent, null, 'an answer', { id: 7 }, behind])
  expect(outcomes).toEqual([
    { id: before.id, outcome: 'stored', reason: null },
    { id: behind.id, outcome: 'stored', reason: null },
    { id: stray.id, outcome: 'refused', reason: 'card_unknown' },
    { id: bent.id, outcome: 'refused', reason: 'malformed' },
    ...Array<object>(3).fill({ id: '', outcome: 'refused', reason: 'malformed' }),
  ])
  expect(Object.keys(due).toSorted()).toEqual([first, second].toSorted())
  await expectSchedulesToEqualLogs(learner)
})

/** What is on the wire, bent in one place. Each must be refused alone: none may reach the database and fail there. */
const bent: Record<string, object> = {
  'an instant of the year 0': { at: '0000-01-01T00:00:00.000Z' },
  'an instant that is none': { at: '2026-02-30T00:00:00.000Z' },
  'a zone that does not exist': { timeZone: 'Mars/Olympus' },
  'a quality that is a text': { quality: '4' },
  'half a quality': { quality: 3.5 },
  'no quality': { quality: undefined },
  'a device that is no UUID': { device: 'phone' },
  'a count beyond 32 bits': { deviceSeq: 2 ** 31 },
  'a day before 1970': { day: -1 },
  'a duration below 0': { durationMs: -1 },
  'a card id with a NUL': { card: 'a\0b' },
  'a card that is an operator': { card: { contains: '' } },
  'points without end': { pointsHit: Array<number>(101).fill(1) },
  'a field too many': { learnerId: 1 },
}
test.for(Object.entries(bent))('%s is refused, and its neighbour is stored', async ([, wrong]) => {
  const [learner, card] = await Promise.all([aGuest(), aCard()])
  const [good, bad] = [anAnswer(card), { ...anAnswer(card), ...wrong }]
  expect((await send(learner, [bad, good])).outcomes).toEqual([
    { id: good.id, outcome: 'stored', reason: null },
    { id: bad.id, outcome: 'refused', reason: 'malformed' },
  ])
  await expectSchedulesToEqualLogs(learner)
})

// scheduling.md's own example: failed on the phone in a tunnel at ten past eight, known on the laptop at nine.
const orders: Record<string, (phone: LogOp, laptop: LogOp) => LogOp[]> = {
  'the laptop sends first': (phone, laptop) => [laptop, phone],
  'the phone sends first': (phone, laptop) => [phone, laptop],
}
test.for(Object.entries(orders))('one card on two devices on one day: the earlier answer counts, the later pays the drill (%s)', async ([, inOrder]) => {
  const [learner, card] = await Promise.all([aGuest(), aCard()])
  await send(learner, [anAnswer(card, { at: after(NOON, { days: -7 }) }), anAnswer(card, { at: after(NOON, { days: -6 }) })])
  const phone = anAnswer(card, { at: new Date('2026-11-22T23:10:00.000Z'), quality: 2, device: aDevice() })
  const laptop = anAnswer(card, { at: new Date('2026-11-23T00:00:00.000Z'), quality: 5, device: aDevice() })
  const dues = []
  for (const op of inOrder(phone, laptop)) dues.push((await send(learner, [op])).due[card])
  const today = dayOf(NOON)
  expect(dues.at(-1)).toBe(today + 1)
  expect(await scheduleOf(learner, card)).toMatchObject({ reps: 0, interval: 1, lapses: 1, last: today, due: today + 1, drillDay: null })
  await expectSchedulesToEqualLogs(learner)
})

const YEAR = 365
interface Clock {
  /** Days by which the device's clock is wrong. */
  readonly wrongBy: number
  /** Days between answer and receipt. */
  readonly waited: number
  /** Days between the answer, as we come to see it, and receipt. */
  readonly believed: number
}
const clocks: Record<string, Clock> = {
  'a clock that is right':                              { wrongBy: 0,          waited: 0,  believed: 0 },
  'a clock a year ahead':                               { wrongBy: YEAR,       waited: 0,  believed: 0 },
  'a clock ten years behind':                           { wrongBy: -10 * YEAR, waited: 0,  believed: 0 },
  'a sound clock, and sixty days in a tunnel':          { wrongBy: 0,          waited: 60, believed: 60 },
  'a clock a year ahead, and ten days in a tunnel':     { wrongBy: YEAR,       waited: 10, believed: 10 },
  'a clock ten years behind, and sixty days in a tunnel': { wrongBy: -10 * YEAR, waited: 60, believed: 30 },
}
test.for(Object.entries(clocks))('%s', async ([, { wrongBy, waited, believed }]) => {
  const [learner, card] = await Promise.all([aGuest(), aCard()])
  const at = after(NOON, { days: wrongBy - waited })
  const op = anAnswer(card, { at })
  await recordReviews(learner.userId, { ops: [op], sentAt: after(NOON, { days: wrongBy }).toISOString() }, NOON)
  const [row] = await logOf(learner)
  const settled = after(NOON, { days: -believed })
  expect(row).toMatchObject({ at: settled, day: dayOf(settled), rawAt: wrongBy === 0 ? null : at })
  expect((await scheduleOf(learner, card))?.due).toBe(dayOf(settled) + 1)
})

test('an answer from the future, by a clock that was set right before it was sent, is of now', async () => {
  const [learner, card] = await Promise.all([aGuest(), aCard()])
  await send(learner, [anAnswer(card, { at: after(NOON, { days: 400 }) })])
  expect((await logOf(learner))[0]).toMatchObject({ at: after(NOON, { minutes: 2 }), day: dayOf(NOON), rawAt: after(NOON, { days: 400 }) })
})

test('an answer of a clock that began at zero is stored, on a day that a browser understands', async () => {
  const [learner, card] = await Promise.all([aGuest(), aCard()])
  await send(learner, [anAnswer(card, { at: new Date('1969-12-31T00:00:00.000Z'), day: 0 as Day })])
  const [row] = await logOf(learner)
  expect(row?.rawAt).toEqual(new Date('1969-12-31T00:00:00.000Z'))
  expect(row?.day).toBeGreaterThanOrEqual(0)
})

test('a card that was withdrawn still takes the answers that were on their way', async () => {
  const [learner, card] = await Promise.all([aGuest(), aCard()])
  await retire(card)
  expect((await send(learner, [anAnswer(card)])).outcomes[0]?.outcome).toBe('stored')
  await expectSchedulesToEqualLogs(learner)
})

test('the schedules can be thrown away and made again from the log', async () => {
  const [learner, { cards }] = await Promise.all([aGuest(), aDeck(5)])
  const answers = cards.flatMap((card, at) => [
    anAnswer(card, { at: after(NOON, { days: -9 }), quality: (at % 6) as Quality }),
    anAnswer(card, { at: after(NOON, { days: -1 }), quality: ((at + 2) % 6) as Quality }),
  ])
  await send(learner, [...answers, anUndo(answers[0] as LogOp)])
  const before = await schedulesOf(learner.userId)
  await db().schedule.updateMany({ where: { learnerId: learner.userId }, data: { due: 1, ease: 130 } })
  await db().schedule.create({
    data: { learnerId: learner.userId, card: 'a-card-without-answers', due: 1, first: 1, last: 1, reps: 1, ease: 250, interval: 1, lapses: 0 },
  })
  await rebuildSchedules(learner.userId)
  expect(await schedulesOf(learner.userId)).toEqual(before)
})

test('what the row says beside the quality is stored', async () => {
  const [learner, card] = await Promise.all([aGuest(), aCard()])
  const given = { quality: 3, proposal: 2, pointsHit: [0, 2, 5], durationMs: 61_234, context: 'mock' } as const
  const op = anAnswer(card, { ...given, pointsHit: [...given.pointsHit], device: aDevice(), deviceSeq: 77, timeZone: 'Europe/London', offset: 0, rollover: 3 })
  await send(learner, [op])
  expect((await logOf(learner))[0]).toMatchObject({
    ...given,
    id: op.id,
    kind: 'answer',
    of: null,
    at: NOON,
    rawAt: null,
    device: op.device,
    deviceSeq: 77,
    timeZone: 'Europe/London',
    offset: 0,
    rollover: 3,
    rules: 'sm2-article/1',
  })
})

test('as many operations as a batch may have are stored at once', async () => {
  const [learner, { cards }] = await Promise.all([aGuest(), aDeck(50)])
  const ops = Array.from({ length: MAX_OPS }, (_, at) => anAnswer(cards[at % 50] ?? '', { at: after(NOON, { days: -Math.floor(at / 50) }) }))
  const { outcomes } = await send(learner, ops)
  expect(outcomes.filter(({ outcome }) => outcome === 'stored')).toHaveLength(MAX_OPS)
  await expectSchedulesToEqualLogs(learner)
})

test('one operation more is refused whole', async () => {
  const [learner, card] = await Promise.all([aGuest(), aCard()])
  const ops = Array.from({ length: MAX_OPS + 1 }, () => anAnswer(card))
  const input = { learner: learner.publicId, sentAt: NOON.toISOString(), ops }
  const response = await POST(await aRequest({ method: 'POST', path: '/api/reviews', input, as: learner }))
  expect([response.status, await response.json()]).toEqual([400, expect.objectContaining({ code: 'malformed' })])
  expect(await logOf(learner)).toEqual([])
})

test('answers for somebody else than who is here are kept out', async () => {
  const [here, gone, card] = await Promise.all([aGuest(), aGuest(), aCard()])
  const input = { learner: gone.publicId, sentAt: NOON.toISOString(), ops: [anAnswer(card)] }
  const response = await POST(await aRequest({ method: 'POST', path: '/api/reviews', input, as: here }))
  expect([response.status, await response.json()]).toEqual([409, { code: 'other_learner' }])
  expect([await logOf(here), await logOf(gone)]).toEqual([[], []])
})

test('what a guest had not sent goes to the account that took them in, and to no other', async () => {
  const [guest, account, stranger, card] = await Promise.all([aGuest(), aMember(), aMember(), aCard()])
  const op = anAnswer(card)
  const sendAs = async (as: Learner) => {
    const input = { learner: guest.publicId, sentAt: NOON.toISOString(), ops: [op] }
    return (await POST(await aRequest({ method: 'POST', path: '/api/reviews', input, as }))).status
  }
  expect(await sendAs(account)).toBe(409)
  await bringAlong(guest, account)
  expect([await sendAs(stranger), await sendAs(account)]).toEqual([409, 200])
  expect([(await logOf(stranger)).length, (await logOf(account)).map(({ id }) => id)]).toEqual([0, [op.id]])
  await expectSchedulesToEqualLogs(account)
})
