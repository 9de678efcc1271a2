/** The index of the cards, and how it changes with them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeIndex, type Searchable, withCards } from '@/lib/core/search/card-index'
import { aCard } from './some-cards'

const inDeck = (deck: string, card: string, title = card): Searchable => aCard(card, { deck: { id: deck, titles: [deck] }, texts: [{ title, text: '' }] })
const order = (cards: readonly Searchable[], changed: readonly Searchable[], removed: readonly string[]) =>
  withCards(makeIndex(cards), changed, removed).entries.map(({ card }) => card).join(' ')

const cards = [inDeck('x', 'a'), inDeck('x', 'b'), inDeck('y', 'c'), inDeck('y', 'd')]

test('a changed card stays in its place', () => {
  const changed = inDeck('x', 'a', 'another title')
  expect(withCards(makeIndex(cards), [changed], [])).toEqual(makeIndex([changed, ...cards.slice(1)]))
})

test('a removed card is gone, also where it was changed', () => {
  expect(order(cards, [], ['b'])).toBe('a c d')
  expect(order(cards, [inDeck('x', 'b', 'new'), inDeck('x', 'e')], ['b', 'e', 'unknown'])).toBe('a c d')
})

test('new cards come behind the last of their deck, in their order', () => {
  expect(order(cards, [inDeck('x', 'f'), inDeck('y', 'g'), inDeck('x', 'e')], [])).toBe('a b f e c d g')
})

test('a new deck comes behind all', () => {
  expect(order(cards, [inDeck('z', 'e'), inDeck('w', 'f'), inDeck('z', 'g')], [])).toBe('a b c d e g f')
})

test('a card that moves comes behind the last of its new deck', () => {
  expect(order(cards, [inDeck('y', 'a')], [])).toBe('b c d a')
  expect(order(cards, [inDeck('x', 'c')], [])).toBe('a b c d')
})

test('with no change it is the same', () => {
  expect(withCards(makeIndex(cards), [], [])).toEqual(makeIndex(cards))
})

const CARDS = ['a', 'b', 'c', 'd', 'e', 'f']
const aChange = fc.record({ card: fc.constantFrom(...CARDS), deck: fc.constantFrom('x', 'y', 'z'), title: fc.string({ maxLength: 3 }) })

test('step by step it holds what an index made at once would', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.array(aChange, { maxLength: 4 }), fc.subarray([...CARDS]))), (steps) => {
      let index = makeIndex(cards)
      const held = new Map(cards.map((card) => [card.card, card]))
      for (const [changes, removed] of steps) {
        const changed = changes.map(({ card, deck, title }) => inDeck(deck, card, title))
        index = withCards(index, changed, removed)
        for (const card of changed) held.set(card.card, card)
        for (const card of removed) held.delete(card)
      }
      const byId = (a: { readonly card: string }, b: { readonly card: string }) => (a.card < b.card ? -1 : 1)
      expect(index.entries.toSorted(byId)).toEqual(makeIndex([...held.values()].sort(byId)).entries)
    }),
  )
})
