/** The lab, of a learner's own cards: until the nearest interview, or for thirty days. */
import 'server-only'
import { type Day, studyDay } from '../core/day'
import { aheadOf } from '../core/plan/ahead'
import type { Interview } from '../core/plan/interview'
import { isTopicOf } from '../core/plan/topics'
import { fsrs, type FsrsMemory } from '../core/scheduling/fsrs'
import { freshSchedule, type Schedule } from '../core/scheduling/schedule'
import { sm2, type Sm2Memory } from '../core/scheduling/sm2'
import { type Lab, labOf } from '../core/simulation/lab'
import type { Learner } from './auth'
import { costsFor } from './costs'
import { db } from './db'
import { rememberedBy } from './remembered'
import type { UserId } from './user-id'

export interface LabOfLearner extends Lab {
  readonly interview: Interview | null
  readonly days: number
  readonly minutes: number
  readonly cards: number
}

const DAYS = 30
const MINUTES = 20

/** Null: nothing was answered yet, so there is nothing to go on from. */
export async function labFor({ userId, publicId, settings }: Learner, now: Date): Promise<LabOfLearner | null> {
  const day = studyDay(now, settings.timeZone, settings.rolloverHour)
  const [interview = null] = aheadOf(settings.interviews, day)
  const { cards: asked, shift } = await rememberedBy(userId)
  const cards = asked.filter(({ deck }) => interview === null || isTopicOf(interview, deck))
  if (cards.every(({ recall }) => recall === null)) return null
  const [schedules, costs] = await Promise.all([schedulesOf(userId), costsFor(userId, day)])
  const [days, minutes] = [interview ? interview.day - day : DAYS, interview?.minutes ?? MINUTES]
  const standing = cards.map(({ card, recall }) => ({ card, known: recall ?? undefined, sm2: schedules.sm2.get(card) ?? freshSchedule(sm2), fsrs: schedules.fsrs.get(card) ?? freshSchedule(fsrs) }))
  return { ...labOf({ from: day, days, minutes, newPerDay: settings.newPerDay, cards: standing, costs, shift, seed: publicId }), interview, days, minutes, cards: cards.length }
}

async function schedulesOf(userId: UserId): Promise<{ readonly sm2: ReadonlyMap<string, Schedule<Sm2Memory>>; readonly fsrs: ReadonlyMap<string, Schedule<FsrsMemory>> }> {
  const [first, second] = await Promise.all([db().schedule.findMany({ where: { learnerId: userId } }), db().recall.findMany({ where: { learnerId: userId } })])
  const rest = ({ due, first: from, last, lapses, drillDay }: { due: number; first: number; last: number; lapses: number; drillDay: number | null }) =>
    ({ due: due as Day, first: from as Day, last: last as Day, lapses, drillDay: drillDay as Day | null })
  return {
    sm2: new Map(first.map((row) => [row.card, { memory: { reps: row.reps, ease: row.ease, interval: row.interval }, ...rest(row) }])),
    fsrs: new Map(second.map((row) => [row.card, { memory: { reps: row.reps, interval: row.interval, stability: row.stability, difficulty: row.difficulty }, ...rest(row) }])),
  }
}
