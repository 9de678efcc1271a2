// @ts-check
/**
 * Runs the stages of a kind of tests, all of them, whatever the ones before found, and adds up; the last line is the sum:
 * `N passed, N failed`. A stage that breaks down counts as one that failed.
 */
import { existsSync } from 'node:fs'
import { endAll } from '../processes.mjs'
import { testServerFolder } from '../project.mjs'
import { inWords } from '../refusal.mjs'

/**
 * @typedef {{ passed: number, failed: number }} Count
 *
 * @typedef {object} Stage
 * @property {string} title
 * @property {() => Promise<Count>} work
 * @property {boolean} [essential] Without it the rest can say nothing, and is left.
 * @property {number} [minutes] How long it may take. Where a time limit is set, a stage that might break it is not begun.
 */

/** So much later than it should have been over, what still runs is stopped, and fails: better than to be killed unheard. */
const GRACE_MS = 2 * 60_000

const CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }

/**
 * @param {readonly (Stage | readonly Stage[])[]} stages Those in a list run side by side.
 * @param {number} [until] the time, in milliseconds, at which all should be over
 */
export async function runStages(stages, until = Infinity) {
  for (const signal of /** @type {(keyof typeof CODES)[]} */ (Object.keys(CODES)))
    process.on(signal, () => void interrupt(CODES[signal]))
  const sum = { passed: 0, failed: 0 }
  /** @type {string[]} */
  const left = []
  const limit = stopAt(until + GRACE_MS)
  for (const entry of stages) {
    const group = Array.isArray(entry) ? entry : [entry]
    const begun = isLate ? [] : group.filter(({ minutes }) => minutes === undefined || Date.now() + minutes * 60_000 <= until)
    left.push(...group.filter((stage) => !begun.includes(stage)).map(({ title }) => title))
    if (begun.length > 0) console.log(`\n── ${begun.map(({ title }) => title).join(', beside ')}`)
    const counts = await Promise.all(begun.map(({ work }) => survive(work)))
    if (isInterrupted) return
    for (const { passed, failed } of counts) {
      sum.passed += passed
      sum.failed += failed
    }
    if (begun.some(({ essential }, at) => essential && (counts[at]?.failed ?? 0) > 0)) break
  }
  clearTimeout(limit)
  if (isLate) await stopTestServer()
  if (left.length > 0) console.log(`\nNot begun, for there was too little time left: ${left.join(', ')}.`)
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`)
  process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1
}

let isInterrupted = false
let isLate = false

/** @param {number} time */
function stopAt(time) {
  if (time === Infinity) return undefined
  return setTimeout(() => {
    isLate = true
    console.log('\nThe time is over: what still runs is stopped, and counts as failed.')
    void endAll()
  }, time - Date.now())
}

/** Vitest leaves without its teardown then, and its Postgres runs on.
 * @param {number} code
 */
async function interrupt(code) {
  if (isInterrupted) return
  isInterrupted = true
  console.log('\nStopping …')
  await endAll()
  await stopTestServer()
  process.exit(code)
}

async function stopTestServer() {
  if (!existsSync(testServerFolder())) return
  const { closeDatabase } = await import('../database.mjs')
  const { startPostgres } = await import('../embedded-postgres.mjs')
  const embedded = await startPostgres({ folder: testServerFolder(), durable: false })
  await closeDatabase({ url: embedded.url, embedded })
}

/**
 * @param {() => Promise<Count>} work
 * @returns {Promise<Count>}
 */
async function survive(work) {
  try {
    return await work()
  } catch (error) {
    if (!isInterrupted) console.log(inWords(error))
    return { passed: 0, failed: 1 }
  }
}
