/**
 * A card as the interviewer has it before them: plain, in the language of the answers, and what coverage.ts listens for. A card of one's
 * own notes may have an answer and no key points: then the sentences and entries of its answer are the points, for the interview alone.
 */
import type { Card, CardFace } from '../card'
import type { Language } from '../language'
import { wordsInHtml } from '../plain-words'
import type { Script } from './heard'

export interface ScriptPoint {
  readonly text: string
  readonly must: boolean
  /** Other ways of saying it. */
  readonly also: readonly string[]
}

const FEWEST_POINTS = 2
const MOST_POINTS = 6
const LEAST_CHARACTERS = 6

/** Are its points the card's own key points, and may be logged as such? */
const hasKeyPoints = ({ face }: Card): boolean => face.keyPoints.length > 0

export function pointsOf({ face }: Card): readonly ScriptPoint[] {
  if (face.keyPoints.length > 0) return face.keyPoints.map(({ html, must, also = [] }) => ({ text: wordsInHtml(html), must, also }))
  const texts = face.answer === null ? [] : partsOf(face.answer)
  return texts.length < FEWEST_POINTS ? [] : texts.slice(0, MOST_POINTS).map((text) => ({ text, must: false, also: [] }))
}

/** `other`: the same card in the other language, if it is here; then an answer may be in either. */
function scriptOf(card: Card, other: Card | null): Script {
  const points = pointsOf(card)
  const others = other && pointsOf(other).length === points.length ? pointsOf(other) : []
  const faces = [card.face, ...(other ? [other.face] : [])]
  return {
    points: points.map((point, at) => ({ texts: [point, ...(others[at] ? [others[at]] : [])].flatMap(({ text, also }) => [text, ...also]) })),
    mistake: card.face.mistake && { wrong: wordsOf(faces, ({ mistake }) => mistake?.wrong), right: wordsOf(faces, ({ mistake }) => mistake?.right) },
    question: faces.map(({ title }) => title),
    answer: hasKeyPoints(card) ? wordsOf(faces, ({ answer }) => answer) : [],
    terms: card.face.terms,
  }
}

/**
 * What an answer is held against that was given to these points: the card's words for them, where the card still has them. `model`: the
 * card in the language of the answers, if there is one; `other`: the same in the other language, if it is here.
 */
export function scriptFor({ question, points }: { readonly question: string; readonly points: readonly { readonly text: string }[] }, model: Card | null, other: Card | null): Script {
  const known = model ? pointsOf(model).map(({ text }) => text) : []
  const places = points.map(({ text }) => known.indexOf(text))
  if (!model || places.includes(-1)) return { points: points.map(({ text }) => ({ texts: [text] })), mistake: null, question: [question], answer: [], terms: [] }
  const script = scriptOf(model, other)
  // A follow-up about one point listens for that alone.
  if (places.length === known.length) return script
  return { ...script, points: places.flatMap((at) => script.points[at] ?? []), mistake: null }
}

const wordsOf = (faces: readonly CardFace[], of: (face: CardFace) => string | null | undefined): string[] =>
  faces.flatMap((face) => {
    const html = of(face)
    return html ? [wordsInHtml(html)] : []
  })

/** Entries of lists each for itself, running text by its sentences. */
const partsOf = (html: string): readonly string[] =>
  html
    .replaceAll(/<(pre|table)\b[^]*?<\/\1>/g, ' ')
    .split(/<\/?(?:li|p|h[1-6]|ul|ol|blockquote|div|br)\b[^>]*>/)
    .flatMap((part) => wordsInHtml(part).split(/(?<=[.!?。])\s+/u))
    .map((part) => part.trim())
    .filter((part) => part.length >= LEAST_CHARACTERS)

export const otherLanguage = (language: Language): Language => (language === 'ko' ? 'en' : 'ko')
