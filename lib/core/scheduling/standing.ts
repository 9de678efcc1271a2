/** What was said of a card without answering it: the fold of its changes. The last one of a kind holds, in the order of replay. */
import { addDays, type Day } from '../day'
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
  /** To be asked from this day on, due or not, until the drill has: what a mock interview found wanting. */
  readonly returns: Day | null
}

export const PLAIN: Standing = { suspended: false, marked: false, flag: 0, buried: null, again: null, returns: null }

export function standingOf(log: readonly LogEntry[], from: Standing = PLAIN): Standing {
  if (from.again === null && !comesBack(from) && log.every(({ kind }) => kind === 'answer')) return from
  return effective(log).reduce(after, from)
}

function after(standing: Standing, entry: LogEntry): Standing {
  if (entry.kind === 'answer') {
    const isDrilled = entry.context === 'queue' || entry.context === 'plan'
    if (standing.again === null && !(isDrilled && comesBack(standing))) return standing
    return { ...standing, again: null, returns: isDrilled ? null : standing.returns }
  }
  if (entry.kind === 'undo') return standing
  const { what, value, day } = entry
  if (what === 'flag') return { ...standing, flag: value }
  if (what === 'returns') return { ...standing, returns: value === 0 ? null : addDays(day, value) }
  if (what === 'buried' || what === 'again') return { ...standing, [what]: value === 1 ? day : null }
  return { ...standing, [what]: value === 1 }
}

export const isPlain = (standing: Standing): boolean => {
  const { suspended, marked, flag, buried, again } = standing
  return !suspended && !marked && flag === 0 && buried === null && again === null && !comesBack(standing)
}

/** A standing that was kept before there was such a thing has no word on it. */
const comesBack = ({ returns }: { readonly returns?: Day | null }): boolean => returns != null

/** The mock interview wants it asked on this day. */
export const returnsOn = ({ returns }: { readonly returns?: Day | null }, day: Day): boolean => returns != null && returns <= day
