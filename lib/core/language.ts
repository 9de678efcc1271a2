/** The two languages, equals everywhere. */
import * as z from 'zod/mini'

export const LANGUAGES = ['ko', 'en'] as const
export const Language = z.enum(LANGUAGES)
export type Language = z.infer<typeof Language>
