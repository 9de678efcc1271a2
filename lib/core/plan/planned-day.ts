/**
 * The day's cards while an interview is ahead, and what is to be said of them: the plan's queue (./planned-queue.ts), asked with what a
 * day knows. Whatever was answered today goes in as it stood this morning.
 */
import { addDays, type Day } from '../day'
import { effectiveAnswers } from '../scheduling/log'
import { lapsedLast, replay, type Schedule } from '../scheduling/schedule'
import type { AnyMemory, AnyScheduler } from '../scheduling/schedulers'
import { standingOf } from '../scheduling/standing'
import type { Kin } from '../study/kin'
import { type Costs, secondsOf } from '../study/pace'
import type { History } from '../study/session'
import { aheadOf } from './ahead'
import type { Interview } from './interview'
import { interviewOf, type PlannedCard, planQueue, type Reason, type SeenCard, type UnseenCard } from './planned-queue'

/** An answered card, as it stands. */
export interface Stands {
  readonly card: string
  readonly schedule: Schedule<AnyMemory>
}

export interface Morning {
  readonly day: Day
  readonly seed: string
  readonly scheduler: AnyScheduler
  readonly interviews: readonly Interview[]
  /** Of every card that is asked at all: its deck, and where it is in it. */
  readonly places: ReadonlyMap<string, UnseenCard>
  /** Cards that were answered before and not touched today, due or not; and those that never were. */
  readonly seen: readonly Stands[]
  readonly fresh: readonly { readonly card: string }[]
  /** Of these, what a mock interview wants to be asked first, whatever the plan says: it takes its time, and the plan the rest. */
  readonly back?: ReadonlySet<string>
  readonly touched: ReadonlyMap<string, History>
  readonly elsewhere: ReadonlyMap<string, History>
  readonly costs: Costs
  readonly after: Kin | null
}

export interface PlannedDay {
  /** What is open and was not touched today. */
  readonly order: readonly PlannedCard[]
  /** Of the touched cards, those that the plan asked before they were due. */
  readonly early: ReadonlySet<string>
  readonly figures: PlanFigures
}

/** Today's share, as a screen says it. */
export interface PlanFigures {
  /** The nearest first. */
  readonly interviews: readonly InterviewFigures[]
  /** Due cards of no interview that are asked today. */
  readonly others: number
  /** Cards that no minutes were left for today. */
  readonly beyond: number
}

export interface InterviewFigures extends Pick<Interview, 'id' | 'title' | 'day' | 'minutes'> {
  /** Still to be asked today, by reason. */
  readonly open: Readonly<Record<Exclude<Reason['kind'], 'other' | 'mock'>, number>>
  /** Null: all were seen. */
  readonly fresh: { readonly perDay: number; readonly until: Day } | null
  readonly tight: boolean
  /** Null: all cards can be seen. */
  readonly short: { readonly unseen: number; readonly promised: number; readonly minutes: number } | null
}

export function planMorning({ day, seed, scheduler, interviews, places, seen, fresh, back = new Set(), touched, elsewhere, costs, after }: Morning): PlannedDay {
  const here = [...touched].map(([card, history]) => touchedCard(card, history, day, scheduler))
  const asked = here.filter(({ isDone, isAway }) => isDone || !isAway)
  const before = [...seen, ...asked.flatMap(({ card, morning }) => (morning.due === null ? [] : [{ card, schedule: morning }]))]
  const unseen = [...fresh, ...asked.filter(({ morning }) => morning.due === null)].flatMap(({ card }) => places.get(card) ?? [])
  const { order, outlines, beyond } = planQueue({
    day,
    interviews,
    seen: before.flatMap(({ card, schedule }) => seenCard(places.get(card), schedule)),
    fresh: unseen,
    done: new Set([...back, ...here.filter(({ isDone }) => isDone).map(({ card }) => card)]),
    spent: spentIn(elsewhere, day, scheduler, costs),
    costs,
    seed,
    after,
  })
  const open = order.filter(({ card }) => !touched.has(card))
  const count = (kind: Reason['kind'], id: string) => order.filter(({ reason }) => reason.kind === kind && reason.interview === id).length
  return {
    order: open,
    early: new Set(here.filter(({ wasEarly }) => wasEarly).map(({ card }) => card)),
    figures: {
      interviews: aheadOf(interviews, day).flatMap((interview): InterviewFigures[] => {
        const outline = outlines.get(interview.id)
        if (!outline) return []
        const { id, title, day: on, minutes } = interview
        const { newToday, tight, cover } = outline
        const mine = unseen.filter(({ deck }) => interviewOf(deck, interviews, day)?.id === id).length
        return [{
          id, title, day: on, minutes, tight,
          open: { lapsed: count('lapsed', id), due: count('due', id), final: count('final', id), new: count('new', id) },
          fresh: newToday === 0 ? null : { perDay: newToday, until: addDays(day, Math.ceil(mine / newToday) - 1) },
          short: cover.possible ? null : { unseen: mine, promised: cover.promised, minutes: cover.minutesNeeded },
        }]
      }),
      others: order.filter(({ reason }) => reason.kind === 'other').length,
      beyond,
    },
  }
}

interface TouchedCard {
  readonly card: string
  readonly morning: Schedule<AnyMemory>
  readonly isDone: boolean
  /** Suspended, or put away for today. */
  readonly isAway: boolean
  readonly wasEarly: boolean
}

function touchedCard(card: string, { log }: History, day: Day, scheduler: AnyScheduler): TouchedCard {
  const morning = replay(scheduler, effectiveAnswers(log).filter((given) => given.day < day))
  const { suspended, buried } = standingOf(log)
  const wasPlanned = log.some((entry) => entry.kind === 'answer' && entry.context === 'plan' && entry.day === day)
  return {
    card,
    morning,
    isDone: replay(scheduler, log).last === day,
    isAway: suspended || buried === day,
    wasEarly: wasPlanned && morning.due !== null && morning.due > day,
  }
}

function spentIn(elsewhere: Morning['elsewhere'], day: Day, scheduler: AnyScheduler, costs: Costs): number {
  const answered = [...elsewhere].map(([card, history]) => touchedCard(card, history, day, scheduler)).filter(({ isDone }) => isDone)
  return answered.reduce((sum, { morning }) => sum + secondsOf(costs, morning.due === null ? 'fresh' : 'due'), 0)
}

/** As the plan's queue takes it; none, if it was never answered or is asked no more. */
export function seenCard(place: Pick<UnseenCard, 'card' | 'deck' | 'section' | 'pair'> | undefined, schedule: Schedule<AnyMemory>): SeenCard[] {
  const { memory, due, last } = schedule
  if (!place || due === null || last === null) return []
  const { card, deck, section, pair } = place
  return [{ card, deck, section, pair, due, last, strength: strengthOf(memory), lapsedLast: lapsedLast(schedule) }]
}

/** Days that it holds. */
const strengthOf = (memory: AnyMemory): number => ('stability' in memory ? memory.stability : memory.interval)
