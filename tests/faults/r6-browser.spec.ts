/**
 * R6: one account in two browsers with their service workers, studied by keyboard, on networks that cut, lose, double and delay,
 * with tabs that die in any state. At the end of each schedule both devices and the server have the same, and every grade is in it.
 */
import pg from 'pg'
import { afterAll, expect, inject, test } from 'vitest'
import { newContext } from '../setup/browser'
import { anAccount, expectAllOf } from './browser/account'
import { type Move, movesOf } from './browser/moves'
import { anotherTab, aPerson, aProxy, cameTogether, crashTab, grade, openStudy, type Person, reveal, settleIn, undo } from './browser/person'
import { countOf } from './counts'

const COUNT = countOf('R6')
/** One account sees so many schedules: the first visit of a browser is what takes long. */
const OF_ONE_ACCOUNT = 10

const database = new pg.Pool({ connectionString: inject('appDatabaseUrl'), max: 2 })
afterAll(() => database.end())

for (let from = 0; from < COUNT; from += OF_ONE_ACCOUNT) {
  const to = Math.min(COUNT, from + OF_ONE_ACCOUNT)
  test(`schedules ${from} to ${to - 1} come together in two browsers`, { timeout: 900_000 }, async () => {
    const account = await anAccount(inject('address'), database)
    const people = await Promise.all([0, 1].map(async () => aPerson(await newContext(), await aProxy(inject('address')), account.cookie)))
    try {
      await Promise.all(people.map(settleIn))
      const begin = performance.now()
      for (let seed = from; seed < to; seed++) {
        try {
          for (const move of movesOf(seed)) await make(move, people)
          // Only when nobody has anything left to send is there a last row to wait for.
          await Promise.all(people.map((person) => cameTogether(person, account.lastSeq)))
          const devices = await Promise.all(people.map((person) => cameTogether(person, account.lastSeq)))
          const log = await account.log()
          for (const [who, person] of people.entries()) {
            const device = devices[who]!
            expectAllOf(person, device, log, log.filter(({ entry }) => entry.device === device.device))
          }
          await account.expectTablesToEqualLog()
          // A device that another one has not yet told everything asks no card twice: both begin anew.
          await Promise.all(people.map(openStudy))
        } catch (error) {
          if (error instanceof Error) error.message = `schedule ${seed}, ${JSON.stringify(movesOf(seed))}: ${error.message}`
          throw error
        }
      }
      console.log(`R6: ${to - from} schedules in ${((performance.now() - begin) / 1000).toFixed(0)} s`)
    } finally {
      await Promise.all(people.map(({ proxy }) => proxy.stop()))
    }
  })
}

async function make(move: Move, people: readonly Person[]): Promise<void> {
  if (move.do === 'both') {
    await Promise.all(people.map((person, who) => grade(person, move.digits[who] ?? 3)))
    return
  }
  const person = people[move.who]!
  switch (move.do) {
    case 'grade':
      for (const digit of move.digits) await grade(person, digit)
      return
    case 'undo':
      await undo(person)
      return
    case 'meet':
      person.proxy.meet(move.faults)
      return
    case 'offline':
      await person.proxy.setOnline(false)
      return
    case 'online':
      await person.proxy.setOnline(true)
      await person.page.evaluate(() => window.dispatchEvent(new Event('online')))
      return
    case 'reload':
      await openStudy(person)
      return
    case 'die':
      await die(person, move)
  }
}

async function die(person: Person, { state, crashes }: Extract<Move, { do: 'die' }>): Promise<void> {
  if (state === 'revealed') await reveal(person)
  else {
    if (state === 'sending') person.proxy.meet(['hangs', 'hangs'])
    if (state === 'receiving') person.proxy.meet(['half_hangs', 'half_hangs'])
    await grade(person, 3)
    // Offline, nothing is on its way.
    if (state !== 'graded') await expect.poll(() => person.proxy.hanging(), { timeout: 1_500, interval: 20 }).toBeGreaterThan(0).catch(() => {})
  }
  await (crashes ? crashTab(person) : anotherTab(person))
  person.proxy.meet([])
  await openStudy(person)
}
