/** An interview that is coming: the day's queue, why each card is in it, and how ready one is, follow its date. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { tabTo } from './tab-order'
import { answersBefore } from './an-answer-before'
import { answerOf, arrived, grade, known } from './a-sitting'
import { type Visit, visit } from './a-visit'
import type { LogResponse } from '@/lib/core/wire-choices'

const DAY_MS = 86_400_000
/** As a date field takes it, in Seoul after four in the morning. */
const inDays = (days: number): string => new Date(Date.now() + 5 * 3_600_000 + days * DAY_MS).toISOString().slice(0, 10)

/** With twelve cards that were passed twice and are due in two days, and many that were never seen. */
async function learnerWithPast(): Promise<Visit> {
  const visitor = await visit({ width: 1280, height: 900 })
  const { page, go } = visitor
  await go('/study?deck=udp-quic')
  await grade(page, 3)
  await arrived(page, 1)
  const ids = await page.evaluate(async () => {
    const decks = ['tcp-connection', 'tls-pki']
    const orders = await Promise.all(decks.map(async (deck) => ((await (await fetch(`/api/study?language=ko&deck=${deck}`)).json()) as { order: string[] }).order))
    return orders.flat()
  })
  expect(ids.length).toBeGreaterThan(11)
  await answersBefore(page, ids.slice(0, 12).flatMap((card) => [{ card, daysAgo: 5, quality: 4 as const }, { card, daysAgo: 4, quality: 4 as const }]))
  return visitor
}

const saved = (page: Page) => page.getByText('저장했어요.').waitFor()
const readiness = async (page: Page): Promise<number> => Number(/\d+/.exec(await page.getByText(/^준비도 \d+%$/).innerText())?.[0])
/** Why, by card, in the list of today. */
async function reasons(page: Page): Promise<readonly string[]> {
  const list = page.locator('main details', { hasText: '오늘 카드' })
  if (!(await list.evaluate((details: HTMLDetailsElement) => details.open))) await list.locator('summary').click()
  return list.locator('li > span:last-child').allInnerTexts()
}

async function setDate(page: Page, date: string): Promise<void> {
  await page.getByLabel('면접 날').fill(date)
  await page.getByRole('button', { name: '저장' }).click()
  await saved(page)
}

test('a date in 14 days, moved to tomorrow, deleted and brought back: the queue, the reasons and the readiness follow', async () => {
  const { page, go } = await learnerWithPast()
  const before = await known(page)

  await go('/plan')
  await page.getByRole('button', { name: '면접 더하기' }).click()
  await setDate(page, inDays(14))
  await page.getByRole('heading', { name: '면접 D-14' }).waitFor()
  await page.getByText(/새 카드는 하루 \d+장씩/).waitFor()
  const early = await readiness(page)
  expect(early).toBeGreaterThan(0)
  await expect.poll(async () => new Set(await reasons(page))).toEqual(new Set(['새 카드']))
  expect((await known(page)).early).toEqual([])

  await page.getByRole('button', { name: '바꾸기' }).click()
  await page.getByLabel('하루 공부 시간').fill('90')
  await setDate(page, inDays(1))
  await page.getByRole('heading', { name: '면접 D-1' }).waitFor()
  // What there is to recall tomorrow has had less time to fade.
  await expect.poll(() => readiness(page)).toBeGreaterThan(early)
  await expect.poll(() => reasons(page)).toContain('마지막 복습')
  const planned = await known(page)
  expect(planned.early).toHaveLength(12)
  expect(planned.order).toEqual(expect.arrayContaining(planned.early))

  await go('/')
  await page.getByRole('heading', { name: '면접 D-1' }).waitFor()
  await page.getByText('마지막 복습 12장').waitFor()
  await go('/study')
  const count = Number(/복습 (\d+)/.exec(await page.locator('header').innerText())?.[1])
  expect(count).toBe(12)
  await grade(page, 3)
  await grade(page, 3)
  await expect.poll(async () => (await contexts(page)).slice(-2)).toEqual(['plan', 'plan'])

  await go('/plan')
  await page.getByRole('button', { name: '지우기' }).click()
  await page.getByText('면접을 지웠어요.').waitFor()
  await saved(page)
  await expect.poll(() => page.getByText(/^준비도/).count()).toBe(0)
  const after = await known(page)
  expect(after.early).toEqual([])
  expect(after.order.filter((card) => before.order.includes(card)).length).toBeGreaterThan(0)
  await page.getByRole('button', { name: '되돌리기' }).click()
  await page.getByRole('heading', { name: '면접 D-1' }).waitFor()
}, 120_000)

/** Of all answers that the server has, in the order in which they came. */
async function contexts(page: Page): Promise<readonly string[]> {
  const { rows } = (await (await page.request.get('/api/log?after=0')).json()) as LogResponse
  return rows.flatMap(({ entry }) => (entry.kind === 'answer' ? [entry.context] : []))
}

test('too little time is said, with the minutes that would do, which a button takes; all by keyboard', async () => {
  const { page, go } = await learnerWithPast()
  await go('/plan')
  await tabTo(page, 'main button.button')
  await page.keyboard.press('Enter')
  await page.locator('input[type=date]:focus').waitFor()
  await page.getByLabel('면접 날').fill(inDays(3))
  await tabTo(page, 'input[inputmode=numeric]')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('10')
  await page.getByText(/하루 10분으로는/).waitFor()
  await page.keyboard.press('Enter')
  await saved(page)
  await page.locator('h2:focus').waitFor()
  const offer = page.getByRole('button', { name: /^하루 \d+분으로 바꾸기$/ })
  await offer.focus()
  await page.keyboard.press('Enter')
  await page.getByText(/하루 \d+분으로는/).waitFor({ state: 'detached' })
  await page.getByText(/새 카드는 하루 \d+장씩|오늘 모두/).waitFor()
})

test('the morning on one page, a practice of the weakest, and the cards by how ready one is', async () => {
  const { page, go } = await learnerWithPast()
  await go('/plan')
  await page.getByRole('button', { name: '면접 더하기' }).click()
  await setDate(page, inDays(1))
  await page.getByRole('link', { name: '한 장에 모아 보기' }).click()
  await page.getByRole('heading', { name: '꼭 말할 문장' }).waitFor()
  for (const topic of await page.locator('section section').all()) expect(await topic.locator('li').count()).toBeLessThanOrEqual(3)
  expect(await page.locator('section section').count()).toBeGreaterThan(5)
  await page.getByRole('link', { name: '약한 카드 15분 연습' }).click()
  await page.getByText('연습 13 · 다시 0').waitFor()
  await page.keyboard.press('Space')
  await answerOf(page).waitFor()
  await page.getByText('일정은 바뀌지 않아요').waitFor()

  await go('/plan')
  await page.getByText('주제별 준비도').click()
  await page.getByRole('link', { name: 'TCP 연결 관리' }).click()
  await page.getByRole('heading', { name: '카드별 준비도' }).waitFor()
  const shares = await page.locator('#tcp-connection li > span').allInnerTexts()
  const numbers = shares.map((share) => (share === '안 봄' ? 0 : Number(share.replace('%', ''))))
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
  expect(Math.max(...numbers)).toBeGreaterThan(50)
})

test('FSRS is chosen and left again: what it would ask is told before, each grade tells its own day, and the queue is the one of before', async () => {
  const { page, go } = await learnerWithPast()
  const before = await known(page)
  await go('/settings')
  expect(await page.locator('tbody tr').allInnerTexts()).toHaveLength(2)
  await page.getByLabel('복습 방식').selectOption('fsrs')
  await saved(page)
  expect((await known(page)).scheduler).toBe('fsrs')
  await go('/study')
  await page.keyboard.press('Space')
  await answerOf(page).waitFor()
  const days = await page.locator('footer button small').allInnerTexts()
  expect(days).toHaveLength(4)
  expect(new Set(days).size).toBeGreaterThan(2)
  await go('/settings')
  await page.getByLabel('복습 방식').selectOption('sm2')
  await saved(page)
  expect(await known(page)).toEqual(before)
})
