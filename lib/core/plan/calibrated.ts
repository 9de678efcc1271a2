/**
 * The recall model held against one learner: their own answers move all of its predictions, up or down, by one shift of the log-odds.
 *
 * Ours     The shift is the most probable one, given the answers and a normal prior of mean 0 and standard deviation 0.5: who has
 *          answered little stays with the model, who has answered much is believed. One number, so that it can be said in a sentence.
 * Errors   None. Without answers the shift is 0.
 */
import { PARTS } from '../progress/calibration'
import type { DayFigures } from '../progress/figures'

const PRIOR_DEVIATION = 0.5
const ROUNDS = 25
const CLOSE = 1e-6

/** `bins`: by predicted recall, how many answers, the sum of what was predicted, and how many were passed. */
export function shiftOf({ checked, predicted, passed }: Pick<DayFigures, 'checked' | 'predicted' | 'passed'>): number {
  const bins = checked.flatMap((n, at) => (n === 0 ? [] : [{ n, odds: logit((predicted[at] ?? 0) / PARTS / n), passes: passed[at] ?? 0 }]))
  let shift = 0
  for (let round = 0; round < ROUNDS; round++) {
    let [slope, bend] = [-shift / PRIOR_DEVIATION ** 2, -1 / PRIOR_DEVIATION ** 2]
    for (const { n, odds, passes } of bins) {
      const recall = logistic(odds + shift)
      slope += passes - n * recall
      bend -= n * recall * (1 - recall)
    }
    const step = slope / bend
    shift -= step
    if (Math.abs(step) < CLOSE) break
  }
  return shift
}

/** 0 and 1 stay what they are. */
export const calibrated = (recall: number, shift: number): number => (recall <= 0 || recall >= 1 ? recall : logistic(logit(recall) + shift))

/** What is as good as certain is not quite. */
const logit = (recall: number): number => {
  const held = Math.min(0.9999, Math.max(0.0001, recall))
  return Math.log(held / (1 - held))
}

const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds))
