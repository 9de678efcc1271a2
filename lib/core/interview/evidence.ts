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
  /** By meaning, how it stands in the whole answer: SIDES, in bits. */
  readonly sides: Uint8Array
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
/** Said to be not so, beyond doubt, in one clause at least. */
const DENIED = 4

/** Clauses of a stretch at most; what each beyond the first costs; what a word is worth that stands elsewhere in the answer. */
const [LONGEST, STRETCH, ELSEWHERE] = [5, 0.05, 0.2]
/** Of a way to say something, the least that must be anywhere in the answer. */
const LEAST_THERE = 0.2

export function listen(text: string, vocabulary: Vocabulary): Answer {
  const signs = signsOf(text)
  const clauses = clausesOf(signs, vocabulary.wordsIn(signs, true))
  const sides = new Uint8Array(vocabulary.size)
  for (const { words, isRejected } of clauses) if (!isRejected) addTo(sides, words)
  return { signs, clauses, sides }
}

/** The best way for every stretch in which something fits. */
export function fitsOf(answer: Answer, all: readonly Wanted[]): readonly Fit[] {
  const { clauses } = answer
  // Most ways of saying something use words that are nowhere in an answer.
  const ways = all.flatMap((way) => {
    const needs = way.needs.filter(({ meanings, rivals }) => bitsOf(meanings, answer.sides) !== 0 || bitsOf(rivals, answer.sides) !== 0)
    return weightOf(needs) / way.total >= LEAST_THERE ? [{ way, needs }] : []
  })
  if (ways.length === 0) return []
  const fits: Fit[] = []
  for (const [first, { sentence }] of clauses.entries()) {
    const sides = new Uint8Array(answer.sides.length)
    for (let last = first; last < first + LONGEST; last++) {
      const clause = clauses[last]
      if (!clause || clause.isRejected || clause.sentence > sentence + 1) break
      if (clause.words.length === 0) continue
      addTo(sides, clause.words)
      let best: Fit | null = null
      for (const { way, needs } of ways) {
        const fit = fitOf(way, needs, { first, last }, sides, answer.sides)
        if (fit && (!best || best.agrees + best.denies / 2 < fit.agrees + fit.denies / 2)) best = fit
      }
      if (best) fits.push(best)
    }
  }
  return fits
}

/** `needs`: those of the way that are anywhere in the answer. Null: nothing of it is here, neither as it is wanted nor denied. */
function fitOf(way: Wanted, needs: readonly Need[], { first, last }: Stretch, sides: Uint8Array, everywhere: Uint8Array): Fit | null {
  let [agrees, denies, disputed, opposed, own, count] = [0, 0, 0, 0, 0, 0]
  for (const { meanings, weight, side, isOwn, rivals } of needs) {
    const here = bitsOf(meanings, sides)
    if (here === 0) {
      if ((bitsOf(meanings, everywhere) & SIDES[side]) !== 0) agrees += weight * ELSEWHERE
      if (bitsOf(rivals, sides) !== 0) opposed += weight
    } else if ((here & SIDES[side]) === 0) denies += weight
    else {
      agrees += weight
      count++
      if (isOwn) own += weight
      if (side === 'yes' && (here & DENIED) !== 0) disputed += weight
    }
  }
  if (count === 0 && denies === 0) return null
  const part = (1 - STRETCH * (last - first)) / way.total
  return {
    first,
    last,
    way,
    agrees: count === 0 ? 0 : agrees * part,
    denies: denies * part,
    disputed: disputed / way.total,
    opposed: opposed / way.total,
    own: way.own === 0 ? 0.5 : own / way.own,
    count,
  }
}

const weightOf = (needs: readonly Need[]): number => needs.reduce((sum, { weight }) => sum + weight, 0)

function addTo(sides: Uint8Array, words: Clause['words']): void {
  for (const { meanings, side } of words) for (const meaning of meanings) sides[meaning] = (sides[meaning] ?? 0) | SIDES[side] | (side === 'no' ? DENIED : 0)
}

function bitsOf(meanings: readonly number[], sides: Uint8Array): number {
  let bits = 0
  for (const meaning of meanings) bits |= sides[meaning] ?? 0
  return bits
}

/** The words of a stretch that a fit rests on. */
export function wordsOf({ clauses }: Answer, { first, last, way }: Fit): readonly Word[] {
  return clauses.slice(first, last + 1).flatMap(({ words }) =>
    words.filter(({ meanings, side }) => way.needs.some((need) => (SIDES[side] & SIDES[need.side]) !== 0 && need.meanings.some((meaning) => meanings.includes(meaning)))),
  )
}
