/** The decks as notes. */
import { expect, test } from 'vitest'
import { visit } from './a-visit'

test('a deck reads as notes, and every card of it has a page in both languages', async () => {
  const { page, go } = await visit()
  await go('/decks')
  await page.getByRole('link', { name: /TCP 연결 관리/ }).click()
  await page.waitForURL('**/decks/tcp-connection')
  const cards = page.locator('article')
  await expect.poll(() => cards.count()).toBe(13)
  expect(await page.locator('figcaption').allTextContents()).toEqual([
    'TCP 연결 수립: 3-way handshake', '리눅스에서 SYN과 accept() 사이의 두 큐', 'TCP 연결 종료: 네 개의 세그먼트',
    'TCP 연결의 열한 가지 상태', 'TCP 헤더: 32비트씩 한 줄',
  ])
  const above = page.getByRole('link', { name: '그림은 위에: TCP 연결 수립: 3-way handshake' })
  expect(await above.first().getAttribute('href')).toBe('#tcp-three-way-handshake')
  await cards.first().getByRole('heading').first().getByRole('link').click()
  await page.waitForURL('**/cards/tcp-three-way-handshake')
  await page.getByRole('link', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Explain the TCP three-way handshake, with flags, sequence numbers and states.' }).waitFor()
})

test('a follow-up leads to its card', async () => {
  const { page, go } = await visit({ language: 'en' })
  await go('/cards/tcp-three-way-handshake')
  await page.getByRole('link', { name: /three|two/ }).first().click()
  await page.waitForURL('**/cards/tcp-why-three-not-two')
})

test('every deck is there in both languages, and together they have the whole bank', async () => {
  for (const language of ['ko', 'en'] as const) {
    const { page, go } = await visit({ language })
    await go('/decks')
    const counts = await page.locator('main li').allTextContents()
    expect(counts.map((text) => Number(/(\d+)(?:장| cards)/.exec(text)?.[1])).reduce((sum, n) => sum + n)).toBe(97)
    expect(counts).toHaveLength(9)
  }
})

test('a term of a card leads to its place in the glossary, which is searched in either language', async () => {
  const { page, go } = await visit()
  await go('/cards/tcp-three-way-handshake')
  await page.getByRole('link', { name: '시퀀스 번호 sequence number' }).click()
  await page.waitForURL('**/glossary#sequence-number')
  const terms = page.locator('dl > div')
  const all = await terms.count()
  for (const typed of ['acknowledg', '확인 응답', '확인응답'.normalize('NFD')]) {
    await page.getByLabel('용어 찾기').fill(typed)
    await page.getByText('확인응답(ACK)', { exact: true }).waitFor()
    await expect.poll(() => terms.count()).toBeLessThan(all / 4)
  }
  await page.getByLabel('용어 찾기').fill('양자')
  await page.getByText('맞는 용어가 없어요. 다른 말로 찾아 보세요.').waitFor()
})

test('a hexadecimal number keeps its x, of which the face would make a times sign', async () => {
  const { page, go } = await visit()
  await go('/cards/tcp-flags')
  await page.evaluate(() => document.fonts.ready)
  const [ours = 0, plain = 0, joined = 0] = await page.evaluate(() =>
    ['', 'font-feature-settings: "calt" 0, "clig" 0', 'font-feature-settings: "calt" 1, "clig" 1'].map((style) => {
      const span = document.createElement('span')
      span.setAttribute('style', `font-size: 100px; ${style}`)
      span.textContent = '0x10'
      document.querySelector('main td')?.append(span)
      return span.getBoundingClientRect().width
    }),
  )
  expect(ours).toBe(plain)
  expect(joined).not.toBe(plain)
})

test('an address with nothing says so, with the way back', async () => {
  const { page, go } = await visit({ language: 'en' })
  const answer = await page.goto('/cards/no-such-card')
  expect(answer?.status()).toBe(404)
  await page.getByText('There is nothing at this address.').waitFor()
  await go('/decks/no-such-deck')
  await page.getByRole('link', { name: 'Back to Today' }).click()
  await page.waitForURL((url) => url.pathname === '/')
})
