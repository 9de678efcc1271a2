/** What choices there are, where they can be counted. */

export const THEMES = ['system', 'light', 'dark'] as const
export const GRADINGS = ['four', 'six'] as const
export const KEYS_BY = ['place', 'letter'] as const

export const MOST_INTERVIEWS = 12
