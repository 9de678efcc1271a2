/** Searching cards: found as it is typed, kept in the address, practised without moving a schedule, with no network too. */
import type { Page, Route } from 'playwright-core'
import { expect, test } from 'vitest'
import type { LogResponse } from '@/lib/core/wire-choices'
import { answerOf, arrived, grade, questionOf } from './a-sitting'
import { visit } from './a-visit'

const field = (page: Page) => page.getByRole('searchbox')
const found = (page: Page) => page.locator('main section li a')
const titles = (page: Page): Promise<readonly string[]> => found(page).evaluateAll((links) => links.map((link) => link.firstElementChild?.textContent ?? ''))
const q = (page: Page): string | null => new URL(page.url()).searchParams.get('q')
const count = (page: Page, n: number) => page.getByRole('heading', { name: `카드 ${n}장`, exact: true }).waitFor()

test('what is typed is found at once, by words, by first consonants, by conditions; without text the decks are there again', async () => {
  const { page, go } = await visit()
  await go('/decks')
  await page.getByRole('link', { name: /TCP 연결 관리/ }).waitFor()
  await field(page).pressSequentially('time_wait')
  await expect.poll(() => titles(page)).toContain('먼저 연결을 끊은 쪽이 TIME_WAIT 상태로 기다리는 이유는 무엇인가요?')
  expect(await page.getByRole('link', { name: /TCP 연결 관리.*장/ }).count()).toBe(0)
  for (const query of ['ㅎㅈㅈㅇ', '혼잡제어', '혼잡 ㅈㅇ']) {
    await field(page).fill(query)
    await expect.poll(async () => (await titles(page)).filter((title) => title.includes('혼잡')).length, { message: query }).toBeGreaterThan(0)
  }
  await field(page).fill('deck:dns 난이도:주니어 -상태:쉼')
  await page.locator('main section').getByText(/DNS.*주니어.*새 카드/).first().waitFor()
  await field(page).fill('그런말은없어요')
  await page.locator('main p').getByText('맞는 카드가 없어요').waitFor()
  await field(page).fill('')
  await page.getByRole('link', { name: /TCP 연결 관리/ }).waitFor()
})

test('a syllable is looked for while it is still being composed', async () => {
  const { page, go, context } = await visit()
  await go('/decks')
  await field(page).focus()
  const keyboard = await context.newCDPSession(page)
  for (const text of ['ㅎ', '호', '혼']) await keyboard.send('Input.imeSetComposition', { text, selectionStart: 1, selectionEnd: 1 })
  await expect.poll(async () => (await titles(page)).join()).toContain('혼잡')
  await keyboard.send('Input.insertText', { text: '혼' })
  expect(await field(page).inputValue()).toBe('혼')
})

test('a search has an address: it opens with what it finds, and coming back from a card it is as it was', async () => {
  const { page, go } = await visit()
  await go(`/decks?q=${encodeURIComponent('deck:dns')}`)
  await expect.poll(() => found(page).count()).toBeGreaterThan(5)
  const dns = await found(page).count()
  await field(page).fill('deck:dns 난이도:주니어')
  await expect.poll(() => found(page).count()).toBeLessThan(dns)
  const few = await titles(page)
  await found(page).first().click()
  await page.waitForURL('**/cards/*')
  await page.goBack()
  await expect.poll(() => titles(page)).toEqual(few)
  expect(q(page)).toBe('deck:dns 난이도:주니어')
  expect(await field(page).inputValue()).toBe('deck:dns 난이도:주니어')
  await page.reload()
  await expect.poll(() => titles(page)).toEqual(few)
  await page.getByRole('navigation').getByRole('link', { name: '덱', exact: true }).click()
  await page.getByRole('link', { name: /TCP 연결 관리/ }).waitFor()
  expect(await field(page).inputValue()).toBe('')
})

test('what is wrong with a search is said when it is meant, not while it is typed', async () => {
  const { page, go } = await visit()
  await go('/decks')
  const problem = page.getByRole('status').getByText('쓸 수 없는 값이에요: is:lee')
  await field(page).pressSequentially('tcp is:lee')
  await expect.poll(() => found(page).count()).toBeGreaterThan(5)
  expect(await problem.count()).toBe(0)
  await field(page).press('Enter')
  await problem.waitFor()
  expect(await found(page).count(), 'what the rest finds stays').toBeGreaterThan(5)
  await field(page).pressSequentially('ch')
  await page.locator('main p').getByText('맞는 카드가 없어요').waitFor()
  expect(await problem.count()).toBe(0)
})

test('choices fill the field, and take turns', async () => {
  const { page, go } = await visit()
  await go('/decks')
  const choose = (name: string) => page.getByRole('group', { name: '골라 찾기' }).getByRole('button', { name, exact: true }).click()
  await choose('새 카드')
  await count(page, 97)
  await choose('주니어')
  expect(await field(page).inputValue()).toBe('상태:새카드 난이도:주니어')
  await expect.poll(() => found(page).count()).toBeLessThan(97)
  await choose('복습')
  expect(await field(page).inputValue()).toBe('난이도:주니어 상태:복습')
  await page.locator('main p').getByText('맞는 카드가 없어요').waitFor()
  await choose('복습')
  await choose('주니어')
  expect(await field(page).inputValue()).toBe('')
  await page.getByText('찾는 법').click()
  await page.getByRole('button', { name: 'ㅎㄷㅅㅇㅋ' }).click()
  await expect.poll(() => found(page).count()).toBeGreaterThan(0)
})

test('a slash goes to the field, by its key too, and is typed where text is typed', async () => {
  const { page, go } = await visit({ width: 1440, height: 900 })
  await go('/decks')
  const hasFocus = () => field(page).evaluate((input) => document.activeElement === input)
  await page.keyboard.press('/')
  expect(await hasFocus()).toBe(true)
  expect(await field(page).inputValue()).toBe('')
  await page.keyboard.press('/')
  expect(await field(page).inputValue()).toBe('/')
  await field(page).fill('tcp')
  await expect.poll(() => found(page).count()).toBeGreaterThan(5)
  await found(page).first().focus()
  await page.evaluate(() => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Process', code: 'Slash', bubbles: true, cancelable: true })))
  expect(await hasFocus()).toBe(true)
})

test('what was found is practised, and no schedule moves', async () => {
  const { page, go } = await visit()
  await go('/study?deck=dns')
  const failed = await grade(page, 1)
  await arrived(page, 1)
  const before = await logOf(page)
  await go(`/decks?q=${encodeURIComponent('deck:dns failed<7')}`)
  await count(page, 1)
  expect(await titles(page)).toEqual([failed])
  await found(page).getByText(/새 카드|복습할 차례|에 다시/).waitFor()
  const standing = await found(page).innerText()
  await page.getByRole('link', { name: '1장 연습하기' }).click()
  await page.waitForURL('**/study?practice=**')
  await expect.poll(() => questionOf(page)).toBe(failed)
  await alive(page)
  await page.keyboard.press('Space')
  await answerOf(page).waitFor()
  await page.keyboard.press('4')
  await expect.poll(async () => (await logOf(page)).length).toBe(before.length + 1)
  expect((await logOf(page)).at(-1)?.entry).toMatchObject({ kind: 'answer', context: 'practice' })
  await go(`/decks?q=${encodeURIComponent('deck:dns failed<7')}`)
  await count(page, 1)
  expect(await found(page).innerText()).toBe(standing)
})

test('a deck offers its practice, and what was failed in it once there is something', async () => {
  const { page, go } = await visit()
  await go('/decks/dns')
  expect(await page.getByRole('link', { name: '연습하기', exact: true }).getAttribute('href')).toBe('/study?practice=deck%3Adns')
  const failed = page.getByRole('link', { name: '최근 7일에 틀린 카드 연습하기' })
  expect(await failed.count()).toBe(0)
  await page.getByRole('link', { name: '넘겨 보기' }).click()
  await page.waitForURL('**/study?preview=**')
  await expect.poll(() => questionOf(page)).not.toBe('')
  await go('/study?deck=dns')
  await grade(page, 1)
  await arrived(page, 1)
  await go('/decks/dns')
  await failed.click()
  await page.waitForURL('**/study?practice=deck%3Adns%20failed%3C7')
})

test('what can be searched is here: the network goes, the search stays', async () => {
  const { page, go, context } = await visit()
  await go('/decks')
  await field(page).fill('dns')
  await expect.poll(() => found(page).count()).toBeGreaterThan(5)
  await context.setOffline(true)
  await field(page).fill('혼잡')
  await expect.poll(async () => (await titles(page)).join()).toContain('혼잡')
})

test('a card tells its past: every answer that counts', async () => {
  const { page, go } = await visit()
  await go('/study?deck=dns')
  await grade(page, 1)
  await arrived(page, 1)
  const card = (await logOf(page)).at(-1)?.card ?? ''
  await go(`/cards/${card}`)
  const history = page.getByRole('region', { name: '기록' })
  expect(await history.locator('tbody tr').count()).toBe(1)
  expect(await history.locator('tbody tr').innerText()).toMatch(/^\d+월 \d+일\s+다시 · 2\s+복습 → 1일\s+\d+초$/)
  expect(await history.locator('dl').innerText()).toMatch(/쉬움 계수\s+2\.50/)
})

test('what is said of a card stays said, and the focus stays, when the server makes the page anew of what it knew before', async () => {
  const { page, go } = await visit()
  await go('/study?deck=dns')
  await grade(page, 3)
  await arrived(page, 1)
  const path = `/cards/${(await logOf(page)).at(-1)?.card ?? ''}`
  await go(path)
  // It is made anew once for the answer that was just sent.
  await page.waitForLoadState('networkidle')
  const later = async (route: Route, ms: number) => {
    const response = await route.fetch()
    await new Promise((resolve) => setTimeout(resolve, ms))
    await route.fulfill({ response })
  }
  // The page that knows of the mark alone comes when a flag was chosen, and before the server has that.
  const isAnew = ({ pathname, searchParams }: URL) => pathname === path && searchParams.has('_rsc')
  const anew = page.waitForResponse((response) => isAnew(new URL(response.url())))
  await page.route(isAnew, (route) => later(route, 1_500))
  const asked = page.waitForRequest((request) => isAnew(new URL(request.url())))
  await page.getByRole('button', { name: '별표 달기' }).click()
  await asked
  await page.route('**/api/reviews', (route) => later(route, 5_000))
  await page.waitForTimeout(300)
  const flags = page.getByRole('combobox', { name: '깃발' })
  await flags.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await anew
  await page.waitForTimeout(300)
  expect(await flags.inputValue()).toBe('2')
  expect(await flags.evaluate((element) => element === document.activeElement)).toBe(true)
})

/** The keys are heard a moment after the question is seen: sooner than a person presses one. */
const alive = (page: Page): Promise<unknown> => page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => requestAnimationFrame(resolve))))

async function logOf(page: Page): Promise<LogResponse['rows']> {
  const answer = await page.request.get('/api/log?after=0')
  return ((await answer.json()) as LogResponse).rows
}
