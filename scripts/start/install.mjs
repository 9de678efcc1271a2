// @ts-check
/** Brings node_modules to what package-lock.json says, if it is not there already. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { run } from '../processes.mjs'
import { ROOT } from '../project.mjs'
import { refusal } from '../refusal.mjs'
import { step } from './steps.mjs'

const WANTED = path.join(ROOT, 'package-lock.json')
/** What npm writes when it has finished: which package is where, in which version. */
const INSTALLED = path.join(ROOT, 'node_modules', '.package-lock.json')
/** None of our packages needs its install script. */
const NPM_CI = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=warn']

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} Package */

export async function installPackages() {
  if (isInstalled()) return
  await step('Installing packages', async () => {
    // If we are interrupted, the next start must not think that it is all there.
    rmSync(INSTALLED, { force: true })
    const { code, output } = await npm(NPM_CI)
    // With the disk full, npm only warns of files that it could not unpack, and ends well.
    if (code === 0 && !/TAR_ENTRY_ERROR|ENOSPC/.test(output) && isInstalled()) return
    rmSync(INSTALLED, { force: true })
    throw refusal(whyNot(output))
  })
}

/** @param {readonly string[]} args */
export function npm(args) {
  // In production npm would leave out what the build needs.
  const env = { ...process.env, NODE_ENV: /** @type {const} */ ('development') }
  const cli = process.env.npm_execpath
  if (cli && path.basename(cli) === 'npm-cli.js') return run(process.execPath, [cli, ...args], { cwd: ROOT, env })
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { cwd: ROOT, env })
}

function isInstalled() {
  if (!existsSync(INSTALLED)) return false
  const installed = packagesIn(INSTALLED)
  return Object.entries(packagesIn(WANTED)).every(([place, wanted]) => {
    const found = installed[place]
    if (!found) return place === '' || wanted.optional === true || wanted.devOptional === true || wanted.peer === true
    return found.version === wanted.version && found.integrity === wanted.integrity
  })
}

/**
 * @param {string} file
 * @returns {Record<string, Package>}
 */
const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages

/** @param {string} output */
function whyNot(output) {
  const lines = output.split('\n').filter((line) => line.startsWith('npm error'))
  const errors = lines.map((line) => line.replace(/^npm error ?/, '')).join('\n')
  // After a fault of usage npm explains its whole usage.
  const said = errors.split(/^(?:Usage:|Clean install a project)/m)[0]?.trim() ?? ''
  if (/ENOSPC/.test(output)) return `The packages could not be installed: the disk is full.`
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH/.test(said))
    return `The packages could not be downloaded: is there a connection to the npm registry?\n${said}`
  if (/EACCES|EPERM|EROFS/.test(said))
    return `The packages could not be installed: no permission to write here.\n${said}`
  return `The packages could not be installed:\n${said}`
}
