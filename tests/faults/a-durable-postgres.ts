/** A Postgres as learners have it, durability on, in a folder of its own; killed as a whole and started again. */
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { db } from '@/lib/server/db'
import { type Server, startPostgres, stopPostgres } from '../../scripts/embedded-postgres.mjs'
import { migrate } from '../../scripts/migrate.mjs'
import { endNow, isAlive, parentOf } from '../../scripts/processes.mjs'

export interface DurablePostgres {
  readonly url: string
  /** Kills every process of it at once, and starts it again on the same port. */
  readonly killAndStart: () => Promise<void>
  /** Writes everything down, so that only what comes after is at stake. */
  readonly settle: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Sets the environment too: to be called before any code of lib/server asks for the database. */
export async function startDurablePostgres(): Promise<DurablePostgres> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'netdrill-faults-'))
  let running = await startPostgres({ folder })
  const { port, url, adminUrl, home } = running
  let isStopped = false
  whenEnded(() => {
    // Afterwards its number may be another process's.
    if (isStopped) return
    killAll(running)
    rmSync(folder, { recursive: true, force: true })
  })
  process.env['DATABASE_URL'] = url
  process.env['NEXTAUTH_SECRET'] = 'only for tests, and long enough to be accepted'
  await migrate(url)
  return {
    url,
    killAndStart: async () => {
      killAll(running)
      while (isAlive(running.pid)) await sleep(5)
      running = await startPostgres({ folder, port })
    },
    settle: () => checkpoint(adminUrl),
    stop: async () => {
      await db().$disconnect()
      await stopPostgres(home)
      isStopped = true
      for (const place of new Set([home, folder])) rmSync(place, { recursive: true, force: true })
    },
  }
}

/** Interrupted, a worker of vitest ends without its teardown; what it started would live on. */
export function whenEnded(clean: () => void): void {
  process.once('exit', clean)
  process.once('SIGTERM', () => {
    clean()
    process.kill(process.pid, 'SIGKILL')
  })
}

/** The whole group of a program: what it started dies with it. */
export async function killWithChildren(program: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => program.once('exit', resolve))
  if (program.exitCode !== null || program.signalCode !== null) return
  endNow(program)
  await gone
}

/** The postmaster first, so that it cannot tidy up after its children. */
function killAll({ pid }: Server): void {
  for (const one of [pid, ...childrenOf(pid)])
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

async function checkpoint(adminUrl: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  await admin.query('CHECKPOINT')
  await admin.end()
}
