/** R5: the schedules of R4 against the built application over HTTP, on a real Postgres: eight guests at a time, connections kept alive. */
import pg from 'pg'
import { afterAll, expect, inject, test } from 'vitest'
import { countOf } from './counts'
import { runMany } from './sync/many'
import { type Ask, problemsOf } from './sync/real-server'

const COUNT = countOf('R5')
const GUESTS_AT_ONCE = 8

const database = new pg.Pool({ connectionString: inject('appDatabaseUrl'), max: 4 })
afterAll(() => database.end())

const ask: Ask = ({ method, path, body, cookie }) => {
  const address = inject('address')
  const headers = { 'content-type': 'application/json', origin: address, ...(cookie ? { cookie } : {}) }
  return fetch(`${address}${path}`, { method, headers, ...(method === 'GET' ? {} : { body: JSON.stringify(body) }) })
}

test(`${COUNT} schedules come together over HTTP`, { timeout: 3_600_000 }, async () => {
  const { rows: [card] } = await database.query<{ id: string }>('SELECT id FROM card ORDER BY id LIMIT 1')
  const ground = { ask, database, shipped: card?.id ?? '' }
  const begin = performance.now()
  const { schedules, steps, failure } = await runMany({ from: 0, to: COUNT, step: 1, mostSteps: 60, atOnce: GUESTS_AT_ONCE }, async (schedule) => {
    // The dam against floods of guests is not what is tried here.
    if (schedule.seed % 1_000 === 0) await database.query('DELETE FROM attempt')
    return problemsOf(schedule, ground)
  })
  const seconds = (performance.now() - begin) / 1000
  console.log(`R5: ${schedules} schedules of ${(steps / schedules).toFixed(1)} steps in ${seconds.toFixed(0)} s, ${(schedules / seconds).toFixed(1)} a second`)
  expect(failure, failure ?? '').toBeNull()
})
