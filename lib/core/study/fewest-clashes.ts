/** A few cards in the order with the fewest clashes, by trying everything; of several such orders, the first. */
import { clash, type Kin } from './kin'

/** Some 50,000 sums for ten cards, and twice as many for each one more. `after`: what was asked just before. */
export function withFewestClashes<C extends Kin>(cards: readonly C[], after: Kin | null): readonly C[] {
  const all = 2 ** cards.length - 1
  const nobody = cards.length
  /** By the card in front: the set, a bit each, of those that clash with it. */
  const clashing = [...cards, after].map((front) => cards.reduce((set, card, at) => (front !== null && clash(card, front) ? set | (1 << at) : set), 0))
  /** By the card in front and the set of those still to be placed. */
  const fewest = clashing.map(() => new Uint8Array(all + 1))
  const withNext = (next: number, set: number, last: number): number =>
    (((clashing[last] ?? 0) >> next) & 1) + (fewest[next]?.[set ^ (1 << next)] ?? 0)

  for (let set = 1; set <= all; set++)
    for (let last = 0; last <= nobody; last++) {
      const found = fewest[last]
      if (!found || (set >> last) & 1) continue
      let best = Infinity
      for (let next = 0; next < nobody; next++) if ((set >> next) & 1) best = Math.min(best, withNext(next, set, last))
      found[set] = best
    }

  const placed: C[] = []
  let set = all
  let last = nobody
  while (set > 0) {
    const best = fewest[last]?.[set]
    const next = cards.findIndex((_, at) => (set >> at) & 1 && withNext(at, set, last) === best)
    placed.push(...cards.slice(next, next + 1))
    set ^= 1 << next
    last = next
  }
  return placed
}
