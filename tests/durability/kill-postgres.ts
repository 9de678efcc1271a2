/**
 * Kills every process of a Postgres, again and again, while eight clients write reviews. No review that was
 * acknowledged may be missing, none may be there twice, and every schedule must be what its log comes to.
 *
 *   npm run durability -- 20              twenty rounds
 *   npm run durability -- 3 careless      the proof that this can fail: with synchronous_commit off it must
 *
 * A kill is no power cut: what the operating system has been given is safe here, whatever the disk does.
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type Server, startPostgres, stopPostgres } from '../../scripts/embedded-postgres.mjs'
import { migrate } from '../../scripts/migrate.mjs'
import { isAlive, parentOf } from '../../scripts/processes.mjs'
import type { Op } from '../../lib/core/wire'
import type { UserId } from '../../lib/server/user-id'

const CLIENTS = 8
/** Two clients a learner, as two devices of theirs. */
const LEARNERS = CLIENTS / 2
const CARDS = 40
const RETRY_MS = 50
const PATIENCE_MS = 15_000

const rounds = Number(process.argv[2] ?? 20)
const durable = process.argv[3] !== 'careless'
const folder = mkdtempSync(path.join(os.tmpdir(), 'netdrill-durability-'))

const server = await startPostgres({ folder, durable })
process.env.DATABASE_URL = server.url
process.env.NEXTAUTH_SECRET = 'only for tests, and long enough to be accepted'
// Each kill breaks every connection, and the pool says so.
console.warn = () => {}
try {
  await migrate(server.url)
  process.exitCode = (await kill(rounds)) ? 0 : 1
} finally {
  await stopPostgres(server.home)
  rmSync(server.home, { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
}
process.exit()

async function kill(times: number): Promise<boolean> {
  const { asUserId } = await import('../../lib/server/user-id')
  const { db } = await import('../../lib/server/db')
  const { aDeck } = await import('../server/a-deck')
  const { cards } = await aDeck(CARDS)
  const learners = await Promise.all(
    Array.from({ length: LEARNERS }, async () =>
      asUserId((await db().learner.create({ data: { publicId: randomUUID() } })).id),
    ),
  )
  await settle()
  const over = { since: Infinity }
  const clients = Array.from({ length: CLIENTS }, (_, at) => write(learners[at % LEARNERS]!, cards, over))
  await killAndStart(times)
  over.since = Date.now()
  const acknowledged = (await Promise.all(clients)).flat()
  return judge(times, learners, acknowledged)
}

/** Puts learners and cards on the disk, where even a careless server cannot lose them: only reviews are at stake. */
async function settle(): Promise<void> {
  const admin = new pg.Client({ connectionString: server.adminUrl })
  await admin.connect()
  await admin.query('CHECKPOINT')
  await admin.end()
}

interface Acknowledged {
  readonly learner: UserId
  readonly id: string
}

/** One device: makes a batch, sends it until it is acknowledged, makes the next. */
async function write(
  learner: UserId,
  cards: readonly string[],
  over: { readonly since: number },
): Promise<Acknowledged[]> {
  const { recordReviews } = await import('../../lib/server/reviews')
  const acknowledged: Acknowledged[] = []
  while (over.since === Infinity) {
    const ops = await batch(cards)
    // What was never acknowledged may be given up: a server that broke for good must not keep us for good.
    for (let sent = false; !sent && Date.now() < over.since + PATIENCE_MS; )
      try {
        const { outcomes } = await recordReviews(learner, { ops, sentAt: new Date().toISOString() })
        acknowledged.push(...outcomes.filter(({ outcome }) => outcome !== 'refused').map(({ id }) => ({ learner, id })))
        sent = true
      } catch {
        await sleep(RETRY_MS)
      }
  }
  return acknowledged
}

/** One to four answers; one batch in five ends with an undo. */
async function batch(cards: readonly string[]): Promise<Op[]> {
  const { anAnswer, anUndo } = await import('../server/an-op')
  const device = randomUUID()
  const ops: Op[] = Array.from({ length: 1 + dice(4) }, (_, deviceSeq) =>
    anAnswer(cards[dice(cards.length)]!, { at: new Date(), device, deviceSeq, quality: (3 + dice(3)) as 3 | 4 | 5 }),
  )
  if (dice(5) === 0) ops.push(anUndo(ops[0]!, { at: new Date(), device, deviceSeq: ops.length }))
  return ops
}

function dice(sides: number): number {
  return Math.floor(Math.random() * sides)
}

async function killAndStart(times: number): Promise<void> {
  let running = server
  for (let round = 1; round <= times; round++) {
    await sleep(150 + dice(1_000))
    killAll(running)
    while (isAlive(running.pid)) await sleep(5)
    running = await startPostgres({ folder, durable, port: server.port })
  }
  await sleep(500)
}

/** The postmaster first, so that it cannot tidy up after its children. */
function killAll({ pid }: Server): void {
  const all = [pid, ...childrenOf(pid)]
  for (const one of all)
    try {
      process.kill(one, 'SIGKILL')
    } catch {
      // gone with the others
    }
}

function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((one) => parentOf(one) === pid)
}

async function judge(
  times: number,
  learners: readonly UserId[],
  acknowledged: readonly Acknowledged[],
): Promise<boolean> {
  const { db } = await import('../../lib/server/db')
  const logs = await db().log.findMany({ select: { learnerId: true, id: true, seq: true } })
  const stored = new Set(logs.map(({ learnerId, id }) => `${learnerId}/${id}`))
  const missing = acknowledged.filter(({ learner, id }) => !stored.has(`${learner}/${id}`)).length
  const uneven = (await Promise.all(learners.map(hasGaps))).filter(Boolean).length
  const unlike = await schedulesUnlikeLogs(learners)
  const ok = missing === 0 && uneven === 0 && unlike === 0 && acknowledged.length > 0
  console.log(
    `${ok ? 'Sound' : 'BROKEN'} after ${times} kills: of ${acknowledged.length} acknowledged reviews ${missing} missing, ` +
      `${unlike} schedules unlike their logs, ${uneven} of ${learners.length} logs with gaps.`,
  )
  return ok
}

async function hasGaps(learner: UserId): Promise<boolean> {
  const { db } = await import('../../lib/server/db')
  const rows = await db().log.findMany({
    where: { learnerId: learner },
    select: { seq: true },
    orderBy: { seq: 'asc' },
  })
  const { lastSeq } = await db().learner.findUniqueOrThrow({ where: { id: learner } })
  return lastSeq !== rows.length || rows.some(({ seq }, at) => seq !== at + 1)
}

/** Makes all schedules again from the logs alone, and compares. */
async function schedulesUnlikeLogs(learners: readonly UserId[]): Promise<number> {
  const { rebuildSchedules } = await import('../../lib/server/reviews')
  const before = await schedules()
  for (const learner of learners) await rebuildSchedules(learner)
  const after = await schedules()
  return [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key)).length
}

async function schedules(): Promise<Map<string, string>> {
  const { db } = await import('../../lib/server/db')
  const rows = await db().schedule.findMany()
  return new Map(rows.map(({ learnerId, card, ...rest }) => [`${learnerId}/${card}`, JSON.stringify(rest)]))
}
