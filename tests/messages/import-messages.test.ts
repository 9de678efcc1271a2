/** Whatever a reader of notes may say has a sentence in both languages, and no sentence is there for nothing. */
import { expect, test } from 'vitest'
import { REFUSALS, SKIP_REASONS, WARNINGS } from '@/lib/core/notes/note'
import { CHANGES } from '@/lib/core/notes/plan-import'
import { LANGUAGES } from '@/lib/core/language'
import { MESSAGES } from '@/lib/messages/messages'

test.for(LANGUAGES)('%s', (language) => {
  const { skipped, warnings, refusals, filters } = MESSAGES[language].Import
  expect(Object.keys(skipped).toSorted()).toEqual(SKIP_REASONS.toSorted())
  expect(Object.keys(warnings).toSorted()).toEqual(WARNINGS.toSorted())
  expect(Object.keys(refusals).toSorted()).toEqual(REFUSALS.toSorted())
  expect(Object.keys(filters)).toEqual(expect.arrayContaining([...CHANGES]))
})
