/**
 * R1: every process of a Postgres is killed, again and again, while eight clients write reviews.
 *
 * A kill is no power cut: what the operating system has been given is safe here, whatever the disk does.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { LogOp, ReviewsResponse } from '@/lib/core/wire'
import { db } from '@/lib/server/db'
import { recordReviews } from '@/lib/server/reviews'
import { asUserId, type UserId } from '@/lib/server/user-id'
import { aDeck } from '../server/a-deck'
import { aBatch, dice } from './a-batch'
import { type DurablePostgres, startDurablePostgres } from './a-durable-postgres'
import { countOf } from './counts'
import { complaintsAbout } from './judge'

const CLIENTS = 8
/** Two clients a learner, as two devices of theirs. */
const LEARNERS = CLIENTS / 2
const CARDS = 40
const RETRY_MS = 50
const PATIENCE_MS = 15_000
const KILLS = countOf('R1')

let postgres: DurablePostgres

beforeAll(async () => {
  // Each kill breaks every connection, and the pool says so.
  vi.spyOn(console, 'warn').mockReturnValue()
  postgres = await startDurablePostgres()
})
afterAll(() => postgres.stop())

test('no acknowledged review is lost or doubled when Postgres is killed, and every schedule is what its log comes to', async () => {
  const { cards } = await aDeck(CARDS)
  const learners = await Promise.all(Array.from({ length: LEARNERS }, aLearner))
  // Learners and cards are on the disk now, where even a careless server cannot lose them: only reviews are at stake.
  await postgres.settle()
  const over = { since: Infinity }
  const clients = Array.from({ length: CLIENTS }, (_, at) => write(learners[at % LEARNERS]!, cards, over))
  for (let kill = 1; kill <= KILLS; kill++) {
    await sleep(150 + dice(1_000))
    await postgres.killAndStart()
  }
  await sleep(500)
  over.since = Date.now()
  const written = await Promise.all(clients)
  const complaints = await complaintsAbout(
    learners.map((learnerId) => ({
      learnerId,
      acknowledged: written.filter((client) => client.learner === learnerId).flatMap((client) => client.acknowledged),
      sent: written.filter((client) => client.learner === learnerId).flatMap((client) => client.sent),
    })),
  )
  const acknowledged = written.flatMap((client) => client.acknowledged).length
  console.log(`R1: ${KILLS} kills of Postgres, ${acknowledged} reviews acknowledged to ${CLIENTS} clients, ${complaints.length} complaints.`)
  expect(complaints).toEqual([])
  expect(acknowledged).toBeGreaterThan(KILLS * CLIENTS)
}, 60_000 + KILLS * 15_000)

const aLearner = async (): Promise<UserId> => asUserId((await db().learner.create({ data: { publicId: randomUUID() } })).id)

interface Written {
  readonly learner: UserId
  readonly acknowledged: string[]
  readonly sent: string[]
}

/** One device: makes a batch, sends it until it is acknowledged, makes the next. */
async function write(learner: UserId, cards: readonly string[], over: { readonly since: number }): Promise<Written> {
  const written: Written = { learner, acknowledged: [], sent: [] }
  while (over.since === Infinity) {
    const ops = aBatch(cards, dice)
    written.sent.push(...ops.map(({ id }) => id))
    // What was never acknowledged may be given up: a server that broke for good must not keep us for good.
    for (let reply: ReviewsResponse | null = null; !reply && Date.now() < over.since + PATIENCE_MS; ) {
      reply = await sendOnce(learner, ops)
      if (reply) written.acknowledged.push(...reply.outcomes.filter(({ outcome }) => outcome !== 'refused').map(({ id }) => id))
      else await sleep(RETRY_MS)
    }
  }
  return written
}

async function sendOnce(learner: UserId, ops: readonly LogOp[]): Promise<ReviewsResponse | null> {
  try {
    return await recordReviews(learner, { ops: [...ops], sentAt: new Date().toISOString() })
  } catch {
    return null
  }
}
