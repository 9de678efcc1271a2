/** Chance with a seed: the same throws for the same seed, everywhere and for ever. */
import { drawOf } from './study/shuffle'

export interface Dice {
  /** From 0 up to 1, never 1. */
  throw(): number
  /** One of the values, by its weight. */
  pick<T>(weighted: readonly (readonly [T, number])[]): T
  /** From a normal distribution of mean 0 and standard deviation 1. */
  normal(): number
}

/** The generator is mulberry32: its state goes on by a constant, and is mixed. */
export function diceOf(seed: string): Dice {
  let state = drawOf(seed, 'dice')
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    throw: next,
    pick: (weighted) => {
      let left = next() * weighted.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of weighted) {
        left -= weight
        if (left < 0) return value
      }
      const [last] = weighted.at(-1) ?? []
      if (last === undefined) throw new Error('nothing to pick from')
      return last
    },
    // Box and Muller's.
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  }
}
