/** The shapes that cross the network between the browser and the server. */
import * as z from 'zod/mini'
import { Card } from './card'
import type { Day } from './day'
import { Language } from './language'
import { Quality } from './rating'
import { CONTEXTS } from './scheduling/log'
import { TimeZone } from './settings'

export const MAX_OPS = 500

const whole = (from: number, to: number) => z.int().check(z.minimum(from), z.maximum(to))

const DayNumber = z.pipe(whole(0, 200_000), z.transform((day) => day as Day))
const Instant = z.iso.datetime({ precision: 3 })
const Uuid = z.uuid().check(z.toLowerCase())
/** A shipped card's id is words joined by hyphens, an own card's a UUID. */
export const CardId = z.string().check(z.regex(/^[a-z0-9-]{1,100}$/))

const entry = {
  id: Uuid,
  day: DayNumber,
  at: Instant,
  device: Uuid,
  deviceSeq: whole(0, 2 ** 31 - 1),
}
const answer = { kind: z.literal('answer'), context: z.enum(CONTEXTS), quality: Quality }
const undo = { kind: z.literal('undo'), of: Uuid }

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
  durationMs: whole(0, 3_600_000),
})
export const UndoOp = z.strictObject({ ...entry, ...undo, ...circumstances })

/** One thing that a learner did, on its way to the log. */
export const Op = z.discriminatedUnion('kind', [AnswerOp, UndoOp])
export type Op = z.infer<typeof Op>

export const ReviewsRequest = z.strictObject({
  /** Whose answers these are, so that they never land with somebody else who signed in meanwhile. */
  learner: Uuid,
  /** The device's clock at sending: tells by how much it is wrong. */
  sentAt: Instant,
  /** Looked at one by one: a row that is not understood is refused alone. */
  ops: z.array(z.unknown()).check(z.maxLength(MAX_OPS)),
})
export type ReviewsRequest = z.infer<typeof ReviewsRequest>

const REFUSALS = ['card_unknown', 'malformed'] as const

export const ReviewsResponse = z.object({
  outcomes: z.array(
    z.object({ id: z.string(), outcome: z.enum(['stored', 'known', 'refused']), reason: z.nullable(z.enum(REFUSALS)) }),
  ),
  /** When each touched card comes back. */
  due: z.record(z.string(), z.nullable(z.number())),
})
export type ReviewsResponse = z.infer<typeof ReviewsResponse>

const ScheduleState = z.object({
  memory: z.object({ reps: z.number(), ease: z.number(), interval: z.number() }),
  due: z.nullable(DayNumber),
  first: z.nullable(DayNumber),
  last: z.nullable(DayNumber),
  lapses: z.number(),
  drillDay: z.nullable(DayNumber),
})

const WireLogEntry = z.discriminatedUnion('kind', [
  z.object({ ...entry, ...answer, durationMs: z.optional(z.number()) }), z.object({ ...entry, ...undo })])
export const StudyResponse = z.object({
  /** Null: nobody yet. The first answer makes a guest. */
  learner: z.nullable(z.string()),
  day: DayNumber,
  timeZone: z.string(),
  rolloverHour: z.number(),
  order: z.array(z.string()),
  histories: z.record(z.string(), z.object({ from: ScheduleState, log: z.array(WireLogEntry) })),
  /** The first few cards; the others by /api/cards. */
  cards: z.array(Card),
  /** Due tomorrow or before, outside this session. */
  dueTomorrowElsewhere: z.number(),
  newPerDay: z.number(),
  /** New cards that are left in the decks after this session. */
  newLeft: z.number(),
})
export type StudyResponse = z.infer<typeof StudyResponse>

export const CardsResponse = z.object({ cards: z.array(Card) })

export const LearnerResponse = z.object({ learner: z.nullable(z.string()), isGuest: z.boolean(), email: z.nullable(z.string()) })
export type LearnerResponse = z.infer<typeof LearnerResponse>

const Email = z.email().check(z.maxLength(254), z.toLowerCase())
/** Any characters, no rules but length: length is what helps. */
const Password = z.string().check(z.minLength(8), z.maxLength(128))

/** Carries the device's zone over a visit to another site. */
export const ZONE_COOKIE = 'netdrill.zone'

export const GuestRequest = z.strictObject({ timeZone: TimeZone })
export const AccountRequest = z.strictObject({ email: Email, password: Password, timeZone: TimeZone })
export const Credentials = z.object({ email: Email, password: z.string().check(z.minLength(1), z.maxLength(128)) })

export const StudyRequest = z.strictObject({ language: Language, deck: z.optional(CardId) })

/** As it stands in an address: ids with commas between them. */
export const CardsRequest = z.strictObject({
  language: Language,
  ids: z.pipe(
    z.pipe(z.string(), z.transform((ids) => ids.split(','))),
    z.array(CardId).check(z.maxLength(20)),
  ),
})
