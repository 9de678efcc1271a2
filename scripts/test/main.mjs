// @ts-check
/**
 * The stages of npm test. All of them run, whatever the ones before found; the last line is the sum:
 * `N passed, N failed`. A check of `npm run check` and a test of vitest count as one each, and so does a stage that
 * breaks down.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { endAll, run } from '../processes.mjs'
import { holderOf } from '../lock.mjs'
import { lockFile, ROOT, testServerFolder } from '../project.mjs'
import { inWords, refusal } from '../refusal.mjs'
import { buildApp } from '../start/build.mjs'
import { installPackages } from '../start/install.mjs'

/** @typedef {{ passed: number, failed: number }} Count */

const VITEST = path.join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
const CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }

export async function main() {
  for (const signal of /** @type {(keyof typeof CODES)[]} */ (Object.keys(CODES)))
    process.on(signal, () => void interrupt(CODES[signal]))
  const sum = { passed: 0, failed: 0 }
  for (const [title, stage] of STAGES) {
    console.log(`\n── ${title}`)
    const { passed, failed } = await survive(stage)
    if (isInterrupted) return
    sum.passed += passed
    sum.failed += failed
    // Without its packages nothing of the rest can say anything.
    if (stage === install && failed > 0) break
  }
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`)
  process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1
}

let isInterrupted = false

/** Vitest leaves without its teardown then, and its Postgres runs on.
 * @param {number} code
 */
async function interrupt(code) {
  if (isInterrupted) return
  isInterrupted = true
  console.log('\nStopping …')
  await endAll()
  if (existsSync(testServerFolder())) await stopTestServer()
  process.exit(code)
}

async function stopTestServer() {
  const { closeDatabase } = await import('../database.mjs')
  const { startPostgres } = await import('../embedded-postgres.mjs')
  const embedded = await startPostgres({ folder: testServerFolder(), durable: false })
  await closeDatabase({ url: embedded.url, embedded })
}

/** @type {readonly (readonly [string, () => Promise<Count>])[]} */
const STAGES = [
  ['packages', install],
  ['checks', async () => (await import('../check.mjs')).checkAll()],
  ['tests', () => vitest(['core', 'server', 'scripts'])],
  ['build', build],
  ['tests in the browser', () => vitest(['e2e'])],
]

async function install() {
  await installPackages()
  return { passed: 0, failed: 0 }
}

async function build() {
  if (holderOf(lockFile())) throw refusal('NetDrill is running from this folder: stop it, for the tests build it anew.')
  const { generateClient } = await import('../generate.mjs')
  await generateClient()
  await buildApp()
  return { passed: 1, failed: 0 }
}

/**
 * @param {() => Promise<Count>} stage
 * @returns {Promise<Count>}
 */
async function survive(stage) {
  try {
    return await stage()
  } catch (error) {
    if (!isInterrupted) console.log(inWords(error))
    return { passed: 0, failed: 1 }
  }
}

/** @param {readonly string[]} projects */
async function vitest(projects) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'netdrill-test-'))
  const file = path.join(folder, 'count.json')
  const args = [VITEST, 'run', ...projects.flatMap((name) => ['--project', name])]
  try {
    const env = { ...process.env, NODE_ENV: /** @type {const} */ ('test'), NETDRILL_COUNT: file }
    const { code } = await run(process.execPath, args, { cwd: ROOT, env, show: true })
    return honest(JSON.parse(readFileSync(file, 'utf8')), code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * A runner that ends badly without a failed test has failed all the same.
 * @param {Count} count
 * @param {number | null} code
 * @returns {Count}
 */
const honest = ({ passed, failed }, code) => ({ passed, failed: code === 0 ? failed : Math.max(1, failed) })
