/**
 * What the server has just taken from this tab. A page that was made a moment before, and shown a moment after, does not
 * know of it, and the outbox no longer does. The tab's own storage outlives a reload; where there is none, nothing is lost
 * but a figure until the next page.
 */
import * as z from 'zod/mini'
import { LogOp } from '../core/wire'

export interface Arrived {
  /** Of a choice, or of an interview, nothing but that there was one. */
  readonly op: LogOp | { readonly kind: 'setting' } | { readonly kind: 'interview' }
  readonly learner: string | null
}

const KEY = 'netdrill.arrived'
/** Longer than a page takes to be made and shown. */
const KEPT_MS = 30_000

const Kept = z.array(z.object({ op: z.union([LogOp, z.object({ kind: z.literal('setting') }), z.object({ kind: z.literal('interview') })]), learner: z.nullable(z.string()), at: z.number() }))

export function noteArrived(operations: readonly Arrived[], now: number): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify([...keptAt(now), ...operations.map(({ op, learner }) => ({ op: op.kind === 'interview' ? { kind: op.kind } : op, learner, at: now }))]))
  } catch {
    // a browser that keeps nothing, or a full one
  }
}

export const arrivedLately = (now: number): readonly Arrived[] => keptAt(now).map(({ op, learner }) => ({ op, learner }))

function keptAt(now: number): z.infer<typeof Kept> {
  try {
    const kept = Kept.safeParse(JSON.parse(sessionStorage.getItem(KEY) ?? '[]'))
    return kept.success ? kept.data.filter(({ at }) => at <= now && now - at < KEPT_MS) : []
  } catch {
    return []
  }
}
