/** The two languages, equals everywhere. */
import { z } from 'zod'

export const LANGUAGES = ['ko', 'en'] as const
export const Language = z.enum(LANGUAGES)
export type Language = z.infer<typeof Language>
