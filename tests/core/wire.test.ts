/** What is refused at the border, before anything acts on it. */
import { expect, test } from 'vitest'
import { sm2 } from '@/lib/core/scheduling/sm2'
import { MAX_OPS } from '@/lib/core/wire'
import { AccountRequest, CardsRequest, Credentials, GuestRequest, ReviewsRequest } from '@/lib/core/wire-requests'
import { Op } from '@/lib/core/wire-choices'

const ID = '01890a5d-ac96-774b-bcce-b302099a8057'
const OTHER = '01890a5d-ac96-774b-bcce-b302099a8058'

const circumstances = { id: ID, day: 20_541, at: '2026-03-29T08:00:00.000Z', device: OTHER, deviceSeq: 7, card: 'tcp-isn', timeZone: 'Asia/Seoul', offset: 540, rollover: 4, rules: sm2.rules }
const ANSWER = { ...circumstances, kind: 'answer', context: 'queue', quality: 4, proposal: 5, pointsHit: [0, 2], durationMs: 12_000 }
const UNDO = { ...circumstances, kind: 'undo', of: OTHER }

test('an answer and an undo pass as they are', () => {
  expect(Op.parse(ANSWER)).toEqual(ANSWER)
  expect(Op.parse(UNDO)).toEqual(UNDO)
})

test('ids are compared as Postgres writes them: in small letters', () => {
  expect(Op.parse({ ...UNDO, id: ID.toUpperCase(), of: OTHER.toUpperCase() })).toMatchObject({ id: ID, of: OTHER })
})

const refusedOps: Record<string, unknown> = {
  'nothing': null,
  'a text': 'answer',
  'a kind that nobody knows': { ...ANSWER, kind: 'reset' },
  'an answer with a key too many': { ...ANSWER, userId: 1 },
  'an answer without a quality': { ...ANSWER, quality: undefined },
  'an undo with a quality': { ...UNDO, quality: 4 },
  'an undo of nothing': { ...UNDO, of: undefined },
  'an id that is not a UUID': { ...ANSWER, id: 'a' },
  'an instant without milliseconds: it would not sort as text': { ...ANSWER, at: '2026-03-29T08:00:00Z' },
  'an instant with microseconds': { ...ANSWER, at: '2026-03-29T08:00:00.000000Z' },
  'an instant at an offset': { ...ANSWER, at: '2026-03-29T17:00:00.000+09:00' },
  'an instant that does not exist': { ...ANSWER, at: '2026-02-30T08:00:00.000Z' },
  'a day before days are counted': { ...ANSWER, day: -1 },
  'half a day': { ...ANSWER, day: 20_541.5 },
  'a day in the far future': { ...ANSWER, day: 10_000_000 },
  'a card id with a slash': { ...ANSWER, card: '../tcp-isn' },
  'a card id with a null character': { ...ANSWER, card: 'tcp\u0000isn' },
  'no card id': { ...ANSWER, card: '' },
  'a zone that does not exist': { ...ANSWER, timeZone: 'Mars/Olympus_Mons' },
  'an offset of more than 14 hours': { ...ANSWER, offset: 841 },
  'an hour after the last': { ...ANSWER, rollover: 24 },
  'a context that nobody knows': { ...ANSWER, context: 'exam' },
  'a negative duration': { ...ANSWER, durationMs: -1 },
  'a point before the first': { ...ANSWER, pointsHit: [-1] },
  'more points than a card has': { ...ANSWER, pointsHit: Array.from({ length: 101 }, (_, index) => index % 50) },
  'a count that does not fit its column': { ...ANSWER, deviceSeq: 2 ** 31 },
  'rules that are not a name': { ...ANSWER, rules: 'sm2; drop' },
}

test.for(Object.entries(refusedOps))('refused: %s', ([, op]) => {
  expect(Op.safeParse(op).success).toBe(false)
})

test('a batch is judged row by row later: a strange row does not spoil it, too many do', () => {
  const batch = (ops: unknown[]) => ReviewsRequest.safeParse({ learner: ID, sentAt: ANSWER.at, ops }).success
  expect(batch([ANSWER, 'nonsense', null])).toBe(true)
  expect(batch([])).toBe(true)
  expect(batch(Array.from({ length: MAX_OPS }, () => ANSWER))).toBe(true)
  expect(batch(Array.from({ length: MAX_OPS + 1 }, () => ANSWER))).toBe(false)
})

test('the next twenty cards may be asked for, not the next hundred', () => {
  const ask = (ids: string) => CardsRequest.safeParse({ language: 'ko', ids }).data?.ids
  expect(ask('tcp-isn,arp-cache')).toEqual(['tcp-isn', 'arp-cache'])
  expect(ask(Array.from({ length: 20 }, (_, index) => `card-${index}`).join(','))).toHaveLength(20)
  expect(ask(Array.from({ length: 21 }, (_, index) => `card-${index}`).join(','))).toBe(undefined)
  expect(ask('')).toBe(undefined)
  expect(ask('tcp-isn,')).toBe(undefined)
})

test('an address is one address, however it is typed', () => {
  const typed = { email: 'Mina@Example.COM', password: 'long enough', timeZone: 'Asia/Seoul' }
  expect(AccountRequest.parse(typed).email).toBe('mina@example.com')
  expect(Credentials.parse(typed).email).toBe('mina@example.com')
})

const passwords: Record<string, { password: string; stands: boolean }> = {
  'seven characters are too few': { password: '1234567', stands: false },
  'eight are enough, any of them': { password: '비밀번호 여덟 자', stands: true },
  'a long sentence': { password: 'a'.repeat(128), stands: true },
  'one that would take long to hash': { password: 'a'.repeat(129), stands: false },
}

test.for(Object.entries(passwords))('a password of %s', ([, { password, stands }]) => {
  expect(AccountRequest.safeParse({ email: 'mina@example.com', password, timeZone: 'UTC' }).success).toBe(stands)
})

test('a guest needs nothing but a zone', () => {
  expect(GuestRequest.safeParse({ timeZone: 'Asia/Seoul' }).success).toBe(true)
  expect(GuestRequest.safeParse({ timeZone: 'Asia/Seoul', email: 'mina@example.com' }).success).toBe(false)
  expect(GuestRequest.safeParse({}).success).toBe(false)
})
