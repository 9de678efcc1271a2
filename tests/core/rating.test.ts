/** Buttons and qualities. */
import { expect, test } from 'vitest'
import { isPass, type Quality, qualityOf, type Rating, RATINGS, ratingOf } from '@/lib/core/rating'
import { QUALITIES } from './scheduling/a-log'

test('0, 1 and 2 are again; 3, 4 and 5 are hard, good and easy', () => {
  expect(QUALITIES.map(ratingOf)).toEqual(['again', 'again', 'again', 'hard', 'good', 'easy'])
})

test('without a proposal a button stands for one quality', () => {
  expect(RATINGS.map((rating) => qualityOf(rating, null))).toEqual([2, 3, 4, 5])
})

const choices: Record<string, { proposal: Quality; pressed: Rating; quality: Quality }> = {
  'a proposal that says the same more finely is kept: a blackout': { proposal: 0, pressed: 'again', quality: 0 },
  'a proposal that says the same more finely is kept: one point': { proposal: 1, pressed: 'again', quality: 1 },
  'the learner graded down': { proposal: 5, pressed: 'again', quality: 2 },
  'the learner graded up': { proposal: 1, pressed: 'good', quality: 4 },
  'proposal and button agree': { proposal: 3, pressed: 'hard', quality: 3 },
}

test.for(Object.entries(choices))('%s', ([, { proposal, pressed, quality }]) => {
  expect(qualityOf(pressed, proposal)).toBe(quality)
})

test('the button that was pressed is the one that is logged, whatever was proposed', () => {
  for (const proposal of [null, ...QUALITIES]) for (const rating of RATINGS) expect(ratingOf(qualityOf(rating, proposal))).toBe(rating)
})

test.for(QUALITIES)('a quality of %s passes exactly from 3 on, and not as again', (quality) => {
  expect(isPass(quality)).toBe(quality >= 3)
  expect(isPass(quality)).toBe(ratingOf(quality) !== 'again')
})
