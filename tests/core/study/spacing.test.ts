/** Cards that give each other away are moved apart, and nothing else is moved. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withFewestClashes } from '@/lib/core/study/fewest-clashes'
import type { Kin } from '@/lib/core/study/kin'
import { spaced } from '@/lib/core/study/spacing'
import { shuffled } from '../scheduling/a-log'
import { aKin, clashesIn, fewestClashes, type KinCard, kinCards, kinOf, textOf } from './a-kin'

/** A letter is a section, a number a pair. */
const cases: Record<string, { from: string; after?: string; to: string }> = {
  'without a clash everything stays': { from: 'a b a c b', to: 'a b a c b' },
  'the next card of another section comes between': { from: 'a a b c', to: 'a b a c' },
  'and the others stay': { from: 'a b c c d e f', to: 'a b c d c e f' },
  'the forms of a pair are kept apart as well': { from: 'a1 b1 c', to: 'a1 c b1' },
  'a card of no section stands anywhere': { from: '- - a - a', to: '- - a - a' },
  'the first card moves where the others could not follow': { from: 'b a a', to: 'a b a' },
  'a card is kept for later where it is needed there': { from: 'b c a a a', to: 'a b a c a' },
  'what was asked just before counts': { from: 'a b c', after: 'a', to: 'b a c' },
  'by its pair too': { from: 'a1 b', after: 'c1', to: 'b a1' },
  'of one section alone, the order stays': { from: 'a a a', to: 'a a a' },
  'where some clash is left, there is one and not two': { from: 'b a a a', to: 'a b a a' },
  'a card in the middle of both of its kin': { from: 'a1 a b1 c c', to: 'a1 c a b1 c' },
  'of many cards too, the next of another section comes between': { from: 'a a b c d e f g h i j k l m', to: 'a b a c d e f g h i j k l m' },
  'a section of half of many cards takes every other place as soon as it has to': { from: `b c d e f g h i j k l m ${'a '.repeat(12)}z`, to: 'b c a d a e a f a g a h a i a j a k a l a m a z a' },
  'one of more than half begins': { from: `b c d e f g h i j k l m${' a'.repeat(13)}`, to: 'a b a c a d a e a f a g a h a i a j a k a l a m a' },
  'one may come to be more than half on the way': { from: `${'a '.repeat(8)}c d e f g h${' b'.repeat(7)}`, to: 'a c a d a e a f b a b a b a b a b g b h b' },
  'one that must wait for its pair waits': { from: 'a1 a a a a a a a b1 c1 d e f g h', after: 'z1', to: 'a b1 a c1 a d a1 e a f a g a h a' },
  'where all clash by their pair, they stay': { from: 'a1 b1 c1 d1 e1 f1 g1 h1 i1 j1 k1 l1', to: 'a1 b1 c1 d1 e1 f1 g1 h1 i1 j1 k1 l1' },
  'where a section is too large, its cards clash as few times as can be': { from: `${'a '.repeat(20)}b c`, to: `${'a '.repeat(18)}b a c a` },
  'and others come where they stand': { from: `b ${'a '.repeat(20)}c`, after: 'a', to: `b ${'a '.repeat(19)}c a` },
  'but not beside their pair': { from: `b1 ${'a '.repeat(20)}c`, after: 'a1', to: `a b1 ${'a '.repeat(18)}c a` },
}

test.for(Object.entries(cases))('%s', ([, { from, after, to }]) => {
  expect(textOf(spaced(kinOf(from), after === undefined ? null : kinOf(after)[0]))).toBe(to)
})

const after = fc.option(aKin(), { freq: 2 })

test('of up to 7 cards no arrangement has fewer clashes', () => {
  fc.assert(fc.property(kinCards({ max: 7 }), after, (cards, after) => {
    expect(clashesIn(spaced(cards, after), after)).toBe(fewestClashes(cards, after))
  }), { numRuns: 300 })
})

test('trying everything finds what trying everything finds', () => {
  fc.assert(fc.property(kinCards({ max: 6, sections: 2, pairs: 2 }), after, (cards, after) => {
    expect(clashesIn(withFewestClashes(cards, after), after)).toBe(fewestClashes(cards, after))
  }), { numRuns: 300 })
})

test('with sections alone no arrangement of however many cards has fewer clashes', () => {
  fc.assert(fc.property(kinCards({ sections: 4, pairs: 0, max: 60 }), fc.option(aKin({ sections: 4, pairs: 0 })), (cards, after) => {
    expect(clashesIn(spaced(cards, after), after)).toBe(excessIn(cards, after))
  }))
})

/** As in content/contrasts.yaml, at most four in a pair. */
const inSmallPairs = (given: { readonly min: number; readonly max: number; readonly sections: number }) =>
  kinCards({ ...given, pairs: 12 })
    .map((cards) => cards.map((card, at) => (cards.slice(0, at).filter(({ pair }) => pair === card.pair).length >= 4 ? { ...card, pair: null } : card)))

const withoutCrowd = inSmallPairs({ min: 11, max: 40, sections: 6 }).filter((cards) => cards.every(({ section }) => section === null || cards.filter((card) => card.section === section).length * 2 <= cards.length))

test('where no section has more than half of the cards, and no pair more than four, nothing clashes', () => {
  fc.assert(fc.property(withoutCrowd, (cards) => {
    expect(clashesIn(spaced(cards))).toBe(0)
  }), { numRuns: 300 })
})

/** How many cards of a section cannot be kept from standing behind one of their own. */
const excessIn = (cards: readonly KinCard[], last: Kin | null): number =>
  Math.max(0, ...cards.map(({ section }) => {
    const own = section === null ? 0 : cards.filter((card) => card.section === section).length
    return own - (cards.length - own) - (last?.section === section ? 0 : 1)
  }))

/** The rule as it is said, and slowly. */
function oneByOne(cards: readonly KinCard[], last: Kin | null): readonly KinCard[] {
  if (cards.length <= 10) return withFewestClashes(cards, last)
  const cost = (card: KinCard) => clashesIn([card], last) + excessIn(cards.filter((other) => other !== card), card)
  const least = Math.min(...cards.map(cost))
  const next = cards.filter((card) => cost(card) === least).slice(0, 1)
  return [...next, ...next.flatMap((card) => oneByOne(cards.filter((other) => other !== card), card))]
}

test.for([2, 3, 6])('each place gets the first card that adds no clash, there or further on: of %d sections', (sections) => {
  fc.assert(fc.property(inSmallPairs({ min: 8, max: 40, sections }), after, (cards, after) => {
    expect(spaced(cards, after)).toEqual(oneByOne(cards, after))
  }), { numRuns: 60 })
})

test('no card is lost, and none is there twice', () => {
  fc.assert(fc.property(kinCards({ max: 40 }), after, (cards, after) => {
    expect(spaced(cards, after).map(({ card }) => card).toSorted()).toEqual(cards.map(({ card }) => card).toSorted())
  }))
})

test('cards of one section and pair stay in their order', () => {
  fc.assert(fc.property(kinCards({ max: 40, sections: 2, pairs: 1 }), (cards) => {
    const places = new Map(cards.map(({ card }, at) => [card, at]))
    const order = spaced(cards)
    for (const { section, pair } of cards) {
      const alike = order.filter((card) => card.section === section && card.pair === pair).map(({ card }) => places.get(card) ?? -1)
      expect(alike).toEqual(alike.toSorted((a, b) => a - b))
    }
  }))
})

test('what has been asked meanwhile does not change the order of the rest', () => {
  fc.assert(fc.property(kinCards({ max: 30 }), fc.nat(), (cards, cut) => {
    const order = spaced(cards)
    const done = cut % (order.length + 1)
    const rest = cards.filter((card) => !order.slice(0, done).includes(card))
    expect(spaced(rest, order[done - 1] ?? null)).toEqual(order.slice(done))
  }))
})

test('an order without a clash stays as it is', () => {
  fc.assert(fc.property(kinCards({ max: 40 }), after, (cards, after) => {
    const order = spaced(cards, after)
    if (clashesIn(order, after) === 0) expect(spaced(order, after)).toEqual(order)
  }))
})

test('the cards are left as they were', () => {
  fc.assert(fc.property(kinCards({ max: 20 }).chain((cards) => shuffled(cards)), (cards) => {
    const before = structuredClone(cards)
    spaced(Object.freeze(cards))
    expect(cards).toEqual(before)
  }))
})
