/**
 * What the recall model said before each answer, held against what came of it.
 *
 * Ours     Ten bins of the predicted recall. They are narrower towards 1, where nearly all predictions are: ten equal ones would
 *          put most of them into the last. A bin tells the mean of its predictions, not its middle.
 */
import { BINS, type DayFigures } from './figures'

/** Where each bin ends; the last one holds 1 too. */
export const BIN_ENDS = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.94, 0.97, 1] as const satisfies { readonly length: typeof BINS }

/** Before so many answers the plot says nothing that would not be chance. */
export const ENOUGH_CHECKED = 100

export const PARTS = 10_000

export interface CalibrationBin {
  /** Answers whose recall was predicted within it. */
  readonly answers: number
  /** The mean of the predictions, 0 to 1. */
  readonly predicted: number
  /** How many of them were passed. */
  readonly passed: number
}

export const binOf = (recall: number): number => {
  const at = BIN_ENDS.findIndex((end) => recall < end)
  return at === -1 ? BINS - 1 : at
}

/** The bins that hold anything, from the least sure on. */
export const calibrationOf = ({ checked, predicted, passed }: Pick<DayFigures, 'checked' | 'predicted' | 'passed'>): readonly CalibrationBin[] =>
  checked.flatMap((answers, at) => (answers === 0 ? [] : [{ answers, predicted: (predicted[at] ?? 0) / PARTS / answers, passed: passed[at] ?? 0 }]))
