// @ts-check
/**
 * Runs each wrong build of tests/faults/mutants/mutants.mjs against the test that must catch it. Caught is a mutant whose
 * code was loaded, and for which a test failed by an assertion; a test that cannot even run proves nothing.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { MUTANTS, mutated } from '../../tests/faults/mutants/mutants.mjs'
import { closeDatabase, useDatabase } from '../database.mjs'
import { startPostgres } from '../embedded-postgres.mjs'
import { ROOT, testServerFolder } from '../project.mjs'
import { inWords } from '../refusal.mjs'
import { runVitest } from './vitest.mjs'
import { build, makeCopy } from './wrong-build.mjs'

/**
 * @typedef {import('../../tests/faults/mutants/mutants.mjs').Mutant} Mutant
 * @typedef {{ passed: number, failed: { name: string, byAssertion: boolean, why: string }[], unhandled: string[] }} Verdict
 */

/**
 * @param {string} [word] only those with it in their names
 * @returns {Promise<import('./run-stages.mjs').Count>}
 */
export async function catchMutants(word = '') {
  const all = MUTANTS.filter(({ name }) => name.includes(word))
  const loaded = all.filter(({ built }) => !built)
  const built = all.filter((mutant) => mutant.built)
  const count = { passed: 0, failed: 0 }
  /** @param {Mutant} mutant */
  const tell = async (mutant, folder = ROOT) => {
    const begin = performance.now()
    const why = await whyNotCaught(mutant, folder)
    console.log(`${why === '' ? '✓' : '✗'} ${mutant.name} (${((performance.now() - begin) / 1000).toFixed(1)} s)`)
    if (why !== '') console.log(why)
    count[why === '' ? 'passed' : 'failed']++
  }
  const leave = await keepTestServer()
  try {
    await Promise.all([
      // A lane for each core: one begins with what must be built.
      (async () => {
        if (built.length > 0) await inCopy((copy) => inTurn(built, (mutant) => tell(mutant, copy)))
        await inTurn(loaded, tell)
      })(),
      inTurn(loaded, tell),
    ])
  } finally {
    await leave()
  }
  return count
}

/**
 * Takes from the list, as other lanes do.
 * @param {Mutant[]} list
 * @param {(mutant: Mutant) => Promise<void>} work
 */
async function inTurn(list, work) {
  for (let next = list.shift(); next; next = list.shift()) await work(next)
}

/** @param {(copy: string) => Promise<void>} work */
async function inCopy(work) {
  const { folder, remove } = await makeCopy()
  try {
    await work(folder)
  } finally {
    remove()
  }
}

/**
 * @param {Mutant} mutant
 * @param {string} folder of the project, or of its copy
 * @returns {Promise<string>} empty: it was caught
 */
async function whyNotCaught(mutant, folder) {
  const place = mkdtempSync(path.join(os.tmpdir(), 'netdrill-mutant-'))
  const files = { verdict: path.join(place, 'verdict.json'), loaded: path.join(place, 'loaded') }
  try {
    mutated(mutant, readFileSync(path.join(ROOT, mutant.file), 'utf8'))
    const settings = {
      // What is built is changed in the copy itself.
      ...(mutant.built ? {} : { NETDRILL_MUTANT: mutant.name, NETDRILL_MUTANT_LOADED: files.loaded }),
      NETDRILL_VERDICT: files.verdict,
      NETDRILL_FAULTS: String(mutant.count ?? 'mutant'),
    }
    const restore = mutant.built ? await build(mutant, folder) : () => {}
    const { output } = await runVitest([mutant.caught], settings, { cwd: folder })
    restore()
    if (!existsSync(files.verdict)) return `${mutant.caught} could not be run:\n${output.trimEnd()}`
    return judge(JSON.parse(readFileSync(files.verdict, 'utf8')), mutant, mutant.built === true || existsSync(files.loaded))
  } catch (error) {
    return inWords(error)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/**
 * @param {Verdict} verdict
 * @param {Mutant} mutant
 * @param {boolean} wasLoaded
 */
function judge({ passed, failed, unhandled }, { file, caught }, wasLoaded) {
  if (!wasLoaded) return `${caught} does not load ${file}.`
  if (failed.some(({ byAssertion }) => byAssertion)) return ''
  const crashes = [...failed.map(({ name, why }) => `${name}: ${why}`), ...unhandled]
  return crashes.length > 0 ? `${caught} broke down instead of failing:\n${crashes.join('\n')}` : `${caught} passed all the same (${passed} tests).`
}

/** Otherwise each run would start and stop it. */
async function keepTestServer() {
  if (process.env.TEST_DATABASE_URL) return async () => {}
  const embedded = await startPostgres({ folder: testServerFolder(), durable: false })
  const database = { url: embedded.url, embedded }
  const end = await useDatabase(database)
  return async () => {
    await end()
    await closeDatabase(database)
  }
}
