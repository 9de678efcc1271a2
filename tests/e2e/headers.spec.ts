/** What every answer of the server says about itself. */
import { expect, test } from 'vitest'
import { base, visit } from './a-visit'

const PAGES = ['/', '/study', '/decks', '/decks/dns', '/cards/dns-what-is', '/settings', '/plan', '/interview', '/interview/room', '/progress', '/lab', '/sign-in', '/nothing-here']

test.for(PAGES)('%s has a policy with a nonce of its own, and no name of the software', async (path) => {
  const [first, second] = await Promise.all([fetch(base() + path), fetch(base() + path)])
  const policy = first.headers.get('content-security-policy') ?? ''
  expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/]{22}==' 'strict-dynamic'(;|$)/)
  expect(policy).not.toContain('unsafe-eval')
  expect(policy).not.toMatch(/(script-src|style-src) [^;]*'unsafe-inline'/)
  expect(policy).not.toBe(second.headers.get('content-security-policy'))
  expect(first.headers.get('x-content-type-options')).toBe('nosniff')
  expect(first.headers.get('x-powered-by')).toBeNull()
})

test('nothing on any page breaks the policy', async () => {
  const { page, context, go } = await visit()
  const broken: string[] = []
  await context.exposeFunction('tell', (what: string) => broken.push(what))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      ;(window as unknown as { tell: (what: string) => void }).tell(`${violatedDirective} ${blockedURI}`)
    })
  })
  for (const path of PAGES) await go(path)
  await page.waitForTimeout(200)
  expect(broken).toEqual([])
})

test('the session cookie is out of reach of scripts and of other sites', async () => {
  const answer = await fetch(`${base()}/api/guest`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ timeZone: 'Asia/Seoul' }),
  })
  expect(answer.headers.get('set-cookie')).toMatch(/^netdrill\.session=.*; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/)
})
