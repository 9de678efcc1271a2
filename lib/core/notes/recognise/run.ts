/** One reading of a file: what has been found so far, and the tools that the recognisers share. */
import { cleanFront } from '../front'
import { hasQuestionLabel } from '../headings'
import type { Recogniser, Skipped, SkipReason } from '../note'
import type { Block, References } from '../outline'
import type { Line } from '../prepare'
import { isForACandidate, isPlainlyAsked, isQuestion } from '../questions'

/** A card that is being put together. */
export interface Draft {
  front: string
  /** Markdown lines that belong to the question: options, the things to be described. */
  readonly more: string[]
  readonly body: Block[]
  deck: readonly string[]
  /** Plain headings above it, outermost first. */
  readonly trail: readonly string[]
  readonly follows: Draft | null
  readonly links: { readonly label: string; readonly url: string }[]
  readonly by: Recogniser
  readonly line: number
  endLine: number
  /** A topic is no card without an answer. */
  readonly isTopic: boolean
}

export interface Scope {
  /** Of the heading above: none (or a title, a category), a noun, a question. */
  readonly role: 'none' | 'noun' | 'question'
  /** The card in whose answer this stands. */
  readonly question: Draft | null
  readonly deck: readonly string[]
  readonly trail: readonly string[]
  /** A heading above says that questions follow. */
  readonly asks: boolean
  readonly followUps: boolean
}

export interface Run {
  readonly path: string
  readonly references: References
  readonly drafts: Draft[]
  readonly skipped: Skipped[]
  /** Numbers of lines on which there was only a comment. */
  readonly comments: ReadonlySet<number>
  /** How deep blocks within blocks are being read. */
  depth: number
  /** Takes the cards out of a row of blocks; what is left is the answer of whatever stands above. */
  readonly scan: (blocks: readonly Block[], scope: Scope) => readonly Block[]
  /** Reads blocks with headings in them as the sections that they are. */
  readonly visit: (blocks: readonly Block[], scope: Scope) => void
  /** Gives a card its answer, of which nested questions become cards of their own. */
  readonly fill: (draft: Draft, blocks: readonly Block[]) => void
}

/** Looks at the block at `at`; how many blocks it took, 0 for none. */
export type BlockRecogniser = (blocks: readonly Block[], at: number, scope: Scope, run: Run) => number

export interface Asked {
  readonly front: string
  readonly by: Recogniser
  readonly lines: readonly Line[]
  readonly more?: readonly string[]
  readonly isTopic?: boolean
}

export function begin(run: Run, scope: Scope, { front, by, lines, more = [], isTopic = false }: Asked): Draft {
  const { text, links } = cleanFront(front)
  const line = lines[0]?.n ?? 1
  const draft: Draft = {
    front: text,
    more: [...more],
    body: [],
    deck: scope.deck,
    trail: scope.trail,
    follows: scope.question,
    links: [...links],
    by,
    line,
    endLine: lines.at(-1)?.n ?? line,
    isTopic,
  }
  run.drafts.push(draft)
  return draft
}

export function skip(run: Run, reason: SkipReason, text: string, lines: readonly Line[]): void {
  run.skipped.push({ reason, text: cleanFront(text).text.slice(0, 200), line: lines[0]?.n ?? 1 })
}

/** Asked of a candidate, by its label or by its words. */
export const isAsked = (markdown: string): boolean => {
  if (markdown.length > 1_000) return false
  const { text } = cleanFront(markdown)
  if (!/[\p{L}\p{N}]{2}/u.test(text)) return false
  return hasQuestionLabel(markdown) ? isForACandidate(text) : isQuestion(text) && isForACandidate(text)
}

export const paragraph = (lines: readonly Line[]): Block => ({ kind: 'paragraph', lines })

const BOLD = /^\s*(?:>\s*)?(?<mark>\*{2,3}|_{2,3})(?<inside>[^*_].*?)\k<mark>\s*[:：]?\s*\\?$/

/** A whole line in bold that asks something, or a line with the label of a question. */
export function isQuestionLine(text: string): boolean {
  if (text.length > 600) return false
  if (hasQuestionLabel(text)) return isAsked(text)
  const inside = BOLD.exec(text)?.groups?.inside
  return inside !== undefined && isAsked(inside) && isPlainlyAsked(cleanFront(inside).text)
}
