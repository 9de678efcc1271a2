// @ts-check
/** A database that is up to date and holds the decks, for as long as the app runs. */
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { closeDatabase, openDatabase } from '../database.mjs'
import { startPostgres, watchPostgres } from '../embedded-postgres.mjs'
import { migrate } from '../migrate.mjs'
import { run } from '../processes.mjs'
import { dataFolder, ROOT } from '../project.mjs'
import { inWords, refusal } from '../refusal.mjs'
import { say, step } from './steps.mjs'

/**
 * @param {import('./main.mjs').Stop} stop
 * @param {(url: string) => Promise<void>} work
 */
export async function withReadyDatabase(stop, work) {
  const database = await step('Starting the database', () => openDatabase(say))
  const unwatch = database.embedded ? keepAlive(database.embedded, stop) : () => {}
  try {
    stop.refuseIfAsked()
    await migrateIfNeeded(database.url)
    await step('Loading the decks', () => loadContent(database.url))
    stop.refuseIfAsked()
    await work(database.url)
  } finally {
    unwatch()
    await closeDatabase(database)
  }
}

/** @param {string} url */
async function migrateIfNeeded(url) {
  const applied = await migrate(url)
  for (const name of applied) say(`Migrated the database: ${name}.`)
}

/** @param {string} url */
export async function loadContent(url) {
  const tsx = path.join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs')
  const args = [tsx, '--conditions=react-server', path.join(ROOT, 'scripts', 'content-sync.ts')]
  const { code, output } = await run(process.execPath, args, { cwd: ROOT, env: { ...process.env, DATABASE_URL: url } })
  if (code !== 0) throw refusal(`The decks could not be loaded:\n${output.trim()}`)
}

/**
 * Starts Postgres again, on the same port, whenever it is gone.
 * @param {import('../embedded-postgres.mjs').Server} server
 * @param {import('./main.mjs').Stop} stop
 * @returns {() => void} gives up
 */
function keepAlive(server, stop) {
  let isOver = false
  let unwatch = watchPostgres(server, () => void revive())
  async function revive() {
    if (isOver || stop.signal) return
    say('Postgres is gone; starting it again.')
    for (let pause = 500; !isOver && !stop.signal; pause = Math.min(pause * 2, 30_000))
      try {
        const again = await startPostgres({ folder: path.join(dataFolder(), 'postgres'), port: server.port })
        unwatch = watchPostgres(again, () => void revive())
        return
      } catch (error) {
        console.error(inWords(error))
        await sleep(pause)
      }
  }
  return () => {
    isOver = true
    unwatch()
  }
}
