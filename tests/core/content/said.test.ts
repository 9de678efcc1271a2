/** Other ways of saying key points belong to cards that are there, and to as many points as those have. */
import { expect, test } from 'vitest'
import type { CardSource } from '@/lib/core/content/deck'
import { misfitsIn, SaidList } from '@/lib/core/content/said'

const card = (points: number) => ({ keyPoints: Array.from({ length: points }, () => ({ text: 'A point', must: false })) }) as unknown as CardSource
const cards = new Map([['arp', card(2)], ['mac', card(0)]])
const messages = (list: Parameters<typeof misfitsIn>[0]) => misfitsIn(list, cards).map(({ message }) => message)

test('one list for each point', () => {
  expect(messages([{ id: 'arp', points: [['one way', 'another'], ['a third']] }])).toEqual([])
  expect(messages([{ id: 'arp', points: [['one way']] }])).toEqual(['the card "arp" has 2 key points, here are 1 lists'])
})

test('of cards of this deck, and of all that have points', () => {
  expect(messages([])).toEqual(['the card "arp" is missing'])
  expect(messages([{ id: 'arp', points: [['a'], ['b']] }, { id: 'tcp', points: [['c']] }])).toEqual(['the card "tcp" does not exist in this deck'])
})

test('no way twice', () => {
  expect(messages([{ id: 'arp', points: [['a', 'a'], ['b']] }])).toEqual(['"a" stands here twice'])
})

test('the shape: neither empty nor long', () => {
  for (const points of [[[]], [['']], [['x'.repeat(121)]]]) expect(SaidList.safeParse([{ id: 'arp', points }]).success).toBe(false)
  expect(SaidList.safeParse([{ id: 'arp', points: [['a way']] }]).success).toBe(true)
})
