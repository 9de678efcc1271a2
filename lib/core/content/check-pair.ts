/** The Korean and the English form of a card are one card: what both must have alike. */
import type { CardSource, ParsedCard, Topic, TopicPair } from './deck'
import type { Place, Problem } from './problem'

/** Differences are reported in the English file, with what the Korean one has; missing cards where they are not missing. */
export function checkPair({ ko, en }: TopicPair): readonly Problem[] {
  if (!ko || !en) return []
  const koIds = ko.cards.map(({ id }) => id)
  const enIds = en.cards.map(({ id }) => id)
  const missing = [...missingCards(ko, enIds, en.path), ...missingCards(en, koIds, ko.path)]
  const misplaced = missing.length === 0 ? misplacedCard(ko, en) : []
  const unlike = en.cards.flatMap((card): readonly Problem[] => {
    const other = ko.cards.find(({ id }) => id === card.id)
    return other ? differences(card, other).map((difference) => ({ path: en.path, ...difference })) : []
  })
  return [...missing, ...misplaced, ...unlike]
}

const missingCards = ({ path, cards }: Topic, otherIds: readonly string[], otherPath: string): readonly Problem[] =>
  cards
    .filter(({ id }) => !otherIds.includes(id))
    .map(({ id, place }) => ({ path, ...place, message: `the card "${id}" is missing in ${otherPath}` }))

function misplacedCard(ko: Topic, en: Topic): readonly Problem[] {
  const index = en.cards.findIndex(({ id }, at) => ko.cards[at]?.id !== id)
  const card = en.cards[index]
  if (!card) return []
  return [{ path: en.path, ...card.place, message: `here stands "${ko.cards[index]?.id ?? ''}" in ${ko.path}: the order differs` }]
}

interface Difference extends Place {
  readonly message: string
}

function differences({ source: en, places }: ParsedCard, { source: ko }: ParsedCard): readonly Difference[] {
  if (!en || !ko) return []
  const found: Difference[] = []
  const same = (what: string, place: Place, ours: unknown, theirs: unknown) => {
    if (ours !== theirs) found.push({ ...place, message: `${what} differs: here ${show(ours)}, in Korean ${show(theirs)}` })
  }
  for (const fact of ['level', 'tier', 'verified'] as const) same(fact, places.facts, en[fact], ko[fact])
  same('the answer', places.answer, has(en.answer), has(ko.answer))
  same('the diagram', places.diagram, en.diagram, ko.diagram)
  same('the deep dive', places.deepDive, has(en.deepDive), has(ko.deepDive))
  same('the common mistake', places.mistake, has(en.mistake), has(ko.mistake))
  sameList('key points', places.keyPoints, places.question, en.keyPoints, ko.keyPoints, ({ must }) => (must ? 'a must' : 'no must'))
  sameList('follow-ups', places.followUps, places.question, en.followUps, ko.followUps, ({ card }) => card ?? 'no link')
  sameList('sources', places.sources, places.question, en.sources, ko.sources, ({ url }) => url)
  return found

  function sameList<T>(what: string, ours: readonly Place[], start: Place, a: readonly T[], b: readonly T[], trait: (item: T) => string) {
    same(`the number of ${what}`, ours[0] ?? start, a.length, b.length)
    if (a.length !== b.length) return
    for (const [index, item] of a.entries()) {
      const other = b[index]
      if (other !== undefined) same(`number ${String(index + 1)} of the ${what}`, ours[index] ?? start, trait(item), trait(other))
    }
  }
}

const has = (part: CardSource['answer'] | CardSource['mistake']): string => (part === null ? 'none' : 'one')
const show = (value: unknown): string => (value === null ? 'none' : String(value))
