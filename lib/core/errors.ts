/** Every error that a person may meet: its code, its facts, its HTTP status. The sentences are in lib/messages. */
import * as z from 'zod/mini'

export const AppError = z.discriminatedUnion('code', [
  /** Nobody is signed in, not even a guest. */
  z.object({ code: z.literal('signed_out') }),
  /** Somebody else is signed in than the one these answers belong to. */
  z.object({ code: z.literal('other_learner') }),
  z.object({ code: z.literal('malformed'), issues: z.array(z.string()) }),
  z.object({ code: z.literal('too_large') }),
  /** The request came from a page of another site. */
  z.object({ code: z.literal('foreign_origin') }),
  z.object({ code: z.literal('not_found') }),
  z.object({ code: z.literal('email_taken') }),
  z.object({ code: z.literal('already_member') }),
  z.object({ code: z.literal('too_many_attempts'), retryAfterSeconds: z.number() }),
  /** What was to be written is not any more as the writer saw it. */
  z.object({ code: z.literal('changed_elsewhere') }),
  z.object({ code: z.literal('too_many_cards'), limit: z.number() }),
  z.object({ code: z.literal('too_many_decks'), limit: z.number() }),
  z.object({ code: z.literal('unavailable') }),
])
export type AppError = z.infer<typeof AppError>

export const HTTP_STATUS = {
  signed_out: 401,
  other_learner: 409,
  malformed: 400,
  too_large: 413,
  foreign_origin: 403,
  not_found: 404,
  email_taken: 409,
  already_member: 409,
  too_many_attempts: 429,
  changed_elsewhere: 409,
  too_many_cards: 409,
  too_many_decks: 409,
  unavailable: 503,
} as const satisfies Record<AppError['code'], number>
