/**
 * What is found in a file of notes as people write them: cards, and what was left out and why. Texts are Markdown, except
 * where it says plain. Lines count from 1, in the text as it was given.
 */

/** Which way of writing a card was recognised: one file each in recognise/. */
export const RECOGNISERS = [
  'own_format',
  'file',
  'flashcard',
  'details',
  'question_answer',
  'table',
  'question_heading',
  'question_list',
  'topic',
] as const
export type Recogniser = (typeof RECOGNISERS)[number]

export interface NoteCard {
  /**
   * Identity in its file: headings, normalised front and ordinal among equals (identity.ts). Of a deck that we wrote
   * ourselves, `#` and the card's id.
   */
  readonly key: string
  /** The question: plain text plus code spans, without numbering, marks and labels; what belongs to it in further lines. */
  readonly front: string
  /** Plain headings that make a generic front clear, outermost first: shown as "NAT › 동작 원리". */
  readonly context: readonly string[]
  /** Null: unanswered. Its headings begin at level 3. */
  readonly back: string | null
  /** Proposed as a checklist, in order; none where the answer has no main list. */
  readonly keyPoints: readonly string[]
  /** Which of them no answer may lack, by index. Said only in a deck that we wrote ourselves. */
  readonly must?: readonly number[]
  /** Plain titles, outermost first: the deck, then the sections in it. Empty: neither the file nor its name has one. */
  readonly deck: readonly string[]
  /** The key of the question that this one follows up. */
  readonly follows: string | null
  /** Links that are not the answer. */
  readonly references: readonly { readonly label: string; readonly url: string }[]
  /** Plain. */
  readonly tags: readonly string[]
  readonly by: Recogniser
  /** The card's first and last line. */
  readonly line: number
  readonly endLine: number
}

export const SKIP_REASONS = [
  'empty_heading',
  'references',
  'contents_list',
  'navigation',
  'advertisement',
  'comment_only',
  'links_only',
  'not_a_question_for_a_candidate',
  'summary_without_question',
  'introduction',
  'label',
  'unsupported_format',
] as const
export type SkipReason = (typeof SKIP_REASONS)[number]

/** A place in the notes that is on no card. */
export interface Skipped {
  readonly reason: SkipReason
  /** Its heading or first words, plain. */
  readonly text: string
  readonly line: number
}

export const WARNINGS = ['unclosed_fence', 'missing_image', 'long_answer', 'probable_duplicate', 'line_cut'] as const

export interface Warning {
  readonly code: (typeof WARNINGS)[number]
  /** What it is about, plain: an image's address, a front. */
  readonly text: string
  readonly line: number
}

/** Why a file or a set of files is refused whole: `path:line` stands before the sentence. */
export const REFUSALS = [
  'not_text',
  'unsupported_format',
  'too_large',
  'too_many_files',
  'too_many_cards',
  'too_deep',
  'card_too_large',
  'bad_name',
  'bad_archive',
  'archive_in_archive',
  'ratio',
  'too_slow',
  'out_of_memory',
] as const

export interface Refusal {
  readonly code: (typeof REFUSALS)[number]
  readonly path: string
  readonly line: number
  /** The limit that was passed, where there is one. */
  readonly limit: number | null
}

export interface NoteFile {
  /** As it was given: a path, or the name of a paste. */
  readonly path: string
  /** Plain; of the file, or made of its name. */
  readonly title: string
  readonly cards: readonly NoteCard[]
  readonly skipped: readonly Skipped[]
  readonly warnings: readonly Warning[]
}
