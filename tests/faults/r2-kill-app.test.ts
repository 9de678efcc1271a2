/**
 * R2: the app is killed with everything that it started, again and again, while clients send reviews over HTTP. They send
 * the same ids again until these are acknowledged; at the end each is there once.
 *
 * Two apps stand on one database and take turns to be killed, so that the clients need not wait for a start. In one round
 * of four the other one dies too, while the first is starting: then nobody answers for a while.
 */
import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LogOp, ReviewsResponse } from '@/lib/core/wire'
import { db } from '@/lib/server/db'
import { freePort } from '../../scripts/embedded-postgres.mjs'
import { endNow } from '../../scripts/processes.mjs'
import { buildApp } from '../../scripts/start/build.mjs'
import { launch } from '../../scripts/start/serve.mjs'
import { aDeck } from '../server/a-deck'
import { aBatch, dice } from './a-batch'
import { type DurablePostgres, killWithChildren, startDurablePostgres, whenEnded } from './a-durable-postgres'
import { countOf } from './counts'
import { complaintsAbout } from './judge'

const KILLS = countOf('R2')
const CLIENTS = 8
const LEARNERS = CLIENTS / 2
const CARDS = 40
const RETRY_MS = 30
/** For one batch: so long may it be sent in vain. */
const PATIENCE_MS = 180_000
const NEVER = { signal: undefined, asked: new Promise<void>(() => {}), refuseIfAsked: () => {} }

interface App {
  readonly port: number
  process: ChildProcess
}

let postgres: DurablePostgres
const apps: App[] = []

beforeAll(async () => {
  await buildApp()
  postgres = await startDurablePostgres()
  for (let number = 0; number < 2; number++) {
    const port = await freePort()
    apps.push({ port, process: await startApp(port) })
  }
  whenEnded(() => apps.forEach((app) => endNow(app.process)))
}, 600_000)
afterAll(async () => {
  await Promise.all(apps.map((app) => killWithChildren(app.process)))
  await postgres.stop()
})

test('each review is there exactly once, however often the app was killed while it was being sent', async () => {
  const { cards } = await aDeck(CARDS)
  const learners = await Promise.all(Array.from({ length: LEARNERS }, aGuest))
  const over = { since: Infinity }
  const clients = Array.from({ length: CLIENTS }, (_, at) => write(learners[at % LEARNERS]!, cards, over, at))
  let kills = 0
  for (let round = 0; kills < KILLS; round++) {
    await sleep(100 + dice(400))
    const isForBoth = round % 4 === 3
    await killAndStart(apps[round % 2]!, isForBoth ? apps[(round + 1) % 2] : undefined)
    kills += isForBoth ? 2 : 1
  }
  await sleep(300)
  over.since = Date.now()
  const written = await Promise.all(clients)
  const complaints = await judge(learners, written)
  const sum = (of: (client: Written) => number) => written.reduce((total, client) => total + of(client), 0)
  const acknowledged = sum((client) => client.acknowledged.size)
  console.log(
    `R2: ${kills} kills of the app, ${acknowledged} reviews acknowledged to ${CLIENTS} clients, ${sum((client) => client.failed)} requests ` +
      `that failed, ${sum((client) => client.known)} reviews sent again that were there already, ${complaints.length} complaints.`,
  )
  expect(complaints).toEqual([])
  expect(acknowledged).toBeGreaterThan(KILLS * CLIENTS)
  expect(sum((client) => client.failed), 'the kills hit nobody').toBeGreaterThan(0)
}, 120_000 + KILLS * 20_000)

async function killAndStart(app: App, other: App | undefined): Promise<void> {
  await killWithChildren(app.process)
  const starting = startApp(app.port)
  if (other) {
    await sleep(dice(800))
    await killWithChildren(other.process)
    other.process = await startApp(other.port)
  }
  app.process = await starting
}

const startApp = (port: number): Promise<ChildProcess> =>
  launch({ dev: false, port, host: '127.0.0.1', address: addressOf(port) }, { DATABASE_URL: postgres.url, NEXTAUTH_SECRET: process.env['NEXTAUTH_SECRET'] ?? '' }, NEVER)

const addressOf = (port: number): string => `http://127.0.0.1:${port}`

interface Guest {
  readonly publicId: string
  readonly cookie: string
}

async function aGuest(): Promise<Guest> {
  const response = await post(apps[0]!.port, '/api/guest', { timeZone: 'Asia/Seoul' })
  const { learner } = (await response.json()) as { readonly learner: string }
  return { publicId: learner, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' }
}

interface Written {
  readonly guest: Guest
  readonly sent: string[]
  readonly acknowledged: Set<string>
  /** Requests without an answer, or with none that says anything. */
  failed: number
  /** Rows that were there already when they were sent again: their acknowledgement had been lost. */
  known: number
  /** Given up, or refused: there should be none. */
  readonly complaints: string[]
}

/** One device: makes a batch, sends it until it is acknowledged, makes the next. */
async function write(guest: Guest, cards: readonly string[], over: { readonly since: number }, number: number): Promise<Written> {
  const written: Written = { guest, sent: [], acknowledged: new Set(), failed: 0, known: 0, complaints: [] }
  for (let turn = number; over.since === Infinity; turn++) {
    const ops = aBatch(cards, dice)
    written.sent.push(...ops.map(({ id }) => id))
    const reply = await untilAnswered(guest, ops, turn, written)
    if (!reply) return written
    for (const { id, outcome, reason } of reply.outcomes) {
      if (outcome === 'refused') written.complaints.push(`${id} was refused: ${reason}`)
      else written.acknowledged.add(id)
      if (outcome === 'known') written.known++
    }
  }
  return written
}

/** By turns to both apps, as a load balancer would. */
async function untilAnswered(guest: Guest, ops: readonly LogOp[], turn: number, written: Written): Promise<ReviewsResponse | null> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; turn++) {
    const reply = await send(apps[turn % 2]!.port, guest, ops)
    if (reply) return reply
    written.failed++
    await sleep(RETRY_MS)
  }
  written.complaints.push(`${ops[0]?.id} and what was sent with it were never acknowledged`)
  return null
}

async function send(port: number, { publicId, cookie }: Guest, ops: readonly LogOp[]): Promise<ReviewsResponse | null> {
  try {
    const response = await post(port, '/api/reviews', { learner: publicId, sentAt: new Date().toISOString(), ops }, cookie)
    const reply = ReviewsResponse.safeParse(await response.json())
    return response.ok && reply.success ? reply.data : null
  } catch {
    return null
  }
}

const post = (port: number, path: string, body: object, cookie = ''): Promise<Response> =>
  fetch(addressOf(port) + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: addressOf(port), 'sec-fetch-site': 'same-origin', ...(cookie ? { cookie } : {}) },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(20_000),
  })

async function judge(guests: readonly Guest[], written: readonly Written[]): Promise<string[]> {
  const rows = await db().learner.findMany({ where: { publicId: { in: guests.map(({ publicId }) => publicId) } } })
  const all = rows.map(({ id, publicId }) => {
    const own = written.filter(({ guest }) => guest.publicId === publicId)
    return { learnerId: id, acknowledged: own.flatMap((client) => [...client.acknowledged]), sent: own.flatMap((client) => client.sent) }
  })
  return [...written.flatMap(({ complaints }) => complaints), ...(await complaintsAbout(all))].slice(0, 20)
}
