/** Signing in with an account at an OpenID provider. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { answersOnServer, arrived, grade, known } from './a-sitting'
import { visit } from './a-visit'

async function continueAs(page: Page, person: 'kim' | 'lee' | 'min'): Promise<void> {
  await page.getByRole('button', { name: 'Example 계정으로 계속하기' }).click()
  await page.getByRole('link', { name: person }).click()
  await page.waitForURL((url) => url.pathname === '/')
}

test('what a guest could not send before signing in to an account arrives there', async () => {
  const first = await visit()
  await first.go('/sign-in')
  await continueAs(first.page, 'min')

  const { page, context, go } = await visit()
  await go('/study')
  await grade(page, 3)
  await arrived(page, 1)
  await context.route('**/api/reviews', (route) => route.abort())
  await grade(page, 3)
  await page.getByText(/보내지 않은 답 1개/).waitFor()
  await go('/sign-in')
  await continueAs(page, 'min')
  await context.unroute('**/api/reviews')
  await go('/decks')
  await arrived(page, 2)
  await arrived(first.page, 2)
})

test('a guest keeps everything; on a second browser the same account has it, with what was drilled there', async () => {
  const desk = await visit()
  await desk.go('/study')
  await grade(desk.page, 3)
  await arrived(desk.page, 1)
  await desk.go('/sign-in')
  await continueAs(desk.page, 'kim')
  await arrived(desk.page, 1)
  await desk.go('/settings')
  await desk.page.getByText('연결된 계정으로 로그인했어요.').waitFor()

  const phone = await visit()
  await phone.go('/study?deck=dns')
  await grade(phone.page, 3)
  await phone.go('/sign-in')
  await continueAs(phone.page, 'kim')
  await arrived(phone.page, 2)
  await arrived(desk.page, 2)

  const stranger = await visit({ timeZone: 'Europe/Berlin' })
  await stranger.go('/sign-in')
  await continueAs(stranger.page, 'lee')
  expect(await answersOnServer(stranger.page)).toBe(0)
  expect((await known(stranger.page)).timeZone).toBe('Europe/Berlin')
})
