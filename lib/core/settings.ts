/** What a learner can choose, its limits, and what holds until they do. */
import * as z from 'zod/mini'
import { isTimeZone } from './day'
import { Language } from './language'

export const THEMES = ['system', 'light', 'dark'] as const

/** A zone of the IANA database, as Intl knows it. */
export const TimeZone = z.string().check(z.maxLength(64), z.refine(isTimeZone))

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
})
export type Settings = z.infer<typeof Settings>

export const DEFAULT_SETTINGS: Settings = {
  language: null,
  cardLanguage: null,
  timeZone: 'Asia/Seoul',
  rolloverHour: 4,
  newPerDay: 10,
  reviewsPerDay: 200,
  theme: 'system',
}
