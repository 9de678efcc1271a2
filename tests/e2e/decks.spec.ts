/** The decks as notes. */
import { expect, test } from 'vitest'
import { visit } from './a-visit'

test('a deck reads as notes, and every card of it has a page in both languages', async () => {
  const { page, go } = await visit()
  await go('/decks')
  await page.getByRole('link', { name: /TCP 연결 관리/ }).click()
  await page.waitForURL('**/decks/tcp-connection')
  const cards = page.locator('article')
  await expect.poll(() => cards.count()).toBe(8)
  expect(await page.locator('figure svg[role=img]').count()).toBeGreaterThanOrEqual(7)
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

test('an address with nothing says so, with the way back', async () => {
  const { page, go } = await visit({ language: 'en' })
  const answer = await page.goto('/cards/no-such-card')
  expect(answer?.status()).toBe(404)
  await page.getByText('There is nothing at this address.').waitFor()
  await go('/decks/no-such-deck')
  await page.getByRole('link', { name: 'Back to Today' }).click()
  await page.waitForURL((url) => url.pathname === '/')
})
