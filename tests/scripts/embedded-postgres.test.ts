import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { startPostgres, stopPostgres, watchPostgres } from '../../scripts/embedded-postgres.mjs'
import { isAlive } from '../../scripts/processes.mjs'
import { aFolder, aServer, postmasterPid } from './a-folder'

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

const kill = async (pid: number) => {
  process.kill(pid, 'SIGKILL')
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 5))
}

test('a server is made, started, found again, stopped, and started again with what it held', async () => {
  const first = await aServer({ durable: true })
  await ask(first.url, 'CREATE TABLE t AS SELECT 1 AS n')
  const again = await startPostgres({ folder: first.home })
  expect(again).toEqual({ ...first, started: false })
  await stopPostgres(first.home)
  expect(isAlive(first.pid)).toBe(false)
  const later = await startPostgres({ folder: first.home })
  expect(await ask(later.url, 'TABLE t')).toEqual([{ n: 1 }])
})

test('what it acknowledges is on the disk, and words are Unicode', async () => {
  const { url } = await aServer({ durable: true })
  const [row] = await ask(
    url,
    `SELECT current_setting('fsync') AS fsync, current_setting('full_page_writes') AS pages,
       current_setting('synchronous_commit') AS commit, current_setting('server_encoding') AS encoding,
       current_setting('TimeZone') AS zone`,
  )
  expect(row).toEqual({ fsync: 'on', pages: 'on', commit: 'on', encoding: 'UTF8', zone: 'UTC' })
})

test('the application is no superuser, and nobody gets in without the password', async () => {
  const { url, port } = await aServer()
  expect(await ask(url, 'SELECT rolsuper, rolcreatedb FROM pg_roles WHERE rolname = current_user')).toEqual([
    { rolsuper: false, rolcreatedb: false },
  ])
  await expect(ask(`postgresql://postgres:guess@127.0.0.1:${port}/postgres`, 'SELECT 1')).rejects.toThrow('password')
})

test('three launchers at once come to one server', async () => {
  const folder = aFolder()
  const servers = await Promise.all([1, 2, 3].map(() => aServer({ folder })))
  expect(new Set(servers.map(({ pid }) => pid)).size).toBe(1)
  expect(servers.filter(({ started }) => started).length).toBe(1)
})

test('killed hard, it recovers, on the port that is asked for', async () => {
  const { home, pid, port, url } = await aServer({ durable: true })
  await ask(url, 'CREATE TABLE t AS SELECT 1 AS n')
  await kill(pid)
  const again = await aServer({ folder: home, durable: true })
  expect(again.pid).not.toBe(pid)
  expect(await ask(again.url, 'TABLE t')).toEqual([{ n: 1 }])
  await kill(again.pid)
  expect((await startPostgres({ folder: home, port })).port).toBe(port)
})

test('a pid file whose number is another program by now is no obstacle', async () => {
  const { home, pid } = await aServer()
  await kill(pid)
  const file = path.join(home, 'cluster', 'postmaster.pid')
  writeFileSync(file, readFileSync(file, 'utf8').replace(String(pid), String(process.pid)))
  const again = await startPostgres({ folder: home, durable: false })
  expect(postmasterPid(home)).toBe(again.pid)
})

test("a pid file whose number is another cluster's server by now is no obstacle, and that server is left alone", async () => {
  const other = await aServer()
  const { home, pid } = await aServer()
  await kill(pid)
  const file = path.join(home, 'cluster', 'postmaster.pid')
  writeFileSync(file, readFileSync(file, 'utf8').replace(String(pid), String(other.pid)))
  const again = await startPostgres({ folder: home, durable: false })
  expect(again.pid).not.toBe(other.pid)
  expect(isAlive(other.pid)).toBe(true)
})

test('whoever watches is told once when it is gone', async () => {
  const server = await aServer()
  let times = 0
  const gone = new Promise<void>((resolve) => {
    onTestFinished(
      watchPostgres(server, () => {
        times++
        resolve()
      }),
    )
  })
  await kill(server.pid)
  await gone
  expect(times).toBe(1)
})

test('a server that is just ending is waited for, and started anew', async () => {
  const { home, pid } = await aServer()
  process.kill(pid, 'SIGINT')
  const again = await startPostgres({ folder: home, durable: false })
  expect(again.pid).not.toBe(pid)
})
