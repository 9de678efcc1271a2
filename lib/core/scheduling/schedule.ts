/**
 * When one learner sees one card again.
 *
 * A schedule is never edited. It is what the log comes to: `replay` folds the log, and the row in the database is only
 * that fold, kept so that due cards can be asked for.
 */
import { addDays, type Day } from '../day'
import { isPass, type Quality } from '../rating'
import { type Answer, type Context, effectiveAnswers, type LogEntry } from './log'
import type { AnswerKind, Memory, Scheduler } from './scheduler'

export interface Schedule<M extends Memory> {
  readonly memory: M
  /** Null: never answered. */
  readonly due: Day | null
  /** Days of the first and of the last answer that moved the schedule. */
  readonly first: Day | null
  readonly last: Day | null
  /** Failures of a card that had been passed. */
  readonly lapses: number
  /** The day on which an answer of 4 or 5 is still owed. The debt ends with that day. */
  readonly drillDay: Day | null
}

type Given = Pick<Answer, 'day' | 'quality' | 'context'>

export const freshSchedule = <M extends Memory>(scheduler: Scheduler<M>): Schedule<M> => ({
  memory: scheduler.fresh,
  due: null,
  first: null,
  last: null,
  lapses: 0,
  drillDay: null,
})

/** The schedule that a log comes to, in whatever order and however often its entries arrived. */
export function replay<M extends Memory>(
  scheduler: Scheduler<M>,
  log: readonly LogEntry[],
  from: Schedule<M> = freshSchedule(scheduler),
): Schedule<M> {
  return effectiveAnswers(log).reduce((schedule, entry) => answer(scheduler, schedule, entry), from)
}

export function answer<M extends Memory>(scheduler: Scheduler<M>, schedule: Schedule<M>, given: Given): Schedule<M> {
  const kind = kindOf(scheduler, schedule, given)
  if (kind === 'practice') return schedule
  const { day, quality } = given
  const elapsedDays = schedule.last === null ? 0 : day - schedule.last
  const { memory, days } = scheduler.next(schedule.memory, { kind, quality, elapsedDays })
  const moved = { ...schedule, memory, due: days === null ? schedule.due : addDays(day, days), drillDay: owesDrill(quality) ? day : null }
  if (kind === 'drill') return moved
  const lapsed = !isPass(quality) && schedule.memory.reps > 0
  return { ...moved, first: schedule.first ?? day, last: day, lapses: schedule.lapses + (lapsed ? 1 : 0) }
}

/** What an answer is: the schedule decides, not the device that sends it. */
export function kindOf({ takesEarly }: Pick<Scheduler<Memory>, 'takesEarly'>, schedule: Schedule<Memory>, { day, context }: Given): AnswerKind {
  if (schedule.last !== null && day <= schedule.last) return schedule.drillDay === day ? 'drill' : 'practice'
  if (context === 'practice') return 'practice'
  if (schedule.due === null || day >= schedule.due) return 'repetition'
  return context === 'plan' || (takesEarly && context === 'queue') ? 'early' : 'practice'
}

/** It was passed before, and failed the last time. */
export const lapsedLast = ({ memory, lapses }: Pick<Schedule<Memory>, 'memory' | 'lapses'>): boolean => memory.reps === 0 && lapses > 0

/** Below 4, a card is asked again the same day until it scores 4 or 5. */
export const owesDrill = (quality: Quality): boolean => quality < 4

/** Days until a card comes back if it is answered today: passed (as `good`), and failed. */
export function outlook<M extends Memory>(scheduler: Scheduler<M>, schedule: Schedule<M>, day: Day, context: Context = 'queue'): { readonly pass: number; readonly fail: number } {
  return { pass: daysAfter(scheduler, schedule, { day, quality: 4, context }), fail: daysAfter(scheduler, schedule, { day, quality: 2, context }) }
}

/** The same of one answer. */
export function daysAfter<M extends Memory>(scheduler: Scheduler<M>, schedule: Schedule<M>, given: Given): number {
  const { due } = answer(scheduler, schedule, given)
  return due === null ? 0 : due - given.day
}
