/**
 * Day after day until an interview: a policy says what is asked, a made-up learner answers, each policy by the code that the product runs.
 *
 * Units    Seconds and days; recall from 0 to 1, over all cards, one that was never seen counting 0.
 */
import { addDays, type Day } from '../day'
import { fsrs } from '../scheduling/fsrs'
import type { Answer } from '../scheduling/log'
import { answer, freshSchedule, type Schedule } from '../scheduling/schedule'
import type { AnyMemory, AnyScheduler } from '../scheduling/schedulers'
import { sm2 } from '../scheduling/sm2'
import { type Costs, USUAL_COSTS } from '../study/pace'
import { diceOf } from '../dice'
import { type Policy, queueOf, type SimulatedCard } from './policies'
import { answerOnce, DRILLED, type Manner, trueRecall, type TrueMemory, USUAL_MANNER } from './simulated-learner'

export interface Course {
  readonly policy: Policy
  /** Days of study; the interview is on the day after the last one, or so many days later. */
  readonly days: number
  readonly rest?: number
  /** How many, none of them seen yet; or each as it stands. */
  readonly cards: number | readonly StandingCard[]
  readonly minutes: number
  readonly newPerDay?: number
  /** With which the plan reckons. */
  readonly costs?: Costs
  /** The first day. */
  readonly from?: Day
  readonly seed: string
  readonly manner?: Manner
}

/** A card as a learner has it on the first day, under both schedulers. */
export interface StandingCard {
  readonly card: string
  readonly known: TrueMemory | undefined
  readonly sm2: Schedule<AnyMemory>
  readonly fsrs: Schedule<AnyMemory>
}

export interface Outcome {
  /** On the morning of the interview. */
  readonly recall: number
  readonly minutes: number
  readonly seen: number
  /** Of each card, in their order. */
  readonly recalls: readonly number[]
  /** What a log would hold, by card. */
  readonly answers: readonly (readonly Given[])[]
}

export type Given = Pick<Answer, 'day' | 'quality' | 'context'>

export const START = 20_000 as Day

export function simulate({ policy, days, rest = 0, cards: given, minutes, newPerDay = NEW_PER_DAY, costs = USUAL_COSTS, from = START, seed, manner = USUAL_MANNER }: Course): Outcome {
  const dice = diceOf(seed)
  const scheduler: AnyScheduler = policy.startsWith('fsrs') ? fsrs : sm2
  const cards = typeof given === 'number' ? unseen(given, scheduler) : given.map(({ card, known, ...schedules }, position): Live => ({ card, position, schedule: schedules[scheduler === fsrs ? 'fsrs' : 'sm2'], known, answers: [] }))
  const byName = new Map(cards.map((card) => [card.card, card]))
  const interview = addDays(from, days + rest)
  let used = 0
  for (let day = from; day < from + days; day = addDays(day, 1)) {
    const budget = budgetOn(day, { policy, interview, minutes, days })
    let today = 0
    for (const { card, early } of queueOf(policy, { day, from, newPerDay, costs, interview, minutes: budget / 60, cards, seed })) {
      if (today >= budget) break
      const live = byName.get(card)
      if (!live) continue
      const { quality, seconds, drilled, after } = answerOnce(live.known, day, dice, manner)
      today += seconds
      live.known = after
      const given: Given[] = [{ day, quality, context: early ? 'plan' : 'queue' }, ...(drilled ? [{ day, quality: DRILLED, context: 'queue' as const }] : [])]
      live.schedule = given.reduce((schedule, one) => scheduled(scheduler, schedule, one, policy, interview), live.schedule)
      live.answers.push(...given)
    }
    used += today
  }
  const recalls = cards.map(({ known }) => trueRecall(known, interview, manner))
  return {
    recall: recalls.reduce((sum, recall) => sum + recall, 0) / Math.max(1, cards.length),
    minutes: used / 60,
    seen: cards.filter(({ known }) => known !== undefined).length,
    recalls,
    answers: cards.map(({ answers }) => answers),
  }
}

interface Live extends SimulatedCard {
  schedule: Schedule<AnyMemory>
  known: TrueMemory | undefined
  readonly answers: Given[]
}

const NEW_PER_DAY = 20

const unseen = (count: number, scheduler: AnyScheduler): Live[] =>
  Array.from({ length: count }, (_, at) => ({ card: `card-${String(at)}`, position: at, schedule: freshSchedule(scheduler), known: undefined, answers: [] }))

/** Cramming leaves all of the days before, and spends their minutes at the end or not at all. */
function budgetOn(day: Day, { policy, interview, minutes, days }: { readonly policy: Policy; readonly interview: Day; readonly minutes: number; readonly days: number }): number {
  if (policy === 'cram') return interview - day <= 3 ? minutes * 60 : 0
  if (policy === 'cram all') return interview - day <= 2 ? (minutes * 60 * days) / 2 : 0
  return minutes * 60
}

function scheduled(scheduler: AnyScheduler, schedule: Schedule<AnyMemory>, given: Given, policy: Policy, interview: Day): Schedule<AnyMemory> {
  const next = answer(scheduler, schedule, given)
  // The usual proposal, to hold intervals down to the days that are left.
  return policy === 'sm2 capped' && next.due !== null && next.due >= interview ? { ...next, due: addDays(interview, -1) } : next
}
