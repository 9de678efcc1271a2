/** How much was answered on each study day: of every context, practice too, and without what was taken back. */
import type { Day } from '../day'
import { effectiveAnswers, type LogEntry } from '../scheduling/log'

/** Of a row of the log, what counting needs. Rows that are neither answers nor undos may be among them. */
export interface CountedRow {
  readonly kind: string
  readonly id: string
  /** Of an undo: the row that it takes back. */
  readonly of?: string | null
  readonly day: Day
}

/** Answers by day; a day without any is not in it. The rows may come in any order, and more than once. */
export function activityOf(rows: readonly CountedRow[]): ReadonlyMap<Day, number> {
  const activity = new Map<Day, number>()
  for (const { day } of effectiveAnswers(rows.flatMap(toEntry))) activity.set(day, (activity.get(day) ?? 0) + 1)
  return activity
}

/** What decides only the order and the schedule is left blank: neither is asked here. */
function toEntry({ kind, id, of, day }: CountedRow): LogEntry[] {
  const entry = { id, day, at: '', device: '', deviceSeq: 0 }
  if (kind === 'undo') return [{ ...entry, kind, of: of ?? '' }]
  return kind === 'answer' ? [{ ...entry, kind, context: 'practice', quality: 0 }] : []
}
