/**
 * The figures of a learner's progress, as they are kept beside the log: what a day comes to, and what a card comes to.
 *
 * Units    Whole numbers only, so that what is added and taken away again leaves no rest. Times in milliseconds, each answer at
 *          most LONGEST_MS (study/pace.ts); predictions in ten-thousandths.
 * Ours     An answer is a recall if it is the first of its day to its card and the queue or the plan asked for it. A recall is
 *          `fresh` if there was none to the card before, `young` up to 20 days after the last day with such an answer, and
 *          `mature` from 21 days on. True retention is the share of passes among the young and the mature.
 */
import type { Day } from '../day'
import type { FsrsMemory } from '../scheduling/fsrs'
import type { Schedule } from '../scheduling/schedule'

/** Raised when a figure is defined anew: what was kept under another number is made again from the log. */
export const FIGURES = 1

/** From this many days without the card on, what is recalled is mature. */
export const MATURE_DAYS = 21

export const AGES = ['fresh', 'young', 'mature'] as const
export type Age = (typeof AGES)[number]

export interface DayFigures {
  /** Of every context, practice too, without what was taken back. */
  readonly answers: number
  readonly ms: number
  /** Answers by the hour of the learner's clock, 0 to 23. */
  readonly hours: readonly number[]
  /** Recalls by quality, 0 to 5. */
  readonly fresh: readonly number[]
  readonly young: readonly number[]
  readonly mature: readonly number[]
  /** By bin of the predicted recall (./calibration.ts): young and mature recalls, the sum of what was predicted, and passes. */
  readonly checked: readonly number[]
  readonly predicted: readonly number[]
  readonly passed: readonly number[]
}

export interface CardFigures {
  readonly answers: number
  readonly ms: number
  readonly young: number
  readonly youngPassed: number
  readonly mature: number
  readonly maturePassed: number
  /** Key points of the card at the last answer with the checklist; 0: there was none. */
  readonly points: number
  /** Answers with the checklist when the card had so many points. */
  readonly ticked: number
  /** How often each of them was left out, by its number. */
  readonly missed: readonly number[]
}

export interface Contributions {
  readonly days: ReadonlyMap<Day, DayFigures>
  /** Null: no answer counts. */
  readonly card: CardFigures | null
  /** What the log comes to by FSRS. */
  readonly recall: Schedule<FsrsMemory>
}

export const BINS = 10

/** How long each list is. */
const LENGTHS = { hours: 24, fresh: 6, young: 6, mature: 6, checked: BINS, predicted: BINS, passed: BINS } as const
type ListName = keyof typeof LENGTHS
export const LISTS = Object.keys(LENGTHS) as readonly ListName[]
export const lengthOf = (list: ListName): number => LENGTHS[list]

export const NO_FIGURES: DayFigures = { answers: 0, ms: 0, ...makeLists(() => 0) }

/** What has to be added to the days of `before` to have those of `after`; a day that stays as it is is not in it. */
export function difference(before: Contributions['days'], after: Contributions['days']): Contributions['days'] {
  const changed = new Map<Day, DayFigures>()
  for (const day of new Set([...before.keys(), ...after.keys()])) {
    const figures = combine(after.get(day) ?? NO_FIGURES, before.get(day) ?? NO_FIGURES, -1)
    if (!isNothing(figures)) changed.set(day, figures)
  }
  return changed
}

/** A day of which nothing is left is not in it. */
export function sumOf(some: readonly Contributions['days'][]): Contributions['days'] {
  const days = new Map<Day, DayFigures>()
  for (const one of some) for (const [day, figures] of one) days.set(day, combine(days.get(day) ?? NO_FIGURES, figures, 1))
  return new Map([...days].filter(([, figures]) => !isNothing(figures)))
}

/** Of several days, as one. */
export const totalFigures = (some: readonly DayFigures[]): DayFigures => some.reduce((sum, figures) => combine(sum, figures, 1), NO_FIGURES)

export const totalOf = (list: readonly number[]): number => list.reduce((sum, n) => sum + n, 0)

const combine = (a: DayFigures, b: DayFigures, sign: 1 | -1): DayFigures => ({
  answers: a.answers + sign * b.answers,
  ms: a.ms + sign * b.ms,
  ...makeLists((list, at) => (a[list][at] ?? 0) + sign * (b[list][at] ?? 0)),
})

const isNothing = ({ answers, ms, ...lists }: DayFigures): boolean => answers === 0 && ms === 0 && Object.values(lists).every((list) => list.every((n) => n === 0))

function makeLists(numberAt: (list: ListName, at: number) => number): Omit<DayFigures, 'answers' | 'ms'> {
  const list = (name: ListName) => Array.from({ length: LENGTHS[name] }, (_, at) => numberAt(name, at))
  return {
    hours: list('hours'), fresh: list('fresh'), young: list('young'), mature: list('mature'),
    checked: list('checked'), predicted: list('predicted'), passed: list('passed'),
  }
}
