/** A sitting from what this device knows, with no network: the same that the server would begin, or cards of one's choice. */
import { type Day, laterDay, studyDay } from '../core/day'
import type { Language } from '../core/language'
import { freshSchedule } from '../core/scheduling/schedule'
import { schedulerNamed } from '../core/scheduling/schedulers'
import { DEFAULT_SETTINGS } from '../core/chosen'
import type { Assignment } from '../core/study/assignment'
import { costsOfDeeds, DEEDS_FOR_COSTS } from '../core/study/costs'
import { type DayPlan, planDay } from '../core/study/day-plan'
import { knowledgeOf } from '../core/study/knowledge'
import { type Costs, type Pace, paceOf } from '../core/study/pace'
import { isLeech } from '../core/study/leech'
import type { History } from '../core/study/session'
import { type DeckFigures, type TodayFigures, todayOf } from '../core/study/today'
import type { StudyResponse } from '../core/wire-study'
import { activityHere, facesOf, factsAndFolds, type Knowledge, logsOf, logsOfDay, recentDeeds } from './copy/copy'
import { deviceTimeZone } from './device'

const FACES_AT_ONCE = 3
/** The pace of the last weeks; nobody stays as slow as in the first one. */
const ANSWERS_FOR_PACE = 600

/** Null: the device does not know enough (yet). */
export async function studyHere(assignment: Assignment, language: Language, now: Date): Promise<StudyResponse | null> {
  const known = await factsAndFolds()
  if (known === null) return null
  const settings = settingsIn(known)
  const day = dayIn(known, now)
  const begun = assignment.kind === 'day' ? await beginDay(known, assignment, day) : await beginChosen(known, assignment, day)
  const { order, histories } = begun
  const open = order.filter((card) => histories[card]?.log.every((entry) => entry.day !== day) ?? false)
  return {
    learner: known.learner,
    day,
    timeZone: settings.timeZone,
    rolloverHour: settings.rolloverHour,
    grading: settings.grading,
    keysBy: settings.keysBy,
    leechAt: settings.leechAt,
    scheduler: settings.scheduler,
    cards: [...(await facesOf([...open, ...order].slice(0, FACES_AT_ONCE), language)).values()],
    ...begun,
  }
}

/** What there is to do today, from what this device knows. */
export async function todayHere(language: Language, now: Date): Promise<TodayFigures | null> {
  const known = await factsAndFolds()
  if (known === null) return null
  const { leechAt, interviews } = settingsIn(known)
  const [plan, activity] = await Promise.all([planOf(known, { kind: 'day' }, dayIn(known, now)), activityHere()])
  const inUse = known.facts.filter(({ retired, deckRetired }) => !retired && !deckRetired)
  const isSeen = (card: string) => known.folds.get(card)?.schedule.due != null
  const decks = known.decks.filter(({ retired }) => !retired).map(({ id, hue, titles }): DeckFigures => {
    const cards = inUse.filter(({ deck }) => deck === id)
    return { id, hue, title: titles[language], seen: cards.filter(({ card }) => isSeen(card)).length, total: cards.length }
  })
  const leeches = inUse.filter(({ card }) => isLeech(known.folds.get(card)?.schedule.lapses ?? 0, leechAt)).length
  return todayOf(plan, { leeches, decks, activity: activity ?? new Map<Day, number>(), interviews })
}

/** What an answer usually takes this learner, by its length. */
export async function paceHere(): Promise<Pace | null> {
  const [known, deeds] = await Promise.all([factsAndFolds(), recentDeeds(ANSWERS_FOR_PACE)])
  if (known === null) return null
  const lengths = new Map(known.facts.map(({ card, length }) => [card, length]))
  return paceOf(deeds.flatMap(({ card, entry }) => {
    const length = lengths.get(card)
    return entry.kind === 'answer' && entry.durationMs !== undefined && length !== undefined ? [{ length, durationMs: entry.durationMs }] : []
  }))
}

/** The other cards of the group that this one is easily confused with. */
export async function pairHere(card: string): Promise<readonly string[]> {
  groups ??= groupsHere()
  const group = (await groups).find((cards) => cards.includes(card))
  if (!group) return []
  return group.filter((other) => other !== card)
}

/** Read once a page: shipped cards alone are in groups, and to read all facts at each card would be felt. */
let groups: Promise<readonly (readonly string[])[]> | undefined

async function groupsHere(): Promise<readonly (readonly string[])[]> {
  const byName = new Map<string, string[]>()
  for (const { card, contrast, retired } of (await factsAndFolds())?.facts ?? []) {
    if (contrast === null || retired) continue
    const group = byName.get(contrast) ?? []
    group.push(card)
    byName.set(contrast, group)
  }
  // Nothing is known yet: the next card asks again.
  if (byName.size === 0) groups = undefined
  return [...byName.values()]
}

type Begun = Pick<StudyResponse, 'order' | 'histories' | 'early' | 'dueTomorrowElsewhere' | 'newPerDay' | 'newLeft'>

async function beginDay(known: Knowledge, assignment: Extract<Assignment, { kind: 'day' }>, day: Day): Promise<Begun> {
  const { order, histories, early, dueTomorrowElsewhere, newPerDay, newLeft } = await planOf(known, assignment, day)
  return {
    order: [...order],
    early: [...early],
    histories: Object.fromEntries([...histories].map(([card, history]) => [card, wire({ ...history, standing: history.log.length > 0 ? undefined : known.folds.get(card)?.standing })])),
    dueTomorrowElsewhere,
    newPerDay,
    newLeft,
  }
}

export async function planOf(known: Knowledge, { deck, minutes }: Extract<Assignment, { kind: 'day' }>, day: Day): Promise<DayPlan> {
  const logs = await logsOfDay(day)
  const held = { facts: known.facts, decks: known.decks, folds: known.folds, logs, settings: settingsIn(known), seed: known.learner ?? '', costs: await costsHere(known, day), scheduler: await schedulerNamed(settingsIn(known).scheduler) }
  return planDay(knowledgeOf(held, day, deck), { minutes })
}

/** Only cards that can be asked: with an answer, and not put away. */
async function beginChosen(known: Knowledge, { query, cards }: Extract<Assignment, { kind: 'practice' | 'preview' }>, day: Day): Promise<Begun> {
  const isAskable = new Map(known.facts.map(({ card, answered, retired, deckRetired }) => [card, answered && !retired && !deckRetired]))
  const chosen = cards.length > 0 ? cards : (await (await import('./search-here')).searchHere(query, known, day)).cards
  const order = chosen.filter((card) => isAskable.get(card) === true && known.folds.get(card)?.standing.suspended !== true)
  const logs = await logsOf(order)
  const scheduler = await schedulerNamed(settingsIn(known).scheduler)
  const histories = order.map((card) => [card, wire({ from: freshSchedule(scheduler), log: logs.get(card) ?? [] })] as const)
  return { order, histories: Object.fromEntries(histories), early: [], dueTomorrowElsewhere: 0, newPerDay: 0, newLeft: 0 }
}

const wire = ({ from, standing, log }: History): StudyResponse['histories'][string] => ({ from, standing, log: [...log] as StudyResponse['histories'][string]['log'] })

/** Before anybody was here, the zone is the device's. */
const settingsIn = ({ settings }: Knowledge) => settings ?? { ...DEFAULT_SETTINGS, timeZone: deviceTimeZone() }

/** The study day now. Never before the last one in the log. */
export function dayIn(known: Knowledge, now: Date): Day {
  const { timeZone, rolloverHour } = settingsIn(known)
  return [...known.folds.values()].reduce((day, { days }) => laterDay(day, days.at(-1) ?? day), studyDay(now, timeZone, rolloverHour))
}

/** Medians of what cards took on the days before this one. */
const costsHere = async ({ folds }: Knowledge, day: Day): Promise<Costs> =>
  costsOfDeeds(await recentDeeds(DEEDS_FOR_COSTS, day), (card) => folds.get(card)?.schedule.first)
