/** What a device sends while faults happen: one to four answers, and now and then an undo of the first of them. */
import { randomUUID } from 'node:crypto'
import type { LogOp } from '@/lib/core/wire'
import { anAnswer, anUndo } from '../server/an-op'

export function aBatch(cards: readonly string[], dice: Dice): LogOp[] {
  const device = randomUUID()
  const ops: LogOp[] = Array.from({ length: 1 + dice(4) }, (_, deviceSeq) =>
    anAnswer(cards[dice(cards.length)]!, { at: new Date(), device, deviceSeq, quality: (3 + dice(3)) as 3 | 4 | 5 }),
  )
  if (dice(5) === 0) ops.push(anUndo(ops[0]!, { at: new Date(), device, deviceSeq: ops.length }))
  return ops
}

export type Dice = (sides: number) => number

/** The faults come by the clock, so that no seed could repeat them anyway. */
export const dice: Dice = (sides) => Math.floor(Math.random() * sides)
