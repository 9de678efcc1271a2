/**
 * SM-2, the SuperMemo algorithm of 1987; rule set sm2-article/1.
 *
 * Units    `interval` in whole days; `ease`, the E-factor, in whole hundredths (250 is 2.50): all its changes are whole
 *          hundredths, so products are exact and no interval gains a day from a rounding error.
 * Source   P. A. Woźniak, Optimization of Learning (1990), 3.2; supermemo.com/archives1990-2015/english/ol/sm2
 * Ours     Where the article is silent, an interval is made with the ease from before the answer (as the vendor's own
 *          code does). An early pass, which only the plan can ask for, leaves the memory as it is. Step 7, repeating
 *          until a card scores 4, is the drill of the day: it moves nothing.
 * Errors   None. Every memory has a successor for every quality.
 */
import { isPass, type Quality } from '../rating'
import { type Graded, MAX_INTERVAL_DAYS, type Memory, type Scheduler } from './scheduler'

export interface Sm2Memory extends Memory {
  readonly ease: number
}

const MIN_EASE = 130

/** EF′ − EF = 0.1 − (5 − q)(0.08 + (5 − q) · 0.02), in hundredths, for the qualities that pass. */
const EASE_CHANGE: Readonly<Partial<Record<Quality, number>>> = { 3: -14, 4: 0, 5: 10 }

export const sm2: Scheduler<Sm2Memory> = {
  rules: 'sm2-article/1',
  takesEarly: false,
  fresh: { reps: 0, ease: 250, interval: 0 },
  next: (memory, { kind, quality }: Graded) => {
    if (kind === 'drill') return { memory, days: null }
    if (kind === 'early' && isPass(quality)) return { memory, days: memory.interval }
    const after = repeat(memory, quality)
    return { memory: after, days: after.interval }
  },
}

function repeat(memory: Sm2Memory, quality: Quality): Sm2Memory {
  if (!isPass(quality)) return { ...memory, reps: 0, interval: 1 }
  return {
    reps: memory.reps + 1,
    ease: Math.max(MIN_EASE, memory.ease + (EASE_CHANGE[quality] ?? 0)),
    interval: nextInterval(memory),
  }
}

function nextInterval({ reps, ease, interval }: Sm2Memory): number {
  if (reps === 0) return 1
  if (reps === 1) return 6
  return Math.min(MAX_INTERVAL_DAYS, Math.ceil((interval * ease) / 100))
}
