/**
 * One sitting: what is asked now, what is left, what was done. A session is a fold like a schedule: it holds the order of the day
 * and each card's history, and everything else follows from them, so an undo is one more entry, and a reload comes to the same place.
 *
 * day       today's cards; the answers move their schedules
 * practice  cards of one's choice, until each scores a 4 or 5; nothing is moved
 * preview   the same to look at: nothing is graded
 */
import { type Day, laterDay } from '../day'
import { isPass } from '../rating'
import { type Answer, type Context, effectiveAnswers, inOrderOfReplay, type LogEntry } from '../scheduling/log'
import { owesDrill, replay, type Schedule } from '../scheduling/schedule'
import type { AnyMemory, AnyScheduler } from '../scheduling/schedulers'
import { sm2 } from '../scheduling/sm2'
import { PLAIN, type Standing, standingOf } from '../scheduling/standing'

/** A card's past: what it began with, and the entries since. */
export interface History {
  readonly from: Schedule<AnyMemory>
  readonly standing?: Standing | undefined
  readonly log: readonly LogEntry[]
}

interface Remembered extends History {
  readonly schedule: Schedule<AnyMemory>
  readonly standing: Standing
  /** The standing that it began with. */
  readonly before: Standing
  /** The answers of the sitting that count, in order: today's, and later ones if it runs past the turn of the day. */
  readonly today: readonly Answer[]
}

export interface Session {
  readonly kind: 'day' | 'practice' | 'preview'
  readonly scheduler: AnyScheduler
  readonly day: Day
  /** Cards that the plan of an interview asks before they are due. */
  readonly early: ReadonlySet<string>
  /** What was answered in it, if it is a practice: the clock may be set back meanwhile, so it cannot tell. */
  readonly given: ReadonlySet<string>
  /** Every card of the day, those already answered too: an undone card returns to its place. */
  readonly order: readonly string[]
  readonly cards: ReadonlyMap<string, Remembered>
  readonly revealed: boolean
  /** What was looked at in a preview. */
  readonly seen: ReadonlySet<string>
}

export type SessionEvent =
  | { readonly type: 'reveal' }
  /** `waiting`: it was done before the sitting, and is not in the histories yet. */
  | { readonly type: 'record'; readonly card: string; readonly entry: LogEntry; readonly waiting?: boolean }
  /** A card's whole past, because something is done to it that goes back further, or it was not among today's. */
  | { readonly type: 'admit'; readonly card: string; readonly history: History }
  /** To the next one, or back, in a preview. */
  | { readonly type: 'turn'; readonly card: string; readonly back?: boolean }

export interface Counts {
  readonly fresh: number
  readonly due: number
  readonly drill: number
  readonly done: number
}

interface Manner {
  readonly kind?: Session['kind']
  readonly scheduler?: AnyScheduler
  readonly early?: readonly string[]
}

export function begin(day: Day, order: readonly string[], histories: ReadonlyMap<string, History>, { kind = 'day', scheduler = sm2, early = [] }: Manner = {}): Session {
  const session = { kind, scheduler, day, early: new Set(early), given: new Set<string>(), order: order.filter((card) => histories.has(card)), revealed: false, seen: new Set<string>() }
  const cards = new Map<string, Remembered>()
  for (const card of session.order) {
    const history = histories.get(card)
    if (history) cards.set(card, remember(history, session))
  }
  return { ...session, cards }
}

export function step(session: Session, event: SessionEvent): Session {
  switch (event.type) {
    case 'reveal':
      return session.revealed ? session : { ...session, revealed: true }
    case 'turn': {
      const seen = new Set(session.seen)
      if (event.back) seen.delete(event.card)
      else seen.add(event.card)
      return { ...session, seen, revealed: false }
    }
    case 'admit': {
      const known = session.cards.get(event.card)
      const whole = { ...event.history, log: [...event.history.log, ...(known?.log ?? [])] }
      const cards = new Map(session.cards).set(event.card, remember(whole, session))
      return { ...session, cards, order: known ? session.order : [...session.order, event.card] }
    }
    case 'record':
      return record(session, event)
  }
}

/** A card that stays in front of the learner, marked or flagged, keeps its side; any other thing shows a question. */
function record(session: Session, { card, entry, waiting = false }: Extract<SessionEvent, { type: 'record' }>): Session {
  const known = session.cards.get(card)
  if (!known || known.log.some(({ id }) => id === entry.id)) return session
  const given = session.kind === 'practice' && !waiting ? new Set([...session.given, entry.id]) : session.given
  const cards = new Map(session.cards)
  cards.set(card, remember({ from: known.from, standing: known.before, log: [...known.log, entry] }, { ...session, given }))
  const next = { ...session, cards, given }
  const stays = entry.kind !== 'answer' && currentCard(next) === currentCard(session)
  return { ...next, revealed: stays && session.revealed }
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

/** The last answer of the sitting. */
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

/** Still to be asked for the first time in this sitting. */
function isOpen(session: Session, card: string): boolean {
  const { kind, cards, day, seen } = session
  const remembered = cards.get(card)
  if (!remembered || isAway(remembered.standing, day)) return false
  if (kind === 'preview') return !seen.has(card)
  if (kind === 'practice') return remembered.today.length === 0
  const { due, last } = remembered.schedule
  return due === null || (last !== day && (due <= day || session.early.has(card)))
}

/** Where an answer to this card is given now. */
export function contextOf({ kind, cards, day, early }: Session, card: string): Context {
  if (kind !== 'day') return 'practice'
  const { due = null, last = null } = cards.get(card)?.schedule ?? {}
  return early.has(card) && due !== null && due > day && last !== day ? 'plan' : 'queue'
}

const isAway = ({ suspended, buried }: Standing, day: Day): boolean => suspended || (buried !== null && buried >= day)

/**
 * The cards that owe a 4 or 5 and those that are wanted once more, the one that was asked longest ago first. A debt of the day
 * before is asked for once.
 */
function drillRound(session: Session): readonly string[] {
  const { kind, order, cards, day } = session
  if (kind === 'preview') return []
  const owing = order.flatMap((card) => {
    const remembered = cards.get(card)
    if (!remembered || isAway(remembered.standing, day)) return []
    const { schedule, standing, today } = remembered
    const asked = today.at(-1)
    const owes = asked !== undefined && (kind === 'practice' ? owesDrill(asked.quality) : schedule.drillDay === asked.day)
    const isWanted = standing.again !== null && standing.again >= day && !isOpen(session, card)
    return owes || isWanted ? [{ card, asked }] : []
  })
  return owing.sort((a, b) => (a.asked && b.asked ? inOrderOfReplay(a.asked, b.asked) : a.asked ? 1 : b.asked ? -1 : 0)).map(({ card }) => card)
}

function remember({ from, standing = PLAIN, log }: History, { kind, scheduler, day, given }: Pick<Session, 'kind' | 'scheduler' | 'day' | 'given'>): Remembered {
  const answers = effectiveAnswers(log)
  const isOfSitting = kind === 'day' ? (answer: Answer) => answer.day >= day : ({ id }: Answer) => given.has(id)
  return {
    from,
    log,
    before: standing,
    schedule: replay(scheduler, log, from),
    standing: standingOf(log, standing),
    today: answers.filter(isOfSitting),
  }
}

/** The day of an answer given now: time never runs backwards, not even on a flight west. */
export const dayOfAnswer = (session: Session, now: Day): Day => laterDay(session.day, now)
