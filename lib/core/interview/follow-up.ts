/**
 * What the interviewer asks next about an answer (꼬리 질문): first where key points were missed, must points before others; then down the
 * card's own follow-ups, from card to card. Nothing that was asked is asked again, and nothing deeper than is wished.
 *
 * Ours     Of a missed point, the card's follow-up that is about it is asked, if there is one: by the words that both share. Else the
 *          interviewer says how the point begins (study/hint.ts) and asks for the rest, once for each answer.
 */
import { fold } from '../search/fold'
import { hintsOf } from '../study/hint'

/** An answer that was given, as far as the interviewer saw it. */
export interface Dug {
  /** Its place among all that was asked. */
  readonly at: number
  readonly card: string | null
  readonly depth: number
  readonly points: readonly { readonly text: string; readonly must: boolean; readonly said: boolean }[]
  /** Of its card, in the order of the card. Plain. */
  readonly followUps: readonly { readonly text: string; readonly card: string | null }[]
}

export type FollowUp =
  /** A question of the card; `card`: the one that answers it, if there is one. */
  | { readonly kind: 'question'; readonly reason: 'missed' | 'link'; readonly into: number; readonly text: string; readonly card: string | null }
  /** How a point begins, to be gone on with. */
  | { readonly kind: 'point'; readonly reason: 'missed'; readonly into: number; readonly point: number; readonly hint: string }

export interface Digging {
  /** The answers of this chain, the first one first. The last may be deeper than any. */
  readonly chain: readonly Dug[]
  /** Of the whole interview. */
  readonly asked: { readonly cards: ReadonlySet<string>; readonly questions: readonly string[] }
  /** Of this chain: the answers of which a missed point was asked for by its beginning. */
  readonly pressed: ReadonlySet<number>
  /** 1 to 3: so deep, and so many in a chain. */
  readonly deepest: number
}

/** So much of a point's words, or of a question's, must be shared to be about the same. */
const ABOUT = 0.34

export function followUpOf({ chain, asked, pressed, deepest }: Digging): FollowUp | null {
  const last = chain.at(-1)
  if (!last || last.depth >= deepest || chain.length > deepest) return null
  const missed = missedIn(last)
  const open = (dug: Dug) => dug.followUps.filter(({ text, card }) => (card === null || !asked.cards.has(card)) && !asked.questions.some((question) => isSame(question, text)))
  for (const point of missed) {
    const found = best(open(last), last.points[point]?.text ?? '')
    if (found) return { kind: 'question', reason: 'missed', into: last.at, ...found }
  }
  const [point] = missed
  if (point !== undefined && !pressed.has(last.at)) {
    const [hint = ''] = hintsOf([last.points[point]?.text ?? ''])
    return { kind: 'point', reason: 'missed', into: last.at, point, hint }
  }
  // From the last answer on, and where it leads nowhere, back up the chain; a question that a card answers leads further.
  for (const dug of chain.toReversed()) {
    if (dug.depth >= deepest) continue
    const questions = open(dug)
    const question = questions.find(({ card }) => card !== null) ?? questions[0]
    if (question) return { kind: 'question', reason: 'link', into: dug.at, ...question }
  }
  return null
}

/** Numbers of the points that were not said, those that must be said first. */
const missedIn = ({ points }: Dug): readonly number[] =>
  points.flatMap(({ said }, at) => (said ? [] : [at])).sort((a, b) => Number(points[b]?.must) - Number(points[a]?.must) || a - b)

function best(questions: Dug['followUps'], point: string): Dug['followUps'][number] | undefined {
  const scored = questions.map((question) => ({ question, shared: sharedIn(question.text, point) })).filter(({ shared }) => shared >= ABOUT)
  return scored.sort((a, b) => b.shared - a.shared)[0]?.question
}

/** Of the smaller of two texts, the share of its words that the other has: beginnings of words, so that particles and endings do not count. */
function sharedIn(a: string, b: string): number {
  const [few = [], many = []] = [stemsOf(a), stemsOf(b)].sort((one, other) => one.length - other.length)
  if (few.length < 2) return 0
  return few.filter((stem) => many.includes(stem)).length / few.length
}

const stemsOf = (text: string): string[] => [...new Set((fold(text).match(/[\p{Script=Hangul}]{2,}|[a-z0-9][a-z0-9.-]{2,}/gu) ?? []).filter((word) => !QUESTION_WORDS.test(word)).map((word) => (/\p{Script=Hangul}/u.test(word) ? word.slice(0, 2) : word.slice(0, 6))))]

const QUESTION_WORDS = /^(?:무엇|어떻|어떤|왜|설명|주세|있나|하나요|되나요|인가요|어디|언제|what|why|how|does|when|which|where|the|and|are|for|with|that|this|from|into|can|you|explain)/

const isSame = (a: string, b: string): boolean => squeezed(a) === squeezed(b)
const squeezed = (text: string): string => fold(text).replaceAll(/[\s\p{P}]+/gu, '')
