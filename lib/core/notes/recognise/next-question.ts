/** Where the answer of one question ends: where the next one begins. */
import { type Block, unquoted } from '../outline'
import { isAsked, isQuestionLine } from './run'

/** The blocks up to the next question, to a rule, or to the headline of the next group. */
export function upToNext(blocks: readonly Block[]): readonly Block[] {
  const end = blocks.findIndex((block, at) => block.kind === 'rule' || beginsQuestion(block) || isHeadline(block, blocks[at + 1]))
  return end < 0 ? blocks : blocks.slice(0, end)
}

/** Does a new question begin with this block? */
export function beginsQuestion(block: Block): boolean {
  if (block.kind === 'heading') return true
  if (block.kind === 'details') return isAsked(block.summary)
  if (block.kind === 'paragraph') return isQuestionLine(block.lines[0]?.text ?? '')
  if (block.kind === 'quote') return isQuestionLine(unquoted(block.lines)[0]?.text ?? '') || calloutTitle(block) !== null
  return block.kind === 'list' && block.items.length > 0 && block.items.every(({ lines }) => isQuestionLine(lines[0]?.text ?? '') || (block.ordered && isAsked(lines[0]?.text ?? '')))
}

/** Likewise, where questions stand without a label: in a list, by a number, alone in a paragraph. */
export const startsWithQuestion = (block: Block): boolean =>
  (block.kind === 'list' && block.items.length > 0 && isAsked(block.items[0]?.lines[0]?.text ?? '')) ||
  (block.kind === 'list' && block.ordered && block.items.length === 1 && (block.items[0]?.number ?? 1) > 1) ||
  (block.kind === 'paragraph' && isAsked(block.lines[0]?.text ?? ''))

/** A line in bold, and then the next question: the name of a group. */
export const isHeadline = (block: Block, next: Block | undefined): boolean =>
  block.kind === 'paragraph' && block.lines.length === 1 && /^\s*(?:\*\*|__)[^*]+(?:\*\*|__)\s*$/.test(block.lines[0]?.text ?? '') && next !== undefined && (beginsQuestion(next) || startsWithQuestion(next))

const CALLOUT = /^\[!(?<kind>[a-z]+)\][+-]?\s*(?<title>.*)$/i

/** Of a callout that asks, its title. */
export function calloutTitle(block: Block): string | null {
  const { kind, title } = CALLOUT.exec(unquoted(block.lines)[0]?.text ?? '')?.groups ?? {}
  if (kind === undefined || title === undefined) return null
  return (/^(?:question|help|faq)$/i.test(kind) && title !== '') || isAsked(title) ? title : null
}
