/** Cards that give each other away, for the laws: few sections and pairs, so that they often meet. */
import fc from 'fast-check'
import { clash, type Kin } from '@/lib/core/study/kin'

export interface KinCard extends Kin {
  readonly card: string
}

export const aKin = ({ sections = 3, pairs = 3 } = {}): fc.Arbitrary<Kin> =>
  fc.record({ section: aName('section', sections, 5), pair: aName('pair', pairs, 1) })

/** One of so many names, or with one chance against `chances` none. */
const aName = (kind: string, names: number, chances: number): fc.Arbitrary<string | null> =>
  names === 0
    ? fc.constant(null)
    : fc.oneof({ weight: chances, arbitrary: fc.nat({ max: names - 1 }).map((name) => `${kind} ${name}`) }, { weight: 1, arbitrary: fc.constant(null) })

export const kinCards = (given: { readonly sections?: number; readonly pairs?: number; readonly min?: number; readonly max: number }): fc.Arbitrary<readonly KinCard[]> =>
  fc.array(aKin(given), { minLength: given.min ?? 0, maxLength: given.max }).map((kin) => kin.map((one, at) => ({ ...one, card: `card ${at}` })))

/** How often a card stands beside one that gives it away. */
export const clashesIn = (order: readonly Kin[], after: Kin | null = null): number =>
  order.filter((card, at) => {
    const last = order[at - 1] ?? after
    return last !== null && clash(card, last)
  }).length

/** By trying every arrangement: slow, and beyond doubt. */
export const fewestClashes = (cards: readonly Kin[], after: Kin | null = null): number =>
  cards.length === 0 ? 0 : Math.min(...cards.map((card, at) => clashesIn([card], after) + fewestClashes(cards.toSpliced(at, 1), card)))

/** 'a b1 b2 -': a letter is a section, a number a pair, - a card without either. */
export const kinOf = (texts: string): readonly KinCard[] =>
  texts.split(' ').map((text, at) => ({ card: `${text}:${at}`, section: /[a-z]/.exec(text)?.[0] ?? null, pair: /\d/.exec(text)?.[0] ?? null }))

export const textOf = (order: readonly KinCard[]): string => order.map(({ card }) => card.split(':')[0]).join(' ')
