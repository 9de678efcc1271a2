/**
 * How long answers take this learner: what is slow, and how many seconds a card costs. Time never decides pass or fail, and
 * never schedules.
 *
 * Units    Lengths in characters of the answer that is said, in the language in which it was asked. Durations in milliseconds,
 *          costs in seconds.
 * Ours     Medians, since typing, a phone call and a stop at a station make times noise; and only of at least ENOUGH answers:
 *          then the true median lies between the second quickest and the second slowest in 93 of 100 cases.
 */

export interface TimedAnswer {
  readonly length: number
  readonly durationMs: number
}

/** The learner's median by class of length, in milliseconds; null: not known yet. */
export type Pace = readonly (number | null)[]

/** Lengths up to which the classes go; the last has no end. A shipped card says 150 to 230 characters in Korean, twice that in English. */
const CLASSES = [60, 120, 240, 480, Infinity] as const
const ENOUGH = 8

/**
 * Where a duration is cut off. An answer is 40 seconds at the longest when spoken, and reading it and ticking its points as long
 * again; who took more than twice that was elsewhere. Anki cuts at 60 seconds, for cards that are read and not spoken.
 */
export const LONGEST_MS = 180_000

/** The latest answers, a few hundred of them: nobody stays as slow as in the first week. */
export const paceOf = (answers: readonly TimedAnswer[]): Pace =>
  CLASSES.map((_, at) => medianOf(answers.filter(({ length }) => classOf(length) === at).map(({ durationMs }) => durationMs)))

/** Over twice the learner's median for answers of that length; false as long as that is not known. */
export function isSlow(pace: Pace, length: number, durationMs: number): boolean {
  const median = pace[classOf(length)] ?? null
  return median !== null && durationMs > 2 * median
}

const classOf = (length: number): number => CLASSES.findIndex((end) => length < end)

/** Null: too few. Durations beyond the longest count as the longest. */
function medianOf(durations: readonly number[]): number | null {
  if (durations.length < ENOUGH) return null
  const sorted = durations.map((duration) => Math.min(LONGEST_MS, Math.max(0, duration))).sort((a, b) => a - b)
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1)
  return middle.reduce((sum, duration) => sum + duration, 0) / middle.length
}

/** A card on one day: all of its answers together, the drill included. */
export interface CardDay {
  readonly kind: 'fresh' | 'pass' | 'fail'
  readonly durationMs: number
}

/** Seconds. `review`: what a due card is expected to take, by how often this learner passes. */
export interface Costs {
  readonly fresh: number
  readonly pass: number
  readonly fail: number
  readonly review: number
}

/** For answers that are spoken, until the learner's own are known. */
const USUAL = { fresh: 64, pass: 24, fail: 95, passRate: 0.88 } as const

export function costsOf(cardDays: readonly CardDay[]): Costs {
  const of = (kind: CardDay['kind']) => cardDays.filter((cardDay) => cardDay.kind === kind).map(({ durationMs }) => durationMs)
  const seconds = (kind: CardDay['kind']): number => {
    const median = medianOf(of(kind))
    return median === null ? USUAL[kind] : median / 1000
  }
  const reviews = of('pass').length + of('fail').length
  const passRate = reviews < ENOUGH ? USUAL.passRate : of('pass').length / reviews
  const [fresh, pass, fail] = [seconds('fresh'), seconds('pass'), seconds('fail')]
  return { fresh, pass, fail, review: Math.round(passRate * pass + (1 - passRate) * fail) }
}

/** As long as nothing is known of a learner: 64 seconds for a new card, 33 for one that is due. */
export const USUAL_COSTS: Costs = costsOf([])

export const secondsOf = (costs: Costs, kind: 'lapsed' | 'due' | 'fresh'): number => (kind === 'fresh' ? costs.fresh : costs.review)
