/** How many cards fall due on each of the coming days, if nothing more were studied: what is late apart, new cards not among them. */
import { addDays, type Day } from '../day'
import { totalOf } from './figures'

export const FORECAST_DAYS = 30

export interface Forecast {
  /** Due before today. */
  readonly late: number
  /** From today on. */
  readonly days: readonly { readonly day: Day; readonly cards: number }[]
  /** After them. */
  readonly later: number
}

/** `due`: cards by the day on which they are due. */
export function forecastOf(due: readonly { readonly day: Day; readonly cards: number }[], today: Day): Forecast {
  const end = addDays(today, FORECAST_DAYS)
  const cardsOf = (test: (day: Day) => boolean) => totalOf(due.filter(({ day }) => test(day)).map(({ cards }) => cards))
  return {
    late: cardsOf((day) => day < today),
    days: Array.from({ length: FORECAST_DAYS }, (_, ahead) => addDays(today, ahead)).map((day) => ({ day, cards: cardsOf((other) => other === day) })),
    later: cardsOf((day) => day >= end),
  }
}
