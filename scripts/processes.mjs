// @ts-check
/** The programs that a script runs, so that none of them outlives it; and who a process id is. */
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * @typedef {object} Run
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number | undefined} [uid]
 * @property {number | undefined} [gid]
 * @property {boolean} [show] Print its output as it comes; otherwise it is only kept.
 *
 * @typedef {{ code: number | null, signal: NodeJS.Signals | null, output: string }} Outcome
 */

const WINDOWS = process.platform === 'win32'
/** How much of a program's output is kept: its end is where it says why it failed. */
const KEPT = 64_000

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()
let ending = false
/** @type {(pid: number | undefined) => void} */
let tellStart = () => {}

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Run} [how]
 * @returns {Promise<Outcome>} `output` is what it printed, both streams in the order in which they came
 */
export function run(program, args, { show = false, ...how } = {}) {
  return new Promise((resolve, reject) => {
    const child = start(program, args, { ...how, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (/** @type {Buffer} */ chunk) => {
        output = (output + chunk.toString()).slice(-KEPT)
        if (show) process.stdout.write(chunk)
      })
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code, signal, output }))
  })
}

/**
 * Starts a program in a process group of its own: Ctrl-C in the terminal then reaches only us, and we end the rest in
 * order.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function start(program, args, options) {
  if (ending) throw new Error('this script is ending')
  const child = spawn(program, [...args], { detached: !WINDOWS, windowsHide: true, ...options })
  running.add(child)
  tellStart(child.pid)
  child.on('error', () => running.delete(child))
  child.on('exit', () => running.delete(child))
  return child
}

/**
 * Has every program that is started from now on reported.
 * @param {(pid: number | undefined) => void} tell
 */
export function onStart(tell) {
  tellStart = tell
}

/** Ends every program that is still running, with all its children, and starts no more. */
export async function endAll() {
  ending = true
  await Promise.all([...running].map((child) => end(child)))
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} [patience] milliseconds until it is killed
 */
export async function end(child, patience = 10_000) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  signalGroup(child, 'SIGTERM')
  const killer = setTimeout(() => signalGroup(child, 'SIGKILL'), patience)
  await gone
  clearTimeout(killer)
  signalGroup(child, 'SIGKILL') // what it started and left behind
}

/**
 * For a process that has no time left.
 * @param {import('node:child_process').ChildProcess} child
 */
export function endNow(child) {
  if (child.exitCode === null && child.signalCode === null) signalGroup(child, 'SIGKILL')
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup({ pid }, signal) {
  if (pid === undefined) return
  if (WINDOWS) spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'])
  else
    try {
      process.kill(-pid, signal)
    } catch {
      // nobody is left in the group
    }
}

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * A name that no later process of the same number has: since when it runs. Empty: it does not run.
 * @param {number} pid
 * @returns {string}
 */
export function identityOf(pid) {
  if (!isAlive(pid)) return ''
  if (process.platform === 'linux')
    try {
      const ticks = statOf(pid)[STARTED]
      return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${ticks}`
    } catch {
      return ''
    }
  if (WINDOWS) return 'alive'
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()
}

/**
 * @param {number} pid
 * @returns {number | undefined} undefined: nobody knows
 */
export function parentOf(pid) {
  try {
    return Number(statOf(pid)[PARENT])
  } catch {
    return undefined
  }
}

/**
 * What Linux tells of a process, from the third field on: the second, the program's name, may contain spaces and brackets.
 * @param {number} pid
 */
function statOf(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}
const PARENT = 1
/** In clock ticks since the boot. */
const STARTED = 19
