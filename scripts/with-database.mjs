// @ts-check
/**
 * Runs a command with the project's database: node scripts/with-database.mjs COMMAND…
 *
 * The database is started if it is not running, brought up to date, named to the command in DATABASE_URL, and stopped
 * afterwards unless somebody else uses it.
 */
import path from 'node:path'
import { closeDatabase, openDatabase, useDatabase } from './database.mjs'
import { holderOf } from './lock.mjs'
import { migrate } from './migrate.mjs'
import { endAll, start } from './processes.mjs'
import { lockFile, prepareDataFolder, readEnvFiles, ROOT } from './project.mjs'
import { inWords, refusal } from './refusal.mjs'

const [command, ...args] = process.argv.slice(2)

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => void endAll())

try {
  if (command === undefined) throw refusal('Usage: node scripts/with-database.mjs COMMAND…')
  readEnvFiles()
  prepareDataFolder()
  process.exitCode = await withDatabase(command, args)
} catch (error) {
  console.error(inWords(error))
  process.exitCode = 1
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<number>} the command's exit code
 */
async function withDatabase(command, args) {
  const database = await openDatabase(console.error)
  const leave = await useDatabase(database)
  try {
    await migrate(database.url)
    return await runWith(database.url, command, args)
  } finally {
    await leave()
    if (!holderOf(lockFile())) await closeDatabase(database)
  }
}

/**
 * @param {string} url
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
function runWith(url, command, args) {
  const commands = path.join(ROOT, 'node_modules', '.bin')
  const env = { ...process.env, DATABASE_URL: url, PATH: `${commands}${path.delimiter}${process.env.PATH ?? ''}` }
  const child = start(command, args, { env, stdio: 'inherit', shell: process.platform === 'win32' })
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(refusal(`The command ${command} cannot be run: ${error.message}`)))
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
