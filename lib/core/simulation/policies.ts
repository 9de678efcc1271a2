/** What is asked on a day, by each of the policies that are compared: the product's own queue and plan, and what people do without. */
import type { Day } from '../day'
import { seenCard } from '../plan/planned-day'
import { planQueue } from '../plan/planned-queue'
import { lapsedLast, type Schedule } from '../scheduling/schedule'
import type { AnyMemory } from '../scheduling/schedulers'
import type { Costs } from '../study/pace'
import { makeQueue, type NewCard } from '../study/queue'

/** `sm2 capped`: with no interval beyond the days that are left. `cram`: the last three days alone; `cram all`: each card on both of the last two, with the minutes of all. */
export const POLICIES = ['sm2', 'sm2 capped', 'sm2 + plan', 'fsrs', 'fsrs + plan', 'round robin', 'cram', 'cram all'] as const
export type Policy = (typeof POLICIES)[number]

export interface SimulatedCard {
  readonly card: string
  readonly position: number
  readonly schedule: Schedule<AnyMemory>
}

export interface Asked {
  readonly card: string
  /** Before it is due. */
  readonly early: boolean
}

interface Morning {
  readonly day: Day
  readonly from: Day
  readonly interview: Day
  readonly minutes: number
  readonly newPerDay: number
  readonly costs: Costs
  readonly cards: readonly SimulatedCard[]
  readonly seed: string
}

const DECK = 'deck'
/** No card gives another away. */
const ALONE = { section: null, pair: null } as const

export function queueOf(policy: Policy, morning: Morning): readonly Asked[] {
  if (policy === 'sm2 + plan' || policy === 'fsrs + plan') return planned(morning)
  if (policy === 'round robin' || policy === 'cram' || policy === 'cram all') return oldestFirst(morning)
  return plain(morning)
}

function plain({ day, newPerDay, cards, seed }: Morning): readonly Asked[] {
  const due = cards.flatMap(({ card, schedule }) =>
    schedule.due !== null && schedule.due <= day ? [{ card, due: schedule.due, interval: schedule.memory.interval, lapsedLast: lapsedLast(schedule), ...ALONE }] : [])
  const { order } = makeQueue({ day, due, fresh: freshIn(cards), limits: { newPerDay, reviewsPerDay: Infinity }, done: { fresh: 0, reviews: 0, own: 0 }, seed })
  return order.map(({ card }) => ({ card, early: false }))
}

function planned({ day, from, interview, minutes, costs, cards, seed }: Morning): readonly Asked[] {
  const { order } = planQueue({
    day,
    interviews: [{ id: 'interview', title: '', day: interview, from, minutes, weights: {}, language: null }],
    seen: cards.flatMap(({ card, schedule }) => seenCard({ card, deck: DECK, ...ALONE }, schedule)),
    fresh: freshIn(cards).map((card) => ({ ...card, deck: DECK })),
    done: new Set(),
    costs,
    seed,
  })
  return order
}

/** Everything, what was answered longest ago first, and before it what never was. */
const oldestFirst = ({ cards }: Morning): readonly Asked[] =>
  cards.toSorted((a, b) => (a.schedule.last ?? -1) - (b.schedule.last ?? -1) || a.position - b.position).map(({ card }) => ({ card, early: true }))

const freshIn = (cards: readonly SimulatedCard[]): readonly NewCard[] =>
  cards.filter(({ schedule }) => schedule.due === null).map(({ card, position }) => ({ card, tier: 'A', level: 'mid', deckPosition: 0, position, ...ALONE }))
