/** A folder that is gone after the test, with whatever Postgres runs in it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { startPostgres, stopPostgres } from '../../scripts/embedded-postgres.mjs'

export function aFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'netdrill-scripts-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A running server of one test's own. */
export async function aServer(wish: { readonly folder?: string; readonly durable?: boolean } = {}) {
  const server = await startPostgres({ folder: wish.folder ?? aFolder(), durable: wish.durable ?? false })
  onTestFinished(() => stopPostgres(server.home))
  return server
}

export const postmasterPid = (home: string): number =>
  Number(readFileSync(path.join(home, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])
