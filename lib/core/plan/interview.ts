/**
 * An interview that a learner has coming: when, on what, for how many minutes a day and in which language. It is a choice and not
 * part of the log; the plan reads it, and nothing that is learnt depends on it.
 */
import * as z from 'zod/mini'
import type { Day } from '../day'
import { Language } from '../language'
import { Uuid } from '../uuid'

const DayNumber = z.pipe(z.int().check(z.minimum(0), z.maximum(200_000)), z.transform((day) => day as Day))
/** Whatever Postgres cannot store (U+0000, lone surrogates) is no text. */
const Title = z.string().check(z.maxLength(80), z.refine((text) => !/[\u0000\ud800-\udfff]/u.test(text)))
const DeckId = z.string().check(z.regex(/^[a-z0-9-]{1,100}$/))
const Weight = z.int().check(z.minimum(1), z.maximum(3))

/** Decks that can be named: more than anybody has topics. */
const MOST_TOPICS = 200

export const Interview = z.strictObject({
  /** UUIDv7, made on the device. */
  id: Uuid,
  /** Empty: it has none. */
  title: Title,
  /** A study day; not itself a day of study. */
  day: DayNumber,
  /** The study day on which it was made. Moving the date keeps it. */
  from: DayNumber,
  /** A day. */
  minutes: z.int().check(z.minimum(5), z.maximum(240)),
  /** By deck, shipped or own. A deck that is not named is no topic; empty: all decks, each with the weight 1. */
  weights: z.record(DeckId, Weight).check(z.refine((weights) => Object.keys(weights).length <= MOST_TOPICS)),
  /** In which they ask; null: as the cards' language. */
  language: z.nullable(Language),
})
export type Interview = Readonly<z.infer<typeof Interview>>
