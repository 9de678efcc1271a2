/** The comparison of the corpus can fail. */
import { expect, test } from 'vitest'
import { type Expected, faultsIn, type Found } from './compare-cards'

const expected: Expected = {
  why: 'an example',
  deck: 'ARP',
  cards: [
    { front: 'What is ARP?', kind: 'answered', has: ['MAC'], hasNot: ['footer'] },
    { front: 'Why?', kind: 'unanswered', follows: 'What is ARP?' },
  ],
  never: ['Contents'],
}
const good: readonly Found[] = [
  { front: 'What is ARP?', back: 'It finds a MAC address.', deck: 'ARP', follows: null },
  { front: 'Why?', back: null, deck: 'ARP', follows: 'What is ARP?' },
]
const [first, second] = good as readonly [Found, Found]

const cases: Record<string, { found: readonly Found[]; faults: readonly string[] }> = {
  'the cards that are wanted': { found: good, faults: [] },
  'a card is missing': { found: [second], faults: ['missing: What is ARP?'] },
  'a false card': { found: [...good, { ...second, front: 'Contents' }], faults: ['never a card: Contents', 'false: Contents'] },
  'the same card twice': { found: [...good, first], faults: ['false: What is ARP?'] },
  'an answer that lacks a part': { found: [{ ...first, back: 'An address.' }, second], faults: ['lost from the answer of What is ARP?: MAC'] },
  'an answer with a footer': { found: [{ ...first, back: 'MAC, footer' }, second], faults: ['does not belong to What is ARP?: footer'] },
  'an invented answer': { found: [first, { ...second, back: 'Because.' }], faults: ['not unanswered: Why?'] },
  'another deck': { found: [{ ...first, deck: '' }, second], faults: ['in the deck , not ARP: What is ARP?'] },
  'a follow-up of nothing': { found: [first, { ...second, follows: null }], faults: ['follows null, not What is ARP?: Why?'] },
}

test.for(Object.entries(cases))('%s', ([, { found, faults }]) => {
  expect(faultsIn(expected, found)).toEqual(faults)
})

test('one of several ways is enough', () => {
  const either = { ...expected, cards: [], either: [[{ front: 'A', kind: 'unanswered' }], expected.cards] as Expected['cards'][] }
  expect(faultsIn(either, good)).toEqual([])
})
