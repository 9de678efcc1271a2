/**
 * A mock interview as it is kept: what was wished for, and every question that was put, with what was said and what was decided. One that
 * is over never changes. It holds what its report needs, also when the cards have changed since; recordings stay on the device.
 */
import * as z from 'zod/mini'
import { Level } from '../card'
import type { Day } from '../day'
import { Instant } from '../instant'
import { Language } from '../language'
import { Quality } from '../rating'
import { Uuid } from '../uuid'

/** Whatever Postgres cannot store (U+0000, lone surrogates) is no text. */
const textUpTo = (most: number) => z.string().check(z.maxLength(most), z.refine((text) => !/[\u0000\ud800-\udfff]/u.test(text)))
const whole = (from: number, to: number) => z.int().check(z.minimum(from), z.maximum(to))
const DayNumber = z.pipe(whole(0, 200_000), z.transform((day) => day as Day))
const Id = z.string().check(z.regex(/^[a-z0-9-]{1,100}$/))
const Milliseconds = whole(0, 3_600_000)

export const MOST_ANSWER_CHARACTERS = 4_000
const MOST_QUESTIONS = 60
/** With follow-ups. */
const MOST_ASKED = 240
const MOST_POINTS = 100
const LONGEST_LINE = 2_000

export const MINUTES = [5, 15, 30] as const
export const WAYS = ['voice', 'typed', 'head'] as const

export const Wish = z.strictObject({
  /** Empty: all; what an interview that is ahead asks stands in `plan`. */
  decks: z.readonly(z.array(Id).check(z.maxLength(200))),
  /** Like this interview that is ahead. */
  plan: z.nullable(Uuid),
  /** Either so long, or so many questions that are no follow-ups. */
  length: z.union([z.strictObject({ minutes: z.union(MINUTES.map((n) => z.literal(n))) }), z.strictObject({ questions: whole(1, MOST_QUESTIONS) })]),
  /** The highest that is asked. */
  level: Level,
  /** In which the questions are put, and in which they are answered. */
  language: Language,
  answers: Language,
  way: z.enum(WAYS),
})
export type Wish = z.infer<typeof Wish>

/** One key point of the card as it was then, plain: whether the text was found to say it, and what the learner decided. */
const AskedPoint = z.strictObject({ text: textUpTo(LONGEST_LINE), must: z.boolean(), heard: z.boolean(), said: z.boolean() })
export type AskedPoint = z.infer<typeof AskedPoint>

/** Why a question was put: first of its kind; where points were missed; down the card's own follow-ups. */
const REASONS = ['opener', 'missed', 'link'] as const

export const Asked = z.strictObject({
  /** Null: a follow-up that no card answers. */
  card: z.nullable(Id),
  deck: z.nullable(Id),
  /** Plain. */
  question: textUpTo(LONGEST_LINE),
  language: Language,
  reason: z.enum(REASONS),
  /** The place in the list of the question that it digs into; null: none. */
  into: z.nullable(whole(0, MOST_ASKED - 1)),
  /** 0: no follow-up. */
  depth: whole(0, 3),
  outcome: z.enum(['passed', 'answered']),
  way: z.enum(WAYS),
  /** Typed or transcribed. */
  text: textUpTo(MOST_ANSWER_CHARACTERS),
  /** From the question to the first word, and from there to the last one. */
  thoughtMs: Milliseconds,
  spokenMs: Milliseconds,
  /** In the order of the card; of a follow-up about a missed point, that point. */
  points: z.readonly(z.array(AskedPoint).check(z.maxLength(MOST_POINTS))),
  /** The common mistake: found in the text, and said as the learner sees it. */
  mistake: z.strictObject({ heard: z.boolean(), said: z.boolean() }),
  proposal: z.nullable(Quality),
  /** Null: passed, or there is nothing to hold it against. */
  quality: z.nullable(Quality),
  /** How the learner graded the same card in the drill the last time before; null: never. */
  drilled: z.nullable(Quality),
  /** The day on which the drill asks the card because of this; null: as it would anyway. */
  returns: z.nullable(DayNumber),
})
export type Asked = z.infer<typeof Asked>

export const MockInterview = z.strictObject({
  /** UUIDv7, made on the device. */
  id: Uuid,
  day: DayNumber,
  begun: Instant,
  ended: Instant,
  /** The same wish with the same seed, of the same memory, asks the same. */
  seed: textUpTo(100),
  wish: Wish,
  asked: z.readonly(z.array(Asked).check(z.maxLength(MOST_ASKED))),
})
export type MockInterview = z.infer<typeof MockInterview>
