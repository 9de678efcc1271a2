/** What a learner chose: kept whole, for them alone, and never in the way if it cannot be read. */
import { expect, test } from 'vitest'
import { POST } from '@/app/api/reviews/route'
import { DEFAULT_SETTINGS } from '@/lib/core/chosen'
import { Settings } from '@/lib/core/settings'
import { memberByIdentity } from '@/lib/server/auth'
import { db } from '@/lib/server/db'
import { randomUUID } from 'node:crypto'
import { aGuest, aMember, again, changesTo } from './a-learner'
import type { Day } from '@/lib/core/day'
import type { ReviewsResponse } from '@/lib/core/wire'
import type { Learner } from '@/lib/server/auth'
import { aRequest } from './a-request'

const CHOSEN: Settings = {
  language: 'en',
  cardLanguage: 'ko',
  timeZone: 'America/Argentina/Buenos_Aires',
  rolloverHour: 0,
  newPerDay: 0,
  reviewsPerDay: 9999,
  theme: 'dark',
  scheduler: 'fsrs',
  grading: 'six',
  keysBy: 'letter',
  leechAt: 9,
  spread: { from: 20_000 as Day, days: 5 },
  interviews: [{ id: '0198c0de-0000-7000-8000-000000000001', title: '2차 면접', day: 20_014 as Day, from: 20_000 as Day, minutes: 25, weights: { dns: 3, 'tls-pki': 1 }, language: 'en' }],
}
/** Each field, and each interview, as an operation of its own, as a device sends it. */
const put = (settings: Parameters<typeof changesTo>[0], as: Learner, at = new Date()): Promise<readonly string[]> => say(changesTo(settings), as, at)

async function say(changes: readonly Readonly<Record<string, unknown>>[], as: Learner, at = new Date()): Promise<readonly string[]> {
  const ops = changes.map((change, deviceSeq) => ({ kind: 'setting', id: randomUUID(), at: at.toISOString(), device: DEVICE, deviceSeq, change }))
  const response = await POST(await aRequest({ method: 'POST', path: '/api/reviews', input: { learner: as.publicId, sentAt: new Date().toISOString(), ops }, as }))
  return ((await response.json()) as ReviewsResponse).outcomes.map(({ outcome }) => outcome)
}
const DEVICE = randomUUID()
const STORED = Object.keys(CHOSEN).map(() => 'stored')

test('a new learner has what holds for everybody, in the zone of the browser', async () => {
  expect((await aGuest()).settings).toEqual(DEFAULT_SETTINGS)
  expect((await memberByIdentity('github', randomUUID(), null, 'Asia/Seoul')).settings).toEqual(DEFAULT_SETTINGS)
})

test('what was chosen is what is there, the second time too', async () => {
  const learner = await aGuest()
  for (const settings of [CHOSEN, { ...CHOSEN, language: null, cardLanguage: null, newPerDay: 999 }]) {
    expect(await put(settings, learner)).toEqual(STORED)
    expect((await again(learner)).settings).toEqual(settings)
  }
})

test('a learner who has no row of them yet gets one', async () => {
  const learner = await memberByIdentity('github', randomUUID(), null, 'Asia/Seoul')
  expect(await put(CHOSEN, learner)).toEqual(STORED)
  expect((await again(learner)).settings).toEqual(CHOSEN)
})

test('they stay when the guest becomes a member', async () => {
  expect((await aMember()).settings).toEqual(DEFAULT_SETTINGS)
})

const beyond: Record<string, Readonly<Record<string, unknown>>> = {
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
  'a choice that we do not have':   { sound: 'loud' },
  'nothing at all':                 { '': '' },
}
test.for(Object.entries(beyond))('%s is refused, and nothing changes', async ([, wrong]) => {
  const learner = await aGuest()
  expect(await put(wrong, learner)).toEqual(['refused'])
  expect((await again(learner)).settings).toEqual(DEFAULT_SETTINGS)
})

test('a row that cannot be read any more falls back to what holds for everybody', async () => {
  const learner = await aGuest(CHOSEN)
  await db().settings.update({ where: { learnerId: learner.userId }, data: { theme: 'sepia' } })
  expect((await again(learner)).settings).toEqual(DEFAULT_SETTINGS)
})

test('of two choices the later one holds, whichever arrives first', async () => {
  const early = new Date(Date.now() - 60_000)
  const [one, two] = await Promise.all([aGuest(), aGuest()])
  for (const [learner, order] of [[one, ['light', 'dark']], [two, ['dark', 'light']]] as const)
    for (const theme of order) await put({ theme }, learner, theme === 'dark' ? new Date() : early)
  expect([(await again(one)).settings.theme, (await again(two)).settings.theme]).toEqual(['dark', 'dark'])
})

test('choices of different fields that two devices made offline both hold', async () => {
  const learner = await aGuest()
  const early = new Date(Date.now() - 60_000)
  await put({ theme: 'dark' }, learner)
  await put({ newPerDay: 3 }, learner, early)
  expect((await again(learner)).settings).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', newPerDay: 3 })
})

const [INTERVIEW] = CHOSEN.interviews
const GONE = { interview: { id: INTERVIEW?.id, gone: true } }

test('two interviews that two devices made offline both hold, and the settings besides', async () => {
  const learner = await aGuest()
  const other = { ...INTERVIEW, id: randomUUID(), day: 20_007 }
  await put({ theme: 'dark' }, learner)
  expect(await say([{ interview: INTERVIEW }, { interview: other }], learner, new Date(Date.now() - 60_000))).toEqual(['stored', 'stored'])
  expect((await again(learner)).settings).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', interviews: [other, INTERVIEW] })
})

test('an interview that was deleted stays deleted when an older change of it arrives, and comes back with a newer one', async () => {
  const learner = await aGuest()
  const minutesAgo = (n: number) => new Date(Date.now() - n * 60_000)
  await say([{ interview: INTERVIEW }], learner, minutesAgo(9))
  expect(await say([GONE], learner, minutesAgo(5))).toEqual(['stored'])
  expect(await say([{ interview: { ...INTERVIEW, title: 'late' } }], learner, minutesAgo(7))).toEqual(['stored'])
  expect((await again(learner)).settings.interviews).toEqual([])
  await say([{ interview: INTERVIEW }], learner, minutesAgo(1))
  expect((await again(learner)).settings.interviews).toEqual([INTERVIEW])
})

const noInterviews: Record<string, Readonly<Record<string, unknown>>> = {
  'all interviews at once':                { interviews: [INTERVIEW] },
  'an interview without a day':            { interview: { ...INTERVIEW, day: null } },
  'four minutes a day':                    { interview: { ...INTERVIEW, minutes: 4 } },
  'a weight of four':                      { interview: { ...INTERVIEW, weights: { dns: 4 } } },
  'a title that Postgres could not keep':  { interview: { ...INTERVIEW, title: 'a\u0000b' } },
  'a title of half a character':           { interview: { ...INTERVIEW, title: '\ud83d' } },
  'an interview of a third language':      { interview: { ...INTERVIEW, language: 'fr' } },
  'gone, or perhaps not':                  { interview: { id: INTERVIEW?.id, gone: false } },
  'an interview and a theme in one':       { interview: INTERVIEW, theme: 'dark' },
}
test.for(Object.entries(noInterviews))('%s is refused, and nothing changes', async ([, wrong]) => {
  const learner = await aGuest()
  expect(await say([wrong], learner)).toEqual(['refused'])
  expect((await again(learner)).settings).toEqual(DEFAULT_SETTINGS)
})
