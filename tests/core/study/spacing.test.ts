/** Cards that give each other away are moved apart, and nothing else is moved. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withFewestClashes } from '@/lib/core/study/fewest-clashes'
import { spaced } from '@/lib/core/study/spacing'
import { shuffled } from '../scheduling/a-log'
import { aKin, clashesIn, fewestClashes, kinCards, kinOf, textOf } from './a-kin'

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
  'more than the tail: the same': { from: 'a a b c d e f g h i j k l m', to: 'a b a c d e f g h i j k l m' },
  'more than the tail: a section of half of the cards takes every other place': { from: 'b c d e f g h a a a a a a a', to: 'b a c a d a e a f a g a h a' },
  'more than the tail: of one more than half, it begins': { from: 'b c d e f g a a a a a a a', to: 'a b a c a d a e a f a g a' },
  'more than the tail: where a section is too large, its cards clash as few times as can be': { from: 'a a a a a a a a a b c', to: 'a a a a a a a b a c a' },
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
    const sections = [...new Set(cards.map(({ section }) => section))].filter((section) => section !== null)
    const excess = sections.map((section) => {
      const own = cards.filter((card) => card.section === section).length
      return own - (cards.length - own) - (after?.section === section ? 0 : 1)
    })
    expect(clashesIn(spaced(cards, after), after)).toBe(Math.max(0, ...excess))
  }))
})

/** One of each pair more than four is too many for this law, and for content/contrasts.yaml. */
const inSmallPairs = kinCards({ min: 11, max: 40, sections: 6, pairs: 12 })
  .map((cards) => cards.map((card, at) => (cards.slice(0, at).filter(({ pair }) => pair === card.pair).length >= 4 ? { ...card, pair: null } : card)))
  .filter((cards) => cards.every(({ section }) => section === null || cards.filter((card) => card.section === section).length * 2 <= cards.length))

test('where no section has more than half of the cards, and no pair more than four, nothing clashes', () => {
  fc.assert(fc.property(inSmallPairs, (cards) => {
    expect(clashesIn(spaced(cards))).toBe(0)
  }), { numRuns: 300 })
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
