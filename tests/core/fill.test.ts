import { expect, test } from 'vitest'
import { fill } from '@/lib/core/fill'

test('facts stand where their names stood', () => {
  expect(fill('오늘 {n}장, 약 {minutes}분.', { n: 15, minutes: 9 })).toBe('오늘 15장, 약 9분.')
})

test.for([
  [0, '0 cards'],
  [1, '1 card'],
  [2, '2 cards'],
] as const)('%i takes the word that goes with it', ([n, sentence]) => {
  expect(fill('{n} {n|card|cards}', { n })).toBe(sentence)
})

test('a fact is not read as a template', () => {
  expect(fill('{a} {b}', { a: '{b}', b: '$&' })).toBe('{b} $&')
})
