/** Which key points a learner leaves out, by the answers so far. */
import { expect, test } from 'vitest'
import { droppedPoints, type TickedAnswer } from '@/lib/core/study/dropped-points'

/** 'x.x': of three points the second was left out. */
const answersOf = (texts: string): readonly TickedAnswer[] =>
  texts.split(' ').filter((text) => text !== '').map((text) => ({ points: text.length, pointsHit: [...text].flatMap((mark, point) => (mark === 'x' ? [point] : [])) }))

/** Of three points: missed/asked of each, with a ! where it is dropped. */
const cases: Record<string, { answers: string; points: string }> = {
  'no answers: nothing is said': { answers: '', points: '0/0 0/0 0/0' },
  'what was always said is not dropped': { answers: 'xxx xxx', points: '0/2 0/2 0/2' },
  'what was missed the last time is': { answers: 'xxx xxx xxx xx.', points: '0/4 0/4 1/4!' },
  'missed in half of the answers, though not the last time, it is too': { answers: 'x.. xx. xx. xxx', points: '0/4 1/4 3/4!' },
  'in two of four exactly': { answers: '.xx .xx xxx xxx', points: '2/4! 0/4 0/4' },
  'in two of five it is not': { answers: '.xx .xx xxx xxx xxx', points: '2/5 0/5 0/5' },
  'only the last five count': { answers: '... ... ... xxx xxx xxx xxx xxx', points: '0/5 0/5 0/5' },
  'a sixth answer pushes out the first': { answers: 'x.. x.. x.. xxx xxx xxx', points: '0/5 2/5 2/5' },
  'answers from when the card had another number of points say nothing': { answers: 'x. .... xx. xxxx', points: '0/1 0/1 1/1!' },
  'nor do they take the place of others': { answers: '.xx .... .... .... .... ....', points: '1/1! 0/1 0/1' },
  'all left out': { answers: '...', points: '1/1! 1/1! 1/1!' },
}

test.for(Object.entries(cases))('%s', ([, { answers, points }]) => {
  const records = droppedPoints(answersOf(answers), 3)
  expect(records.map(({ missed, asked, dropped }) => `${missed}/${asked}${dropped ? '!' : ''}`).join(' ')).toBe(points)
})

test('a card without points has no records', () => {
  expect(droppedPoints(answersOf('xxx'), 0)).toEqual([])
})
