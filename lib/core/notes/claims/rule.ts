/**
 * The form of a rule of the note check: what is well known to be false, how notes say it, and what is right instead.
 * A rule that fires on a correct sentence is worse than none, so each carries sentences of both sides; a test runs them all.
 */

export interface Rule {
  readonly id: string
  /** One sentence in each language. */
  readonly fact: Words
  readonly source: Source
  /** The id of a shipped card, or null. */
  readonly card: string | null
  readonly matches: { readonly ko: readonly Pattern[]; readonly en: readonly Pattern[] }
  /** Each is found, and by this rule alone. */
  readonly wrong: Examples
  /** No rule finds any of them. */
  readonly right: Examples
}

/**
 * What a false sentence looks like. A step or word is one or several alternatives, `'syn flood*|syn 플러딩'`: whole words in
 * Latin letters and digits (`*` at the end: or its beginning), anything in Hangul, because particles follow. Hyphens and
 * underscores are spaces, and spaces next to Hangul do not count.
 */
export interface Pattern {
  /** All of these, in this order. */
  readonly order: readonly string[]
  /** The most characters between two steps. */
  readonly within?: number
  /** All of these too, anywhere in the sentence, in the headings over it or in the question. */
  readonly with?: readonly string[]
  /** None of these, in the sentence or in the headings over it. */
  readonly without?: readonly string[]
  /** None of these in the whole text, or in the question that it answers. */
  readonly unless?: readonly string[]
  /** The false sentence itself denies something, so a "not" in it does not make it right. */
  readonly denies?: true
}

export interface Words {
  readonly ko: string
  readonly en: string
}

export interface Source {
  readonly label: string
  readonly url: string
}

interface Examples {
  readonly ko: readonly string[]
  readonly en: readonly string[]
}

export const rfc = (number: number, section?: string): Source => ({
  label: section === undefined ? `RFC ${number}` : `RFC ${number} §${section}`,
  url: `https://www.rfc-editor.org/rfc/rfc${number}${section === undefined ? '' : `#section-${section}`}`,
})
