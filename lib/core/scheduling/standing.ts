/** What was said of a card without answering it: the fold of its changes. The last one of a kind holds, in the order of replay. */
import type { Day } from '../day'
import { effective, type LogEntry } from './log'

export interface Standing {
  /** Not asked until it is resumed. */
  readonly suspended: boolean
  readonly marked: boolean
  /** 0 none, 1 to 7. */
  readonly flag: number
  /** Put away for the rest of this day. */
  readonly buried: Day | null
  /** To be asked once more on this day: nothing has been answered since. */
  readonly again: Day | null
}

export const PLAIN: Standing = { suspended: false, marked: false, flag: 0, buried: null, again: null }

export function standingOf(log: readonly LogEntry[], from: Standing = PLAIN): Standing {
  if (from.again === null && log.every(({ kind }) => kind === 'answer')) return from
  return effective(log).reduce(after, from)
}

function after(standing: Standing, entry: LogEntry): Standing {
  if (entry.kind === 'answer') return standing.again === null ? standing : { ...standing, again: null }
  if (entry.kind === 'undo') return standing
  const { what, value, day } = entry
  if (what === 'flag') return { ...standing, flag: value }
  if (what === 'buried' || what === 'again') return { ...standing, [what]: value === 1 ? day : null }
  return { ...standing, [what]: value === 1 }
}

export const isPlain = ({ suspended, marked, flag, buried, again }: Standing): boolean =>
  !suspended && !marked && flag === 0 && buried === null && again === null
