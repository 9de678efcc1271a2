/**
 * The quality that a ticked checklist proposes; the learner always decides.
 *
 * Source   Judging point by point cuts the credit given to wrong answers: Dunlosky, Hartwig, Rawson & Lipko (2011).
 * Ours     The thresholds, which have no source: they are data, to be looked at again with the log.
 */
import type { Quality } from '../rating'

export interface Attempt {
  readonly points: number
  readonly hit: number
  readonly mustMissed: boolean
  /** The card's common mistake was said, whatever else was. */
  readonly saidMistake?: boolean
  /** A hint was used. */
  readonly hintUsed?: boolean
  /** The answer was shown before any try. */
  readonly revealedFirst?: boolean
  /** Over twice the usual time, or a long pause. Time never decides between pass and fail. */
  readonly slow?: boolean
}

/** The share of the points from which a quality is proposed, the highest first. */
export const THRESHOLDS = [[1, 5], [0.8, 4], [0.6, 3], [0.3, 2], [0.0001, 1]] as const satisfies readonly (readonly [share: number, quality: Quality])[]

/** What holds a proposal down, and the most that is proposed then. */
export const CAPS = { mustMissed: 2, saidMistake: 2, revealedFirst: 2, hintUsed: 3, slow: 4 } as const satisfies Partial<Record<keyof Attempt, Quality>>

/** Null: the card has no checklist. */
export function proposeQuality(attempt: Attempt): Quality | null {
  const { points, hit } = attempt
  if (points === 0) return null
  const earned = THRESHOLDS.find(([share]) => hit / points >= share)?.[1] ?? 0
  const caps = CAUSES.filter((cause) => attempt[cause]).map((cause) => CAPS[cause])
  return Math.min(earned, ...caps) as Quality
}

const CAUSES = Object.keys(CAPS) as (keyof typeof CAPS)[]
