// @ts-check
/** The project's database: the one that DATABASE_URL names, or else the one that NetDrill brings along. */
import path from 'node:path'
import pg from 'pg'
import { startPostgres, stopPostgres } from './embedded-postgres.mjs'
import { dataFolder } from './project.mjs'
import { codeOf, refusal } from './refusal.mjs'

/**
 * @typedef {object} Database
 * @property {string} url
 * @property {import('./embedded-postgres.mjs').Server | undefined} embedded
 */

/** By this name a script's connection says: the database is in use, do not stop it. */
const IN_USE = 'netdrill: in use'
const SHAPE = 'postgresql://user:password@host:5432/database'

/**
 * @param {(line: string) => void} say
 * @returns {Promise<Database>}
 */
export async function openDatabase(say) {
  const url = process.env.DATABASE_URL
  if (!url) {
    const embedded = await startPostgres({ folder: path.join(dataFolder(), 'postgres'), say })
    await refuseIfForgetful(embedded.url)
    return { url: embedded.url, embedded }
  }
  await refuseIfForgetful(url)
  return { url, embedded: undefined }
}

/**
 * Keeps the embedded database from being stopped by another script while this one uses it.
 * @param {Database} database
 * @returns {Promise<() => Promise<void>>} ends the use
 */
export async function useDatabase({ embedded }) {
  if (!embedded) return async () => {}
  const client = new pg.Client({ connectionString: embedded.adminUrl, application_name: IN_USE, keepAlive: true })
  client.on('error', () => {})
  await client.connect()
  return () => client.end().catch(() => {})
}

/**
 * Stops the embedded database, unless a script is still at work in it.
 * @param {Database} database
 */
export async function closeDatabase({ embedded }) {
  if (embedded && !(await isInUse(embedded.adminUrl))) await stopPostgres(embedded.home)
}

/** @param {string} adminUrl */
async function isInUse(adminUrl) {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 3000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query('SELECT FROM pg_stat_activity WHERE application_name = $1', [IN_USE])
    return rows.length > 0
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/**
 * Connects once, so that a wrong address is said at once and plainly; and refuses a server that answers "stored" before
 * it has stored: killed, it would lose reviews that a learner saw acknowledged.
 * @param {string} url
 */
export async function refuseIfForgetful(url) {
  const client = await connect(url)
  try {
    for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit']) {
      const { rows } = await client.query('SELECT current_setting($1) AS value', [setting])
      if (rows[0].value === 'off')
        throw refusal(
          `The database has ${setting} switched off, so it can lose reviews that it acknowledged: switch it on ` +
            '(for the server, the database and the role alike).',
        )
    }
  } finally {
    await client.end()
  }
}

/** @param {string} url */
async function connect(url) {
  const client = new pg.Client({ connectionString: parsed(url).toString(), connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    throw refusal(`DATABASE_URL: ${whyNot(error, parsed(url))}`)
  }
}

/** @param {string} url */
function parsed(url) {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url))
    throw refusal(`DATABASE_URL is not the address of a Postgres database; it should look like ${SHAPE}.`)
  const address = new URL(url)
  if (address.pathname.length < 2) throw refusal(`DATABASE_URL names no database; it should look like ${SHAPE}.`)
  address.searchParams.delete('schema')
  return address
}

/**
 * One sentence, never with the password in it.
 * @param {unknown} error
 * @param {URL} address
 */
function whyNot(error, { hostname, port, username, pathname }) {
  const server = `${hostname}:${port || 5432}`
  const user = decodeURIComponent(username)
  const name = decodeURIComponent(pathname.slice(1))
  switch (codeOf(error)) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `there is no host called ${hostname}.`
    case 'ECONNREFUSED':
      return `no Postgres answers at ${server}: is it running, and is this its port?`
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return `${server} cannot be reached.`
    case '28P01':
    case '28000':
      return `the server at ${server} does not let the user ${user} in: wrong user or password, or not allowed from here.`
    case '3D000':
      return `the server at ${server} has no database called ${name}: create it first.`
    case '53300':
      return `the server at ${server} has no connection left.`
  }
  const message = error instanceof Error ? error.message : String(error)
  if (/timeout/.test(message)) return `${server} does not answer.`
  return `cannot connect to ${server}: ${message}`
}
