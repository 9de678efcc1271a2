/** Diagrams: gone through by button, by arrow key, by tap, and a header's field by pointing at it. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { visit } from './a-visit'

/** Which steps are under the eye, and which lie behind. */
const stepsOf = (page: Page): Promise<{ readonly now: readonly string[]; readonly past: readonly string[] }> =>
  page.evaluate(() => {
    const numbers = (selector: string) => [...document.querySelectorAll<SVGGElement>(selector)].map(({ dataset }) => dataset.step ?? '')
    return { now: numbers('[data-now]'), past: numbers('[data-past]') }
  })

const told = (page: Page) => page.locator('figure [role=status]')

test('a handshake is gone through segment by segment, forth and back, and told on the way', async () => {
  const { page, go } = await visit()
  await go('/cards/tcp-three-way-handshake')
  expect(await stepsOf(page)).toEqual({ now: [], past: [] })
  const next = page.getByRole('button', { name: '다음 단계' })
  await next.click()
  await next.click()
  await expect.poll(() => stepsOf(page)).toEqual({ now: ['2'], past: ['1'] })
  await page.getByText('2 / 6').waitFor()
  expect(await told(page).textContent()).toContain('초기 시퀀스 번호 1000으로 SYN을 보냅니다')
  const faint = page.locator('[data-step="3"]')
  await expect.poll(() => faint.evaluate((step) => getComputedStyle(step).opacity)).toBe('0.25')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => stepsOf(page)).toEqual({ now: ['3'], past: ['1', '2'] })
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => stepsOf(page)).toEqual({ now: [], past: [] })
  await expect.poll(() => faint.evaluate((step) => getComputedStyle(step).opacity)).toBe('1')
  expect(await told(page).textContent()).toBe('')
})

test('a tap on the drawing goes on, a tap on its left goes back, and behind the last step is the whole', async () => {
  const { page, go } = await visit({ language: 'en' })
  await go('/cards/certificate-purpose')
  const drawing = page.locator('figure svg[role=img]')
  const { width = 0 } = (await drawing.boundingBox()) ?? {}
  const tap = (x: number) => drawing.click({ position: { x, y: 150 } })
  for (const [x, now] of [[width - 40, ['1']], [width - 40, ['2']], [20, ['1']]] as const) {
    await tap(x)
    await expect.poll(async () => (await stepsOf(page)).now).toEqual(now)
  }
  for (let n = 0; n < 4; n++) await tap(width - 40)
  await expect.poll(() => stepsOf(page)).toEqual({ now: [], past: [] })
})

test('a field of a header under the pointer says what it is', async () => {
  const { page, go } = await visit({ language: 'en', width: 1440, height: 900 })
  await go('/cards/tcp-flags')
  await page.locator('figure text', { hasText: 'Checksum' }).hover()
  await expect.poll(() => told(page).textContent()).toContain('Checksum, 16 bits')
  await page.locator('figure text', { hasText: 'Window' }).hover()
  await expect.poll(() => told(page).textContent()).toContain('Window, 16 bits')
})

test('while studying, the arrow keys of a diagram grade nothing', async () => {
  const { page, go } = await visit({ language: 'en' })
  await go('/study?deck=tcp-connection')
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Next step' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.getByText('1 / 6').waitFor()
  await page.keyboard.press('Space')
  await page.getByText('2 / 6').waitFor()
})

test('without motion nothing fades', async () => {
  const { page, go } = await visit()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await go('/cards/tcp-three-way-handshake')
  const step = page.locator('[data-step="1"]')
  expect(await step.evaluate((element) => getComputedStyle(element).transitionProperty)).toBe('none')
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  expect(await step.evaluate((element) => getComputedStyle(element).transitionProperty)).toBe('opacity')
})
