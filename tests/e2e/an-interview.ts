/** Being interviewed, as a person is: by the keyboard, with the model answers at hand. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Card } from '@/lib/core/card'
import type { CatalogueResponse } from '@/lib/core/catalogue'
import type { LogRow } from '@/lib/core/wire'
import type { LogResponse } from '@/lib/core/wire-choices'

/** What one would say to a question, by the question: the model answers of all shipped cards. */
export async function modelAnswers(page: Page, language: 'ko' | 'en'): Promise<ReadonlyMap<string, string>> {
  const { shipped } = (await (await page.request.get('/api/catalogue')).json()) as CatalogueResponse
  const ids = (shipped ?? []).map(({ card }) => card)
  const answers = new Map<string, string>()
  for (let at = 0; at < ids.length; at += 20) {
    const { cards } = (await (await page.request.get(`/api/cards?language=${language}&ids=${ids.slice(at, at + 20).join(',')}`)).json()) as { cards: readonly Card[] }
    for (const { face } of cards) answers.set(face.title, plain(face.answer ?? ''))
    for (const { face } of cards) for (const { html, card } of face.followUps) answers.set(plain(html), plain(cards.find(({ id }) => id === card)?.face.answer ?? face.answer ?? ''))
  }
  return answers
}

const plain = (html: string): string => html.replaceAll(/<[^>]*>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&').trim()

/** What is on the screen: a question to be answered, an answer to look back on, or the report. */
export async function whatNow(page: Page): Promise<{ readonly kind: 'question' | 'look-back' | 'report'; readonly title: string; readonly follows: boolean }> {
  await page.locator('main h1').waitFor()
  const [title, kind, follows] = await page.evaluate(() => [
    document.querySelector('main h1')?.textContent ?? '',
    document.querySelector('[role=timer]') ? 'question' : document.querySelector('[data-revealed=true]') ? 'look-back' : 'report',
    /꼬리 질문|follow-up/.test(document.querySelector('header')?.textContent ?? ''),
  ] as const)
  return { kind, title, follows }
}

/** Until something else is asked, or the same thing in another way; and then the moment in which keys settle. */
export async function changes(page: Page, from: { readonly kind: string; readonly title: string }): Promise<void> {
  await expect.poll(async () => {
    const now = await whatNow(page)
    return now.kind !== from.kind || now.title !== from.title
  }, { interval: 30, timeout: 15_000 }).toBe(true)
  await page.waitForTimeout(60)
}

export async function logOnServer(page: Page): Promise<readonly LogRow[]> {
  const { rows } = (await (await page.request.get('/api/log?after=0')).json()) as LogResponse
  return rows
}
