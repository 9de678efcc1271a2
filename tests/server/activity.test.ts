/** Answers by day, from Postgres: the same as core counts in the same rows. */
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day } from '@/lib/core/day'
import { activityOf as countedIn, type CountedRow } from '@/lib/core/study/activity'
import type { LogOp } from '@/lib/core/wire'
import { activityOf } from '@/lib/server/activity'
import type { Learner } from '@/lib/server/auth'
import { db } from '@/lib/server/db'
import { aCard, aDeck } from './a-deck'
import { aGuest } from './a-learner'
import { after, anAnswer, anUndo, dayOf, NOON, send } from './an-op'

const TODAY = dayOf(NOON)
const YEAR = 371

const activityFor = async ({ userId }: Learner) => Object.fromEntries(await activityOf(userId))

test('a learner who answered nothing has no day', async () => {
  expect(await activityFor(await aGuest())).toEqual({})
})

test('answers of every context are counted on their day, those taken back are not', async () => {
  const [learner, card] = await Promise.all([aGuest(), aCard()])
  const yesterday = after(NOON, { days: -1 })
  const [kept, practised, taken] = [anAnswer(card, { at: yesterday }), anAnswer(card, { at: yesterday, context: 'practice' }), anAnswer(card)]
  await send(learner, [kept, practised, taken, anAnswer(card), anUndo(taken)])
  expect(await activityFor(learner)).toEqual({ [TODAY - 1]: 2, [TODAY]: 1 })
})

test('a day on which everything was taken back is not there', async () => {
  const [learner, card] = await Promise.all([aGuest(), aCard()])
  const answer = anAnswer(card, { at: after(NOON, { days: -3 }) })
  await send(learner, [answer, anUndo(answer)])
  expect(await activityFor(learner)).toEqual({})
})

test("another learner's answers and undos change nothing", async () => {
  const [ours, theirs, card] = await Promise.all([aGuest(), aGuest(), aCard()])
  const answer = anAnswer(card)
  await send(ours, [answer])
  await send(theirs, [anAnswer(card), anUndo(answer)])
  expect(await activityFor(ours)).toEqual({ [TODAY]: 1 })
})

test('the year ends with the last day in the log, and has 371 days', async () => {
  const [learner, card] = await Promise.all([aGuest(), aCard()])
  await send(learner, [YEAR, YEAR - 1, 0].map((back) => anAnswer(card, { at: after(NOON, { days: -back }) })))
  expect(await activityFor(learner)).toEqual({ [TODAY - YEAR + 1]: 1, [TODAY]: 1 })
})

test.for([1, 2, 3, 40, 401])('a chain of %i undos, over days within the year and before it, ends as core says', async (length) => {
  const [learner, card] = await Promise.all([aGuest(), aCard()])
  const chain: LogOp[] = [anAnswer(card)]
  for (let n = 1; n <= length; n++) chain.push(anUndo(chain[n - 1]!, { at: after(NOON, { days: n % 3 === 0 ? -500 : 0 }) }))
  await send(learner, chain)
  expect(await activityFor(learner)).toEqual(length % 2 === 0 ? { [TODAY]: 1 } : {})
})

test('a row that is neither answer nor undo is no activity, and an undo of it takes back nothing else', async () => {
  const [learner, card] = await Promise.all([aGuest(), aCard()])
  const answer = anAnswer(card)
  const change = randomUUID()
  await send(learner, [answer])
  await db().$executeRaw`
    INSERT INTO log (learner_id, id, seq, card, kind, points_hit, day, at, time_zone, utc_offset, rollover, device, device_seq, rules)
    SELECT learner_id, ${change}::uuid, seq + 1, card, 'change', points_hit, day, at, time_zone, utc_offset, rollover, device, device_seq, rules
    FROM log WHERE learner_id = ${learner.userId}::int8`
  await db().learner.update({ where: { id: learner.userId }, data: { lastSeq: 2 } })
  await send(learner, [anUndo({ ...answer, id: change })])
  expect(await activityFor(learner)).toEqual({ [TODAY]: 1 })
})

/** Answers over some days, the edge of the year among them, and undos of anything in the list: before it or after, itself too. */
const aHistory = fc.array(
  fc.record({
    undoes: fc.option(fc.nat(), { freq: 2 }),
    card: fc.nat(2),
    back: fc.oneof(fc.nat(3), fc.integer({ min: YEAR - 3, max: YEAR + 3 })),
    context: fc.constantFrom('queue', 'plan', 'practice', 'mock'),
  }),
  { minLength: 1, maxLength: 25 },
)

test('over random logs: what core counts in all rows, on the days of the year', async () => {
  const { cards } = await aDeck(3)
  await fc.assert(
    fc.asyncProperty(aHistory, async (history) => {
      const learner = await aGuest()
      const ids = history.map(() => randomUUID())
      const ops = history.map(({ undoes, card, back, context }, at) => {
        const given = { id: ids[at]!, at: after(NOON, { days: -back }) }
        const answer = anAnswer(cards[card]!, { ...given, context: context as 'queue' })
        return undoes === null ? answer : anUndo({ ...answer, id: ids[undoes % ids.length]! }, given)
      })
      await send(learner, ops)
      expect(await activityOf(learner.userId)).toEqual(await countedByCore(learner))
    }),
    { numRuns: 60 },
  )
})

async function countedByCore({ userId }: Learner): Promise<ReadonlyMap<Day, number>> {
  const rows = await db().log.findMany({ where: { learnerId: userId }, select: { kind: true, id: true, of: true, day: true } })
  expect(rows.length).toBeGreaterThan(0)
  const last = Math.max(...rows.map(({ day }) => day)) as Day
  return new Map([...countedIn(rows as unknown as CountedRow[])].filter(([day]) => day > addDays(last, -YEAR)))
}
