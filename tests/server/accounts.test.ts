/** From visitor to guest to member, in and out again: nothing that was answered is lost, and nobody is let in twice over. */
import { insideNext } from './inside-next'
import { decode } from 'next-auth/jwt'
import { randomUUID } from 'node:crypto'
import { assert, describe, expect, test, vi } from 'vitest'
import { GET, POST } from '@/app/api/auth/[...nextauth]/route'
import { POST as makeAccount } from '@/app/api/account/route'
import { GET as whoAmI } from '@/app/api/learner/route'
import { POST as becomeGuest } from '@/app/api/guest/route'
import { bringAlong, type Learner, learnerOfRequest, memberByIdentity } from '@/lib/server/auth'
import { db } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { authOptions } from '@/lib/server/sign-in'
import { aCard, aDeck } from './a-deck'
import { aGuest, aMember, again, anEmail, PASSWORD, rowsOf } from './a-learner'
import { aRequest, cookieIn, cookieOf } from './a-request'
import { after, anAnswer, anUndo, NOON, send } from './an-op'
import { expectSchedulesToEqualLogs, schedulesOf } from './schedules-equal-logs'

const accountOf = async (email: string, as: Learner | null, password = PASSWORD) =>
  makeAccount(await aRequest({ method: 'POST', path: '/api/account', input: { email, password, timeZone: 'Asia/Seoul' }, as }))

/** Who a cookie is, by the application's own answer. */
async function whoIs(cookie: string): Promise<unknown> {
  const response = await whoAmI(await aRequest({ method: 'GET', path: '/api/learner', headers: { cookie } }))
  return response.json()
}
const NOBODY = { learner: null, isGuest: false, email: null }

const sessionIn = (response: Response): string => {
  const cookie = response.headers.getSetCookie().find((header) => header.startsWith('netdrill.session='))
  assert(cookie, 'no session came back')
  return cookieIn(cookie)
}

const ids = async ({ userId }: Learner) => {
  const log = await db().log.findMany({ where: { learnerId: userId }, select: { id: true } })
  return log.map(({ id }) => id).toSorted()
}

describe('a visitor', () => {
  test('becomes a guest in the zone of the browser, and stays the same one', async () => {
    const guest = await becomeGuest(await aRequest({ method: 'POST', path: '/api/guest', input: { timeZone: 'Europe/London' } }))
    const cookie = sessionIn(guest)
    const { learner } = (await guest.json()) as { learner: string }
    expect(await whoIs(cookie)).toEqual({ learner, isGuest: true, email: null })
    const row = await db().learner.findUniqueOrThrow({ where: { publicId: learner }, include: { settings: true } })
    expect(row.settings?.timeZone).toBe('Europe/London')
    const once = await becomeGuest(await aRequest({ method: 'POST', path: '/api/guest', input: { timeZone: 'Asia/Seoul' }, headers: { cookie } }))
    expect(await once.json()).toEqual({ learner, isGuest: true, email: null })
  })

  test('can become a member at once', async () => {
    const email = anEmail()
    const response = await accountOf(email, null)
    expect(await whoIs(sessionIn(response))).toEqual({ learner: expect.any(String) as string, isGuest: false, email })
  })

  test('whose address is taken leaves nobody behind', async () => {
    const { email } = await aMember()
    const before = await db().learner.count()
    expect((await accountOf(email, null)).status).toBe(409)
    expect(await db().learner.count()).toBe(before)
  })
})

describe('a guest who becomes a member', () => {
  test('keeps every row and the same name; older sessions end, the new one holds', async () => {
    const [guest, card] = await Promise.all([aGuest({ newPerDay: 3 }), aCard()])
    await send(guest, [anAnswer(card)])
    const [before, oldCookie, email] = [await rowsOf(guest), await cookieOf(guest), anEmail()]
    const response = await accountOf(email, guest)
    const member = { learner: guest.publicId, isGuest: false, email }
    expect(await response.json()).toEqual(member)
    expect(await whoIs(sessionIn(response))).toEqual(member)
    expect(await whoIs(oldCookie)).toEqual(NOBODY)
    const { learner: _before, ...rows } = before
    expect(await rowsOf(guest)).toMatchObject(rows)
    expect((await again(guest)).epoch).toBe(guest.epoch + 1)
  })

  test('cannot take an address that is taken, in capitals either', async () => {
    const { email } = await aMember()
    const guest = await aGuest()
    const before = await rowsOf(guest)
    for (const taken of [email, email.toUpperCase()]) {
      const response = await accountOf(taken, guest)
      expect([response.status, await response.json()]).toEqual([409, { code: 'email_taken' }])
      expect(response.headers.getSetCookie()).toEqual([])
    }
    expect(await rowsOf(guest)).toEqual(before)
  })

  test('gets the address alone, if eight ask for it at once', async () => {
    const email = anEmail()
    const guests = await Promise.all(Array.from({ length: 8 }, () => aGuest()))
    const responses = await Promise.all(guests.map((guest, at) => accountOf(at % 2 ? email.toUpperCase() : email, guest)))
    expect(responses.map(({ status }) => status).toSorted()).toEqual([200, ...Array<number>(7).fill(409)])
    expect(await db().learner.count({ where: { email } })).toBe(1)
  })

  test('is not made one twice', async () => {
    const member = await aMember()
    const response = await accountOf(anEmail(), member)
    expect([response.status, await response.json()]).toEqual([409, { code: 'already_member' }])
    expect((await again(member)).email).toBe(member.email)
  })

  test('is asked to wait after ten tries of one address', async () => {
    const { email } = await aMember()
    for (let tried = 0; tried < 9; tried++) expect((await accountOf(email, null)).status).toBe(409)
    expect((await accountOf(email.toUpperCase(), null)).status).toBe(409)
    const refused = await accountOf(email, null)
    const body = (await refused.json()) as { code: string; retryAfterSeconds: number }
    expect([refused.status, body.code]).toEqual([429, 'too_many_attempts'])
    expect(refused.headers.get('retry-after')).toBe(String(body.retryAfterSeconds))
  })

  test('has a password that is kept as argon2id alone', async () => {
    const { userId, email } = await aMember()
    const { passwordHash } = await db().learner.findUniqueOrThrow({ where: { id: userId } })
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22,}\$[\w+/]{43,}$/)
    const twin = await aMember()
    expect(twin.email).not.toBe(email)
    expect((await db().learner.findUniqueOrThrow({ where: { id: twin.userId } })).passwordHash).not.toBe(passwordHash)
  })
})

interface Browser {
  readonly cookie: string
  readonly csrfToken: string
}

/** A browser that has been to the sign-in page. */
async function aBrowser(as: Learner | null = null): Promise<Browser> {
  const session = as ? await cookieOf(as) : ''
  const response = await insideNext(GET, await aRequest({ method: 'GET', path: '/api/auth/csrf', headers: { cookie: session } }), { nextauth: ['csrf'] })
  const { csrfToken } = (await response.json()) as { csrfToken: string }
  return { csrfToken, cookie: [session, ...response.headers.getSetCookie().map(cookieIn)].filter(Boolean).join('; ') }
}

async function signIn({ cookie, csrfToken }: Browser, credentials: Readonly<Record<string, string>>): Promise<Response> {
  const request = await aRequest({
    method: 'POST',
    path: '/api/auth/callback/credentials',
    input: new URLSearchParams({ csrfToken, json: 'true', ...credentials }).toString(),
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
  })
  return insideNext(POST, request, { nextauth: ['callback', 'credentials'] })
}

describe('signing in', () => {
  test('sets our cookie, and no page may keep the answer', async () => {
    const { publicId, email } = await aMember()
    const response = await signIn(await aBrowser(), { email, password: PASSWORD })
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(await whoIs(sessionIn(response))).toEqual({ learner: publicId, isGuest: false, email })
    const [setCookie] = response.headers.getSetCookie()
    expect(setCookie).toMatch(/; Path=\/; .*HttpOnly; SameSite=Lax$/)
  })

  test('takes the address in capitals', async () => {
    const { publicId, email } = await aMember()
    const response = await signIn(await aBrowser(), { email: email.toUpperCase(), password: PASSWORD })
    expect(await whoIs(sessionIn(response))).toMatchObject({ learner: publicId })
  })

  test('puts nothing but who and which epoch into the session', async () => {
    const { publicId, epoch, email } = await aMember()
    const cookie = sessionIn(await signIn(await aBrowser(), { email, password: PASSWORD }))
    const token = await decode({ token: cookie.split('=')[1] ?? '', secret: env().NEXTAUTH_SECRET })
    expect(token).toEqual({ sub: publicId, epoch, iat: expect.any(Number) as number, exp: expect.any(Number) as number, jti: expect.any(String) as string })
    const session = await insideNext(GET, await aRequest({ method: 'GET', path: '/api/auth/session', headers: { cookie } }), { nextauth: ['session'] })
    expect(await session.json()).toEqual({ expires: expect.any(String) as string })
    expect(await whoIs(sessionIn(session))).toMatchObject({ learner: publicId })
  })

  test('says the same of a wrong password and of an address that nobody has', async () => {
    const { email } = await aMember()
    const answers = []
    for (const credentials of [
      { email, password: 'a wrong password' },
      { email: anEmail(), password: PASSWORD },
      { email: 'no address', password: PASSWORD },
      { email, password: '' },
      { email, password: 'x'.repeat(129) },
      { email },
    ]) {
      const response = await signIn(await aBrowser(), credentials)
      expect(response.headers.getSetCookie().filter((header) => header.includes('session'))).toEqual([])
      answers.push(`${response.status} ${await response.text()}`)
    }
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toMatch(/^401 .*CredentialsSignin/)
  })

  test('with an account elsewhere has no password, not even an empty one', async () => {
    const { publicId } = await memberByIdentity('github', randomUUID(), null, 'Asia/Seoul')
    const email = anEmail()
    await db().learner.update({ where: { publicId }, data: { email } })
    for (const password of [PASSWORD, 'nobody has this password', ' '])
      expect((await signIn(await aBrowser(), { email, password })).status).toBe(401)
  })

  test('is refused from the eleventh try of an address on, with the right password too', async () => {
    const { email } = await aMember()
    const browser = await aBrowser()
    for (let tried = 0; tried < 10; tried++) {
      const response = await signIn(browser, { email: tried % 2 ? email : email.toUpperCase(), password: 'a wrong password' })
      expect(await response.text()).toContain('CredentialsSignin')
    }
    const refused = await signIn(browser, { email, password: PASSWORD })
    expect([refused.status, await refused.text()]).toEqual([401, expect.stringContaining('error=too_many_attempts') as string])
    const another = await aMember()
    expect((await signIn(browser, { email: another.email, password: PASSWORD })).status).toBe(200)
  })

  test('needs the token of its own page', async () => {
    const { email } = await aMember()
    const { cookie } = await aBrowser()
    const response = await signIn({ cookie, csrfToken: (await aBrowser()).csrfToken }, { email, password: PASSWORD })
    expect(await response.text()).toContain('csrf=true')
    expect(response.headers.getSetCookie().filter((header) => header.startsWith('netdrill.session='))).toEqual([])
  })

  test('without a database tells no more than that', async () => {
    const { email } = await aMember()
    const browser = await aBrowser()
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const broken = vi.spyOn(db().attempt, 'upsert').mockImplementation(() => {
      throw new Error(`Invalid invocation: postgres://netdrill:secret@127.0.0.1 ${email}`)
    })
    const answer = await (await signIn(browser, { email, password: PASSWORD })).text()
    broken.mockRestore()
    warn.mockRestore()
    expect(answer).toContain('unavailable')
    expect(answer).not.toMatch(/postgres|secret|example\.org/)
  })

  test('a body that is too large, or no JSON, is not read', async () => {
    const send = async (input: string) =>
      insideNext(POST, await aRequest({ method: 'POST', path: '/api/auth/callback/credentials', input }), { nextauth: ['callback', 'credentials'] })
    expect((await send(`"${'x'.repeat(1_000_001)}"`)).status).toBe(413)
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    expect((await send('{')).status).toBeGreaterThanOrEqual(400)
    warn.mockRestore()
  })

  test('out again: the cookie goes', async () => {
    const member = await aMember()
    const { cookie, csrfToken } = await aBrowser(member)
    const input = new URLSearchParams({ csrfToken, json: 'true' }).toString()
    const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' }
    const response = await insideNext(POST, await aRequest({ method: 'POST', path: '/api/auth/signout', input, headers }), { nextauth: ['signout'] })
    expect(response.headers.getSetCookie()).toContainEqual(expect.stringMatching(/^netdrill\.session=;.*Max-Age=0/))
  })
})

describe('signing in as a guest who has answered', () => {
  test('brings the answers along: the schedules are what both logs come to', async () => {
    const { cards: [first = '', second = '', third = ''] } = await aDeck(3)
    const [guest, account] = await Promise.all([aGuest(), aMember()])
    const before = anAnswer(first, { at: after(NOON, { days: -7 }) })
    const late = anAnswer(second, { at: after(NOON, { days: -3 }), quality: 2 })
    await send(account, [before, late])
    const taken = anAnswer(third)
    const ofGuest = [anAnswer(first, { at: after(NOON, { days: -6 }) }), anAnswer(second, { at: after(NOON, { days: -4 }), quality: 5 }), taken, anUndo(taken)]
    await send(guest, ofGuest)
    const guestCookie = await cookieOf(guest)

    const response = await signIn(await aBrowser(guest), { email: account.email, password: PASSWORD })
    expect(await whoIs(sessionIn(response))).toMatchObject({ learner: account.publicId })
    expect(await ids(account)).toEqual([before, late, ...ofGuest].map(({ id }) => id).toSorted())
    await expectSchedulesToEqualLogs(account)
    expect(await schedulesOf(account.userId)).toMatchObject({ [first]: { reps: 2, interval: 6 }, [second]: { reps: 0, lapses: 1 } })
    expect(await whoIs(guestCookie)).toEqual(NOBODY)
    expect(await db().learner.findUnique({ where: { id: guest.userId } })).toMatchObject({ mergedInto: account.userId })

    const schedules = await schedulesOf(account.userId)
    await bringAlong(guest, account)
    expect(await schedulesOf(account.userId)).toEqual(schedules)
    await expectSchedulesToEqualLogs(account)
  })

  test('brings everything of a row along', async () => {
    const [guest, account, card] = await Promise.all([aGuest(), aMember(), aCard()])
    await send(guest, [anAnswer(card, { at: after(NOON, { days: 400 }), proposal: 3, pointsHit: [1, 4], context: 'mock', quality: 3 })])
    await bringAlong(guest, account)
    const ofGuest = await db().log.findFirstOrThrow({ where: { learnerId: guest.userId } })
    const { learnerId: _learner, receivedAt: _received, ...row } = ofGuest
    expect(await db().log.findFirstOrThrow({ where: { learnerId: account.userId } })).toMatchObject(row)
    expect(row.rawAt).not.toBeNull()
  })

  test('loses no answer that is still on its way while they sign in', async () => {
    const [guest, account, { cards }] = await Promise.all([aGuest(), aMember(), aDeck(24)])
    const ops = cards.map((card) => anAnswer(card))
    const sent = ops.map((op) => send(guest, [op]))
    await sent[3]
    await Promise.all([bringAlong(guest, account), ...sent])
    expect(await ids(account)).toEqual(ops.map(({ id }) => id).toSorted())
    await expectSchedulesToEqualLogs(account)
    await expectSchedulesToEqualLogs(guest)
  })

  test('is fine without any answers', async () => {
    const [guest, account] = await Promise.all([aGuest(), aMember()])
    const response = await signIn(await aBrowser(guest), { email: account.email, password: PASSWORD })
    expect(await whoIs(sessionIn(response))).toMatchObject({ learner: account.publicId })
  })

  test('a wrong password brings nothing along', async () => {
    const [guest, account, card] = await Promise.all([aGuest(), aMember(), aCard()])
    await send(guest, [anAnswer(card)])
    const before = [await rowsOf(guest), await rowsOf(account)]
    await signIn(await aBrowser(guest), { email: account.email, password: 'a wrong password' })
    expect([await rowsOf(guest), await rowsOf(account)]).toEqual(before)
  })

  test('one member who signs in as another keeps what is theirs', async () => {
    const [here, account, card] = await Promise.all([aMember(), aMember(), aCard()])
    await send(here, [anAnswer(card)])
    const before = await rowsOf(here)
    await signIn(await aBrowser(here), { email: account.email, password: PASSWORD })
    expect([await rowsOf(here), await ids(account)]).toEqual([before, []])
  })
})

describe('an account elsewhere', () => {
  test('is a new learner the first time, and the same one after', async () => {
    const subject = randomUUID()
    const first = await memberByIdentity('github', subject, null, 'Asia/Seoul')
    expect(first).toMatchObject({ isGuest: false, email: null })
    expect((await memberByIdentity('github', subject, null, 'Asia/Seoul')).publicId).toBe(first.publicId)
  })

  test('at another provider is another, under the same number', async () => {
    const subject = randomUUID()
    const [github, google] = [await memberByIdentity('github', subject, null, 'Asia/Seoul'), await memberByIdentity('google', subject, null, 'Asia/Seoul')]
    expect(github.publicId).not.toBe(google.publicId)
  })

  test('belongs to the guest who is here, with everything answered', async () => {
    const [guest, card] = await Promise.all([aGuest(), aCard()])
    await send(guest, [anAnswer(card)])
    const cookie = await cookieOf(guest)
    const member = await memberByIdentity('github', randomUUID(), guest, 'Asia/Seoul')
    expect(member).toMatchObject({ publicId: guest.publicId, isGuest: false, epoch: guest.epoch + 1 })
    expect(await learnerOfRequest(new Request('https://netdrill.example', { headers: { cookie } }))).toBeNull()
    expect(await ids(member)).toHaveLength(1)
  })

  test('that is known stays whose it was; the guest who is here comes along', async () => {
    const subject = randomUUID()
    const [known, guest, card] = await Promise.all([memberByIdentity('github', subject, null, 'Asia/Seoul'), aGuest(), aCard()])
    await send(guest, [anAnswer(card)])
    const account = { type: 'oauth', provider: 'github', providerAccountId: subject }
    const jwt = authOptions().callbacks?.jwt
    assert(jwt)
    const signedIn = async () => Response.json(await jwt({ token: {}, user: { id: subject }, account } as never))
    const token: unknown = await (await insideNext(signedIn, await aRequest({ method: 'GET', path: '/', as: guest }), {})).json()
    expect(token).toEqual({ sub: known.publicId, epoch: known.epoch })
    expect(await ids(known)).toHaveLength(1)
  })

  test('is one learner, if its first sign-in comes eight times at once', async () => {
    const subject = randomUUID()
    const before = await db().learner.count()
    const members = await Promise.all(Array.from({ length: 8 }, () => memberByIdentity('github', subject, null, 'Asia/Seoul')))
    expect(new Set(members.map(({ publicId }) => publicId)).size).toBe(1)
    expect(await db().learner.count()).toBe(before + 1)
  })
})
