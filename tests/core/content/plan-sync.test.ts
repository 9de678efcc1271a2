/** What a sync has to write: laws that hold for every library and every set of files. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LEVELS, TIERS } from '@/lib/core/card'
import {
  type CardRow,
  type Changes,
  type DeckRow,
  isEmpty,
  type Library,
  planSync,
  showPlan,
  type StoredCard,
  type StoredDeck,
  toWrite,
} from '@/lib/core/content/plan-sync'

const anId = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const aText = fc.record({ topic: fc.constantFrom('t', 'u'), hash: fc.constantFrom('1', '2') })
const aDeck: fc.Arbitrary<DeckRow> = fc.record({
  id: anId,
  position: fc.nat(1),
  hue: fc.nat(1),
  title: fc.record({ ko: fc.constantFrom('가', '나'), en: fc.constant('a') }),
})
const aCard: fc.Arbitrary<CardRow> = fc.record({
  id: anId,
  deck: anId,
  position: fc.nat(1),
  level: fc.constantFrom(...LEVELS),
  tier: fc.constantFrom(...TIERS),
  verified: fc.option(fc.nat(1)),
  answered: fc.boolean(),
  contrast: fc.option(fc.constantFrom('a', 'b')),
  texts: fc.record({ ko: aText, en: aText }),
})
const byId = { selector: (row: { id: string }) => row.id }
const someFiles: fc.Arbitrary<Library<DeckRow, CardRow>> = fc.record({
  decks: fc.uniqueArray(aDeck, byId),
  cards: fc.uniqueArray(aCard, byId),
})
const retirable = <T extends object>(row: fc.Arbitrary<T>) =>
  fc.tuple(row, fc.boolean()).map(([own, retired]) => ({ ...own, retired }))
const aLibrary: fc.Arbitrary<Library<StoredDeck, StoredCard>> = fc.record({
  decks: fc.uniqueArray(retirable(aDeck), byId),
  cards: fc.uniqueArray(retirable(aCard), byId),
})

/** What the server does with a plan, on rows in memory. */
function carryOut(stored: Stored, files: Library<DeckRow, CardRow>): Stored {
  const plan = planSync(stored, files)
  return {
    decks: apply(plan.decks, stored.decks, files.decks),
    cards: apply(plan.cards, stored.cards, files.cards),
  }
}

type Stored = Library<StoredDeck, StoredCard>

const apply = <S extends { id: string; retired: boolean }, P extends { id: string }>(
  changes: Changes,
  before: readonly S[],
  now: readonly P[],
) => [
  ...before
    .filter(({ id }) => !toWrite(changes).includes(id))
    .map((row) => (changes.retired.includes(row.id) ? { ...row, retired: true } : row)),
  ...now.filter(({ id }) => toWrite(changes).includes(id)).map((row) => ({ ...row, retired: false })),
]

test('after a plan was carried out, the next one is empty', () => {
  fc.assert(
    fc.property(aLibrary, someFiles, (stored, files) => {
      expect(isEmpty(planSync(carryOut(stored, files), files))).toBe(true)
    }),
  )
})

test('afterwards exactly what the files hold is there and not retired, as the files have it', () => {
  fc.assert(
    fc.property(aLibrary, someFiles, (stored, files) => {
      const after = carryOut(stored, files)
      const alive = after.cards.filter(({ retired }) => !retired)
      const wanted = files.cards.map((card) => ({ ...card, retired: false }))
      expect(alive.toSorted(inOrder)).toEqual(wanted.toSorted(inOrder))
    }),
  )
})

const inOrder = (a: { id: string }, b: { id: string }): number => a.id.localeCompare(b.id)

test('nothing is ever deleted', () => {
  fc.assert(
    fc.property(aLibrary, someFiles, (stored, files) => {
      const after = new Set(carryOut(stored, files).cards.map(({ id }) => id))
      for (const { id } of stored.cards) expect(after).toContain(id)
    }),
  )
})

test('a text that is missing, and an unknown level, are changes', () => {
  const card: CardRow = {
    id: 'a', deck: 'd', position: 0, level: 'mid', tier: 'A', verified: null, answered: true, contrast: null,
    texts: { ko: { topic: 't', hash: '1' }, en: { topic: 't', hash: '1' } },
  }
  const plan = (stored: Partial<StoredCard>) =>
    planSync({ decks: [], cards: [{ ...card, retired: false, ...stored }] }, { decks: [], cards: [card] }).cards
  expect(plan({})).toMatchObject({ changed: [], unchanged: ['a'] })
  expect(plan({ texts: { ko: card.texts.ko } })).toMatchObject({ changed: ['a'], unchanged: [] })
  expect(plan({ level: 'expert' })).toMatchObject({ changed: ['a'] })
  expect(plan({ retired: true })).toMatchObject({ restored: ['a'], changed: [] })
})

test('a plan in one line', () => {
  const none = { added: [], changed: [], restored: [], retired: [], unchanged: [] }
  const cards = { ...none, added: ['a', 'b'], retired: ['c'], unchanged: ['e'] }
  const said = showPlan({ decks: { ...none, unchanged: ['d'] }, cards })
  expect(said).toBe('1 deck: unchanged; 3 cards: 2 added, 1 retired')
})
