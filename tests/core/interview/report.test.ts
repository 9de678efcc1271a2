/** What an interview comes to, from what is kept of it. */
import { expect, test } from 'vitest'
import type { Day } from '@/lib/core/day'
import type { Asked, AskedPoint, MockInterview } from '@/lib/core/interview/mock-interview'
import { before, lengthOf, reportOf, shareSaid, summaryOf } from '@/lib/core/interview/report'
import { reportAsMarkdown } from '@/lib/core/interview/report-markdown'
import { MESSAGES } from '@/lib/messages/messages'

const point = (text: string, said: boolean, must = false): AskedPoint => ({ text, must, heard: said, said })
const asked = (rest: Partial<Asked> = {}): Asked => ({
  card: 'a', deck: 'dns', question: 'What is a?', language: 'en', reason: 'opener', into: null, depth: 0, outcome: 'answered', way: 'voice', text: '', thoughtMs: 2_000, spokenMs: 20_000,
  points: [], mistake: { heard: false, said: false }, proposal: null, quality: 4, drilled: null, returns: null, ...rest,
})
const interview = (...all: readonly Asked[]): MockInterview => ({
  id: '019a0000-0000-7000-8000-000000000001', day: 20_000 as Day, begun: '2026-11-26T09:00:00.000Z', ended: '2026-11-26T09:10:00.000Z', seed: 's',
  wish: { decks: [], plan: null, length: { questions: 5 }, level: 'mid', language: 'en', answers: 'en', way: 'voice' }, asked: all,
})

test('figures: as a whole and by topic, medians of what was answered', () => {
  const { whole, topics } = reportOf(interview(
    asked({ points: [point('one', true), point('two', false)] }),
    asked({ depth: 1, into: 0, card: 'b', deck: 'tls', thoughtMs: 4_000, spokenMs: 40_000, quality: 2 }),
    asked({ card: 'c', outcome: 'passed', quality: null, thoughtMs: 90_000, spokenMs: 0, points: [point('three', false)] }),
  ))
  expect(whole).toEqual({ asked: 3, openers: 2, passed: 1, failed: 1, points: 3, said: 1, thoughtMs: 3_000, lengthMs: 30_000, depth: 1 })
  expect(topics.map(({ deck, figures }) => [deck, figures.asked, figures.depth])).toEqual([['dns', 2, 0], ['tls', 1, 1]])
})

test('a point that the interviewer came back to counts once, and as said if it was said then', () => {
  const main = asked({ points: [point('one', true), point('two', false, true)] })
  const back = (said: boolean) => asked({ depth: 1, into: 0, reason: 'missed', question: 'Go on', quality: null, points: [point('two', said, true)] })
  expect(reportOf(interview(main, back(false))).whole).toMatchObject({ points: 2, said: 1 })
  expect(reportOf(interview(main, back(false))).toFix).toEqual([{ card: 'a', question: 'What is a?', text: 'two', must: true }])
  expect(reportOf(interview(main, back(true))).whole).toMatchObject({ points: 2, said: 2 })
  expect(reportOf(interview(main, back(true))).toFix).toEqual([])
})

test('five points are to be fixed first: those that must be said, of questions before follow-ups', () => {
  const many = (prefix: string, must: boolean) => [1, 2, 3].map((n) => point(`${prefix}${String(n)}`, false, must))
  const { toFix } = reportOf(interview(asked({ depth: 1, into: 1, card: 'b', points: [...many('deep', true)] }), asked({ points: [...many('plain', false), ...many('must', true)] })))
  expect(toFix.map(({ text }) => text)).toEqual(['must1', 'must2', 'must3', 'deep1', 'deep2'])
})

test.for([
  ['spoken, as long as it was', { way: 'voice', text: 'whatever', spokenMs: 12_345 }, 12_345],
  ['in the head, as long as nobody knows', { way: 'head', text: '', spokenMs: 9_000 }, null],
  ['written in English, two and a half words a second', { way: 'typed', text: 'TCP is a reliable, ordered byte stream over IP', spokenMs: 90_000 }, 3_600],
  ['written in Korean, six syllables a second', { way: 'typed', text: '순서를 보장해 줍니다', spokenMs: 90_000 }, 1_500],
] as const)('the length of an answer: %s', ([, given, expected]) => {
  expect(lengthOf(given)).toBe(expected)
})

test('the length in Korean is the same, decomposed', () => {
  const text = '순서를 보장해 줍니다'
  expect(lengthOf({ way: 'typed', text: text.normalize('NFD'), spokenMs: 0 })).toBe(lengthOf({ way: 'typed', text, spokenMs: 0 }))
})

test('the gap: passed in the drill before, and failed or passed on here', () => {
  const all = [asked({ drilled: 4, quality: 1, card: 'lost' }), asked({ drilled: 3, quality: null, outcome: 'passed', card: 'passed on' }), asked({ drilled: 4, quality: 4 }), asked({ drilled: 1, quality: 1 }), asked({ drilled: null, quality: 1 })]
  const { gap, gaps } = reportOf(interview(...all))
  expect(gap).toEqual({ graded: 4, lost: 2 })
  expect(gaps.map(({ card }) => card)).toEqual(['lost', 'passed on'])
  expect(reportOf(interview(asked())).gap).toBeNull()
})

test('earlier interviews, the newest first, without this one and later ones', () => {
  const at = (id: string, ended: string) => ({ ...summaryOf(interview(asked())), id, ended })
  const summaries = [at('a', '2026-11-20'), at('b', '2026-11-22'), at('this', '2026-11-23'), at('later', '2026-11-24')]
  expect(before(summaries, { id: 'this', ended: '2026-11-23' }, 5).map(({ id }) => id)).toEqual(['b', 'a'])
  expect(before(summaries, { id: 'this', ended: '2026-11-23' }, 1)).toHaveLength(1)
})

test('with nothing asked there is nothing to say', () => {
  const { whole, topics, toFix, gap } = reportOf(interview())
  expect({ topics, toFix, gap, share: shareSaid(whole), thought: whole.thoughtMs }).toEqual({ topics: [], toFix: [], gap: null, share: null, thought: null })
})

test('as Markdown: everything that the screen shows, with what would be marks escaped', () => {
  const one = interview(asked({ question: 'What is <a> | *b*?', text: 'Line 1\n# Line 2', points: [point('one', true), point('two', false)], quality: 2, returns: 20_001 as Day }), asked({ card: null, deck: null, outcome: 'passed', question: 'And then?', depth: 1, into: 0, quality: null }))
  const text = reportAsMarkdown(one, { others: [summaryOf(one)], nameOf: (deck) => deck ?? 'Other', day: (day) => `day ${String(day)}`, answers: () => 'The model.', t: MESSAGES.en.mock })
  expect(text.split('\n')).toEqual(expect.arrayContaining([
    '# Mock interview, day 20000', '## Mend these first', '## Cards that come back', '## By topic', '## Your answers', '## Against earlier mock interviews',
    String.raw`### What is \<a\> \| \*b\*?`, '> Line 1', String.raw`> \# Line 2`, '- [x] one', '- [ ] two', 'The model.', '| dns | 1 | 0 | 50% | 2 s | 20 s | 0 |',
  ]))
  expect(text).toContain('failed: asked again on day 20001')
})
