/** Drilling, as a person does it: look at the question, show the answer, grade. */
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { effectiveAnswers } from '@/lib/core/scheduling/log'
import type { StudyResponse } from '@/lib/core/wire-study'

export const questionOf = (page: Page): Promise<string> => page.locator('main h1').innerText()

export const answerOf = (page: Page): Locator => page.locator('main section[tabindex]')

/** Answers the card on the screen with a digit key, and waits for what comes next. */
export async function grade(page: Page, digit: 1 | 2 | 3 | 4): Promise<string> {
  const question = await questionOf(page)
  await page.keyboard.press('Space')
  await answerOf(page).waitFor()
  await page.keyboard.press(String(digit))
  await answerOf(page).waitFor({ state: 'detached' })
  return question
}

/** What the server knows of today. */
export async function known(page: Page): Promise<StudyResponse> {
  const answer = await page.request.get('/api/study?language=ko')
  return (await answer.json()) as StudyResponse
}

/** Answers that count on the server: undone ones do not. */
export async function answersOnServer(page: Page): Promise<number> {
  const { histories } = await known(page)
  return effectiveAnswers(Object.values(histories).flatMap((history) => history.log)).length
}

export const arrived = (page: Page, n: number): Promise<void> =>
  expect.poll(() => answersOnServer(page), { timeout: 15_000 }).toBe(n)
