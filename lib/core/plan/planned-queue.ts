/**
 * Today's cards while an interview is ahead, in order, each with its reason: an overlay, it reads due days and never moves them.
 *
 * It is the queue of the morning, without what was done since: so neither an answer nor a reload changes the order of the rest. What
 * was done beside it takes its time from the end. A card belongs to the nearest interview that asks its deck; the nearest is served
 * first, each as long as its minutes reach. Due cards of no interview follow within what is left, their new ones wait.
 * The same input in any order gives the same queue.
 */
import type { Day } from '../day'
import type { Kin } from '../study/kin'
import { type Costs, secondsOf } from '../study/pace'
import { byTurns, type NewCard, type QueuedCard } from '../study/queue'
import { drawOf } from '../study/shuffle'
import { spaced } from '../study/spacing'
import { aheadOf } from './ahead'
import type { Interview } from './interview'
import { type Outline, outlineOf } from './outline'
import { isTopicOf, weightOf } from './topics'

/** A card that was answered before today, as it stood this morning. */
export interface SeenCard extends Kin {
  readonly card: string
  readonly deck: string
  readonly due: Day
  readonly last: Day
  /** How long it holds, in days: the interval, or the stability. */
  readonly strength: number
  /** It was passed before, and failed the last time. */
  readonly lapsedLast: boolean
}

export interface UnseenCard extends NewCard {
  readonly deck: string
}

export interface Reason {
  /**
   * lapsed: failed the last time · due · final: once more before the interview · new · other: due, but of no interview · mock: a mock
   * interview found it wanting, and the plan has no part in it
   */
  readonly kind: 'lapsed' | 'due' | 'final' | 'new' | 'other' | 'mock'
  readonly interview: string | null
}

export interface PlannedCard extends QueuedCard {
  readonly reason: Reason
  /** It is not due yet. */
  readonly early: boolean
}

export interface Planning {
  readonly day: Day
  /** At least one of them ahead. */
  readonly interviews: readonly Interview[]
  /** What was answered today is among them, as it was before. */
  readonly seen: readonly SeenCard[]
  readonly fresh: readonly UnseenCard[]
  readonly done: ReadonlySet<string>
  /** Seconds that other cards took today. */
  readonly spent?: number
  readonly costs: Costs
  /** The same for a learner's whole day. */
  readonly seed: string
  readonly after?: Kin | null
}

export interface PlannedQueue {
  readonly order: readonly PlannedCard[]
  /** By interview, the nearest first. */
  readonly outlines: ReadonlyMap<string, Outline>
  /** Of the queue of the morning, those that no minutes were left for. */
  readonly beyond: number
}

export function planQueue(planning: Planning): PlannedQueue {
  const { day, interviews, done, spent = 0, costs, after = null } = planning
  const ahead = aheadOf(interviews, day)
  const parts = ahead.map((interview) => partOf(interview, ahead, planning))
  const most = Math.max(...parts.map(({ budget }) => budget))
  const morning = [...parts, { budget: most, cards: othersOf(ahead, planning) }]
  const taken = takenIn(morning, { done, spent, costs })
  const open = taken.filter(({ card }) => !done.has(card))
  const all = morning.flatMap(({ cards }) => cards).filter(({ card }) => !done.has(card))
  return {
    order: spaced(open.map((card, rank) => ({ ...card, rank })), after),
    outlines: new Map(parts.map(({ id, outline }) => [id, outline])),
    beyond: all.length - open.length,
  }
}

/** The interview that a deck is learnt for: of those ahead that ask it, the nearest. */
export const interviewOf = (deck: string, interviews: readonly Interview[], day: Day): Interview | undefined =>
  nearestOf(deck, aheadOf(interviews, day))

const nearestOf = (deck: string, ahead: readonly Interview[]): Interview | undefined => ahead.find((interview) => isTopicOf(interview, deck))

type Worth = Omit<PlannedCard, 'rank'>

interface Part {
  readonly budget: number
  /** By worth. */
  readonly cards: readonly Worth[]
}

/** All that an interview would have asked this morning, however long it takes. */
function partOf(interview: Interview, ahead: readonly Interview[], { day, seen, fresh, costs, seed }: Planning): Part & { readonly id: string; readonly outline: Outline } {
  const { id } = interview
  const isMine = ({ deck }: { readonly deck: string }) => nearestOf(deck, ahead)?.id === id
  const [known, unseen] = [seen.filter(isMine), fresh.filter(isMine)]
  const budget = interview.minutes * 60
  const left = interview.day - day
  const outline = outlineOf({ cards: known.length + unseen.length, unseen: unseen.length, left, span: interview.day - interview.from, budget, costs })
  const final = outline.inWindow ? finalPass(known, { left, start: interview.day - outline.k, seed }) : new Set<string>()
  const isDue = ({ due }: SeenCard) => due <= day
  const isLapsed = (card: SeenCard) => card.lapsedLast && isDue(card)
  const lapsed = known.filter(isLapsed)
  const passed = known.filter((card) => final.has(card.card) && !isLapsed(card))
  const due = known.filter((card) => isDue(card) && !card.lapsedLast && !final.has(card.card))
  const ordered = (cards: readonly SeenCard[], kind: Reason['kind']) => byOverdueness(cards, day, seed).map((card) => ofSeen(card, { kind, interview: id }, day))
  const reviews = [...ordered(lapsed, 'lapsed'), ...ordered(passed, 'final'), ...ordered(due, 'due')]
  const introduced = byPriority(interview, unseen, seed).slice(0, outline.newToday).map((card) => ofUnseen(card, id))
  return { id, outline, budget, cards: outline.tight ? [...introduced, ...reviews] : [...reviews, ...introduced] }
}

/** Of those that were not met since the window began, each day its share: the strong ones first, so that the weak ones are met last. */
function finalPass(known: readonly SeenCard[], { left, start, seed }: { readonly left: number; readonly start: number; readonly seed: string }): ReadonlySet<string> {
  const untouched = known.filter(({ last }) => last < start)
  const drawn = untouched.map((card) => ({ card, drawn: drawOf(seed, card.card) }))
  drawn.sort((a, b) => b.card.strength - a.card.strength || a.card.last - b.card.last || a.drawn - b.drawn || byName(a.card, b.card))
  return new Set(drawn.slice(0, Math.ceil(untouched.length / Math.max(1, left))).map(({ card }) => card.card))
}

function othersOf(ahead: readonly Interview[], { day, seen, seed }: Planning): readonly Worth[] {
  const due = seen.filter(({ due, deck }) => due <= day && nearestOf(deck, ahead) === undefined)
  const ordered = [...byOverdueness(due.filter(({ lapsedLast }) => lapsedLast), day, seed), ...byOverdueness(due.filter(({ lapsedLast }) => !lapsedLast), day, seed)]
  return ordered.map((card) => ofSeen(card, { kind: 'other', interview: null }, day))
}

/** The most overdue for its strength first. */
function byOverdueness(cards: readonly SeenCard[], day: Day, seed: string): readonly SeenCard[] {
  const weighed = cards.map((card) => ({ card, late: (day - card.last) / Math.max(0.1, card.strength), drawn: drawOf(seed, card.card) }))
  return weighed.sort((a, b) => b.late - a.late || a.drawn - b.drawn || byName(a.card, b.card)).map(({ card }) => card)
}

function byPriority(interview: Interview, unseen: readonly UnseenCard[], seed: string): readonly UnseenCard[] {
  return [3, 2, 1].flatMap((weight) => byTurns(unseen.filter(({ deck }) => weightOf(interview, deck) === weight), { fresh: 0, own: 0 }, seed))
}

const ofSeen = ({ card, section, pair, due, lapsedLast }: SeenCard, reason: Reason, day: Day): Worth => ({
  card, section, pair, kind: lapsedLast ? 'lapsed' : 'due', reason, early: due > day,
})

const ofUnseen = ({ card, section, pair }: UnseenCard, interview: string): Worth => ({
  card, section, pair, kind: 'fresh', reason: { kind: 'new', interview }, early: false,
})

const byName = (a: { readonly card: string }, b: { readonly card: string }): number => (a.card < b.card ? -1 : 1)

interface Time {
  readonly done: ReadonlySet<string>
  readonly spent: number
  readonly costs: Costs
}

/**
 * As many as the minutes reach. What was done and is not among them takes its time from them, whereby fewer are among them: so it is
 * reckoned until nothing changes, the time that is lost growing each time.
 */
function takenIn(morning: readonly Part[], { done, spent, costs }: Time): readonly Worth[] {
  const doneHere = morning.flatMap(({ cards }) => cards).filter(({ card }) => done.has(card))
  const secondsBeside = (taken: ReadonlySet<Worth>) => doneHere.reduce((sum, card) => sum + (taken.has(card) ? 0 : secondsOf(costs, card.kind)), spent)
  for (let lost = spent; ; ) {
    const taken = take(lost)
    const more = secondsBeside(new Set(taken))
    if (more <= lost) return taken
    lost = more
  }

  function take(lost: number): readonly Worth[] {
    let used = lost
    return morning.flatMap(({ budget, cards }) =>
      cards.filter((card) => {
        if (used >= budget) return false
        used += secondsOf(costs, card.kind)
        return true
      }))
  }
}
