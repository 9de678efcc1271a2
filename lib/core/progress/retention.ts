/** Of what was asked again on a later day, how much was still known. */
import { isPass, type Quality, type Rating, RATINGS, ratingOf } from '../rating'
import { totalOf } from './figures'

/** `passed` of `asked`. */
export interface Retention {
  readonly asked: number
  readonly passed: number
}

/** The stretches of days that are told, the last one being all days. */
export const SPANS = [30, 90, null] as const
export type Span = (typeof SPANS)[number]

/** Of recalls by quality. */
export const retentionOf = (byQuality: readonly number[]): Retention => ({
  asked: totalOf(byQuality),
  passed: totalOf(byQuality.filter((_, quality) => isPass(quality as Quality))),
})

export const together = (some: readonly Retention[]): Retention => ({
  asked: totalOf(some.map(({ asked }) => asked)),
  passed: totalOf(some.map(({ passed }) => passed)),
})

/** Recalls by button. */
export const byRating = (byQuality: readonly number[]): Readonly<Record<Rating, number>> =>
  Object.fromEntries(RATINGS.map((rating) => [rating, totalOf(byQuality.filter((_, quality) => ratingOf(quality as Quality) === rating))])) as Record<Rating, number>

/** Null where nothing was asked. */
export const percent = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((100 * part) / whole))
