/** Which questions open a mock interview: by weight, weakness and spread, from a seed. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LEVELS, TIERS } from '@/lib/core/card'
import { type Candidate, pickQuestions } from '@/lib/core/interview/pick-questions'
import { clash } from '@/lib/core/study/kin'

const card = (name: string, rest: Partial<Candidate> = {}): Candidate => ({ card: name, deck: 'dns', section: name, pair: null, tier: 'A', level: 'mid', weight: 1, weakness: 0.5, ...rest })
const wish = { most: 5, level: 'senior', seed: 'a' } as const

const shelf = (decks: number, each: number, rest: Partial<Candidate> = {}) =>
  Array.from({ length: decks * each }, (_, at) => card(`c${String(at).padStart(3, '0')}`, { deck: `d${String(at % decks)}`, section: `s${String(at % (decks * 3))}`, ...rest }))

/** How often each was picked in so many interviews. */
function counted(candidates: readonly Candidate[], keyOf: (card: Candidate) => string, most = 4): Record<string, number> {
  const counts: Record<string, number> = {}
  const byId = new Map(candidates.map((one) => [one.card, one]))
  for (let seed = 0; seed < 300; seed++)
    for (const id of pickQuestions(candidates, { ...wish, most, seed: String(seed) })) {
      const key = keyOf(byId.get(id) ?? card(id))
      counts[key] = (counts[key] ?? 0) + 1
    }
  return counts
}

test('the same seed gives the same questions, in whatever order the shelf comes; another seed gives others', () => {
  const cards = shelf(4, 10)
  expect(pickQuestions(cards.toReversed(), wish)).toEqual(pickQuestions(cards, wish))
  expect(pickQuestions(cards, { ...wish, seed: 'b' })).not.toEqual(pickQuestions(cards, wish))
})

test('nothing above the level is asked, and what has no level always may be', () => {
  const cards = LEVELS.flatMap((level) => [1, 2, 3].map((n) => card(`${level}${String(n)}`, { level })))
  expect(pickQuestions(cards, { ...wish, level: 'junior', most: 99 }).every((name) => name.startsWith('junior'))).toBe(true)
  expect(pickQuestions([card('own', { level: null, tier: null })], { ...wish, level: 'junior' })).toEqual(['own'])
})

test('what is weak is asked more often than what is known, and what is asked everywhere more often than what is rare', () => {
  const weak = counted([...shelf(1, 10, { weakness: 0.9 }), ...shelf(1, 10, { weakness: 0.1 }).map((one) => ({ ...one, card: `k${one.card}` }))], ({ weakness }) => String(weakness))
  expect(weak['0.9']).toBeGreaterThan(2 * (weak['0.1'] ?? 0))
  const tiers = counted(TIERS.flatMap((tier) => [1, 2, 3, 4].map((n) => card(`${tier}${String(n)}`, { tier }))), ({ tier }) => String(tier))
  expect(tiers['S']).toBeGreaterThan(1.5 * (tiers['C'] ?? 0))
})

test('a topic that weighs three is asked more often, and a deck of many cards not for that', () => {
  const heavy = counted(shelf(4, 10).map((one) => (one.deck === 'd0' ? { ...one, weight: 3 } : one)), ({ deck }) => deck)
  expect(heavy['d0']).toBeGreaterThan(1.5 * (heavy['d1'] ?? 0))
  const big = counted([...shelf(1, 40), ...[1, 2, 3, 4].map((n) => card(`small${String(n)}`, { deck: 'small' }))], ({ deck }) => deck)
  expect(big['small']).toBeGreaterThan(0.7 * (big['d0'] ?? 0))
})

test('five questions of nine decks are of five decks, nearly always', () => {
  const decks = Array.from({ length: 200 }, (_, seed) => {
    const cards = shelf(9, 8)
    const byId = new Map(cards.map((one) => [one.card, one.deck]))
    return new Set(pickQuestions(cards, { ...wish, seed: String(seed) }).map((id) => byId.get(id))).size
  })
  expect(decks.filter((n) => n >= 4).length).toBeGreaterThan(190)
})

test('siblings never stand side by side where they need not', () => {
  fc.assert(fc.property(fc.array(fc.record({ section: fc.constantFrom('a', 'b', 'c', 'd', 'e'), pair: fc.constantFrom(null, null, null, 'p', 'q') }), { minLength: 1, maxLength: 40 }), fc.string(), (kin, seed) => {
    const cards = kin.map((one, at) => card(`c${String(at)}`, { ...one, deck: one.section }))
    const byId = new Map(cards.map((one) => [one.card, one]))
    const picked = pickQuestions(cards, { ...wish, most: 6, seed }).flatMap((id) => byId.get(id) ?? [])
    const most = Math.max(...['a', 'b', 'c', 'd', 'e'].map((section) => picked.filter((one) => one.section === section).length))
    const clashes = picked.filter((one, at) => at > 0 && clash(one, picked[at - 1] ?? one)).length
    // One section may be more than half of all; with that aside, and pairs few, none is needed.
    if (most <= Math.ceil(picked.length / 2) && picked.every(({ pair }) => pair === null)) expect(clashes).toBe(0)
    expect(new Set(picked).size).toBe(picked.length)
  }))
})
