/** A sitting on its way to the browser: its past, its order, its first cards. */
import * as z from 'zod/mini'
import { Card } from './card'
import { SCHEDULERS } from './scheduling/schedulers'
import { GRADINGS, KEYS_BY } from './setting-values'
import { DayNumber, WireLogEntry } from './wire'

const Standing = z.object({
  suspended: z.boolean(),
  marked: z.boolean(),
  flag: z.number(),
  buried: z.nullable(DayNumber),
  again: z.nullable(DayNumber),
  returns: z._default(z.nullable(DayNumber), null),
})

const ScheduleState = z.object({
  memory: z.union([
    z.object({ reps: z.number(), ease: z.number(), interval: z.number() }),
    z.object({ reps: z.number(), interval: z.number(), stability: z.number(), difficulty: z.number() }),
  ]),
  due: z.nullable(DayNumber),
  first: z.nullable(DayNumber),
  last: z.nullable(DayNumber),
  lapses: z.number(),
  drillDay: z.nullable(DayNumber),
})

export const StudyResponse = z.object({
  /** Null: nobody yet. The first answer makes a guest. */
  learner: z.nullable(z.string()),
  day: DayNumber,
  timeZone: z.string(),
  rolloverHour: z.number(),
  order: z.array(z.string()),
  histories: z.record(z.string(), z.object({ from: ScheduleState, standing: z.optional(Standing), log: z.array(WireLogEntry) })),
  /** Of the order, those that the plan of an interview asks before they are due. */
  early: z.array(z.string()),
  scheduler: z.enum(SCHEDULERS),
  /** The first few cards; the others by /api/cards. */
  cards: z.array(Card),
  /** Due tomorrow or before, outside this session. */
  dueTomorrowElsewhere: z.number(),
  newPerDay: z.number(),
  grading: z.enum(GRADINGS),
  keysBy: z.enum(KEYS_BY),
  leechAt: z.number(),
  /** New cards that are left in the decks after this session. */
  newLeft: z.number(),
})
export type StudyResponse = z.infer<typeof StudyResponse>
