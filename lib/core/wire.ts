/** The shapes that cross the network between the browser and the server. */
import * as z from 'zod/mini'
import { Card } from './card'
import type { Day } from './day'
import { Instant } from './instant'
import { Quality } from './rating'
import { CHANGES, CONTEXTS } from './scheduling/log'
import { TimeZone } from './time-zone'
import { Uuid } from './uuid'

export const MAX_OPS = 500

export const whole = (from: number, to: number) => z.int().check(z.minimum(from), z.maximum(to))

export const DayNumber = z.pipe(whole(0, 200_000), z.transform((day) => day as Day))
/** A shipped card's id is words joined by hyphens, an own card's a UUID. */
export const CardId = z.string().check(z.regex(/^[a-z0-9-]{1,100}$/))

/** What can hold a proposal down: a hint, a look at the answer before any try, the common mistake said aloud, much time. */
const CAPS = ['hint', 'not_known', 'mistake', 'slow'] as const
export type Cap = (typeof CAPS)[number]

const entry = {
  id: Uuid,
  day: DayNumber,
  at: Instant,
  device: Uuid,
  deviceSeq: whole(0, 2 ** 31 - 1),
}
const answer = { kind: z.literal('answer'), context: z.enum(CONTEXTS), quality: Quality }
const undo = { kind: z.literal('undo'), of: Uuid }
const change = { kind: z.literal('change'), what: z.enum(CHANGES), value: whole(0, 7) }

/** The circumstances under which the study day was decided. */
const circumstances = {
  card: CardId,
  timeZone: TimeZone,
  /** Minutes east of UTC. */
  offset: whole(-840, 840),
  rollover: whole(0, 23),
  rules: z.string().check(z.regex(/^[a-z0-9./-]{1,40}$/)),
}

export const AnswerOp = z.strictObject({
  ...entry,
  ...answer,
  ...circumstances,
  /** What the checklist proposed. */
  proposal: z.nullable(Quality),
  /** Numbers of the ticked key points, from 0. */
  pointsHit: z.array(whole(0, 99)).check(z.maxLength(100)),
  /** The same of those that were found in a typed or transcribed answer; undefined: there was no text. */
  pointsHeard: z.optional(z.array(whole(0, 99)).check(z.maxLength(100))),
  /** How many key points the card had: what was not hit was missed. Older devices do not say it. */
  points: z.optional(whole(0, 100)),
  /** Why the proposal was held down. */
  caps: z.optional(z.array(z.enum(CAPS)).check(z.maxLength(CAPS.length))),
  durationMs: whole(0, 3_600_000),
})
export const UndoOp = z.strictObject({ ...entry, ...undo, ...circumstances })
export const ChangeOp = z.strictObject({ ...entry, ...change, ...circumstances })

/** One thing that a learner did to a card, on its way to the log. */
export const LogOp = z.discriminatedUnion('kind', [AnswerOp, UndoOp, ChangeOp])
export type LogOp = z.infer<typeof LogOp>

export const WireLogEntry = z.discriminatedUnion('kind', [
  z.object({
    ...entry,
    ...answer,
    durationMs: z.optional(z.number()),
    proposal: z.optional(z.nullable(Quality)),
    pointsHit: z.optional(z.readonly(z.array(z.number()))),
    points: z.optional(z.number()),
  }),
  z.object({ ...entry, ...undo }),
  z.object({ ...entry, ...change }),
])

/** A row of the log on its way to a device. */
export const LogRow = z.object({ card: z.string(), seq: z.number(), entry: WireLogEntry })
export type LogRow = z.infer<typeof LogRow>

const REFUSALS = ['card_unknown', 'malformed'] as const

export const ReviewsResponse = z.object({
  outcomes: z.array(
    z.object({ id: z.string(), outcome: z.enum(['stored', 'known', 'refused']), reason: z.nullable(z.enum(REFUSALS)) }),
  ),
  /** When each touched card comes back. */
  due: z.record(z.string(), z.nullable(z.number())),
  /** The rows as the log has them now: the server may have corrected the clock and, with it, the day. */
  rows: z.optional(z.array(LogRow)),
})
export type ReviewsResponse = z.infer<typeof ReviewsResponse>

export const CardsResponse = z.object({ cards: z.array(Card) })

export const LearnerResponse = z.object({ learner: z.nullable(z.string()), isGuest: z.boolean(), email: z.nullable(z.string()) })
export type LearnerResponse = z.infer<typeof LearnerResponse>

/** Carries the device's zone over a visit to another site. */
export const ZONE_COOKIE = 'netdrill.zone'
