/**
 * Cards in a line, of which one after the other is taken from any place. Every question is quick, even where thousands of
 * one section stand at its head.
 */
import { clash, type Kin } from './kin'

export interface Line<C extends Kin> {
  readonly left: () => number
  readonly take: (place: number) => C
  readonly rest: () => readonly C[]
  /** The places of the first card; of the first that may follow `last`; of the first of a section; Infinity: there is none. */
  readonly first: () => number
  readonly firstAfter: (last: Kin) => number
  readonly firstOf: (section: string) => number
  readonly firstOfAfter: (section: string, last: Kin) => number
  /** The section of more than half of the cards, if there is one. */
  readonly crowd: () => string | null
}

export function lineOf<C extends Kin>(order: readonly C[]): Line<C> {
  const end = order.length
  /** The place itself while its card stands there, then one behind it. */
  const standing = Array.from({ length: end + 1 }, (_, place) => place)
  /** Up to there, all cards that still stand are of this one's section. */
  const endOfRun = Array.from({ length: end }, (_, place) => place + 1)
  const places = placesOf(order)
  const crowds = crowdsOf(places)
  let left = end

  const isStanding = (place: number) => standing[place] === place

  function standingFrom(place: number): number {
    let at = place
    for (let next = standing[at] ?? end; next !== at; next = standing[at] ?? end) {
      standing[at] = standing[next] ?? end
      at = next
    }
    return at
  }

  function pastSection(section: string | null, place: number): number {
    const run: number[] = []
    let at = standingFrom(place)
    while (section !== null && order[at]?.section === section) {
      run.push(at)
      at = standingFrom(endOfRun[at] ?? end)
    }
    for (const passed of run) endOfRun[passed] = at
    return at
  }

  function firstAfter(last: Kin): number {
    for (let at = pastSection(last.section, 0); ; at = pastSection(last.section, at + 1)) {
      const card = order[at]
      if (!card) return Infinity
      if (!clash(card, last)) return at
    }
  }

  function queueOf(section: string) {
    const queue = places.get(section) ?? []
    while (queue.length > 0 && !isStanding(queue.at(-1) ?? end)) queue.pop()
    return queue
  }

  return {
    left: () => left,
    take: (place) => {
      const card = order[place]
      if (!card || !isStanding(place)) throw new RangeError(`there is no card at ${String(place)}`)
      standing[place] = place + 1
      left -= 1
      crowds.take(card.section)
      return card
    },
    rest: () => order.filter((_, place) => isStanding(place)),
    first: () => standingFrom(0),
    firstAfter,
    firstOf: (section) => queueOf(section).at(-1) ?? Infinity,
    firstOfAfter: (section, last) => queueOf(section).findLast((place) => isStanding(place) && !clash(order[place] ?? last, last)) ?? Infinity,
    crowd: () => crowds.overHalfOf(left),
  }
}

/** The places of each section's cards, the first at the end. */
function placesOf(order: readonly Kin[]): ReadonlyMap<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [place, { section }] of [...order.entries()].reverse()) {
    if (section === null) continue
    const queue = places.get(section)
    if (queue) queue.push(place)
    else places.set(section, [place])
  }
  return places
}

/** How many cards each section has left. It is counted anew only when another section may have come to the top. */
function crowdsOf(places: ReadonlyMap<string, readonly number[]>) {
  const counts = new Map([...places].map(([section, queue]) => [section, queue.length]))
  let top: string | null = null
  /** No section but the top has more. */
  let others = Infinity

  function findTop(): void {
    top = null
    others = 0
    let most = 0
    for (const [section, count] of counts) {
      if (count === 0) counts.delete(section)
      others = Math.max(others, Math.min(count, most))
      if (count > most) [top, most] = [section, count]
    }
  }

  return {
    take: (section: string | null) => {
      if (section !== null) counts.set(section, (counts.get(section) ?? 0) - 1)
    },
    overHalfOf: (left: number) => {
      if (others > left / 2) findTop()
      return top !== null && (counts.get(top) ?? 0) > left / 2 ? top : null
    },
  }
}
