/** What holds until a learner chooses, and what holds after a choice: without the schemas, which no page needs at once. */
import { MOST_INTERVIEWS } from './setting-values'
import type { SettingChange, Settings } from './settings'

export const DEFAULT_SETTINGS: Settings = {
  language: null,
  cardLanguage: null,
  timeZone: 'Asia/Seoul',
  rolloverHour: 4,
  newPerDay: 10,
  reviewsPerDay: 200,
  theme: 'system',
  scheduler: 'sm2',
  grading: 'four',
  keysBy: 'place',
  leechAt: 6,
  spread: null,
  interviews: [],
}

/** The settings after a choice. An interview beyond the most that are kept takes the place of the earliest one. */
export function withChange(settings: Settings, { interview, ...fields }: SettingChange): Settings {
  if (!interview) return { ...settings, ...(fields as Partial<Settings>) }
  const others = settings.interviews.filter(({ id }) => id !== interview.id)
  const interviews = 'gone' in interview ? others : [...others, interview]
  return { ...settings, interviews: interviews.toSorted((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1)).slice(-MOST_INTERVIEWS) }
}
