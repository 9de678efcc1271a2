// @ts-check
/**
 * Applies prisma/migrations to a database, without Prisma's command line and its engine: the same table, checksums
 * and lock as `prisma migrate deploy`, so that the two can be mixed. A migration and its record are one transaction.
 */
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { ROOT } from './project.mjs'
import { refusal } from './refusal.mjs'

/** @typedef {{ name: string, sql: string, checksum: string }} Migration */

/** The key that `prisma migrate` takes. */
const LOCK = 72_707_369
const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`

/**
 * @param {string} url
 * @returns {Promise<string[]>} the names of the migrations that were applied now
 */
export async function migrate(url) {
  const { connectionString, schema } = withoutSchema(url)
  const client = new pg.Client({ connectionString })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    await client.query(`SET search_path = ${client.escapeIdentifier(schema)}`)
    await client.query('SET client_min_messages = warning')
    await client.query(TABLE)
    const missing = await missingFrom(client)
    for (const migration of missing) await apply(client, migration)
    return missing.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

/** Every migration in the project, in order.
 * @returns {Migration[]}
 */
export function migrations() {
  const folder = path.join(ROOT, 'prisma', 'migrations')
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/** `?schema=` is Prisma's own; the driver does not know it.
 * @param {string} url
 */
function withoutSchema(url) {
  const parsed = new URL(url)
  const schema = parsed.searchParams.get('schema') ?? 'public'
  parsed.searchParams.delete('schema')
  return { connectionString: parsed.toString(), schema }
}

/** @param {pg.Client} client */
async function missingFrom(client) {
  const { rows } = await client.query(
    'SELECT migration_name AS name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  )
  const all = migrations()
  for (const { name, checksum, finished_at } of rows) {
    if (!finished_at)
      throw refusal(`The migration ${name} failed earlier: mend the database, then \`prisma migrate resolve\`.`)
    const ours = all.find((migration) => migration.name === name)
    if (!ours)
      throw refusal(`This database is newer than this NetDrill (it has the migration ${name}): use a newer NetDrill.`)
    if (ours.checksum !== checksum) throw refusal(`The migration ${name} was edited after it was applied: put it back.`)
  }
  const applied = new Set(rows.map(({ name }) => name))
  return all.filter(({ name }) => !applied.has(name))
}

/**
 * @param {pg.Client} client
 * @param {Migration} migration
 */
async function apply(client, { name, sql, checksum }) {
  // CREATE INDEX CONCURRENTLY and its like cannot run inside a transaction.
  const alone = /^\s*--\s*no-transaction/m.test(sql)
  try {
    if (!alone) await client.query('BEGIN')
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       VALUES ($1, $2, now(), $3, 1)`,
      [randomUUID(), checksum, name],
    )
    if (!alone) await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw refusal(`The migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, error)
  }
}
