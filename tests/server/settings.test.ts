/** What a learner chose: kept whole, for them alone, and never in the way if it cannot be read. */
import { expect, test } from 'vitest'
import { PUT } from '@/app/api/settings/route'
import { DEFAULT_SETTINGS, Settings } from '@/lib/core/settings'
import { memberByIdentity } from '@/lib/server/auth'
import { db } from '@/lib/server/db'
import { randomUUID } from 'node:crypto'
import { aGuest, aMember, again } from './a-learner'
import { aRequest } from './a-request'

const CHOSEN: Settings = {
  language: 'en',
  cardLanguage: 'ko',
  timeZone: 'America/Argentina/Buenos_Aires',
  rolloverHour: 0,
  newPerDay: 0,
  reviewsPerDay: 9999,
  theme: 'dark',
}
const put = async (input: unknown, as: Awaited<ReturnType<typeof aGuest>>) => PUT(await aRequest({ method: 'PUT', path: '/api/settings', input, as }))

test('a new learner has what holds for everybody, in the zone of the browser', async () => {
  expect((await aGuest()).settings).toEqual(DEFAULT_SETTINGS)
  expect((await memberByIdentity('github', randomUUID(), null, 'Asia/Seoul')).settings).toEqual(DEFAULT_SETTINGS)
})

test('what was chosen is what is there, the second time too', async () => {
  const learner = await aGuest()
  for (const settings of [CHOSEN, { ...CHOSEN, language: null, cardLanguage: null, newPerDay: 999 }]) {
    expect((await put(settings, learner)).status).toBe(200)
    expect((await again(learner)).settings).toEqual(settings)
  }
})

test('a learner who has no row of them yet gets one', async () => {
  const learner = await memberByIdentity('github', randomUUID(), null, 'Asia/Seoul')
  expect((await put(CHOSEN, learner)).status).toBe(200)
  expect((await again(learner)).settings).toEqual(CHOSEN)
})

test('they stay when the guest becomes a member', async () => {
  expect((await aMember()).settings).toEqual(DEFAULT_SETTINGS)
})

const beyond: Record<string, object> = {
  'a language that we do not have': { language: 'de' },
  'a zone that does not exist':     { timeZone: 'Mars/Olympus' },
  'a zone without end':             { timeZone: 'UTC'.repeat(30) },
  'the hour 24':                    { rolloverHour: 24 },
  'an hour before midnight':        { rolloverHour: -1 },
  'half an hour':                   { rolloverHour: 3.5 },
  'a thousand new cards':           { newPerDay: 1000 },
  'fewer than no cards':            { newPerDay: -1 },
  'ten thousand reviews':           { reviewsPerDay: 10_000 },
  'a theme that we do not have':    { theme: 'sepia' },
  'an operator for a theme':        { theme: { set: 'dark' } },
}
test.for(Object.entries(beyond))('%s is refused, and nothing changes', async ([, wrong]) => {
  const learner = await aGuest()
  const response = await put({ ...CHOSEN, ...wrong }, learner)
  expect([response.status, await response.json()]).toMatchObject([400, { code: 'malformed' }])
  expect((await again(learner)).settings).toEqual(DEFAULT_SETTINGS)
})

test('a row that cannot be read any more falls back to what holds for everybody', async () => {
  const learner = await aGuest(CHOSEN)
  await db().settings.update({ where: { learnerId: learner.userId }, data: { theme: 'sepia' } })
  expect((await again(learner)).settings).toEqual(DEFAULT_SETTINGS)
})
