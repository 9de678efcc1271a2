/** What an answer is listened to for, and what is heard of it. */

/** A place in the text as it was given, in UTF-16 units; `to` is behind the last one. */
export interface Span {
  readonly from: number
  readonly to: number
}

export interface Script {
  /** Texts that say a point, plain, in either language: its own words, and other ways of saying it. */
  readonly points: readonly { readonly texts: readonly string[] }[]
  /** The common wrong answer and its correction, plain, per language. */
  readonly mistake: { readonly wrong: readonly string[]; readonly right: readonly string[] } | null
  readonly question: readonly string[]
  /** Model answers, plain: other words for the points. */
  readonly answer: readonly string[]
  /** Terms of the glossary that the card uses. */
  readonly terms: readonly { readonly ko: string; readonly en: string }[]
}

export interface Heard {
  readonly points: readonly { readonly said: boolean; readonly words: readonly Span[]; /** its opposite was said */ readonly denied: boolean }[]
  /** Where the common wrong answer was asserted; null: it was not. */
  readonly mistake: readonly Span[] | null
}
