/**
 * How well stretches of an answer fit what is wanted: a point, the common mistake or its correction.
 *
 * Ours     All of it. A stretch is a few clauses in a row. Words outside of it help a little, since speakers do not repeat what they
 *          are talking about; words for the opposite, and clauses that deny what is wanted, speak against it.
 */
import { type Clause, clausesOf, type Side } from './clauses'
import type { Vocabulary, Word } from './meanings'
import type { Need, Wanted } from './script-words'
import { type Sign, signsOf } from './spelling'

export interface Answer {
  readonly signs: readonly Sign[]
  readonly clauses: readonly Clause[]
  /** By meaning, how it stands in the whole answer: one bit for yes, one for no. */
  readonly sides: ReadonlyMap<number, number>
}

export interface Stretch {
  /** Clauses, both included. */
  readonly first: number
  readonly last: number
}

/** Shares of what is wanted, by weight. */
export interface Fit extends Stretch {
  readonly way: Wanted
  readonly agrees: number
  readonly denies: number
  /** Of what agrees, what is denied in one clause of several. */
  readonly disputed: number
  /** Its opposite stands there instead. */
  readonly opposed: number
  /** Of the needs that nothing else on the card has, which part agrees; if there are none, half. */
  readonly own: number
  /** How many needs agree. */
  readonly count: number
}

const SIDES = { yes: 1, no: 2, either: 3 } as const satisfies Record<Side, number>

/** Clauses of a stretch at most; what each beyond the first costs; what a word is worth that stands elsewhere in the answer. */
const [LONGEST, STRETCH, ELSEWHERE] = [5, 0.05, 0.2]

export function listen(text: string, vocabulary: Vocabulary): Answer {
  const signs = signsOf(text)
  const clauses = clausesOf(signs, vocabulary.wordsIn(signs, true))
  const sides = new Map<number, number>()
  for (const { words, isRejected } of clauses) if (!isRejected) addTo(sides, words)
  return { signs, clauses, sides }
}

/** The best way for every stretch in which something fits. */
export function fitsOf(answer: Answer, ways: readonly Wanted[], vocabulary: Vocabulary): readonly Fit[] {
  const { clauses } = answer
  const fits: Fit[] = []
  for (const [first, { sentence }] of clauses.entries()) {
    const sides = new Map<number, number>()
    const denied = new Set<number>()
    for (let last = first; last < first + LONGEST; last++) {
      const clause = clauses[last]
      if (!clause || clause.isRejected || clause.sentence > sentence + 1) break
      if (clause.words.length === 0) continue
      addTo(sides, clause.words)
      for (const { side, meanings } of clause.words) if (side === 'no') for (const meaning of meanings) denied.add(meaning)
      const best = bestOf(ways.map((way) => fitOf(way, { first, last }, { sides, denied, everywhere: answer.sides, vocabulary })))
      if (best && best.count > 0) fits.push(best)
      else if (best && best.denies > 0) fits.push(best)
    }
  }
  return fits
}

interface Stretched {
  readonly sides: ReadonlyMap<number, number>
  readonly denied: ReadonlySet<number>
  readonly everywhere: ReadonlyMap<number, number>
  readonly vocabulary: Vocabulary
}

function fitOf(way: Wanted, stretch: Stretch, { sides, denied, everywhere, vocabulary }: Stretched): Fit {
  let [agrees, denies, disputed, opposed, own, count] = [0, 0, 0, 0, 0, 0]
  for (const need of way.needs) {
    const { meanings, weight, side, isOwn } = need
    const here = sidesOf(meanings, sides)
    if (here === 0) {
      if ((sidesOf(meanings, everywhere) & SIDES[side]) !== 0) agrees += weight * ELSEWHERE
      if (isOpposed(need, way, sides, vocabulary)) opposed += weight
    } else if ((here & SIDES[side]) === 0) denies += weight
    else {
      agrees += weight
      count++
      if (isOwn) own += weight
      if (side === 'yes' && meanings.some((meaning) => denied.has(meaning))) disputed += weight
    }
  }
  const part = (1 - STRETCH * (stretch.last - stretch.first)) / way.total
  return {
    ...stretch,
    way,
    agrees: count === 0 ? 0 : agrees * part,
    denies: denies * part,
    disputed: disputed / way.total,
    opposed: opposed / way.total,
    own: way.own === 0 ? 0.5 : own / way.own,
    count,
  }
}

function isOpposed({ meanings }: Need, way: Wanted, sides: ReadonlyMap<number, number>, { rivalsOf }: Vocabulary): boolean {
  for (const meaning of meanings)
    for (const rival of rivalsOf(meaning)) if (sides.has(rival) && !way.needs.some((need) => need.meanings.includes(rival))) return true
  return false
}

const bestOf = (fits: readonly Fit[]): Fit | null =>
  fits.reduce<Fit | null>((best, fit) => (best && best.agrees + best.denies / 2 >= fit.agrees + fit.denies / 2 ? best : fit), null)

function addTo(sides: Map<number, number>, words: Clause['words']): void {
  for (const { meanings, side } of words) for (const meaning of meanings) sides.set(meaning, (sides.get(meaning) ?? 0) | SIDES[side])
}

const sidesOf = (meanings: readonly number[], sides: ReadonlyMap<number, number>): number => meanings.reduce((bits, meaning) => bits | (sides.get(meaning) ?? 0), 0)

/** The words of a stretch that a fit rests on. */
export function wordsOf({ clauses }: Answer, { first, last, way }: Fit): readonly Word[] {
  return clauses.slice(first, last + 1).flatMap(({ words }) =>
    words.filter(({ meanings, side }) => way.needs.some((need) => (SIDES[side] & SIDES[need.side]) !== 0 && need.meanings.some((meaning) => meanings.includes(meaning)))),
  )
}
