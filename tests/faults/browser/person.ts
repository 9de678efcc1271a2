/** Somebody who drills in a browser, by keyboard, behind a fault proxy, and what they did there for certain. */
import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type FaultProxy, startFaultProxy } from './fault-proxy'
import { deedsOf, onDevice, type OnDevice, readyOffline } from './on-device'

export interface Person {
  readonly proxy: FaultProxy
  context: BrowserContext
  page: Page
  /** The next question was on the screen after each of them. */
  graded: number
  undone: number
}

const PATIENCE_MS = 30_000
/** Of a wrong build, nobody waits long for what will never be. */
export const COMES_WITHIN_MS = process.env.NETDRILL_FAULTS === 'mutant' ? 15_000 : 60_000

export async function aPerson(context: BrowserContext, proxy: FaultProxy, cookie: string): Promise<Person> {
  await signIn(context, cookie)
  return { proxy, context, page: await context.newPage(), graded: 0, undone: 0 }
}

/** `cookie` as a response sets it. */
export async function signIn(context: BrowserContext, cookie: string): Promise<void> {
  const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=')
  const expires = Math.floor(Date.now() / 1000) + 86_400
  await context.addCookies([{ name, value, domain: 'localhost', path: '/', httpOnly: true, sameSite: 'Lax', expires }])
}

export const aProxy = (target: string): Promise<FaultProxy> => startFaultProxy(target)

/** Alive: its scripts have run, so that a key press is heard. */
export async function openStudy({ page, proxy }: Person): Promise<void> {
  await page.goto(`${proxy.address}/study`)
  await page.waitForFunction(() => Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__react')), undefined, { timeout: PATIENCE_MS })
  await page.locator('main[data-revealed] h1').first().waitFor({ timeout: PATIENCE_MS })
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  if (await page.evaluate(() => document.documentElement.dataset.kept !== undefined)) await page.evaluate(hasComeToRest, KEPT_REST_MS)
}

/** A kept page is made anew of what the device knows, a moment after it is shown. */
const KEPT_REST_MS = 800

const hasComeToRest = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    let timer = setTimeout(resolve, ms)
    const watch = () => {
      clearTimeout(timer)
      timer = setTimeout(resolve, ms)
    }
    new MutationObserver(watch).observe(document.body, { childList: true, subtree: true })
  })

/** Visits for the first time, and stays until the device can do without a network. */
export async function settleIn(person: Person): Promise<void> {
  await openStudy(person)
  await expect.poll(() => readyOffline(person.page), { timeout: 120_000, interval: 250 }).toBe(true)
}

/** A page that is made anew at this moment hears nothing: then once more. Pressed twice, the key would grade. */
export async function reveal({ page }: Person): Promise<void> {
  const revealed = page.locator('main[data-revealed="true"]')
  for (let tries = 1; ; tries++) {
    if ((await revealed.count()) === 0) await page.keyboard.press('Space')
    try {
      await revealed.waitFor({ timeout: tries < REVEALS ? 3_000 : PATIENCE_MS })
      return
    } catch (error) {
      if (tries === REVEALS) throw error
    }
  }
}

const REVEALS = 4

/** Graded: whatever comes next is on the screen. */
export async function grade(person: Person, digit: 1 | 2 | 3 | 4): Promise<void> {
  await reveal(person)
  await person.page.keyboard.press(String(digit))
  await person.page.locator('main[data-revealed="true"]').waitFor({ state: 'detached', timeout: PATIENCE_MS })
  person.graded++
}

/** Takes back what was done last, here or elsewhere, if there is anything. */
export async function undo(person: Person): Promise<void> {
  const before = deedsOf(await onDevice(person.page), 'undo')
  await person.page.keyboard.press('u')
  for (let tries = 0; tries < 20; tries++) {
    if (deedsOf(await onDevice(person.page), 'undo') > before) {
      person.undone++
      return
    }
    await person.page.waitForTimeout(50)
  }
}

/** The tab is gone, without a farewell; another one is opened. */
export async function anotherTab(person: Person): Promise<void> {
  const closing = person.page
  person.page = await person.context.newPage()
  await closing.close()
}

/** As the renderer dies when the system takes its memory; another tab is opened. */
export async function crashTab(person: Person): Promise<void> {
  const dying = person.page
  const crashed = dying.waitForEvent('crash')
  const session = await person.context.newCDPSession(dying)
  session.send('Page.crash').catch(() => {})
  await crashed
  person.page = await person.context.newPage()
  await dying.close()
}

/** The network is good and everything has been sent and pulled: what the device has then. */
export async function cameTogether(person: Person, lastSeq: () => Promise<number>): Promise<OnDevice> {
  person.proxy.meet([])
  await person.proxy.setOnline(true)
  await expect.poll(async () => {
    await person.page.evaluate(() => window.dispatchEvent(new Event('online')))
    const { waiting, cursor } = await onDevice(person.page)
    return `${waiting.length} waiting, ${cursor - (await lastSeq())} rows more than the server`
  }, { timeout: COMES_WITHIN_MS, interval: 200 }).toBe('0 waiting, 0 rows more than the server')
  return onDevice(person.page)
}
