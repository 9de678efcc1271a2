/** Operations as a device makes them, and their sending. */
import { randomUUID } from 'node:crypto'
import { studyDay } from '@/lib/core/day'
import type { ChangeOf } from '@/lib/core/scheduling/log'
import type { AnswerOp, ChangeOp, LogOp, ReviewsResponse, UndoOp } from '@/lib/core/wire'
import type { z } from 'zod'
import type { Learner } from '@/lib/server/auth'
import { recordReviews } from '@/lib/server/reviews'

type Answer = z.infer<typeof AnswerOp>
type Undo = z.infer<typeof UndoOp>
type Change = z.infer<typeof ChangeOp>

const DAY_MS = 86_400_000

/** Noon in Seoul. */
export const NOON = new Date('2026-11-23T03:00:00.000Z')

export const after = (start: Date, { days = 0, minutes = 0 }: { readonly days?: number; readonly minutes?: number }): Date =>
  new Date(start.getTime() + days * DAY_MS + minutes * 60_000)

export const dayOf = (at: Date) => studyDay(at, 'Asia/Seoul', 4)

export const aDevice = (): string => randomUUID()
const DEVICE = aDevice()
let seq = 0

type Circumstances = Partial<Omit<Answer, 'at' | 'card' | 'kind'>> & { readonly at?: Date }

/** An answer of 4, at noon, by the clock of a device in Seoul. */
export function anAnswer(card: string, { at = NOON, ...rest }: Circumstances = {}): Answer {
  return {
    kind: 'answer',
    card,
    context: 'queue',
    quality: 4,
    proposal: null,
    pointsHit: [],
    durationMs: 20_000,
    ...entry(at),
    ...rest,
  }
}

export function anUndo({ id: of, card }: Pick<LogOp, 'id' | 'card'>, { at = NOON, ...rest }: Partial<Omit<Undo, 'at'>> & { readonly at?: Date } = {}): Undo {
  return { kind: 'undo', of, card, ...entry(at), ...rest }
}

export const aChange = (card: string, what: ChangeOf, value: number, { at = NOON, ...rest }: Partial<Omit<Change, 'at'>> & { readonly at?: Date } = {}): Change => ({
  kind: 'change', what, value, card, ...entry(at), ...rest,
})

const entry = (at: Date) => ({
  id: randomUUID(),
  day: dayOf(at),
  at: at.toISOString(),
  device: DEVICE,
  deviceSeq: (seq += 1),
  timeZone: 'Asia/Seoul',
  offset: 540,
  rollover: 4,
  rules: 'sm2-article/1',
})

/** Sent by a device whose clock is right, and received at once. */
export const send = ({ userId }: Learner, ops: readonly unknown[], receivedAt: Date = NOON): Promise<ReviewsResponse> =>
  recordReviews(userId, { ops: [...ops], sentAt: receivedAt.toISOString() }, receivedAt)
