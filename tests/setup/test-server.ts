/**
 * The Postgres on which tests run: TEST_DATABASE_URL, whose user may create databases, or an embedded one of its own
 * with durability off. In it, a migrated template; a test's database is a copy of that, made in some 20 ms.
 */
import { createHash } from 'node:crypto'
import pg from 'pg'
import { closeDatabase, useDatabase } from '../../scripts/database.mjs'
import { startPostgres } from '../../scripts/embedded-postgres.mjs'
import { migrate, migrations } from '../../scripts/migrate.mjs'
import { isAlive } from '../../scripts/processes.mjs'
import { testServerFolder } from '../../scripts/project.mjs'

export interface TestServer {
  /** May create databases. */
  readonly adminUrl: string
  /** The URL of a database of this name, as the application. */
  readonly urlOf: (name: string) => string
  readonly leave: () => Promise<void>
}

/** Any number that nobody else takes; held while a template is made. */
const LOCK = 20_261_123

/** The process in it tells later runs whether it is still needed. */
export const cloneName = (name: string) => `netdrill_test_${process.pid}_${name}`

export async function joinTestServer(): Promise<TestServer> {
  const { url, adminUrl, leave } = await startOrFind()
  return { adminUrl, urlOf: (name) => withName(url, name), leave }
}

/** Runs work on one connection to the server. */
async function asAdmin<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Makes the template if these very migrations have none yet, and answers its name. */
export async function makeTemplate({ adminUrl, urlOf }: TestServer): Promise<string> {
  const hash = createHash('sha256')
    .update(
      migrations()
        .map(({ checksum }) => checksum)
        .join(),
    )
    .digest('hex')
  const name = `netdrill_template_${hash.slice(0, 16)}`
  await asAdmin(adminUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    if (await exists(client, name)) return
    const draft = `${name}_draft`
    await client.query(`DROP DATABASE IF EXISTS ${draft}`)
    await client.query(`CREATE DATABASE ${draft} OWNER ${userOf(urlOf(draft))}`)
    await migrate(urlOf(draft))
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`)
  })
  return name
}

/** Copies the template, unless this name has been copied before. */
export async function cloneTemplate(adminUrl: string, template: string, name: string, url: string): Promise<void> {
  await asAdmin(adminUrl, async (client) => {
    if (await exists(client, name)) return
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy OWNER ${userOf(url)}`)
  })
}

export const dropClones = (adminUrl: string, prefix: string): Promise<void> =>
  drop(adminUrl, (name) => name.startsWith(prefix))

/** Drops the databases of runs that were killed. */
export const dropDeadClones = (adminUrl: string): Promise<void> =>
  drop(adminUrl, (name) => /^netdrill_test_\d/.test(name) && !isAlive(Number(name.split('_')[2])))

async function startOrFind() {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: given, adminUrl: given, leave: async () => {} }
  const embedded = await startPostgres({ folder: testServerFolder(), durable: false })
  const database = { url: embedded.url, embedded }
  const end = await useDatabase(database)
  const leave = async () => {
    await end()
    await closeDatabase(database)
  }
  return { url: embedded.url, adminUrl: embedded.adminUrl, leave }
}

async function drop(adminUrl: string, which: (name: string) => boolean): Promise<void> {
  await asAdmin(adminUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>('SELECT datname AS name FROM pg_database')
    for (const { name } of rows.filter((row) => which(row.name)))
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  })
}

async function exists(client: pg.Client, name: string): Promise<boolean> {
  const { rows } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
  return rows.length > 0
}

function withName(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.toString()
}

const userOf = (url: string) => `"${decodeURIComponent(new URL(url).username)}"`
