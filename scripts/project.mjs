// @ts-check
/** Where the project and its data are. */
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { codeOf, refusal } from './refusal.mjs'

export const ROOT = path.dirname(import.meta.dirname)

/** Everything that must outlive a new installation: the database, the secrets. */
export function dataFolder() {
  return path.resolve(ROOT, process.env.NETDRILL_DATA || 'data')
}

/** Makes the data folder, or says why it cannot be used. */
export function prepareDataFolder() {
  const folder = dataFolder()
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(codeOf(error) ?? '')) throw error
    throw refusal(
      `NetDrill cannot write into its data folder ${folder}: start it as the account to which the folder belongs, ` +
        'or set NETDRILL_DATA to another one.',
    )
  }
}

/** What is set in the shell wins over the files, and .env.local over .env, as in Next itself. */
export function readEnvFiles() {
  for (const name of ['.env.local', '.env']) {
    const file = path.join(ROOT, name)
    if (existsSync(file)) process.loadEnvFile(file)
  }
}

/** Where the Postgres of the tests is. */
export const testServerFolder = () => path.join(ROOT, 'node_modules', '.cache', 'netdrill', 'postgres')

/** Says which NetDrill serves this data. */
export const lockFile = () => path.join(dataFolder(), 'running.json')
