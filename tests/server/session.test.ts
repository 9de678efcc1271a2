/** The session cookie: its name and flags, its age, and its renewal. */
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { GET } from '@/app/api/learner/route'
import { SESSION_SECONDS, signedInAs } from '@/lib/server/session'
import { aGuest, revoke } from './a-learner'
import { aRequest, cookieIn, cookieOf } from './a-request'

const DAY_MS = 86_400_000

test('by http it is a cookie of this host for 400 days, out of the reach of scripts', async () => {
  const cookie = await signedInAs('3f0f1b1e-9f4b-4d53-9a34-0f4a8b0c4a11', 0)
  expect(cookie.replace(/=[\w.-]+;/, '=TOKEN;')).toBe('netdrill.session=TOKEN; Path=/; Max-Age=34560000; HttpOnly; SameSite=Lax')
})

test('by https it can be set by this very host alone, and goes by https alone', async () => {
  vi.resetModules()
  vi.stubEnv('NEXTAUTH_URL', 'https://netdrill.example')
  const session = await import('@/lib/server/session')
  const cookie = await session.signedInAs('3f0f1b1e-9f4b-4d53-9a34-0f4a8b0c4a11', 0)
  expect(cookie.replace(/=[\w.-]+;/, '=TOKEN;')).toBe('__Host-netdrill.session=TOKEN; Path=/; Max-Age=34560000; HttpOnly; SameSite=Lax; Secure')
  expect(session.sessionCookieOptions()).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: true, maxAge: SESSION_SECONDS })
  vi.unstubAllEnvs()
  vi.resetModules()
})

describe('a learner who comes again', () => {
  beforeEach(() => void vi.useRealTimers())

  const visit = async (cookie: string, daysLater: number) => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + daysLater * DAY_MS })
    const response = await GET(await aRequest({ method: 'GET', path: '/api/learner', headers: { cookie } }))
    const answer = { who: (await response.json()) as unknown, cookies: response.headers.getSetCookie() }
    vi.useRealTimers()
    return answer
  }

  test('in the same week keeps the cookie that they have', async () => {
    const guest = await aGuest()
    expect((await visit(await cookieOf(guest), 6.9)).cookies).toEqual([])
  })

  test('after a week gets a young one, which is the same learner', async () => {
    const guest = await aGuest()
    const { who, cookies } = await visit(await cookieOf(guest), 7.1)
    expect(cookies).toHaveLength(1)
    expect(await visit(cookieIn(cookies[0] ?? ''), 300)).toMatchObject({ who })
    expect(who).toMatchObject({ learner: guest.publicId })
  })

  test('after 401 days is nobody', async () => {
    const guest = await aGuest()
    expect(await visit(await cookieOf(guest), 401)).toEqual({ who: { learner: null, isGuest: false, email: null }, cookies: [] })
  })

  test('with a session that was ended gets no young one', async () => {
    const guest = await aGuest()
    const cookie = await cookieOf(guest)
    await revoke(guest)
    expect((await visit(cookie, 30)).cookies).toEqual([])
  })
})
