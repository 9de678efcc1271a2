/** Drawing by a seed: always the same, and even enough. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawOf } from '@/lib/core/study/shuffle'

/** Computed apart from the product. */
test.for([
  ['', '', 579_050_429],
  ['seed', 'tcp-isn', 3_439_869_367],
  ['seed', 'tcp-isn2', 2_267_908_358],
  ['한글', '카드', 1_792_694_643],
] as const)('"%s" and "%s" draw %d for ever', ([seed, text, drawn]) => {
  expect(drawOf(seed, text)).toBe(drawn)
})

test('a draw is a whole number of 32 bits', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (seed, text) => {
    const drawn = drawOf(seed, text)
    expect(Number.isInteger(drawn) && drawn >= 0 && drawn < 2 ** 32).toBe(true)
  }))
})

test('seed and text do not run into each other', () => {
  expect(drawOf('a', 'bc')).not.toBe(drawOf('ab', 'c'))
})

const names = Array.from({ length: 4000 }, (_, at) => `card-${at}`)

test('each half of the numbers is drawn about as often, by every bit', () => {
  for (let bit = 0; bit < 32; bit++) {
    const ones = names.filter((name) => (drawOf('2026-11-26', name) >>> bit) & 1).length
    expect(ones, `bit ${bit}`).toBeGreaterThan(1850)
    expect(ones, `bit ${bit}`).toBeLessThan(2150)
  }
})

test('another seed gives another order', () => {
  const orderBy = (seed: string) => names.toSorted((a, b) => drawOf(seed, a) - drawOf(seed, b))
  const [one, other] = [orderBy('Monday'), orderBy('Tuesday')]
  expect(one.filter((name, at) => other[at] === name).length).toBeLessThan(10)
  expect(one.toSorted()).toEqual(names.toSorted())
})
