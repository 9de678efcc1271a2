/** Whether a sentence has the words of a pattern. Both are `comparable`; the time is that of looking for words, and no more. */

export interface Term {
  readonly text: string
  readonly startsWord: boolean
  readonly endsWord: boolean
}

/** Alternatives: one of them is enough. */
export type Step = readonly Term[]

interface Span {
  readonly start: number
  readonly end: number
}

export const has = (text: string, step: Step): boolean => step.some((term) => indexOf(text, term, 0) !== -1)

/** All the steps, each begun at most `within` characters after an end of the one before. */
export function hasInOrder(text: string, steps: readonly Step[], within: number): boolean {
  let ends: readonly number[] | null = null
  for (const step of steps) {
    const spans = spansOf(text, step)
    const before: readonly number[] | null = ends
    ends = before === null ? spans.map(({ end }) => end) : reached(spans, before, within)
    if (ends.length === 0) return false
  }
  return true
}

const reached = (spans: readonly Span[], ends: readonly number[], within: number): readonly number[] =>
  spans.filter(({ start }) => ends.some((end) => end <= start && start - end <= within)).map(({ end }) => end)

function spansOf(text: string, step: Step): Span[] {
  const spans: Span[] = []
  for (const term of step) {
    for (let at = indexOf(text, term, 0); at !== -1; at = indexOf(text, term, at + 1)) spans.push({ start: at, end: at + term.text.length })
  }
  return spans
}

function indexOf(text: string, term: Term, from: number): number {
  for (let at = text.indexOf(term.text, from); at !== -1; at = text.indexOf(term.text, at + 1)) {
    if (isWhole(text, term, at)) return at
  }
  return -1
}

const isWhole = (text: string, term: Term, at: number): boolean =>
  !(term.startsWord && isWordCharacter(text.charCodeAt(at - 1))) && !(term.endsWord && isWordCharacter(text.charCodeAt(at + term.text.length)))

/** a–z, 0–9. Outside of the text the code is NaN, and no comparison with it holds. */
export const isWordCharacter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
