/** Answers of days past, as a device sends them that was offline for long: its clock is right, so the server believes it. */
import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { LearnerResponse, ReviewsResponse } from '@/lib/core/wire'

interface Before {
  readonly card: string
  readonly daysAgo: number
  readonly quality: 0 | 1 | 2 | 3 | 4 | 5
}

const DAY_MS = 86_400_000
/** Of study days in Seoul that turn at four. */
const dayOf = (at: Date): number => Math.floor((at.getTime() + 5 * 3_600_000) / DAY_MS)

/** The visitor has to be somebody already. */
export async function answersBefore(page: Page, answers: readonly Before[]): Promise<void> {
  const ops = answers.map(({ card, daysAgo, quality }, deviceSeq) => {
    const at = new Date(Date.now() - daysAgo * DAY_MS)
    return {
      kind: 'answer', context: 'queue', quality, proposal: null, pointsHit: [], durationMs: 20_000,
      id: randomUUID(), card, day: dayOf(at), at: at.toISOString(), device: DEVICE, deviceSeq,
      timeZone: 'Asia/Seoul', offset: 540, rollover: 4, rules: 'sm2-article/1',
    }
  })
  const outcomes = await page.evaluate(async (body) => {
    const { learner } = (await (await fetch('/api/learner')).json()) as LearnerResponse
    const sent = { learner, sentAt: new Date().toISOString(), ops: body }
    const answer = await fetch('/api/reviews', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(sent) })
    return ((await answer.json()) as ReviewsResponse).outcomes.map(({ outcome }) => outcome)
  }, ops)
  expect(outcomes).toEqual(ops.map(() => 'stored'))
}

const DEVICE = randomUUID()
