/** `<details><summary>question</summary>answer</details>`. A general or empty summary hides the answer of what stands above. */
import { cleanFront } from '../front'
import { isFoldLabel, labelOf } from '../headings'
import { type Block, readBlocks } from '../outline'
import { isForACandidate, isQuestion } from '../questions'
import { begin, type BlockRecogniser, isAsked, skip } from './run'

export const details: BlockRecogniser = (blocks, at, scope, run) => {
  const block = blocks[at]
  if (block?.kind !== 'details') return 0
  const { text } = cleanFront(block.summary)
  const inside = () => readBlocks(block.inside, run.references)
  if (labelOf(text) === 'follow_ups') {
    run.scan(inside(), { ...scope, role: 'none', followUps: true })
    return 1
  }
  if (isFoldLabel(text) || labelOf(text) === 'answer') {
    const nested = inside()
    if (scope.role !== 'question' && nested.some((inner) => inner.kind === 'heading' && isAsked(inner.text))) {
      run.visit(nested, scope)
      return 1
    }
    if (scope.role === 'question' || (scope.role === 'noun' && belongsAbove(blocks, at))) return 0
    if (nested.some((inner) => inner.kind === 'details' || (inner.kind === 'list' && inner.items.some(({ lines }) => isAsked(lines[0]?.text ?? ''))))) run.scan(nested, scope)
    else skip(run, 'summary_without_question', block.summary || (block.inside[0]?.text ?? ''), block.lines)
    return 1
  }
  if (isQuestion(text) && !isForACandidate(text)) {
    skip(run, 'not_a_question_for_a_candidate', text, block.lines)
    return 1
  }
  const [front = '', ...more] = block.summary.split('\n')
  const asked = isAsked(front)
  if (!asked && scope.role === 'question' && !scope.followUps) return 0
  if (!asked && scope.role === 'noun' && isPartOfTopic(blocks)) return 0
  if (!asked && scope.role !== 'question') {
    const nested = inside()
    if (isCollection(nested)) {
      run.scan(nested, { ...scope, role: 'none', deck: [...scope.deck, text], trail: [...scope.trail, text] })
      return 1
    }
  }
  const draft = begin(run, scope, { front, more, by: 'details', lines: block.lines, isTopic: !asked && !isNumbered(block.summary) })
  run.fill(draft, inside())
  return 1
}

/** Nothing that is asked stands between the heading and the fold. */
const belongsAbove = (blocks: readonly Block[], at: number): boolean =>
  !blocks.slice(0, at).some((block) => (block.kind === 'details' && !isFoldLabel(cleanFront(block.summary).text)) || block.kind === 'list')

const isNumbered = (summary: string): boolean => /^[\s#*<>a-z/]*(?:Q\s*)?\d{1,3}[.)]/i.test(summary)

/** Beside text of its own, one fold shows an example; several are cards. */
function isPartOfTopic(blocks: readonly { readonly kind: string }[]): boolean {
  const folds = blocks.filter(({ kind }) => kind === 'details').length
  return blocks.some(({ kind }) => kind !== 'details' && kind !== 'rule' && kind !== 'html') && folds < 3
}

/** Folds or questions and nothing else: a section that happens to be folded. */
const isCollection = (blocks: readonly { readonly kind: string }[]): boolean =>
  blocks.length > 0 && blocks.every(({ kind }) => kind === 'details' || kind === 'rule' || kind === 'html')
