/** What goes in one request: in order, all of it in the end, and nothing that the server has no room for. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MOST_CHARACTERS, oneLoad } from '@/lib/core/sync/one-load'
import { MAX_OPS } from '@/lib/core/wire'

const long = (characters: number) => ({ op: 'x'.repeat(characters) })

test('many short ones, as many as a request has', () => {
  expect(oneLoad([])).toEqual([])
  expect(oneLoad(Array.from({ length: MAX_OPS + 1 }, () => long(1)))).toHaveLength(MAX_OPS)
})

test('one that fills a request goes alone, and holds up nothing before it', () => {
  const [short, tooLong] = [long(9), long(MOST_CHARACTERS)]
  expect(oneLoad([tooLong, short])).toEqual([tooLong])
  expect(oneLoad([short, tooLong, short])).toEqual([short])
})

test('load by load everything is sent, in order, and no load of several is too long', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(9, MOST_CHARACTERS / 3, MOST_CHARACTERS / 2, MOST_CHARACTERS * 2).map(long), { maxLength: 12 }), (entries) => {
    for (let left: readonly { readonly op: string }[] = entries; left.length > 0; ) {
      const load = oneLoad(left)
      expect(load.length).toBeGreaterThan(0)
      expect(load).toEqual(left.slice(0, load.length))
      if (load.length > 1) expect(load.reduce((sum, { op }) => sum + op.length, 0)).toBeLessThanOrEqual(MOST_CHARACTERS)
      left = left.slice(load.length)
    }
  }))
})
