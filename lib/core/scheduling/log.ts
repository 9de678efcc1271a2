/**
 * What was done to a card. Entries are added, never changed; `day` was fixed when the answer was given.
 */
import type { Day } from '../day'
import type { Quality } from '../rating'

/** Where an answer was given: the fold cannot ask the plan of a past day, so the row says it. */
export const CONTEXTS = ['queue', 'plan', 'practice', 'mock'] as const
export type Context = (typeof CONTEXTS)[number]

interface Entry {
  /** UUIDv7, made on the device. */
  readonly id: string
  readonly day: Day
  /** ISO 8601 in UTC with milliseconds, so that texts compare as instants do. */
  readonly at: string
  readonly device: string
  readonly deviceSeq: number
}

export interface Answer extends Entry {
  readonly kind: 'answer'
  readonly context: Context
  readonly quality: Quality
}

/** Takes back the entry that it names: an answer, or another undo. */
export interface Undo extends Entry {
  readonly kind: 'undo'
  readonly of: string
}

export type LogEntry = Answer | Undo

/** The answers that count, in the order of replay, whatever the order of arrival. */
export function effectiveAnswers(log: readonly LogEntry[]): readonly Answer[] {
  const isUndone = undoneIn(log)
  return log
    .filter((entry) => entry.kind === 'answer')
    .filter((answer) => !isUndone(answer.id))
    .sort(inOrderOfReplay)
}

/** Total, and independent of arrival: it ends in the id. */
export const inOrderOfReplay = (a: Entry, b: Entry): number =>
  a.day - b.day || compare(a.at, b.at) || compare(a.device, b.device) || a.deviceSeq - b.deviceSeq || compare(a.id, b.id)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** An entry is undone if an undo names it that is not itself undone. */
function undoneIn(log: readonly LogEntry[]): (id: string) => boolean {
  const undosOf = new Map<string, string[]>()
  for (const entry of log)
    if (entry.kind === 'undo') undosOf.set(entry.of, [...(undosOf.get(entry.of) ?? []), entry.id].sort())
  const known = new Map<string, boolean>()
  return function isUndone(id: string): boolean {
    const decided = known.get(id)
    if (decided !== undefined) return decided
    known.set(id, false) // two undos that name each other end here
    const undone = (undosOf.get(id) ?? []).some((undo) => !isUndone(undo))
    known.set(id, undone)
    return undone
  }
}
