/** A few cards in the order with the fewest clashes, by trying everything; of several such orders, the first. */
import { clash, type Kin } from './kin'

/** Some 50,000 sums for ten cards, and twice as many for each one more. `after`: what was asked just before. */
export function withFewestClashes<C extends Kin>(cards: readonly C[], after: Kin | null): readonly C[] {
  const all = 2 ** cards.length - 1
  const nobody = cards.length
  const clashes = cards.map((card) => [...cards, after].map((other) => (other !== null && clash(card, other) ? 1 : 0)))
  /** By the set of the cards still to be placed, a bit each, and the card in front of them. */
  const fewest = Array.from({ length: nobody + 1 }, () => new Uint8Array(all + 1))
  const withNext = (next: number, set: number, last: number): number =>
    (clashes[next]?.[last] ?? 0) + (fewest[next]?.[set ^ (1 << next)] ?? 0)
  for (let set = 1; set <= all; set++)
    for (const [last, found] of fewest.entries()) {
      let best = Infinity
      for (let next = 0; next < nobody; next++) if ((set >> next) & 1) best = Math.min(best, withNext(next, set, last))
      found[set] = best
    }

  const placed: C[] = []
  let set = all
  let last = nobody
  while (set > 0) {
    const best = fewest[last]?.[set]
    const next = cards.findIndex((_, index) => (set >> index) & 1 && withNext(index, set, last) === best)
    placed.push(...cards.slice(next, next + 1))
    set ^= 1 << next
    last = next
  }
  return placed
}
