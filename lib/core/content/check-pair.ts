/** The Korean and the English form of a card are one card: what both must have alike. */
import type { CardSource, ParsedCard, Topic, TopicPair } from './deck'
import type { Place, Problem } from './problem'

/** Differences are reported in the English file, with what the Korean one has; a missing card, where its pair is. */
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
  const [card, other] = [en.cards[index], ko.cards[index]]
  if (!card || !other) return []
  const message = `here stands "${other.id}" in ${ko.path}: the order differs`
  return [{ path: en.path, ...card.place, message }]
}

type Fact = string | number | null | undefined

interface Difference extends Place {
  readonly message: string
}

function differences({ source: en, places }: ParsedCard, { source: ko }: ParsedCard): readonly Difference[] {
  if (!en || !ko) return []
  const found: Difference[] = []
  const same = (what: string, place: Place, ours: Fact, theirs: Fact) => {
    const message = `${what} differs: here ${show(ours)}, in Korean ${show(theirs)}`
    if (ours !== theirs) found.push({ ...place, message })
  }
  for (const fact of ['level', 'tier', 'verified'] as const) same(fact, places.facts, en[fact], ko[fact])
  same('the answer', places.answer, has(en.answer), has(ko.answer))
  same('the diagram', places.diagram, en.diagram, ko.diagram)
  same('the deep dive', places.deepDive, has(en.deepDive), has(ko.deepDive))
  same('the common mistake', places.mistake, has(en.mistake), has(ko.mistake))
  const sameList = (what: string, at: readonly Place[], ours: readonly string[], theirs: readonly string[]) => {
    const start = at[0] ?? places.question
    same(`the number of ${what}`, start, ours.length, theirs.length)
    if (ours.length !== theirs.length) return
    for (const [index, item] of ours.entries())
      same(`number ${String(index + 1)} of the ${what}`, at[index] ?? start, item, theirs[index])
  }
  sameList('key points', places.keyPoints, en.keyPoints.map(showMust), ko.keyPoints.map(showMust))
  sameList('follow-ups', places.followUps, en.followUps.map(showLink), ko.followUps.map(showLink))
  sameList('sources', places.sources, en.sources.map(({ url }) => url), ko.sources.map(({ url }) => url))
  return found
}

const has = (part: CardSource['answer'] | CardSource['mistake']): string => (part === null ? 'none' : 'one')
const showMust = ({ must }: CardSource['keyPoints'][number]): string => (must ? 'a must' : 'no must')
const showLink = ({ card }: CardSource['followUps'][number]): string => card ?? 'no link'
const show = (value: Fact): string => String(value ?? 'none')
