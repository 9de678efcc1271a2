/**
 * Hangul that is not written out: an initial consonant for its syllables, and a last syllable that is still being typed. As
 * sources of regular expressions over folded text. Syllables are coded by initial, vowel and final, so each is a range.
 *
 * Source   The Unicode Standard, 3.12, Conjoining Jamo Behavior. Which vowels and finals grow out of which: the keyboard
 *          with two sets (KS X 5002).
 */

/** Finals of two consonants. */
export const CLUSTERS: Readonly<Record<string, string>> = {
  ㄳ: 'ㄱㅅ',
  ㄵ: 'ㄴㅈ',
  ㄶ: 'ㄴㅎ',
  ㄺ: 'ㄹㄱ',
  ㄻ: 'ㄹㅁ',
  ㄼ: 'ㄹㅂ',
  ㄽ: 'ㄹㅅ',
  ㄾ: 'ㄹㅌ',
  ㄿ: 'ㄹㅍ',
  ㅀ: 'ㄹㅎ',
  ㅄ: 'ㅂㅅ',
}

/** A leading consonant alone: any syllable that begins with it. Undefined for every other character. */
export function initialPattern(char: string): string | undefined {
  const initial = codeOf(char) - FIRST_INITIAL
  return initial >= 0 && initial < INITIALS.length ? startingWith(initial) : undefined
}

/**
 * A last syllable, and what it may still become: 하 한, 고 과, 갑 값. Its final may also go over to the next syllable, with
 * `gap` between the two: 셰잌 is on its way to 셰이크. Undefined for what is no syllable.
 */
export function typedPattern(char: string, gap: string): string | undefined {
  const code = codeOf(char)
  if (code < FIRST_SYLLABLE || code > LAST_SYLLABLE) return undefined
  const final = (code - FIRST_SYLLABLE) % FINALS.length
  const open = code - final
  if (final === 0) return range(open, open + (vowelsToCome(open) + 1) * FINALS.length - 1)
  const { last, stays, goes } = typedFinal(final)
  return `(?:${range(code, open + last)}|${String.fromCharCode(open + stays)}${gap}${startingWith(goes)})`
}

const FIRST_INITIAL = 0x1100
const FIRST_SYLLABLE = 0xac00
const LAST_SYLLABLE = 0xd7a3
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'
/** The first one is none. */
const FINALS = '-ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'
/** How many vowels, coded behind it, are typed from a vowel on: ㅘ ㅙ ㅚ from ㅗ. */
const GROWING: Readonly<Record<string, number>> = { ㅗ: 3, ㅜ: 3, ㅡ: 1 }

function startingWith(initial: number): string {
  const size = VOWELS.length * FINALS.length
  const first = FIRST_SYLLABLE + initial * size
  return `[${String.fromCharCode(first)}-${String.fromCharCode(first + size - 1)}${String.fromCharCode(FIRST_INITIAL + initial)}]`
}

function vowelsToCome(open: number): number {
  const vowel = VOWELS.charAt(Math.floor((open - FIRST_SYLLABLE) / FINALS.length) % VOWELS.length)
  return GROWING[vowel] ?? 0
}

/** Of a final: the last one that is typed from it on; and where a vowel comes next, which one stays and which initial goes. */
function typedFinal(final: number): { readonly last: number; readonly stays: number; readonly goes: number } {
  const jamo = FINALS.charAt(final)
  const [first, second] = CLUSTERS[jamo] ?? ''
  return {
    last: Array.from(FINALS).findLastIndex((other) => other === jamo || CLUSTERS[other]?.startsWith(jamo)),
    stays: first === undefined ? 0 : FINALS.indexOf(first),
    goes: INITIALS.indexOf(second ?? jamo),
  }
}

const range = (from: number, to: number): string => `[${String.fromCharCode(from)}-${String.fromCharCode(to)}]`

const codeOf = (char: string): number => char.charCodeAt(0)
