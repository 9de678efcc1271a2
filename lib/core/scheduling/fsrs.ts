/**
 * FSRS-6 with its default weights; rule set fsrs-6/1. The library that computes it is known to this file alone, for importing it adds
 * methods to the dates of the whole program.
 *
 * Units    `stability` and `interval` in days: after `stability` days a card is recalled nine times in ten. `difficulty` 1 to 10.
 * Dates    The library counts days by the calendar of UTC. It is given noons alone, made of elapsed days, so no zone, no change of
 *          the clocks and no hour of the day is ever seen by it; no date of it leaves this file.
 * Ours     Intervals are held below a hundred years once more: the library orders them by rating after it held them. No fuzz: it is
 *          drawn from the moment of the answer, and a replay would come to another day. No minute steps: days alone are scheduled.
 *          Passes in a row are counted here: the library counts the answers of a drill too.
 * Errors   None. A memory that cannot be one begins anew; time that runs backwards stands still.
 */
import { type Card, createEmptyCard, fsrs as engineOf, Rating as Grade, State } from 'ts-fsrs'
import { isPass, type Rating, ratingOf } from '../rating'
import { type Graded, MAX_INTERVAL_DAYS, type Memory, type Scheduler } from './scheduler'

export interface FsrsMemory extends Memory {
  /** Days. 0: never answered. */
  readonly stability: number
  readonly difficulty: number
}

/** The weights are the library's: of another number than it knows, it would take its own without an error. */
const engine = engineOf({
  request_retention: 0.9,
  maximum_interval: MAX_INTERVAL_DAYS,
  learning_steps: [],
  relearning_steps: [],
  enable_short_term: true,
  enable_fuzz: false,
})

const GRADE = { again: Grade.Again, hard: Grade.Hard, good: Grade.Good, easy: Grade.Easy } as const satisfies Record<Rating, Grade>

export const fsrs: Scheduler<FsrsMemory> = {
  rules: 'fsrs-6/1',
  takesEarly: true,
  fresh: { reps: 0, interval: 0, stability: 0, difficulty: 0 },
  next: (memory, { kind, quality, elapsedDays }: Graded) => {
    const { stability, difficulty, scheduled_days } = engine.next(cardOf(memory), noonAfter(elapsedDays), GRADE[ratingOf(quality)]).card
    const interval = Math.min(MAX_INTERVAL_DAYS, Math.max(1, scheduled_days))
    const reps = kind === 'drill' ? memory.reps : isPass(quality) ? memory.reps + 1 : 0
    return { memory: { reps, interval, stability, difficulty }, days: interval }
  },
}

/** How probable it is that a card is recalled so many days after the last answer: 1 on its day, 0 if it was never answered. */
export function recallAfter(memory: FsrsMemory, elapsedDays: number): number {
  if (!isMemory(memory)) return 0
  return Math.min(1, Math.max(0, engine.forgetting_curve(wholeDays(elapsedDays), memory.stability)))
}

/** As the library takes it: last reviewed on day 0. */
function cardOf(memory: FsrsMemory): Card {
  const card = createEmptyCard(noonAfter(0))
  if (!isMemory(memory)) return card
  const { stability, difficulty, interval } = memory
  return { ...card, stability, difficulty, scheduled_days: interval, state: State.Review, last_review: noonAfter(0) }
}

/** The least that the library takes. */
const isMemory = ({ stability, difficulty }: FsrsMemory): boolean => stability >= 0.001 && Number.isFinite(stability) && difficulty >= 1 && difficulty <= 10

const DAY_MS = 86_400_000
const noonAfter = (days: number): Date => new Date(wholeDays(days) * DAY_MS + DAY_MS / 2)

const wholeDays = (days: number): number => (days > 0 ? Math.floor(Math.min(days, 10 * MAX_INTERVAL_DAYS)) : 0)
