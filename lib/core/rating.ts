/** The four ratings of the buttons and the qualities 0 to 5 of SM-2: one vocabulary for keys, log, files and wire. */
import * as z from 'zod/mini'

export const RATINGS = ['again', 'hard', 'good', 'easy'] as const
export type Rating = (typeof RATINGS)[number]

/**
 * How well an answer was recalled: 5 perfect, 4 after hesitation, 3 with serious difficulty; 2 wrong, though the answer
 * then seemed easy, 1 wrong, though recognised, 0 blackout.
 */
export const Quality = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
export type Quality = z.infer<typeof Quality>

const QUALITY = { again: 2, hard: 3, good: 4, easy: 5 } as const satisfies Record<Rating, Quality>
const RATING = ['again', 'again', 'again', 'hard', 'good', 'easy'] as const satisfies readonly Rating[]

export const ratingOf = (quality: Quality): Rating => RATING[quality]

/** The quality that a button stands for; a proposal that says the same more finely (0, 1 or 2 for again) is kept. */
export const qualityOf = (rating: Rating, proposal: Quality | null): Quality =>
  proposal !== null && ratingOf(proposal) === rating ? proposal : QUALITY[rating]

export const isPass = (quality: Quality): boolean => quality >= 3
