/** The environment: what is missing is named to the operator, what is secret is not. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { env as loaded } from '@/lib/server/env'

beforeEach(() => void vi.resetModules())
afterEach(() => void vi.unstubAllEnvs())

async function envWith(variables: Readonly<Record<string, string | undefined>>) {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
  const { env } = await import('@/lib/server/env')
  return env()
}

test('what is set to nothing is not set', async () => {
  expect(await envWith({ GITHUB_ID: '', OIDC_ISSUER: '' })).not.toHaveProperty('GITHUB_ID')
})

test('what is wrong is named, and its value is not', async () => {
  const wrong = envWith({ DATABASE_URL: '', NEXTAUTH_SECRET: 'far too short', OIDC_ISSUER: 'no address' })
  await expect(wrong).rejects.toThrow(/DATABASE_URL, NEXTAUTH_SECRET, OIDC_ISSUER/)
  await expect(wrong).rejects.not.toThrow(/far too short|no address/)
})

test('is read once', () => {
  expect(loaded()).toBe(loaded())
})
