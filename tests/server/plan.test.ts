/** An interview is an overlay: it changes what is asked today, and nothing of what is known of a card. */
import './inside-next'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Day } from '@/lib/core/day'
import type { Interview } from '@/lib/core/plan/interview'
import type { Settings } from '@/lib/core/settings'
import type { Learner } from '@/lib/server/auth'
import { applyChoices } from '@/lib/server/choices'
import { db } from '@/lib/server/db'
import { studyFor, today } from '@/lib/server/study'
import { aDeck } from './a-deck'
import { again, aGuest, rowsOf } from './a-learner'
import { after, aDevice, anAnswer, dayOf, NOON, send } from './an-op'

const DAY = dayOf(NOON)
const ID = '0198c0de-0000-7000-8000-000000000001'

let deck: { readonly id: string; readonly cards: readonly string[] }
beforeAll(async () => {
  deck = await aDeck(12)
})

// The database is kept for the files that follow, in which these cards shall not be asked.
afterAll(async () => {
  await db().card.updateMany({ where: { deckId: deck.id }, data: { retiredAt: NOON } })
})

const interview = (days: number, given: Partial<Interview> = {}): Interview => ({ id: ID, title: '', day: (DAY + days) as Day, from: DAY, minutes: 60, weights: { [deck.id]: 1 }, language: null, ...given })

let seq = 0
const device = aDevice()
async function say(learner: Learner, change: { interview: Interview | { id: string; gone: true } }): Promise<Learner> {
  seq += 1
  const now = new Date()
  const at = new Date(now.getTime() - 60_000 + seq * 100).toISOString()
  await applyChoices(learner.userId, [{ id: `0198c0de-0000-7000-8000-${String(seq).padStart(12, '0')}`, at, device, deviceSeq: seq, change }], { sentAt: now, receivedAt: now })
  return again(learner)
}

/** All rows but the choices themselves. */
async function rowsBeside(learner: Learner): Promise<Record<string, string[]>> {
  const { settings: _settings, ...rows } = await rowsOf(learner)
  return rows
}

/** With six cards that are due in four days, and four that were never seen. */
async function aLearnerWithCards(settings: Partial<Settings> = {}): Promise<Learner> {
  const learner = await aGuest({ newPerDay: 1, ...settings })
  await send(learner, deck.cards.slice(0, 6).flatMap((card, at) => [-9, -8, -2].map((days) => anAnswer(card, { at: after(NOON, { days, minutes: at }), quality: 4 }))))
  return learner
}

test('to set it, move it and delete it leaves every row as it was, and the day as it was before', async () => {
  const learner = await aLearnerWithCards()
  const before = { rows: await rowsBeside(learner), plan: await today(learner, learner.settings, NOON) }
  expect(before.plan).toMatchObject({ plan: null, early: [] })

  const set = await say(learner, { interview: interview(1) })
  const planned = await today(set, set.settings, NOON)
  expect(planned.early.length).toBeGreaterThan(0)
  expect(planned.plan?.interviews).toMatchObject([{ id: ID, open: { final: 6 } }])
  const moved = await say(set, { interview: interview(30) })
  expect((await today(moved, moved.settings, NOON)).plan?.interviews[0]?.open.final).toBe(0)
  const deleted = await say(moved, { interview: { id: ID, gone: true } })

  expect(await rowsBeside(deleted)).toEqual(before.rows)
  expect(await today(deleted, deleted.settings, NOON)).toEqual(before.plan)
})

describe('what was asked early', () => {
  test('is a repetition by the rule of the plan, counts as done, and is open again when it is taken back', async () => {
    const learner = await say(await aLearnerWithCards(), { interview: interview(1) })
    const { early } = await today(learner, learner.settings, NOON)
    const [card = ''] = early
    await send(learner, [anAnswer(card, { at: after(NOON, { minutes: -5 }), context: 'plan', quality: 4 })])
    const then = await today(learner, learner.settings, NOON)
    expect(then.order[0]).toBe(card)
    expect(then.answered).toBe(1)
    expect(then.plan?.interviews[0]?.open.final).toBe(early.length - 1)
    expect([...then.early].sort()).toEqual([...early].sort())
  })

  test('of one deck alone the plan says nothing, and past interviews say nothing', async () => {
    const learner = await say(await aLearnerWithCards(), { interview: interview(1) })
    expect((await today(learner, learner.settings, NOON, { deck: deck.id })).plan).toBeNull()
    expect((await today(learner, learner.settings, after(NOON, { days: 1 }))).plan).toBeNull()
  })
})

test('how many new cards tomorrow has is what the plan takes on, also at the end of a sitting', async () => {
  const learner = await aLearnerWithCards()
  expect((await studyFor(learner, 'ko', NOON)).newPerDay).toBe(1)
  const planned = await say(learner, { interview: interview(4) })
  const { plan, newPerDay } = await today(planned, planned.settings, NOON)
  expect(newPerDay).toBe(plan?.interviews[0]?.fresh?.perDay)
  expect(newPerDay).toBeGreaterThan(1)
  expect((await studyFor(planned, 'ko', NOON)).newPerDay).toBe(newPerDay)
})
