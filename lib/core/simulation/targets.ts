/** What the plan has to reach in the simulation: 150 cards, 20 minutes a day, SM-2. Below, a change has made it worse. */

/** Days of study until the interview. */
export const HORIZONS = [7, 14, 30, 60] as const

/** Recall on the morning of the interview, in percent. */
export const FLOORS = [72, 88, 95, 96] as const

/** Points above SM-2 without the plan: what this simulator gives, less one. */
export const MARGINS = [19, 5.5, 1, 4] as const
