/** How often something may be tried: counted exactly, over connections too, and forgotten in time. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { POST as becomeGuest } from '@/app/api/guest/route'
import { attempt } from '@/lib/server/attempts'
import { db } from '@/lib/server/db'
import { aRequest } from './a-request'

const DAY = 86_400
const THREE = { times: 3, seconds: 60 } as const
const at = (seconds: number): Date => new Date(Date.parse('2026-11-23T12:00:00.000Z') + seconds * 1000)
const allowed = { ok: true, value: null }
const refused = (retryAfterSeconds: number) => ({ ok: false, error: { code: 'too_many_attempts', retryAfterSeconds } })
const rowsOf = (key: string) => db().attempt.findMany({ where: { key } })

test('as many tries as are allowed, then none until the stretch is over', async () => {
  const key = randomUUID()
  for (const second of [0, 20, 40]) expect(await attempt(key, THREE, at(second))).toEqual(allowed)
  expect(await attempt(key, THREE, at(41.5))).toEqual(refused(19))
  expect(await attempt(key, THREE, at(59.999))).toEqual(refused(1))
  expect(await attempt(key, THREE, at(60))).toEqual(allowed)
})

test('one key does not use up another', async () => {
  const [one, other] = [randomUUID(), randomUUID()]
  for (let tried = 0; tried < 4; tried++) await attempt(one, THREE, at(0))
  expect(await attempt(other, THREE, at(0))).toEqual(allowed)
})

test('of 32 tries at once exactly those that are allowed get through', async () => {
  const key = randomUUID()
  const tries = await Promise.all(Array.from({ length: 32 }, () => attempt(key, THREE, at(0))))
  expect(tries.filter(({ ok }) => ok)).toHaveLength(3)
  expect(await rowsOf(key)).toEqual([{ key, since: at(0), count: 32 }])
})

test('counts are forgotten after a day, those of a key that is never tried again too', async () => {
  const [once, later] = [randomUUID(), randomUUID()]
  await attempt(once, THREE, at(0))
  await attempt(later, THREE, at(DAY - 60))
  expect(await rowsOf(once)).toHaveLength(1)
  await attempt(later, THREE, at(DAY + 60))
  expect(await rowsOf(once)).toEqual([])
  expect(await rowsOf(later)).toHaveLength(2)
})

test('guests are made without end by nobody', async () => {
  const hour = 3_600_000
  const since = new Date(Math.floor(Date.now() / hour) * hour)
  await db().attempt.create({ data: { key: 'guest', since, count: 5_000 } }).catch(() => db().attempt.updateMany({ where: { key: 'guest', since }, data: { count: 5_000 } }))
  const before = await db().learner.count()
  const response = await becomeGuest(await aRequest({ method: 'POST', path: '/api/guest', input: { timeZone: 'Asia/Seoul' } }))
  await db().attempt.updateMany({ where: { key: 'guest' }, data: { count: 0 } })
  expect([response.status, await db().learner.count()]).toEqual([429, before])
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
})
