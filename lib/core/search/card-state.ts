/** What the conditions of a search ask of a card: of its fold, and of the scheduler in force. */
import type { Day } from '../day'
import type { Settings } from '../settings'
import type { CardFold } from '../sync/card-fold'
import type { SearchState } from './search'

export function stateIn({ schedule, recall, standing, failed }: CardFold, { scheduler }: Pick<Settings, 'scheduler'>, today: Day): SearchState {
  const { due } = scheduler === 'fsrs' ? recall : schedule
  return { due, lapses: schedule.lapses, suspended: standing.suspended, buried: standing.buried === today, marked: standing.marked, flag: standing.flag, failed }
}
