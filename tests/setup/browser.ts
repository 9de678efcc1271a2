/** A browser for the tests of a file, and profiles in it. */
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { afterAll, afterEach, inject } from 'vitest'
import { launchChromium } from '../../scripts/chromium'

let browser: Promise<Browser> | undefined
const contexts: BrowserContext[] = []

/** A profile of its own on the app, as if on another device; closed after the test. */
export async function newContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await (await launchBrowser()).newContext({ baseURL: inject('address'), locale: 'en-US', ...options })
  contexts.push(context)
  return context
}

/** One for all tests of a file. */
function launchBrowser(): Promise<Browser> {
  return (browser ??= launchChromium())
}

afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()))
})

afterAll(async () => {
  await (await browser)?.close()
  browser = undefined
})
