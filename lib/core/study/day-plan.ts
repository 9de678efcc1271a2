/**
 * A day's cards in order, and its figures: of what a learner answered, of what is due and of what is new. The server makes it of
 * its rows and a device of its copy; the same knowledge comes to the same plan.
 */
import { isOwnId } from '../card'
import { addDays, type Day } from '../day'
import { freshSchedule, replay, type Schedule } from '../scheduling/schedule'
import { sm2, type Sm2Memory } from '../scheduling/sm2'
import { standingOf } from '../scheduling/standing'
import { type Limits, makeQueue, type NewCard } from './queue'
import type { History } from './session'

export type Histories = ReadonlyMap<string, History>

/** A card that is due today or was before. */
export interface Due {
  readonly card: string
  readonly schedule: Schedule<Sm2Memory>
  readonly section: string
  readonly pair: string | null
}

export interface Knowledge {
  readonly day: Day
  /** The same for a learner on every device of theirs. */
  readonly seed: string
  readonly limits: Limits & { readonly spread: { readonly from: Day; readonly days: number } | null }
  /** The cards that were answered today, or shall be asked again today, with their whole logs: of what is studied, and of all else. */
  readonly touched: Histories
  readonly elsewhere: Histories
  /** Neither suspended nor buried today; touched ones may be among them, and among the next two. */
  readonly due: readonly Due[]
  /** Due tomorrow. */
  readonly tomorrow: readonly string[]
  /** Never answered; at least as many as a day can hold. */
  readonly fresh: readonly NewCard[]
  /** How many more there are. */
  readonly freshBeyond: number
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
  /** Of the cards answered today, those that come back tomorrow. */
  readonly dueTomorrowHere: number
  /** New cards in the decks that are not in `order`. */
  readonly newLeft: number
}

export function planDay({ day, seed, limits, touched, elsewhere, due, tomorrow, fresh, freshBeyond }: Knowledge): DayPlan {
  const done = countTouched(touched, day)
  const open = due.filter(({ card }) => !touched.has(card))
  const unseen = fresh.filter(({ card }) => !touched.has(card))
  const queue = makeQueue({
    day,
    seed,
    limits,
    spread: limits.spread,
    due: open.map(({ schedule, ...card }) => ({ ...card, due: schedule.due ?? day, interval: schedule.memory.interval, lapsedLast: schedule.memory.reps === 0 })),
    fresh: unseen,
    done: add(done, countTouched(elsewhere, day)),
  })
  const histories = new Map<string, History>(touched)
  for (const card of queue.fresh) histories.set(card, { from: freshSchedule(sm2), log: [] })
  const asked = new Set(queue.due)
  for (const { card, schedule } of open) if (asked.has(card)) histories.set(card, { from: schedule, log: [] })
  return {
    day,
    order: [...touched.keys(), ...queue.due, ...queue.fresh],
    histories,
    left: { due: queue.due.length + done.openReviews, fresh: queue.fresh.length + done.openFresh, drill: done.drill },
    answered: done.fresh + done.reviews - done.openFresh - done.openReviews,
    dueTomorrowElsewhere: tomorrow.filter((card) => !touched.has(card)).length + queue.postponed,
    dueTomorrowHere: done.dueTomorrow,
    newLeft: unseen.length + freshBeyond - queue.fresh.length,
  }
}

interface Done {
  readonly fresh: number
  readonly reviews: number
  /** Of the fresh ones, the learner's own. */
  readonly own: number
}

const add = (a: Done, b: Done): Done => ({ fresh: a.fresh + b.fresh, reviews: a.reviews + b.reviews, own: a.own + b.own })

/** Introduced and reviewed today; of these, open again because the answer was taken back. What was put away is not asked. */
function countTouched(touched: Histories, day: Day) {
  const counts = { fresh: 0, own: 0, reviews: 0, openFresh: 0, openReviews: 0, drill: 0, dueTomorrow: 0 }
  for (const [card, { log }] of touched) {
    const { due, first, last, drillDay } = replay(sm2, log)
    const { suspended, buried, again } = standingOf(log)
    const isAway = suspended || buried === day
    if ((due === null || first === day) && isOwnId(card)) counts.own += 1
    if (due === null) {
      counts.fresh += 1
      if (!isAway) counts.openFresh += 1
    } else if (last !== day && due <= day) {
      counts.reviews += 1
      if (!isAway) counts.openReviews += 1
    } else if (first === day) counts.fresh += 1
    else if (last === day) counts.reviews += 1
    const isOpen = due === null || (due <= day && last !== day)
    if (!isAway && !isOpen && (drillDay === day || again === day)) counts.drill += 1
    if (due === addDays(day, 1)) counts.dueTomorrow += 1
  }
  return counts
}
