import { expect, test } from 'vitest'
import * as z from 'zod'
import { uuidv7 } from '@/lib/browser/device'

test('an id is a UUID of version 7', () => {
  for (let n = 0; n < 200; n++) expect(z.uuidv7().safeParse(uuidv7(Date.now())).success).toBe(true)
})

test('it begins with the moment, so that ids sort by time', () => {
  const now = Date.UTC(2026, 10, 23, 12)
  expect(Number.parseInt(uuidv7(now).replaceAll('-', '').slice(0, 12), 16)).toBe(now)
  expect(uuidv7(now) < uuidv7(now + 1)).toBe(true)
})

test('two of one moment differ', () => {
  expect(new Set(Array.from({ length: 1000 }, () => uuidv7(0))).size).toBe(1000)
})
