/**
 * How often each fault is tried: a few times in `npm test`, more often in `npm run test:faults`, most often before a
 * release; where a wrong build is to be caught, as seldom as that takes. NETDRILL_FAULTS says which, or is a number of
 * its own. What is counted: docs/faults.md.
 */
const COUNTS = {
  R1: { small: 2, ci: 30, release: 1_000, mutant: 3 },
  R2: { small: 3, ci: 50, release: 1_000, mutant: 3 },
  R3: { small: 2, ci: 30, release: 500, mutant: 2 },
  R4: { small: 20_000, ci: 1_000_000, release: 20_000_000, mutant: 6_000 },
  R5: { small: 40, ci: 2_000, release: 50_000, mutant: 80 },
  R6: { small: 2, ci: 50, release: 1_000, mutant: 2 },
  R7: { small: 100, ci: 10_000, release: 200_000, mutant: 1_000 },
  R9: { small: 3_000, ci: 200_000, release: 5_000_000, mutant: 1_000 },
} as const satisfies Record<string, Record<Scale, number>>

type Scale = 'small' | 'ci' | 'release' | 'mutant'

export function countOf(row: keyof typeof COUNTS): number {
  const wish = process.env['NETDRILL_FAULTS'] || (process.env['NETDRILL_MUTANT'] ? 'mutant' : 'small')
  if (wish in COUNTS[row]) return COUNTS[row][wish as Scale]
  if (/^[1-9]\d*$/.test(wish)) return Number(wish)
  throw new Error(`NETDRILL_FAULTS is small, ci, release or a number, not ${wish}`)
}

/** The seed of this run's chance; NETDRILL_SEED repeats a run. */
export const seedOfRun = (): number => Number(process.env['NETDRILL_SEED'] || Math.floor(Math.random() * 2 ** 31))
