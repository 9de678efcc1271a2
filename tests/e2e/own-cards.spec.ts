/** A learner's own decks and cards: written, studied, changed, put away, brought back, taken along; words on a shipped card. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { arrived, grade, questionOf } from './a-sitting'
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

const card = (page: Page, front: string) => page.locator('main article').filter({ has: page.getByRole('heading', { name: front }) })
const openCard = async (page: Page, front: string) => {
  await card(page, front).getByRole('link', { name: front }).click()
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

test('suspended and retired cards are not asked, and come back', async () => {
  const here = await visit()
  const { page, go } = here
  await makeDeck(here, '쉬는 덱')
  const deck = new URL(page.url()).pathname
  await write(page, '포트란?', '한 기기 안에서 프로세스를 가리키는 번호')
  await write(page, '소켓이란?', '통신의 끝점')
  const asked = async () => {
    await go(`/study?deck=${deck.split('/').at(-1) ?? ''}`)
    await page.locator('main h1').waitFor()
    return questionOf(page)
  }
  await openCard(page, '포트란?')
  await page.getByRole('button', { name: '쉬게 하기' }).click()
  await page.getByText('쉬는 중').waitFor()
  expect(await asked()).toBe('소켓이란?')
  await go(deck)
  await openCard(page, '소켓이란?')
  await page.getByRole('button', { name: '보관하기' }).click()
  await page.getByText('보관함').waitFor()
  await go(deck)
  await page.getByText('보관한 카드 1장').waitFor()
  expect(await page.getByRole('link', { name: '이 덱 풀기' }).count()).toBe(0)
  await openCard(page, '포트란?')
  await page.getByRole('button', { name: '다시 풀기' }).click()
  await page.getByRole('button', { name: '쉬게 하기' }).waitFor()
  expect(await asked()).toBe('포트란?')

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
  await page.keyboard.press('Space')
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
