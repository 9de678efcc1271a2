/** An own deck as a file: what is in it, and that a browser keeps it and shows nothing of it. */
import { beforeAll, expect, test } from 'vitest'
import './inside-next'
import type { Learner } from '@/lib/server/auth'
import { aGuest } from './a-learner'
import { aRequest } from './a-request'
import { anOwnDeck, ownCards } from './an-own-card'
import { type TheRoute, theRoutes } from './the-routes'

let route: TheRoute
let learner: Learner
beforeAll(async () => {
  route = (await theRoutes()).find(({ name }) => name === 'GET /api/own/export') as TheRoute
  learner = await aGuest()
})

const ask = async (deck: string): Promise<Response> => route.call(await aRequest({ ...route, input: { deck }, as: learner }))

test('holds the cards in use, in their places, and is no page of ours', async () => {
  const { deck } = await ownCards(learner, [{ position: 2, source: { front: 'Second?' } }, { position: 1, source: { front: '첫째?' } }, { retired: true, source: { front: 'Gone?' } }])
  const response = await ask(deck.id)
  const text = await response.text()
  expect(text.indexOf('첫째?')).toBeGreaterThan(0)
  expect(text.indexOf('Second?')).toBeGreaterThan(text.indexOf('첫째?'))
  expect(text).not.toContain('Gone?')
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/markdown; charset=utf-8',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })
})

const names: Record<string, { title: string; plain: string; full: string }> = {
  'Korean': { title: '네트워크 노트', plain: '____ __.md', full: '%EB%84%A4%ED%8A%B8%EC%9B%8C%ED%81%AC%20%EB%85%B8%ED%8A%B8.md' },
  'what ends a header or a quote': { title: 'a"\r\nSet-Cookie: b=1;', plain: 'a Set-Cookie b_1_.md', full: 'a%20Set-Cookie%20b%3D1%3B.md' },
  'ways to other folders': { title: '../../etc\\passwd', plain: 'etc passwd.md', full: 'etc%20passwd.md' },
  'nothing that a name may have': { title: '???', plain: 'deck.md', full: 'deck.md' },
  "what only encoding's older rule lets pass": { title: "it's (a) *deck*", plain: 'it_s _a_ deck.md', full: 'it%27s%20%28a%29%20deck.md' },
}
test.for(Object.entries(names))('is named after its deck: %s', async ([, { title, plain, full }]) => {
  const { id } = await anOwnDeck(learner, title)
  const header = (await ask(id)).headers.get('content-disposition')
  expect(header).toBe(`attachment; filename="${plain}"; filename*=UTF-8''${full}`)
})
