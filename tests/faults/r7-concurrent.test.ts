/**
 * R7: one card, two devices, two to eight batches of theirs at once. Each row is stored by exactly one of them, whatever
 * else is in its batch, the log has no gap, what is kept of the card is what the log comes to, and no writer is refused or hangs.
 */
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { studyDay, utcOffset } from '@/lib/core/day'
import type { Quality } from '@/lib/core/rating'
import { CHANGES, CONTEXTS } from '@/lib/core/scheduling/log'
import type { LogOp, ReviewsResponse } from '@/lib/core/wire'
import { db } from '@/lib/server/db'
import { recordReviews } from '@/lib/server/reviews'
import { asUserId, type UserId } from '@/lib/server/user-id'
import { aCard } from '../server/a-deck'
import { aChange, aDevice, after, anAnswer, anUndo, NOON } from '../server/an-op'
import { countOf, seedOfRun } from './counts'
import { complaintsAbout } from './judge'

const RACES = countOf('R7')
/** So many are judged at once; of these, so many race at once. */
const HEAT = 100
const AT_ONCE = 2
const TEN_YEARS = 3_653

/** A device west of the other one, so that a later instant may be of an earlier day. */
const ZONES = ['Asia/Seoul', 'Pacific/Honolulu'] as const

/** Few days, minutes and counts, so that rows often meet in all of them. */
const aDeed = fc.record({
  undoes: fc.option(fc.nat(), { freq: 3 }),
  device: fc.nat(1),
  days: fc.integer({ min: -3, max: 0 }),
  minutes: fc.nat(1),
  deviceSeq: fc.nat(1),
  quality: fc.constantFrom<Quality>(0, 1, 2, 3, 4, 5),
  context: fc.constantFrom(...CONTEXTS, 'queue', 'queue', 'plan'),
  changes: fc.option(fc.constantFrom(...CHANGES), { freq: 5 }),
  value: fc.nat(1),
})

const aRace = fc.record({
  deeds: fc.array(aDeed, { minLength: 2, maxLength: 12 }),
  /** Of each batch: its device, and which of that device's deeds are in it beside its share, sent again. */
  posts: fc.array(fc.record({ again: fc.array(fc.nat(), { maxLength: 2 }), bad: fc.nat(9) }), { minLength: 2, maxLength: 8 }),
  /** By how many days each device's clock is wrong. */
  skews: fc.tuple(fc.constantFrom(0, 0, TEN_YEARS), fc.constantFrom(0, -TEN_YEARS)),
})
type Race = ReturnType<typeof aRace.generate>['value']

test('two devices that write to one card at once lose nothing, double nothing, and agree with the log', async () => {
  const seed = seedOfRun()
  const card = await aCard()
  const before = await deadlocks()
  const begin = performance.now()
  let posts = 0
  for (let run = 0; run < RACES; run += HEAT) {
    const races = fc.sample(aRace, { numRuns: Math.min(HEAT, RACES - run), seed: seed + run })
    const learners = await someLearners(races.length)
    const starts = races.map((race, at) => ({ learner: learners[at]!, posts: postsOf(race, card) }))
    const complaints = (await inLanes(AT_ONCE, starts, compete)).flat()
    complaints.push(...(await complaintsAbout(starts.map(toJudge))), ...(await rowsUnlikeOps(starts)))
    expect(complaints, `NETDRILL_SEED=${seed}, races from ${run} on`).toEqual([])
    posts += starts.reduce((sum, start) => sum + start.posts.length, 0)
  }
  const seconds = ((performance.now() - begin) / 1000).toFixed(0)
  console.log(`R7: ${RACES} races of two devices on one card, ${posts} concurrent batches, ${seconds} s, seed ${seed}.`)
  expect(await deadlocks()).toBe(before)
}, 60_000 + RACES * 200)

interface Post {
  readonly skew: number
  readonly ops: readonly LogOp[]
  /** Rows that must be refused, alone. */
  readonly bad: readonly object[]
}

interface Start {
  readonly learner: UserId
  readonly posts: readonly Post[]
}

/** The batches take turns to be of the one device and of the other; each deed goes in turn to one of its device's. */
function postsOf({ deeds, posts, skews }: Race, card: string): Post[] {
  const devices = [aDevice(), aDevice()]
  const made: { readonly op: LogOp; readonly device: number }[] = []
  for (const deed of deeds) made.push({ op: toOp(deed, card, made.map(({ op }) => op), devices, skews), device: deed.device })
  return posts.map(({ again, bad }, at) => {
    const device = at % 2
    const own = made.filter((one) => one.device === device).map(({ op }) => op)
    const share = own.filter((_, place) => place % Math.ceil((posts.length - device) / 2) === (at - device) / 2)
    const ops = own.length === 0 ? [] : [...share, ...again.map((pick) => own[pick % own.length]!)]
    return { skew: skews[device] ?? 0, ops, bad: badRows(bad, card) }
  })
}

function toOp(
  { undoes, device, days, minutes, ...rest }: Race['deeds'][number],
  card: string,
  before: readonly LogOp[],
  devices: readonly string[],
  skews: readonly number[],
): LogOp {
  const timeZone = ZONES[device] ?? 'UTC'
  // By the clock of the device, which may be ten years off.
  const at = after(NOON, { days: days + (skews[device] ?? 0), minutes })
  const circumstances = { at, timeZone, day: studyDay(at, timeZone, 4), offset: utcOffset(at, timeZone), device: devices[device] ?? '' }
  const { deviceSeq, quality, context, changes, value } = rest
  const target = undoes === null ? undefined : before[undoes % Math.max(1, before.length)]
  if (target) return anUndo(target, { ...circumstances, deviceSeq })
  if (changes !== null) return aChange(card, changes, value, { ...circumstances, deviceSeq })
  return anAnswer(card, { ...circumstances, deviceSeq, quality, context })
}

/** In two batches of ten. */
function badRows(dice: number, card: string): object[] {
  if (dice === 0) return [{ ...anAnswer(card), quality: 6 }]
  return dice === 1 ? [anAnswer('no-such-card')] : []
}

/** Sends all at once; complaints about the replies. */
async function compete({ learner, posts }: Start): Promise<string[]> {
  const replies = await Promise.allSettled(posts.map((post) => send(learner, post)))
  const complaints: string[] = []
  const storedBy = new Map<string, number>()
  for (const [at, reply] of replies.entries()) {
    if (reply.status === 'rejected') complaints.push(`learner ${learner}: a batch failed: ${String(reply.reason)}`)
    else complaints.push(...aboutReply(reply.value, posts[at]!, storedBy).map((complaint) => `learner ${learner}: ${complaint}`))
  }
  for (const [id, times] of storedBy) if (times !== 1) complaints.push(`learner ${learner}: ${id} was stored by ${times} batches`)
  return complaints
}

function send(learner: UserId, { skew, ops, bad }: Post): Promise<ReviewsResponse> {
  return recordReviews(learner, { ops: [...bad, ...ops], sentAt: after(NOON, { days: skew }).toISOString() }, NOON)
}

function aboutReply({ outcomes }: ReviewsResponse, { ops, bad }: Post, storedBy: Map<string, number>): string[] {
  const ids = new Set(ops.map(({ id }) => id))
  const taken = outcomes.filter(({ outcome }) => outcome !== 'refused')
  for (const id of ids) storedBy.set(id, storedBy.get(id) ?? 0)
  for (const { id, outcome } of taken) if (outcome === 'stored') storedBy.set(id, (storedBy.get(id) ?? 0) + 1)
  const isWhole = taken.length === ids.size && taken.every(({ id }) => ids.has(id)) && outcomes.length - taken.length === bad.length
  return isWhole ? [] : [`of ${ids.size} good rows and ${bad.length} bad ones the server says ${JSON.stringify(outcomes)}`]
}

const toJudge = ({ learner, posts }: Start) => ({ learnerId: learner, acknowledged: new Set(posts.flatMap(({ ops }) => ops.map(({ id }) => id))) })

/** What was sent is what is kept, at the moment that it was by a clock that is right. */
async function rowsUnlikeOps(starts: readonly Start[]): Promise<string[]> {
  const rows = await db().log.findMany({ where: { learnerId: { in: starts.map(({ learner }) => learner) } } })
  const sent = new Map(starts.flatMap(({ posts }) => posts.flatMap(({ ops, skew }) => ops.map((op) => [op.id, { op, skew }] as const))))
  return rows.flatMap(({ id, kind, of, quality, context, what, value, device, deviceSeq, at }) => {
    const found = sent.get(id)
    if (!found) return [`${id} was never sent`]
    const { op, skew } = found
    const should = [op.kind, ...doneBy(op), op.device, op.deviceSeq, after(new Date(op.at), { days: -skew }).toISOString()]
    const is = [kind, quality, context, of, what, value, device, deviceSeq, at.toISOString()]
    return JSON.stringify(is) === JSON.stringify(should) ? [] : [`${id} is kept as ${JSON.stringify(is)}, sent as ${JSON.stringify(should)}`]
  })
}

function doneBy(op: LogOp): readonly unknown[] {
  if (op.kind === 'answer') return [op.quality, op.context, null, null, null]
  return op.kind === 'undo' ? [null, null, op.of, null, null] : [null, null, null, op.what, op.value]
}

async function someLearners(many: number): Promise<UserId[]> {
  const made = await db().learner.createManyAndReturn({ data: Array.from({ length: many }, () => ({ publicId: randomUUID() })), select: { id: true } })
  return made.map(({ id }) => asUserId(id))
}

async function deadlocks(): Promise<number> {
  const [row] = await db().$queryRaw<{ deadlocks: bigint }[]>`SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()`
  return Number(row?.deadlocks ?? 0)
}

async function inLanes<T, R>(lanes: number, items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  const queue = [...items.entries()]
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results[next[0]] = await work(next[1])
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return results
}
