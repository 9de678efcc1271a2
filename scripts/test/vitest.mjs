// @ts-check
/** Runs vitest and counts what passed and what failed. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { run } from '../processes.mjs'
import { ROOT } from '../project.mjs'

/** @typedef {import('./run-stages.mjs').Count} Count */

const VITEST = path.join('node_modules', 'vitest', 'vitest.mjs')

/** @param {readonly string[]} names */
export const projects = (names) => names.flatMap((name) => ['--project', name])

/**
 * @param {readonly string[]} args
 * @param {Record<string, string>} [settings] of the environment
 * @returns {Promise<Count>}
 */
export async function vitest(args, settings = {}) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'netdrill-test-'))
  const file = path.join(folder, 'count.json')
  try {
    const { code } = await runVitest(args, { ...settings, NETDRILL_COUNT: file }, { show: true })
    return honest(JSON.parse(readFileSync(file, 'utf8')), code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * @param {readonly string[]} args
 * @param {Record<string, string>} settings
 * @param {{ show?: boolean, cwd?: string }} [how] `cwd`: the project, if it is a copy
 */
export function runVitest(args, settings, { show = false, cwd = ROOT } = {}) {
  const env = { ...process.env, ...settings, NODE_ENV: /** @type {const} */ ('test') }
  return run(process.execPath, [path.join(cwd, VITEST), 'run', ...args], { cwd, env, show })
}

/**
 * A runner that ends badly without a failed test has failed all the same.
 * @param {Count} count
 * @param {number | null} code
 * @returns {Count}
 */
const honest = ({ passed, failed }, code) => ({ passed, failed: code === 0 ? failed : Math.max(1, failed) })
