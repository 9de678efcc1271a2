/** Every screen, in both languages, light and dark, on a phone and on a desk: accessible, reached by Tab, nothing wider than the window. */
import { readFileSync } from 'node:fs'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { LogResponse } from '@/lib/core/wire-choices'
import { answersBefore } from './an-answer-before'
import { answerOf, arrived, grade } from './a-sitting'
import { visit, type Visit } from './a-visit'
import { faultsOfTabOrder } from './tab-order'

const DECKS = (parse(readFileSync('content/decks.yaml', 'utf8')) as readonly { readonly id: string }[]).map(({ id }) => id)

/** Each brings a new visitor there; on the way it may `look`, where one way leads past several states. */
const SCREENS: Record<string, (visit: Visit, look: () => Promise<void>) => Promise<void>> = {
  'first visit': ({ go }) => go('/'),
  'a question': ({ go }) => go('/study'),
  'an answer': async ({ go, page }) => {
    await go('/study')
    await page.keyboard.press('Space')
    await answerOf(page).waitFor()
    for (const fold of await page.locator('main details').all()) await fold.evaluate((details: HTMLDetailsElement) => { details.open = true })
  },
  'a question that was tried': async ({ go, page }) => {
    await go('/study')
    await page.keyboard.press('h')
    await page.keyboard.press('t')
    await page.keyboard.type('DNS, TCP, TLS')
    await page.locator('main ul li').first().waitFor()
  },
  'practice, with what was left out and a mistake said': async ({ go, page }, look) => {
    await go('/study?practice=&cards=dns-what-is')
    await page.locator('main h1').waitFor()
    await page.keyboard.press('Space')
    await answerOf(page).waitFor()
    await page.locator('fieldset label').first().click()
    await page.keyboard.press('1')
    await answerOf(page).waitFor({ state: 'detached' })
    await page.keyboard.press('Space')
    await page.locator('label[data-dropped=true]').first().waitFor()
    await page.keyboard.press('x')
    await page.keyboard.press('Shift+Digit8')
    await page.locator('header').getByRole('img').waitFor()
    await look()
    await page.keyboard.press('i')
    await page.locator('dialog[open] tbody tr').waitFor()
  },
  'what opens over a card': async ({ go, page }, look) => {
    await go('/study')
    await page.getByRole('button', { name: /^(카드 메뉴|Card menu)$/ }).click()
    for (const key of ['f', 'e']) {
      await page.locator('dialog[open]').waitFor()
      await look()
      await page.keyboard.press('Escape')
      await page.locator('dialog[open]').waitFor({ state: 'detached' })
      await page.waitForTimeout(60)
      await page.keyboard.press(key)
    }
    await page.locator('dialog[open] form').waitFor()
  },
  'an own card, changed while it is asked': async ({ page, ...here }) => {
    await ownDeck({ page, ...here })
    await page.getByRole('link', { name: /^(이 덱 풀기|Study this deck)$/ }).click()
    await page.getByRole('button', { name: /^(답 보기|Show answer)$/ }).waitFor()
    await page.waitForTimeout(60)
    await page.keyboard.press('e')
    await page.locator('dialog[open] form').waitFor()
  },
  'six grades': async ({ go, page }) => {
    await go('/settings')
    await page.getByLabel(/^(채점 버튼|Grades)$/).selectOption('six')
    await page.getByText(/^(저장했어요|Saved)\.$/).waitFor()
    await go('/study')
    await page.keyboard.press('Space')
    await page.locator('footer button').nth(5).waitFor()
  },
  'cards to leaf through': async ({ go, page }) => {
    await go('/study?preview=deck%3Adns')
    await page.locator('main h1').waitFor()
    await page.keyboard.press('Space')
    await answerOf(page).waitFor()
  },
  'after a holiday': async ({ go, page }, look) => {
    await go('/study?deck=udp-quic')
    await grade(page, 3)
    await arrived(page, 1)
    const [stubborn = '', ...late] = await page.evaluate(async () => {
      const decks = ['tcp-connection', 'tls-pki', 'http-web']
      const orders = await Promise.all(decks.map(async (deck) => ((await (await fetch(`/api/study?language=ko&deck=${deck}`)).json()) as { order: string[] }).order))
      return orders.flat()
    })
    const lapses = Array.from({ length: 7 }, (_, n) => [{ card: stubborn, daysAgo: 60 - 2 * n, quality: 4 as const }, { card: stubborn, daysAgo: 59 - 2 * n, quality: 1 as const }]).flat()
    await answersBefore(page, [...lapses, ...late.map((card) => ({ card, daysAgo: 20, quality: 4 as const }))])
    await go('/')
    await look()
    await page.locator('main li button').first().click()
    await page.locator('main button.deed').waitFor()
    await look()
    await go('/study')
    await page.keyboard.press('Space')
    await page.getByRole('note').getByRole('button').nth(1).click()
  },
  'the list of keys': async ({ go, page }) => {
    await go('/study')
    await page.keyboard.press('Shift+Slash')
    await page.locator('dialog[open]').waitFor()
  },
  'the end of a sitting': async ({ go, page }) => {
    await go('/study?deck=dns')
    await grade(page, 1)
    for (let n = 0; n < 8; n++) await grade(page, 3)
    await page.locator('main dl').waitFor()
  },
  'today, begun': async ({ go, page }) => {
    await go('/study')
    await grade(page, 1)
    await arrived(page, 1)
    await go('/')
    // A page that may be older than the answer is made anew.
    await page.waitForLoadState('networkidle')
  },
  decks: ({ go }) => go('/decks'),
  'cards that were found': async ({ go, page }) => {
    await go('/cards/dns-what-is')
    await page.getByRole('button', { name: /^(별표 달기|Mark)$/ }).click()
    await page.getByRole('combobox', { name: /^(깃발|Flag)$/ }).selectOption('1')
    await go(`/decks?q=${encodeURIComponent('deck:dns')}`)
    await page.locator('main section li a').first().waitFor()
    await page.locator('main search details').evaluate((details: HTMLDetailsElement) => { details.open = true })
  },
  'no card found': async ({ go, page }) => {
    await go('/decks?q=zebra')
    await page.locator('main > p:not([role])').waitFor()
  },
  'a problem of a search': async ({ go, page }) => {
    await go(`/decks?q=${encodeURIComponent('is:foo tcp')}`)
    await page.locator('main section li a').first().waitFor()
    await page.locator('main [role=status] p').waitFor()
  },
  'a card with its past': async ({ go, page }) => {
    await go('/study?deck=dns')
    await grade(page, 1)
    await arrived(page, 1)
    const { rows } = (await (await page.request.get('/api/log?after=0')).json()) as LogResponse
    await go(`/cards/${rows[0]?.card ?? ''}`)
    await page.locator('main tbody tr').first().waitFor()
    await page.getByRole('button', { name: /^(쉬게 하기|Let it rest)$/ }).click()
    await page.getByRole('button', { name: /^(별표 달기|Mark)$/ }).click()
    await page.getByRole('combobox', { name: /^(깃발|Flag)$/ }).selectOption('7')
  },
  ...Object.fromEntries(
    DECKS.map((deck) => [`the deck ${deck}`, ({ go }: Visit) => go(`/decks/${deck}`)] as const),
  ),
  glossary: ({ go }) => go('/glossary'),
  'a step of a diagram': async ({ go, page }) => {
    await go('/cards/tcp-flags')
    await page.getByRole('button', { name: /다음 단계|Next step/ }).click()
  },
  'a card': ({ go }) => go('/cards/tls13-handshake'),
  'notes to import': ({ go }) => go('/import'),
  'the preview of an import': async ({ go, page }) => {
    await go('/import')
    await previewNotes(page, NOTES)
    await page.locator('li[id^=card-] .prose').first().waitFor()
    for (const fold of await page.locator('main details').all()) await fold.evaluate((details: HTMLDetailsElement) => { details.open = true })
    await page.getByRole('checkbox').first().check()
    await page.getByRole('button', { name: /^(고치기|Edit)$/ }).first().click()
    await page.getByRole('button', { name: /^(나누기|Split)$/ }).nth(1).click()
  },
  'what was skipped in an import': async ({ go, page }) => {
    await go('/import')
    await previewNotes(page, NOTES)
    await page.getByRole('button', { name: /^(건너뜀|Skipped)/ }).click()
  },
  'what an import saved': async ({ go, page }) => {
    await go('/import')
    await previewNotes(page, NOTES)
    await page.getByRole('button', { name: /저장하기|^Save/ }).click()
    await page.getByRole('link', { name: /^(덱 보기|See the deck)$/ }).waitFor()
  },
  'notes imported again': async ({ go, page }) => {
    await go('/import')
    await previewNotes(page, NOTES)
    await page.getByRole('button', { name: /저장하기|^Save/ }).click()
    await page.getByRole('link', { name: /^(덱 보기|See the deck)$/ }).waitFor()
    await go('/import')
    await previewNotes(page, NOTES.replace('a frame', 'one frame').replace('What does ARP do?', 'What is ARP for?'))
    await page.locator('ins').first().waitFor()
  },
  'a deck of one\'s own': async ({ page, ...here }) => {
    await ownDeck({ page, ...here })
    await page.getByRole('button', { name: /^(답 쓰기|Write the answer)$/ }).click()
  },
  'a card of one\'s own, to be changed': async ({ page, go, ...here }) => {
    await ownDeck({ page, go, ...here })
    const card = await page.locator('article h3 a').first().getAttribute('href')
    await go(`${card ?? ''}/edit`)
    await page.getByRole('heading', { name: /^(미리 보기|Preview)$/ }).waitFor()
  },
  'words on a card': async ({ page, go }) => {
    await go('/cards/tls13-handshake')
    await page.getByRole('button', { name: /^(내 말로 써 두기|Put it in my words)$/ }).click()
  },
  settings: async ({ go, page }) => {
    await go('/settings')
    await page.locator('main form input').first().fill('many')
  },
  'an interview, how ready one is, its morning, and what came of the answers': async ({ go, page }, look) => {
    await go('/study?deck=udp-quic')
    await grade(page, 3)
    await arrived(page, 1)
    const ids = await page.evaluate(async () => ((await (await fetch('/api/study?language=ko&deck=dns')).json()) as { order: string[] }).order)
    await answersBefore(page, ids.flatMap((card) => Array.from({ length: 16 }, (_, n) => ({ card, daysAgo: 5 + 7 * n, quality: n % 4 === 1 ? (1 as const) : (4 as const) }))))
    await go('/plan')
    await page.getByRole('button', { name: /^(면접 더하기|Add an interview)$/ }).click()
    await page.locator('input[type=date]').fill(new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10))
    await page.locator('main details').first().evaluate((details: HTMLDetailsElement) => { details.open = true })
    await look()
    await page.getByRole('button', { name: /^(저장|Save)$/ }).click()
    await page.getByText(/^(준비도 |Readiness )\d+%$/).waitFor()
    for (const fold of await page.locator('main details').all()) await fold.evaluate((details: HTMLDetailsElement) => { details.open = true })
    await look()
    const sheet = (await page.locator('a[href$="/sheet"]').getAttribute('href')) ?? ''
    for (const path of [sheet, sheet.replace('/sheet', ''), '/', '/lab']) {
      await go(path)
      await look()
    }
    await go('/progress')
    for (const fold of await page.locator('main details').all()) await fold.evaluate((details: HTMLDetailsElement) => { details.open = true })
    await page.locator('main svg circle').first().waitFor()
  },
  'a mock interview, from its set-up to its report': async ({ go, page }, look) => {
    await go('/interview')
    await page.locator('summary').first().click()
    await page.getByText(/^(주제 고르기|Some topics)$/).click()
    await look()
    await page.getByText(/^(모든 주제|All topics)$/).click()
    await page.getByText(/^(질문 수로|By questions)$/).click()
    await page.getByRole('textbox').fill('1')
    await page.getByRole('button', { name: /^(질문 1개로 시작|Begin with 1 question)$/ }).click()
    await page.locator('[role=timer]').waitFor()
    await look()
    for (let n = 0; n < 6 && (await page.locator('[role=timer]').count()) > 0; n++) {
      await page.locator('textarea').fill('클라이언트가 SYN을 보내면 서버는 SYN,ACK로 답합니다. The certificate is verified up to a trusted root.')
      await page.keyboard.press('Control+Enter')
      await page.waitForTimeout(200)
    }
    await page.locator('fieldset').waitFor()
    await look()
    await page.keyboard.press('Escape')
    await page.locator('dialog[open]').waitFor()
    await look()
    await page.getByRole('button', { name: /^(여기서 끝내고 결과 보기|End here and see the report)$/ }).click()
    await page.locator('article').first().waitFor()
    for (const fold of await page.locator('main details').all()) await fold.evaluate((details: HTMLDetailsElement) => { details.open = true })
    await look()
    await go('/interview')
    await page.locator('main section a').first().waitFor()
  },
  'a page that is not kept': async ({ go, page }) => {
    await go('/offline')
    await page.locator('main h1').waitFor()
  },
  'signing in': ({ go }) => go('/sign-in'),
  'making an account': ({ go }) => go('/sign-in?new'),
  'an address with nothing': ({ go }) => go('/nothing-here'),
}

const NOTES = `# Data link

## What does a switch do?

It sends a frame

1. to one port, by its address
2. or to all of them

![the path](images/path.png)

## What does ARP do?

It asks for the hardware address of an IPv4 address. The third segment is a SYN.

## Why does a loop hurt?

## References

- [802.1Q](https://example.com/)
`

async function previewNotes(page: Page, notes: string): Promise<void> {
  await page.getByLabel(/^(노트 붙여 넣기|Paste notes)$/).fill(notes)
  await page.getByRole('button', { name: /^(미리 보기|Preview)$/ }).click()
  await page.locator('li[id^=card-]').first().waitFor()
}

async function ownDeck({ page, go }: Visit): Promise<void> {
  await go('/import')
  await previewNotes(page, NOTES)
  await page.getByRole('button', { name: /저장하기|^Save/ }).click()
  await page.getByRole('link', { name: /^(덱 보기|See the deck)$/ }).click()
  await page.locator('article').first().waitFor()
}

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

async function violations(page: Page): Promise<readonly string[]> {
  if (await page.evaluate('typeof axe') === 'undefined') await page.evaluate(`${axe.source}; 0`)
  const look = () => page.evaluate<Violation[]>('axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"] }).then((result) => result.violations)')
  let found = await look()
  // It may have been made anew meanwhile, and had no title for that moment.
  if (found.some(({ id }) => id === 'document-title')) {
    await page.waitForFunction(() => document.title !== '')
    found = await look()
  }
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`))
}

const widerThanWindow = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

/** Where a screen is looked at, once somebody is there: a window may be made wider, and night may come. */
const SIGHTS = {
  ko: [{ width: 360, height: 780, colorScheme: 'light' }, { width: 1440, height: 900, colorScheme: 'dark' }],
  en: [{ width: 360, height: 780, colorScheme: 'dark' }, { width: 1440, height: 900, colorScheme: 'light' }],
} as const

test.for(Object.entries(SCREENS))('%s', async ([, reach]) => {
  // Two at a time: much of it is waiting, and nothing here depends on how long that is.
  await Promise.all([seenIn('ko', reach), seenIn('en', reach)])
})

async function seenIn(language: 'ko' | 'en', reach: (typeof SCREENS)[string]): Promise<void> {
  const [first, second] = SIGHTS[language]
  const here = await visit({ language, width: first.width, height: first.height, dark: first.colorScheme === 'dark' })
  const look = async () => {
    for (const sight of [first, second]) {
      await see(here.page, sight)
      const seen = `${language}, ${String(sight.width)} px, ${sight.colorScheme}`
      expect.soft(await violations(here.page), seen).toEqual([])
      expect.soft(await widerThanWindow(here.page), `${seen}: wider than the window`).toBe(false)
    }
    await see(here.page, first)
    expect.soft(await faultsOfTabOrder(here.page), `Tab, ${language}, ${String(first.width)} px`).toEqual([])
  }
  await reach(here, look)
  await look()
}

async function see(page: Page, { colorScheme, width, height }: (typeof SIGHTS)['ko' | 'en'][number]): Promise<void> {
  await page.setViewportSize({ width, height })
  await page.emulateMedia({ colorScheme })
  // What lies half behind the bar at the bottom, wherever the page happens to stand, is only on its way.
  await page.evaluate(() => { window.scrollTo(0, 0) })
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))))
  // A page that is being made anew has no title for a moment.
  await page.waitForFunction(() => document.title !== '')
  // Folds that open on a desk hear of the new width a frame later.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}
