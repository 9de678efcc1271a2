/** What the screen of the progress tells: the figures summed, the days of the year, what is coming, and where it is hard. */
import type { Level } from '../card'
import type { Day } from '../day'
import type { DayFigures } from './figures'
import type { Forecast } from './forecast'
import type { Retention, Span } from './retention'

/** A card that was asked again less often is not called hard: it may have been chance. */
export const LEAST_ASKED = 3

/** How many of the hardest cards, and of the points most often missed. */
export const MOST_TOLD = 10

/** Days of which the minutes are told one by one. */
export const MINUTES_DAYS = 30

export interface Progress {
  readonly day: Day
  /** In the order of SPANS: retention.ts. */
  readonly spans: readonly SpanFigures[]
  /** Days with an answer, of the year that the heatmap shows. */
  readonly days: readonly { readonly day: Day; readonly answers: number; readonly ms: number }[]
  readonly forecast: Forecast
  /** Of all days; decks in use of which something was asked again. */
  readonly decks: readonly (Retention & { readonly id: string; readonly title: string; readonly hue: number })[]
  readonly levels: readonly (Retention & { readonly level: Level })[]
  /** The least recalled first. */
  readonly hardest: readonly (Retention & ToldCard)[]
  /** The most often missed first: `missed` of `ticked` times. */
  readonly points: readonly (ToldCard & { readonly html: string; readonly missed: number; readonly ticked: number })[]
}

export interface SpanFigures {
  readonly span: Span
  readonly figures: DayFigures
}

interface ToldCard {
  readonly card: string
  readonly title: string
  readonly hue: number
}

/** The minutes of each of the last days, those without an answer too. */
export const minutesByDay = ({ day: today, days }: Pick<Progress, 'day' | 'days'>): readonly { readonly day: Day; readonly minutes: number; readonly answers: number }[] => {
  const known = new Map(days.map((one) => [one.day, one]))
  return Array.from({ length: MINUTES_DAYS }, (_, at) => (today - MINUTES_DAYS + 1 + at) as Day).map((day) => {
    const { ms = 0, answers = 0 } = known.get(day) ?? {}
    return { day, minutes: Math.round(ms / 60_000), answers }
  })
}
