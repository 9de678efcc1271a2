/**
 * What the server makes of a device's clock. A skewed clock is ordinary input, never a refusal: the instant is corrected
 * by the offset seen at sending, then held between 30 days before and 2 minutes after receipt.
 */
import { addDays, type Day, studyDay } from '../day'

const MINUTE = 60_000
const SOUND_WITHIN = 2 * MINUTE
const LATEST_AFTER = 2 * MINUTE
const EARLIEST_BEFORE = 30 * 24 * 60 * MINUTE
/** In every zone, with every rollover, a study day that is not below 0. */
const FIRST = Date.UTC(1970, 0, 3)

export interface Stamped {
  /** By the device's clock. */
  readonly at: Date
  readonly sentAt: Date
  /** By ours. */
  readonly receivedAt: Date
}

/** A sound clock is believed about the past, as far back as days count: the device may have been offline for long. */
export function correctInstant({ at, sentAt, receivedAt }: Stamped): Date {
  const skew = receivedAt.getTime() - sentAt.getTime()
  const latest = receivedAt.getTime() + LATEST_AFTER
  if (Math.abs(skew) <= SOUND_WITHIN) return new Date(Math.min(latest, Math.max(FIRST, at.getTime())))
  const corrected = at.getTime() + skew
  return new Date(Math.min(latest, Math.max(receivedAt.getTime() - EARLIEST_BEFORE, corrected)))
}

/**
 * The study day of a row, decided once. The device's own day holds where its clock does, and may be one ahead of the
 * local date: on a flight west the day does not run backwards.
 */
export function settleDay(claimed: Day, instant: Date, { timeZone, rollover }: { readonly timeZone: string; readonly rollover: number }): Day {
  const computed = studyDay(instant, timeZone, rollover)
  return claimed === addDays(computed, 1) ? claimed : computed
}
