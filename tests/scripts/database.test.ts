/** What is said about a DATABASE_URL that does not serve: one sentence each, and never the password. */
import net from 'node:net'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { refuseIfForgetful } from '../../scripts/database.mjs'
import { freePort } from '../../scripts/embedded-postgres.mjs'
import { aServer } from './a-folder'

const said = async (url: string): Promise<string> =>
  refuseIfForgetful(url).then(
    () => 'nothing',
    (error: unknown) => (error as Error).message,
  )

test.for([
  ['postgres', 'is not the address of a Postgres database'],
  ['mysql://user:hunter2@localhost/netdrill', 'is not the address of a Postgres database'],
  ['postgresql://user:hunter2@localhost', 'names no database'],
  ['postgresql://user:hunter2@no-such-host.invalid/netdrill', 'there is no host called no-such-host.invalid'],
])('%s', async ([url = '', sentence]) => {
  expect(await said(url)).toContain(sentence)
  expect(await said(url)).not.toContain('hunter2')
})

test('nothing listens there', async () => {
  const port = await freePort()
  expect(await said(`postgresql://user:hunter2@127.0.0.1:${port}/netdrill`)).toBe(
    `DATABASE_URL: no Postgres answers at 127.0.0.1:${port}: is it running, and is this its port?`,
  )
})

test('what listens there is no Postgres', async () => {
  const server = net.createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as net.AddressInfo
  expect(await said(`postgresql://user:hunter2@127.0.0.1:${port}/netdrill`)).toContain(
    `cannot connect to 127.0.0.1:${port}`,
  )
})

test('the wrong password, no such database, no durability', async () => {
  const { url, adminUrl, port } = await aServer({ durable: true })
  expect(await said(url)).toBe('nothing')
  expect(await said(`postgresql://netdrill:hunter2@127.0.0.1:${port}/netdrill`)).toMatch(
    /does not let the user netdrill in: wrong user or password, or not allowed from here\.$/,
  )
  expect(await said(url.replace(/netdrill$/, 'elsewhere'))).toContain(
    'has no database called elsewhere: create it first.',
  )
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  await admin.query('ALTER ROLE netdrill SET synchronous_commit = off')
  await admin.end()
  expect(await said(url)).toContain('The database has synchronous_commit switched off')
})

test('a server that does not wait for the disk is refused', async () => {
  const { url } = await aServer({ durable: false })
  expect(await said(url)).toContain('The database has fsync switched off')
})
