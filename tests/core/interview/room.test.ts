/** An interview from its first question to what is kept of it. */
import { expect, test } from 'vitest'
import type { Card } from '@/lib/core/card'
import type { Day } from '@/lib/core/day'
import { MockInterview, type Wish } from '@/lib/core/interview/mock-interview'
import { answer, decide, dig, finish, type Given, type Known, nextIn, open, openersIn, pass, type Room } from '@/lib/core/interview/room'
import type { Quality } from '@/lib/core/rating'
import { aCard } from './a-card'

const CARDS: readonly Card[] = [
  aCard({ id: 'a', points: ['!one thing', 'another thing', 'a third thing'], followUps: [['And then?', 'b']] }),
  aCard({ id: 'b', points: ['!the deep thing', 'the wide thing'], followUps: [['Deeper still?', 'c'], ['What of the rest?', null]] }),
  aCard({ id: 'c', points: ['!the end of it', 'really'] }),
  aCard({ id: 'd', points: ['!four', 'five'], deck: 'tls' }),
  aCard({ id: 'own', answer: '<ul><li>The first entry of it</li><li>The second entry of it</li></ul>' }),
  aCard({ id: 'plain', answer: '<p>One sentence.</p>' }),
  aCard({ id: 'unanswered', answer: null }),
]
const faces = (id: string) => CARDS.find((card) => card.id === id)

const WISH: Wish = { decks: [], plan: null, length: { questions: 2 }, level: 'mid', language: 'en', answers: 'en', way: 'typed' }
const room = (wish: Partial<Wish> = {}, queue: readonly string[] = ['a', 'd']): Room => ({
  id: '019a0000-0000-7000-8000-000000000001', day: 20_000 as Day, begun: '2026-11-26T09:00:00.000Z', seed: 's', wish: { ...WISH, ...wish },
  queue: queue.map((card) => ({ card, section: card, pair: null })), asked: [],
})

let ids = 0
const rows = () => ({ answer: `answer ${String((ids += 1))}`, returns: `returns ${String(ids)}` })
const known = (id: string, drilled: Quality | null = null): Known => {
  const card = faces(id)
  if (!card) throw new Error(id)
  return { card, model: card, drilled }
}

/** Opens or digs until there is something to be answered or looked back on. */
function goOn(now: Room): Room {
  const next = nextIn(now, faces)
  if (next.do === 'open') return goOn(open(now, known(next.card), rows()))
  if (next.do !== 'dig') return now
  const { followUp } = next
  const card = followUp.kind === 'question' ? followUp.card : null
  return goOn(dig(now, followUp, followUp.kind === 'question' ? followUp.text : `Go on from ${followUp.hint}`, card === null ? null : known(card), rows()))
}

const given = (heard: readonly number[], rest: Partial<Given> = {}): Given => ({ way: 'typed', text: 'what I said', thoughtMs: 3_000, spokenMs: 20_000, heard, mistake: false, ...rest })
const say = (now: Room, heard: readonly number[], rest: Partial<Given> = {}) => goOn(answer(now, given(heard, rest)))
const settle = (now: Room, said: readonly number[], quality: Quality | null = 4, mistake = false) => {
  const next = nextIn(now, faces)
  if (next.do !== 'look-back') throw new Error(next.do)
  return goOn(decide(now, next.at, { said, mistake, quality }))
}
const questionsOf = (now: Room) => now.asked.map(({ question }) => question)

test('a written answer is dug into first, and looked back on when its follow-ups are over', () => {
  let now = say(goOn(room()), [0, 1, 2])
  expect(questionsOf(now)).toEqual(['What is a?', 'And then?'])
  now = say(now, [0, 1])
  expect(questionsOf(now)).toEqual(['What is a?', 'And then?', 'Deeper still?'])
  now = say(now, [0, 1])
  // Two deep is as deep as five questions go.
  expect(nextIn(now, faces)).toEqual({ do: 'look-back', at: 0 })
  for (const at of [0, 1, 2]) {
    expect(nextIn(now, faces)).toEqual({ do: 'look-back', at })
    now = settle(now, [0, 1])
  }
  expect(now.asked.at(-1)?.question).toBe('What is d?')
})

test('an answer without words is looked back on at once: only then is it known what was missed', () => {
  let now = say(goOn(room()), [], { text: '', way: 'head' })
  expect(nextIn(now, faces)).toEqual({ do: 'look-back', at: 0 })
  now = settle(now, [0, 2], 3)
  expect(now.asked[1]).toMatchObject({ reason: 'missed', point: 1, question: 'Go on from another …', points: [{ text: 'another thing', must: false }] })
})

test('what is missed in writing is asked for by its beginning, and its own answer counts apart', () => {
  let now = say(goOn(room()), [0, 1])
  expect(now.asked[1]).toMatchObject({ reason: 'missed', into: 0, depth: 1, point: 2, card: 'a', points: [{ text: 'a third thing' }] })
  now = say(now, [0])
  expect(now.asked[2]).toMatchObject({ reason: 'link', into: 0, depth: 1, card: 'b' })
  now = settle(say(now, [0, 1]), [0, 1], 3)
  expect(now.asked[0]).toMatchObject({ stage: 'done', quality: 3, proposal: 3 })
  now = settle(now, [0], 5)
  // It is no answer to the card.
  expect(now.asked[1]).toMatchObject({ stage: 'done', quality: null, returns: null })
})

test('what is passed on has no follow-ups, and comes back within three days; nothing is graded', () => {
  const now = goOn(pass(goOn(room()), 4_000))
  const { returns, quality, stage } = now.asked[0] ?? {}
  expect({ quality, stage }).toEqual({ quality: null, stage: 'passed' })
  expect([20_001, 20_002, 20_003]).toContain(returns)
  expect(now.asked.map(({ card }) => card)).toEqual(['a', 'd'])
})

test('what is failed comes back on the next study day; what held does not', () => {
  const one = settle(say(goOn(room({ way: 'head' })), [], { text: '', way: 'head' }), [1], 2)
  expect(one.asked[0]).toMatchObject({ quality: 2, proposal: 2, returns: 20_001 })
  const other = settle(say(goOn(room({ way: 'head' })), [], { text: '', way: 'head' }), [0, 1, 2], 5)
  expect(other.asked[0]).toMatchObject({ quality: 5, proposal: 5, returns: null })
})

test('what was found in the text and what the learner decided are both kept', () => {
  let now = room({ length: { questions: 1 } }, ['c'])
  now = settle(say(say(goOn(now), [0]), []), [0, 1], 4)
  expect(now.asked[0]?.points).toMatchObject([{ heard: true, said: true }, { heard: false, said: true }])
})

test.for([
  ['a must point that was missed', { said: [1, 2], mistake: false, thoughtMs: 0 }, 2],
  ['the common mistake', { said: [0, 1, 2], mistake: true, thoughtMs: 0 }, 2],
  ['a long pause', { said: [0, 1, 2], mistake: false, thoughtMs: 21_000 }, 4],
  ['nothing', { said: [0, 1, 2], mistake: false, thoughtMs: 0 }, 5],
] as const)('%s holds the proposal down', ([, { said, mistake, thoughtMs }, proposal]) => {
  const now = settle(say(goOn(room()), [], { text: '', way: 'head', thoughtMs }), said, 3, mistake)
  expect(now.asked[0]).toMatchObject({ proposal })
})

test('of notes without key points, the entries of the answer are the points; of one sentence there are none, and of no answer nothing to look back on', () => {
  const own = goOn(room({}, ['own']))
  expect(own.asked[0]).toMatchObject({ points: [{ text: 'The first entry of it', must: false }, { text: 'The second entry of it' }], hasKeyPoints: false })
  const plain = settle(say(goOn(room({ length: { questions: 1 } }, ['plain'])), []), [], 4)
  expect(plain.asked[0]).toMatchObject({ points: [], proposal: null, quality: 4 })
  const none = say(goOn(room({ length: { questions: 1 } }, ['unanswered'])), [])
  expect([none.asked[0]?.stage, nextIn(none, faces)]).toEqual(['done', { do: 'over' }])
  expect(goOn(pass(goOn(room({}, ['unanswered'])), 0)).asked[0]?.returns).toBeNull()
})

test('no question opens after the time, and none is dug into', () => {
  const now = say(goOn(room({ length: { minutes: 5 } })), [0, 1, 2], { spokenMs: 300_000 })
  expect(nextIn(now, faces)).toEqual({ do: 'look-back', at: 0 })
  expect(nextIn(settle(now, [0]), faces)).toEqual({ do: 'over' })
})

test('a card that was asked as a follow-up opens nothing later, and siblings do not follow each other', () => {
  const queue = [{ card: 'a', section: 's', pair: null }, { card: 'b', section: 's', pair: null }, { card: 'c', section: 't', pair: null }, { card: 'd', section: 's', pair: null }]
  let now = goOn(pass(goOn({ ...room({ length: { questions: 4 } }), queue }), 0))
  expect(now.asked.at(-1)?.card).toBe('c')
  now = room({ length: { questions: 3 } }, ['a', 'b', 'd'])
  now = say(goOn(now), [0, 1, 2])
  now = goOn(pass(now, 0))
  now = settle(now, [0, 1, 2], 5)
  expect(openersIn(now).map(({ card }) => card)).toEqual(['a', 'd'])
})

test('what is kept passes the shape that is sent, without what was not answered', () => {
  const now = say(goOn(room()), [0, 1, 2])
  const kept = finish(now, '2026-11-26T09:05:00.000Z')
  expect(kept.asked).toHaveLength(1)
  expect(MockInterview.parse(kept)).toEqual(kept)
  expect(kept.asked[0]).toMatchObject({ outcome: 'answered', quality: null })
})
