/** R5 without its HTTP: the schedules of R4 against the routes of the application and a real Postgres. r5-http.test.ts has the HTTP. */
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { GET as log } from '@/app/api/log/route'
import { POST as guest } from '@/app/api/guest/route'
import { POST as reviews } from '@/app/api/reviews/route'
import { aCard } from '../server/a-deck'
import { aRequest } from '../server/a-request'
import { countOf } from './counts'
import { runMany } from './sync/many'
import { type Ask, problemsOf } from './sync/real-server'

const COUNT = countOf('R5')
const ROUTES: Readonly<Record<string, (request: Request) => Promise<Response>>> = { '/api/log': log, '/api/guest': guest, '/api/reviews': reviews }

const database = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4 })
afterAll(() => database.end())

const ask: Ask = async ({ method, path, body, cookie }) => {
  const request = await aRequest({ method, path, input: body, headers: cookie ? { cookie } : {} })
  const route = ROUTES[new URL(request.url).pathname]
  if (!route) throw new Error(`no route for ${path}`)
  return route(request)
}

test(`${COUNT} schedules come together on the routes and a real Postgres`, { timeout: 3_600_000 }, async () => {
  const shipped = await aCard()
  const begin = performance.now()
  const { schedules, steps, failure } = await runMany({ from: 0, to: COUNT, step: 1, mostSteps: 60, atOnce: 4 }, (schedule) => problemsOf(schedule, { ask, database, shipped }))
  const seconds = (performance.now() - begin) / 1000
  console.log(`R5, routes: ${schedules} schedules of ${(steps / schedules).toFixed(1)} steps in ${seconds.toFixed(0)} s, ${(schedules / seconds).toFixed(1)} a second`)
  expect(failure, failure ?? '').toBeNull()
})
