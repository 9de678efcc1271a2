/**
 * How often each row of robustness is tried: a little in `npm test`, as often as CI has time for in `npm run test:faults`, and before
 * a release. NETDRILL_FAULTS says which; where a seeded defect is to be found, a few are enough.
 */
const COUNTS = {
  R4: { small: 20_000, ci: 1_000_000, release: 20_000_000, mutant: 6_000 },
  R5: { small: 40, ci: 2_000, release: 50_000, mutant: 80 },
} as const satisfies Record<string, Record<Scale, number>>

type Scale = 'small' | 'ci' | 'release' | 'mutant'

export const countOf = (row: keyof typeof COUNTS): number => COUNTS[row][scale()]

function scale(): Scale {
  if (process.env.NETDRILL_MUTANT) return 'mutant'
  const wish = process.env.NETDRILL_FAULTS ?? 'small'
  if (wish === 'small' || wish === 'ci' || wish === 'release') return wish
  throw new Error(`NETDRILL_FAULTS is small, ci or release, not ${wish}`)
}
