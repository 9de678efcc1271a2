/**
 * A year of activity as a calendar: a column a week, the last one with today in it.
 *
 * Ours     The steps are fixed numbers of answers, not shares of the learner's own best or usual days: so a day keeps its step
 *          whatever is answered later, and a step says a number. They stand where days differ: something at all; 10, the new
 *          cards of a day by default; 25, those with the reviews and second tries that follow from them; 50, a long sitting.
 */
import { addDays, type Day, isFirstOfMonth, type Weekday, weekdayOf } from '../day'

/** A year, and the week that today stands in. */
export const WEEKS = 53

/** The fewest answers of each step; below the first is step 0. */
export const STEPS = [1, 10, 25, 50] as const
export type Step = 0 | 1 | 2 | 3 | 4

export interface HeatmapDay {
  readonly day: Day
  readonly answers: number
  readonly step: Step
}

export interface Heatmap {
  /** Seven days each; in the last one only those up to today. */
  readonly weeks: readonly (readonly HeatmapDay[])[]
  /** Where the name of a month stands: the column with its first day. The first column has one too if there is room for it. */
  readonly months: readonly { readonly column: number; readonly day: Day }[]
  /** On how many of these days something was answered, and how often. */
  readonly days: number
  readonly answers: number
}

/** A name is about two columns wide, and wants some air behind it. */
const COLUMNS_OF_A_NAME = 3

export function heatmapOf(activity: ReadonlyMap<Day, number>, today: Day, weekStartsOn: Weekday): Heatmap {
  const lastWeek = addDays(today, -((weekdayOf(today) - weekStartsOn + 7) % 7))
  const weeks = Array.from({ length: WEEKS }, (_, column) =>
    Array.from({ length: 7 }, (_day, row) => addDays(lastWeek, (column + 1 - WEEKS) * 7 + row))
      .filter((day) => day <= today)
      .map((day) => ({ day, answers: activity.get(day) ?? 0, step: stepOf(activity.get(day) ?? 0) })),
  )
  const counts = weeks.flat().map(({ answers }) => answers)
  return {
    weeks,
    months: monthsOf(weeks),
    days: counts.filter((n) => n > 0).length,
    answers: counts.reduce((sum, n) => sum + n, 0),
  }
}

export const stepOf = (answers: number): Step => STEPS.filter((from) => answers >= from).length as Step

function monthsOf(weeks: Heatmap['weeks']): Heatmap['months'] {
  const starts = weeks.flatMap((week, column) => week.filter(({ day }) => isFirstOfMonth(day)).map(({ day }) => ({ column, day })))
  const first = weeks[0]?.[0]
  const hasRoom = (starts[0]?.column ?? WEEKS) >= COLUMNS_OF_A_NAME
  return first && hasRoom ? [{ column: 0, day: first.day }, ...starts] : starts
}
