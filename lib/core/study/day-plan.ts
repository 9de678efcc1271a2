/**
 * A day's cards in order, and its figures: of what a learner answered, of what is due and of what is new. The server makes it of
 * its rows and a device of its copy; the same knowledge comes to the same plan.
 */
import { isOwnId } from '../card'
import { addDays, type Day } from '../day'
import { effectiveAnswers } from '../scheduling/log'
import { type PlanFigures, planMorning, type Stands } from '../plan/planned-day'
import type { Interview } from '../plan/interview'
import type { Reason, UnseenCard } from '../plan/planned-queue'
import { freshSchedule, lapsedLast, replay, type Schedule } from '../scheduling/schedule'
import type { AnyMemory, AnyScheduler } from '../scheduling/schedulers'
import { sm2 } from '../scheduling/sm2'
import { returnsOn, standingOf } from '../scheduling/standing'
import { type Backlog, backlogOf } from './backlog'
import type { Kin } from './kin'
import { type Costs, secondsOf, USUAL_COSTS } from './pace'
import { type Limits, makeQueue, type NewCard, type QueuedCard } from './queue'
import type { History } from './session'
import { daysLeft, isLate, type Spread } from './spread'
import { drawOf } from './shuffle'
import { spaced } from './spacing'
import { bestSet } from './time-budget'

export type Histories = ReadonlyMap<string, History>

/** A card that is due today or was before. */
export interface Due {
  readonly card: string
  readonly schedule: Schedule<AnyMemory>
  readonly section: string | null
  readonly pair: string | null
}

export interface Knowledge {
  readonly day: Day
  /** The same for a learner on every device of theirs. */
  readonly seed: string
  readonly limits: Limits & { readonly spread: Spread | null }
  /** The cards that were answered today, or shall be asked again today, with their whole logs: of what is studied, and of all else. */
  readonly touched: Histories
  readonly elsewhere: Histories
  /** Neither suspended nor buried today; touched ones may be among them, and among the next two. */
  readonly due: readonly Due[]
  /** Due tomorrow, to return by then without being due, and what is put away for today alone. */
  readonly tomorrow: readonly string[]
  /** What a mock interview found wanting and wants to be asked by today: due, not due yet, or never answered; otherwise like `due`. */
  readonly returning?: readonly Due[]
  /** Never answered; at least as many as a day can hold. */
  readonly fresh: readonly NewCard[]
  /** How many more there are. */
  readonly freshBeyond: number
  /** What was answered last today: the next card stands apart from it. */
  readonly after: Kin | null
  /** How many cards fall due on a usual day to come. */
  readonly usualDay: number
  /** What this learner's cards take. */
  readonly costs?: Costs
  /** Whose schedules these are. */
  readonly scheduler?: AnyScheduler
  /** What the plan of an interview has to know besides; none is made without it. */
  readonly ahead?: Ahead | null
}

export interface Ahead {
  /** At least one of them is ahead. */
  readonly interviews: readonly Interview[]
  /** Of every card of the day's knowledge. */
  readonly places: ReadonlyMap<string, UnseenCard>
  /** Answered before, and not due yet; otherwise like `due`. */
  readonly later: readonly Stands[]
}

export interface Wish {
  /** No longer than this. */
  readonly minutes?: number | undefined
}

export interface DayPlan {
  readonly day: Day
  /** Every card of the day, those already answered too. */
  readonly order: readonly string[]
  readonly histories: Histories
  readonly left: { readonly due: number; readonly fresh: number; readonly drill: number }
  readonly answered: number
  /** Due tomorrow or before, outside `order`. */
  readonly dueTomorrowElsewhere: number
  /** Of the cards answered today, those that come back tomorrow; one that was put away for today does. */
  readonly dueTomorrowHere: number
  /** New cards in the decks that are not in `order`. */
  readonly newLeft: number
  /** Null: nothing has piled up, or it is spread already. */
  readonly backlog: Backlog | null
  /** Of a spread: the days that it still has, and the late cards that are left after today's. */
  readonly spread: { readonly days: number; readonly late: number } | null
  /** Of what is left, cards that a mock interview found wanting. */
  readonly returning: number
  /** Cards that are asked before they are due, because the plan of an interview or a mock interview wants it. */
  readonly early: readonly string[]
  /** Why the plan asks each card that is left; empty without a plan. */
  readonly reasons: ReadonlyMap<string, Reason>
  readonly plan: PlanFigures | null
  /** How many new cards a day has: the limit, or what the plan takes on. */
  readonly newPerDay: number
  /** With which it was reckoned. */
  readonly costs: Costs
}

export function planDay({ day, seed, limits, touched, elsewhere, due, tomorrow, returning = [], fresh, freshBeyond, after, usualDay, costs = USUAL_COSTS, scheduler = sm2, ahead = null }: Knowledge, { minutes }: Wish = {}): DayPlan {
  const { spread } = limits
  const open = due.filter(({ card }) => !touched.has(card))
  const unseen = fresh.filter(({ card }) => !touched.has(card))
  const later = (ahead?.later ?? []).filter(({ card }) => !touched.has(card))
  const back = comingBack(returning.filter(({ card }) => !touched.has(card)), { day, seed })
  const backIds: ReadonlySet<string> = new Set(back.map(({ card }) => card))
  const isBack = (card: string) => backIds.has(card)
  const planned = ahead && planMorning({ day, seed, scheduler, interviews: ahead.interviews, places: ahead.places, seen: [...open, ...later], fresh: unseen, touched, elsewhere, costs, after, back: backIds })
  const cameBack = new Set([...touched].filter(([, { log }]) => returnedThisMorning(log, day)).map(([card]) => card))
  const sight = { day, spread, scheduler, early: new Set([...(planned?.early ?? NONE), ...cameBack]) }
  const done = countTouched(touched, sight)
  const candidates = open.map(({ schedule, ...card }) => ({ ...card, due: schedule.due ?? day, interval: schedule.memory.interval, lapsedLast: lapsedLast(schedule) }))
  const plain = () => makeQueue({ day, seed, limits, spread, after, due: candidates.filter(({ card }) => !isBack(card)), fresh: unseen.filter(({ card }) => !isBack(card)), done: [countTouched(elsewhere, { ...sight, early: NONE }), countBack(back, spread)].reduce<Done>(add, done) })
  const owed = (done.openReviews + done.drill) * secondsOf(costs, 'due') + done.openFresh * secondsOf(costs, 'fresh')
  const rest: readonly QueuedCard[] = (planned ?? plain()).order.filter(({ card }) => !isBack(card))
  const first = spaced(back, after)
  const order = back.length === 0 ? rest : [...first, ...spaced(rest, first.at(-1) ?? after)].map((card, rank) => ({ ...card, rank }))
  const asked = minutes === undefined ? order : bestIn(minutes * 60 - owed)
  const ids = new Set(asked.map(({ card }) => card))
  const early = [...back, ...(planned?.order ?? []).filter(({ card }) => !isBack(card))].filter((card) => card.early && ids.has(card.card)).map(({ card }) => card)
  const fewer = { due: asked.filter(({ kind }) => kind !== 'fresh').length, fresh: asked.filter(({ kind }) => kind === 'fresh').length }
  const histories = new Map<string, History>(touched)
  const schedules = new Map([...returning, ...open, ...later].map(({ card, schedule }) => [card, schedule]))
  for (const { card } of asked) histories.set(card, { from: schedules.get(card) ?? freshSchedule(scheduler), log: [] })
  return {
    day,
    order: [...touched.keys(), ...asked.map(({ card }) => card)],
    histories,
    left: { due: fewer.due + done.openReviews, fresh: fewer.fresh + done.openFresh, drill: done.drill },
    answered: done.fresh + done.reviews - done.openFresh - done.openReviews,
    dueTomorrowElsewhere: tomorrow.filter((card) => !touched.has(card) && !ids.has(card)).length + candidates.length - (fewer.due - early.length),
    dueTomorrowHere: done.dueTomorrow,
    returning: asked.filter(({ card }) => isBack(card)).length + done.openBack,
    newLeft: unseen.length + freshBeyond - fewer.fresh,
    backlog: planned || isRunning(spread, day) ? null : backlogOf({ due: candidates, day, reviewsPerDay: limits.reviewsPerDay, newlyDuePerDay: usualDay, costs }),
    spread: !planned && spread && isRunning(spread, day) ? { days: daysLeft(spread, day), late: candidates.filter((card) => isLate(spread, card)).length - lateIn(asked) } : null,
    early: [...sight.early, ...early],
    reasons: new Map(planned ? [...planned.order, ...back].filter(({ card }) => ids.has(card)).map(({ card, reason }) => [card, reason]) : []),
    plan: planned?.figures ?? null,
    newPerDay: planned ? planned.figures.interviews.reduce((sum, { fresh: share }) => sum + (share?.perDay ?? 0), 0) : limits.newPerDay,
    costs,
  }

  /** What is still owed of today comes first: beside it, not even one card has to fit. */
  function bestIn(budgetSeconds: number) {
    const best = bestSet({ after, order, secondsOf: ({ kind }) => secondsOf(costs, kind), budgetSeconds })
    const fits = best.reduce((sum, { kind }) => sum + secondsOf(costs, kind), 0) <= budgetSeconds
    return fits || owed === 0 ? best : []
  }

  function lateIn(cards: readonly { readonly card: string }[]): number {
    const some = new Set(cards.map(({ card }) => card))
    return spread ? candidates.filter((card) => some.has(card.card) && isLate(spread, card)).length : 0
  }
}

const isRunning = (spread: Spread | null, day: Day): boolean => spread !== null && daysLeft(spread, day) > 0

interface Done {
  readonly fresh: number
  readonly reviews: number
  /** Of the fresh ones, the learner's own. */
  readonly own: number
  /** Of the reviews, those that were late for the spread. */
  readonly late: number
}

const add = (a: Done, b: Done): Done => ({ fresh: a.fresh + b.fresh, reviews: a.reviews + b.reviews, own: a.own + b.own, late: a.late + b.late })

const NONE: ReadonlySet<string> = new Set()

/** How the day's histories are looked at. */
interface Sight {
  readonly day: Day
  readonly spread: Spread | null
  readonly scheduler: AnyScheduler
  /** Asked before they are due. */
  readonly early: ReadonlySet<string>
}

/** What a mock interview found wanting, in an order of its own: it comes first, and takes its places in the limits. */
function comingBack(returning: readonly Due[], { day, seed }: Pick<Knowledge, 'day' | 'seed'>) {
  const drawn = returning.map((card) => ({ card, drawn: drawOf(`${seed} ${String(day)}`, card.card) })).sort((a, b) => a.drawn - b.drawn || (a.card.card < b.card.card ? -1 : 1))
  return drawn.map(({ card: { card, schedule, section, pair } }) => ({
    card, section, pair, due: schedule.due, rank: 0,
    kind: schedule.due === null ? ('fresh' as const) : lapsedLast(schedule) ? ('lapsed' as const) : ('due' as const),
    early: schedule.due !== null && schedule.due > day,
    reason: { kind: 'mock', interview: null } as const,
  }))
}

function countBack(back: ReturnType<typeof comingBack>, spread: Spread | null): Done {
  const fresh = back.filter(({ due }) => due === null)
  const late = back.filter(({ due, early }) => due !== null && !early && spread && isLate(spread, { due }))
  return { fresh: fresh.length, own: fresh.filter(({ card }) => isOwnId(card)).length, reviews: back.length - fresh.length, late: late.length }
}

/** Before anything was answered today: an answer that is taken back brings it back. */
const returnedThisMorning = (log: History['log'], day: Day): boolean => returnsOn(standingOf(log.filter((entry) => entry.kind !== 'answer' || entry.day < day)), day)

/** Introduced and reviewed today; of these, open again because the answer was taken back. What was then put away takes no place. */
function countTouched(touched: Histories, { day, spread, scheduler, early }: Sight) {
  const counts = { fresh: 0, own: 0, reviews: 0, late: 0, openFresh: 0, openReviews: 0, openBack: 0, drill: 0, dueTomorrow: 0 }
  for (const [card, { log }] of touched) {
    const { due, first, last, drillDay } = replay(scheduler, log)
    const standing = standingOf(log)
    const { suspended, buried, again } = standing
    const isAway = suspended || buried === day
    const isOpen = due === null || (last !== day && (due <= day || early.has(card)))
    const isTomorrows = (due !== null && due <= addDays(day, 1)) || returnsOn(standing, addDays(day, 1))
    if (isTomorrows && !suspended && (!isOpen || isAway)) counts.dueTomorrow += 1
    if (isOpen && isAway) continue
    const isFresh = due === null || first === day
    const isReview = !isFresh && (isOpen || last === day)
    if (isFresh) counts.fresh += 1
    if (isFresh && isOwnId(card)) counts.own += 1
    if (isReview) counts.reviews += 1
    if (isReview && spread && isLate(spread, { due: dueBefore(log, day, scheduler) })) counts.late += 1
    if (isOpen && returnsOn(standing, day)) counts.openBack += 1
    if (isOpen) counts[isFresh ? 'openFresh' : 'openReviews'] += 1
    else if (!isAway && (drillDay === day || again === day)) counts.drill += 1
  }
  return counts
}

/** When it was due before it was answered today. An answer of before that was taken back today does not count. */
const dueBefore = (log: History['log'], day: Day, scheduler: AnyScheduler): Day => replay(scheduler, effectiveAnswers(log).filter((given) => given.day < day)).due ?? day
