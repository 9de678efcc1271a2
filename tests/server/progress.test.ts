/** What a learner is told of their progress, reckoned by hand. */
import './inside-next'
import { assert, expect, test } from 'vitest'
import { totalOf } from '@/lib/core/progress/figures'
import type { Learner } from '@/lib/server/auth'
import { db } from '@/lib/server/db'
import { progressOf } from '@/lib/server/progress'
import { aDeck, retire } from './a-deck'
import { again, aGuest, choose } from './a-learner'
import { aChange, after, anAnswer, anUndo, dayOf, NOON, send } from './an-op'
import { ownCards } from './an-own-card'

const TODAY = dayOf(NOON)
const at = (days: number) => ({ at: after(NOON, { days }) })
const toldTo = async (learner: Learner) => {
  const told = await progressOf(await again(learner), 'ko', NOON)
  assert(told)
  return told
}

/** Six cards: one long known, one that is withdrawn, one with points, one that is late, one that rests, one of a withdrawn deck. */
async function aPast() {
  const learner = await aGuest()
  const shipped = await aDeck([{ level: 'junior' }, { level: 'mid' }])
  const [gone, points] = [await aDeck(1), ['하나', '둘', '셋'].map((text) => ({ text, must: false }))]
  const [long = '', withdrawn = ''] = shipped.cards
  const { ids: [pointed = '', late = '', resting = ''], deck } = await ownCards(learner, [{ source: { keyPoints: points } }, {}, {}])
  const ticked = (days: number, quality: 3 | 4, pointsHit: number[]) => anAnswer(pointed, { ...at(days), quality, proposal: quality, pointsHit, points: 3 })
  await send(learner, [
    ...([[-40, 4], [-39, 4], [-10, 2], [0, 4]] as const).map(([days, quality]) => anAnswer(long, { ...at(days), quality })),
    anAnswer(long, { ...at(-5), quality: 4, context: 'practice' }),
    ...[-4, -3, -2, -1].map((days) => anAnswer(withdrawn, { ...at(days), quality: 2 })),
    ticked(-8, 4, [0, 1]),
    ticked(-2, 3, [1]),
    anAnswer(late, at(-2)),
    anAnswer(resting, at(-2)),
    aChange(resting, 'suspended', 1),
    anAnswer(gone.cards[0] ?? '', { ...at(-2), quality: 2 }),
    anAnswer(gone.cards[0] ?? '', { ...at(-1), quality: 2 }),
  ])
  await retire(withdrawn)
  await db().deck.update({ where: { id: gone.id }, data: { retiredAt: NOON } })
  return { learner, shipped, deck, long, pointed }
}

test('recalls are told by age and stretch of time, and with them all that was answered', async () => {
  const { learner } = await aPast()
  const { day, spans, days } = await toldTo(learner)
  expect(day).toBe(TODAY)
  expect(spans.map(({ span, figures: { answers, ms, fresh, young, mature } }) => ({ span, answers, ms, fresh, young, mature }))).toEqual([
    { span: 30, answers: 13, ms: 260_000, fresh: [0, 0, 2, 0, 3, 0], young: [0, 0, 4, 1, 1, 0], mature: [0, 0, 1, 0, 0, 0] },
    { span: 90, answers: 15, ms: 300_000, fresh: [0, 0, 2, 0, 4, 0], young: [0, 0, 4, 1, 2, 0], mature: [0, 0, 1, 0, 0, 0] },
    { span: null, answers: 15, ms: 300_000, fresh: [0, 0, 2, 0, 4, 0], young: [0, 0, 4, 1, 2, 0], mature: [0, 0, 1, 0, 0, 0] },
  ])
  expect(spans.map(({ figures }) => figures.hours[12])).toEqual([13, 15, 15])
  expect(totalOf(spans[2]?.figures.checked ?? [])).toBe(8)
  expect(days.map((one) => [one.day - TODAY, one.answers, one.ms])).toEqual([
    [-40, 1, 20_000], [-39, 1, 20_000], [-10, 1, 20_000], [-8, 1, 20_000], [-5, 1, 20_000],
    [-4, 1, 20_000], [-3, 1, 20_000], [-2, 5, 100_000], [-1, 2, 40_000], [0, 1, 20_000],
  ])
})

test('by deck and level they are those of the decks in use, also of cards that were withdrawn since', async () => {
  const { learner, shipped, deck } = await aPast()
  const { decks, levels } = await toldTo(learner)
  expect(decks.map(({ id, title, asked, passed }) => ({ id, title, asked, passed }))).toEqual([
    { id: shipped.id, title: '덱', asked: 6, passed: 2 },
    { id: deck.id, title: deck.title, asked: 1, passed: 1 },
  ])
  expect(levels).toEqual([{ level: 'junior', asked: 3, passed: 2 }, { level: 'mid', asked: 3, passed: 0 }])
})

test('what is coming is of cards in use that do not rest, by the scheduler in force', async () => {
  const { learner, long, pointed } = await aPast()
  const { forecast } = await toldTo(learner)
  expect([forecast.late, forecast.later]).toEqual([1, 0])
  expect(forecast.days.flatMap(({ cards }, ahead) => (cards > 0 ? [[ahead, cards]] : []))).toEqual([[1, 1], [4, 1]])

  await choose(learner, { scheduler: 'fsrs' })
  const recall = await db().recall.findMany({ where: { learnerId: learner.userId, card: { in: [long, pointed] } } })
  const { forecast: other } = await toldTo(learner)
  for (const { due } of recall) expect(other.days[due - TODAY]?.cards, String(due - TODAY)).toBeGreaterThan(0)
  expect(other.late + totalOf(other.days.map(({ cards }) => cards)) + other.later).toBe(3)
})

test('hard are cards in use that were asked again three times, and points are counted with the answers that ticked them', async () => {
  const { learner, long, pointed } = await aPast()
  const { hardest, points } = await toldTo(learner)
  expect(hardest).toEqual([{ card: long, title: 'What does ARP do?', hue: 200, asked: 3, passed: 2 }])
  expect(points.map(({ card, title, html, missed, ticked }) => ({ card, title, html, missed, ticked }))).toEqual([
    { card: pointed, title: 'ARP는 무엇을 하나요?', html: '셋', missed: 2, ticked: 2 },
    { card: pointed, title: 'ARP는 무엇을 하나요?', html: '하나', missed: 1, ticked: 2 },
  ])
})

test('of nothing that counts nothing is told', async () => {
  const learner = await aGuest()
  const { ids: [card = ''] } = await ownCards(learner, 1)
  expect(await progressOf(await again(learner), 'ko', NOON)).toBeNull()
  const only = anAnswer(card)
  await send(learner, [only, anUndo(only)])
  expect(await progressOf(await again(learner), 'ko', NOON)).toBeNull()
})

test('the day is never before the last one with an answer', async () => {
  const learner = await aGuest()
  const { ids: [card = ''] } = await ownCards(learner, 1)
  await send(learner, [anAnswer(card)])
  expect((await progressOf(await again(learner), 'ko', after(NOON, { days: -1 })))?.day).toBe(TODAY)
})
