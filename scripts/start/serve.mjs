// @ts-check
/** Runs the app until we are asked to stop, and runs it again if it falls. */
import http from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { end, start } from '../processes.mjs'
import { dataFolder, ROOT } from '../project.mjs'
import { refusal } from '../refusal.mjs'
import { NEXT } from './build.mjs'
import { portTaken } from './port.mjs'
import { say, step } from './steps.mjs'

const PATIENCE_MS = 120_000

/**
 * @param {import('./main.mjs').Wish} wish
 * @param {Record<string, string>} settings
 * @param {import('./main.mjs').Stop} stop
 */
export async function serve(wish, settings, stop) {
  let app = await step('Starting the app', () => launch(wish, settings, stop))
  console.log(`NetDrill is ready: ${process.env.NEXTAUTH_URL || wish.address}`)
  while (await isGone(app, stop)) {
    say(`The app has ended (${app.signalCode ?? app.exitCode}); starting it again.`)
    app = await launch(wish, settings, stop)
  }
  await end(app)
}

/**
 * @param {import('node:child_process').ChildProcess} app
 * @param {import('./main.mjs').Stop} stop
 * @returns {Promise<boolean>} false: we are to stop
 */
async function isGone(app, stop) {
  await Promise.race([stop.asked, new Promise((resolve) => app.once('exit', resolve))])
  return stop.signal === undefined
}

/**
 * Starts the app and waits until it is healthy.
 * @param {import('./main.mjs').Wish} wish
 * @param {Record<string, string>} settings
 * @param {import('./main.mjs').Stop} stop
 */
export async function launch({ dev, port, host }, settings, stop) {
  const args = [NEXT, dev ? 'dev' : 'start', '-p', String(port), ...(host ? ['-H', host] : [])]
  const app = start(process.execPath, args, {
    cwd: ROOT,
    env: environment(dev, settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = holdOutput(app)
  await untilHealthy(app, healthUrl(port, host), stop, output.text)
  stop.refuseIfAsked()
  output.release()
  return app
}

/**
 * @param {boolean} dev
 * @param {Record<string, string>} settings
 */
function environment(dev, settings) {
  return /** @type {NodeJS.ProcessEnv} */ ({
    ...process.env,
    ...settings,
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    NETDRILL_DATA: dataFolder(),
    // Without an address of its own, the app believes the one that the browser asked for.
    ...(process.env.NEXTAUTH_URL ? {} : { AUTH_TRUST_HOST: '1' }),
  })
}

/**
 * @param {number} port
 * @param {string | undefined} host
 */
function healthUrl(port, host) {
  const name = !host || host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}/api/health`
}

/**
 * @param {import('node:child_process').ChildProcess} app
 * @param {string} url
 * @param {import('./main.mjs').Stop} stop
 * @param {() => string} output
 */
async function untilHealthy(app, url, stop, output) {
  let last = 'nothing'
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await sleep(50)) {
    stop.refuseIfAsked()
    if (app.exitCode !== null || app.signalCode !== null) throw whyNot(output(), url)
    last = (await ask(url)) ?? last
    if (last === '200') return
  }
  throw refusal(`The app does not become healthy: ${url} answers ${last}.\n${output().trim()}`)
}

/**
 * Not by fetch, which would keep the connection, and the app would wait for it to end.
 * @param {string} url
 * @returns {Promise<string | undefined>} the status; undefined: no answer
 */
function ask(url) {
  return new Promise((resolve) => {
    const request = http.get(url, { agent: false, timeout: 30_000 }, (response) => {
      response.resume().on('end', () => resolve(String(response.statusCode)))
    })
    request.on('timeout', () => request.destroy())
    request.on('error', () => resolve(undefined))
  })
}

/**
 * @param {string} output
 * @param {string} url
 */
function whyNot(output, url) {
  if (/EADDRINUSE/.test(output)) return portTaken(Number(new URL(url).port))
  return refusal(`The app did not start:\n${output.trim()}`)
}

/** Keeps what the app says until it is up: Next's greeting is not for our users.
 * @param {import('node:child_process').ChildProcess} app
 */
function holdOutput({ stdout, stderr }) {
  let text = ''
  let isHeld = true
  for (const [stream, out] of /** @type {const} */ ([
    [stdout, process.stdout],
    [stderr, process.stderr],
  ]))
    stream?.on('data', (/** @type {Buffer} */ chunk) => {
      if (isHeld) text = (text + chunk.toString()).slice(-20_000)
      else out.write(chunk)
    })
  return { text: () => text, release: () => void (isHeld = false) }
}
