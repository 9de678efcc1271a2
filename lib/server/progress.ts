/** What a learner's progress comes to, of the rows that are kept beside the log: no log is read for it. */
import 'server-only'
import { type Level, LEVELS } from '../core/card'
import { addDays, type Day, laterDay, studyDay } from '../core/day'
import type { Language } from '../core/language'
import { type DayFigures, lengthOf, LISTS, totalFigures } from '../core/progress/figures'
import { forecastOf } from '../core/progress/forecast'
import { LEAST_ASKED, MOST_TOLD, type Progress } from '../core/progress/progress'
import { type Retention, SPANS, together } from '../core/progress/retention'
import type { SchedulerName } from '../core/scheduling/schedulers'
import type { Settings } from '../core/settings'
import { WEEKS } from '../core/study/heatmap'
import { cardsById, titleOf } from './cards'
import { db } from './db'
import { makeFiguresIfNeeded } from './figures'
import { ownIdIn } from './own-id'
import { Prisma } from './prisma/client'
import type { UserId } from './user-id'

interface Whose {
  readonly userId: UserId
  readonly settings: Pick<Settings, 'timeZone' | 'rolloverHour' | 'scheduler'>
}

/** Null: nothing was answered yet. `language`: of the cards. */
export async function progressOf({ userId, settings }: Whose, language: Language, now: Date): Promise<Progress | null> {
  await makeFiguresIfNeeded(userId)
  const last = await lastDayOf(userId)
  if (last === null) return null
  // On a flight west the day does not run backwards.
  const day = laterDay(studyDay(now, settings.timeZone, settings.rolloverHour), last)
  const [spans, days, due, groups, hardest, points] = await Promise.all([
    spansOf(userId, day),
    daysSince(userId, addDays(day, -7 * WEEKS)),
    dueByDay(userId, settings.scheduler),
    groupsOf(userId),
    hardestOf(userId),
    pointsOf(userId),
  ])
  const told = new Map((await cardsById(userId, [...new Set([...hardest, ...points].map(({ card }) => card))], language)).map((card) => [card.id, card]))
  return {
    day,
    spans,
    days,
    forecast: forecastOf(due, day),
    decks: decksIn(groups, language),
    levels: LEVELS.map((level) => ({ level, ...together(groups.filter((group) => group.level === level)) })).filter(({ asked }) => asked > 0),
    hardest: hardest.flatMap(({ card, asked, passed }) => {
      const found = told.get(card)
      return found ? [{ card, title: found.face.title, hue: found.deck.hue, asked, passed }] : []
    }),
    points: points.flatMap(({ card, point, points: of, missed, ticked }) => {
      const found = told.get(card)
      const html = found?.face.keyPoints[point]?.html
      // A card that has more or fewer points now is another card to its points' numbers.
      return found && html !== undefined && found.face.keyPoints.length === of ? [{ card, title: found.face.title, hue: found.deck.hue, html, missed, ticked }] : []
    }).slice(0, MOST_TOLD),
  }
}

async function lastDayOf(userId: UserId): Promise<Day | null> {
  const [row] = await db().$queryRaw<{ day: Day | null }[]>`SELECT max(day) AS day FROM day_figures WHERE learner_id = ${userId}::int8`
  return row?.day ?? null
}

const sums = Prisma.raw(
  LISTS.map((list) => `ARRAY[${Array.from({ length: lengthOf(list) }, (_, at) => `sum(${list}[${String(at + 1)}])`).join(', ')}]::float8[] AS ${list}`).join(', '),
)

/** Of each span up to today, as one: each is the one before it and some days more, so that every day is read once. */
async function spansOf(userId: UserId, day: Day): Promise<Progress['spans']> {
  const [month, quarter] = SPANS
  const rows = await db().$queryRaw<(DayFigures & { readonly ring: number })[]>`
    SELECT CASE WHEN day > ${day - month}::int4 THEN 0 WHEN day > ${day - quarter}::int4 THEN 1 ELSE 2 END AS ring, sum(answers)::float8 AS answers, sum(ms)::float8 AS ms, ${sums}
    FROM day_figures WHERE learner_id = ${userId}::int8 GROUP BY ring`
  return SPANS.map((span, at) => ({ span, figures: totalFigures(rows.filter(({ ring }) => ring <= at)) }))
}

const daysSince = (userId: UserId, day: Day): Promise<Progress['days'][number][]> =>
  db().$queryRaw`SELECT day, answers, ms::float8 AS ms FROM day_figures WHERE learner_id = ${userId}::int8 AND day > ${day}::int4 ORDER BY day`

/**
 * Of a card `s.card`: what it is. An own card has no row in `card`, a shipped one none in `own_card`. All cards of the learner are joined at
 * once, so the ids are compared as text: to ask of each whether it is an own one (./own-id.ts) takes four times as long.
 */
const withCard = (userId: UserId) => Prisma.sql`
  LEFT JOIN card c ON c.id = s.card LEFT JOIN deck d ON d.id = c.deck_id
  LEFT JOIN own_card o ON o.learner_id = ${userId}::int8 AND o.id::text = s.card
  LEFT JOIN own_deck od ON od.learner_id = o.learner_id AND od.id = o.deck_id`

/**
 * Cards in use that do not rest, by the day on which the scheduler in force asks for them. What is not in use is little, and looked up
 * once: to look up every card that is takes twice as long.
 */
const dueByDay = (userId: UserId, scheduler: SchedulerName): Promise<{ readonly day: Day; readonly cards: number }[]> =>
  db().$queryRaw`
    WITH away AS MATERIALIZED (
      SELECT c.id AS card FROM card c JOIN deck d ON d.id = c.deck_id WHERE c.retired_at IS NOT NULL OR d.retired_at IS NOT NULL
      UNION ALL
      SELECT o.id::text FROM own_card o JOIN own_deck od ON od.learner_id = o.learner_id AND od.id = o.deck_id
      WHERE o.learner_id = ${userId}::int8 AND (o.retired_at IS NOT NULL OR od.retired_at IS NOT NULL)
      UNION ALL
      SELECT card FROM standing WHERE learner_id = ${userId}::int8 AND suspended
    )
    SELECT s.due AS day, count(*)::int4 AS cards
    FROM ${Prisma.raw(scheduler === 'fsrs' ? 'recall' : 'schedule')} s
    WHERE s.learner_id = ${userId}::int8 AND s.card NOT IN (SELECT card FROM away)
    GROUP BY s.due`

interface Group extends Retention {
  readonly deck: string
  readonly level: Level | null
  readonly hue: number
  readonly titleKo: string
  readonly titleEn: string
  readonly isOwn: boolean
  readonly position: number
}

/** By deck and level: all that was ever asked of it, of withdrawn cards too as long as the deck is there. */
const groupsOf = (userId: UserId): Promise<Group[]> =>
  db().$queryRaw`
    SELECT coalesce(d.id, od.id::text) AS deck, c.level, coalesce(d.hue, od.hue) AS hue, coalesce(d.title_ko, od.title) AS "titleKo",
      coalesce(d.title_en, od.title) AS "titleEn", od.id IS NOT NULL AS "isOwn", coalesce(d.position, od.position) AS position,
      sum(s.young + s.mature)::int4 AS asked, sum(s.young_passed + s.mature_passed)::int4 AS passed
    FROM card_figures s ${withCard(userId)}
    WHERE s.learner_id = ${userId}::int8 AND s.young + s.mature > 0 AND (d.id IS NOT NULL AND d.retired_at IS NULL OR od.id IS NOT NULL AND od.retired_at IS NULL)
    GROUP BY d.id, od.learner_id, od.id, c.level ORDER BY "isOwn", position, deck`

/** In the order of the groups. */
const decksIn = (groups: readonly Group[], language: Language): Progress['decks'] =>
  groups.filter(({ deck }, at) => groups[at - 1]?.deck !== deck)
    .map((first) => ({ id: first.deck, title: titleOf(first, language), hue: first.hue, ...together(groups.filter(({ deck }) => deck === first.deck)) }))

/**
 * The head of a list of which some may have been withdrawn. To look for it among the first few hundred is three times as fast as to look up
 * every card; only where too many of these are gone, or there are no more, all are asked.
 */
async function headOf<T>(most: number, ask: (among: number) => Promise<T[]>): Promise<T[]> {
  const rows = await ask(FIRST_FEW)
  return rows.length < most ? ask(ALL) : rows
}
const FIRST_FEW = 200
const ALL = 2 ** 31 - 1

/** Neither it nor its deck was withdrawn: asked of a few. */
const isFewInUse = (userId: UserId) => Prisma.sql`CASE WHEN ${ownIdIn('s.card')} IS NULL
  THEN EXISTS (SELECT FROM card c JOIN deck d ON d.id = c.deck_id WHERE c.id = s.card AND c.retired_at IS NULL AND d.retired_at IS NULL)
  ELSE EXISTS (
    SELECT FROM own_card o JOIN own_deck od ON od.learner_id = o.learner_id AND od.id = o.deck_id
    WHERE o.learner_id = ${userId}::int8 AND o.id = ${ownIdIn('s.card')} AND o.retired_at IS NULL AND od.retired_at IS NULL) END`

const hardestOf = (userId: UserId): Promise<(Retention & { readonly card: string })[]> =>
  headOf(MOST_TOLD, (among) => db().$queryRaw`
    SELECT s.card, s.asked, s.passed FROM (
      SELECT card COLLATE "C" AS card, young + mature AS asked, young_passed + mature_passed AS passed, (young_passed + mature_passed)::float8 / (young + mature) AS share
      FROM card_figures
      WHERE learner_id = ${userId}::int8 AND young + mature >= ${LEAST_ASKED}::int4 AND young_passed + mature_passed < young + mature
      ORDER BY share, asked DESC, card LIMIT ${among}::int4
    ) s WHERE ${isFewInUse(userId)} ORDER BY s.share, s.asked DESC, s.card LIMIT ${MOST_TOLD}::int4`)

interface PointRow {
  readonly card: string
  /** From 0. */
  readonly point: number
  /** How many the card had. */
  readonly points: number
  readonly missed: number
  readonly ticked: number
}

/** More than are told, since the points of some cards may have changed. */
const pointsOf = (userId: UserId): Promise<PointRow[]> =>
  headOf(2 * MOST_TOLD, (among) => db().$queryRaw`
    WITH s AS (
      SELECT s.* FROM (
        SELECT card COLLATE "C" AS card, points, ticked, missed, most_missed FROM card_figures
        WHERE learner_id = ${userId}::int8 AND most_missed > 0 ORDER BY most_missed DESC, ticked, card LIMIT ${among}::int4
      ) s WHERE ${isFewInUse(userId)} ORDER BY s.most_missed DESC, s.ticked, s.card LIMIT ${2 * MOST_TOLD}::int4
    )
    SELECT s.card, (p.at - 1)::int4 AS point, s.points, p.n AS missed, s.ticked FROM s, unnest(s.missed) WITH ORDINALITY p (n, at)
    WHERE p.n > 0 ORDER BY p.n DESC, s.ticked, s.card, p.at LIMIT ${2 * MOST_TOLD}::int4`)
