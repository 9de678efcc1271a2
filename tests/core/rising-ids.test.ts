/** Ids that rise one by one. */
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { risingIds } from '@/lib/core/rising-ids'

const bytes = (value: number) => () => new Uint8Array(8).fill(value)

test('are UUIDs of version 7 that begin with the moment, whatever chance says', () => {
  for (const chance of [0, 0x5a, 0xff]) {
    const id = risingIds(Date.UTC(2026, 10, 23), bytes(chance))()
    expect(z.uuidv7().safeParse(id).success).toBe(true)
    expect(parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(Date.UTC(2026, 10, 23))
  }
})

test('rise and are each another, also beyond what fits into a millisecond', () => {
  const next = risingIds(1_800_000_000_000, bytes(0xff))
  const ids = Array.from({ length: 20_000 }, next)
  expect(ids).toEqual(ids.toSorted())
  expect(new Set(ids).size).toBe(ids.length)
})
