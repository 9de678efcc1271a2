/** What a learner can choose, and its limits. */
import * as z from 'zod/mini'
import { GRADINGS, KEYS_BY, MOST_INTERVIEWS, THEMES } from './setting-values'
import type { Day } from './day'
import { Language } from './language'
import { Interview } from './plan/interview'
import { SCHEDULERS } from './scheduling/schedulers'
import { TimeZone } from './time-zone'

export const Settings = z.strictObject({
  /** Of the interface; null: as the browser asks. */
  language: z.nullable(Language),
  /** Of the cards; null: as the interface. */
  cardLanguage: z.nullable(Language),
  timeZone: TimeZone,
  /** The hour at which a new study day begins. */
  rolloverHour: z.int().check(z.minimum(0), z.maximum(23)),
  newPerDay: z.int().check(z.minimum(0), z.maximum(999)),
  reviewsPerDay: z.int().check(z.minimum(0), z.maximum(9999)),
  theme: z.enum(THEMES),
  /** Which of the two folds of the log is asked for what is due. */
  scheduler: z.enum(SCHEDULERS),
  /** Four buttons, or the qualities 0 to 5 themselves. */
  grading: z.enum(GRADINGS),
  /** What a letter key is: its place on the keyboard, so that it works while a Hangul input method is on, or its letter. */
  keysBy: z.enum(KEYS_BY),
  /** Lapses from which a card is a leech. */
  leechAt: z.int().check(z.minimum(2), z.maximum(99)),
  /** What was late on a day, spread over that day and the next ones; null: nothing is spread. */
  spread: z.nullable(z.strictObject({ from: z.pipe(z.int().check(z.minimum(0), z.maximum(200_000)), z.transform((day) => day as Day)), days: z.int().check(z.minimum(1), z.maximum(60)) })),
  /** Those that were told, by day; past ones too, until they give way. */
  interviews: z.readonly(z.array(Interview).check(z.maxLength(MOST_INTERVIEWS))),
})
export type Settings = z.infer<typeof Settings>

const { interviews: _interviews, ...fields } = Settings.shape
const ofInterview = { interview: z.union([Interview, z.strictObject({ id: Interview.shape.id, gone: z.literal(true) })]) }

/** One choice: exactly one field of the settings, with its value; of the interviews, exactly one of them, as it is now or gone. */
export const SettingChange = z.partial(z.strictObject({ ...fields, ...ofInterview })).check(z.refine((change) => Object.keys(change).length === 1))
export type SettingChange = z.infer<typeof SettingChange>
