/** A learner's own decks and cards: written, studied, changed, put away, brought back, taken along; words on a shipped card. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { ImportRequest, OwnCard } from '@/lib/core/own-card'
import { answerOf, arrived, grade, questionOf } from './a-sitting'
import { visit, type Visit } from './a-visit'

/** A new deck by its name; ends on its page. */
async function makeDeck({ page, go }: Visit, title: string): Promise<void> {
  await go('/decks')
  await page.getByRole('button', { name: '새 덱' }).click()
  await page.getByRole('textbox', { name: '덱 이름' }).fill(title)
  await page.getByRole('button', { name: '만들기' }).click()
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
}

/** Begins and ends on the deck's page. */
async function write(page: Page, front: string, back: string): Promise<void> {
  const deck = page.url()
  await page.getByRole('link', { name: '카드 쓰기' }).click()
  await page.getByLabel('질문').fill(front)
  await page.getByLabel('답', { exact: true }).fill(back)
  await page.getByRole('button', { name: '저장하기' }).click()
  await page.waitForURL(/\/cards\/[0-9a-f-]{36}$/)
  await page.goto(deck)
}

/** Puts cards into the deck whose page this is, as an import does. */
async function importInto(page: Page, cards: readonly { readonly front: string; readonly back: string | null; readonly look?: boolean }[]): Promise<void> {
  const deck = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const request: ImportRequest = {
    id: randomUUID(),
    decks: [],
    cards: cards.map(({ front, back, look = false }, at): OwnCard => ({
      id: randomUUID(), deck, position: 100 * at, topic: '', language: 'ko', follows: null, origin: null, look, retired: false, version: 0,
      source: { front, context: [], back, keyPoints: [], references: [], tags: [] },
    })),
  }
  const status = await page.evaluate(async (body) =>
    (await fetch('/api/import', { method: 'POST', headers: { 'content-type': 'application/json' }, body })).status, JSON.stringify(request))
  expect(status).toBe(200)
}

const card = (page: Page, front: string) => page.locator('main article').filter({ has: page.getByRole('heading', { name: front, exact: true }) })
const openCard = async (page: Page, front: string) => {
  await card(page, front).getByRole('link', { name: front, exact: true }).click()
  await page.waitForURL(/\/cards\/[0-9a-f-]{36}$/)
}

test('a deck and two cards are written and studied; an edit keeps the schedule', async () => {
  const here = await visit()
  const { page, go } = here
  await makeDeck(here, '내 네트워크')
  const deck = page.url()
  await write(page, 'ARP는 무엇을 찾나요?', 'IP 주소로 **MAC 주소**를 찾습니다.')
  await write(page, 'TTL은 왜 있나요?', '- 무한히 돌지 않게\n- 경로를 재게\n- 멀리 퍼지지 않게')
  expect(await page.locator('main article strong').textContent()).toBe('MAC 주소')

  await page.getByRole('link', { name: '이 덱 풀기' }).click()
  await page.waitForURL('**/study?deck=*')
  await page.locator('main h1').waitFor()
  expect([await grade(page, 3), await grade(page, 3)].toSorted()).toEqual(['ARP는 무엇을 찾나요?', 'TTL은 왜 있나요?'])
  await arrived(page, 2)

  await go(new URL(deck).pathname)
  await openCard(page, 'ARP는 무엇을 찾나요?')
  await page.getByText('지금까지 1번').waitFor()
  await page.getByRole('link', { name: '고치기' }).click()
  await page.getByLabel('답', { exact: true }).fill('같은 링크의 IP 주소로 MAC 주소를 찾습니다.')
  await page.getByText('같은 링크의 IP 주소로').last().waitFor() // the preview
  await page.getByRole('button', { name: '저장하기' }).click()
  await page.waitForURL(/\/cards\/[0-9a-f-]{36}$/)
  await page.getByText('같은 링크의 IP 주소로').waitFor()
  await page.getByText('지금까지 1번').waitFor()
})

test('what was typed is there again after a reload, and a card that changed elsewhere is not overwritten unseen', async () => {
  const here = await visit({ expectComplaints: true })
  const { page, context } = here
  await makeDeck(here, '두 창')
  await write(page, 'MTU란?', '한 번에 보내는 가장 큰 크기')
  await openCard(page, 'MTU란?')
  const address = page.url()
  await page.getByRole('link', { name: '고치기' }).click()
  await page.getByLabel('답', { exact: true }).fill('첫째 창의 글')
  await page.reload()
  await page.getByText('저장하지 않은 글을 다시 가져왔어요.').waitFor()
  expect(await page.getByLabel('답', { exact: true }).inputValue()).toBe('첫째 창의 글')

  const other = await context.newPage()
  await other.goto(`${address}/edit`)
  await other.getByLabel('답', { exact: true }).fill('둘째 창의 글')
  await other.getByRole('button', { name: '저장하기' }).click()
  await other.waitForURL(/\/cards\/[0-9a-f-]{36}$/)

  await page.getByRole('button', { name: '저장하기' }).click()
  await page.getByRole('alert').getByText('둘째 창의 글').waitFor()
  expect(await page.getByLabel('답', { exact: true }).inputValue()).toBe('첫째 창의 글')
  await page.getByRole('button', { name: '저장하기' }).click()
  await page.waitForURL(/\/cards\/[0-9a-f-]{36}$/)
  await page.getByText('첫째 창의 글').waitFor()
})

test('what was typed before another window saved is not put in its place unseen, after a reload either', async () => {
  const here = await visit({ expectComplaints: true })
  const { page, context, go } = here
  await makeDeck(here, '늦은 창')
  await write(page, 'RTT란?', '갔다가 돌아오는 시간')
  await openCard(page, 'RTT란?')
  const address = page.url()
  await go(`${new URL(address).pathname}/edit`)
  await page.getByLabel('답', { exact: true }).fill('먼저 쓰던 글')
  const other = await context.newPage()
  await other.goto(`${address}/edit`)
  await other.getByLabel('답', { exact: true }).fill('나중에 저장한 글')
  await other.getByRole('button', { name: '저장하기' }).click()
  await other.waitForURL(/\/cards\/[0-9a-f-]{36}$/)

  await page.reload()
  await page.getByRole('alert').getByText('나중에 저장한 글').waitFor()
  expect(await page.getByLabel('답', { exact: true }).inputValue()).toBe('먼저 쓰던 글')
  await page.getByRole('button', { name: '버리고 저장된 글로 되돌리기' }).click()
  expect(await page.getByLabel('답', { exact: true }).inputValue()).toBe('나중에 저장한 글')
  expect(await page.getByRole('alert').filter({ hasText: '저장된 글' }).count()).toBe(0)
})

test('an answer that somebody else wrote meanwhile and mine are shown together', async () => {
  const here = await visit({ expectComplaints: true })
  const { page, context, go } = here
  await makeDeck(here, '두 답')
  const deck = page.url()
  await importInto(page, [{ front: 'VLAN은 왜 나누나요?', back: null }])
  await go(new URL(deck).pathname)
  await page.getByRole('button', { name: '답 쓰기' }).click()
  await page.getByLabel('답', { exact: true }).fill('내 답')
  const other = await context.newPage()
  await other.goto(deck)
  await other.getByRole('button', { name: '답 쓰기' }).click()
  await other.getByLabel('답', { exact: true }).fill('다른 창의 답')
  await other.getByRole('button', { name: '저장하기' }).click()
  await other.locator('main article .prose').waitFor()

  await page.getByRole('button', { name: '저장하기' }).click()
  await page.waitForURL(/\/cards\/[0-9a-f-]{36}\/edit$/)
  await page.getByRole('alert').getByText('다른 창의 답').waitFor()
  expect(await page.getByLabel('답', { exact: true }).inputValue()).toBe('내 답')
})

test('without a connection a deed says so and the page stays', async () => {
  const here = await visit()
  const { page, context } = here
  await makeDeck(here, '터널')
  await write(page, '핸드오버란?', '기지국을 옮겨 가는 일')
  await openCard(page, '핸드오버란?')
  await context.setOffline(true)
  await page.getByRole('button', { name: '보관하기' }).click()
  await page.getByRole('alert').getByText('서버에 연결하지 못했어요.').waitFor()
  await page.getByRole('link', { name: '고치기' }).waitFor()
  await context.setOffline(false)
  await page.getByRole('button', { name: '보관하기' }).click()
  await page.getByText('보관함').waitFor()
  expect(await page.getByRole('alert').filter({ hasText: '연결' }).count()).toBe(0)
})

test('a name begun at once in a dialog that was just closed stays', async () => {
  const { page, go } = await visit()
  await go('/decks')
  const open = page.getByRole('button', { name: '새 덱' })
  await open.click()
  await page.locator('dialog[open] input').fill('버린 이름')
  // In one go: word that it was closed comes after all of it.
  const kept = await open.evaluate(async (button: HTMLButtonElement) => {
    const dialog = document.querySelector('dialog')!
    const told = new Promise((resolve) => { dialog.addEventListener('close', resolve, { once: true }) })
    dialog.close()
    button.click()
    const input = dialog.querySelector('input')!
    input.value = 'L2'
    await told
    await new Promise(requestAnimationFrame)
    return input.value
  })
  expect(kept).toBe('L2')
  await page.keyboard.press('Escape')
  await open.click()
  expect(await page.locator('dialog[open] input').inputValue()).toBe('')
})

test('by keyboard alone: the focus is where one goes on', async () => {
  const here = await visit()
  const { page, go } = here
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')
  await makeDeck(here, '키보드')
  const deck = new URL(page.url()).pathname
  await importInto(page, [{ front: 'ECN이란?', back: null }, { front: 'MSS란?', back: '한 세그먼트의 가장 큰 크기', look: true }])
  await go(deck)

  await page.getByRole('button', { name: '확인했어요' }).press('Enter')
  await page.getByRole('button', { name: '확인했어요' }).waitFor({ state: 'detached' })
  expect(await focused()).toBe('MSS란?')

  await page.getByRole('button', { name: '답 쓰기' }).press('Enter')
  await page.keyboard.type('혼잡을 버리지 않고 알린다')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter') // cancel
  expect(await focused()).toBe('답 쓰기')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('혼잡을 버리지 않고 알린다').waitFor()
  expect(await focused()).toBe('ECN이란?')

  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/cards\/[0-9a-f-]{36}$/)
  await page.getByRole('button', { name: '내 말로 써 두기' }).press('Enter')
  await page.keyboard.type('깃발 두 개')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('깃발 두 개').waitFor()
  expect(await focused()).toBe('내 말 고치기')

  await page.getByRole('link', { name: '고치기', exact: true }).press('Enter')
  await page.getByRole('button', { name: '핵심 더하기' }).press('Enter')
  await page.keyboard.type('IP 헤더의 두 비트')
  await page.keyboard.press('Enter')
  await page.keyboard.type('TCP의 ECE와 CWR')
  expect(await focused()).toBe('핵심 2')
  await page.getByRole('button', { name: '핵심 1 지우기' }).press('Enter')
  expect(await focused()).toBe('핵심 1')
  expect(await page.getByLabel('핵심 1', { exact: true }).inputValue()).toBe('TCP의 ECE와 CWR')
  await page.getByLabel('질문').fill('')
  await page.getByRole('button', { name: '저장하기' }).press('Enter')
  await page.getByText('질문을 써 주세요.').waitFor()
  expect(await page.getByLabel('질문').evaluate((field) => field === document.activeElement)).toBe(true)
})

test('a long deck is shown a hundred cards at once, and a card leads back to its page', async () => {
  const here = await visit()
  const { page, go } = here
  await makeDeck(here, '긴 덱')
  const deck = new URL(page.url()).pathname
  await importInto(page, Array.from({ length: 1_050 }, (_, n) => ({ front: `질문 ${String(n)}`, back: `답 ${String(n)}` })))
  await go(deck)
  expect(await page.locator('main article').count()).toBe(100)
  expect(await page.locator('nav[aria-label="쪽"] a').allInnerTexts()).toEqual(['1', '2', '3', '11'])
  await page.getByRole('link', { name: '3쪽' }).click()
  await openCard(page, '질문 250')
  await page.getByRole('link', { name: '긴 덱' }).click()
  await page.waitForURL(/page=3#/)
  await card(page, '질문 250').waitFor()
  await go(`${deck}?page=999`)
  await card(page, '질문 1049').waitFor()
})

test('suspended and retired cards are not asked, and come back', async () => {
  const here = await visit()
  const { page, go } = here
  await makeDeck(here, '쉬는 덱')
  const deck = new URL(page.url()).pathname
  await write(page, '포트란?', '한 기기 안에서 프로세스를 가리키는 번호')
  await write(page, '소켓이란?', '통신의 끝점')
  const asks = async (question: string) => {
    await go(`/study?deck=${deck.split('/').at(-1) ?? ''}`)
    await page.locator('main h1').waitFor()
    await expect.poll(() => questionOf(page), { timeout: 10_000 }).toBe(question)
  }
  await openCard(page, '포트란?')
  await page.getByRole('button', { name: '쉬게 하기' }).click()
  await page.getByText('쉬는 중').first().waitFor()
  await asks('소켓이란?')
  await go(deck)
  await openCard(page, '소켓이란?')
  await page.getByRole('button', { name: '보관하기' }).click()
  await page.getByText('보관함').waitFor()
  await go(deck)
  await page.getByText('보관한 카드 1장').waitFor()
  expect(await page.getByRole('link', { name: '이 덱 풀기' }).count()).toBe(0)
  await openCard(page, '포트란?')
  const taken = page.waitForResponse('**/api/reviews')
  await page.getByRole('button', { name: '다시 풀기' }).click()
  await page.getByRole('button', { name: '쉬게 하기' }).waitFor()
  await taken
  await asks('포트란?')

  await go(deck)
  await page.getByRole('button', { name: '덱 보관하기' }).click()
  await page.locator('dialog[open]').getByRole('button', { name: '덱 보관하기' }).click()
  await page.getByText('보관한 덱이에요.').waitFor()
  await go('/decks')
  await page.getByText('보관한 덱', { exact: true }).click()
  await page.getByRole('button', { name: '되돌리기' }).click()
  await page.getByRole('link', { name: /쉬는 덱/ }).getByText('1장').waitFor()
})

test('an answer is written where it is missing, and then the card is asked', async () => {
  const here = await visit()
  const { page, go } = here
  await makeDeck(here, '빈 답')
  const deck = new URL(page.url()).pathname
  await page.getByRole('link', { name: '카드 쓰기' }).click()
  await page.getByLabel('질문').fill('ICMP는 무엇에 쓰나요?')
  await page.getByRole('button', { name: '저장하기' }).click()
  await page.waitForURL(/\/cards\/[0-9a-f-]{36}$/)
  await go(deck)
  await page.getByText('답 없음 1').waitFor()
  expect(await page.getByRole('link', { name: '이 덱 풀기' }).count()).toBe(0)
  await page.getByRole('button', { name: '답 쓰기' }).click()
  await page.getByLabel('답', { exact: true }).fill('- 오류를 알린다\n- 도달을 확인한다\n- 경로를 찾는다')
  await page.getByRole('button', { name: '저장하기' }).click()
  await page.getByRole('link', { name: '이 덱 풀기' }).click()
  await page.waitForURL('**/study?deck=*')
  await page.getByRole('heading', { name: 'ICMP는 무엇에 쓰나요?', level: 1 }).waitFor()
  await page.getByRole('button', { name: '답 보기' }).waitFor()
  await page.keyboard.press('Space')
  await answerOf(page).waitFor()
  await expect.poll(() => page.locator('main fieldset label').count()).toBe(3) // its list became key points
})

test("a learner's own words stand under a shipped card, and the card stays as it is", async () => {
  const { page, go } = await visit()
  await go('/cards/tcp-three-way-handshake')
  const before = await page.locator('main article .prose').first().innerText()
  await page.getByRole('button', { name: '내 말로 써 두기' }).click()
  await page.getByRole('textbox', { name: '내 말로' }).fill('서로 **처음 번호**를 알려 준다')
  await page.getByRole('button', { name: '저장하기' }).click()
  await page.locator('main article strong', { hasText: '처음 번호' }).waitFor()
  expect(await page.locator('main article .prose').first().innerText()).toBe(before)
  await page.getByRole('button', { name: '내 말 고치기' }).click()
  await page.getByRole('textbox', { name: '내 말로' }).fill('')
  await page.getByRole('button', { name: '저장하기' }).click()
  await page.getByRole('button', { name: '내 말로 써 두기' }).waitFor()
})

test('a deck is taken along as Markdown', async () => {
  const here = await visit()
  const { page } = here
  await makeDeck(here, '내보낼 덱')
  await write(page, 'NAT란?', '안쪽 주소를 바깥쪽 주소로 바꿉니다.')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '마크다운으로 내보내기' }).click()])
  expect(download.suggestedFilename()).toBe('내보낼 덱.md')
  const text = readFileSync(await download.path(), 'utf8')
  expect(text).toContain('NAT란?')
  expect(text).toContain('안쪽 주소를 바깥쪽 주소로 바꿉니다.')
})
