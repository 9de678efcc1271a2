/** What can be chosen does what it says. */
import { expect, test } from 'vitest'
import { visit } from './a-visit'

test('the language follows the browser until it is chosen', async () => {
  const { page, go } = await visit({ language: 'en' })
  await go('/settings')
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.getByLabel('Interface language').selectOption('ko')
  await page.getByRole('heading', { name: '설정' }).waitFor()
  await go('/')
  expect(await page.locator('html').getAttribute('lang')).toBe('ko')
})

test('the theme is there with the first byte of the page', async () => {
  const { page, go } = await visit({ dark: false })
  await go('/settings')
  await page.getByLabel('테마').selectOption('dark')
  await page.getByText('저장했어요').waitFor()
  expect(await (await page.request.get('/')).text()).toContain('data-theme="dark"')
  await go('/')
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(17, 19, 21)')
})

test('a limit holds at once, and a number that is none is told', async () => {
  const { page, go } = await visit()
  await go('/settings')
  const field = page.getByLabel('하루 새 카드')
  await field.fill('many')
  await page.getByText('0부터 999까지의 숫자로 적어 주세요.').waitFor()
  await field.fill('3')
  await field.press('Enter')
  await page.getByText('저장했어요').waitFor()
  await go('/study')
  await page.getByText('새 카드 3 · 복습 0 · 다시 0').waitFor()
})

test('a zone far away and another turn of the day move today', async () => {
  const { page, go } = await visit()
  await go('/settings')
  await page.getByLabel('시간대').selectOption('Pacific/Kiritimati')
  await page.getByText('저장했어요').waitFor()
  const east = ((await (await page.request.get('/api/study?language=ko')).json()) as { day: number }).day
  await page.getByLabel('시간대').selectOption('Pacific/Pago_Pago')
  await expect
    .poll(async () => ((await (await page.request.get('/api/study?language=ko')).json()) as { day: number }).day)
    .toBe(east - 1)
})
