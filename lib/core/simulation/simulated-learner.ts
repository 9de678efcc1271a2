/**
 * A learner who is made up: what they really remember, and how they answer. Their memory goes by FSRS-6; a learner who differs from it
 * holds a card longer or shorter by a factor.
 *
 * Source   Shares of first grades and of passes, and the seconds, are those of the study in which the plan was worked out; a first
 *          answer and a failure take their drill with them.
 */
import type { Day } from '../day'
import { calibrated } from '../plan/calibrated'
import { isPass, type Quality } from '../rating'
import { fsrs, type FsrsMemory, recallAfter } from '../scheduling/fsrs'
import { owesDrill } from '../scheduling/schedule'
import type { Dice } from '../dice'

export interface TrueMemory {
  readonly memory: FsrsMemory
  readonly last: Day
}

export interface Manner {
  /** 1: exactly as FSRS-6 has it. */
  readonly hold: number
  /** What a pass adds to the days that a card holds, and a factor of that: 1, or left out, exactly as FSRS-6 has it. */
  readonly growth?: number
  /** Of the log-odds of recall: lib/core/plan/calibrated.ts. */
  readonly shift?: number
  readonly first: readonly (readonly [Quality, number])[]
  readonly passes: readonly (readonly [Quality, number])[]
  readonly seconds: { readonly fresh: number; readonly pass: number; readonly fail: number }
}

export const USUAL_MANNER: Manner = {
  hold: 1,
  first: [[2, 24], [3, 9.4], [4, 49.5], [5, 17.1]],
  passes: [[3, 22.4], [4, 63.1], [5, 14.5]],
  seconds: { fresh: 64, pass: 24, fail: 95 },
}

/** What ends a drill. */
export const DRILLED: Quality = 4

export interface Answered {
  readonly quality: Quality
  readonly seconds: number
  /** It was asked once more on the same day, and was known then. */
  readonly drilled: boolean
  readonly after: TrueMemory
}

/** How probable it is that the card is recalled on that day. */
export const trueRecall = (known: TrueMemory | undefined, day: Day, { hold, shift = 0 }: Pick<Manner, 'hold' | 'shift'>): number =>
  known === undefined ? 0 : calibrated(recallAfter({ ...known.memory, stability: known.memory.stability * hold }, day - known.last), shift)

/** One answer with all that follows on the same day: what was not known is drilled until it is. */
export function answerOnce(known: TrueMemory | undefined, day: Day, dice: Dice, manner: Manner): Answered {
  const { first, passes, seconds, growth = 1 } = manner
  if (known === undefined) {
    const quality = dice.pick(first)
    return withDrill({ quality, seconds: seconds.fresh, drilled: owesDrill(quality) }, learn(fsrs.fresh, quality, 0), day)
  }
  const quality: Quality = dice.throw() < trueRecall(known, day, manner) ? dice.pick(passes) : 2
  const drilled = !isPass(quality)
  return withDrill({ quality, seconds: drilled ? seconds.fail : seconds.pass, drilled }, learn(known.memory, quality, day - known.last, growth), day)
}

function learn(before: FsrsMemory, quality: Quality, elapsedDays: number, growth = 1): FsrsMemory {
  const { memory } = fsrs.next(before, { kind: 'repetition', quality, elapsedDays })
  const gained = memory.stability - before.stability
  return growth === 1 || before.stability === 0 || gained <= 0 ? memory : { ...memory, stability: before.stability + growth * gained }
}

const withDrill = (given: Omit<Answered, 'after'>, memory: FsrsMemory, day: Day): Answered => ({
  ...given,
  after: { memory: given.drilled ? fsrs.next(memory, { kind: 'drill', quality: DRILLED, elapsedDays: 0 }).memory : memory, last: day },
})
