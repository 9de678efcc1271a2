/** Guest, member, another browser. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { arrived, grade } from './a-sitting'
import { visit } from './a-visit'

const PASSWORD = 'correct horse battery'
let count = 0
const anAddress = () => `learner-${String(Date.now())}-${String(count++)}@example.org`

async function makeAccount(page: Page, email: string): Promise<void> {
  await page.getByLabel('이메일').fill(email)
  await page.getByLabel('비밀번호').fill(PASSWORD)
  await page.getByRole('button', { name: '계정 만들기' }).click()
}

async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('이메일').fill(email)
  await page.getByLabel('비밀번호').fill(password)
  await page.locator('form').getByRole('button', { name: '로그인' }).click()
}

test('a guest makes an account and keeps everything; a second browser shows the same; signing out ends it', async () => {
  const email = anAddress()
  const first = await visit()
  await first.go('/study')
  await grade(first.page, 3)
  await grade(first.page, 1)
  await first.go('/sign-in?new')
  await makeAccount(first.page, email)
  await first.page.waitForURL((url) => url.pathname === '/')
  await first.page.getByText('새 카드 8 · 복습 0 · 다시 1').waitFor()

  const second = await visit()
  await second.go('/sign-in')
  await signIn(second.page, email.toUpperCase())
  await second.page.waitForURL((url) => url.pathname === '/')
  await second.page.getByText('새 카드 8 · 복습 0 · 다시 1').waitFor()

  await second.go('/settings')
  await second.page.getByText(email).waitFor()
  await second.page.getByRole('button', { name: '로그아웃' }).click()
  await second.page.waitForURL((url) => url.pathname === '/')
  await second.page.getByRole('link', { name: '첫 카드 풀기' }).waitFor()
})

test('what was drilled as a guest goes along into the account that one signs in to', async () => {
  const email = anAddress()
  const desk = await visit()
  await desk.go('/study')
  await grade(desk.page, 3)
  await arrived(desk.page, 1)
  await desk.go('/sign-in?new')
  await makeAccount(desk.page, email)
  await desk.page.waitForURL((url) => url.pathname === '/')

  const phone = await visit()
  await phone.go('/study?deck=dns')
  await grade(phone.page, 3)
  await grade(phone.page, 3)
  await phone.go('/sign-in')
  await signIn(phone.page, email)
  await phone.page.waitForURL((url) => url.pathname === '/')
  await arrived(phone.page, 3)
})

test('a wrong password and an address that is taken are told in a sentence', async () => {
  const email = anAddress()
  const { page, go } = await visit()
  await go('/sign-in?new')
  await makeAccount(page, email)
  await page.waitForURL((url) => url.pathname === '/')

  const other = await visit()
  await other.go('/sign-in')
  await signIn(other.page, email, 'something else')
  await other.page.getByText('이메일이나 비밀번호가 맞지 않아요').waitFor()
  expect(await other.page.getByLabel('이메일').inputValue()).toBe(email)
  await other.go('/sign-in?new')
  await makeAccount(other.page, email)
  await other.page.getByText('이미 계정이 있는 이메일이에요').waitFor()
})

test('signing out with unsent answers asks, and keeps them', async () => {
  const email = anAddress()
  const { page, context, go } = await visit()
  await go('/sign-in?new')
  await makeAccount(page, email)
  await page.waitForURL((url) => url.pathname === '/')
  await go('/study')
  await context.route('**/api/reviews', (route) => route.abort())
  await grade(page, 3)
  await go('/settings')
  await page.getByRole('button', { name: '로그아웃' }).click()
  await page.getByText('아직 보내지 못한 답이 1개 있어요').waitFor()
  await page.getByRole('button', { name: '그래도 로그아웃' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  await context.unroute('**/api/reviews')
  await go('/sign-in')
  await signIn(page, email)
  await page.waitForURL((url) => url.pathname === '/')
  await arrived(page, 1)
})
