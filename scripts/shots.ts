/**
 * Every screen as a picture, from a running app: npm run shots [http://localhost:3000] [folder]
 *
 * On a phone, a tablet and a desk, in Korean and English, light and dark; before anything was studied, and after a while.
 * --readme makes only the pictures of the README, into docs/pictures.
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from './chromium'
import { ROOT } from './project.mjs'

const SIZES = { phone: [360, 780], tablet: [820, 1180], desk: [1440, 900] } as const

interface Look {
  readonly size: keyof typeof SIZES
  readonly language: 'ko' | 'en'
  readonly dark: boolean
}

const NOTES = `# 스위치 정리

## 스위치란?

MAC 주소를 보고 프레임을 한 포트로 보냅니다.

1. 들어온 프레임의 출발지 주소를 배웁니다.
2. 목적지 주소를 테이블에서 찾습니다.
3. 없으면 들어온 포트를 뺀 모든 포트로 보냅니다.

## VLAN은 왜 나누나요?

브로드캐스트가 닿는 범위를 줄이려고 나눕니다.

## STP란?

## 참고

- [IEEE 802.1Q](https://example.com/8021q)
`

const SCREENS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  welcome: (page) => page.goto('/'),
  question: (page) => page.goto('/study'),
  answer: async (page) => {
    await page.goto('/study', { waitUntil: 'networkidle' })
    await page.keyboard.press('Space')
  },
  'next-card': (page) => study(page, ['3']),
  end: (page) => study(page, ['3', '1', '3', '3', '3', '3', '3', '3', '3', '3', '3']),
  today: async (page) => {
    await study(page, ['3', '3', '1'])
    await page.goto('/')
  },
  decks: (page) => page.goto('/decks'),
  deck: (page) => page.goto('/decks/tcp-connection'),
  card: (page) => page.goto('/cards/dns-resolution-walkthrough'),
  step: async (page) => {
    await page.goto('/cards/tcp-three-way-handshake', { waitUntil: 'networkidle' })
    for (let n = 0; n < 3; n++) await page.locator('figure button').last().click()
    await page.locator('figure').scrollIntoViewIfNeeded()
  },
  glossary: (page) => page.goto('/glossary'),
  import: (page) => page.goto('/import'),
  'import-preview': (page) => previewNotes(page, NOTES),
  'import-again': async (page) => {
    await previewNotes(page, NOTES)
    await page.getByRole('button', { name: /저장하기|^Save/ }).click()
    await page.getByRole('link', { name: /^(덱 보기|See the deck)$/ }).waitFor()
    await previewNotes(page, NOTES.replace('한 포트로', '알맞은 한 포트로').replace('## VLAN은 왜 나누나요?', '## VLAN은 왜 쓰나요?'))
  },
  'own-deck': async (page) => {
    await previewNotes(page, NOTES)
    await page.getByRole('button', { name: /저장하기|^Save/ }).click()
    await page.getByRole('link', { name: /^(덱 보기|See the deck)$/ }).click()
    await page.locator('article').first().waitFor()
  },
  settings: (page) => page.goto('/settings'),
  'sign-in': (page) => page.goto('/sign-in'),
  account: (page) => page.goto('/sign-in?new'),
  nothing: (page) => page.goto('/nothing-here'),
}

const isReadme = process.argv.includes('--readme')
const [base = 'http://localhost:3000', folder = path.join(ROOT, 'data', 'shots')] = process.argv.slice(2).filter((word) => !word.startsWith('--'))

const browser = await launchChromium()
if (isReadme) await picturesOfReadme(browser)
else for (const look of looks()) await picturesOf(browser, look)
await browser.close()

function* looks(): Generator<Look> {
  for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[])
    for (const language of ['ko', 'en'] as const) for (const dark of [false, true]) yield { size, language, dark }
}

async function picturesOf(browser: Browser, look: Look): Promise<void> {
  const to = path.join(folder, `${look.size}-${look.language}-${look.dark ? 'dark' : 'light'}`)
  mkdirSync(to, { recursive: true })
  for (const [name, reach] of Object.entries(SCREENS)) await picture(browser, look, reach, path.join(to, `${name}.png`))
  console.log(to)
}

async function picturesOfReadme(browser: Browser): Promise<void> {
  const to = path.join(ROOT, 'docs', 'pictures')
  mkdirSync(to, { recursive: true })
  const { answer, today, 'import-preview': preview } = SCREENS
  if (answer) await picture(browser, { size: 'desk', language: 'en', dark: false }, answer, path.join(to, 'study.png'))
  if (preview) await picture(browser, { size: 'desk', language: 'ko', dark: false }, preview, path.join(to, 'import.png'))
  if (today) await picture(browser, { size: 'phone', language: 'ko', dark: true }, today, path.join(to, 'today.png'))
  console.log(to)
}

/** A visitor of its own for each picture. */
async function picture(browser: Browser, { size, language, dark }: Look, reach: (page: Page) => Promise<unknown>, file: string): Promise<void> {
  const [width, height] = SIZES[size]
  const context = await browser.newContext({
    baseURL: base,
    viewport: { width, height },
    locale: language === 'ko' ? 'ko-KR' : 'en-US',
    colorScheme: dark ? 'dark' : 'light',
    timezoneId: 'Asia/Seoul',
    hasTouch: size !== 'desk',
    isMobile: size === 'phone',
  })
  const page = await context.newPage()
  await reach(page)
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: file })
  await context.close()
}

async function previewNotes(page: Page, notes: string): Promise<void> {
  await page.goto('/import', { waitUntil: 'networkidle' })
  await page.locator('#notes').fill(notes)
  await page.getByRole('button', { name: /^(미리 보기|Preview)$/ }).click()
  await page.locator('li[id^=card-]').first().waitFor()
}

async function study(page: Page, digits: readonly string[]): Promise<void> {
  await page.goto('/study', { waitUntil: 'networkidle' })
  for (const digit of digits) {
    await page.keyboard.press('Space')
    const answer = page.locator('main section[tabindex]')
    await answer.waitFor()
    await page.keyboard.press(digit)
    await answer.waitFor({ state: 'detached' })
  }
  await page.waitForLoadState('networkidle')
}
