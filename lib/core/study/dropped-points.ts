/**
 * The key points of a card that this learner leaves out, to be shown as such when the answer is shown.
 *
 * Ours     The last five answers with the checklist count: what was mended long ago is no longer said. Points are known by
 *          their number, so answers from when the card had more or fewer points say nothing about today's.
 */

/** An answer with the checklist. */
export interface TickedAnswer {
  /** Numbers of the points that were said, from 0. */
  readonly pointsHit: readonly number[]
  /** How many points the card had then. */
  readonly points: number
}

export interface PointRecord {
  readonly missed: number
  readonly asked: number
  /** Missed the last time, or in at least half of the answers. */
  readonly dropped: boolean
}

const ANSWERS = 5

/** One record a point of a card that has so many `points` now. `answers`: those that count, in order of replay. */
export function droppedPoints(answers: readonly TickedAnswer[], points: number): readonly PointRecord[] {
  const recent = answers.filter((answer) => answer.points === points).slice(-ANSWERS)
  return Array.from({ length: points }, (_, point) => {
    const misses = recent.map(({ pointsHit }) => !pointsHit.includes(point))
    const missed = misses.filter(Boolean).length
    return { missed, asked: recent.length, dropped: misses.at(-1) === true || (missed > 0 && missed * 2 >= recent.length) }
  })
}
