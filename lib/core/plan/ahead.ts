/** Which interviews are still to come, and what the nearest of them says for the whole day. */
import type { Day } from '../day'
import type { Language } from '../language'
import type { Interview } from './interview'

/** The nearest first. The day itself is none of study: what is on it is no longer ahead. */
export const aheadOf = (interviews: readonly Interview[], day: Day): readonly Interview[] =>
  interviews.filter((interview) => interview.day > day).toSorted((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1))

/** In which the cards are asked meanwhile; null: in whatever language they are asked otherwise. */
export const languageAhead = (interviews: readonly Interview[], day: Day): Language | null => aheadOf(interviews, day)[0]?.language ?? null
