/** The browser that comes with the packages, for machines that have none, and maybe no font either. */
import { expect, onTestFinished, test, vi } from 'vitest'
import { launchChromium } from '../../scripts/chromium'

test.runIf(process.platform === 'linux' && process.arch === 'x64')('the browser of the package draws a form in either language', async () => {
  vi.stubEnv('CHROMIUM_PATH', '')
  const browser = await launchChromium()
  onTestFinished(async () => {
    vi.unstubAllEnvs()
    await browser.close()
  })
  const page = await browser.newPage()
  await page.setContent('<select><option>Deck<option>덱 — 漢字 かな ①</select><textarea>핸드셰이크 handshake</textarea>')
  await page.locator('textarea').press('A')
  await page.locator('select').selectOption({ index: 1 })
  expect((await page.screenshot()).byteLength).toBeGreaterThan(1_000)
})

test('a browser that is not where it is said to be is asked for', async () => {
  vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium')
  onTestFinished(() => void vi.unstubAllEnvs())
  await expect(launchChromium()).rejects.toThrow('There is no browser at /nowhere/chromium: install Chromium, or Chrome, and name it in CHROMIUM_PATH.')
})
