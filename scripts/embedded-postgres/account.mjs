// @ts-check
/** As whom Postgres runs, and where that account can keep its files. Postgres refuses to run as root. */
import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { codeOf, refusal } from '../refusal.mjs'

/** @typedef {{ uid: number, gid: number, name: string }} Account */
/** @typedef {{ home: string, account: Account | undefined }} Place `account` undefined: whoever runs us. */

/**
 * The folder to use in place of the one that was asked for: the same one, unless we are root and Postgres's account
 * cannot reach it, as under a closed home folder.
 * @param {string} asked
 * @param {(line: string) => void} say
 * @returns {Place}
 */
export function placeFor(asked, say) {
  mkdirSync(asked, { recursive: true })
  const isRoot = process.platform !== 'win32' && process.getuid?.() === 0
  if (!isRoot) return { home: asked, account: refuseForeign(asked) }
  const elsewhere = path.join('/var/lib/netdrill', createHash('sha256').update(asked).digest('hex').slice(0, 12))
  const account = ownerOf(clusterIn(elsewhere)) ?? ownerOf(clusterIn(asked)) ?? someAccount()
  // A database that is there already decides, whatever became of the folders' modes since.
  if (!existsSync(clusterIn(elsewhere)) && canEnter(given(asked, account), account)) return { home: asked, account }
  if (existsSync(clusterIn(asked)))
    throw refusal(
      `The database in ${asked} belongs to the account ${account.name}, which can no longer get there: ` +
        `let it pass (chmod o+x) through the folders above.`,
    )
  say(`The account ${account.name} cannot reach ${asked}, so Postgres keeps its data in ${elsewhere}.`)
  mkdirSync(path.dirname(elsewhere), { recursive: true, mode: 0o755 })
  chmodSync(path.dirname(elsewhere), 0o755)
  mkdirSync(elsewhere, { recursive: true })
  return { home: given(elsewhere, account), account }
}

/**
 * For the options of a program that is to run as that account.
 * @param {Account | undefined} account
 */
export const runAs = (account) => (account ? { uid: account.uid, gid: account.gid } : {})

/** @param {string} home */
export const clusterIn = (home) => path.join(home, 'cluster')

/**
 * @param {string} folder
 * @param {Account} account
 * @returns {string} the folder, which belongs to that account now
 */
function given(folder, account) {
  chownSync(folder, account.uid, account.gid)
  return folder
}

/**
 * @param {string} folder
 * @param {Account} account
 */
export function canEnter(folder, { uid, gid }) {
  // Asked of the system itself: modes do not tell of access lists, and root's own eyes see everything.
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0
}

/** @param {string} asked */
function refuseForeign(asked) {
  const owner = ownerOf(clusterIn(asked))
  if (owner && owner.uid !== process.getuid?.())
    throw refusal(
      `The database in ${asked} belongs to the account ${owner.name}: start NetDrill as that account or as root.`,
    )
  return undefined
}

/**
 * @param {string} folder
 * @returns {Account | undefined} undefined: no such folder, or Windows, where this is no question
 */
function ownerOf(folder) {
  try {
    const { uid, gid } = statSync(folder)
    if (process.platform === 'win32' || uid === 0) return undefined
    return { uid, gid, name: accounts().find((account) => account.uid === uid)?.name ?? String(uid) }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** @returns {Account} */
function someAccount() {
  const all = accounts()
  const found = all.find(({ name }) => name === 'postgres') ?? all.find(({ name }) => name === 'nobody')
  if (found) return found
  throw refusal(
    'Postgres refuses to run as root, and there is no account postgres or nobody to run it as: ' +
      'start NetDrill as an ordinary user, or set DATABASE_URL to a Postgres of your own.',
  )
}

/** @returns {Account[]} */
function accounts() {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
}
