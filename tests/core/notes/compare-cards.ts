/** What is wrong with the cards that were found, as sentences: missing, false, incomplete, mixed up with others. */

export interface ExpectedCard {
  /** With its context: "NAT › 한계". */
  readonly front: string
  readonly kind: 'answered' | 'unanswered'
  /** What the answer must contain. */
  readonly has?: readonly string[]
  /** What it must not: text of other cards, boilerplate. */
  readonly hasNot?: readonly string[]
  /** The front of the question that it follows up. */
  readonly follows?: string
  readonly deck?: string
  /** Right with it and without. */
  readonly optional?: boolean
}

export interface Expected {
  /** What the document tests. */
  readonly why: string
  readonly deck?: string | null
  readonly cards: readonly ExpectedCard[]
  /** Where several ways are right, one of these too. */
  readonly either?: readonly (readonly ExpectedCard[])[]
  readonly never?: readonly string[]
}

export interface Found {
  readonly front: string
  readonly back: string | null
  readonly deck: string
  readonly follows: string | null
}

export function faultsIn({ deck, cards, either = [], never = [] }: Expected, found: readonly Found[]): readonly string[] {
  const forbidden = found.filter(({ front }) => never.includes(front)).map(({ front }) => `never a card: ${front}`)
  const ways = either.length === 0 ? [cards] : either.map((way) => [...cards, ...way])
  const faults = ways.map((way) => faultsOfWay(way, deck ?? null, found)).toSorted((a, b) => a.length - b.length)
  return [...forbidden, ...(faults[0] ?? [])]
}

function faultsOfWay(expected: readonly ExpectedCard[], deck: string | null, found: readonly Found[]): readonly string[] {
  const left = [...found]
  const faults: string[] = []
  for (const card of expected) {
    const at = left.findIndex(({ front }) => front === card.front)
    const [here] = at < 0 ? [] : left.splice(at, 1)
    if (here) faults.push(...faultsOfCard({ ...(deck === null ? {} : { deck }), ...card }, here))
    else if (card.optional !== true) faults.push(`missing: ${card.front}`)
  }
  return [...faults, ...left.map(({ front }) => `false: ${front}`)]
}

function faultsOfCard(card: ExpectedCard, { back, deck, follows }: Found): readonly string[] {
  const answer = back ?? ''
  return [
    ...((back === null ? 'unanswered' : 'answered') === card.kind ? [] : [`not ${card.kind}: ${card.front}`]),
    ...(card.has ?? []).filter((part) => !answer.includes(part)).map((part) => `lost from the answer of ${card.front}: ${part}`),
    ...(card.hasNot ?? []).filter((part) => answer.includes(part)).map((part) => `does not belong to ${card.front}: ${part}`),
    ...(card.follows === undefined || card.follows === follows ? [] : [`follows ${String(follows)}, not ${card.follows}: ${card.front}`]),
    ...(card.deck === undefined || card.deck === deck ? [] : [`in the deck ${deck}, not ${card.deck}: ${card.front}`]),
  ]
}
