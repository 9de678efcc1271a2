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
  /** From the question to the grade; never used to schedule. */
  readonly durationMs?: number | undefined
  /** What the checklist proposed; null: it was not used. */
  readonly proposal?: Quality | null | undefined
  /** Numbers of the ticked key points, from 0, and how many the card had then. */
  readonly pointsHit?: readonly number[] | undefined
  readonly points?: number | undefined
  /** Minutes east of UTC at that moment, where the log is read for the hours of the day. */
  readonly offset?: number | undefined
}

/** Takes back the entry that it names: an answer, a change, or another undo. */
export interface Undo extends Entry {
  readonly kind: 'undo'
  readonly of: string
}

/**
 * What can be said of a card without answering it. `suspended` and `marked` are 0 or 1, `flag` is 0 (none) to 7. `buried` (0 or 1)
 * puts the card away for the rest of the entry's day; `again` asks it once more on that day. `returns` (1 to 7, 0 for not) asks it so
 * many days after the entry's day, whenever it is due: a mock interview found it wanting.
 */
export const CHANGES = ['suspended', 'buried', 'marked', 'flag', 'again', 'returns'] as const
export type ChangeOf = (typeof CHANGES)[number]

export interface Change extends Entry {
  readonly kind: 'change'
  readonly what: ChangeOf
  readonly value: number
}

export type LogEntry = Answer | Undo | Change

/** The answers that count, in the order of replay, whatever the order of arrival and however often they arrived. */
export const effectiveAnswers = (log: readonly LogEntry[]): readonly Answer[] => effective(log).filter((entry) => entry.kind === 'answer')

/** The same of the changes. */
export const effectiveChanges = (log: readonly LogEntry[]): readonly Change[] => effective(log).filter((entry) => entry.kind === 'change')

/** Everything that counts, each once, in the order of replay. */
export function effective(log: readonly LogEntry[]): readonly LogEntry[] {
  const entries = onceEach(log)
  const undone = undoneIn(entries)
  return [...entries.values()].filter(({ id }) => !undone.has(id)).sort(inOrderOfReplay)
}

/** Total, and independent of arrival: it ends in the id. */
export const inOrderOfReplay = (a: Entry, b: Entry): number =>
  a.day - b.day || compare(a.at, b.at) || compare(a.device, b.device) || a.deviceSeq - b.deviceSeq || compare(a.id, b.id)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** By id. An entry may come twice, from the outbox and from the server; the first holds, as it does in the database. */
function onceEach(log: readonly LogEntry[]): ReadonlyMap<string, LogEntry> {
  const entries = new Map<string, LogEntry>()
  for (const entry of log) if (!entries.has(entry.id)) entries.set(entry.id, entry)
  return entries
}

/**
 * An entry is undone if an undo names it that is not itself undone. Decided from the ends of the chains: a chain may be
 * of any length, and undos that name each other in a circle are never decided, so they undo nothing.
 */
function undoneIn(entries: ReadonlyMap<string, LogEntry>): ReadonlySet<string> {
  const undos = [...entries.values()].filter((entry) => entry.kind === 'undo')
  /** How many undos of an entry are still to be decided. */
  const open = new Map<string, number>()
  for (const { of } of undos) open.set(of, (open.get(of) ?? 0) + 1)
  const undone = new Set<string>()
  const decided = undos.filter(({ id }) => !open.has(id))
  for (const { id, of } of decided) {
    if (!undone.has(id)) undone.add(of)
    const left = (open.get(of) ?? 0) - 1
    open.set(of, left)
    const target = entries.get(of)
    if (left === 0 && target?.kind === 'undo') decided.push(target) // the loop goes on over it
  }
  return undone
}
