/** Every screen, in both languages, light and dark, on a phone and on a desk: accessible, nothing wider than the window. */
import { readFileSync } from 'node:fs'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { LogResponse } from '@/lib/core/wire'
import { answerOf, arrived, grade } from './a-sitting'
import { visit, type Visit } from './a-visit'

const DECKS = (parse(readFileSync('content/decks.yaml', 'utf8')) as readonly { readonly id: string }[]).map(({ id }) => id)

const SCREENS: Record<string, (visit: Visit) => Promise<void>> = {
  'first visit': ({ go }) => go('/'),
  'a question': ({ go }) => go('/study'),
  'an answer': async ({ go, page }) => {
    await go('/study')
    await page.keyboard.press('Space')
    await answerOf(page).waitFor()
    for (const fold of await page.locator('main details').all()) await fold.evaluate((details: HTMLDetailsElement) => { details.open = true })
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
    await go('/')
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
  settings: ({ go }) => go('/settings'),
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
  await page.evaluate(`${axe.source}; 0`)
  const found = await page.evaluate('axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then((result) => result.violations)')
  return (found as Violation[]).flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`))
}

const widerThanWindow = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

describe.for([
  { language: 'ko', width: 360, height: 780, dark: false },
  { language: 'ko', width: 1440, height: 900, dark: true },
  { language: 'en', width: 360, height: 780, dark: true },
  { language: 'en', width: 1440, height: 900, dark: false },
] as const)('$language, $width px, dark $dark', (visitor) => {
  test.for(Object.entries(SCREENS))('%s', async ([, reach]) => {
    const here = await visit(visitor)
    await reach(here)
    await here.page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))))
    // A page that is being made anew has no title for a moment.
    await here.page.waitForFunction(() => document.title !== '')
    expect(await violations(here.page)).toEqual([])
    expect(await widerThanWindow(here.page), 'wider than the window').toBe(false)
  })
})
