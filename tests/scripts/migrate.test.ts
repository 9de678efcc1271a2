import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { type Server, startPostgres, stopPostgres } from '../../scripts/embedded-postgres.mjs'
import { migrate, migrations } from '../../scripts/migrate.mjs'

let server: Server
beforeAll(async () => {
  server = await startPostgres({ folder: mkdtempSync(path.join(os.tmpdir(), 'netdrill-migrate-')), durable: false })
  return async () => {
    await stopPostgres(server.home)
    rmSync(server.home, { recursive: true })
  }
})

const ALL = migrations().map(({ name }) => name)
let count = 0

/** An empty database of one test's own. */
async function aDatabase() {
  const name = `migrate_${++count}`
  const admin = new pg.Client({ connectionString: server.adminUrl })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name} OWNER netdrill`)
  await admin.end()
  const url = new URL(server.url)
  url.pathname = `/${name}`
  const client = new pg.Client({ connectionString: url.toString() })
  await client.connect()
  onTestFinished(() => client.end())
  return { url: url.toString(), client }
}

test('each migration is applied once, in order, and written down', async () => {
  const { url, client } = await aDatabase()
  expect(await migrate(url)).toEqual(ALL)
  expect(await migrate(url)).toEqual([])
  const { rows } = await client.query<{ name: string }>(
    'SELECT migration_name AS name FROM _prisma_migrations ORDER BY started_at',
  )
  expect(rows.map(({ name }) => name)).toEqual(ALL)
})

test('three at once apply each of them once', async () => {
  const { url } = await aDatabase()
  const applied = await Promise.all([1, 2, 3].map(() => migrate(url)))
  expect(applied.flat()).toEqual(ALL)
})

test('a migration that was edited after it was applied is refused', async () => {
  const { url, client } = await aDatabase()
  await migrate(url)
  await client.query(`UPDATE _prisma_migrations SET checksum = 'another'`)
  await expect(migrate(url)).rejects.toThrow('was edited after it was applied')
})

test('a database of a later version is left alone', async () => {
  const { url, client } = await aDatabase()
  await migrate(url)
  await client.query(`UPDATE _prisma_migrations SET migration_name = '9999_tomorrow'`)
  await expect(migrate(url)).rejects.toThrow('newer than this NetDrill')
})

test('a migration that fails leaves nothing behind, and says so in a sentence', async () => {
  const { url, client } = await aDatabase()
  await client.query('CREATE TABLE schedule (in_the_way INTEGER)')
  await expect(migrate(url)).rejects.toThrow(/^The migration .* failed: relation "schedule" already exists$/)
  const { rows } = await client.query<{ relname: string }>(
    `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`,
  )
  expect(rows.map(({ relname }) => relname)).toEqual(['_prisma_migrations', 'schedule'])
})

test('another schema may be named, as Prisma does', async () => {
  const { url, client } = await aDatabase()
  await client.query('CREATE SCHEMA drill')
  await migrate(`${url}?schema=drill`)
  expect((await client.query('SELECT FROM drill.log')).rows).toEqual([])
})
