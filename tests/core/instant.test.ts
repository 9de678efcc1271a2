/** What a moment looks like on its way between device and server. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Instant } from '@/lib/core/instant'

test('whatever toISOString writes of the years 0 to 9999 is one', () => {
  fc.assert(fc.property(fc.date({ min: new Date('0000-01-01T00:00:00.000Z'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true }), (at) => {
    expect(Instant.parse(at.toISOString())).toBe(at.toISOString())
  }))
})

test.for([
  '', '2026-03-29', '2026-03-29T08:00:00Z', '2026-03-29T08:00:00.000', '2026-03-29T08:00:00.000000Z', '2026-03-29T17:00:00.000+09:00', '2026-03-29 08:00:00.000Z', '2026-03-29t08:00:00.000z',
  '2026-02-30T08:00:00.000Z', '2027-02-29T08:00:00.000Z', '2026-13-01T08:00:00.000Z', '2026-03-29T24:00:00.000Z', '2026-03-29T08:00:60.000Z', '+012026-03-29T08:00:00.000Z', '-000001-03-29T08:00:00.000Z', null, 1_774_771_200_000,
])('%j is none', (at) => {
  expect(Instant.safeParse(at).success).toBe(false)
})
