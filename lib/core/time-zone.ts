/** A learner's zone, as it is chosen and as it stands in the log. */
import * as z from 'zod/mini'
import { isTimeZone } from './day'

/** A zone of the IANA database, as Intl knows it. */
export const TimeZone = z.string().check(z.maxLength(64), z.refine(isTimeZone))
