/** What the routes are asked with, as they read it: apart from the other shapes that cross the network, for no page reads it. */
import * as z from 'zod/mini'
import { Instant } from './instant'
import { Language } from './language'
import { TimeZone } from './time-zone'
import { Uuid } from './uuid'
import { CardId, MAX_OPS } from './wire'

export const ReviewsRequest = z.strictObject({
  /** Whose answers these are, so that they never land with somebody else who signed in meanwhile. */
  learner: Uuid,
  /** The device's clock at sending: tells by how much it is wrong. */
  sentAt: Instant,
  /** Looked at one by one: a row that is not understood is refused alone. */
  ops: z.array(z.unknown()).check(z.maxLength(MAX_OPS)),
})
export type ReviewsRequest = z.infer<typeof ReviewsRequest>

/** GET /api/log: the learner's rows after the one that the device saw last; wire-choices.ts has the answer. */
export const LogRequest = z.strictObject({ after: z.pipe(z.string().check(z.regex(/^\d{1,9}$/)), z.transform(Number)) })

const Email = z.email().check(z.maxLength(254), z.toLowerCase())
/** Any characters, no rules but length: length is what helps. */
const Password = z.string().check(z.minLength(8), z.maxLength(128))

export const GuestRequest = z.strictObject({ timeZone: TimeZone })
export const AccountRequest = z.strictObject({ email: Email, password: Password, timeZone: TimeZone })
export const Credentials = z.object({ email: Email, password: z.string().check(z.minLength(1), z.maxLength(128)) })

/** Minutes, as they stand in an address. */
const Minutes = z.pipe(z.string().check(z.regex(/^[1-9]\d{0,2}$/)), z.transform(Number))

export const StudyRequest = z.strictObject({ language: Language, deck: z.optional(CardId), minutes: z.optional(Minutes) })

/** As it stands in an address: ids with commas between them. */
export const CardsRequest = z.strictObject({
  language: Language,
  ids: z.pipe(
    z.pipe(z.string(), z.transform((ids) => ids.split(','))),
    z.array(CardId).check(z.maxLength(20)),
  ),
})
