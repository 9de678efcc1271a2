/**
 * What one device knows of a learner's log: the rows that the server has told it of, and what was done here and is not known to be
 * stored. Everything else follows from these two. Nothing that arrives can take anything away: rows are only ever added, what
 * waits leaves only with the server's word for it, and the cursor moves only over rows that are here.
 */
import type { LogEntry } from '../scheduling/log'
import type { LogOp, LogRow, ReviewsResponse } from '../wire'

export interface Replica {
  /** The learner's own count, up to which every row is here. */
  readonly cursor: number
  /** By id. */
  readonly rows: ReadonlyMap<string, LogRow>
  /** In the order in which it was done. */
  readonly waiting: readonly LogOp[]
  /** Put aside with the server's reason; never thrown away. */
  readonly refused: readonly LogOp[]
}

type Outcomes = Pick<ReviewsResponse, 'outcomes' | 'rows'>

export const EMPTY: Replica = { cursor: 0, rows: new Map(), waiting: [], refused: [] }

export const done = (replica: Replica, op: LogOp): Replica => ({ ...replica, waiting: [...replica.waiting, op] })

/** After the server's answer to a batch. What it does not speak of goes on waiting. */
export function answered(replica: Replica, response: Outcomes): Replica {
  const { stored, refused } = outcomesIn(response)
  return {
    ...replica,
    rows: withRows(replica.rows, response.rows ?? []),
    waiting: replica.waiting.filter(({ id }) => !stored.has(id) && !refused.has(id)),
    refused: [...replica.refused, ...replica.waiting.filter(({ id }) => refused.has(id))],
  }
}

function outcomesIn({ outcomes }: Pick<Outcomes, 'outcomes'>): { readonly stored: ReadonlySet<string>; readonly refused: ReadonlySet<string> } {
  const idsOf = (wanted: boolean) => new Set(outcomes.filter(({ outcome }) => (outcome === 'refused') === wanted).map(({ id }) => id))
  return { stored: idsOf(false), refused: idsOf(true) }
}

/** After a page of the log. One that begins after a gap is kept, but does not move the cursor. */
export const pulled = (replica: Replica, rows: readonly LogRow[]): Replica => ({
  ...replica,
  rows: withRows(replica.rows, rows),
  cursor: cursorAfter(replica.cursor, rows),
})

export function cursorAfter(cursor: number, rows: readonly Pick<LogRow, 'seq'>[]): number {
  const sorted = rows.map(({ seq }) => seq).sort((a, b) => a - b)
  return sorted.reduce((at, seq) => (seq === at + 1 ? seq : at), cursor)
}

/** The server's row holds over what the device thought: it may have corrected the clock, and with it the day. */
export function withRows(known: ReadonlyMap<string, LogRow>, rows: readonly LogRow[]): ReadonlyMap<string, LogRow> {
  if (rows.length === 0) return known
  const all = new Map(known)
  for (const row of rows) all.set(row.entry.id, row)
  return all
}

/** A card's log as this device sees it. */
export function entriesOf(rows: Iterable<LogRow>, waiting: readonly LogOp[], card: string): readonly LogEntry[] {
  const known = [...rows].filter((row) => row.card === card).map(({ entry }) => entry)
  return [...known, ...waiting.filter((op) => op.card === card)]
}
