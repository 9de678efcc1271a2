/**
 * The plan against what people do without it: made-up learners, 150 cards, 20 minutes a day, and what they recall on the morning of an
 * interview in 7, 14, 30 and 60 days: npm run simulate [-- --runs=200]
 *
 * Each policy is the product's own code (lib/core/simulation). The memory is FSRS-6, fitted on cards like words of a language: the
 * figures are for tests, and no promise to anybody. Ends with 1 where the plan misses a floor or a margin.
 */
import { POLICIES, type Policy } from '../lib/core/simulation/policies'
import { simulate } from '../lib/core/simulation/simulate'
import { FLOORS, HORIZONS, MARGINS } from '../lib/core/simulation/targets'

const runs = Number(/--runs=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 200)
const NAMES: Readonly<Record<Policy, string>> = {
  'sm2': 'SM-2, 20 new cards a day',
  'sm2 capped': 'SM-2, no interval beyond the date',
  'sm2 + plan': 'SM-2 + plan',
  'fsrs': 'FSRS 0.9, 20 new cards a day',
  'fsrs + plan': 'FSRS 0.9 + plan',
  'round robin': 'the oldest first, all minutes',
  'cram': 'the last 3 days alone',
  'cram all': 'each card on the last 2 days, twice',
}

interface Cell {
  readonly recall: number
  readonly error: number
  readonly minutes: number
  readonly seen: number
}

const began = performance.now()
const table = new Map(POLICIES.map((policy) => [policy, HORIZONS.map((days) => cellOf(policy, days))]))
console.log(`150 cards, 20 minutes a day, ${String(runs)} learners each: recall in % on the morning of the interview (± standard error) @ minutes in all, cards seen`)
print('', HORIZONS.map((days) => `${String(days)} days`))
for (const [policy, cells] of table) print(NAMES[policy], cells.map(({ recall, error, minutes, seen }) => `${recall.toFixed(1)} ±${error.toFixed(1)} @${minutes.toFixed(0)}, ${seen.toFixed(0)}`))
const [plain = [], planned = []] = [table.get('sm2'), table.get('sm2 + plan')]
const checks = HORIZONS.map((days, at) => {
  const [recall, margin] = [planned[at]?.recall ?? 0, (planned[at]?.recall ?? 0) - (plain[at]?.recall ?? 0)]
  const [floor, least] = [FLOORS[at] ?? 0, MARGINS[at] ?? 0]
  return { days, isMet: recall >= floor && margin >= least, words: `${recall.toFixed(1)} (at least ${String(floor)}), ${margin.toFixed(1)} above plain SM-2 (at least ${String(least)})` }
})
for (const { days, isMet, words } of checks) console.log(`${isMet ? '✓' : '✗'} SM-2 + plan, ${String(days)} days: ${words}`)
console.log(`${((performance.now() - began) / 1000).toFixed(0)} s`)
process.exitCode = checks.every(({ isMet }) => isMet) ? 0 : 1

function cellOf(policy: Policy, days: number): Cell {
  const outcomes = Array.from({ length: runs }, (_, run) => simulate({ policy, days, cards: 150, minutes: 20, seed: `learner ${String(run)}` }))
  const mean = (of: (outcome: (typeof outcomes)[number]) => number) => outcomes.reduce((sum, outcome) => sum + of(outcome), 0) / runs
  const recall = 100 * mean((outcome) => outcome.recall)
  const variance = mean((outcome) => (100 * outcome.recall - recall) ** 2)
  return { recall, error: Math.sqrt(variance / Math.max(1, runs - 1)), minutes: mean((outcome) => outcome.minutes), seen: mean((outcome) => outcome.seen) }
}

function print(name: string, cells: readonly string[]): void {
  console.log(name.padEnd(36) + cells.map((cell) => cell.padEnd(24)).join(''))
}
