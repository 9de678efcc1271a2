/** How like two texts are, from 0 to 1: Dice over pairs of characters, which needs no words and so suits Korean too. */
import { bare } from './fingerprint'

export type Shingles = ReadonlyMap<string, number>

/** Enough to tell texts apart; a book is not compared to its end. */
const LENGTH = 1_500

export function shingles(text: string): Shingles {
  const letters = bare(text.slice(0, 2 * LENGTH)).slice(0, LENGTH)
  const counts = new Map<string, number>()
  for (let i = 0; i < Math.max(1, letters.length - 1); i++) {
    const pair = letters.slice(i, i + 2)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return counts
}

export function dice(a: Shingles, b: Shingles): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let common = 0
  for (const [pair, count] of few) common += Math.min(count, many.get(pair) ?? 0)
  return (2 * common) / (total(a) + total(b))
}

export const likeness = (a: string, b: string): number => (a === b ? 1 : dice(shingles(a), shingles(b)))

const total = (counts: Shingles) => [...counts.values()].reduce((sum, count) => sum + count, 0)
