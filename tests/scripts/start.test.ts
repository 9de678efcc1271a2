/** What a start says before it does anything. */
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { freePort } from '../../scripts/embedded-postgres.mjs'
import { holderOf, releaseLock, takeLock } from '../../scripts/lock.mjs'
import { identityOf } from '../../scripts/processes.mjs'
import { readSecrets } from '../../scripts/start/secrets.mjs'
import { aFolder } from './a-folder'
import { aRun } from './a-run'

const START = ['scripts/start.mjs']

/** As if on that version of Node. */
const onNode = (version: string) => [
  '--import',
  `data:text/javascript,Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`,
]

test.for(['12.22.12', '18.20.8', '20.18.3'])('Node %s is too old, and is told', async (version) => {
  const { code, output } = await aRun([...onNode(version), ...START])
  expect({ code, output }).toEqual({ code: 1, output: `NetDrill needs Node 20.19 or newer, this is ${version}.` })
})

test('an old Node can read the sentence: no newer syntax, no static import', () => {
  for (const file of ['scripts/start.mjs', 'scripts/test.mjs'])
    expect(readFileSync(file, 'utf8')).not.toMatch(/^import |\?\.|\?\?|=>|\bconst\b|\blet\b|`\$\{/m)
})

test('a taken port is named, with a way out', async () => {
  const other = net.createServer()
  await new Promise<void>((resolve) => other.listen(0, resolve))
  onTestFinished(() => void other.close())
  const { port } = other.address() as net.AddressInfo
  const { code, output } = await aRun(START, { PORT: String(port), NETDRILL_DATA: aFolder() })
  expect({ code, output }).toEqual({
    code: 1,
    output: `Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`,
  })
})

test.for([
  [{ PORT: 'http' }, 'PORT is http, which is no port: choose a number from 1 to 65535.'],
  [
    { HOST: 'no-such-host.invalid' },
    'HOST is no-such-host.invalid, which is no address of this machine: leave it unset, or try HOST=127.0.0.1.',
  ],
] as const)('%o', async ([env, sentence]) => {
  const { output } = await aRun(START, { PORT: String(await freePort()), NETDRILL_DATA: aFolder(), ...env })
  expect(output).toBe(sentence)
})

test('a data folder that is a file cannot be used', async () => {
  const file = path.join(aFolder(), 'data')
  writeFileSync(file, '')
  const { code, output } = await aRun(START, { NETDRILL_DATA: file })
  expect(code).toBe(1)
  expect(output).toContain(`NetDrill cannot write into its data folder ${file}`)
})

test('a second copy on the same data names the first', async () => {
  const folder = aFolder()
  takeLock(path.join(folder, 'running.json'), { address: 'http://localhost:3000' })
  const { code, output } = await aRun(START, { PORT: String(await freePort()), NETDRILL_DATA: folder })
  expect(code).toBe(1)
  expect(output).toBe(
    `NetDrill is already running at http://localhost:3000 (process ${process.pid}) with the data in ${folder}. ` +
      'Stop it first, or set NETDRILL_DATA to another folder.',
  )
})

test('a lock ends with its process, whoever has the number now', () => {
  const file = path.join(aFolder(), 'lock')
  const write = (pid: number, identity: string) => writeFileSync(file, JSON.stringify({ pid, identity }))
  write(process.pid, 'an earlier process of this number')
  expect(holderOf(file)).toBeUndefined()
  write(process.ppid, identityOf(process.ppid))
  expect(takeLock(file)).toMatchObject({ pid: process.ppid })
  writeFileSync(file, '{"pid": 1')
  expect(takeLock(file)).toBeUndefined()
  expect(holderOf(file)).toMatchObject({ pid: process.pid })
  releaseLock(file)
  expect(holderOf(file)).toBeUndefined()
})

test('the secret is made once, for this account alone, and never replaced', () => {
  const folder = aFolder()
  const set = { ...process.env }
  onTestFinished(() => void (process.env = set))
  process.env.NETDRILL_DATA = folder
  delete process.env.NEXTAUTH_SECRET
  const file = path.join(folder, 'secrets.json')

  const made = readSecrets()
  expect(Buffer.from(made.NEXTAUTH_SECRET, 'base64url').length).toBeGreaterThanOrEqual(32)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readSecrets()).toEqual(made)

  process.env.NEXTAUTH_SECRET = 'too short'
  expect(readSecrets).toThrow('NEXTAUTH_SECRET is too short')
  process.env.NEXTAUTH_SECRET = 'long enough to be a secret, and given'
  expect(readSecrets()).toEqual({ NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET })

  delete process.env.NEXTAUTH_SECRET
  writeFileSync(file, '{"NEXTAUTH_SECRET":')
  expect(readSecrets).toThrow('is damaged: put back a copy of it, or delete it, which signs everybody out.')
})
