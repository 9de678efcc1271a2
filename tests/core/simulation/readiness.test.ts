/** Readiness, from nothing but a learner's log, against what they really recall: a thousand learners who hold cards longer or shorter than the model thinks, and gain more or less by a pass. */
import { expect, test } from 'vitest'
import { addDays } from '@/lib/core/day'
import { shiftOf } from '@/lib/core/plan/calibrated'
import type { Interview } from '@/lib/core/plan/interview'
import { readinessOf } from '@/lib/core/plan/readiness'
import { contributionsOf } from '@/lib/core/progress/contributions'
import { NO_FIGURES, sumOf, totalFigures } from '@/lib/core/progress/figures'
import { diceOf } from '@/lib/core/dice'
import { type Given, simulate, START } from '@/lib/core/simulation/simulate'
import { USUAL_MANNER } from '@/lib/core/simulation/simulated-learner'
import type { Answer } from '@/lib/core/scheduling/log'

const LEARNERS = 1_000
/** Of the logarithm: one in three holds cards 1.6 times as long as the model thinks, or longer, or as much shorter. */
const UNLIKE = 0.5
/** The same of what a pass adds: 1.3 times as much, or as much less. */
const GROWS_UNLIKE = 0.25
/** Every second learner stops so many days before the day that they are asked about; the others study until its eve. */
const REST = 14
const [DAYS, CARDS] = [30, 60]

/** Points of readiness too many, and too few below 0; as it is shown, and as the model alone would have it. */
function errorsOf(n: number): { readonly shown: number; readonly bare: number } {
  const rest = n % 2 === 0 ? 0 : REST
  const dice = diceOf(`learner ${String(n)}`)
  const [hold, growth] = [Math.exp(UNLIKE * dice.normal()), Math.exp(GROWS_UNLIKE * dice.normal())]
  const { recall, answers } = simulate({ policy: 'sm2 + plan', days: DAYS, rest, cards: CARDS, minutes: 10, seed: `course ${String(n)}`, manner: { ...USUAL_MANNER, hold, growth } })
  const made = answers.map((given) => contributionsOf(logOf(given)))
  const remembered = made.map(({ recall: { memory, last } }, card) => ({ card: String(card), deck: 'deck', recall: last === null ? null : { memory, last } }))
  const day = addDays(START, DAYS + rest)
  const interview: Interview = { id: '', title: '', day, from: START, minutes: 10, weights: {}, language: null }
  const points = (shift: number) => 100 * ((readinessOf(interview, remembered, shift).whole ?? 0) - recall)
  const all = [...sumOf(made.map(({ days: some }) => some)).values()]
  return { shown: points(shiftOf(totalFigures(all))), bare: points(0) }
}

const logOf = (given: readonly Given[]): readonly Answer[] =>
  given.map((one, at) => ({ kind: 'answer', id: String(at), at: new Date(one.day * 86_400_000 + at * 1000).toISOString(), device: 'phone', deviceSeq: at, ...one }))

type Errors = ReturnType<typeof errorsOf>

const mean = (points: readonly number[]): number => points.reduce((sum, some) => sum + some, 0) / points.length

const shareWithin = (points: number, errors: readonly Errors[], of: keyof Errors): number => errors.filter((error) => Math.abs(error[of]) <= points).length / errors.length

test('it is within five points of what is recalled, for nearly all of a thousand learners and in the mean, and nearer than without the calibration', () => {
  const errors = Array.from({ length: LEARNERS }, (_, n) => errorsOf(n))
  const stopped = errors.filter((_, n) => n % 2 === 1)
  expect(shareWithin(5, errors, 'shown')).toBeGreaterThan(0.98)
  expect(shareWithin(5, stopped, 'shown')).toBeGreaterThan(0.96)
  expect(shareWithin(5, stopped, 'bare')).toBeLessThan(shareWithin(5, stopped, 'shown') - 0.05)
  expect(Math.abs(mean(errors.map(({ shown }) => shown)))).toBeLessThan(1)
  expect(mean(errors.map(({ shown }) => Math.abs(shown)))).toBeLessThan(mean(errors.map(({ bare }) => Math.abs(bare))) - 0.5)
  // Of a machine that does something else beside.
}, 180_000)

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
