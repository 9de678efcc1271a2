/**
 * What there is to be learnt for interviews, deck by deck: how many cards, and how many of them were never answered, by how much they
 * are asked. Small enough to go along with a page, so that a plan can be reckoned while it is being typed.
 */
import { type Level, LEVELS, type Tier, TIERS } from '../card'
import type { Day } from '../day'
import { aheadOf } from './ahead'
import type { Interview } from './interview'

/** Cards that are alike to the plan: of one deck, one tier and one level. Null, both: the learner's own. */
export interface CardCount {
  readonly deck: string
  readonly tier: Tier | null
  readonly level: Level | null
  readonly cards: number
  /** Of them, those that were never answered. */
  readonly unseen: number
}

export interface Topic {
  readonly id: string
  readonly title: string
  readonly hue: number
  readonly counts: readonly CardCount[]
}

/** With at least one card that is asked; in the order of the shelf. */
export const topicsOf = (decks: readonly Omit<Topic, 'counts'>[], counts: readonly CardCount[]): readonly Topic[] =>
  decks
    .map(({ id, title, hue }) => ({ id, title, hue, counts: counts.filter(({ deck }) => deck === id).sort(mostAskedFirst) }))
    .filter((topic) => topic.counts.some(({ cards }) => cards > 0))

export const isTopicOf = ({ weights }: Interview, deck: string): boolean => Object.keys(weights).length === 0 || Object.hasOwn(weights, deck)

/** Where none is named, all count alike. */
export const weightOf = ({ weights }: Interview, deck: string): number => weights[deck] ?? 1

/** The topics that are learnt for this interview now: of those that a nearer one asks too, the nearer one takes care. */
export function topicsFor(interview: Interview, topics: readonly Topic[], interviews: readonly Interview[], day: Day): readonly Topic[] {
  const others = aheadOf(interviews, day).filter(({ id }) => id !== interview.id)
  const nearer = others.filter((other) => other.day < interview.day || (other.day === interview.day && other.id < interview.id))
  return topics.filter(({ id }) => isTopicOf(interview, id) && !nearer.some((other) => isTopicOf(other, id)))
}

export const cardsIn = (topics: readonly Topic[]): number => sumOf(topics, ({ cards }) => cards)
export const unseenIn = (topics: readonly Topic[]): number => sumOf(topics, ({ unseen }) => unseen)

/**
 * Which cards stay unseen if only so many of the unseen ones can be seen, by topic, most first. The order in which they come is that of
 * the plan: by weight, then own and shipped ones by turns, in both the most asked first.
 */
export function leftOutOf(interview: Interview, topics: readonly Topic[], seen: number): readonly { readonly topic: Topic; readonly n: number }[] {
  const out = new Map<Topic, number>()
  let room = seen
  for (const weight of [3, 2, 1]) {
    const counts = topics.filter(({ id }) => weightOf(interview, id) === weight).flatMap((topic) => topic.counts.map((count) => ({ topic, count })))
    const own = counts.filter(({ count }) => count.tier === null)
    const shipped = counts.filter(({ count }) => count.tier !== null).sort((a, b) => mostAskedFirst(a.count, b.count))
    const [owns, all] = [sum(own), sum(own) + sum(shipped)]
    const taken = Math.min(room, all)
    // By turns, an own one first, until one kind is at its end.
    const ofOwn = Math.min(owns, Math.max(Math.ceil(taken / 2), taken - sum(shipped)))
    takeFrom(own, ofOwn)
    takeFrom(shipped, taken - ofOwn)
    room -= taken
  }
  return [...out].map(([topic, n]) => ({ topic, n })).sort((a, b) => b.n - a.n)

  function takeFrom(some: readonly { readonly topic: Topic; readonly count: CardCount }[], most: number): void {
    let left = most
    for (const { topic, count } of some) {
      const taken = Math.min(left, count.unseen)
      left -= taken
      if (taken < count.unseen) out.set(topic, (out.get(topic) ?? 0) + count.unseen - taken)
    }
  }
}

const sum = (some: readonly { readonly count: CardCount }[]): number => some.reduce((n, { count }) => n + count.unseen, 0)

const sumOf = (topics: readonly Topic[], of: (count: CardCount) => number): number => topics.flatMap(({ counts }) => counts).reduce((n, count) => n + of(count), 0)

const mostAskedFirst = (a: CardCount, b: CardCount): number => rank(TIERS, a.tier) - rank(TIERS, b.tier) || rank(LEVELS, a.level) - rank(LEVELS, b.level)

const rank = <T>(order: readonly T[], value: T | null): number => (value === null ? 0 : order.indexOf(value))
