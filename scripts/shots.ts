/**
 * Every screen as a picture, from a running app: npm run shots [http://localhost:3000] [folder]
 *
 * On a phone, a tablet and a desk, in Korean and English, light and dark; before anything was studied, and after a while.
 * --only=NAME,NAME makes only these, --looks=phone-ko-light,… only so; --readme makes only the pictures of the README, into docs/pictures.
 */
import { randomUUID } from 'node:crypto'
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
  'question-tried': async (page) => {
    await page.goto('/study', { waitUntil: 'networkidle' })
    await page.keyboard.press('h')
    await page.keyboard.press('t')
    await page.keyboard.type('DNS로 주소를 찾고 TCP로 연결해요')
  },
  'answer-ticked': async (page) => {
    await study(page, ['3', '1', '3', '3', '3', '3', '3', '3'], '/study?deck=dns', true)
    await page.keyboard.press('Space')
    await page.locator('fieldset label').nth(0).click()
    await page.keyboard.press('x')
    await page.waitForTimeout(300)
  },
  'six-grades': async (page) => {
    await page.goto('/settings', { waitUntil: 'networkidle' })
    await page.locator('select').nth(3).selectOption('six')
    await page.getByText(/^(저장했어요|Saved)\.$/).waitFor()
    await page.goto('/study', { waitUntil: 'networkidle' })
    await page.keyboard.press('Space')
  },
  menu: (page) => overTheCard(page, async () => { await page.getByRole('button', { name: /^(카드 메뉴|Card menu)$/ }).click() }),
  flags: (page) => overTheCard(page, () => page.keyboard.press('f')),
  info: (page) => overTheCard(page, () => page.keyboard.press('i')),
  edit: (page) => overTheCard(page, () => page.keyboard.press('e')),
  'edit-own': async (page) => {
    await saveNotes(page, NOTES)
    await page.getByRole('link', { name: /^(이 덱 풀기|Study this deck)$/ }).click()
    await page.waitForURL('**/study?deck=*')
    await page.getByRole('button', { name: /^(답 보기|Show answer)$/ }).waitFor()
    await page.waitForLoadState('networkidle')
    await page.keyboard.press('e')
    await page.locator('dialog[open] form').waitFor()
  },
  keys: async (page) => {
    await page.goto('/study', { waitUntil: 'networkidle' })
    await page.keyboard.press('Shift+Slash')
    await page.locator('dialog[open]').waitFor()
  },
  practice: async (page) => {
    await page.goto('/study?practice=deck%3Adns', { waitUntil: 'networkidle' })
    await page.keyboard.press('Space')
  },
  preview: async (page) => {
    await page.goto('/study?preview=deck%3Adns', { waitUntil: 'networkidle' })
    await page.keyboard.press('Space')
  },
  'next-card': (page) => study(page, ['3']),
  end: (page) => study(page, ['3', '1', '3', '3', '3', '3', '3', '3', '3', '3', '3']),
  today: async (page) => {
    await study(page, ['3', '3', '1'])
    await page.goto('/')
  },
  backlog: async (page) => {
    await afterAHoliday(page)
    await page.goto('/')
  },
  spread: async (page) => {
    await afterAHoliday(page)
    await page.goto('/', { waitUntil: 'networkidle' })
    await page.locator('main li button').nth(1).click()
    await page.waitForTimeout(500)
  },
  leech: async (page) => {
    await afterAHoliday(page)
    await page.goto('/study', { waitUntil: 'networkidle' })
    await page.keyboard.press('Space')
  },
  'progress-none': (page) => page.goto('/progress'),
  progress: async (page) => {
    await afterAHoliday(page)
    await page.goto('/progress')
  },
  interview: (page) => page.goto('/interview'),
  'interview-question': (page) => beInterviewed(page),
  'interview-look-back': async (page) => {
    await beInterviewed(page)
    await answerAsTheModel(page)
    // What it missed is asked for first.
    for (let n = 0; n < 9 && (await page.locator('fieldset').count()) === 0; n++) {
      await page.locator('textarea').fill('…')
      await page.keyboard.press('Control+Enter')
      await page.waitForTimeout(200)
    }
  },
  'interview-report': async (page) => {
    await beInterviewed(page)
    await answerAsTheModel(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^(여기서 끝내고 결과 보기|End here and see the report)$/ }).click()
    await page.locator('article').first().waitFor()
  },
  search: (page) => page.goto('/decks?q=tcp'),
  'search-how-to': async (page) => {
    await page.goto(`/decks?q=${encodeURIComponent('is:foo tcp')}`, { waitUntil: 'networkidle' })
    await page.locator('search summary').click()
  },
  decks: (page) => page.goto('/decks'),
  deck: (page) => page.goto('/decks/tcp-connection'),
  card: (page) => page.goto('/cards/dns-resolution-walkthrough'),
  'card-past': async (page) => {
    await study(page, ['1'], '/study?deck=dns')
    await page.goto('/cards/dns-what-is', { waitUntil: 'networkidle' })
    await page.getByRole('button', { name: /^(별표 달기|Mark)$/ }).click()
    await page.locator('main select').selectOption('1')
    await page.locator('table').scrollIntoViewIfNeeded()
  },
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
    await saveNotes(page, NOTES)
  },
  settings: (page) => page.goto('/settings'),
  'settings-below': async (page) => {
    await page.goto('/settings', { waitUntil: 'networkidle' })
    await page.evaluate(() => { window.scrollTo(0, document.body.scrollHeight) })
  },
  offline: (page) => page.goto('/offline'),
  'sign-in': (page) => page.goto('/sign-in'),
  account: (page) => page.goto('/sign-in?new'),
  nothing: (page) => page.goto('/nothing-here'),
}

const listed = (option: string): readonly string[] | undefined => process.argv.find((word) => word.startsWith(option))?.slice(option.length).split(',')
const [only, onlyLooks] = [listed('--only='), listed('--looks=')]

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
  const name = `${look.size}-${look.language}-${look.dark ? 'dark' : 'light'}`
  if (onlyLooks && !onlyLooks.includes(name)) return
  const to = path.join(folder, name)
  mkdirSync(to, { recursive: true })
  for (const [screen, reach] of Object.entries(SCREENS)) {
    if (only && !only.includes(screen)) continue
    await picture(browser, look, reach, path.join(to, `${screen}.png`)).catch((error: unknown) => { console.error(to, screen, error) })
  }
  console.log(to)
}

async function picturesOfReadme(browser: Browser): Promise<void> {
  const to = path.join(ROOT, 'docs', 'pictures')
  mkdirSync(to, { recursive: true })
  const { answer, today, 'import-preview': preview, 'interview-look-back': lookBack } = SCREENS
  if (answer) await picture(browser, { size: 'desk', language: 'en', dark: false }, answer, path.join(to, 'study.png'))
  if (preview) await picture(browser, { size: 'desk', language: 'ko', dark: false }, preview, path.join(to, 'import.png'))
  if (lookBack) await picture(browser, { size: 'desk', language: 'ko', dark: true }, lookBack, path.join(to, 'interview.png'))
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

/** One question on TCP, to be answered in writing. */
async function beInterviewed(page: Page): Promise<void> {
  await page.goto('/interview', { waitUntil: 'networkidle' })
  await page.getByText(/^(주제 고르기|Some topics)$/).click()
  await page.getByLabel(/TCP (연결|connections)/).check()
  await page.getByText(/^(질문 수로|By questions)$/).click()
  await page.getByRole('textbox').fill('1')
  await page.getByRole('button', { name: /^(질문 1개로 시작|Begin with 1 question)$/ }).click()
  await page.locator('[role=timer]').waitFor()
}

/** Without its last sentence. */
async function answerAsTheModel(page: Page): Promise<void> {
  const language = (await page.locator('html').getAttribute('lang')) ?? 'ko'
  const answer = await page.evaluate(async (wanted) => {
    const title = document.querySelector('main h1')?.textContent
    const { shipped } = (await (await fetch('/api/catalogue')).json()) as { shipped: { card: string; deck: string }[] }
    const ids = shipped.filter(({ deck }) => deck === 'tcp-connection').map(({ card }) => card)
    const { cards } = (await (await fetch(`/api/cards?language=${wanted}&ids=${ids.slice(0, 20).join(',')}`)).json()) as { cards: { face: { title: string; answer: string } }[] }
    return cards.find(({ face }) => face.title === title)?.face.answer ?? ''
  }, language)
  const text = answer.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ').replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
  await page.locator('textarea').fill(text.split(/(?<=[.]) /).slice(0, -1).join(' '))
  await page.keyboard.press('Control+Enter')
  await page.waitForTimeout(300)
}

/** Imports them, and shows their deck. */
async function saveNotes(page: Page, notes: string): Promise<void> {
  await previewNotes(page, notes)
  await page.getByRole('button', { name: /저장하기|^Save/ }).click()
  await page.getByRole('link', { name: /^(덱 보기|See the deck)$/ }).click()
  await page.locator('article').first().waitFor()
}

/** A card that was answered before, with something open over it. */
async function overTheCard(page: Page, open: () => Promise<unknown>): Promise<void> {
  await study(page, ['1', '3', '3', '3', '3', '3', '3', '3'], '/study?deck=dns', true)
  await open()
  await page.locator('dialog[open]').waitFor()
  await page.waitForLoadState('networkidle')
}

/** The cards of three decks are late, and one of them was forgotten seven times. */
async function afterAHoliday(page: Page): Promise<void> {
  await study(page, ['3'], '/study?deck=udp-quic')
  const ask = async (path: string): Promise<unknown> => (await page.request.get(path)).json()
  let learner: string | null = null
  while (learner === null) ({ learner } = (await ask('/api/learner')) as { learner: string | null })
  const orders = await Promise.all(['tcp-connection', 'tls-pki', 'http-web'].map(async (deck) => ((await ask(`/api/study?language=ko&deck=${deck}`)) as { order: string[] }).order))
  const cards = orders.flat()
  const lapses = Array.from({ length: 7 }, (_, n) => [[cards[0], 60 - 2 * n, 4], [cards[0], 59 - 2 * n, 1]] as const).flat()
  const device = randomUUID()
  const ops = [...lapses, ...cards.slice(1).map((card) => [card, 20, 4] as const)].map(([card, daysAgo, quality], deviceSeq) => {
    const at = new Date(Date.now() - daysAgo * 86_400_000)
    return {
      kind: 'answer', context: 'queue', quality, proposal: null, pointsHit: [], durationMs: 20_000, id: randomUUID(), card,
      day: Math.floor((at.getTime() + 5 * 3_600_000) / 86_400_000), at: at.toISOString(), device, deviceSeq,
      timeZone: 'Asia/Seoul', offset: 540, rollover: 4, rules: 'sm2-article/1',
    }
  })
  const body = JSON.stringify({ learner, sentAt: new Date().toISOString(), ops })
  await page.evaluate((sent) => fetch('/api/reviews', { method: 'POST', headers: { 'content-type': 'application/json' }, body: sent }).then(({ status }) => status), body)
}

/** With `quiet`, until the line is gone that says where the last card went. */
async function study(page: Page, digits: readonly string[], path = '/study', quiet = false): Promise<void> {
  await page.goto(path, { waitUntil: 'networkidle' })
  for (const digit of digits) {
    await page.keyboard.press('Space')
    const answer = page.locator('main section[tabindex]')
    await answer.waitFor()
    await page.keyboard.press(digit)
    await answer.waitFor({ state: 'detached' })
  }
  if (quiet) await page.waitForTimeout(2_500)
  await page.waitForLoadState('networkidle')
}
