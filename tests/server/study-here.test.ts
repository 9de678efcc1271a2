/** A device with no network plans the same day as the server: of whatever was done, in whatever decks, with whatever limits. */
import './inside-next'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET } from '@/app/api/log/route'
import { CatalogueResponse } from '@/lib/core/catalogue'
import type { Day } from '@/lib/core/day'
import type { Quality } from '@/lib/core/rating'
import { CHANGES, CONTEXTS, type LogEntry } from '@/lib/core/scheduling/log'
import { PLAIN } from '@/lib/core/scheduling/standing'
import type { Interview } from '@/lib/core/plan/interview'
import type { Settings } from '@/lib/core/settings'
import { schedulerNamed } from '@/lib/core/scheduling/schedulers'
import { costsOfDeeds, DEEDS_FOR_COSTS } from '@/lib/core/study/costs'
import { type DayPlan, planDay } from '@/lib/core/study/day-plan'
import type { Done } from '@/lib/core/study/deeds'
import { type Held, knowledgeOf } from '@/lib/core/study/knowledge'
import { foldCard } from '@/lib/core/sync/card-fold'
import type { LogOp, LogRow } from '@/lib/core/wire'
import { LogResponse } from '@/lib/core/wire-choices'
import type { Learner } from '@/lib/server/auth'
import { catalogueFor } from '@/lib/server/catalogue'
import { db } from '@/lib/server/db'
import { saveDeck } from '@/lib/server/own-write'
import { type Assignment, today } from '@/lib/server/study'
import { aDeck } from './a-deck'
import { aGuest } from './a-learner'
import { aRequest } from './a-request'
import { aChange, aDevice, after, anAnswer, anUndo, dayOf, NOON, send } from './an-op'
import { anImport, imported } from './an-own-card'

const DAY = dayOf(NOON)

let shipped: readonly { readonly id: string; readonly cards: readonly string[] }[]
beforeAll(async () => {
  const [one, two, gone] = [
    await aDeck([{ tier: 'S' }, { tier: 'S' }, {}, {}, { retired: true }, { answered: false }], { position: 5 }),
    await aDeck([{ tier: 'S', level: 'junior' }, {}, {}], { position: 5 }),
    await aDeck(2, { retired: true }),
  ]
  await db().card.updateMany({ where: { id: { in: [one.cards[0] ?? '', two.cards[1] ?? ''] } }, data: { contrast: 'taken for one another' } })
  await db().cardText.updateMany({ where: { cardId: { in: one.cards.slice(2) } }, data: { topic: 'another topic' } })
  shipped = [one, two, gone]
})

// The database is kept for the files that follow, in which these cards shall not be asked.
afterAll(async () => {
  await db().card.updateMany({ where: { deckId: { in: shipped.map(({ id }) => id) } }, data: { retiredAt: NOON } })
})

/** Everything that the learner's device would have pulled, page by page. */
async function heldBy(learner: Learner, rows: readonly LogRow[] = []): Promise<Held> {
  const response = await GET(await aRequest({ method: 'GET', path: '/api/log', input: { after: String(rows.length) }, as: learner }))
  const page = LogResponse.parse(await response.json())
  const all = [...rows, ...page.rows]
  return page.more ? heldBy(learner, all) : heldWith(learner, all, page.settings)
}

async function heldWith(learner: Learner, rows: readonly LogRow[], settings: Settings): Promise<Held> {
  const catalogue = CatalogueResponse.parse(JSON.parse(JSON.stringify(await catalogueFor(learner, {}))))
  const logs = new Map<string, LogEntry[]>()
  for (const { card, entry } of rows) logs.set(card, [...(logs.get(card) ?? []), entry])
  const folds = new Map([...logs].map(([card, log]) => [card, foldCard(card, log)]))
  return {
    facts: [...(catalogue.shipped ?? []), ...catalogue.own.cards],
    decks: catalogue.decks,
    folds,
    logs: new Map([...logs].filter(([, log]) => log.some(({ day }) => day === DAY))),
    settings,
    seed: learner.publicId,
    scheduler: await schedulerNamed(settings.scheduler),
    costs: costsOfDeeds(lately(rows), (card) => folds.get(card)?.schedule.first),
  }
}

/** As lib/browser/copy/copy.ts reads them. */
const lately = (rows: readonly LogRow[]): readonly Done[] =>
  rows
    .filter(({ entry }) => entry.day < DAY)
    .toSorted((a, b) => (a.entry.at < b.entry.at || (a.entry.at === b.entry.at && a.entry.id < b.entry.id) ? 1 : -1))
    .slice(0, DEEDS_FOR_COSTS)

/** As a screen sees it. */
const inView = ({ histories, ...plan }: DayPlan) => ({ ...plan, begins: plan.order.map((card) => [card, histories.get(card)?.from, histories.get(card)?.log.map(({ id }) => id).toSorted()]) })

/** The plan, if it is the same. */
async function planBoth(learner: Learner, { deck, minutes }: Assignment = {}): Promise<DayPlan> {
  const there = await today(learner, learner.settings, NOON, { deck, minutes })
  const held = await heldBy(learner)
  expect(inView(planDay(knowledgeOf(held, there.day, deck), { minutes }))).toEqual(inView(there))
  expect(there.dueTomorrowElsewhere + there.dueTomorrowHere).toBe(tomorrowIn(held, there, deck))
  return there
}

/** Said another way: what is due or comes back by then, in use and not suspended, but for what is still asked today. */
function tomorrowIn({ facts, decks, folds, settings }: Held, { day, order, early }: DayPlan, deck?: string): number {
  const inUse = new Set(decks.filter(({ retired }) => !retired).map(({ id }) => id))
  return facts.filter((fact) => {
    const fold = folds.get(fact.card)
    const { due = null, last = null } = fold?.[settings.scheduler === 'fsrs' ? 'recall' : 'schedule'] ?? {}
    const { suspended, buried, returns } = fold?.standing ?? PLAIN
    const isWanted = (due !== null && due <= day + 1) || (returns !== null && returns <= day + 1)
    if (!isWanted || suspended) return false
    if (fact.retired || !fact.answered || !inUse.has(fact.deck) || (deck !== undefined && fact.deck !== deck)) return false
    const isOpen = due === null || (last !== day && (due <= day || early.includes(fact.card)))
    return !isOpen || buried === day || !order.includes(fact.card)
  }).length
}

const anAct = fc.record({
  card: fc.nat({ max: 99 }),
  day: fc.constantFrom(-14, -8, -7, -6, -5, -3, -2, -1, -1, 0, 0, 0),
  // Few instants, so that cards meet at one.
  minute: fc.constantFrom(-60, -50, -50, -40, -30, -30, -20, -10),
  device: fc.nat({ max: 1 }),
  act: fc.oneof(
    { weight: 6, arbitrary: fc.record({ quality: fc.constantFrom<Quality>(0, 2, 3, 4, 5), context: fc.constantFrom('queue' as const, 'queue' as const, ...CONTEXTS) }) },
    { weight: 2, arbitrary: fc.record({ undoes: fc.nat({ max: 99 }) }) },
    { weight: 2, arbitrary: fc.record({ what: fc.constantFrom(...CHANGES), value: fc.constantFrom(1, 1, 0) }) },
    { weight: 1, arbitrary: fc.record({ what: fc.constant('returns' as const), value: fc.constantFrom(1, 1, 2, 3, 7) }) },
  ),
})

const aLearner = fc.record({
  acts: fc.array(anAct, { maxLength: 50, size: 'max' }),
  settings: fc.record({
    newPerDay: fc.constantFrom(0, 1, 2, 4, 10),
    reviewsPerDay: fc.constantFrom(0, 1, 2, 5, 200),
    scheduler: fc.constantFrom('sm2' as const, 'sm2' as const, 'fsrs' as const),
    /** Two, on what topics, in how many days, with how many minutes. */
    interviews: fc.array(fc.record({ days: fc.integer({ min: -1, max: 9 }), made: fc.integer({ min: 0, max: 20 }), minutes: fc.constantFrom(5, 6, 20), topics: fc.subarray([0, 1, 2, 3]), weight: fc.integer({ min: 1, max: 3 }) }), { maxLength: 2 }),
    spread: fc.option(fc.record({ from: fc.integer({ min: -3, max: 1 }).map((days) => (DAY + days) as Day), days: fc.integer({ min: 1, max: 5 }) })),
  }),
  own: fc.array(fc.record({ retired: fc.boolean(), answered: fc.boolean(), topic: fc.constantFrom('', 'A', 'B'), position: fc.nat({ max: 1 }) }), { maxLength: 6 }),
  isOwnDeckAway: fc.constantFrom(false, false, true),
  /** Of the decks, the last of which is the own one. */
  deck: fc.option(fc.nat({ max: 3 }), { freq: 2 }),
  minutes: fc.option(fc.integer({ min: 1, max: 6 }), { freq: 2 }),
})

test('the plan is the same', async () => {
  const devices = [aDevice(), aDevice()]
  await fc.assert(
    fc.asyncProperty(aLearner, async ({ acts, settings, own, isOwnDeckAway, deck, minutes }) => {
      const [other, mine] = [anImport(1), anImport(own.map(({ answered, ...wish }) => (answered ? wish : { ...wish, source: { back: null } })))]
      const deckAt = (at: number) => [...shipped.map(({ id }) => id), mine.deck][at] ?? ''
      const interviews = settings.interviews.map(({ days, made, minutes: budget, topics, weight }, at): Interview => ({
        id: `0198c0de-0000-7000-8000-00000000000${String(at)}`, title: '', day: (DAY + days) as Day, from: (DAY - made) as Day, minutes: budget,
        weights: Object.fromEntries(topics.map((topic) => [deckAt(topic), weight])), language: null,
      }))
      const learner = await aGuest({ ...settings, interviews })
      await imported(learner, { id: mine.id, decks: [...other.decks, ...mine.decks], cards: [...other.cards, ...mine.cards] })
      const ids = mine.cards.map(({ id }) => id)
      const cards = [...shipped.flatMap((some) => some.cards), ...ids, ...ids]
      const ops: LogOp[] = []
      for (const { card, day, minute, device, act } of acts) {
        const given = { at: after(NOON, { days: day, minutes: minute }), device: devices[device] ?? '' }
        const on = cards[card % cards.length] ?? ''
        const target = 'undoes' in act ? ops[act.undoes % Math.max(1, ops.length)] : undefined
        if ('quality' in act) ops.push(anAnswer(on, { ...given, quality: act.quality, context: act.context }))
        else if ('what' in act) ops.push(aChange(on, act.what, act.value, given))
        else if (target) ops.push(anUndo(target, given))
      }
      await send(learner, ops)
      if (isOwnDeckAway) await saveDeck(learner.userId, { id: mine.deck, title: '지난 노트', retired: true }, NOON)

      const filter = deck === null ? undefined : deckAt(deck)
      await planBoth(learner, { deck: filter, minutes: minutes ?? undefined })
    }),
    // Shrinking would take longer than anybody waits for a database.
    { numRuns: 100, endOnFailure: true },
  )
}, 120_000)

/** Passed three times, on the day each time: due in so many days, fifteen after the last. */
const dueIn = (days: number, card: string): LogOp[] => [days - 22, days - 21, days - 15].map((day) => anAnswer(card, { at: after(NOON, { days: day }) }))

test('of own cards in one place the same are drawn', async () => {
  const learner = await aGuest({ newPerDay: 2 })
  const some = anImport(Array.from({ length: 9 }, () => ({ position: 0 })))
  await imported(learner, some)
  const { order, newLeft } = await planBoth(learner, { deck: some.deck })
  expect([order.length, newLeft]).toEqual([2, 7])
})

test('a usual day is the same: a week to come, of what is asked then', async () => {
  const learner = await aGuest({ newPerDay: 0, reviewsPerDay: 1 })
  const some = anImport(6)
  await imported(learner, some)
  const [a = '', b = '', c = '', inAWeek = '', later = '', suspended = ''] = some.cards.map(({ id }) => id)
  await send(learner, [a, b, c].flatMap((card) => dueIn(-4, card)))
  // Of the gentlest offer: one late card a day, beside what falls due on a usual one.
  const beside = async () => (await planBoth(learner)).backlog?.offers.at(-1)?.cardsPerDay
  expect(await beside()).toBe(1)
  await send(learner, [...dueIn(8, later), ...dueIn(3, suspended), aChange(suspended, 'suspended', 1)])
  expect(await beside()).toBe(1)
  await send(learner, dueIn(7, inAWeek))
  expect(await beside()).toBe(2)
})

test('what is buried today is not asked, and is tomorrow\'s; the next day it is asked', async () => {
  const learner = await aGuest({ newPerDay: 0 })
  const some = anImport(3)
  await imported(learner, some)
  const [buried = '', tomorrows = '', due = ''] = some.cards.map(({ id }) => id)
  await send(learner, [...dueIn(0, buried), ...dueIn(1, tomorrows), ...dueIn(0, due), aChange(buried, 'buried', 1), aChange(tomorrows, 'buried', 1)])
  expect(await planBoth(learner)).toMatchObject({ order: [due], left: { due: 1 }, dueTomorrowElsewhere: 2, dueTomorrowHere: 0 })
  expect((await today(learner, learner.settings, after(NOON, { days: 1 }))).left.due).toBe(3)
})

test('what was touched comes in the order of its first answer, then what is wanted again', async () => {
  const learner = await aGuest({ newPerDay: 0 })
  const some = anImport(3)
  await imported(learner, some)
  const [wanted = '', second = '', first = ''] = some.cards.map(({ id }) => id)
  const answers = ([[first, -60], [second, -50], [first, -10]] as const).map(([card, minutes]) => anAnswer(card, { at: after(NOON, { minutes }), quality: 3 }))
  await send(learner, [...dueIn(5, wanted), aChange(wanted, 'again', 1), ...answers])
  expect(await planBoth(learner)).toMatchObject({ order: [first, second, wanted], left: { due: 0, fresh: 0, drill: 3 } })
})
