// @ts-check
/** The order of a start, and its undoing in reverse. Uses nothing that is not there before the packages are. */
import { endAll, onStart, parentOf } from '../processes.mjs'
import { lockFile, prepareDataFolder, readEnvFiles } from '../project.mjs'
import { inWords } from '../refusal.mjs'
import { releaseLock } from '../lock.mjs'
import { buildApp } from './build.mjs'
import { installPackages } from './install.mjs'
import { beTheOnlyOne, nameChild } from './only-one.mjs'
import { choosePort } from './port.mjs'
import { readSecrets } from './secrets.mjs'
import { serve } from './serve.mjs'
import { say, step } from './steps.mjs'

/** What a shell shows for a program that a signal ended. */
const CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }

/** @typedef {{ dev: boolean, port: number, host: string | undefined, address: string }} Wish */

/** @param {{ dev: boolean }} how */
export async function main({ dev }) {
  const stop = listenForStop()
  try {
    readEnvFiles()
    prepareDataFolder()
    await beTheOnlyOne()
    onStart(nameChild)
    const { port, host, address } = await choosePort()
    nameChild(undefined, address)
    await run({ dev, port, host, address }, stop)
  } catch (error) {
    if (stop.signal === undefined) {
      console.error(`\n${inWords(error)}`)
      process.exitCode = 1
    } else process.exitCode = CODES[stop.signal]
  } finally {
    releaseLock(lockFile())
  }
  // A connection that is still closing must not hold us up.
  process.exit()
}

/**
 * @param {Wish} wish
 * @param {Stop} stop
 */
async function run(wish, stop) {
  await installPackages()
  const { generateClient } = await import('../generate.mjs')
  await step('Preparing the code', generateClient)
  const secrets = readSecrets()
  const { withReadyDatabase } = await import('./ready-database.mjs')
  await withReadyDatabase(stop, async (url) => {
    if (!wish.dev) await buildApp()
    stop.refuseIfAsked()
    await serve(wish, { ...secrets, DATABASE_URL: url }, stop)
  })
}

/**
 * @typedef {object} Stop
 * @property {keyof typeof CODES | undefined} signal What asked us to stop.
 * @property {Promise<void>} asked
 * @property {() => void} refuseIfAsked
 */

/** npm passes a signal on that the terminal has sent us already, so a second one means nothing.
 * @returns {Stop}
 */
function listenForStop() {
  /** @type {() => void} */
  let ask = () => {}
  /** @type {Stop} */
  const stop = {
    signal: undefined,
    asked: new Promise((resolve) => (ask = resolve)),
    refuseIfAsked: () => {
      if (stop.signal) throw new Error(stop.signal)
    },
  }
  /** @param {keyof typeof CODES} signal */
  const onSignal = (signal) => {
    if (stop.signal) return
    stop.signal = signal
    say('Stopping …')
    ask()
    void endAll()
  }
  for (const signal of /** @type {(keyof typeof CODES)[]} */ (Object.keys(CODES))) process.on(signal, onSignal)
  stopWithNpm(() => onSignal('SIGHUP'))
  return stop
}

/** Killed hard, npm passes nothing on; nobody would be left to stop us. Between npm and us is a shell.
 * @param {() => void} stop
 */
function stopWithNpm(stop) {
  if (!process.env.npm_lifecycle_event) return
  const parents = () => `${process.ppid} ${parentOf(process.ppid)}`
  const before = parents()
  setInterval(() => {
    if (parents() !== before) stop()
  }, 1000).unref()
}
