/** Chance that can be had again: one seed, one row of numbers. */

export interface Chance {
  /** A whole number from 0, below this one. */
  readonly below: (limit: number) => number
  readonly oneIn: (many: number) => boolean
  readonly pick: <T>(items: readonly T[]) => T
  /** One of the names, as often as its weight says. */
  readonly weighed: <Name extends string>(weights: Readonly<Record<Name, number>>) => Name
}

export function chanceOf(seed: number): Chance {
  let state = mixed(Math.imul(seed, 0x9e3779b1) ^ Math.floor(seed / 2 ** 32))
  const next = () => mixed((state = (state + 0x6d2b79f5) | 0)) >>> 0
  const below = (limit: number) => next() % limit
  return {
    below,
    oneIn: (many) => below(many) === 0,
    pick: (items) => items[below(items.length)] as (typeof items)[number],
    weighed: (weights) => {
      let sum = 0
      for (const name in weights) sum += weights[name]
      let rest = (next() / 2 ** 32) * sum
      let last: keyof typeof weights | undefined
      for (const name in weights) {
        if (weights[name] <= 0) continue
        last = name
        rest -= weights[name]
        if (rest < 0) break
      }
      if (last === undefined) throw new Error('nothing to choose from')
      return last
    },
  }
}

function mixed(bits: number): number {
  let x = bits
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad)
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97)
  return x ^ (x >>> 15)
}
