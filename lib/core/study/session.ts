/**
 * One sitting: what is asked now, what is left, what can be taken back. A session is a fold like a schedule: it holds
 * the order of the day and each card's history, and everything else follows from them, so an undo is one more entry,
 * and a reload comes to the same place.
 */
import { type Day, laterDay } from '../day'
import { isPass } from '../rating'
import { type Answer, effectiveAnswers, inOrderOfReplay, type LogEntry } from '../scheduling/log'
import { replay, type Schedule } from '../scheduling/schedule'
import { sm2, type Sm2Memory } from '../scheduling/sm2'

/** A card's past: the schedule that it began with, and the entries since. */
export interface History {
  readonly from: Schedule<Sm2Memory>
  readonly log: readonly LogEntry[]
}

interface Remembered extends History {
  readonly schedule: Schedule<Sm2Memory>
  /** The answers of the sitting that count, in order: today's, and later ones if it runs past the turn of the day. */
  readonly today: readonly Answer[]
}

export interface Session {
  readonly day: Day
  /** Every card of the day, those already answered too: an undone card returns to its place. */
  readonly order: readonly string[]
  readonly cards: ReadonlyMap<string, Remembered>
  readonly revealed: boolean
}

export type SessionEvent = { readonly type: 'reveal' } | { readonly type: 'record'; readonly card: string; readonly entry: LogEntry }

export interface Counts {
  readonly fresh: number
  readonly due: number
  readonly drill: number
  readonly done: number
}

export function begin(day: Day, order: readonly string[], histories: ReadonlyMap<string, History>): Session {
  const cards = new Map<string, Remembered>()
  for (const card of order) {
    const history = histories.get(card)
    if (history) cards.set(card, remember(history, day))
  }
  return { day, order: order.filter((card) => cards.has(card)), cards, revealed: false }
}

export function step(session: Session, event: SessionEvent): Session {
  if (event.type === 'reveal') return session.revealed ? session : { ...session, revealed: true }
  const known = session.cards.get(event.card)
  if (!known || known.log.some(({ id }) => id === event.entry.id)) return session
  const cards = new Map(session.cards)
  cards.set(event.card, remember({ from: known.from, log: [...known.log, event.entry] }, session.day))
  return { ...session, cards, revealed: false }
}

/** What is asked now; undefined: everything is done. Cards of the day first, then the drill, in rounds. */
export function currentCard(session: Session): string | undefined {
  return session.order.find((card) => isOpen(session, card)) ?? drillRound(session)[0]
}

/** The cards to be asked, soonest first: for fetching ahead. */
export const upcoming = (session: Session): readonly string[] => [
  ...session.order.filter((card) => isOpen(session, card)),
  ...drillRound(session),
]

export function countsOf(session: Session): Counts {
  const open = session.order.filter((card) => isOpen(session, card))
  const fresh = open.filter((card) => session.cards.get(card)?.schedule.due === null).length
  const drill = drillRound(session).length
  return { fresh, due: open.length - fresh, drill, done: session.order.length - open.length - drill }
}

/** The last answer of the sitting: the one that is taken back first. */
export function lastAnswer(session: Session): { readonly card: string; readonly answer: Answer } | undefined {
  let last: { card: string; answer: Answer } | undefined
  for (const [card, { today }] of session.cards) {
    const answer = today.at(-1)
    if (answer && (!last || inOrderOfReplay(answer, last.answer) > 0)) last = { card, answer }
  }
  return last
}

/** The cards that were failed today, in order. */
export const missedToday = (session: Session): readonly string[] =>
  session.order.filter((card) => session.cards.get(card)?.today.some(({ quality }) => !isPass(quality)))

export const answersToday = (session: Session): number =>
  [...session.cards.values()].reduce((sum, { today }) => sum + today.length, 0)

/** How long today's answers took, from question to grade. */
export const msToday = (session: Session): number =>
  [...session.cards.values()].flatMap(({ today }) => today).reduce((sum, { durationMs = 0 }) => sum + durationMs, 0)

/** Still to be asked for the first time today. */
function isOpen({ cards, day }: Session, card: string): boolean {
  const schedule = cards.get(card)?.schedule
  return schedule !== undefined && (schedule.due === null || (schedule.due <= day && schedule.last !== day))
}

/** The cards that owe a 4 or 5, the one that was asked longest ago first. A debt of the day before is asked for once. */
function drillRound({ order, cards }: Session): readonly string[] {
  const owing = order.flatMap((card) => {
    const remembered = cards.get(card)
    const asked = remembered?.today.at(-1)
    return remembered && asked && remembered.schedule.drillDay === asked.day ? [{ card, asked }] : []
  })
  return owing.sort((a, b) => inOrderOfReplay(a.asked, b.asked)).map(({ card }) => card)
}

function remember({ from, log }: History, day: Day): Remembered {
  const answers = effectiveAnswers(log)
  return { from, log, schedule: replay(sm2, log, from), today: answers.filter((answer) => answer.day >= day) }
}

/** The day of an answer given now: time never runs backwards, not even on a flight west. */
export const dayOfAnswer = (session: Session, now: Day): Day => laterDay(session.day, now)
