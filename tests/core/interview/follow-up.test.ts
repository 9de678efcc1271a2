/** What the interviewer asks next: where points were missed, then down the card's own follow-ups, and nothing twice. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Digging, type Dug, followUpOf } from '@/lib/core/interview/follow-up'

const point = (text: string, said: boolean, must = false) => ({ text, said, must })
const dug = (rest: Partial<Dug> = {}): Dug => ({ at: 0, card: 'handshake', depth: 0, points: [], followUps: [], ...rest })
const digging = (chain: readonly Dug[], rest: Partial<Digging> = {}): Digging => ({ chain, asked: { cards: new Set(['handshake']), questions: [] }, pressed: new Set(), deepest: 3, ...rest })

const links = [{ text: 'Why is the initial sequence number random?', card: 'isn' }, { text: 'What is a SYN flood?', card: 'flood' }]

test('with everything said, the card’s first follow-up that a card answers', () => {
  const followUps = [{ text: 'Could two segments do?', card: null }, ...links]
  expect(followUpOf(digging([dug({ points: [point('SYN, SYN-ACK, ACK', true)], followUps })]))).toEqual({ kind: 'question', reason: 'link', into: 0, text: links[0]?.text, card: 'isn' })
})

test('a follow-up about the point that was missed comes first', () => {
  const points = [point('SYN carries the initial sequence number', true), point('A SYN flood fills the backlog', false)]
  expect(followUpOf(digging([dug({ points, followUps: links })]))).toMatchObject({ reason: 'missed', card: 'flood' })
})

test('where none is about it, the beginning of the point is given, of those that must be said first, and once', () => {
  const points = [point('Options: MSS and window scale', false), point('Both sides learn that the other hears', false, true)]
  const first = digging([dug({ points, followUps: links })])
  expect(followUpOf(first)).toEqual({ kind: 'point', reason: 'missed', into: 0, point: 1, hint: 'Both …' })
  expect(followUpOf({ ...first, pressed: new Set([0]) })).toMatchObject({ kind: 'question', reason: 'link', card: 'isn' })
})

test('in Korean, too, a follow-up is about a point by the words that they share', () => {
  const points = [point('초기 시퀀스 번호는 예측할 수 없게 정함', false), point('SYN, SYN-ACK, ACK', true)]
  const followUps = [{ text: 'SYN 플러딩은 어떻게 막나요?', card: 'flood' }, { text: '초기 시퀀스 번호를 왜 예측할 수 없게 정하나요?', card: 'isn' }]
  expect(followUpOf(digging([dug({ points, followUps })]))).toMatchObject({ reason: 'missed', card: 'isn' })
})

test('what was asked, as a card or in the same words, is not asked again', () => {
  const asked = { cards: new Set(['handshake', 'isn']), questions: ['what is a syn flood'] }
  expect(followUpOf(digging([dug({ followUps: links })], { asked }))).toBeNull()
})

test('from card to card, and where one leads nowhere, back to the one before', () => {
  const chain = [dug({ followUps: links }), dug({ at: 1, card: 'isn', depth: 1, followUps: [{ text: 'And with TLS?', card: 'tls' }] })]
  expect(followUpOf(digging(chain))).toMatchObject({ into: 1, card: 'tls' })
  expect(followUpOf(digging([chain[0] ?? dug(), dug({ at: 1, card: 'isn', depth: 1 })], { asked: { cards: new Set(['handshake', 'isn']), questions: [] } }))).toMatchObject({ into: 0, card: 'flood' })
})

test('no deeper, and no more, than is wished', () => {
  const chain = [0, 1, 2].map((at) => dug({ at, card: `c${String(at)}`, depth: at, followUps: [{ text: `More of ${String(at)}?`, card: `m${String(at)}` }] }))
  expect(followUpOf(digging(chain, { deepest: 2 }))).toBeNull()
  expect(followUpOf(digging(chain, { deepest: 3 }))).not.toBeNull()
  const flat = [0, 1, 2, 3].map((at) => dug({ at, card: `c${String(at)}`, depth: Math.min(1, at), followUps: [{ text: `More of ${String(at)}?`, card: null }] }))
  expect(followUpOf(digging(flat))).toBeNull()
})

test('whatever the cards are, a chain ends, and asks nothing twice', () => {
  const names = ['a', 'b', 'c', 'd']
  const aFollowUp = fc.record({ text: fc.constantFrom('One?', 'Two?', 'Three?', 'Four?'), card: fc.constantFrom(null, ...names) })
  const aGraph = fc.dictionary(fc.constantFrom(...names), fc.array(aFollowUp, { maxLength: 4 }))
  fc.assert(fc.property(aGraph, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), fc.integer({ min: 1, max: 3 }), (graph, said, deepest) => {
    const asked = { cards: new Set(['a']), questions: ['What is a?'] }
    const chain = [dug({ card: 'a', points: [point('First of all points', said[0] ?? true)], followUps: graph['a'] ?? [] })]
    const pressed = new Set<number>()
    for (let n = 0; n < 10; n++) {
      const next = followUpOf({ chain, asked, pressed, deepest })
      if (!next) return
      const parent = chain[next.into]
      if (next.kind === 'point') {
        expect(pressed.has(next.into)).toBe(false)
        pressed.add(next.into)
      } else {
        expect(next.card !== null && asked.cards.has(next.card)).toBe(false)
        expect(asked.questions).not.toContain(next.text)
        asked.questions.push(next.text)
        if (next.card !== null) asked.cards.add(next.card)
      }
      const card = next.kind === 'question' ? next.card : null
      chain.push(dug({ at: chain.length, card, depth: (parent?.depth ?? 0) + 1, points: card ? [point('Second of all points', said[n] ?? true)] : [], followUps: card ? (graph[card] ?? []) : [] }))
      expect(chain.at(-1)?.depth).toBeLessThanOrEqual(deepest)
    }
    throw new Error('the chain did not end')
  }))
})
