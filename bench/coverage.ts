/**
 * How long it takes to hear which points an answer says: of the labelled answers, and of the longest that the room takes. `npm run bench:coverage`
 * Each is listened to three times, and the best counts: the machine does other things too.
 */
import { readFileSync } from 'node:fs'
import { coverage } from '../lib/core/interview/coverage'
import { labelledAnswers, scriptsIn } from '../tests/core/interview/the-bank'

const LONGEST = 2_000

for (const language of ['ko', 'en'] as const) {
  const scripts = await scriptsIn(language)
  const answers = labelledAnswers(language)
  const all = answers.map(({ text }) => text).join(' ')
  const [first, again, long]: [number[], number[], number[]] = [[], [], []]
  for (const [at, { card, text }] of answers.entries()) {
    const script = scripts.get(card)
    if (!script) continue
    first.push(milliseconds(() => coverage(text, structuredClone(script))))
    again.push(best(() => coverage(text, script)))
    const from = (at * 997) % Math.max(1, all.length - LONGEST)
    long.push(best(() => coverage(all.slice(from, from + LONGEST), script)))
  }
  console.log(`${language}: ${String(answers.length)} answers, p50 and p95 in ms: ${told(again)}; with the card prepared first: ${told(first)}; ${String(LONGEST)} characters: ${told(long)}`)
}
console.log(`lexicon: ${String(Math.round(readFileSync('lib/core/interview/lexicon.ts').length / 1024))} KB`)

function milliseconds(work: () => unknown): number {
  const from = performance.now()
  work()
  return performance.now() - from
}

function best(work: () => unknown): number {
  return Math.min(milliseconds(work), milliseconds(work), milliseconds(work))
}

function told(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  return [0.5, 0.95].map((share) => (sorted[Math.floor(share * sorted.length)] ?? 0).toFixed(1)).join(' / ')
}
