/** What a learner can choose, its limits, and what holds until they do. */
import { z } from 'zod'
import { isTimeZone } from './day'
import { Language } from './language'

export const THEMES = ['system', 'light', 'dark'] as const

export const Settings = z.strictObject({
  /** Of the interface; null: as the browser asks. */
  language: z.nullable(Language),
  /** Of the cards; null: as the interface. */
  cardLanguage: z.nullable(Language),
  timeZone: z.string().max(64).refine(isTimeZone),
  /** The hour at which a new study day begins. */
  rolloverHour: z.int().min(0).max(23),
  newPerDay: z.int().min(0).max(999),
  reviewsPerDay: z.int().min(0).max(9999),
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
