/** A moment to the millisecond, as `toISOString` writes it: `2026-03-09T01:02:03.004Z`. Years 0000 to 9999. */
import * as z from 'zod/mini'

export const Instant = z.string().check(z.refine(isInstant, 'not a moment in UTC to the millisecond'))

/** A day that the calendar does not have reads as another one, or as none. */
function isInstant(text: string): boolean {
  const at = new Date(text)
  return text.length === 24 && Number.isFinite(at.getTime()) && at.toISOString() === text
}
