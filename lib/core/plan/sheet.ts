/** What goes onto one page before an interview: the points that one drops most, and of each topic the sentences that must be said. */
import { type Card, type Tier, TIERS } from '../card'

export interface DroppedPoint {
  readonly card: string
  readonly question: string
  /** HTML of one line. */
  readonly point: string
  readonly missed: number
  readonly asked: number
}

/** As it is counted beside the log: how often each key point was left out, by its number. */
export interface Misses {
  readonly card: string
  /** Key points that the card had then. */
  readonly points: number
  readonly ticked: number
  readonly missed: readonly number[]
}

/** Those that were left out at least twice and at least every third time, the most often first. Of a card whose points have changed since, none. */
export function droppedIn(misses: readonly Misses[], faces: ReadonlyMap<string, Card>, most: number): readonly DroppedPoint[] {
  const dropped = misses.flatMap(({ card, points, ticked, missed }) => {
    const face = faces.get(card)?.face
    if (face?.keyPoints.length !== points) return []
    return face.keyPoints.flatMap(({ html }, at): DroppedPoint[] => {
      const n = missed[at] ?? 0
      return n >= 2 && 3 * n >= ticked ? [{ card, question: face.title, point: html, missed: n, asked: ticked }] : []
    })
  })
  return dropped.sort((a, b) => b.missed / b.asked - a.missed / a.asked || b.missed - a.missed || (a.card < b.card ? -1 : 1)).slice(0, most)
}

export interface MustSay {
  readonly card: string
  readonly question: string
  /** HTML of one line. */
  readonly sentence: string
}

/** Of one topic: what must be said on the cards that are asked most, one of each; `recallOf` puts the weakest of them first. */
export function mustSay(cards: readonly Card[], recallOf: (card: string) => number, most: number): readonly MustSay[] {
  const rank = (tier: Tier | null) => (tier === null ? TIERS.length : TIERS.indexOf(tier))
  return cards
    .toSorted((a, b) => rank(a.tier) - rank(b.tier) || recallOf(a.id) - recallOf(b.id) || (a.id < b.id ? -1 : 1))
    .flatMap(({ id, face }): MustSay[] => {
      const must = face.keyPoints.find((point) => point.must)
      return must ? [{ card: id, question: face.title, sentence: must.html }] : []
    })
    .slice(0, most)
}
