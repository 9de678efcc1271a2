/** `Q.` and `A.`, in paragraphs and in quotes; a question as a line in bold; a callout that asks. */
import { cleanFront } from '../front'
import { afterAnswerLabel } from '../headings'
import { type Block, readBlocks, unquoted } from '../outline'
import type { Line } from '../prepare'
import { calloutTitle, upToNext } from './next-question'
import { begin, type BlockRecogniser, isAsked, isQuestionLine, paragraph, type Run, type Scope, skip } from './run'

export const questionAnswer: BlockRecogniser = (blocks, at, scope, run) => {
  const block = blocks[at]
  if (block?.kind === 'quote') return quoted(blocks, at, scope, run)
  if (block?.kind !== 'paragraph' || !block.lines.some(({ text }) => isQuestionLine(text))) return 0
  const first = block.lines.findIndex(({ text }) => isQuestionLine(text))
  if (first > 0 && scope.role !== 'none') return 0
  return read(block.lines.slice(first), blocks.slice(at + 1), scope, run)
}

/** Pairs in the lines; the last one also has the blocks that follow, up to the next question. */
function read(lines: readonly Line[], following: readonly Block[], scope: Scope, run: Run): number {
  const pairs = pairsIn(lines)
  let taken = 1
  for (const [index, { front, answer, lines: own }] of pairs.entries()) {
    const text = front.map((line) => line.text.replace(/\\$/, '')).join(' ')
    const rest = index === pairs.length - 1 ? upToNext(following) : []
    taken += rest.length
    if (!isAsked(text)) {
      skip(run, 'not_a_question_for_a_candidate', text, own)
      continue
    }
    const draft = begin(run, scope, { front: text, by: 'question_answer', lines: own })
    run.fill(draft, [...(answer.length > 0 ? [paragraph(answer)] : []), ...rest])
  }
  return taken
}

interface Pair {
  readonly front: Line[]
  readonly answer: Line[]
  readonly lines: Line[]
}

function pairsIn(lines: readonly Line[]): readonly Pair[] {
  const pairs: Pair[] = []
  for (const line of lines) {
    const pair = pairs.at(-1)
    if (!pair || isQuestionLine(line.text)) {
      const [question, answer] = onOneLine(line.text)
      pairs.push({ front: [{ ...line, text: question }], answer: answer === null ? [] : [{ ...line, text: answer }], lines: [line] })
      continue
    }
    pair.lines.push(line)
    const said = afterAnswerLabel(line.text)
    const isWrapped = pair.answer.length === 0 && said === null && !isComplete(pair.front)
    if (isWrapped) pair.front.push(line)
    else if (said === null || said.trim() !== '') pair.answer.push(said === null ? line : { ...line, text: said })
  }
  return pairs
}

/** A long question goes on in the next line as long as it does not end like one. */
function isComplete(front: readonly Line[]): boolean {
  const text = front.map((line) => line.text.replace(/\\$/, '')).join(' ')
  const last = front.at(-1)?.text ?? ''
  return last.endsWith('\\') || /[?？.。!]\W*$/.test(text) || cleanFront(text).text.length < 60
}

/** `**Q. …?** …` and `Q: … A: …`. */
export function onOneLine(text: string): readonly [string, string | null] {
  const labelled = /^(?<question>.{4,400}?[?？.](?:\*\*|__)?)\s+(?:\*\*|__)?(?:A|답|답변|정답|Answer)\s*\d{0,3}(?:\*\*|__)?\s*[.:)：]\s*(?<answer>\S.*)$/.exec(text)?.groups
  if (labelled?.question && labelled.answer) return [labelled.question, labelled.answer]
  const bold = /^(?<question>\s*(?<mark>\*\*|__).{4,400}?[?？]\s*\k<mark>)\s*(?:[:：—–-]|→|=>|->)?\s*(?<answer>[^\s*_).].{2,})$/.exec(text)?.groups
  if (bold?.question && bold.answer && !/^[([（]/.test(bold.answer) && /[\p{L}\p{N}]{2}/u.test(bold.answer) && !/[?？]\W*$/.test(bold.answer)) return [bold.question, bold.answer.replace(/\\$/, '')]
  return [text, null]
}

function quoted(blocks: readonly Block[], at: number, scope: Scope, run: Run): number {
  const block = blocks[at]
  if (block?.kind !== 'quote') return 0
  const inside = unquoted(block.lines)
  const title = calloutTitle(block)
  if (title !== null) {
    const draft = begin(run, scope, { front: title, by: 'question_answer', lines: block.lines })
    run.fill(draft, readBlocks(inside.slice(1), run.references))
    return 1
  }
  const [first, ...rest] = inside
  if (!first || !isQuestionLine(first.text)) return 0
  const [paragraphBlock, ...others] = readBlocks(inside, run.references)
  if (paragraphBlock?.kind !== 'paragraph') return 0
  const hasAnswer = rest.some(({ text }) => text.trim() !== '')
  return hasAnswer ? (read(paragraphBlock.lines, others, scope, run), 1) : read(paragraphBlock.lines, blocks.slice(at + 1), scope, run)
}
