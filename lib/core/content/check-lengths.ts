/** The lengths of content/README.md: what can be said in half a minute. Marks and fenced code do not count. */
import { LANGUAGE_NAMES } from './card-parts'
import type { CardSource, ParsedCard, Topic } from './deck'
import { plainText } from './plain-text'
import type { Place, Problem } from './problem'

/** Characters with spaces in Korean, words in English: the least and the most. */
const LENGTHS = {
  ko: { question: [15, 60], answer: [150, 230], keyPoint: [1, 40], deepDive: [500, 1000], mistake: [1, 200] },
  en: { question: [6, 20], answer: [60, 80], keyPoint: [1, 14], deepDive: [150, 280], mistake: [1, 60] },
} as const
const UNITS = { ko: 'characters', en: 'words' } as const
const SENTENCES = [3, 5] as const
const KEY_POINTS = [3, 6] as const
const FOLLOW_UPS = [1, 3] as const

const NAMES = {
  question: 'the question',
  answer: 'the answer',
  keyPoint: 'a key point',
  deepDive: 'the deep dive',
  mistake: 'the mistake with its correction',
} as const

type Measured = keyof typeof NAMES
type Range = readonly [number, number]

export const checkLengths = (topic: Topic): readonly Problem[] =>
  topic.cards.flatMap(({ source, places }) => (source ? checkCard(source, places, topic) : []))

function checkCard(card: CardSource, places: ParsedCard['places'], { path, language }: Topic): readonly Problem[] {
  const problems: Problem[] = []
  const check = (what: string, count: number, [least, most]: Range, unit: string, place: Place) => {
    if (count >= least && count <= most) return
    const range = least <= 1 ? `at most ${String(most)}` : `${String(least)} to ${String(most)}`
    const message = `${what} has ${String(count)} ${unit}: ${range} in ${LANGUAGE_NAMES[language]}`
    problems.push({ path, ...place, message })
  }
  const measure = (part: Measured, markdown: string | null, place: Place) => {
    if (markdown === null) return
    const count = COUNT[language](plainText(markdown))
    check(NAMES[part], count, LENGTHS[language][part], UNITS[language], place)
  }
  measure('question', card.question, places.question)
  measure('answer', card.answer, places.answer)
  if (language === 'ko' && card.answer !== null)
    check('the answer', countSentences(plainText(card.answer)), SENTENCES, 'sentences', places.answer)
  for (const [index, { text }] of card.keyPoints.entries())
    measure('keyPoint', text, places.keyPoints[index] ?? places.question)
  measure('deepDive', card.deepDive, places.deepDive)
  measure('mistake', card.mistake && `${card.mistake.wrong}\n\n${card.mistake.right}`, places.mistake)
  if (card.answer === null) return problems
  const firstPoint = places.keyPoints[0] ?? places.question
  check('the card', card.keyPoints.length, KEY_POINTS, 'key points', firstPoint)
  check('the card', card.followUps.length, FOLLOW_UPS, 'follow-ups', places.followUps[0] ?? places.question)
  if (card.sources.length === 0) problems.push({ path, ...places.question, message: 'the card has no source' })
  if (!card.keyPoints.some(({ must }) => must))
    problems.push({ path, ...firstPoint, message: 'no key point is a must: at least one is wholly in **bold**' })
  return problems
}

const COUNT = {
  ko: (text: string): number => [...text].length,
  en: (text: string): number => text.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
}

const countSentences = (text: string): number => text.match(/[.?!](?=[\s"'”’)]|$)/gu)?.length ?? 0
