/** Readiness, from nothing but a learner's log, against what they really recall: a thousand learners who hold cards longer or shorter than the model thinks. */
import { expect, test } from 'vitest'
import { addDays } from '@/lib/core/day'
import { shiftOf } from '@/lib/core/plan/calibrated'
import type { Interview } from '@/lib/core/plan/interview'
import { readinessOf } from '@/lib/core/plan/readiness'
import { contributionsOf } from '@/lib/core/progress/contributions'
import { NO_FIGURES, sumOf, totalFigures } from '@/lib/core/progress/figures'
import { diceOf } from '@/lib/core/simulation/dice'
import { type Given, simulate, START } from '@/lib/core/simulation/simulate'
import { USUAL_MANNER } from '@/lib/core/simulation/simulated-learner'
import type { Answer } from '@/lib/core/scheduling/log'

const LEARNERS = 1_000
/** Of the logarithm: one in three holds cards 1.6 times as long as the model thinks, or longer, or as much shorter. */
const UNLIKE = 0.5

/** Points of readiness too many, and too few below 0; as it is shown, and as the model alone would have it. */
function errorsOf(n: number): { readonly shown: number; readonly bare: number } {
  const rest = n % 2 === 0 ? 0 : 10
  const [days, cards] = [14, 40]
  const hold = Math.exp(UNLIKE * diceOf(`learner ${String(n)}`).normal())
  const { recall, answers } = simulate({ policy: 'sm2 + plan', days, rest, cards, minutes: 10, seed: `course ${String(n)}`, manner: { ...USUAL_MANNER, hold } })
  const made = answers.map((given) => contributionsOf(logOf(given)))
  const remembered = made.map(({ recall: { memory, last } }, card) => ({ card: String(card), deck: 'deck', recall: last === null ? null : { memory, last } }))
  const day = addDays(START, days + rest)
  const interview: Interview = { id: '', title: '', day, from: START, minutes: 10, weights: {}, language: null }
  const points = (shift: number) => 100 * ((readinessOf(interview, remembered, shift).whole ?? 0) - recall)
  const all = [...sumOf(made.map(({ days: some }) => some)).values()]
  return { shown: points(shiftOf(totalFigures(all))), bare: points(0) }
}

const logOf = (given: readonly Given[]): readonly Answer[] =>
  given.map((one, at) => ({ kind: 'answer', id: String(at), at: new Date(one.day * 86_400_000 + at * 1000).toISOString(), device: 'phone', deviceSeq: at, ...one }))

test('it is within five points of what is recalled, for nearly all of a thousand learners and in the mean, and nearer than without the calibration', () => {
  const errors = Array.from({ length: LEARNERS }, (_, n) => errorsOf(n))
  const share = (of: (error: (typeof errors)[number]) => number) => errors.filter((error) => Math.abs(of(error)) <= 5).length / LEARNERS
  const mean = (of: (error: (typeof errors)[number]) => number) => errors.reduce((sum, error) => sum + of(error), 0) / LEARNERS
  const [shown, bare] = [mean(({ shown: points }) => Math.abs(points)), mean(({ bare: points }) => Math.abs(points))]
  expect(share(({ shown: points }) => points)).toBeGreaterThan(0.97)
  expect(Math.abs(mean(({ shown: points }) => points))).toBeLessThan(1)
  expect(shown).toBeLessThan(bare)
})

test('who never answered has the model as it is, and no readiness', () => {
  expect(shiftOf(NO_FIGURES)).toBe(0)
  const interview: Interview = { id: '', title: '', day: addDays(START, 7), from: START, minutes: 10, weights: {}, language: null }
  expect(readinessOf(interview, [], 0)).toEqual({ whole: null, topics: [] })
  expect(readinessOf(interview, [{ card: 'arp', deck: 'lan', recall: null }], 0)).toEqual({ whole: 0, topics: [{ deck: 'lan', recall: 0, cards: 1 }] })
})

test('answers that are passed more often than predicted move everything up, failures down, a few of them a little', () => {
  const bins = (passed: number, n: number) => ({ checked: [0, 0, 0, n], predicted: [0, 0, 0, 7_200 * n], passed: [0, 0, 0, passed] })
  const [up, down, few] = [shiftOf(bins(190, 200)), shiftOf(bins(80, 200)), shiftOf(bins(3, 3))]
  expect(up).toBeGreaterThan(1)
  expect(down).toBeLessThan(-0.8)
  expect(few).toBeGreaterThan(0)
  expect(few).toBeLessThan(0.3)
})
