/**
 * Whom the devices of a schedule speak to: here a small model of lib/server/reviews.ts, without a database; ./real-server.ts is
 * the application. Insert if absent, the learner's own count, the clock corrected, the day settled, a refused row refused alone.
 */
import { correctInstant, settleDay } from '@/lib/core/scheduling/clock'
import type { LogOp, LogRow, ReviewsResponse } from '@/lib/core/wire'
import type { LogResponse } from '@/lib/core/wire-choices'

export interface Batch {
  readonly ops: readonly LogOp[]
  /** By the device's clock. */
  readonly sentAt: Date
  /** By the true one. */
  readonly receivedAt: Date
}
export type Outcomes = Pick<ReviewsResponse, 'outcomes' | 'rows'>
export type Page = Pick<LogResponse, 'rows' | 'more'>
type Soon<T> = T | Promise<T>

export interface Server {
  /** The name of a card of the schedule. */
  readonly cardId: (card: number) => string
  readonly setCard: (card: number, known: boolean) => Soon<void>
  readonly post: (batch: Batch) => Soon<Outcomes>
  readonly log: (after: number, most: number) => Soon<Page>
}

export interface ModelServer extends Server {
  readonly post: (batch: Batch) => Outcomes
  readonly log: (after: number, most: number) => Page
  /** With what clocks each row was first received. */
  readonly received: ReadonlyMap<string, Omit<Batch, 'ops'>>
}

export function modelServer(cards: readonly boolean[]): ModelServer {
  const known = new Map(cards.map((isKnown, card) => [cardId(card), isKnown]))
  const rows: LogRow[] = []
  const byId = new Map<string, LogRow>()
  const received = new Map<string, Omit<Batch, 'ops'>>()

  function post({ ops, sentAt, receivedAt }: Batch): Outcomes {
    const outcomes: ReviewsResponse['outcomes'] = []
    const now: LogRow[] = []
    for (const op of ops) {
      const reason = !isSound(op) ? 'malformed' : known.get(op.card) ? null : 'card_unknown'
      const stored = byId.get(op.id)
      outcomes.push({ id: op.id, outcome: reason ? 'refused' : stored ? 'known' : 'stored', reason })
      if (reason) continue
      const row = stored ?? insert(op, sentAt, receivedAt)
      now.push(row)
    }
    return { outcomes, rows: now }
  }

  function insert(op: LogOp, sentAt: Date, receivedAt: Date): LogRow {
    const at = correctInstant({ at: new Date(op.at), sentAt, receivedAt })
    const { id, device, deviceSeq } = op
    const entry = { id, day: settleDay(op.day, at, op), at: at.toISOString(), device, deviceSeq }
    const row: LogRow = { card: op.card, seq: rows.length + 1, entry: { ...entry, ...doneIn(op) } }
    rows.push(row)
    byId.set(id, row)
    received.set(id, { sentAt, receivedAt })
    return row
  }

  return {
    cardId,
    setCard: (card, isKnown) => void known.set(cardId(card), isKnown),
    post,
    log: (after, most) => ({ rows: rows.slice(after, after + most), more: rows.length > after + most }),
    received,
  }
}

const cardId = (card: number): string => `card-${card}`

const isSound = (op: LogOp): boolean => op.kind !== 'answer' || (op.quality as number) <= 5

function doneIn(op: LogOp) {
  if (op.kind === 'undo') return { kind: op.kind, of: op.of }
  if (op.kind === 'change') return { kind: op.kind, what: op.what, value: op.value }
  return { kind: op.kind, context: op.context, quality: op.quality }
}
