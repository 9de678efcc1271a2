/** Everything that can be done with a card without leaving it, by key, by thumb, and taken back. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { LogResponse } from '@/lib/core/wire-choices'
import { answersBefore } from './an-answer-before'
import { answerOf, answersOnServer, arrived, grade, known, questionOf } from './a-sitting'
import { visit } from './a-visit'
import { EVERY_KEY, type EveryKey } from './every-key'

/** What the server has of the log. */
async function rows(page: Page): Promise<LogResponse['rows']> {
  const answer = await page.request.get('/api/log?after=0')
  return answer.ok() ? ((await answer.json()) as LogResponse).rows : []
}
const reached = (page: Page, n: number) => expect.poll(async () => (await rows(page)).length, { timeout: 15_000 }).toBe(n)
const counts = (page: Page): Promise<string> => page.locator('header p').nth(1).innerText()
const dialog = (page: Page) => page.locator('dialog[open]')
/** Keys settle for a moment after a page was loaded or a dialog was closed. */
const settle = (page: Page) => page.waitForTimeout(60)

async function show(page: Page): Promise<void> {
  await page.keyboard.press('Space')
  await answerOf(page).waitFor()
}

describe('every key, while a Hangul input method composes', () => {
  const seen = new Set<string>()
  const each = EVERY_KEY.filter(({ command, ctrlKey, metaKey }) => {
    const isFirst = !seen.has(command.do)
    seen.add(command.do)
    return isFirst && ctrlKey !== true && metaKey !== true
  })
  const press = (page: Page, { code, hangul, shiftKey }: EveryKey) =>
    page.evaluate(([name, key, shift]) => {
      const init = { key, code: name, shiftKey: shift, bubbles: true, cancelable: true, isComposing: true, keyCode: 229 }
      ;(document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', init))
    }, [code, hangul, shiftKey === true] as const)

  /** What each does, as one sees it. */
  const sees: Partial<Record<EveryKey['command']['do'], (page: Page, key: EveryKey) => Promise<unknown>>> = {
    'go-on': async (page, key) => { await press(page, key); await answerOf(page).waitFor() },
    digit: async (page, key) => { await show(page); await press(page, { ...key, code: 'Digit3', hangul: '3' }); await page.getByText('새 카드 9').waitFor() },
    points: async (page, key) => { await show(page); await press(page, key); await page.locator('fieldset input:focus').waitFor({ state: 'attached' }) },
    hint: async (page, key) => { await press(page, key); await page.getByRole('list', { name: '핵심마다 첫 낱말' }).waitFor() },
    'not-known': async (page, key) => { await press(page, key); await page.locator('button[data-proposed=true]', { hasText: '다시' }).waitFor() },
    type: async (page, key) => { await press(page, key); await page.locator('main textarea:focus').waitFor() },
    mistake: async (page, key) => { await show(page); await press(page, key); await page.getByText('오답을 말해서').waitFor() },
    edit: async (page, key) => { await press(page, key); await page.getByRole('dialog', { name: '고치기' }).waitFor() },
    info: async (page, key) => { await press(page, key); await page.getByRole('dialog', { name: '카드 정보' }).waitFor() },
    mark: async (page, key) => { await press(page, key); await page.getByRole('img', { name: '별표' }).waitFor() },
    flags: async (page, key) => { await press(page, key); await page.getByRole('dialog', { name: '깃발 고르기' }).waitFor() },
    'again-today': async (page, key) => { await press(page, key); await page.getByText('오늘 한 번 더 물을게요').waitFor() },
    bury: async (page, key) => { await press(page, key); await page.getByText('오늘은 묻지 않아요').waitFor() },
    'bury-pair': async (page, key) => { await press(page, key); await page.getByText('오늘은 묻지 않아요').waitFor() },
    suspend: async (page, key) => { await press(page, key); await page.getByText('이 카드를 쉬게 했어요').waitFor() },
    'suspend-pair': async (page, key) => { await press(page, key); await page.getByText('이 카드를 쉬게 했어요').waitFor() },
    undo: async (page, key) => { await grade(page, 3); await press(page, key); await page.getByText('되돌렸어요').waitFor() },
    redo: async (page, key) => { await grade(page, 3); await page.keyboard.press('u'); await page.getByText('새 카드 10').waitFor(); await settle(page); await press(page, key); await page.getByText('새 카드 9').waitFor() },
    list: async (page, key) => { await press(page, key); await page.getByRole('heading', { name: '단축키' }).waitFor() },
    leave: async (page, key) => { await press(page, key); await page.waitForURL((url) => url.pathname === '/') },
  }

  test.for(each.map((key) => [key.command.do, key] as const))('%s', async ([deed, key]) => {
    const { page, go } = await visit()
    await go('/study')
    const see = sees[deed]
    expect(see, `a way to see what ${deed} does`).toBeDefined()
    await see?.(page, key)
  })
})

test('deeds are rows that undo takes back one by one, also after a reload, and redo brings back', async () => {
  const { page, go } = await visit()
  await go('/study')
  const first = await questionOf(page)
  await page.keyboard.press('Shift+Digit8')
  await page.getByRole('img', { name: '별표' }).waitFor()
  await page.keyboard.press('f')
  await dialog(page).waitFor()
  await page.keyboard.press('3')
  await page.getByRole('img', { name: '초록 깃발' }).waitFor()
  await settle(page)
  await grade(page, 3)
  await page.keyboard.press('Minus')
  await page.getByText('오늘은 묻지 않아요').waitFor()
  await page.keyboard.press('Shift+Digit2')
  await page.getByText('이 카드를 쉬게 했어요').waitFor()
  await page.getByText('새 카드 7 · 복습 0 · 다시 0').waitFor()
  await reached(page, 5)
  expect((await rows(page)).map(({ entry }) => (entry.kind === 'change' ? entry.what : entry.kind))).toEqual(['marked', 'flag', 'answer', 'buried', 'suspended'])

  await go('/study')
  await expect.poll(() => page.getByRole('button', { name: '되돌리기' }).isEnabled()).toBe(true)
  for (let n = 0; n < 5; n++) {
    await page.keyboard.press('u')
    await settle(page)
  }
  await expect.poll(() => questionOf(page)).toBe(first)
  expect(await page.getByRole('img', { name: '별표' }).count()).toBe(0)
  await reached(page, 10)

  await go('/study')
  await page.getByText('새 카드 10 · 복습 0 · 다시 0').waitFor()
  await expect.poll(() => page.getByRole('button', { name: '다시 하기' }).count()).toBe(1)
  for (let n = 0; n < 5; n++) {
    await page.keyboard.press('Shift+u')
    await settle(page)
  }
  await reached(page, 15)
  await page.getByText('새 카드 7 · 복습 0 · 다시 0').waitFor()
  expect(await answersOnServer(page)).toBe(1)
})

test('undo reaches answers of other days', async () => {
  const { page, go } = await visit()
  await go('/study?deck=dns')
  await grade(page, 3)
  await arrived(page, 1)
  await answersBefore(page, [{ card: 'osi-seven-layers', daysAgo: 40, quality: 4 }])
  await go('/study?deck=dns')
  await page.keyboard.press('u')
  await page.getByText('새 카드 8').waitFor()
  await expect.poll(() => page.getByRole('button', { name: '되돌리기' }).isEnabled(), { timeout: 15_000 }).toBe(true)
  await page.keyboard.press('u')
  await expect.poll(async () => (await rows(page)).filter(({ entry }) => entry.kind === 'undo').length, { timeout: 15_000 }).toBe(2)
  const { rows: all } = (await (await page.request.get('/api/log?after=0')).json()) as LogResponse
  const last = all.at(-1)
  expect([last?.card, last?.entry.kind]).toEqual(['osi-seven-layers', 'undo'])
})

test('a hint caps the proposal, not knowing fails it, and what was typed stands beside the answer', async () => {
  const { page, go } = await visit()
  await go('/study')
  await page.keyboard.press('h')
  await page.keyboard.press('t')
  await page.locator('main textarea').fill('주소를 해석하고 연결합니다')
  await page.keyboard.press('Control+Enter')
  await answerOf(page).waitFor()
  expect(await page.locator('main textarea').inputValue()).toBe('주소를 해석하고 연결합니다')
  for (const point of await page.locator('fieldset label:not(:has([data-bad]))').all()) await point.click()
  await page.locator('button[data-proposed=true]', { hasText: '어려움' }).waitFor()
  await page.getByText('힌트를 봐서').waitFor()
  await answerOf(page).focus()
  await page.keyboard.press('Space')
  await page.getByText('새 카드 9').waitFor()
  await page.keyboard.press('n')
  await page.locator('button[data-proposed=true]', { hasText: '다시' }).waitFor()
  await page.keyboard.press('Space')
  await reached(page, 2)
  const answers = (await rows(page)).map(({ entry }) => entry)
  expect(answers).toMatchObject([{ quality: 3, proposal: 3 }, { quality: 0, proposal: 0 }])
})

test('the points that one drops are shown as such the next time', async () => {
  const { page, go } = await visit()
  await go('/study?deck=dns')
  await show(page)
  const points = page.locator('fieldset label:not(:has([data-bad]))')
  await points.nth(0).click()
  await page.keyboard.press('1')
  await page.getByText('다시 1').waitFor()
  for (let n = 0; n < 7; n++) await grade(page, 3)
  await show(page)
  expect(await points.nth(0).innerText()).not.toContain('지난번에 빠뜨림')
  await expect.poll(() => points.nth(1).innerText()).toContain('지난번에 빠뜨림')
})

test('the pure scale: six grades, by their own digits', async () => {
  const { page, go } = await visit()
  await go('/settings')
  await page.getByLabel('채점').selectOption('six')
  await page.getByText('저장했어요').waitFor()
  await go('/study')
  await show(page)
  expect(await page.locator('footer button').count()).toBe(6)
  await page.keyboard.press('0')
  await page.getByText('새 카드 9 · 복습 0 · 다시 1').waitFor()
  await show(page)
  await page.keyboard.press('5')
  await expect.poll(async () => (await rows(page)).map(({ entry }) => entry.kind === 'answer' && entry.quality)).toEqual([0, 5])
})

test('practice is logged as practice and moves nothing', async () => {
  const { page, go } = await visit()
  await go('/study')
  await grade(page, 3)
  await arrived(page, 1)
  const card = (await known(page)).order.find((id) => id !== 'dns-what-is')
  const before = await known(page)
  await go(`/study?practice=&cards=${card ?? ''},dns-what-is`)
  await page.getByText('연습 2 · 다시 0').waitFor()
  await show(page)
  await page.getByText('일정은 바뀌지 않아요').waitFor()
  await page.keyboard.press('1')
  await grade(page, 3)
  await grade(page, 4)
  await page.getByText('모두 봤어요.').waitFor()
  await reached(page, 4)
  expect((await rows(page)).slice(1).map(({ entry }) => entry.kind === 'answer' && entry.context)).toEqual(['practice', 'practice', 'practice'])
  const after = await known(page)
  expect(after.order).toEqual(before.order)
  await go('/cards/dns-what-is')
  await page.getByText('아직 풀지 않은 카드예요.').waitFor()
})

test('a preview shows cards and grades none', async () => {
  const { page, go } = await visit({ width: 1280, height: 800 })
  await go('/study?preview=deck%3Adns')
  await page.getByText('남은 카드 8').waitFor()
  for (let n = 0; n < 8; n++) {
    await show(page)
    await page.keyboard.press('Space')
    await answerOf(page).waitFor({ state: 'detached' })
  }
  await page.getByText('모두 봤어요.').waitFor()
  expect(await rows(page)).toEqual([])
})

test('a few minutes take the cards that fit', async () => {
  const { page, go } = await visit()
  await go('/study?minutes=3')
  expect(await counts(page)).toContain('새 카드 2')
})

test('after a holiday the backlog is a budget, and a leech says what to do', async () => {
  const { page, go } = await visit()
  await go('/study?deck=udp-quic')
  await grade(page, 3)
  await arrived(page, 1)
  const ids = await page.evaluate(async () => {
    const decks = ['tcp-connection', 'tls-pki', 'http-web']
    const orders = await Promise.all(decks.map(async (deck) => ((await (await fetch(`/api/study?language=ko&deck=${deck}`)).json()) as { order: string[] }).order))
    return orders.flat()
  })
  expect(ids.length).toBeGreaterThan(21)
  const [stubborn = ''] = ids
  const lapses = Array.from({ length: 7 }, (_, n) => [{ card: stubborn, daysAgo: 60 - 2 * n, quality: 4 as const }, { card: stubborn, daysAgo: 59 - 2 * n, quality: 1 as const }]).flat()
  await answersBefore(page, [...lapses, ...ids.slice(1).map((card) => ({ card, daysAgo: 20, quality: 4 as const }))])
  await go('/')
  await page.getByText('쉬는 동안 카드가 쌓였어요').waitFor()
  const offer = page.getByRole('button', { name: /^5일 동안/ })
  await offer.click()
  await page.getByText('밀린 카드를 나눠 푸는 중이에요').waitFor()
  await page.getByText(/자주 잊는 카드 1장/).waitFor()
  const all = ids.length
  await expect.poll(async () => (await known(page)).order.length, { timeout: 15_000 }).toBeLessThan(all)

  await go('/study')
  await show(page)
  await page.getByText('7번 잊은 카드예요').waitFor()
  await page.getByRole('button', { name: '핵심 하나씩 떠올리기' }).click()
  await page.locator('ol button').first().click()
})

test('one\'s own words are written without leaving, and stand under the answer', async () => {
  const { page, go } = await visit()
  await go('/study')
  await grade(page, 3)
  await arrived(page, 1)
  await page.keyboard.press('e')
  await page.getByLabel('내 말로').fill('전화번호부처럼')
  await page.getByRole('button', { name: '저장하기' }).click()
  await dialog(page).waitFor({ state: 'hidden' })
  await page.waitForTimeout(1_100)
  await show(page)
  await page.getByText('전화번호부처럼').waitFor()
})

test('by thumb: a swipe upwards shows the answer, to the right it passes, to the left it is asked again', async () => {
  const { page, go, context } = await visit({ touch: true })
  await go('/study')
  const session = await context.newCDPSession(page)
  const swipe = async (x: number, y: number) => {
    const at = { x: 200, y: 500 }
    // As quick as a thumb, however slow the machine is that says so.
    const timestamp = Date.now() / 1_000
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at], timestamp })
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: at.x + x, y: at.y + y }], timestamp: timestamp + 0.1 })
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [], timestamp: timestamp + 0.2 })
  }
  await swipe(0, -120)
  await answerOf(page).waitFor()
  await swipe(-120, 0)
  await page.getByText('새 카드 9 · 복습 0 · 다시 1').waitFor()
  await swipe(0, -120)
  await answerOf(page).waitFor()
  await swipe(120, 0)
  await page.getByText('새 카드 8 · 복습 0 · 다시 1').waitFor()
})
