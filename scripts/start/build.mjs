// @ts-check
/** Builds the app, if anything that it is made of has changed since. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { run } from '../processes.mjs'
import { ROOT } from '../project.mjs'
import { refusal } from '../refusal.mjs'
import { step } from './steps.mjs'

const SOURCES = [
  'app',
  'lib',
  'public',
  'proxy.ts',
  'prisma/schema.prisma',
  'next.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]
/** Made from the schema, which counts itself. */
const MADE = path.join('lib', 'server', 'prisma')
const BUILT = path.join(ROOT, '.next')
const STAMP = path.join(BUILT, 'built-from')
export const NEXT = path.join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next')

export async function buildApp() {
  const sources = fingerprint()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return
  await step('Building the app', async () => {
    rmSync(STAMP, { force: true })
    // Types that a development server left there are of pages that may be gone.
    rmSync(path.join(BUILT, 'dev', 'types'), { recursive: true, force: true })
    const env = { ...process.env, NODE_ENV: /** @type {const} */ ('production'), NEXT_TELEMETRY_DISABLED: '1' }
    const { code, output } = await run(process.execPath, [NEXT, 'build'], { cwd: ROOT, env })
    if (code !== 0) throw refusal(`The app could not be built:\n${output.trim()}`)
    writeFileSync(STAMP, sources)
  })
}

/** By contents, for dates say little after a checkout. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(filesIn))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(ROOT, file)))
  return hash.digest('hex')
}

/**
 * @param {string} place
 * @returns {string[]}
 */
function filesIn(place) {
  const stat = statSync(path.join(ROOT, place), { throwIfNoEntry: false })
  if (!stat || place === MADE) return []
  if (stat.isFile()) return [place]
  return readdirSync(path.join(ROOT, place))
    .sort()
    .flatMap((name) => filesIn(path.join(place, name)))
}
