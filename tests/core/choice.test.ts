/** Choices in whatever order they arrive: what holds is the same. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Choice, choose, type Chosen } from '@/lib/core/choice'
import type { Day } from '@/lib/core/day'
import type { Interview } from '@/lib/core/plan/interview'
import { DEFAULT_SETTINGS, withChange } from '@/lib/core/chosen'
import { MOST_INTERVIEWS } from '@/lib/core/setting-values'
import type { SettingChange } from '@/lib/core/settings'

const NOTHING: Chosen = { settings: DEFAULT_SETTINGS, stamps: {} }
const id = (n: number) => `0198c0de-0000-7000-8000-${String(n).padStart(12, '0')}`
const interview = (n: number, day = 20_000 + n, title = ''): Interview => ({ id: id(n), title, day: day as Day, from: 19_990 as Day, minutes: 20, weights: {}, language: null })
const choice = (minute: number, change: SettingChange, device = 1): Choice => ({ id: id(minute), at: `2026-03-04T08:${String(minute).padStart(2, '0')}:00.000Z`, device: id(device), deviceSeq: minute, change })

/** Few moments and few interviews, so that choices collide. */
const aChange = fc.oneof(
  fc.record({ interview: fc.record({ n: fc.integer({ min: 1, max: 4 }), day: fc.integer({ min: 20_000, max: 20_003 }), title: fc.constantFrom('', 'a', 'b') }).map(({ n, day, title }) => interview(n, day, title)) }),
  fc.record({ interview: fc.record({ id: fc.integer({ min: 1, max: 4 }).map(id), gone: fc.constant(true as const) }) }),
  fc.record({ theme: fc.constantFrom('light', 'dark', 'system') }),
  fc.record({ newPerDay: fc.integer({ min: 0, max: 3 }) }),
)
const aChoice = fc.record({ minute: fc.integer({ min: 0, max: 5 }), device: fc.integer({ min: 1, max: 3 }), seq: fc.integer({ min: 0, max: 9 }), change: aChange })
const choices = fc.array(aChoice, { maxLength: 20 }).map((some) => some.map(({ minute, device, seq, change }, n): Choice => ({ ...choice(minute, change, device), id: id(n), deviceSeq: seq })))
const aShuffle = choices.chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })))

test('whatever the order of arrival, the same holds', () => {
  fc.assert(fc.property(aShuffle, ([some, shuffled]) => {
    expect(shuffled.reduce(choose, NOTHING)).toEqual(some.reduce(choose, NOTHING))
  }))
})

test('what arrives again changes nothing', () => {
  fc.assert(fc.property(choices, (some) => {
    const once = some.reduce(choose, NOTHING)
    expect(some.reduce(choose, once)).toEqual(once)
  }))
})

test('in the order in which they were made, each choice holds at once', () => {
  fc.assert(fc.property(fc.array(aChange, { maxLength: 20 }), (changes) => {
    const chosen = changes.map((change, minute) => choice(minute, change)).reduce(choose, NOTHING)
    expect(chosen.settings).toEqual(changes.reduce(withChange, DEFAULT_SETTINGS))
  }))
})

test('an interview that is gone stays gone when an older change of it arrives', () => {
  const some = [choice(1, { interview: interview(1) }), choice(3, { interview: { id: id(1), gone: true } }), choice(2, { interview: interview(1, 20_009) })]
  expect(some.reduce(choose, NOTHING).settings.interviews).toEqual([])
})

test('interviews are kept by day, and moving one moves its place', () => {
  const some = [{ interview: interview(1, 20_005) }, { interview: interview(2, 20_003) }, { interview: interview(1, 20_001) }]
  expect(some.reduce(withChange, DEFAULT_SETTINGS).interviews.map(({ day }) => day)).toEqual([20_001, 20_003])
})

test('beyond the most that are kept, the earliest gives way', () => {
  const { interviews } = Array.from({ length: MOST_INTERVIEWS + 2 }, (_, n) => ({ interview: interview(n) })).reduce(withChange, DEFAULT_SETTINGS)
  expect(interviews.map(({ day }) => day)).toEqual(Array.from({ length: MOST_INTERVIEWS }, (_, n) => 20_002 + n))
})
