/** What a card's log adds to the figures of its days, and what it comes to for the card: a fold, like the schedule. */
import type { Day } from '../day'
import { isPass } from '../rating'
import { fsrs, recallAfter } from '../scheduling/fsrs'
import { type Answer, effectiveAnswers, type LogEntry } from '../scheduling/log'
import { answer, freshSchedule } from '../scheduling/schedule'
import { LONGEST_MS } from '../study/pace'
import { binOf, PARTS } from './calibration'
import { type Age, BINS, type CardFigures, type Contributions, MATURE_DAYS } from './figures'

/** `log`: of one card, whole, in any order. */
export function contributionsOf(log: readonly LogEntry[]): Contributions {
  const answers = effectiveAnswers(log)
  if (answers.length === 0) return { days: new Map(), card: null, recall: freshSchedule(fsrs) }
  const days = new Map<Day, DayDraft>()
  const card = { answers: 0, ms: 0, young: 0, youngPassed: 0, mature: 0, maturePassed: 0 }
  let schedule = freshSchedule(fsrs)
  /** The last days with any answer, and with one that the queue or the plan asked for. */
  let seen: Day | null = null
  let asked: Day | null = null
  for (const given of answers) {
    const { day, quality } = given
    const figures = days.get(day) ?? dayDraft()
    days.set(day, figures)
    const ms = Math.min(LONGEST_MS, Math.max(0, given.durationMs ?? 0))
    figures.answers += 1
    figures.ms += ms
    add(figures.hours, hourOf(given))
    card.answers += 1
    card.ms += ms
    const isAsked = given.context === 'queue' || given.context === 'plan'
    if (isAsked && day !== seen) {
      const age = ageOf(day, asked)
      add(figures[age], quality)
      if (age !== 'fresh') {
        card[age] += 1
        if (isPass(quality)) card[`${age}Passed`] += 1
        if (schedule.last !== null && day > schedule.last) {
          const recall = recallAfter(schedule.memory, day - schedule.last)
          const bin = binOf(recall)
          add(figures.checked, bin)
          add(figures.predicted, bin, Math.round(recall * PARTS))
          if (isPass(quality)) add(figures.passed, bin)
        }
      }
    }
    seen = day
    if (isAsked) asked = day
    schedule = answer(fsrs, schedule, given)
  }
  return { days, card: { ...card, ...pointsOf(answers) }, recall: schedule }
}

const ageOf = (day: Day, asked: Day | null): Age => (asked === null ? 'fresh' : day - asked < MATURE_DAYS ? 'young' : 'mature')

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** Of the learner's clock where it is known which that was, else of UTC. */
const hourOf = ({ at, offset = 0 }: Answer): number => Math.floor(((Date.parse(at) + offset * MINUTE_MS) / HOUR_MS) % 24)

/** Points are known by their number, so answers from when the card had more or fewer say nothing about today's. */
function pointsOf(answers: readonly Answer[]): Pick<CardFigures, 'points' | 'ticked' | 'missed'> {
  const ticked = answers.filter(({ proposal, pointsHit, points }) => typeof proposal === 'number' && pointsHit !== undefined && points !== undefined)
  const points = ticked.at(-1)?.points ?? 0
  const same = ticked.filter((one) => one.points === points)
  const missed = Array.from({ length: points }, (_, point) => same.filter(({ pointsHit }) => pointsHit?.includes(point) === false).length)
  return { points, ticked: same.length, missed }
}

interface DayDraft {
  answers: number
  ms: number
  readonly hours: number[]
  readonly fresh: number[]
  readonly young: number[]
  readonly mature: number[]
  readonly checked: number[]
  readonly predicted: number[]
  readonly passed: number[]
}

const zeros = (length: number): number[] => Array.from({ length }, () => 0)

const dayDraft = (): DayDraft => ({
  answers: 0, ms: 0, hours: zeros(24), fresh: zeros(6), young: zeros(6), mature: zeros(6), checked: zeros(BINS), predicted: zeros(BINS), passed: zeros(BINS),
})

const add = (list: number[], at: number, n = 1): void => {
  list[at] = (list[at] ?? 0) + n
}
