/**
 * Which of the two folds of a log is asked for what is due. Both are kept for everybody; SM-2 is always at hand, FSRS is loaded when it
 * is wanted, so that it weighs on no page of those who do not.
 */
import type { FsrsMemory } from './fsrs'
import type { Scheduler } from './scheduler'
import { sm2, type Sm2Memory } from './sm2'

export const SCHEDULERS = ['sm2', 'fsrs'] as const
export type SchedulerName = (typeof SCHEDULERS)[number]

/** Of either. */
export type AnyMemory = Sm2Memory | FsrsMemory

/** Of a schedule of either: what one scheduler made is only ever handed to the same one. */
export type AnyScheduler = Scheduler<AnyMemory>

export const schedulerNamed = async (name: SchedulerName): Promise<AnyScheduler> =>
  // A memory is made and read by one and the same scheduler: the compiler cannot see that through a name.
  name === 'sm2' ? sm2 : (await import('./fsrs')).fsrs
