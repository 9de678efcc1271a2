/** Lists of questions, with answers in them or without; entries like `2-1.`; a question alone in a paragraph. */
import { cleanFront, numberOf } from '../front'
import { afterAnswerLabel, hasQuestionLabel } from '../headings'
import { type Block, flush, type Item, type List, readBlocks } from '../outline'
import type { Line } from '../prepare'
import { isForACandidate, isLikelyAsked, isPlainlyAsked, isQuestion } from '../questions'
import { isContentsList, isLinksOnly } from '../back'
import { beginsQuestion, isHeadline, startsWithQuestion } from './next-question'
import { onOneLine } from './question-answer'
import { begin, type BlockRecogniser, type Draft, isAsked, paragraph, type Run, type Scope, skip } from './run'

interface Entry {
  readonly front: string
  readonly answer: readonly Line[]
  readonly rest: readonly Block[]
  readonly lines: readonly Line[]
  readonly asked: boolean
}

export const questionList: BlockRecogniser = (blocks, at, scope, run) => {
  const block = blocks[at]
  if (block?.kind !== 'list' || run.depth > MAX_DEPTH || isContentsList(block.lines.map(({ text }) => text).join('\n'))) return 0
  if (!mayAsk(block, scope)) return 0
  const entries = block.items.map((item) => entriesOf(item, run))
  const isStrict = scope.role !== 'none' && !scope.followUps && !scope.asks
  const all = entries.flat().map((entry) => (isStrict && !isPlainlyAsked(cleanFront(entry.front).text) ? { ...entry, asked: false } : entry))
  const asked = all.filter((entry) => entry.asked).length
  if (!isClaimed(block, all, asked, scope, blocks)) return 0
  const last = all.at(-1)
  const adopted = last && scope.role !== 'question' && (block.items.length === 1 || goesOn(block, blocks, at)) ? answerBelow(last, blocks, at) : []
  let above: Draft | null = scope.role === 'question' ? scope.question : null
  for (const entry of all) above = emit(entry, entry === last ? adopted : [], { asked, of: all.length, ordered: block.ordered, above }, scope, run)
  return 1 + adopted.length
}

const MAX_DEPTH = 12

/** Cheap: could any of its items be a question? */
const mayAsk = (list: List, scope: Scope): boolean =>
  scope.followUps || scope.asks || list.items.some(({ lines }) => lines.slice(0, 3).some(({ text }) => /[?？]|[가-힣](?:란|요|오|라|지|가|은|는|봐|줘|명|술|하나)\W*$/.test(text) || isAsked(text)))

function entriesOf(item: Item, run: Run): readonly Entry[] {
  const [first, ...rest] = readBlocks(item.lines, run.references)
  if (first?.kind !== 'paragraph') {
    const text = first?.kind === 'quote' || first?.kind === 'html' ? '' : (item.lines[0]?.text ?? '')
    return [{ front: text, answer: [], rest: first ? [first, ...rest] : [], lines: item.lines, asked: false }]
  }
  const groups = byNumber(first.lines)
  return groups.map((lines, index) => {
    const { front, answer } = split(lines)
    const isLast = index === groups.length - 1
    return { front, answer, rest: isLast ? rest : [], lines: isLast ? item.lines.filter(({ n }) => n >= (lines[0]?.n ?? 0)) : lines, asked: isAsked(front) }
  })
}

/** `2-1. …` within item 2 is an entry of its own, and so is a second question. */
function byNumber(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const isNew = /^\s*\d{1,3}-\d{1,3}[.)]?\s+\S/.test(line.text) || (hasQuestionLabel(line.text) && isAsked(line.text))
    if (!group || isNew) groups.push([line])
    else group.push(line)
  }
  return groups
}

/** The question is the first line, or as many as it takes to its end; the others are its answer. */
function split(lines: readonly Line[]): { readonly front: string; readonly answer: readonly Line[] } {
  const texts = lines.map(({ text }) => text.replace(/\\$/, '').trim())
  const [first = ''] = texts
  const [question, inline] = inlineAnswer(first)
  if (inline !== null) return { front: question, answer: withoutLabel([{ text: inline, n: lines[0]?.n ?? 0 }, ...lines.slice(1)]) }
  if (isAsked(first) || lines[0]?.text.endsWith('\\') === true) return { front: first, answer: withoutLabel(lines.slice(1)) }
  for (let end = 2; end <= Math.min(lines.length, 5); end++) {
    const joined = texts.slice(0, end).join(' ')
    if (afterAnswerLabel(texts[end - 1] ?? '') !== null) break
    if (/[?？]\W*$/.test(joined) && isAsked(joined)) return { front: joined, answer: withoutLabel(lines.slice(end)) }
  }
  return { front: first, answer: withoutLabel(lines.slice(1)) }
}

function withoutLabel(lines: readonly Line[]): readonly Line[] {
  const [first, ...rest] = lines
  const said = first && afterAnswerLabel(first.text)
  return first && said !== undefined && said !== null ? [...(said.trim() === '' ? [] : [{ ...first, text: said }]), ...rest] : lines
}

/** `What is ARP? It maps …`. */
function inlineAnswer(text: string): readonly [string, string | null] {
  const [question, answer] = onOneLine(text)
  if (answer !== null) return [question, answer]
  const linked = /^(?<question>\[[^[\]]{4,300}[?？]\]\([^()\s]+\))\s*(?:[:：—–-])\s+(?<answer>\S.{2,})$/.exec(text)?.groups
  if (linked?.question && linked.answer && isAsked(linked.question)) return [linked.question, linked.answer]
  const said = /^(?<question>.{4,300}?[?？])(?:\*\*|__)?\s*(?:[:：—–-]|→|=>|->)?\s+(?<answer>[^\s([（].{3,})$/.exec(text)?.groups
  if (!said?.question || !said.answer || !/[\p{L}\p{N}]{2}/u.test(said.answer) || /[?？]\W*$/.test(said.answer) || !isAsked(said.question)) return [text, null]
  return isQuestion(cleanFront(said.answer).text) ? [text, null] : [said.question, said.answer]
}

/** Is this a list of questions? */
function isClaimed(list: List, entries: readonly Entry[], asked: number, scope: Scope, blocks: readonly Block[]): boolean {
  if (scope.asks && scope.role !== 'question' && rowOf(blocks).isLists && mayBeAsked(entries)) return true
  if (scope.followUps) return asked > 0 || entries.every(({ front }) => isLikelyAsked(cleanFront(front).text))
  const labelled = entries.filter(({ front }) => hasQuestionLabel(front)).length
  if (labelled > 0 && asked > 0) return true
  const share = asked / Math.max(1, entries.length)
  // A question with its answer on the same line is how somebody explains.
  if (scope.role === 'question' && entries.filter(({ answer }) => answer.length > 0).length * 2 >= entries.length) return false
  if (scope.role === 'question') return (asked >= 2 && share >= 0.7) || (share === 1 && blocks.length === 1)
  if (scope.role === 'noun') return asked > 0 && share >= 0.5 && (asked >= 2 || rowOf(blocks).isLists || list.ordered)
  if (share >= 0.5) return true
  if (asked >= 3 && share >= 0.3) return true
  return scope.asks && mayBeAsked(entries)
}

const mayBeAsked = (entries: readonly Entry[]): boolean =>
  entries.length >= 3 && entries.filter(({ front }) => isLikelyAsked(cleanFront(front).text)).length / entries.length >= 0.4

/** What the blocks of a row say together; a row is asked once for each of its blocks. */
interface Row {
  /** Nothing but lists. */
  readonly isLists: boolean
  readonly paragraphs: number
  /** Of the paragraphs, those that ask. */
  readonly asking: number
}

const rows = new WeakMap<readonly Block[], Row>()

function rowOf(blocks: readonly Block[]): Row {
  const known = rows.get(blocks)
  if (known) return known
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph')
  const row = {
    isLists: blocks.every(({ kind }) => kind === 'list' || kind === 'rule' || kind === 'html'),
    paragraphs: paragraphs.length,
    asking: paragraphs.filter(({ lines }) => asksInFull(lines[0]?.text ?? '')).length,
  }
  rows.set(blocks, row)
  return row
}

const labelsAnswer = ({ front }: Entry): boolean => afterAnswerLabel(front) !== null

interface Siblings {
  readonly asked: number
  readonly of: number
  readonly ordered: boolean
  /** The card that an item which asks nothing goes on with. */
  readonly above: Draft | null
}

function emit(entry: Entry, adopted: readonly Block[], { asked, of, ordered, above }: Siblings, scope: Scope, run: Run): Draft | null {
  const { text } = cleanFront(entry.front)
  if (!isForACandidate(text)) {
    skip(run, 'not_a_question_for_a_candidate', text, entry.lines)
    return above
  }
  const isEntry = entry.asked || (!labelsAnswer(entry) && text.length <= 120 && (ordered || asked / of >= 0.7 || scope.asks || isLikelyAsked(text)))
  if (!isEntry || !/[\p{L}\p{N}]{2}/u.test(text)) {
    if (isLinksOnly(entry.front)) skip(run, 'links_only', text, entry.lines)
    else if (above) above.body.push({ kind: 'list', ordered: false, items: [], lines: entry.lines.map((line, index) => ({ ...line, text: index === 0 ? `- ${line.text}` : `  ${line.text}` })) })
    else skip(run, 'introduction', text, entry.lines)
    return above
  }
  const { more, rest } = belonging(entry)
  const draft = begin(run, scope, { front: entry.front, by: 'question_list', lines: entry.lines, more })
  const answer = entry.answer.length > 0 ? [paragraph(entry.answer)] : []
  const end = adopted.at(-1)?.lines.at(-1)?.n
  if (end !== undefined) draft.endLine = end
  run.fill(draft, [...answer, ...rest, ...adopted])
  return draft
}

/** "Explain these records:" and its list are one question. */
function belonging({ front, answer, rest }: Entry): { readonly more: readonly string[]; readonly rest: readonly Block[] } {
  const [first, ...others] = rest
  if (answer.length > 0 || first?.kind !== 'list' || !saysWhatFollows(front)) return { more: [], rest }
  const isAnswer = first.items.some(({ lines }) => afterAnswerLabel(lines[0]?.text ?? '') !== null)
  return isAnswer ? { more: [], rest } : { more: flush(first.lines).map(({ text }) => text), rest: others }
}

/** The next list of numbers begins where this one ended: what stands between belongs to its last entry. */
function goesOn(list: List, blocks: readonly Block[], at: number): boolean {
  const number = list.items.at(-1)?.number
  if (!list.ordered || typeof number !== 'number') return false
  const next = blocks.findIndex((block, index) => index > at && block.kind === 'list' && block.ordered)
  const block = blocks[next]
  return next > at + 1 && block?.kind === 'list' && block.items[0]?.number === number + 1
}

/** "… these records:", "다음 …을 비교해 보세요". */
const saysWhatFollows = (front: string): boolean => /[:：]\W*$|\b(?:these|the following|those below)\b|^(?:다음|아래)(?:의|은|을|를|에서)?\s|(?:다음|아래)(?:의)? ?(?:중|보기|항목|용어|코드|조건|명령|계층|프로토콜)|以下/i.test(front)

/** A numbered question, then its answer outside of the list. */
function answerBelow(last: Entry, blocks: readonly Block[], at: number): readonly Block[] {
  return last.answer.length > 0 ? [] : untilNext(blocks, at, ({ kind }) => kind === 'rule')
}

/** What follows the block at `at`, up to the next question. */
function untilNext(blocks: readonly Block[], at: number, ends: (block: Block) => boolean = () => false): readonly Block[] {
  let end = at + 1
  for (let block = blocks[end]; block; block = blocks[end]) {
    if (ends(block) || beginsQuestion(block) || startsWithQuestion(block) || isHeadline(block, blocks[end + 1])) break
    end += 1
  }
  return blocks.slice(at + 1, end)
}

/** Paragraphs that are questions, where nothing but questions is to be expected. */
export const bareQuestion: BlockRecogniser = (blocks, at, scope, run) => {
  const block = blocks[at]
  if (block?.kind !== 'paragraph' || scope.role === 'question') return 0
  const [first] = block.lines
  if (!first || !asksInFull(first.text)) return 0
  const { paragraphs, asking } = rowOf(blocks)
  const isWhole = asking === paragraphs
  if (scope.role === 'noun' && !(isWhole && (asking >= 2 || (blocks.length === 1 && block.lines.every(({ text }) => asksInFull(text)))))) return 0
  if (scope.role === 'none' && asking < 2 && !scope.asks && !isWhole) return 0
  const groups: Line[][] = []
  for (const line of block.lines) {
    if (asksInFull(line.text) || groups.length === 0) groups.push([line])
    else groups.at(-1)?.push(line)
  }
  const adopted = untilNext(blocks, at)
  for (const [index, [question, ...answer]] of groups.entries()) {
    if (!question) continue
    const [front, inline] = inlineAnswer(question.text)
    const said = withoutLabel([...(inline === null ? [] : [{ ...question, text: inline }]), ...answer])
    const { more, rest: below } = belonging({ front, answer: said, rest: index === groups.length - 1 ? adopted : [], lines: [], asked: true })
    const draft = begin(run, scope, { front, by: 'question_list', lines: [question, ...answer], more })
    run.fill(draft, [...(said.length > 0 ? [paragraph(said)] : []), ...below])
  }
  return 1 + adopted.length
}

const asksInFull = (text: string): boolean => text.length <= 400 && isAsked(text) && (/[?？]\W*$/.test(text) || numberOf(text) !== null || hasQuestionLabel(text) || inlineAnswer(text)[1] !== null || isQuestion(cleanFront(text).text))
