/** The figures of the Today screen, from the plan of the day: plain data, so that the server and a device hand over the same. */
import type { Day } from '../day'
import { aheadOf } from '../plan/ahead'
import type { Interview } from '../plan/interview'
import type { PlanFigures } from '../plan/planned-day'
import type { Backlog } from './backlog'
import type { DayPlan } from './day-plan'
import type { Costs } from './pace'
import { estimateMinutes } from './queue'

export interface DeckFigures {
  readonly id: string
  readonly hue: number
  readonly title: string
  readonly seen: number
  readonly total: number
}

export interface TodayFigures {
  readonly day: Day
  readonly left: DayPlan['left']
  readonly minutes: number
  readonly answered: number
  readonly tomorrow: { readonly due: number; readonly fresh: number }
  readonly backlog: Backlog | null
  readonly spread: DayPlan['spread']
  /** Of what is left, cards that a mock interview found wanting. */
  readonly returning: number
  /** Cards that are forgotten again and again. */
  readonly leeches: number
  readonly decks: readonly DeckFigures[]
  /** Answers by day. */
  readonly activity: readonly (readonly [Day, number])[]
  /** Today's, else the nearest one ahead; null: there is none. */
  readonly interview: Pick<Interview, 'id' | 'title' | 'day'> | null
  /** Today's share of what is to be done until then; null: no plan is in force. */
  readonly plan: PlanFigures | null
  /** Seconds, with which the minutes were reckoned. */
  readonly costs: Pick<Costs, 'fresh' | 'review'>
}

interface Beside {
  readonly leeches: number
  readonly decks: readonly DeckFigures[]
  readonly activity: ReadonlyMap<Day, number>
  readonly interviews: readonly Interview[]
}

export function todayOf(plan: DayPlan, { leeches, decks, activity, interviews }: Beside): TodayFigures {
  const { day, left, returning, answered, backlog, spread, dueTomorrowElsewhere, dueTomorrowHere, newLeft, newPerDay, costs } = plan
  return {
    day,
    left,
    minutes: estimateMinutes({ due: left.due + left.drill, fresh: left.fresh }, costs),
    answered,
    tomorrow: { due: dueTomorrowElsewhere + dueTomorrowHere, fresh: Math.min(newPerDay, newLeft) },
    backlog,
    spread,
    returning,
    leeches,
    decks,
    activity: [...activity],
    interview: interviews.find((interview) => interview.day === day) ?? aheadOf(interviews, day)[0] ?? null,
    plan: plan.plan,
    costs: { fresh: Math.round(costs.fresh), review: Math.round(costs.review) },
  }
}
