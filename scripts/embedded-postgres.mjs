// @ts-check
/**
 * The Postgres that NetDrill brings along: made if there is none, started or adopted, watched, stopped.
 *
 * It listens on 127.0.0.1 alone, on a free port, with a random password. It runs apart from us on purpose: a launcher
 * that is killed leaves it running and sound, and the next launcher adopts it.
 */
import { spawn } from 'node:child_process'
import { chownSync, closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { clusterIn, placeFor, runAs } from './embedded-postgres/account.mjs'
import { findBinaries } from './embedded-postgres/binaries.mjs'
import { BARE_ENV, makeCluster, passwordOf } from './embedded-postgres/cluster.mjs'
import { dropStalePidFile, postmasterOf } from './embedded-postgres/postmaster.mjs'
import { releaseLock, takeLock } from './lock.mjs'
import { isAlive } from './processes.mjs'
import { codeOf, refusal } from './refusal.mjs'

/**
 * @typedef {object} Wish
 * @property {string} folder Where its files are.
 * @property {boolean} [durable] False: for tests, whose data nobody misses.
 * @property {number | undefined} [port] The port it must have; otherwise any free one.
 * @property {(line: string) => void} [say]
 *
 * @typedef {{ durable: boolean, port: number | undefined, say: (line: string) => void }} How
 *
 * @typedef {object} Server
 * @property {string} home Where its files really are.
 * @property {number} pid
 * @property {number} port
 * @property {boolean} started False: it ran already.
 * @property {string} url As the application: the owner of the database netdrill, and nothing more.
 * @property {string} adminUrl As the superuser.
 */

const DURABLE = ['fsync=on', 'full_page_writes=on', 'synchronous_commit=on']
const CARELESS = [
  'fsync=off',
  'full_page_writes=off',
  'synchronous_commit=off',
  'max_wal_size=256MB',
  'max_connections=200',
]
const PATIENCE_MS = 120_000
const MAX_LOG_BYTES = 5_000_000

/**
 * @param {Wish} wish
 * @returns {Promise<Server>}
 */
export async function startPostgres({ folder, durable = true, port, say = () => {} }) {
  const place = placeFor(path.resolve(folder), say)
  const lock = path.join(place.home, 'launch.lock')
  const deadline = Date.now() + PATIENCE_MS
  while (takeLock(lock)) {
    if (Date.now() > deadline)
      throw refusal(`Another process has been starting the Postgres in ${place.home} for too long.`)
    await sleep(20)
  }
  try {
    return await adoptOrLaunch(place, { durable, port, say }, deadline)
  } finally {
    releaseLock(lock)
  }
}

/**
 * @param {import('./embedded-postgres/account.mjs').Place} place
 * @param {How} how
 * @param {number} deadline
 * @returns {Promise<Server>}
 */
async function adoptOrLaunch(place, how, deadline) {
  for (const patience = Date.now() + OBSTACLE_MS; ; await sleep(200)) {
    const adopted = postmasterOf(clusterIn(place.home)) !== undefined
    const child = adopted ? undefined : await launch(place, how)
    const server = await connected(place, deadline, child)
    if (server) return { ...server, started: !adopted }
    if (adopted) continue // it was about to end
    const tail = logTail(place.home)
    if (!PASSING.test(tail) || Date.now() > patience)
      throw refusal(`Postgres did not start in ${place.home}. Its log ends with:\n${tail}`)
  }
}
/** Of a server that was killed, back ends may hold the memory for a moment, or the system its port. */
const PASSING = /shared memory block|could not bind|could not create any TCP/
const OBSTACLE_MS = 15_000

/**
 * Postgres's "fast" shutdown: open transactions are rolled back, everything is written.
 * @param {string} home
 * @param {number} [patience] milliseconds until it is told to drop everything, which is safe too
 */
export async function stopPostgres(home, patience = 60_000) {
  const postmaster = postmasterOf(clusterIn(home))
  if (!postmaster) return
  const until = Date.now() + patience
  process.kill(postmaster.pid, 'SIGINT')
  while (isAlive(postmaster.pid)) {
    if (Date.now() > until) process.kill(postmaster.pid, 'SIGQUIT')
    await sleep(10)
  }
}

/**
 * Calls back once when the server is gone. Whether it is our child or was adopted makes no difference.
 * @param {Server} server
 * @param {() => void} gone
 * @returns {() => void} stops watching
 */
export function watchPostgres({ pid }, gone) {
  const watch = setInterval(() => {
    if (isAlive(pid)) return
    clearInterval(watch)
    gone()
  }, 200)
  watch.unref()
  return () => clearInterval(watch)
}

/**
 * @param {import('./embedded-postgres/account.mjs').Place} place
 * @param {How} how
 */
async function launch(place, { durable, port, say }) {
  const { home, account } = place
  const binaries = findBinaries(place)
  if (await makeCluster(place, binaries.initdb, durable)) say(`Made a database in ${home}.`)
  dropStalePidFile(clusterIn(home))
  const log = openLog(place)
  const listen = ['-D', clusterIn(home), '-p', String(port ?? (await freePort())), '-h', '127.0.0.1', '-k', '']
  const settings = ['timezone=UTC', ...(durable ? DURABLE : CARELESS)]
  const child = spawn(binaries.postgres, [...listen, ...settings.flatMap((one) => ['-c', one])], {
    ...runAs(account),
    cwd: home,
    env: BARE_ENV,
    detached: true,
    windowsHide: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject))
  return child
}

/**
 * Waits until it answers: at once, or after it has recovered from a crash.
 * @param {import('./embedded-postgres/account.mjs').Place} place
 * @param {number} deadline
 * @param {import('node:child_process').ChildProcess} [child] undefined: the server was adopted
 * @returns {Promise<Omit<Server, 'started'> | undefined>} undefined: it has ended
 */
async function connected({ home }, deadline, child) {
  const login = `${encodeURIComponent(passwordOf(home))}@127.0.0.1`
  for (; Date.now() < deadline; await sleep(15)) {
    const postmaster = postmasterOf(clusterIn(home))
    // Between its birth and its pid file a server cannot be seen.
    const isBeingBorn = child?.exitCode === null && child.signalCode === null
    if (!postmaster && !isBeingBorn) return undefined
    if (!postmaster?.port) continue
    const adminUrl = `postgresql://postgres:${login}:${postmaster.port}/postgres`
    if (!(await isReady(adminUrl, home))) continue
    return { home, ...postmaster, adminUrl, url: `postgresql://netdrill:${login}:${postmaster.port}/netdrill` }
  }
  throw refusal(`Postgres does not answer in ${home}. Its log ends with:\n${logTail(home)}`)
}

/**
 * @param {string} adminUrl
 * @param {string} home
 */
async function isReady(adminUrl, home) {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await makeDatabase(client, passwordOf(home))
    return true
  } catch (error) {
    if (NOT_YET.includes(codeOf(error) ?? '') || /terminated|timeout/.test(String(error))) return false
    throw error
  } finally {
    await client.end().catch(() => {})
  }
}
/** Starting up or recovering, shutting down, too early, reset. */
const NOT_YET = ['57P03', '57P01', '57P02', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE']

/**
 * @param {pg.Client} client
 * @param {string} password
 */
async function makeDatabase(client, password) {
  const { rows } = await client.query(`SELECT FROM pg_database WHERE datname = 'netdrill'`)
  if (rows.length > 0) return
  const role = await client.query(`SELECT FROM pg_roles WHERE rolname = 'netdrill'`)
  if (role.rows.length === 0)
    await client.query(`CREATE ROLE netdrill LOGIN PASSWORD ${client.escapeLiteral(password)}`)
  await client.query('CREATE DATABASE netdrill OWNER netdrill')
}

/** @param {import('./embedded-postgres/account.mjs').Place} place */
function openLog({ home, account }) {
  const file = logFile(home)
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_LOG_BYTES) renameSync(file, `${file}.1`)
  const log = openSync(file, 'a', 0o600)
  if (account) chownSync(file, account.uid, account.gid)
  return log
}

/** @param {string} home */
const logFile = (home) => path.join(home, 'postgres.log')

/** @param {string} home */
const logTail = (home) => readFileSync(logFile(home), 'utf8').trimEnd().split('\n').slice(-5).join('\n')

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (server.address())
      server.close(() => resolve(port))
    })
  })
}
