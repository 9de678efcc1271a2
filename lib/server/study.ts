/** What a learner is to study today: the questions asked of Postgres, and the queue that core makes of the answers. */
import 'server-only'
import type { Card } from '../core/card'
import { addDays, type Day, laterDay, studyDay } from '../core/day'
import type { Language } from '../core/language'
import type { LogEntry } from '../core/scheduling/log'
import { freshSchedule, replay, type Schedule } from '../core/scheduling/schedule'
import { sm2, type Sm2Memory } from '../core/scheduling/sm2'
import { DEFAULT_SETTINGS, type Settings } from '../core/settings'
import { makeQueue, type NewCard } from '../core/study/queue'
import type { History } from '../core/study/session'
import type { StudyResponse } from '../core/wire'
import type { Learner } from './auth'
import { cardsById } from './cards'
import { db } from './db'
import { readLogs } from './log'
import { isOwnId, ownIdIn } from './own-id'
import { Prisma } from './prisma/client'
import type { UserId } from './user-id'

const CARDS_AT_ONCE = 3

export interface Today {
  readonly day: Day
  /** Every card of the day, those already answered too. */
  readonly order: readonly string[]
  readonly histories: Histories
  readonly left: { readonly due: number; readonly fresh: number; readonly drill: number }
  readonly answered: number
  /** Due tomorrow or before, outside `order`. */
  readonly dueTomorrowElsewhere: number
  /** Of the cards answered today, those that come back tomorrow. */
  readonly dueTomorrowHere: number
  /** New cards in the decks that are not in `order`. */
  readonly newLeft: number
}

/** `deck`: of this deck alone. */
export async function today(learner: Learner | null, settings: Settings, now: Date, deck?: string): Promise<Today> {
  const userId = learner?.userId ?? null
  const day = await currentDay(userId, settings, now)
  const { touched, elsewhere } = userId ? await touchedToday(userId, day, deck) : NOTHING_TOUCHED
  const candidates = userId ? await seenCards(userId, day, deck) : { due: [], tomorrow: [] }
  const done = countTouched(touched, day)
  const doneElsewhere = countTouched(elsewhere, day)
  const isUntouched = ({ card }: { card: string }) => !touched.has(card)
  const fresh = await unseenCards(deck, userId)
  const own = userId ? await unseenOwnCards(userId, [...touched.keys()], settings.newPerDay, deck) : []
  const due = candidates.due.filter(isUntouched)
  const untouchedFresh = fresh.filter(isUntouched)
  const queue = makeQueue({ day, due, fresh: [...own, ...untouchedFresh], limits: settings, done: add(done, doneElsewhere) })
  const order = [...touched.keys(), ...queue.due, ...queue.fresh]

  const histories = new Map<string, History>(touched)
  for (const card of queue.fresh) histories.set(card, { from: freshSchedule(sm2), log: [] })
  for (const { card, schedule } of due) if (queue.due.includes(card)) histories.set(card, { from: schedule, log: [] })
  return {
    day,
    order,
    histories,
    left: { due: queue.due.length + done.openReviews, fresh: queue.fresh.length + done.openFresh, drill: done.drill },
    answered: done.fresh + done.reviews - done.openFresh - done.openReviews,
    dueTomorrowElsewhere: candidates.tomorrow.filter(isUntouched).length + queue.postponed,
    dueTomorrowHere: done.dueTomorrow,
    newLeft: untouchedFresh.length + (own[0]?.all ?? 0) - queue.fresh.length,
  }
}

/** Everything that the study screen needs to begin, and then to go on alone. */
export async function studyFor(learner: Learner | null, language: Language, now: Date, deck?: string): Promise<StudyResponse> {
  const settings = learner?.settings ?? DEFAULT_SETTINGS
  const plan = await today(learner, settings, now, deck)
  return {
    learner: learner?.publicId ?? null,
    day: plan.day,
    timeZone: settings.timeZone,
    rolloverHour: settings.rolloverHour,
    order: [...plan.order],
    histories: Object.fromEntries([...plan.histories].map(([card, { from, log }]) => [card, { from, log: [...log] }])),
    cards: await firstCards(learner?.userId ?? null, plan, language),
    dueTomorrowElsewhere: plan.dueTomorrowElsewhere,
    newPerDay: settings.newPerDay,
    newLeft: plan.newLeft,
  }
}

/** The cards that will be asked first, to go along with the page. */
function firstCards(userId: UserId | null, { order, histories, day }: Today, language: Language): Promise<Card[]> {
  const open = order.filter((card) => histories.get(card)?.log.every((entry) => entry.day !== day) ?? false)
  return cardsById(userId, [...open, ...order].slice(0, CARDS_AT_ONCE), language)
}

/** Never before the last study day in the log: on a flight west the day does not run backwards. */
async function currentDay(userId: UserId | null, { timeZone, rolloverHour }: Settings, now: Date): Promise<Day> {
  const day = studyDay(now, timeZone, rolloverHour)
  if (userId === null) return day
  const [last] = await db().$queryRaw<{ day: Day | null }[]>`SELECT max(day) AS day FROM log WHERE learner_id = ${userId}::int8`
  return laterDay(day, last?.day ?? day)
}

type Histories = ReadonlyMap<string, History>

const NOTHING_TOUCHED = { touched: new Map() as Histories, elsewhere: new Map() as Histories }

/** An own card has no row in `card`, a shipped one none in `own_card`. */
const withOwn = (userId: UserId, column: 's.card' | 'l.card') => Prisma.sql`
  LEFT JOIN own_card o ON o.learner_id = ${userId}::int8 AND o.id = ${ownIdIn(column)}
  LEFT JOIN own_deck od ON od.learner_id = o.learner_id AND od.id = o.deck_id`

/** Of an own card. */
const isDrilled = Prisma.sql`(o.answered AND o.suspended_at IS NULL AND o.retired_at IS NULL AND od.retired_at IS NULL)`

const isIn = (deck: string | undefined): Prisma.Sql =>
  deck === undefined ? Prisma.sql`true` : isOwnId(deck) ? Prisma.sql`o.deck_id IS NOT DISTINCT FROM ${deck}::uuid` : Prisma.sql`c.deck_id IS NOT DISTINCT FROM ${deck}::text`

/**
 * The cards that were answered today, with their whole log: every answer of today can be taken back. An own card that was
 * put away since is not asked again, but counts.
 */
async function touchedToday(userId: UserId, day: Day, deck?: string): Promise<{ touched: Histories; elsewhere: Histories }> {
  const rows = await db().$queryRaw<{ card: string; here: boolean }[]>`
    SELECT l.card, bool_and((c.id IS NOT NULL OR ${isDrilled}) AND ${isIn(deck)}) AS here
    FROM log l LEFT JOIN card c ON c.id = l.card ${withOwn(userId, 'l.card')}
    WHERE l.learner_id = ${userId}::int8 AND l.day = ${day}::int4 AND (c.id IS NOT NULL OR o.id IS NOT NULL)
    GROUP BY l.card ORDER BY min(l.at), l.card`
  if (rows.length === 0) return NOTHING_TOUCHED
  const logs = await readLogs(db(), userId, rows.map(({ card }) => card))
  const historiesOf = (some: typeof rows): Histories =>
    new Map(some.map(({ card }) => [card, { from: freshSchedule(sm2), log: logs.get(card) ?? ([] as LogEntry[]) }]))
  return { touched: historiesOf(rows.filter(({ here }) => here)), elsewhere: historiesOf(rows.filter(({ here }) => !here)) }
}

interface DueRow {
  card: string
  due: Day
  first: Day
  last: Day
  reps: number
  ease: number
  interval: number
  lapses: number
  drill_day: Day | null
}

async function seenCards(userId: UserId, day: Day, deck?: string) {
  const tomorrow = addDays(day, 1)
  const rows = await db().$queryRaw<DueRow[]>`
    SELECT s.card, s.due, s.first, s.last, s.reps, s.ease, s.interval, s.lapses, s.drill_day
    FROM schedule s LEFT JOIN card c ON c.id = s.card ${withOwn(userId, 's.card')}
    WHERE s.learner_id = ${userId}::int8 AND s.due <= ${tomorrow}::int4
      AND (c.answered AND c.retired_at IS NULL OR ${isDrilled}) AND ${isIn(deck)}`
  const due = rows.filter((row) => row.due <= day).map((row) => ({ card: row.card, due: row.due, interval: row.interval, schedule: toSchedule(row) }))
  return { due, tomorrow: rows.filter((row) => row.due === tomorrow) }
}

const toSchedule = ({ due, first, last, reps, ease, interval, lapses, drill_day }: DueRow): Schedule<Sm2Memory> => ({
  memory: { reps, ease, interval },
  due,
  first,
  last,
  lapses,
  drillDay: drill_day,
})

/** Shipped ones. A visitor has seen nothing. */
const unseenCards = (deck: string | undefined, userId: UserId | null): Promise<NewCard[]> =>
  db().$queryRaw<NewCard[]>`
    SELECT c.id AS card, c.tier, c.level, c.position, d.position AS "deckPosition"
    FROM card c JOIN deck d ON d.id = c.deck_id
    WHERE c.retired_at IS NULL AND c.answered AND d.retired_at IS NULL
      AND (${deck ?? null}::text IS NULL OR c.deck_id = ${deck ?? null}::text)
      AND NOT EXISTS (SELECT FROM schedule s WHERE s.learner_id = ${userId}::int8 AND s.card = c.id)`

/** There may be tens of thousands: those that a day can hold, each with the number of all. */
async function unseenOwnCards(userId: UserId, touched: readonly string[], most: number, deck?: string): Promise<(NewCard & { all: number })[]> {
  if (deck !== undefined && !isOwnId(deck)) return []
  return db().$queryRaw`
    SELECT o.id::text AS card, NULL AS tier, NULL AS level, o.position, od.position AS "deckPosition", count(*) OVER ()::int4 AS "all"
    FROM own_card o JOIN own_deck od ON od.learner_id = o.learner_id AND od.id = o.deck_id
    WHERE o.learner_id = ${userId}::int8 AND ${isDrilled} AND (${deck ?? null}::uuid IS NULL OR o.deck_id = ${deck ?? null}::uuid)
      AND o.id <> ALL(${touched.filter(isOwnId)}::uuid[])
      AND NOT EXISTS (SELECT FROM schedule s WHERE s.learner_id = o.learner_id AND s.card = o.id::text)
    ORDER BY od.position, o.position, o.id LIMIT ${Math.max(1, most)}::int4`
}

const add = (a: Done, b: Done): Done => ({ fresh: a.fresh + b.fresh, reviews: a.reviews + b.reviews, own: a.own + b.own })

interface Done {
  readonly fresh: number
  readonly reviews: number
  /** Of the fresh ones, the learner's own. */
  readonly own: number
}

/** Introduced and reviewed today; of these, open again because the answer was taken back. */
function countTouched(touched: Histories, day: Day) {
  const counts = { fresh: 0, own: 0, reviews: 0, openFresh: 0, openReviews: 0, drill: 0, dueTomorrow: 0 }
  for (const [card, { log }] of touched) {
    const { due, first, last, drillDay } = replay(sm2, log)
    if ((due === null || first === day) && isOwnId(card)) counts.own += 1
    if (due === null) {
      counts.fresh += 1
      counts.openFresh += 1
    } else if (last !== day && due <= day) {
      counts.reviews += 1
      counts.openReviews += 1
    } else if (first === day) counts.fresh += 1
    else if (last === day) counts.reviews += 1
    if (drillDay === day) counts.drill += 1
    if (due === addDays(day, 1)) counts.dueTomorrow += 1
  }
  return counts
}
