/**
 * How long from a grade to the next card on the screen? Drives the built app in Chromium: for each card the time from the
 * key event to the second animation frame after it, when the new question has been painted. The rest of the page's life
 * goes on meanwhile: the outbox writes, the server answers.
 *
 *   npx tsx bench/grade-to-paint.ts [http://localhost:3000] [rounds]
 *
 * Absolute times depend on the machine; beside them stands the same measure for a page that does nothing but change a text.
 */
import type { Page } from 'playwright-core'
import { launchChromium } from '../scripts/chromium'

const LIMIT_MS = 50
const [base = 'http://localhost:3000', rounds = '6'] = process.argv.slice(2)

const browser = await launchChromium()
const times: number[] = []
for (let round = 0; round < Number(rounds); round++) times.push(...(await drill()))
const floor = await bareChange()
await browser.close()

const p95 = percentile(times, 95)
console.log(`grade to next card painted, ${String(times.length)} cards: p50 ${ms(percentile(times, 50))}, p95 ${ms(p95)}, at most ${String(LIMIT_MS)} ms`)
console.log(`a bare change of text to painted: p50 ${ms(percentile(floor, 50))}, p95 ${ms(percentile(floor, 95))}`)
console.log(`ratio of the medians: ${(percentile(times, 50) / percentile(floor, 50)).toFixed(2)}`)
process.exitCode = p95 <= LIMIT_MS ? 0 : 1

/** One new guest drills ten cards, failing some, so that the drill is in it too. */
async function drill(): Promise<number[]> {
  const context = await browser.newContext({ locale: 'ko-KR', viewport: { width: 390, height: 844 }, baseURL: base })
  const page = await context.newPage()
  await page.goto('/study')
  await page.waitForLoadState('networkidle')
  await measureKeys(page)
  const taken: number[] = []
  for (let n = 0; (await page.locator('main h1').count()) > 0 && n < 30; n++) {
    await page.keyboard.press('Space')
    const answer = page.locator('main section[tabindex]')
    if ((await answer.count()) === 0) break
    await page.keyboard.press(n % 4 === 1 ? 'Digit1' : 'Digit3')
    await answer.waitFor({ state: 'detached' })
    taken.push(await measured(page, taken.length))
  }
  await context.close()
  return taken
}

interface Measured {
  grades: number[]
}

/** The time of the n-th grade, once its frame has been shown. */
async function measured(page: Page, n: number): Promise<number> {
  const time = await page.waitForFunction((n) => (window as unknown as Measured).grades[n], n)
  return (await time.jsonValue()) ?? Number.NaN
}

/** Notes the time of each grade when the frame after the change has been shown. */
async function measureKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    ;(window as unknown as Measured).grades = []
    window.addEventListener(
      'keydown',
      ({ code, timeStamp }) => {
        if (!code.startsWith('Digit')) return
        requestAnimationFrame(() => requestAnimationFrame((now) => { (window as unknown as Measured).grades.push(now - timeStamp) }))
      },
      { capture: true },
    )
  })
}

async function bareChange(): Promise<number[]> {
  const page = await browser.newPage()
  await page.setContent('<main><h1>0</h1></main>')
  await page.evaluate(() => {
    ;(window as unknown as Measured).grades = []
    window.addEventListener('keydown', ({ timeStamp }) => {
      const heading = document.querySelector('h1')
      if (heading) heading.textContent = String(Number(heading.textContent) + 1)
      requestAnimationFrame(() => requestAnimationFrame((now) => { (window as unknown as Measured).grades.push(now - timeStamp) }))
    })
  })
  const taken: number[] = []
  for (let n = 0; n < 40; n++) {
    await page.keyboard.press('Digit3')
    taken.push(await measured(page, n))
  }
  await page.close()
  return taken
}

function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * p) / 100))] ?? Number.NaN
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`
}
