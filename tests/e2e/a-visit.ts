/** A person at a browser: a profile of its own, with its language, size and theme, whose pages may not complain. */
import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, expect, inject } from 'vitest'
import { newContext } from '../setup/browser'

export interface Visitor {
  readonly language?: 'ko' | 'en'
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
  readonly timeZone?: string
  /** With a thumb. */
  readonly touch?: boolean
  /** The browser may say that a page failed: that is what the test is about. */
  readonly expectComplaints?: boolean
  /** Where the app is for this visitor. With a service worker then; elsewhere without: what it answers, a test cannot hold back. */
  readonly address?: string
}

export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  /** Opens a path and waits until the page is alive. */
  readonly go: (path: string) => Promise<void>
}

const complaints: string[] = []

afterEach(() => {
  expect(complaints.splice(0), 'what the browser complained about').toEqual([])
})

export const base = (): string => inject('address')

export async function visit({ language = 'ko', width = 390, height = 844, dark = false, timeZone = 'Asia/Seoul', expectComplaints = false, touch = false, address }: Visitor = {}): Promise<Visit> {
  const context = await newContext({
    locale: language === 'ko' ? 'ko-KR' : 'en-US',
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    timezoneId: timeZone,
    hasTouch: touch,
    ...(address === undefined ? { serviceWorkers: 'block' as const } : { baseURL: address }),
  })
  const page = await anotherTab(context, expectComplaints)
  return { page, context, go: (path) => open(page, path) }
}

export async function anotherTab(context: BrowserContext, expectComplaints = false): Promise<Page> {
  const page = await context.newPage()
  if (expectComplaints) return page
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return page
}

/** Alive: its scripts have run and React has nothing left to do, so that a key press is heard. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.waitForFunction(() => Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__react')))
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => requestAnimationFrame(resolve))))
}

/** What a failed request makes Chromium say is not a complaint of ours. */
const EXPECTED = /Failed to load resource|net::ERR|Failed to fetch RSC payload/
