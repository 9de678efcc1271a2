/** With no network: everything of the coming days is on the device, and nothing that is done there is lost or doubled. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aLine, type Line } from './a-line'
import { answersOnServer, arrived, grade, known } from './a-sitting'
import { anotherTab, open, visit } from './a-visit'
import { facesKept, openKept, ready, rowsKept, waitingIn } from './kept'

const PASSWORD = 'correct horse battery'
let count = 0
const anAddress = () => `offline-${String(Date.now())}-${String(count++)}@example.org`

async function makeAccount(page: Page, email: string): Promise<void> {
  await open(page, '/sign-in?new')
  await page.getByLabel('이메일').fill(email)
  await page.getByLabel('비밀번호').fill(PASSWORD)
  await page.getByRole('button', { name: '계정 만들기' }).click()
  await page.waitForURL((url) => url.pathname === '/')
}

async function signIn(page: Page, email: string): Promise<void> {
  await open(page, '/sign-in')
  await page.getByLabel('이메일').fill(email)
  await page.getByLabel('비밀번호').fill(PASSWORD)
  await page.locator('form').getByRole('button', { name: '로그인' }).click()
  await page.waitForURL((url) => url.pathname === '/')
}

async function newPerDay(page: Page, n: number): Promise<void> {
  await open(page, '/settings')
  const field = page.getByLabel('하루 새 카드')
  await field.fill(String(n))
  await field.press('Enter')
}

/** A guest on a device that has everything, and whose line is cut. */
async function offline(): Promise<{ readonly page: Page; readonly line: Line; readonly context: Awaited<ReturnType<typeof visit>>['context'] }> {
  const line = await aLine()
  const { page, context } = await visit({ address: line.address })
  await open(page, '/study')
  await grade(page, 3)
  await arrived(page, 1)
  await open(page, '/')
  await ready(page)
  await line.cut()
  return { page, line, context }
}

test('30 answers and 2 undos with no network, over closed tabs, arrive as 28, once, and another device shows them', async () => {
  const line = await aLine()
  const email = anAddress()
  const { page, context } = await visit({ address: line.address })
  await makeAccount(page, email)
  await newPerDay(page, 40)
  await page.getByText('저장했어요.').waitFor()
  await open(page, '/')
  await ready(page)
  await line.cut()
  await page.close()

  const second = await anotherTab(context)
  await openKept(second, '/study')
  await second.getByText('새 카드 40').waitFor()
  for (let n = 0; n < 15; n++) await grade(second, 3)
  await second.getByText(/보내지 않은 답 15개/).waitFor()
  await second.close()

  const third = await anotherTab(context)
  await openKept(third, '/study')
  await third.getByText('새 카드 25').waitFor()
  for (let n = 0; n < 15; n++) await grade(third, 3)
  await third.keyboard.press('u')
  await third.getByText('새 카드 11').waitFor()
  await third.keyboard.press('u')
  await third.getByText('새 카드 12').waitFor()
  await expect.poll(() => waitingIn(third)).toBe(32)
  await third.close()

  await line.mend()
  const fourth = await anotherTab(context)
  await open(fourth, '/')
  await arrived(fourth, 28)
  await expect.poll(() => waitingIn(fourth)).toBe(0)
  await expect.poll(() => rowsKept(fourth)).toBe(32)

  const phone = await visit()
  await signIn(phone.page, email)
  await phone.go('/study')
  await phone.page.getByText('새 카드 12').waitFor()
  expect(await answersOnServer(phone.page)).toBe(28)
}, 240_000)

test('a deck, a card and another page open with no network', async () => {
  const { page } = await offline()
  await page.goto('/decks/dns')
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.locator('article').count()).toBeGreaterThan(5)
  const card = await page.locator('article').first().getAttribute('id')
  const question = await page.locator('article h3').first().innerText()
  await page.goto(`/cards/${card ?? ''}`)
  await page.getByText('연결이 없어, 이 기기에 담아 둔 내용을 보여 드려요.').waitFor()
  await expect.poll(() => page.locator('article h1').innerText()).toBe(question)
  expect(new URL(page.url()).pathname).toBe(`/cards/${card ?? ''}`)
  await page.goto('/import')
  await page.getByRole('heading', { name: '연결이 없어 이 화면을 열 수 없어요.' }).waitFor()
  await page.getByRole('link', { name: '풀기', exact: true }).click()
  await page.waitForURL('**/study')
  await page.locator('main h1').waitFor()
}, 120_000)

test('letters that no page has shown yet are here too', async () => {
  const { page } = await offline()
  await page.goto('/glossary')
  const loaded = await page.evaluate(async () => {
    const fonts = await document.fonts.load('17px "Pretendard Variable"', '뷁쀍꿹한글')
    return fonts.map(({ status }) => status)
  })
  expect(loaded.length).toBeGreaterThan(1)
  expect(new Set(loaded)).toEqual(new Set(['loaded']))
}, 120_000)

test('a choice that was made with no network holds at once, and reaches the others later', async () => {
  const { page, line, context } = await offline()
  await page.goto('/settings')
  await page.getByLabel('테마').selectOption('dark')
  await page.getByText('이 기기에 저장했어요. 연결되면 다른 기기에도 반영돼요.').waitFor()
  await page.close()
  const later = await anotherTab(context)
  await openKept(later, '/settings')
  await expect.poll(() => later.getByLabel('테마').inputValue()).toBe('dark')
  expect(await later.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(17, 19, 21)')
  await line.mend()
  await later.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect.poll(() => waitingIn(later), { timeout: 15_000 }).toBe(0)
  // The page of the server takes the place of the kept one.
  await later.locator('html:not([data-kept])').waitFor()
  expect(await (await later.request.get('/')).text()).toContain('data-theme="dark"')
}, 120_000)

test('two tabs with no network both count', async () => {
  const { page, line, context } = await offline()
  await openKept(page, '/study')
  await grade(page, 3)
  const other = await anotherTab(context)
  await openKept(other, '/study')
  await other.getByText('새 카드 8').waitFor()
  await grade(other, 3)
  await grade(page, 3)
  await line.mend()
  await open(other, '/')
  await expect.poll(() => waitingIn(other), { timeout: 15_000 }).toBe(0)
  await arrived(other, 4)
}, 120_000)

test('a session that ended keeps the queue and says so', async () => {
  const { page, line, context } = await offline()
  await openKept(page, '/study')
  await grade(page, 3)
  await page.getByText(/보내지 않은 답 1개/).waitFor()
  await context.clearCookies()
  await line.mend()
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await page.getByText(/로그인이 끊겼어요. 보내지 않은 답 1개는 이 기기에 있고/).waitFor()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: '보내지 않은 답을 파일로 저장' }).click()
  const stream = await (await saving).createReadStream()
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part as Buffer)
  expect(JSON.parse(Buffer.concat(parts).toString('utf8'))).toMatchObject({ format: 'netdrill-unsent/1', waiting: [{ op: { kind: 'answer' } }], refused: [] })
  expect(await waitingIn(page)).toBe(1)
}, 120_000)

test('a new deployment is kept whole, and costs nothing that waits', async () => {
  const { page, line, context } = await offline()
  await openKept(page, '/study')
  await grade(page, 3)
  // As another build: every style under another name, another worker, another build in the documents.
  line.change({
    path: (path) => path.replace('-another.css', '.css'),
    text: (path, text) =>
      path === '/sw.js' ? `${text}\n// another deployment\n` : text.replaceAll(/(\\"b\\":\\")[\w-]+/g, '$1another-build').replaceAll(/(static\/chunks\/[\w~-]+)\.css/g, '$1-another.css'),
  })
  await line.mend()
  // Next loads the page once more when it meets the other build: it is not opened and at rest, only asked for.
  await page.goto('/')
  await arrived(page, 2)
  await expect
    .poll(async () => page.evaluate(async () => ((await (await (await caches.open('netdrill-pages')).match('/kept'))?.json()) as { build: string; at: number } | undefined)), { timeout: 60_000 })
    .toMatchObject({ build: 'another-build', at: expect.any(Number) as number })
  await ready(page)
  await line.cut()
  await page.close()
  const later = await anotherTab(context)
  await openKept(later, '/study')
  await grade(later, 3)
  expect(await waitingIn(later)).toBe(1)
}, 180_000)

test('with a full disk, an answer is told to be in this tab alone, goes out when it can, and nothing that waits is lost', async () => {
  const { page, line, context } = await offline()
  await openKept(page, '/study')
  await grade(page, 3)
  await expect.poll(() => waitingIn(page)).toBe(1)
  const session = await context.newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', { origin: line.address, quotaSize: 1 })
  // So long Chromium goes by what it knew of the room.
  await page.waitForTimeout(31_000)
  await grade(page, 3)
  await page.getByText(/저장 공간이 가득 차/).waitFor({ timeout: 15_000 })
  expect(await waitingIn(page)).toBe(1)
  expect(await facesKept(page)).toBe(0)
  await session.send('Storage.overrideQuotaForOrigin', { origin: line.address })
  await page.waitForTimeout(1_000)
  await grade(page, 3)
  await expect.poll(() => waitingIn(page)).toBe(3)
  await expect.poll(() => page.getByText(/저장 공간이 가득 차/).count(), { timeout: 15_000 }).toBe(0)
  await line.mend()
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await arrived(page, 4)
}, 120_000)

test('a browser that keeps nothing studies with a network, and says what it cannot', async () => {
  const line = await aLine()
  const { page, context } = await visit({ address: line.address })
  await context.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('no', 'UnknownError')
    }
  })
  await open(page, '/study')
  await grade(page, 3)
  await arrived(page, 1)
  await line.cut()
  await grade(page, 3)
  await page.getByText(/보내지 않은 답 1개.*이 탭을 닫으면 사라져요/).waitFor()
  await line.mend()
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await arrived(page, 2)
}, 120_000)

test('signing out leaves nothing of anybody on the device but what was not sent', async () => {
  const line = await aLine()
  const email = anAddress()
  const { page } = await visit({ address: line.address })
  await makeAccount(page, email)
  await open(page, '/study')
  await grade(page, 3)
  await arrived(page, 1)
  await open(page, '/settings')
  await ready(page)
  await line.cut()
  await page.getByRole('button', { name: '로그아웃' }).click()
  await page.getByText('로그아웃하려면 연결이 필요해요.').waitFor()
  await line.mend()
  await page.getByRole('button', { name: '로그아웃' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  await page.getByRole('link', { name: '첫 카드 풀기' }).waitFor()
  await expect.poll(() => rowsKept(page)).toBe(0)
  await ready(page)
  await line.cut()
  await openKept(page, '/study')
  await page.getByText('새 카드 10').waitFor()
}, 120_000)

test('the app can be installed', async () => {
  const line = await aLine()
  const { page, context } = await visit({ address: line.address })
  await open(page, '/')
  const session = await context.newCDPSession(page)
  // A profile of a test is incognito, and that alone is no fault of ours.
  await expect
    .poll(async () => (await session.send('Page.getInstallabilityErrors')).installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito'))
    .toEqual([])
  expect((await known(page)).order.length).toBe(10)
})
