/** A learner for the tests of a sitting: reveals, grades, takes back, and has a clock that goes on by ten seconds an act. */
import type { Day } from '@/lib/core/day'
import type { Quality } from '@/lib/core/rating'
import type { Answer, Change, ChangeOf, LogEntry, Undo } from '@/lib/core/scheduling/log'
import { freshSchedule, type Schedule } from '@/lib/core/scheduling/schedule'
import type { AnyMemory } from '@/lib/core/scheduling/schedulers'
import { sm2, type Sm2Memory } from '@/lib/core/scheduling/sm2'
import { begin, contextOf, currentCard, dayOfAnswer, type History, lastAnswer, type Session, step } from '@/lib/core/study/session'

export const TODAY = 20_000 as Day

export const newCard: Schedule<Sm2Memory> = freshSchedule(sm2)
export const dueCard: Schedule<Sm2Memory> = {
  memory: { reps: 2, ease: 250, interval: 6 },
  first: (TODAY - 7) as Day,
  last: (TODAY - 6) as Day,
  due: TODAY,
  lapses: 0,
  drillDay: null,
}

export interface Sitting {
  readonly session: Session
  /** Everything that was done, with its card, as it would be sent. */
  readonly sent: readonly { readonly card: string; readonly entry: LogEntry }[]
  /** What the clock on the wall says the day is: it may turn during a sitting. */
  readonly now: Day
}

export const sitDown = (cards: Readonly<Record<string, Schedule<AnyMemory>>>, order = Object.keys(cards), manner: Parameters<typeof begin>[3] = {}): Sitting => ({
  session: begin(TODAY, order, historiesOf(cards), manner),
  sent: [],
  now: TODAY,
})

export const historiesOf = (cards: Readonly<Record<string, Schedule<AnyMemory>>>): ReadonlyMap<string, History> =>
  new Map(Object.entries(cards).map(([card, from]) => [card, { from, log: [] }]))

/** Cards of one's choice, from the first second on. */
export const sitDownTo = (kind: 'practice' | 'preview', histories: Readonly<Record<string, History>>, order = Object.keys(histories)): Sitting => ({
  session: begin(TODAY, order, new Map(Object.entries(histories)), { kind }),
  sent: [],
  now: TODAY,
})

/** Grades whatever is asked now. */
export function grade(sitting: Sitting, quality: Quality): Sitting {
  const card = currentCard(sitting.session)
  if (card === undefined) throw new Error('nothing is asked any more')
  const entry: Answer = { kind: 'answer', context: contextOf(sitting.session, card), quality, ...stamp(sitting) }
  return record(reveal(sitting), card, entry)
}

export const reveal = (sitting: Sitting): Sitting => ({ ...sitting, session: step(sitting.session, { type: 'reveal' }) })

/** Of the card that is asked now, or of another. */
export function say(sitting: Sitting, what: ChangeOf, value = 1, card = currentCard(sitting.session)): Sitting {
  if (card === undefined) throw new Error('nothing is asked any more')
  const entry: Change = { kind: 'change', what, value, ...stamp(sitting) }
  return record(sitting, card, entry)
}

/** The last thing that was done, whatever it was. */
export function takeBackLast(sitting: Sitting): Sitting {
  const last = sitting.sent.at(-1)
  if (!last) throw new Error('there is nothing to take back')
  const entry: Undo = { kind: 'undo', of: last.entry.id, ...stamp(sitting) }
  return record(sitting, last.card, entry)
}

/** One quality after the other, each for whatever is asked then. */
export const gradeAll = (sitting: Sitting, qualities: readonly Quality[]): Sitting => qualities.reduce(grade, sitting)

/** Grades until nothing is asked any more: with the qualities as long as they last, then always 4. */
export function gradeToTheEnd(sitting: Sitting, qualities: readonly Quality[]): Sitting {
  let at = sitting
  for (let given = 0; currentCard(at.session) !== undefined; given++) {
    if (given > 500) throw new Error('the sitting does not end')
    at = grade(at, qualities[given] ?? 4)
  }
  return at
}

export function takeBack(sitting: Sitting): Sitting {
  const last = lastAnswer(sitting.session)
  if (!last) throw new Error('there is nothing to take back')
  const entry: Undo = { kind: 'undo', of: last.answer.id, ...stamp(sitting) }
  return record(sitting, last.card, entry)
}

/** The night goes on past the rollover hour. */
export const dayTurns = (sitting: Sitting): Sitting => ({ ...sitting, now: (sitting.now + 1) as Day })

export const cardsAsked = ({ sent }: Sitting): readonly string[] => sent.filter(({ entry }) => entry.kind === 'answer').map(({ card }) => card)

function record(sitting: Sitting, card: string, entry: LogEntry): Sitting {
  return { ...sitting, session: step(sitting.session, { type: 'record', card, entry }), sent: [...sitting.sent, { card, entry }] }
}

function stamp({ session, sent, now }: Sitting) {
  const deviceSeq = sent.length
  return {
    id: `op ${deviceSeq}`,
    day: dayOfAnswer(session, now),
    at: instantOf(deviceSeq),
    device: 'phone',
    deviceSeq,
  }
}

/** Ten seconds an act. */
const instantOf = (act: number): string => new Date(TODAY * 86_400_000 + act * 10_000).toISOString()
