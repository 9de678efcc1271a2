/**
 * The lab: a learner's own cards, as their log has left them, taken on until a day under one scheduler and the other, with the plan and
 * without: how many minutes each would take, and how much would be recalled then.
 *
 * Ours     Their memory is the recall model, fitted to their answers; their times are their own; grades are those of the study in which the
 *          plan was worked out. It is a mean of several courses, each drawn: a guess, and said to be one.
 */
import { addDays, type Day } from '../day'
import type { Costs } from '../study/pace'
import { drawOf } from '../study/shuffle'
import type { Policy } from './policies'
import { simulate, type StandingCard } from './simulate'
import { trueRecall, USUAL_MANNER } from './simulated-learner'

export const LAB_POLICIES = ['sm2', 'fsrs', 'sm2 + plan', 'fsrs + plan'] as const satisfies readonly Policy[]

export interface LabRow {
  readonly policy: (typeof LAB_POLICIES)[number]
  /** 0 to 1, on the day. */
  readonly recall: number
  /** In all, until then. */
  readonly minutes: number
  readonly seen: number
}

export interface Lab {
  /** If nothing more were studied. */
  readonly now: number
  readonly rows: readonly LabRow[]
}

interface Question {
  readonly from: Day
  readonly days: number
  readonly minutes: number
  readonly newPerDay: number
  readonly cards: readonly StandingCard[]
  readonly costs: Costs
  readonly shift: number
  readonly seed: string
}

const COURSES = 5
/** Of more, a part is drawn, and time and new cards are cut down alike. */
const MOST_CARDS = 300

export function labOf({ from, days, minutes, newPerDay, cards: all, costs, shift, seed }: Question): Lab {
  const part = Math.min(1, MOST_CARDS / Math.max(1, all.length))
  const cards = part === 1 ? all : all.toSorted((a, b) => drawOf(seed, a.card) - drawOf(seed, b.card)).slice(0, MOST_CARDS)
  const manner = { ...USUAL_MANNER, shift, seconds: { fresh: costs.fresh, pass: costs.pass, fail: costs.fail } }
  const rows = LAB_POLICIES.map((policy): LabRow => {
    const outcomes = Array.from({ length: COURSES }, (_, n) =>
      simulate({ policy, from, days, cards, costs, minutes: minutes * part, newPerDay: Math.max(newPerDay > 0 ? 1 : 0, Math.round(newPerDay * part)), seed: `${seed} ${String(n)}`, manner }))
    const mean = (of: (outcome: (typeof outcomes)[number]) => number) => outcomes.reduce((sum, outcome) => sum + of(outcome), 0) / COURSES
    return { policy, recall: mean(({ recall }) => recall), minutes: mean((outcome) => outcome.minutes) / part, seen: Math.round(mean(({ seen }) => seen) / part) }
  })
  const now = cards.reduce((sum, { known }) => sum + trueRecall(known, addDays(from, days), manner), 0) / Math.max(1, cards.length)
  return { now, rows }
}
