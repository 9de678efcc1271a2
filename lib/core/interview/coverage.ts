/**
 * Which key points an answer says, and by which words; and whether it falls for the card's common mistake. No model: words that mean the
 * same, and clauses that deny.
 *
 * Units    Places in UTF-16 units of the text as it was given.
 * Ours     How sure is sure enough: fitted to the labelled answers of tests/fixtures/answers.
 * Errors   None. Any string is an answer.
 */
import { type Answer, type Fit, fitsOf, listen, type Stretch, wordsOf } from './evidence'
import type { Heard, Script, Span } from './heard'
import type { Word } from './meanings'
import { type Listening, listeningFor } from './script-words'

/** From which a point counts as said: of many ways of saying it, one fits by accident more easily. */
const SURE = { fewWays: 0.45, manyWays: 0.63, few: 2 }
/** What speaks for a point and what against it, by its share of what is wanted. */
const WORTH = { denies: 0.5, disputed: 0.59, opposed: 0.5, rival: 0.56, own: 0.38, word: 0.05, words: 5 }
/** Of a way to say a point, the least that must be its own if as much as this is: words that all points share say none of them. */
const OWN_SHARE = 0.37
/** The same for the common mistake, against its correction and against the points. */
const MISTAKE = { sure: 0.45, own: 0.2, right: 0.38, point: 0.28 }
/** From which the opposite of a point was said. */
const DENIED = { least: 0.2, whole: 0.5 }

export function coverage(text: string, script: Script): Heard {
  const listening = listeningFor(script)
  const answer = listen(text, listening.vocabulary)
  const { points, wrong, right } = allFits(answer, listening)
  const agreeing = [...points, wrong].map((fits) => within(fits, ({ agrees }) => agrees))
  return {
    points: points.map((fits, at) => {
      const rivals = agreeing.filter((_, other) => other !== at)
      const best = surest(fits, (fit) => sureness(fit, rivals))
      if (best && best.sure >= ((listening.points[at]?.length ?? 0) <= SURE.few ? SURE.fewWays : SURE.manyWays) && (best.fit.way.own < OWN_SHARE * best.fit.way.total || best.fit.own > 0)) return { said: true, denied: false, words: spansOf(wordsOf(answer, best.fit), answer) }
      return { said: false, denied: fits.some(isDenial), words: [] }
    }),
    mistake: mistakeIn(answer, { points, wrong, right }),
  }
}

interface Fits {
  readonly points: readonly (readonly Fit[])[]
  readonly wrong: readonly Fit[]
  readonly right: readonly Fit[]
}

function allFits(answer: Answer, { points, wrong, right }: Listening): Fits {
  return { points: points.map((ways) => fitsOf(answer, ways)), wrong: fitsOf(answer, wrong), right: fitsOf(answer, right) }
}

/** What else fits the stretch, or a part of it, takes away from this. */
function sureness(fit: Fit, rivals: readonly Within[]): number {
  let rival = 0
  for (const within of rivals) rival = Math.max(rival, within(fit))
  return plain(fit) + WORTH.own * fit.own * Math.sign(fit.way.own) + WORTH.word * Math.min(fit.count, WORTH.words) - WORTH.rival * rival
}

const plain = (fit: Fit): number => fit.agrees - WORTH.denies * fit.denies - WORTH.disputed * fit.disputed - WORTH.opposed * fit.opposed

/** The most that any of some fits is worth within a stretch. */
type Within = (stretch: Stretch) => number

function within(fits: readonly Fit[], worth: (fit: Fit) => number): Within {
  const worths = new Map<number, number>()
  for (const fit of fits) worths.set(key(fit.first, fit.last), worth(fit))
  const known = new Map<number, number>()
  const most = (first: number, last: number): number => {
    if (first > last || worths.size === 0) return 0
    const name = key(first, last)
    const value = known.get(name) ?? Math.max(0, worths.get(name) ?? 0, most(first + 1, last), most(first, last - 1))
    known.set(name, value)
    return value
  }
  return ({ first, last }) => most(first, last)
}

const key = (first: number, last: number): number => first * 100_000 + last

const isDenial = (fit: Fit): boolean => fit.denies + fit.opposed > DENIED.least && fit.agrees + fit.denies + fit.opposed >= DENIED.whole

function surest(fits: readonly Fit[], sureOf: (fit: Fit) => number): { readonly fit: Fit; readonly sure: number } | null {
  let best: { readonly fit: Fit; readonly sure: number } | null = null
  for (const fit of fits) {
    const sure = sureOf(fit)
    if (!best || sure > best.sure) best = { fit, sure }
  }
  return best
}

/** It is asserted where the answer fits it better than its correction and than any point. */
function mistakeIn(answer: Answer, { points, wrong, right }: Fits): readonly Span[] | null {
  const [corrected, said] = [within(right, plain), points.map((fits) => within(fits, plain))]
  const best = surest(wrong, (fit) => plain(fit) + MISTAKE.own * fit.own - MISTAKE.right * corrected(fit) - MISTAKE.point * Math.max(0, ...said.map((most) => most(fit))))
  return best && best.sure >= MISTAKE.sure ? spansOf(wordsOf(answer, best.fit), answer) : null
}

/** Words in the text as it was given; neighbours with at most a particle between them are one span. */
function spansOf(words: readonly Word[], { signs }: Answer): readonly Span[] {
  const merged: { from: number; to: number }[] = []
  for (const { from, to } of words.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to)
    else merged.push({ from, to })
  }
  return merged.map(({ from, to }) => ({ from: signs[from]?.from ?? 0, to: signs[to - 1]?.to ?? 0 }))
}
