// @ts-check
/** The files of a database cluster: made once, whole or not at all. */
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isAlive, run } from '../processes.mjs'
import { refusal } from '../refusal.mjs'
import { clusterIn, runAs } from './account.mjs'

/** Without an encoding named, a bare environment makes SQL_ASCII; the built-in locale is the same on every system. */
const LOCALE = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
const PASSWORD = 'netdrill-password'

/** Postgres takes nothing from the shell that started it. */
const { PATH, TMPDIR, SystemRoot } = process.env
export const BARE_ENV = /** @type {NodeJS.ProcessEnv} */ (
  /** @type {unknown} */ ({ LC_ALL: 'C', PATH, TMPDIR, SystemRoot })
)

/**
 * @param {import('./account.mjs').Place} place
 * @param {string} initdb
 * @param {boolean} durable
 * @returns {Promise<boolean>} whether there was none
 */
export async function makeCluster(place, initdb, durable) {
  const { home } = place
  clearDrafts(home)
  if (existsSync(path.join(clusterIn(home), 'PG_VERSION'))) return false
  const draft = path.join(home, `draft-${process.pid}`)
  try {
    await initialise(place, initdb, draft, durable ? [] : ['--no-sync'])
    renameSync(draft, clusterIn(home))
  } finally {
    rmSync(draft, { recursive: true, force: true })
    rmSync(`${draft}.password`, { force: true })
  }
  return true
}

/** @param {string} home */
export const passwordOf = (home) => readFileSync(path.join(clusterIn(home), PASSWORD), 'utf8')

/**
 * @param {import('./account.mjs').Place} place
 * @param {string} initdb
 * @param {string} draft
 * @param {readonly string[]} more
 */
async function initialise({ home, account }, initdb, draft, more) {
  const password = randomBytes(24).toString('base64url')
  writeFor(account, `${draft}.password`, password)
  const args = [
    '-D',
    draft,
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    '--pwfile',
    `${draft}.password`,
    '--no-instructions',
  ]
  const options = { ...runAs(account), cwd: home, env: BARE_ENV }
  const { code, output } = await run(initdb, [...args, ...LOCALE, ...more], options)
  if (code !== 0) throw refusal(`Postgres could not make its files in ${home}:\n${output.trim()}`)
  writeFor(account, path.join(draft, PASSWORD), password)
}

/**
 * @param {import('./account.mjs').Account | undefined} account
 * @param {string} file
 * @param {string} text
 */
function writeFor(account, file, text) {
  writeFileSync(file, text, { mode: 0o600 })
  if (account) chownSync(file, account.uid, account.gid)
}

/** What launchers that were killed left half made.
 * @param {string} home
 */
function clearDrafts(home) {
  for (const name of readdirSync(home)) {
    const pid = /^draft-(\d+)/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) rmSync(path.join(home, name), { recursive: true, force: true })
  }
}
