import fc from 'fast-check'
import { expect, test } from 'vitest'
import { effectiveAnswers } from '@/lib/core/scheduling/log'
import { replay } from '@/lib/core/scheduling/schedule'
import { sm2 } from '@/lib/core/scheduling/sm2'
import { standingOf } from '@/lib/core/scheduling/standing'
import { foldCard } from '@/lib/core/sync/card-fold'
import { aWholeLog } from '../scheduling/a-log'

test('a fold says what the log says', () => {
  fc.assert(
    fc.property(aWholeLog, (log) => {
      const fold = foldCard('a', log)
      const answers = effectiveAnswers(log)
      expect(fold.schedule).toEqual(replay(sm2, log))
      expect(fold.standing).toEqual(standingOf(log))
      expect(fold.days).toHaveLength(answers.length)
      expect(fold.failed).toBe(Math.max(-1, ...answers.filter(({ quality }) => quality < 3).map(({ day }) => day)) === -1 ? null : Math.max(...answers.filter(({ quality }) => quality < 3).map(({ day }) => day)))
    }),
  )
})

test('the order of arrival, and a row that comes twice, make no difference', () => {
  fc.assert(
    fc.property(aWholeLog.chain((log) => fc.tuple(fc.constant(log), fc.shuffledSubarray([...log, ...log], { minLength: 2 * log.length }))), ([log, arrived]) => {
      expect(foldCard('a', arrived)).toEqual(foldCard('a', log))
    }),
  )
})

test('of a card that was never answered, nothing is said', () => {
  expect(foldCard('a', [])).toMatchObject({ card: 'a', days: [], failed: null, schedule: { due: null } })
})
