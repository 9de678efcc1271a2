/** Sentences of a note that state something well known to be false, each with what is right, its source and our card of it. */
import { comparable } from './comparable'
import { candidates, type Compiled, indexOfPatterns } from './compile'
import { denies, isAside, isCorrection, speaksOfErrors } from './guards'
import { has, hasInOrder } from './match'
import type { Source, Words } from './rule'
import { RULES } from './rules'
import { type Block, blocksOf } from './sentences'

export interface Finding {
  readonly rule: string
  /** The sentence, plain. */
  readonly text: string
  readonly fact: Words
  readonly source: Source
  /** The id of a shipped card, or null. */
  readonly card: string | null
}

const LONGEST_TEXT = 200
/** Of a longer one nobody can say which of its words belong together. */
const LONGEST_SENTENCE = 400

/** What may stand within a word's reach, and between its letters. */
const MARKUP = /[*`>|]+|~~|<\/?[a-z][^<>]{0,100}>/gi

const INDEX = indexOfPatterns(RULES)

/** `above` is what the text answers: a card's question and its headings. */
export function checkClaims(markdown: string, above: readonly string[] = []): readonly Finding[] {
  const question = comparable(above.join('\n'))
  if (speaksOfErrors(question)) return []
  const whole = `${question} ${comparable(markdown.replace(MARKUP, ''))}`
  const possible = [...candidates(INDEX, whole)].filter((pattern) => mayStandIn(pattern, whole))
  // Most cards are done here, and are not taken apart.
  if (possible.length === 0) return []
  const findings = new Map<string, Finding>()
  for (const block of blocksOf(markdown)) {
    for (const [at, sentence] of block.sentences.entries()) {
      if (sentence.length > LONGEST_SENTENCE) continue
      const text = comparable(sentence)
      for (const pattern of possible) {
        if (!hasInOrder(text, pattern.order, pattern.within)) continue
        const over = comparable(block.over)
        if (!says(pattern, text, over, question) || isSilenced(block, at, text, over)) continue
        const { id, fact, source, card } = pattern.rule
        findings.set(`${id} ${sentence}`, { rule: id, text: shortened(sentence), fact, source, card })
      }
    }
  }
  return [...findings.values()]
}

const mayStandIn = ({ order, with: also, unless }: Compiled, whole: string): boolean =>
  order.every((step) => has(whole, step)) && also.every((step) => has(whole, step)) && !unless.some((step) => has(whole, step))

/** What the question names may be what the sentence leaves out; but a question that compares two things excuses nothing. */
function says(pattern: Compiled, text: string, over: string, question: string): boolean {
  if (!pattern.denies && denies(text)) return false
  if (pattern.without.some((step) => has(text, step) || has(over, step))) return false
  return pattern.with.every((step) => has(text, step) || has(over, step) || has(question, step))
}

function isSilenced({ sentences }: Block, at: number, text: string, over: string): boolean {
  if (isAside(text) || speaksOfErrors(over)) return true
  const next = sentences[at + 1]
  if (next !== undefined && isCorrection(comparable(next))) return true
  return sentences.slice(0, at).some((before) => speaksOfErrors(comparable(before)))
}

function shortened(text: string): string {
  const characters = [...text]
  return characters.length <= LONGEST_TEXT ? text : `${characters.slice(0, LONGEST_TEXT - 1).join('')}…`
}
