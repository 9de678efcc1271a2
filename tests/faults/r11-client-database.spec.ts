/**
 * R11: the client's database as any release has left it, or worse: 500 answers wait in it, rows that nobody understands lie between
 * them, another tab holds it, a newer release has raised it, the disk is full, the copy is broken. The app opens, nothing is lost.
 */
import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { newContext } from '../setup/browser'
import { type Account, anAccount } from './browser/account'
import { onDevice } from './browser/on-device'
import { aPerson, aProxy, COMES_WITHIN_MS, grade, openStudy, type Person } from './browser/person'

const QUEUED = 500
const database = new pg.Pool({ connectionString: inject('appDatabaseUrl'), max: 2 })
afterAll(() => database.end())
let cards: readonly string[] = []
beforeAll(async () => {
  cards = (await database.query<{ id: string }>('SELECT id FROM card ORDER BY id LIMIT 40')).rows.map(({ id }) => id)
})

/** As release 1 made the database of what waits, and release 1 of what was in it. */
const RELEASE_1 = { name: 'netdrill', version: 1, stores: ['waiting', 'refused'] }

test(`${QUEUED} answers that waited in the database of the first release arrive, and what nobody understands stays or is put aside`, { timeout: 120_000 }, async () => {
  const { person, account } = await somebody()
  const answers = Array.from({ length: QUEUED }, (_, at) => anAnswerOfRelease1(at))
  const unknown = { ...anAnswerOfRelease1(QUEUED), kind: 'reset' }
  const bad = [{ op: unknown, learner: null }, { nonsense: true }, 'nothing']
  const rows = answers.map((op) => ({ op, learner: null }))
  await leave(person, RELEASE_1, { waiting: [...rows.slice(0, 100), ...bad, ...rows.slice(100)] })

  await openStudy(person)
  await expect.poll(() => account.lastSeq(), { timeout: COMES_WITHIN_MS }).toBe(QUEUED)
  expect(new Set((await account.log()).map(({ entry }) => entry.id))).toEqual(new Set(answers.map(({ id }) => id)))
  await account.expectTablesToEqualLog()
  await expect.poll(async () => (await onDevice(person.page)).refused.map(({ op }) => op.id)).toEqual([unknown.id])
  const { waiting } = await onDevice(person.page)
  expect(waiting).toEqual(bad.slice(1))
  await leaveWell(person)
})

test('a database that a newer release has raised is left as it is: the app opens, and answers are sent', { timeout: 120_000 }, async () => {
  const { person, account } = await somebody()
  const rows = [0, 1, 2].map((at) => ({ op: anAnswerOfRelease1(at), learner: null }))
  await leave(person, { name: 'netdrill', version: 7, stores: ['waiting', 'refused', 'newer'] }, { waiting: rows, newer: ['something'] })

  await openStudy(person)
  await grade(person, 3)
  await expect.poll(() => account.lastSeq(), { timeout: COMES_WITHIN_MS }).toBeGreaterThanOrEqual(1)
  const { waiting } = await onDevice(person.page)
  const arrived = new Set((await account.log()).map(({ entry }) => entry.id))
  for (const { op } of rows) expect(arrived.has(op.id) || waiting.some((one) => one.op.id === op.id)).toBe(true)
  expect(await everythingIn(person.page, 'netdrill', 'newer')).toEqual(['something'])
  await leaveWell(person)
})

test('a tab that holds the copy of a newer release, and does not let go, keeps nobody from studying', { timeout: 120_000 }, async () => {
  const { person, account } = await somebody()
  const rows = [0, 1, 2].map((at) => ({ op: anAnswerOfRelease1(at), learner: null }))
  await leave(person, RELEASE_1, { waiting: rows })
  const holder = await person.context.newPage()
  await holder.goto(`${person.proxy.address}/icon-192.png`)
  await holder.evaluate(() => new Promise((resolve) => {
    const opening = indexedDB.open('netdrill-copy', 9)
    opening.onsuccess = () => resolve(null)
  }))

  await openStudy(person)
  await grade(person, 3)
  await expect.poll(() => account.lastSeq(), { timeout: COMES_WITHIN_MS }).toBe(rows.length + 1)
  await leaveWell(person)
})

test('a copy that is broken is made again, and what waited is sent', { timeout: 120_000 }, async () => {
  const { person, account } = await somebody()
  const rows = [0, 1, 2].map((at) => ({ op: anAnswerOfRelease1(at), learner: null }))
  await leave(person, RELEASE_1, { waiting: rows })
  await leave(person, { name: 'netdrill-copy', version: 1, stores: ['state', 'nonsense'] }, { nonsense: ['rows of nobody'] })

  await openStudy(person)
  await expect.poll(() => account.lastSeq(), { timeout: COMES_WITHIN_MS }).toBe(rows.length)
  await expect.poll(async () => (await onDevice(person.page)).waiting, { timeout: COMES_WITHIN_MS }).toEqual([])
  await person.page.reload()
  await expect.poll(async () => (await onDevice(person.page)).rows.length, { timeout: COMES_WITHIN_MS }).toBe(rows.length)
  await leaveWell(person)
})

test('on a full disk what waited stays, and what is done now is sent', { timeout: 120_000 }, async () => {
  const { person, account } = await somebody()
  const rows = [0, 1, 2].map((at) => ({ op: anAnswerOfRelease1(at), learner: null }))
  await leave(person, RELEASE_1, { waiting: rows })
  const session = await person.context.newCDPSession(person.page)
  await session.send('Storage.overrideQuotaForOrigin', { origin: person.proxy.address, quotaSize: 1 })

  await openStudy(person)
  await grade(person, 3)
  await expect.poll(() => account.lastSeq(), { timeout: COMES_WITHIN_MS }).toBe(rows.length + 1)
  await leaveWell(person)
})

async function somebody(): Promise<{ readonly person: Person; readonly account: Account }> {
  const account = await anAccount(inject('address'), database)
  return { account, person: await aPerson(await newContext(), await aProxy(inject('address')), account.cookie) }
}

const leaveWell = (person: Person): Promise<void> => person.proxy.stop()

/** What the first release wrote down, without anything that came later. */
function anAnswerOfRelease1(at: number) {
  const instant = new Date(Date.now() - (QUEUED + 2 - at) * 3_600_000)
  return {
    kind: 'answer',
    id: randomUUID(),
    card: cards[at % cards.length] ?? '',
    context: 'queue',
    quality: at % 6,
    proposal: null,
    pointsHit: [],
    durationMs: 10_000,
    day: Math.floor((instant.getTime() + 5 * 3_600_000) / 86_400_000),
    at: instant.toISOString(),
    device: '0193b3a0-0000-7000-8000-00000000000a',
    deviceSeq: at,
    timeZone: 'Asia/Seoul',
    offset: 540,
    rollover: 4,
    rules: 'sm2-article/1',
  }
}

interface Left {
  readonly name: string
  readonly version: number
  readonly stores: readonly string[]
}

/** Puts a database there, as a page of another release would have; from a document that runs no script of ours. */
async function leave({ page, proxy }: Person, left: Left, rows: Readonly<Record<string, readonly unknown[]>>): Promise<void> {
  await page.goto(`${proxy.address}/icon-192.png`)
  await page.evaluate(
    async ([{ name, version, stores }, all]) => {
      const opening = indexedDB.open(name, version)
      opening.onupgradeneeded = () => {
        for (const store of stores) opening.result.createObjectStore(store, { autoIncrement: true })
      }
      const made = await new Promise<IDBDatabase>((resolve, reject) => {
        opening.onsuccess = () => { resolve(opening.result) }
        opening.onerror = () => { reject(opening.error ?? new Error('not opened')) }
      })
      const transaction = made.transaction(stores, 'readwrite')
      for (const [store, values] of Object.entries(all)) for (const value of values) transaction.objectStore(store).add(value)
      await new Promise((resolve) => (transaction.oncomplete = resolve))
      made.close()
    },
    [left, rows] as const,
  )
}

const everythingIn = (page: Page, name: string, store: string): Promise<unknown> =>
  page.evaluate(
    async ([of, from]) => {
      const opening = indexedDB.open(of)
      const made = await new Promise<IDBDatabase>((resolve) => (opening.onsuccess = () => { resolve(opening.result) }))
      const asking = made.transaction(from).objectStore(from).getAll()
      const all = await new Promise((resolve) => (asking.onsuccess = () => { resolve(asking.result) }))
      made.close()
      return all
    },
    [name, store] as const,
  )
