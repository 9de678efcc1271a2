/**
 * What an algorithm answers: given a memory and a graded answer, the memory after it and the days until the card is
 * due. SM-2 is ./sm2.ts, FSRS ./fsrs.ts.
 */
import type { Quality } from '../rating'

/** A guard of the product, not of any algorithm: a hundred years. */
export const MAX_INTERVAL_DAYS = 36_500

/** What an algorithm keeps of a card. */
export interface Memory {
  /** Passes in a row. */
  readonly reps: number
  /** Days until it is due, as they were scheduled. */
  readonly interval: number
}

/**
 * What an answer is to the schedule.
 *
 * repetition  the answer of the due day, or later: it moves the schedule
 * early       before the due day, because the plan asked for it; or the queue, if the scheduler takes such answers
 * drill       again on the same day, while the card still owes a 4 or 5
 * practice    anything else: it is logged and moves nothing, so no scheduler ever sees it
 */
export type AnswerKind = 'repetition' | 'early' | 'drill' | 'practice'

export interface Graded {
  readonly kind: Exclude<AnswerKind, 'practice'>
  readonly quality: Quality
  /** Days since the last answer that moved the schedule; 0 for a new card. */
  readonly elapsedDays: number
}

export interface Scheduler<M extends Memory> {
  /** Written into every row of the log, so that a later change of rules replays cleanly. */
  readonly rules: string
  /**
   * An answer that the queue asked for before the due day counts: the time that went by is an input. So it is where another scheduler
   * asks, and this one remembers.
   */
  readonly takesEarly: boolean
  readonly fresh: M
  /** `days` counts from the day of this answer; null: the due day stands. */
  next(memory: M, answer: Graded): { readonly memory: M; readonly days: number | null }
}
