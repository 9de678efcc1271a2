/** What a learner may choose. */
import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '@/lib/core/chosen'
import { Settings } from '@/lib/core/settings'

test('what holds until a learner chooses is a valid choice', () => {
  expect(Settings.parse(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS)
})

const allowed: Record<string, Partial<Settings>> = {
  'no new cards': { newPerDay: 0 },
  'no reviews': { reviewsPerDay: 0 },
  'as many as anyone could': { newPerDay: 999, reviewsPerDay: 9999 },
  'a day that turns at midnight': { rolloverHour: 0 },
  'a day that turns late in the evening': { rolloverHour: 23 },
  'a zone at +5:45': { timeZone: 'Asia/Kathmandu' },
  'the interface in English, the cards in Korean': { language: 'en', cardLanguage: 'ko' },
}

test.for(Object.entries(allowed))('allowed: %s', ([, choice]) => {
  expect(Settings.safeParse({ ...DEFAULT_SETTINGS, ...choice }).success).toBe(true)
})

const refused: Record<string, Record<string, unknown>> = {
  'fewer than no cards': { newPerDay: -1 },
  'half a card': { newPerDay: 2.5 },
  'more new cards than fit the limit': { newPerDay: 1000 },
  'more reviews than fit the limit': { reviewsPerDay: 10_000 },
  'a number in quotes': { reviewsPerDay: '20' },
  'not a number': { reviewsPerDay: NaN },
  'an hour after the last': { rolloverHour: 24 },
  'half past three': { rolloverHour: 3.5 },
  'a zone that does not exist': { timeZone: 'Mars/Olympus_Mons' },
  'no zone': { timeZone: '' },
  'a third language': { language: 'fr' },
  'a theme of its own': { theme: 'sepia' },
  'a setting that is not one': { admin: true },
}

test.for(Object.entries(refused))('refused: %s', ([, choice]) => {
  expect(Settings.safeParse({ ...DEFAULT_SETTINGS, ...choice }).success).toBe(false)
})
