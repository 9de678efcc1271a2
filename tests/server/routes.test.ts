/** Every route against everybody and everything that is not to come in. The table below is the only list: a route that is not in it fails. */
import './inside-next'
import { encode } from 'next-auth/jwt'
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { AppError, HTTP_STATUS } from '@/lib/core/errors'
import type { Learner } from '@/lib/server/auth'
import { db } from '@/lib/server/db'
import { saveWords } from '@/lib/server/own-words'
import { aCard } from './a-deck'
import { aGuest, aMember, again, anEmail, PASSWORD, revoke, rowsOf } from './a-learner'
import { aRequest, cookieOf, ORIGIN, type Wish } from './a-request'
import { aChange, aDevice, anAnswer, anUndo, NOON, send } from './an-op'
import { anImport, anOwnCard, anOwnDeck, imported } from './an-own-card'
import { type TheRoute, theRoutes } from './the-routes'

type Input = Readonly<Record<string, unknown>>

interface Plan {
  /** `visitors`: it answers nobody, too. `next-auth`: it goes by next-auth's rules and tokens; accounts.test.ts tries it. */
  readonly for: 'learners' | 'visitors' | 'next-auth'
  /** What it takes, without what may be left out. */
  readonly takes?: (card: string, learner: Learner) => Input | Promise<Input>
  /** Of its body, in bytes. */
  readonly limit?: number
  /** What somebody would send to reach another learner's rows. */
  readonly against?: (victim: Victim) => readonly Input[]
}

const nothing = () => ({})
const PLANS: Readonly<Record<string, Plan>> = {
  'GET /api/health': { for: 'visitors', takes: nothing },
  'GET /api/learner': { for: 'visitors', takes: nothing },
  'GET /api/cards': { for: 'visitors', takes: (card) => ({ ids: card, language: 'ko' }), against: ({ card, own }) => [{ ids: card, language: 'ko' }, { ids: own.cards[0]!.id, language: 'ko' }] },
  'GET /api/catalogue': { for: 'visitors', takes: nothing, against: () => [{}, { content: '', own: '0.0' }] },
  'GET /api/study': { for: 'visitors', takes: () => ({ language: 'ko' }), against: ({ deck, own }) => [{ language: 'ko' }, { language: 'ko', deck }, { language: 'ko', deck: own.deck }] },
  'POST /api/guest': { for: 'visitors', takes: () => ({ timeZone: 'Asia/Seoul' }) },
  'POST /api/account': {
    for: 'visitors',
    takes: () => ({ email: anEmail(), password: PASSWORD, timeZone: 'Asia/Seoul' }),
    against: ({ email }) => [
      { email, password: PASSWORD, timeZone: 'Asia/Seoul' },
      { email: email.toUpperCase(), password: 'another password', timeZone: 'Asia/Seoul' },
    ],
  },
  'POST /api/reviews': {
    for: 'learners',
    limit: 4_000_000,
    takes: (card, { publicId }) => ({ learner: publicId, sentAt: new Date().toISOString(), ops: [anAnswer(card)] }),
    against: ({ learner, answer, card, own }) => [
      { learner: ATTACKER, sentAt: new Date().toISOString(), ops: [anAnswer(own.cards[0]!.id)] },
      { learner: learner.publicId, sentAt: new Date().toISOString(), ops: [anAnswer(card)] },
      { learner: ATTACKER, sentAt: new Date().toISOString(), ops: [anUndo(answer), { ...answer, device: aDevice(), quality: 0 }, anAnswer(card, { quality: 0 }), aChange(card, 'suspended', 1)] },
    ],
  },
  'GET /api/log': { for: 'learners', takes: () => ({ after: '0' }) },
  'GET /api/own': { for: 'learners', takes: nothing },
  'PUT /api/own/deck': {
    for: 'learners',
    takes: () => ({ id: randomUUID(), title: '내 덱', retired: false }),
    against: ({ own }) => [{ id: own.deck, title: 'mine now', retired: true }],
  },
  'GET /api/own/card': { for: 'learners', takes: (card) => ({ id: card }), against: ({ own, card }) => [{ id: own.cards[0]!.id }, { id: card }] },
  'PUT /api/own/card': {
    for: 'learners',
    takes: async (_card, who) => anOwnCard((await anOwnDeck(who)).id),
    against: ({ own }) => [{ ...own.cards[0]!, version: 1, look: true }, { ...own.cards[0]!, look: true }, anOwnCard(own.deck)],
  },
  'POST /api/own/faces': {
    for: 'visitors',
    limit: 300_000,
    takes: () => ({ cards: [{ source: anOwnCard('').source, language: 'ko' }] }),
  },
  'GET /api/own/export': {
    for: 'learners',
    takes: async (_card, who) => ({ deck: (await anOwnDeck(who)).id }),
    against: ({ own }) => [{ deck: own.deck }],
  },
  'PUT /api/words': {
    for: 'learners',
    takes: (card) => ({ card, words: '**내 말**로' }),
    against: ({ card, own }) => [{ card, words: 'mine now' }, { card: own.cards[0]!.id, words: 'mine now' }, { card, words: '' }],
  },
  'POST /api/import': {
    for: 'learners',
    limit: 50_000_000,
    takes: () => requestOf(anImport(1)),
    against: ({ own }) => [
      requestOf(own),
      { id: randomUUID(), decks: [], cards: [{ ...own.cards[0]!, version: 1, look: true }] },
      { id: randomUUID(), decks: [], cards: [anOwnCard(own.deck)] },
    ],
  },
  'POST /api/import/undo': {
    for: 'learners',
    takes: async (_card, who) => {
      const some = anImport(1)
      await imported(who, some)
      return { id: some.id }
    },
    against: ({ own }) => [{ id: own.id }],
  },
  'GET /api/auth/[...nextauth]': { for: 'next-auth' },
  'POST /api/auth/[...nextauth]': { for: 'next-auth' },
}

/** Stands for the public id of whoever sends. */
const ATTACKER = 'attacker'

interface Victim {
  readonly learner: Learner
  readonly email: string
  readonly deck: string
  readonly card: string
  readonly answer: ReturnType<typeof anAnswer>
  /** An import of theirs. */
  readonly own: ReturnType<typeof anImport>
}

/** What these answer is what was sent. */
const ECHOES: ReadonlySet<string> = new Set(['POST /api/own/faces'])
const requestOf = ({ id, decks, cards }: ReturnType<typeof anImport>) => ({ id, decks, cards })
const MINE = 'nobody else knows this question'

const routes = await theRoutes()
const ours = routes.filter(({ name }) => PLANS[name]?.for !== 'next-auth')
const writing = ours.filter(({ method }) => method !== 'GET')
const takingSomething = ours.filter(({ name }) => planOf(name).takes !== nothing)
const named = (some: readonly TheRoute[]) => some.map((route): [string, TheRoute] => [route.name, route])

function planOf(name: string): Plan {
  const plan = PLANS[name]
  if (!plan) throw new Error(`${name} is not in the table of this test: decide who may use it`)
  return plan
}

let card: string
let learner: Learner
let victim: Victim
beforeAll(async () => {
  card = await aCard()
  learner = await aGuest()
  victim = await aVictim()
})

async function aVictim(): Promise<Victim> {
  const theirs = await aCard()
  const guest = await aGuest()
  const email = anEmail()
  await db().learner.update({ where: { id: guest.userId }, data: { email, isGuest: false } })
  const answer = anAnswer(theirs, { device: aDevice() })
  await send(guest, [answer])
  const own = anImport([{ source: { front: MINE } }])
  await imported(guest, own)
  await saveWords(guest.userId, { card: theirs, words: MINE }, 'ko', NOON)
  return { learner: guest, email, deck: theirs.slice(0, -'-card-000'.length), card: theirs, answer, own }
}

const soundFor = async (name: string, who: Learner): Promise<Input> => planOf(name).takes?.(card, who) ?? {}

/** Sends and answers with the parsed body; whatever a route says, it says it to one reader alone. */
async function ask({ path, call, method }: TheRoute, wish: Partial<Wish> = {}): Promise<{ status: number; body: unknown; response: Response; text: string }> {
  const response = await call(await aRequest({ method, path, ...wish }))
  const text = await response.text()
  expect(response.headers.get('cache-control')).toBe('no-store')
  const isJson = response.headers.get('content-type')?.startsWith('application/json')
  const body: unknown = isJson && text !== '' ? JSON.parse(text) : null
  if (!response.ok) expect(HTTP_STATUS[AppError.parse(body).code]).toBe(response.status)
  return { status: response.status, body, response, text }
}

test('every route is in the table, and the table holds nothing else', () => {
  expect(routes.map(({ name }) => name).toSorted()).toEqual(Object.keys(PLANS).toSorted())
})

test.for(named(ours))('%s: answers what it takes', async ([name, route]) => {
  const { status } = await ask(route, { input: await soundFor(name, learner), as: planOf(name).for === 'learners' ? learner : null })
  expect(status).toBe(200)
})

test.for(named(ours.filter(({ method }) => method === 'GET')))('%s: HEAD is GET without a body', async ([name, route]) => {
  const { status } = await ask({ ...route, method: 'HEAD' }, { input: await soundFor(name, learner), as: learner })
  expect(status).toBe(200)
})

describe('nobody', () => {
  interface Stranger {
    readonly cookie?: string
    readonly headers?: Record<string, string>
  }
  const tokenOf = async (who: Learner) => (await cookieOf(who)).split('=')[1] ?? ''
  const inCookie = (token: string) => ({ cookie: `netdrill.session=${token}` })
  const made = async (claims: object, secret: string, maxAge = 3600) => inCookie(await encode({ token: claims as never, secret, maxAge }))
  const OUR_SECRET = process.env.NEXTAUTH_SECRET ?? ''

  /** Everything here once was, or pretends to be, the victim. */
  const strangers: Record<string, (who: Learner) => Promise<Stranger>> = {
    'without a cookie': async () => Promise.resolve({}),
    'with a session that was ended': async (who) => {
      const cookie = await cookieOf(who)
      await revoke(who)
      return { cookie }
    },
    'with a session of an epoch to come': async ({ publicId, epoch }) => made({ sub: publicId, epoch: epoch + 1 }, OUR_SECRET),
    'with a token by another secret': async ({ publicId, epoch }) => made({ sub: publicId, epoch }, 'somebody else made this secret themselves'),
    'with a token that ran out': async ({ publicId, epoch }) => made({ sub: publicId, epoch }, OUR_SECRET, -3600),
    'with a token without an epoch': async ({ publicId }) => made({ sub: publicId }, OUR_SECRET),
    'with an epoch that is a text': async ({ publicId, epoch }) => made({ sub: publicId, epoch: String(epoch) }, OUR_SECRET),
    'with the number inside the database': async ({ userId, epoch }) => made({ sub: String(userId), epoch }, OUR_SECRET),
    'with a token that nobody signed': async ({ publicId, epoch }) =>
      Promise.resolve(inCookie(`${base64({ alg: 'none' })}.${base64({ sub: publicId, epoch, iat: Math.floor(Date.now() / 1000) })}.`)),
    'with half a token': async (who) => {
      const token = await tokenOf(who)
      return inCookie(token.slice(0, token.length / 2))
    },
    'with a token bent in one place': async (who) => {
      const token = await tokenOf(who)
      const at = Math.floor(token.length * 0.7)
      return inCookie(`${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`)
    },
    'with an empty cookie': async () => Promise.resolve({ cookie: 'netdrill.session=' }),
    'with a public id for a cookie': async ({ publicId }) => Promise.resolve(inCookie(publicId)),
    'with the token under another name': async (who) => ({ cookie: `netdrill.session.0=${await tokenOf(who)}; xnetdrill.session=${await tokenOf(who)}` }),
    'with headers that proxies and frameworks set': async ({ publicId, userId }) =>
      Promise.resolve({
        headers: {
          'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy',
          'x-user-id': String(userId),
          'x-forwarded-user': publicId,
          'x-forwarded-for': '127.0.0.1',
          'x-forwarded-host': 'localhost',
          authorization: `Bearer ${publicId}`,
          rsc: '1',
          'next-router-prefetch': '1',
        },
      }),
  }

  describe.for(Object.entries(strangers))('%s', ([, pretend]) => {
    test.for(named(ours))('%s', async ([name, route]) => {
      const theirs = await aVictim()
      const { cookie, headers } = await pretend(theirs.learner)
      const input = await soundFor(name, theirs.learner)
      const before = await rowsOf(theirs.learner)
      const wish = { input, headers: { ...headers, ...(cookie === undefined ? {} : { cookie }) } }
      const { status, body, text } = await ask(route, wish)
      if (planOf(name).for === 'learners') expect([status, body]).toEqual([401, { code: 'signed_out' }])
      else expect(status).toBe(200)
      for (const secret of [theirs.learner.publicId, theirs.email, theirs.answer.id, MINE]) expect(text).not.toContain(secret)
      expect(await rowsOf(theirs.learner)).toEqual(before)
    })
  })

  test.for(named(ours.filter(({ name }) => planOf(name).for === 'learners')))('%s: is told so before anything is read', async ([, route]) => {
    expect(await ask(route, { input: 'no JSON at all' })).toMatchObject({ status: 401, body: { code: 'signed_out' } })
  })
})

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

describe("another learner's rows are neither read nor written", () => {
  const others = { 'by a guest': aGuest, 'by a member': aMember }
  describe.for(Object.entries(others))('%s', ([, make]) => {
    test.for(named(ours))('%s', async ([name, route]) => {
      const attacker = await make()
      const { learner: theirs, email, answer } = victim
      const before = await rowsOf(theirs)
      const sound = await soundFor(name, attacker)
      const inputs = [
        ...(planOf(name).against?.(victim) ?? [sound]).map((input) => (input.learner === ATTACKER ? { ...input, learner: attacker.publicId } : input)),
        ...[{ learner: theirs.publicId }, { learnerId: String(theirs.userId) }, { userId: String(theirs.userId) }, { sub: theirs.publicId }]
          .map((more) => ({ ...sound, ...more })),
      ]
      for (const input of inputs) {
        const { status, text } = await ask(route, { input, as: await again(attacker) })
        if (status === 200) for (const secret of [theirs.publicId, email, answer.device, ...(ECHOES.has(name) ? [] : [MINE])]) expect(text).not.toContain(secret)
      }
      expect(await rowsOf(theirs)).toEqual(before)
    })
  })

  test('the tables that are compared are all that know a learner', async () => {
    expect(Object.keys(await rowsOf(victim.learner))).toEqual(['card_figures', 'day_figures', 'identity', 'import', 'learner', 'log', 'mock_interview', 'own_card', 'own_deck', 'recall', 'schedule', 'settings', 'standing', 'words'])
    expect((await rowsOf(victim.learner)).log).toHaveLength(1)
  })
})

describe('a page of another site', () => {
  const foreign: Record<string, Record<string, string | null>> = {
    'says nothing of itself':      { origin: null, 'sec-fetch-site': null },
    'is of another origin':        { origin: 'https://evil.example', 'sec-fetch-site': null },
    'is of a look-alike':          { origin: `${ORIGIN}.evil.example`, 'sec-fetch-site': null },
    'is of another port':          { origin: `${ORIGIN}:8443`, 'sec-fetch-site': null },
    'has no origin to tell':       { origin: 'null', 'sec-fetch-site': null },
    'has an origin that is none':  { origin: 'netdrill.example', 'sec-fetch-site': null },
    'is cross-site by the browser': { 'sec-fetch-site': 'cross-site' },
    'is of a sister site':         { 'sec-fetch-site': 'same-site' },
    'was typed in':                { 'sec-fetch-site': 'none' },
    'sends a form':                { 'content-type': 'application/x-www-form-urlencoded' },
    'sends a form in parts':       { 'content-type': 'multipart/form-data; boundary=x' },
    'sends text':                  { 'content-type': 'text/plain' },
    'sends text that ends in JSON': { 'content-type': 'text/plain; application/json' },
    'does not say what it sends':  { 'content-type': '' },
  }
  describe.for(Object.entries(foreign))('%s', ([, headers]) => {
    test.for(named(writing))('%s', async ([name, route]) => {
      const input = await soundFor(name, learner)
      const before = await rowsOf(learner)
      const { status, body } = await ask(route, { input, as: learner, headers })
      expect([status, body]).toEqual([403, { code: 'foreign_origin' }])
      expect(await rowsOf(learner)).toEqual(before)
    })
  })

  test.for(named(writing))('an old browser of our own page says only its origin: %s', async ([name, route]) => {
    const somebody = await aGuest()
    const { status } = await ask(route, { input: await soundFor(name, somebody), as: somebody, headers: { 'sec-fetch-site': null } })
    expect(status).toBe(200)
  })
})

describe('what is not sound', () => {
  const tooMuchFor = (name: string): number => (planOf(name).limit ?? 1_000_000) + 1
  const tooLarge = { status: 413, body: { code: 'too_large' } }
  const malformed = { status: 400, body: { code: 'malformed' } }

  test.for(named(writing))('%s: more bytes than it takes, as announced', async ([name, route]) => {
    expect(await ask(route, { input: '{}', as: learner, headers: { 'content-length': String(tooMuchFor(name)) } })).toMatchObject(tooLarge)
  })

  test.for(named(writing))('%s: more bytes than it takes, unannounced', async ([name, route]) => {
    expect(await ask(route, { input: JSON.stringify({ much: 'x'.repeat(tooMuchFor(name)) }), as: learner })).toMatchObject(tooLarge)
  })

  test.for(named(writing))('%s: a body without end is not read to its end', async ([name, { call, ...route }]) => {
    let given = 0
    let ended = false
    const endless = new ReadableStream({
      pull: (controller) => {
        given += 65_536
        controller.enqueue(new Uint8Array(65_536))
      },
      cancel: () => void (ended = true),
    })
    const { headers, url } = await aRequest({ ...route, as: learner })
    const request = new Request(url, { method: route.method, headers, body: endless, duplex: 'half' } as RequestInit)
    const response = await call(request)
    expect([response.status, await response.json()]).toEqual([413, { code: 'too_large' }])
    expect([ended, given < tooMuchFor(name) + 1_000_000]).toEqual([true, true])
  })

  const noJson = ['', '{', 'undefined', '{"a":1', "{'a':1}", '[]', 'null', '7', '"text"', '\u0000']
  test.for(named(writing))('%s: no JSON, or no object', async ([, route]) => {
    for (const input of noJson) expect(await ask(route, { input, as: learner })).toMatchObject(malformed)
  })

  test.for(named(ours))('%s: a field that it does not know', async ([name, route]) => {
    for (const field of ['extra', 'constructor', 'learnerId'])
      expect(await ask(route, { input: { ...(await soundFor(name, learner)), [field]: '1' }, as: learner })).toMatchObject(malformed)
  })

  test.for(named(writing))('%s: a field called __proto__ changes nothing', async ([name, route]) => {
    const input = JSON.stringify(await soundFor(name, learner)).replace(/}$/, ',"__proto__":{"admin":true}}')
    await ask(route, { input, as: await aGuest() })
    expect(({} as { admin?: true }).admin).toBeUndefined()
  })

  test.for(named(takingSomething))('%s: a field left out', async ([name, route]) => {
    const sound = await soundFor(name, learner)
    for (const field of Object.keys(sound)) {
      const { [field]: _left, ...rest } = sound
      expect(await ask(route, { input: rest, as: learner })).toMatchObject(malformed)
    }
  })

  test.for(named(takingSomething.filter(({ method }) => method !== 'GET')))('%s: an operator, a list or nothing in place of a value', async ([name, route]) => {
    const sound = await soundFor(name, learner)
    const before = await rowsOf(learner)
    for (const field of Object.keys(sound))
      for (const wrong of [{ not: '' }, { contains: '' }, [{ set: 1 }, 'x', null].slice(1, 2), true, -1, 'x\u0000'])
        if (!(field === 'ops' && Array.isArray(wrong)) && !(wrong === true && typeof sound[field] === 'boolean'))
          expect(await ask(route, { input: { ...sound, [field]: wrong }, as: learner }), `${field}: ${JSON.stringify(wrong)}`).toMatchObject(malformed)
    expect(await rowsOf(learner)).toEqual(before)
  })

  const badSearches: Record<string, Record<string, string>> = {
    '/api/cards': { ids: Array.from({ length: 21 }, () => 'a').join(), language: 'ko' },
    '/api/study': { language: 'de' },
  }
  test.for(Object.entries(badSearches))('GET %s: values beyond what is allowed', async ([path, input]) => {
    const route = routes.find((some) => some.name === `GET ${path}`) as TheRoute
    expect(await ask(route, { input })).toMatchObject(malformed)
  })

  test('the issues name the fields, not what was in them', async () => {
    const route = routes.find(({ name }) => name === 'POST /api/account') as TheRoute
    const { text } = await ask(route, { input: { email: anEmail(), password: 'short', timeZone: 'Mars/Olympus' } })
    expect(text).toContain('password')
    expect(text).not.toMatch(/short|example\.org|Olympus/)
  })
})

describe('while the database does not answer', () => {
  const kept = globalThis as { netdrillDb?: unknown }
  /** Whatever is asked of it. */
  const broken: object = new Proxy(() => {}, {
    get: () => broken,
    apply: () => {
      throw new Error(`Invalid invocation: { password: '${PASSWORD}' }\r\n\nCan't reach the database`)
    },
  })

  test.for(named(ours))('%s: says so, in one line of the log', async ([name, route]) => {
    const input = await soundFor(name, learner)
    const request = { input, as: learner }
    const sound = db()
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    kept.netdrillDb = broken
    const answer = await ask(route, request).finally(() => void (kept.netdrillDb = sound))
    const lines = warn.mock.calls.map(([line]) => String(line))
    warn.mockRestore()
    expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable' } })
    expect(lines).toEqual([`${name}: Can't reach the database`])
  })
})

test("next-auth's own log takes no lines from outside", async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  const request = await aRequest({ method: 'POST', path: '/api/auth/_log', input: { level: 'error', code: `a line\nand ${randomUUID()}` } })
  const response = await (routes.find(({ name }) => name === 'POST /api/auth/[...nextauth]') as TheRoute).call(request)
  expect([response.status, warn.mock.calls]).toEqual([404, []])
  warn.mockRestore()
})
