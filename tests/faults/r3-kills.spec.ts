/**
 * R3: the tab or the whole browser is killed while an answer is on the screen, just after a grade (the tab: after four, as fast as keys go),
 * while it is being sent, while the reply comes, while the log is pulled. Nothing that was graded is missing afterwards. One profile goes
 * through all of it.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { BrowserContext } from 'playwright-core'
import pg from 'pg'
import { afterAll, expect, inject, test } from 'vitest'
import { launchProfile } from '../../scripts/chromium'
import { isAlive } from '../../scripts/processes.mjs'
import { anAccount, expectAllOf } from './browser/account'
import { aPerson, aProxy, cameTogether, crashTab, grade, openStudy, type Person, reveal, settleIn, signIn } from './browser/person'
import { countOf } from './counts'

const COUNT = countOf('R3')
const STATES = ['graded', 'sending', 'receiving', 'revealed', 'pulling'] as const

const database = new pg.Pool({ connectionString: inject('appDatabaseUrl'), max: 2 })
const folder = mkdtempSync(path.join(os.tmpdir(), 'netdrill-profile-'))
let open: BrowserContext | undefined
afterAll(async () => {
  await open?.close().catch(() => {})
  rmSync(folder, { recursive: true, force: true })
  await database.end()
})

test(`${COUNT} kills of tabs and browsers lose no grade`, { timeout: 1_800_000 }, async () => {
  const account = await anAccount(inject('address'), database)
  open = await launchProfile(folder)
  const person = await aPerson(open, await aProxy(inject('address')), account.cookie)
  try {
    await settleIn(person)
    for (let round = 0; round < COUNT; round++) {
      const state = STATES[round % STATES.length]!
      const isWhole = round % 2 === 0
      const begin = performance.now()
      await bringInto(state, person)
      // A tab may die while the disk is still busy with what its browser has been handed; of a browser that dies, nobody is left to write.
      if (state === 'graded' && !isWhole) for (let more = 0; more < 3; more++) await grade(person, 3)
      await (isWhole ? killBrowser(person, account.cookie) : crashTab(person))
      person.proxy.meet([])
      await openStudy(person)
      const device = await cameTogether(person, account.lastSeq)
      const log = await account.log()
      // A browser that is killed may have forgotten its name: all that there is is of this one.
      expectAllOf(person, device, log, log)
      console.log(`${round}: ${state}, ${((performance.now() - begin) / 1000).toFixed(1)} s`)
    }
    await account.expectTablesToEqualLog()
    console.log(`R3: ${person.graded} grades over ${COUNT} kills`)
  } finally {
    await person.proxy.stop()
  }
})

async function bringInto(state: (typeof STATES)[number], person: Person): Promise<void> {
  const { proxy, page } = person
  if (state === 'revealed') return reveal(person)
  // Without a network there is nowhere but the disk where it could be.
  if (state === 'graded') await proxy.setOnline(false)
  if (state === 'sending') proxy.meet(['hangs'])
  if (state === 'receiving') proxy.meet(['half_hangs'])
  await grade(person, 3)
  if (state === 'graded') return
  if (state === 'pulling') {
    // The first may be the sending of the answer, which then hangs as well as any pull.
    proxy.meet(['half_hangs', 'half_hangs'])
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
  }
  await expect.poll(() => proxy.hanging(), { timeout: 15_000, interval: 10 }).toBeGreaterThan(0)
}

/** All its processes, the first of them first, so that it cannot tidy up. */
async function killBrowser(person: Person, cookie: string): Promise<void> {
  const ids = processesOf(folder)
  expect(ids.length).toBeGreaterThan(1)
  for (const id of ids)
    try {
      process.kill(id, 'SIGKILL')
    } catch {
      // gone with the others
    }
  while (ids.some(isAlive)) await sleep(10)
  open = await launchProfile(folder)
  // Cookies that are younger than half a minute are not on the disk yet.
  await signIn(open, cookie)
  person.context = open
  person.page = await open.newPage()
}

/** Those that name the profile, and all that they have started, which need not name it. */
function processesOf(profile: string): readonly number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number)
  const parents = new Map(all.map((id) => [id, parentOf(id)] as const))
  const ids = all.filter((id) => read(id, 'cmdline').includes(`--user-data-dir=${profile}`))
  for (const id of ids) ids.push(...all.filter((child) => parents.get(child) === id && !ids.includes(child)))
  const isFirst = (id: number) => !ids.includes(parents.get(id) ?? 0)
  return [...ids.filter(isFirst), ...ids.filter((id) => !isFirst(id))]
}

/** Its name, in brackets, may hold anything. */
const parentOf = (id: number): number => Number(/^\d+ \(.*\) \S (\d+)/s.exec(read(id, 'stat'))?.[1] ?? 0)

function read(id: number, file: string): string {
  try {
    return readFileSync(`/proc/${String(id)}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
