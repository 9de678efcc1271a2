/**
 * A text as it is listened to: composed (NFC), in lower case, and without the spaces that Korean is written with or without; a space stays
 * between two words of Latin letters. Every unit knows its place in the text as it was given. Cut into clauses, each of them a thought.
 */
/** A place in a text as it was given, in UTF-16 units; `to` is behind the last one. */
export interface Span {
  readonly from: number
  readonly to: number
}

export interface Squeezed {
  readonly text: string
  /** By unit of `text`: where it begins and ends in the text that was given. */
  readonly from: readonly number[]
  readonly to: readonly number[]
  /** Where clauses begin, the first at 0, and one place behind the last. */
  readonly clauses: readonly number[]
}

/** Jamo that form a syllable, or a character with its marks. */
const CHARACTER = /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|\P{M}\p{M}*|\p{M}/gsu
const LATIN = /[a-z0-9]/

export function squeeze(given: string): Squeezed {
  let text = ''
  const from: number[] = []
  const to: number[] = []
  let gap: number | null = null
  const add = (unit: string, start: number, end: number) => {
    text += unit
    from.push(start)
    to.push(end)
  }
  for (const match of given.matchAll(CHARACTER)) {
    const end = match.index + match[0].length
    if (/^\s/u.test(match[0])) {
      gap ??= match.index
      // A line is a clause of its own.
      if (/[\n\r]/.test(match[0]) && !text.endsWith('\n')) add('\n', match.index, end)
      continue
    }
    const character = match[0].normalize('NFKC').toLowerCase()
    if (gap !== null && LATIN.test(text.at(-1) ?? '') && LATIN.test(character[0] ?? '')) add(' ', gap, match.index)
    gap = null
    for (const unit of character) for (let at = 0; at < unit.length; at++) add(unit[at] ?? '', match.index, end)
  }
  return { text, from, to, clauses: clausesOf(text) }
}

/** After these a new thought begins, in either language. */
const ENDS = /[.!?;:·,\n](?!\d)|(?:지만|는데요?|은데요?|인데요?|니까요?|거든요|고요|구요|면서|그리고|하지만|그런데|근데|반면에?|다만|그래서)|[ ,](?:but|while|whereas|however|although|then|so that|because)(?= )/g

function clausesOf(text: string): readonly number[] {
  const starts = [0]
  for (const { index, 0: end } of text.matchAll(ENDS)) if (index + end.length > (starts.at(-1) ?? 0) + 1) starts.push(index + end.length)
  if ((starts.at(-1) ?? 0) < text.length) starts.push(text.length)
  return starts
}

/** In the text that was given. */
export const spanOf = ({ from, to }: Squeezed, start: number, end: number): Span => ({ from: from[start] ?? 0, to: to[end - 1] ?? 0 })
