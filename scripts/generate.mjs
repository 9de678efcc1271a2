// @ts-check
/** Makes the Prisma client in lib/server/prisma, if the schema or Prisma itself has changed. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { run } from './processes.mjs'
import { ROOT } from './project.mjs'
import { inWords, refusal } from './refusal.mjs'

const PRISMA = path.join(ROOT, 'node_modules', 'prisma')
const STAMP = path.join(ROOT, 'lib', 'server', 'prisma', '.made-of')

export async function generateClient() {
  const madeOf = createHash('sha256')
    .update(readFileSync(path.join(ROOT, 'prisma', 'schema.prisma')))
    .update(readFileSync(path.join(PRISMA, 'package.json')))
    .digest('hex')
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === madeOf) return
  await prisma(['generate'])
  writeFileSync(STAMP, madeOf)
}

/**
 * Runs Prisma's command line. It looks for a native engine before it does anything, and downloads it if there is none;
 * what we ask of it never calls the engine, so any file that exists will do.
 * @param {readonly string[]} args
 * @param {Record<string, string>} [more] set for it alone
 */
export async function prisma(args, more = {}) {
  const env = {
    ...process.env,
    ...more,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  }
  const command = [path.join(PRISMA, 'build', 'index.js'), ...args]
  const { code, output } = await run(process.execPath, command, { cwd: ROOT, env })
  if (code !== 0) throw refusal(`prisma ${args.join(' ')} failed:\n${output.trim()}`)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await generateClient().catch((error) => {
    console.error(inWords(error))
    process.exitCode = 1
  })
