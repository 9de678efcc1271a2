/**
 * How long from a grade to the next card on the screen, with 10,000 cards in the store, with a network and without? Drives the built
 * app in Chromium, and asks the browser itself: the duration of the key event, from the press to the next paint after everything
 * that it set off (PerformanceEventTiming, in steps of 8 ms; what is not told took less than 16). The rest of the page's life goes
 * on meanwhile: the outbox writes, the server answers, the copy is kept.
 *
 *   npx tsx bench/grade-to-paint.ts [http://localhost:3000] [cards a round] [cards in the store]
 *
 * Absolute times depend on the machine; beside them stands the same measure for a page that does nothing but change a text.
 */
import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { launchChromium } from '../scripts/chromium'

const P50_LIMIT_MS = 16
const P95_LIMIT_MS = 50
const UNTOLD_MS = 16
const [base = 'http://localhost:3000', round = '60', stored = '10000'] = process.argv.slice(2)

const browser = await launchChromium()
const page = await fill(Number(stored))
const online = await drill(page, Number(round), 0)
await page.context().setOffline(true)
const offline = await drill(page, Number(round), Number(round))
const floor = await bareChange()
await browser.close()

console.log(`${stored} own cards in the store`)
const isQuick = [tell('with a network', online), tell('without', offline)].every(Boolean)
console.log(`a bare change of text: ${inWords(floor)}`)
console.log(`at most p50 ${ms(P50_LIMIT_MS)}, p95 ${ms(P95_LIMIT_MS)}`)
process.exitCode = isQuick ? 0 : 1

/** A guest with so many own cards, on whose device all of it has arrived, and who wants to learn more than a hundred of them today. */
async function fill(count: number): Promise<Page> {
  const context = await browser.newContext({ locale: 'ko-KR', viewport: { width: 390, height: 844 }, baseURL: base })
  const filled = await context.newPage()
  await filled.goto('/study', { waitUntil: 'networkidle' })
  await filled.keyboard.press('Space')
  await filled.keyboard.press('Digit3')
  await filled.waitForResponse('**/api/reviews')
  const [device, deck] = [randomUUID(), randomUUID()]
  const cards = Array.from({ length: count }, (_, at) => ({
    id: randomUUID(), deck, position: at, topic: `갈래 ${String(at % 500)}`, language: 'ko', follows: null, origin: null, look: false, retired: false, version: 0,
    source: { front: `질문 ${String(at)}: TCP와 UDP는 무엇이 다른가요?`, context: [], back: `답 ${String(at)}. `.repeat(40), keyPoints: ['연결', '순서', '재전송'].map((text) => ({ text, must: false })), references: [], tags: [] },
  }))
  for (let at = 0; at < cards.length; at += 5_000)
    await send(filled, '/api/import', { id: randomUUID(), decks: at === 0 ? [{ id: deck, title: '만 장' }] : [], cards: cards.slice(at, at + 5_000) })
  const learner = await filled.evaluate(async () => ((await (await fetch('/api/learner')).json()) as { learner: string }).learner)
  const change = { kind: 'setting', id: randomUUID(), at: new Date().toISOString(), device, deviceSeq: 1, change: { newPerDay: 2 * Number(round) + 40 } }
  await send(filled, '/api/reviews', { learner, sentAt: new Date().toISOString(), ops: [change] })
  // What was written past the page, the device asks for a minute later.
  await filled.waitForTimeout(61_000)
  await filled.goto('/study', { waitUntil: 'networkidle' })
  for (let kept = [0, 0]; (kept[0] ?? 0) < count || (kept[1] ?? 0) < 3 * Number(round) + 250; kept = await keptOn(filled)) await filled.waitForTimeout(1_000)
  await filled.goto('/study', { waitUntil: 'networkidle' })
  await listen(filled)
  return filled
}

/** How many cards the device knows, and how many faces it has. */
function keptOn(device: Page): Promise<number[]> {
  return device.evaluate(async () => {
    const opened = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('netdrill-copy')
      opening.onsuccess = () => { resolve(opening.result) }
    })
    const counted: number[] = []
    for (const store of ['facts', 'faces']) {
      const counting = opened.transaction(store).objectStore(store).count()
      counted.push(await new Promise<number>((resolve) => (counting.onsuccess = () => { resolve(counting.result) })))
    }
    opened.close()
    return counted
  })
}

async function send(to: Page, path: string, body: unknown): Promise<void> {
  const status = await to.evaluate(async ([where, what]) => {
    const answer = await fetch(where, { method: 'POST', headers: { 'content-type': 'application/json' }, body: what })
    return answer.status
  }, [path, JSON.stringify(body)] as const)
  if (status !== 200) throw new Error(`${path} answered ${String(status)}`)
}

interface Heard {
  /** By the time stamp of the press of a digit. */
  pressed: number[]
  durations: Record<string, number>
}

async function listen(to: Page): Promise<void> {
  await to.evaluate(() => {
    const heard: Heard = { pressed: [], durations: {} }
    ;(window as unknown as { heard: Heard }).heard = heard
    window.addEventListener('keydown', ({ code, timeStamp }) => { if (code.startsWith('Digit')) heard.pressed.push(timeStamp) }, { capture: true })
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) heard.durations[String(startTime)] = duration
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
  })
}

/** One in four fails, so that the drill is in it too. The first `skip` were measured before. */
async function drill(at: Page, count: number, skip: number): Promise<readonly number[]> {
  for (let n = 0; n < count; n++) {
    await at.keyboard.press('Space')
    const answer = at.locator('main section[tabindex]')
    await answer.waitFor()
    await at.waitForTimeout(120)
    await at.keyboard.press(n % 4 === 1 ? 'Digit1' : 'Digit3')
    await answer.waitFor({ state: 'detached' })
    await at.waitForTimeout(120)
  }
  return (await told(at)).slice(skip)
}

async function told(at: Page): Promise<readonly number[]> {
  await at.waitForTimeout(300)
  return at.evaluate((untold) => {
    const { pressed, durations } = (window as unknown as { heard: Heard }).heard
    return pressed.map((stamp) => durations[String(stamp)] ?? untold)
  }, UNTOLD_MS)
}

async function bareChange(): Promise<readonly number[]> {
  const bare = await browser.newPage()
  await bare.goto(`${base}/offline`)
  await bare.evaluate(() => {
    document.body.innerHTML = '<main><h1>0</h1></main>'
    window.addEventListener('keydown', () => {
      const heading = document.querySelector('h1')
      if (heading) heading.textContent = String(Number(heading.textContent) + 1)
    })
  })
  await listen(bare)
  for (let n = 0; n < 60; n++) {
    await bare.keyboard.press('Digit3')
    await bare.waitForTimeout(100)
  }
  return told(bare)
}

function tell(what: string, times: readonly number[]): boolean {
  console.log(`grade to next card painted, ${what}, ${String(times.length)} cards: ${inWords(times)}`)
  return percentile(times, 50) <= P50_LIMIT_MS && percentile(times, 95) <= P95_LIMIT_MS
}

function inWords(times: readonly number[]): string {
  return `p50 ${ms(percentile(times, 50))}, p95 ${ms(percentile(times, 95))}`
}

function percentile(times: readonly number[], percent: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`
}
