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
  /** A hint was used. */
  readonly hintUsed?: boolean
  /** The answer was shown before any try. */
  readonly revealedFirst?: boolean
  /** Over twice the usual time, or a long pause. Time never decides between pass and fail. */
  readonly slow?: boolean
}

/** The share of the points from which a quality is proposed, the highest first. */
const SHARES: readonly (readonly [share: number, quality: Quality])[] = [[1, 5], [0.8, 4], [0.6, 3], [0.3, 2], [0.0001, 1]]

/** Null: the card has no checklist. */
export function proposeQuality({ points, hit, mustMissed, hintUsed, revealedFirst, slow }: Attempt): Quality | null {
  if (points === 0) return null
  const earned = SHARES.find(([share]) => hit / points >= share)?.[1] ?? 0
  const caps: Quality[] = [earned]
  if (mustMissed || revealedFirst) caps.push(2)
  if (hintUsed) caps.push(3)
  if (slow) caps.push(4)
  return Math.min(...caps) as Quality
}
