/**
 * What a mock interview came to. Every figure follows from the interview alone, so that it is the same on every device and in every year.
 *
 * Points    Of all that was asked, what the learner decided was said, each point once: said in the answer, or when the interviewer came
 *           back to it. What was passed on counts as not said.
 * Times     Medians over answers: from the question to the first word, and the length. A typed answer's length is what it would take to
 *           say it: 6 syllables of Korean or 2.5 words of English a second, the pace at which the shipped answers take half a minute.
 * Depth     The deepest follow-up that was answered.
 */
import { isPass, type Quality } from '../rating'
import type { Asked, MockInterview } from './mock-interview'

export interface Figures {
  /** Questions with follow-ups, and without. */
  readonly asked: number
  readonly openers: number
  readonly passed: number
  readonly failed: number
  readonly points: number
  readonly said: number
  /** Null: nothing was answered. */
  readonly thoughtMs: number | null
  readonly lengthMs: number | null
  readonly depth: number
}

export interface Report {
  readonly whole: Figures
  /** In the order in which they came up; null: a follow-up of no deck. */
  readonly topics: readonly { readonly deck: string | null; readonly figures: Figures }[]
  readonly toFix: readonly PointToFix[]
  /** Cards that were graded differently in the drill and here. */
  readonly gaps: readonly Gap[]
  /** Of the answers that were graded in the drill before: passed there and not here. Null: there were none. */
  readonly gap: { readonly graded: number; readonly lost: number } | null
}

export interface PointToFix {
  readonly card: string | null
  readonly question: string
  readonly text: string
  readonly must: boolean
}

export interface Gap {
  readonly card: string
  readonly question: string
  readonly drilled: Quality
  /** Null: passed on. */
  readonly shown: Quality | null
}

export const NORM_MS = 30_000
const MOST_TO_FIX = 5

export function reportOf({ asked }: MockInterview): Report {
  const decks = [...new Set(asked.map(({ deck }) => deck))]
  const gaps = gapsIn(asked)
  const graded = asked.filter(({ drilled, quality, outcome }) => drilled !== null && (quality !== null || outcome === 'passed'))
  return {
    whole: figuresOf(asked),
    topics: decks.map((deck) => ({ deck, figures: figuresOf(asked.filter((one) => one.deck === deck)) })),
    toFix: pointsToFix(asked),
    gaps: gaps.filter(({ drilled, shown }) => isPass(drilled) && (shown === null || !isPass(shown))),
    gap: graded.length === 0 ? null : { graded: graded.length, lost: gaps.filter(({ drilled, shown }) => isPass(drilled) && (shown === null || !isPass(shown))).length },
  }
}

function figuresOf(asked: readonly Asked[]): Figures {
  const answered = asked.filter(({ outcome }) => outcome === 'answered')
  const points = pointsOnce(asked)
  return {
    asked: asked.length,
    openers: asked.filter(({ depth }) => depth === 0).length,
    passed: asked.length - answered.length,
    failed: answered.filter(({ quality }) => quality !== null && !isPass(quality)).length,
    points: points.length,
    said: points.filter(({ said }) => said).length,
    thoughtMs: median(answered.map(({ thoughtMs }) => thoughtMs)),
    lengthMs: median(answered.flatMap((one) => lengthOf(one) ?? [])),
    depth: Math.max(0, ...answered.map(({ depth }) => depth)),
  }
}

/** How long an answer is when it is said; null: it was only thought, and took whatever it took. */
export function lengthOf({ way, text, spokenMs }: Pick<Asked, 'way' | 'text' | 'spokenMs'>): number | null {
  if (way === 'head') return null
  return way === 'typed' ? Math.round(1_000 * ((text.normalize('NFC').match(/\p{Script=Hangul}|\d/gu)?.length ?? 0) / SYLLABLES_A_SECOND + (text.match(/[a-z][a-z'’-]*/gi)?.length ?? 0) / WORDS_A_SECOND)) : spokenMs
}
const SYLLABLES_A_SECOND = 6
const WORDS_A_SECOND = 2.5

/** What must be said first, of questions before follow-ups; the same point once. */
function pointsToFix(asked: readonly Asked[]): readonly PointToFix[] {
  const missed = pointsOnce(asked).filter(({ said }) => !said)
  const first = missed.toSorted((a, b) => Number(b.must) - Number(a.must) || Number(a.depth > 0) - Number(b.depth > 0))
  return first.slice(0, MOST_TO_FIX).map(({ card, question, text, must }) => ({ card, question, text, must }))
}

/** Each with the question that asked for it first. */
function pointsOnce(asked: readonly Asked[]) {
  const once = new Map<string, PointToFix & { readonly depth: number; readonly said: boolean }>()
  for (const { card, question, points, depth } of asked)
    for (const { text, must, said } of points) {
      const name = `${card ?? question} ${text}`
      const known = once.get(name)
      once.set(name, known ? { ...known, said: known.said || said } : { card, question, text, must, depth, said })
    }
  return [...once.values()]
}

const gapsIn = (asked: readonly Asked[]): readonly Gap[] =>
  asked.flatMap(({ card, question, drilled, quality, outcome }) => (card === null || drilled === null || (quality === null && outcome !== 'passed') ? [] : [{ card, question, drilled, shown: quality }]))

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const order = values.toSorted((a, b) => a - b)
  const middle = order.length >> 1
  return order.length % 2 === 1 ? (order[middle] ?? 0) : Math.round(((order[middle - 1] ?? 0) + (order[middle] ?? 0)) / 2)
}

/** An interview as a list shows it. */
export interface Summary {
  readonly id: string
  readonly day: number
  readonly ended: string
  readonly figures: Figures
}

export const summaryOf = ({ id, day, ended, asked }: MockInterview): Summary => ({ id, day, ended, figures: figuresOf(asked) })

/** The last so many that ended before this one, the newest first. */
export const before = (summaries: readonly Summary[], { id, ended }: Pick<Summary, 'id' | 'ended'>, most: number): readonly Summary[] =>
  summaries.filter((one) => one.id !== id && one.ended < ended).toSorted((a, b) => (a.ended < b.ended ? 1 : -1)).slice(0, most)

/** Of points that were asked; null: none were. */
export const shareSaid = ({ said, points }: Figures): number | null => (points === 0 ? null : said / points)
