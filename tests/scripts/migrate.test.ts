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

test('own cards that were suspended say so in the log and in a standing, and the count of each log has no gap', async () => {
  const { url, client } = await aDatabase()
  const before = migrations().filter(({ name }) => name < '0003')
  for (const { sql } of before) await client.query(sql)
  await client.query(`
    INSERT INTO learner (id, public_id, last_seq) VALUES (1, gen_random_uuid(), 2), (2, gen_random_uuid(), 0), (3, gen_random_uuid(), 1);
    INSERT INTO log (learner_id, id, seq, card, kind, context, quality, points_hit, duration_ms, day, at, time_zone, utc_offset, rollover, device, device_seq, rules)
      SELECT l, gen_random_uuid(), n, 'arp', 'answer', 'queue', 4, '{0}', 1000, 20000, now(), 'Asia/Seoul', 540, 4, gen_random_uuid(), n, 'sm2-article/1'
      FROM (VALUES (1, 1), (1, 2), (3, 1)) AS rows (l, n);
    INSERT INTO own_deck (learner_id, id, title, hue, position) SELECT id, '00000000-0000-4000-8000-0000000000dd', 'notes', 0, 0 FROM learner;
    INSERT INTO own_card (learner_id, id, deck_id, position, topic, language, source, answered, version, suspended_at)
      SELECT l, ('00000000-0000-4000-8000-00000000000' || n)::uuid, '00000000-0000-4000-8000-0000000000dd', n, '', 'ko', '{}', true, 1, at::timestamptz
      FROM (VALUES (1, 1, '2026-11-22T18:59:59.999Z'), (1, 2, '2026-11-20T19:00:00.000Z'), (1, 3, NULL), (1, 4, '2026-11-22T18:59:59.999Z'),
                   (2, 1, '2026-11-22T19:00:00.000Z'), (3, 1, NULL)) AS rows (l, n, at)`)
  // So that only what is new is applied, as to a database that an older version left.
  await client.query(`CREATE TABLE _prisma_migrations (id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ, migration_name VARCHAR(255) NOT NULL,
    logs TEXT, rolled_back_at TIMESTAMPTZ, started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`)
  for (const { name, checksum } of before)
    await client.query('INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name) VALUES (gen_random_uuid(), $1, now(), $2)', [checksum, name])

  expect(await migrate(url)).toEqual(ALL.slice(before.length))

  const { rows: log } = await client.query<{ row: string }>(`
    SELECT concat_ws(' ', learner_id, seq, right(card, 3), what, value, to_char(DATE '1970-01-01' + day, 'MM-DD'), time_zone, rollover, device_seq, right(device::text, 2), rules) AS row
    FROM log WHERE kind = 'change' ORDER BY learner_id, seq`)
  expect(log.map(({ row }) => row)).toEqual([
    // The day turns at four in Seoul: the first of these came at four, the others a thousandth of a second before it.
    '1 3 002 suspended 1 11-21 Asia/Seoul 4 1 00 sm2-article/1',
    '1 4 001 suspended 1 11-22 Asia/Seoul 4 2 00 sm2-article/1',
    '1 5 004 suspended 1 11-22 Asia/Seoul 4 3 00 sm2-article/1',
    '2 1 001 suspended 1 11-23 Asia/Seoul 4 1 00 sm2-article/1',
  ])
  const { rows: standing } = await client.query<{ row: string }>(`
    SELECT concat_ws(' ', learner_id, right(card, 3), suspended, marked, flag, coalesce(buried, -1), coalesce(again, -1)) AS row FROM standing ORDER BY learner_id, card`)
  expect(standing.map(({ row }) => row)).toEqual(['1 001 t f 0 -1 -1', '1 002 t f 0 -1 -1', '1 004 t f 0 -1 -1', '2 001 t f 0 -1 -1'])
  const { rows: counts } = await client.query<{ id: string; last: number; rows: number; most: number }>(`
    SELECT l.id, last_seq AS last, count(g.seq)::int AS rows, max(g.seq) AS most FROM learner l LEFT JOIN log g ON g.learner_id = l.id GROUP BY l.id ORDER BY l.id`)
  expect(counts.map(({ last, rows, most }) => [last, rows, most])).toEqual([[5, 5, 5], [1, 1, 1], [1, 1, 1]])
})

test('another schema may be named, as Prisma does', async () => {
  const { url, client } = await aDatabase()
  await client.query('CREATE SCHEMA drill')
  await migrate(`${url}?schema=drill`)
  expect((await client.query('SELECT FROM drill.log')).rows).toEqual([])
})
