/** What a learner is to study today: the questions asked of Postgres; core makes the plan of the answers. */
import 'server-only'
import { type Card, isOwnId } from '../core/card'
import { addDays, type Day, laterDay, studyDay } from '../core/day'
import type { Language } from '../core/language'
import type { LogEntry } from '../core/scheduling/log'
import { freshSchedule, type Schedule } from '../core/scheduling/schedule'
import { type AnyMemory, type AnyScheduler, type SchedulerName, schedulerNamed } from '../core/scheduling/schedulers'
import type { Standing } from '../core/scheduling/standing'
import { DEFAULT_SETTINGS } from '../core/chosen'
import type { Settings } from '../core/settings'
import { aheadOf } from '../core/plan/ahead'
import type { UnseenCard } from '../core/plan/planned-queue'
import { type Ahead, type DayPlan, type Due, type Histories, planDay } from '../core/study/day-plan'
import type { Kin } from '../core/study/kin'
import { USUAL_COSTS } from '../core/study/pace'
import type { StudyResponse } from '../core/wire-study'
import type { Learner } from './auth'
import { cardsById } from './cards'
import { costsFor } from './costs'
import { db } from './db'
import { makeFiguresIfNeeded } from './figures'
import { readLogs } from './log'
import { ownIdIn } from './own-id'
import { Prisma } from './prisma/client'
import { standingsOf } from './standings'
import type { UserId } from './user-id'

const CARDS_AT_ONCE = 3

/** What of the day is to be studied. */
export interface Assignment {
  readonly deck?: string | undefined
  readonly minutes?: number | undefined
}

/** `deck`: of this deck alone; `minutes`: no longer than this. */
export async function today(learner: Learner | null, settings: Settings, now: Date, { deck, minutes }: Assignment = {}): Promise<DayPlan> {
  const userId = learner?.userId ?? null
  const day = await currentDay(userId, settings, now)
  const scheduler = await schedulerNamed(settings.scheduler)
  const interviews = deck === undefined ? aheadOf(settings.interviews, day) : []
  const isPlanned = userId !== null && interviews.length > 0
  if (userId && settings.scheduler === 'fsrs') await makeFiguresIfNeeded(userId)
  const sight = { day, deck, scheduler: settings.scheduler }
  const { touched, elsewhere, after, places } = userId ? await touchedToday(userId, sight, scheduler) : NOTHING_TOUCHED
  const { due, later, tomorrow } = userId ? await seenCards(userId, sight, isPlanned) : { due: [], later: [], tomorrow: [] }
  const back = userId ? await returningCards(userId, sight) : { returning: [], tomorrow: [] }
  const shipped = await unseenCards(deck, userId, day)
  const own = userId ? await unseenOwnCards(userId, day, [...touched.keys()], isPlanned ? MOST_OWN : settings.newPerDay, deck) : []
  const fresh = [...own, ...shipped]
  const usualDay = userId ? await usualDayOf(userId, sight) : 0
  const freshBeyond = (own[0]?.all ?? 0) - own.length
  const costs = userId ? await costsFor(userId, day) : USUAL_COSTS
  const ahead: Ahead | null = isPlanned ? { interviews, later, places: new Map([...places, ...due, ...later, ...fresh].map((place) => [place.card, place])) } : null
  return planDay({ day, seed: learner?.publicId ?? '', limits: settings, touched, elsewhere, due, tomorrow: [...tomorrow, ...back.tomorrow], returning: back.returning, fresh, freshBeyond, after, usualDay, costs, scheduler, ahead }, { minutes })
}
/** An import brings 50,000 cards at most; a plan has to know of all. */
const MOST_OWN = 1_000_000

/** Everything that the study screen needs to begin, and then to go on alone. */
export async function studyFor(learner: Learner | null, language: Language, now: Date, assignment: Assignment = {}): Promise<StudyResponse> {
  const settings = learner?.settings ?? DEFAULT_SETTINGS
  const plan = await today(learner, settings, now, assignment)
  return {
    learner: learner?.publicId ?? null,
    day: plan.day,
    timeZone: settings.timeZone,
    rolloverHour: settings.rolloverHour,
    order: [...plan.order],
    histories: await withStandings(learner?.userId ?? null, plan.histories),
    cards: await firstCards(learner?.userId ?? null, plan, language),
    dueTomorrowElsewhere: plan.dueTomorrowElsewhere,
    early: [...plan.early],
    scheduler: settings.scheduler,
    newPerDay: plan.newPerDay,
    grading: settings.grading,
    keysBy: settings.keysBy,
    leechAt: settings.leechAt,
    newLeft: plan.newLeft,
  }
}

/** Where a history does not go back to the beginning, with what was said of the card before. */
async function withStandings(userId: UserId | null, histories: Histories): Promise<StudyResponse['histories']> {
  const partial = [...histories].filter(([, { log }]) => log.length === 0).map(([card]) => card)
  const standings = userId === null ? new Map<string, Standing>() : await standingsOf(userId, partial)
  return Object.fromEntries([...histories].map(([card, { from, log }]) => [card, { from, standing: standings.get(card), log: [...log] }]))
}

/** The cards that will be asked first, to go along with the page. */
function firstCards(userId: UserId | null, { order, histories, day }: DayPlan, language: Language): Promise<Card[]> {
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

interface Touched {
  readonly touched: Histories
  readonly elsewhere: Histories
  /** Of what was answered last. */
  readonly after: Kin | null
  readonly places: readonly UnseenCard[]
}
const NOTHING_TOUCHED: Touched = { touched: new Map(), elsewhere: new Map(), after: null, places: [] }

/** Of which cards, and by which of the two folds. */
interface Sight {
  readonly day: Day
  readonly deck?: string | undefined
  readonly scheduler: SchedulerName
}

/** An own card has no row in `card`, a shipped one none in `own_card`. */
const withOwn = (userId: UserId, column: 's.card' | 'l.card' | 'st.card') => Prisma.sql`
  LEFT JOIN own_card o ON o.learner_id = ${userId}::int8 AND o.id = ${ownIdIn(column)}
  LEFT JOIN own_deck od ON od.learner_id = o.learner_id AND od.id = o.deck_id`

type Column = 's.card' | 'c.id' | 'o.id::text'
const isSuspended = (userId: UserId | null, card: Column) => Prisma.sql`
  EXISTS (SELECT FROM standing a WHERE a.learner_id = ${userId}::int8 AND a.card = ${Prisma.raw(card)} AND a.suspended)`
/** Put away for the rest of the day. */
const isBuried = (userId: UserId | null, day: Day, card: Column) => Prisma.sql`
  EXISTS (SELECT FROM standing a WHERE a.learner_id = ${userId}::int8 AND a.card = ${Prisma.raw(card)} AND a.buried = ${day}::int4)`
const isAway = (userId: UserId | null, day: Day, card: Column) => Prisma.sql`(${isSuspended(userId, card)} OR ${isBuried(userId, day, card)})`

/** Where a card was written: neighbours from one place are not asked one after the other. */
const sectionOfShipped = Prisma.sql`c.deck_id || '/' || (SELECT t.topic FROM card_text t WHERE t.card_id = c.id AND t.language = 'ko')`
const sectionOfOwn = Prisma.sql`CASE WHEN o.topic = '' THEN o.id::text ELSE o.deck_id || '/' || o.topic END`

/** Of an own card. */
const isOwnDrilled = Prisma.sql`(o.answered AND o.retired_at IS NULL AND od.retired_at IS NULL)`
/** Of any, with `withDeck`: with an answer, and neither it nor its deck was withdrawn. */
const isDrilled = Prisma.sql`(c.answered AND c.retired_at IS NULL AND d.retired_at IS NULL OR ${isOwnDrilled})`
const withDeck = Prisma.sql`LEFT JOIN deck d ON d.id = c.deck_id`

const isIn = (deck: string | undefined): Prisma.Sql =>
  deck === undefined ? Prisma.sql`true` : isOwnId(deck) ? Prisma.sql`o.deck_id IS NOT DISTINCT FROM ${deck}::uuid` : Prisma.sql`c.deck_id IS NOT DISTINCT FROM ${deck}::text`

/**
 * The cards that were answered today or shall be asked again today, with their whole log: every answer of today can be taken
 * back. One that was withdrawn since is not asked again, but counts.
 */
async function touchedToday(userId: UserId, { day, deck }: Sight, scheduler: AnyScheduler): Promise<Touched> {
  const rows = await db().$queryRaw<(UnseenCard & { here: boolean; last: Date | null })[]>`
    WITH touched AS (
      SELECT card, min(at) AS at, max(at) AS last FROM log WHERE learner_id = ${userId}::int8 AND day = ${day}::int4 AND kind = 'answer' AND context <> 'practice' GROUP BY card
      UNION ALL SELECT card, NULL, NULL FROM standing WHERE learner_id = ${userId}::int8 AND again = ${day}::int4
    )
    SELECT l.card, bool_and(coalesce(${isDrilled}, false) AND ${isIn(deck)}) AS here, max(l.last) AS last,
      min(coalesce(${sectionOfShipped}, ${sectionOfOwn})) AS section, min(c.contrast) AS pair, min(coalesce(c.deck_id, o.deck_id::text)) AS deck,
      min(c.tier) AS tier, min(c.level) AS level, min(coalesce(c.position, o.position)) AS position, min(coalesce(d.position, od.position)) AS "deckPosition"
    FROM touched l LEFT JOIN card c ON c.id = l.card ${withDeck} ${withOwn(userId, 'l.card')}
    WHERE c.id IS NOT NULL OR o.id IS NOT NULL
    GROUP BY l.card ORDER BY min(l.at), l.card COLLATE "C"`
  if (rows.length === 0) return NOTHING_TOUCHED
  const logs = await readLogs(db(), userId, rows.map(({ card }) => card))
  const historiesOf = (some: typeof rows): Histories =>
    new Map(some.map(({ card }) => [card, { from: freshSchedule(scheduler), log: logs.get(card) ?? ([] as LogEntry[]) }]))
  return { touched: historiesOf(rows.filter(({ here }) => here)), elsewhere: historiesOf(rows.filter(({ here }) => !here)), after: kinOfLast(rows), places: rows.map(({ here: _here, last: _last, ...place }) => place) }
}

/** How many cards fall due on a day of the coming week. */
async function usualDayOf(userId: UserId, sight: Sight): Promise<number> {
  const { day } = sight
  const [row] = await db().$queryRaw<{ n: number }[]>`
    SELECT count(*)::int4 AS n ${seen(userId, sight)} AND s.due > ${day}::int4 AND s.due <= ${addDays(day, USUAL_DAYS)}::int4`
  return (row?.n ?? 0) / USUAL_DAYS
}
const USUAL_DAYS = 7

function kinOfLast(rows: readonly { readonly card: string; readonly last: Date | null; readonly section: string | null; readonly pair: string | null }[]): Kin | null {
  const answered = rows.flatMap((row) => (row.last === null ? [] : [{ ...row, last: row.last.getTime() }]))
  const last = answered.sort((a, b) => a.last - b.last || (a.card < b.card ? -1 : 1)).at(-1)
  return last ? { section: last.section, pair: last.pair } : null
}

interface SeenRow extends UnseenCard {
  readonly due: Day
  readonly first: Day
  readonly last: Day
  readonly reps: number
  readonly ease: number | null
  readonly stability: number | null
  readonly difficulty: number | null
  readonly interval: number
  readonly lapses: number
  readonly drill_day: Day | null
  readonly buried: boolean
}

/** Cards that were answered, and are still asked when they are due. */
const seen = (userId: UserId, { deck, scheduler }: Sight) => Prisma.sql`
  FROM ${tableOf(scheduler)} s LEFT JOIN card c ON c.id = s.card ${withDeck} ${withOwn(userId, 's.card')}
  WHERE s.learner_id = ${userId}::int8 AND ${isDrilled} AND ${isIn(deck)} AND NOT ${isSuspended(userId, 's.card')}`

type Seen = Due & UnseenCard

/** What is put away for the rest of today is tomorrow's. `all`: those too that are due later. */
async function seenCards(userId: UserId, sight: Sight, all: boolean): Promise<{ due: Seen[]; later: Seen[]; tomorrow: string[] }> {
  const { day, scheduler } = sight
  const tomorrow = addDays(day, 1)
  const rows = await db().$queryRaw<SeenRow[]>`
    SELECT s.card, s.due, s.first, s.last, s.reps, ${memoryBy(scheduler)}, s.interval, s.lapses, s.drill_day,
      coalesce(${sectionOfShipped}, ${sectionOfOwn}) AS section, c.contrast AS pair, ${isBuried(userId, day, 's.card')} AS buried,
      coalesce(c.deck_id, o.deck_id::text) AS deck, c.tier, c.level, coalesce(c.position, o.position) AS position, coalesce(d.position, od.position) AS "deckPosition"
    ${seen(userId, sight)} AND (${all} OR s.due <= ${tomorrow}::int4)`
  const cardsOf = (test: (row: SeenRow) => boolean) => rows.filter((row) => !row.buried && test(row)).map((row): Seen => ({ ...placeOf(row), schedule: toSchedule(row) }))
  return {
    due: cardsOf((row) => row.due <= day),
    later: cardsOf((row) => row.due > day),
    tomorrow: rows.filter((row) => (row.due <= day ? row.buried : row.due === tomorrow)).map(({ card }) => card),
  }
}

/** What a mock interview wants to be asked by today, seen before or not; and what it wants by tomorrow that is not due by then. */
async function returningCards(userId: UserId, { day, deck, scheduler }: Sight): Promise<{ returning: Due[]; tomorrow: string[] }> {
  const rows = await db().$queryRaw<(Pick<SeenRow, 'card' | 'section' | 'pair' | 'buried'> & { returns: Day; due: Day | null } & Omit<SeenRow, 'due'>)[]>`
    SELECT st.card, st.returns, s.due, s.first, s.last, s.reps, ${memoryBy(scheduler)}, s.interval, s.lapses, s.drill_day,
      coalesce(${sectionOfShipped}, ${sectionOfOwn}) AS section, c.contrast AS pair, st.buried IS NOT DISTINCT FROM ${day}::int4 AS buried
    FROM standing st LEFT JOIN ${tableOf(scheduler)} s ON s.learner_id = st.learner_id AND s.card = st.card
      LEFT JOIN card c ON c.id = st.card ${withDeck} ${withOwn(userId, 'st.card')}
    WHERE st.learner_id = ${userId}::int8 AND st.returns <= ${addDays(day, 1)}::int4 AND NOT st.suspended AND ${isDrilled} AND ${isIn(deck)}`
  const schedule = await freshOf(scheduler)
  return {
    returning: rows.filter(({ returns, buried }) => returns <= day && !buried).map(({ card, section, pair, due, ...row }): Due => ({ card, section, pair, schedule: due === null ? schedule : toSchedule({ ...row, due }) })),
    tomorrow: rows.filter(({ due }) => due === null || due > addDays(day, 1)).map(({ card }) => card),
  }
}

const freshOf = async (scheduler: SchedulerName): Promise<Schedule<AnyMemory>> => freshSchedule(await schedulerNamed(scheduler))

const tableOf = (scheduler: SchedulerName) => Prisma.raw(scheduler === 'fsrs' ? 'recall' : 'schedule')
const memoryBy = (scheduler: SchedulerName) => Prisma.raw(scheduler === 'fsrs' ? 'NULL AS ease, s.stability, s.difficulty' : 's.ease, NULL AS stability, NULL AS difficulty')

const placeOf = ({ card, deck, tier, level, position, deckPosition, section, pair }: UnseenCard): UnseenCard => ({ card, deck, tier, level, position, deckPosition, section, pair })

const toSchedule = ({ due, first, last, reps, ease, stability, difficulty, interval, lapses, drill_day }: Omit<SeenRow, keyof UnseenCard | 'buried'>): Schedule<AnyMemory> => ({
  memory: ease === null ? { reps, interval, stability: stability ?? 0, difficulty: difficulty ?? 0 } : { reps, ease, interval },
  due,
  first,
  last,
  lapses,
  drillDay: drill_day,
})

/** Shipped ones. A visitor has seen nothing. */
const unseenCards = (deck: string | undefined, userId: UserId | null, day: Day): Promise<UnseenCard[]> =>
  db().$queryRaw<UnseenCard[]>`
    SELECT c.id AS card, c.deck_id AS deck, c.tier, c.level, c.position, d.position AS "deckPosition", ${sectionOfShipped} AS section, c.contrast AS pair
    FROM card c JOIN deck d ON d.id = c.deck_id
    WHERE c.retired_at IS NULL AND c.answered AND d.retired_at IS NULL
      AND (${deck ?? null}::text IS NULL OR c.deck_id = ${deck ?? null}::text)
      AND NOT EXISTS (SELECT FROM schedule s WHERE s.learner_id = ${userId}::int8 AND s.card = c.id) AND NOT ${isAway(userId, day, 'c.id')}`

/** There may be tens of thousands: those that a day can hold, and their equals, among whom core draws; each with the number of all. */
async function unseenOwnCards(userId: UserId, day: Day, touched: readonly string[], most: number, deck?: string): Promise<(UnseenCard & { all: number })[]> {
  if (deck !== undefined && !isOwnId(deck)) return []
  return db().$queryRaw`
    SELECT o.id::text AS card, o.deck_id::text AS deck, NULL AS tier, NULL AS level, o.position, od.position AS "deckPosition",
      ${sectionOfOwn} AS section, NULL AS pair, count(*) OVER ()::int4 AS "all"
    FROM own_card o JOIN own_deck od ON od.learner_id = o.learner_id AND od.id = o.deck_id
    WHERE o.learner_id = ${userId}::int8 AND ${isOwnDrilled} AND (${deck ?? null}::uuid IS NULL OR o.deck_id = ${deck ?? null}::uuid)
      AND o.id <> ALL(${touched.filter(isOwnId)}::uuid[])
      AND NOT EXISTS (SELECT FROM schedule s WHERE s.learner_id = o.learner_id AND s.card = o.id::text) AND NOT ${isAway(userId, day, 'o.id::text')}
    ORDER BY od.position, o.position FETCH FIRST (${Math.max(1, most)}::int4) ROWS WITH TIES`
}
