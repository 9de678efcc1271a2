// @ts-check
/** Where the project and its data are. */
import { existsSync } from 'node:fs'
import path from 'node:path'

export const ROOT = path.dirname(import.meta.dirname)

/** Everything that must outlive a new installation: the database, the secrets. */
export function dataFolder() {
  return path.resolve(ROOT, process.env.NETDRILL_DATA || 'data')
}

/** What is set in the shell wins over the files, and .env.local over .env, as in Next itself. */
export function readEnvFiles() {
  for (const name of ['.env.local', '.env']) {
    const file = path.join(ROOT, name)
    if (existsSync(file)) process.loadEnvFile(file)
  }
}

/** Says which NetDrill serves this data. */
export const lockFile = () => path.join(dataFolder(), 'running.json')
