/**
 * A mock interview while it goes on: a value that says at any time what comes next. The clock, the dice and the faces of the cards come from
 * outside, so that it can be kept at every step and gone on with after a reload, and the same deeds come to the same interview.
 *
 * Order    A question is answered or passed on. What was only spoken or thought is looked back on at once, for otherwise nobody knows
 *          what was missed; what was written, when its follow-ups are over. Then the next question opens, while there is time.
 */
import type { Card } from '../card'
import type { Day } from '../day'
import { wordsInHtml } from '../plain-words'
import { isPass, type Quality } from '../rating'
import { drawOf } from '../study/shuffle'
import { clash, type Kin } from '../study/kin'
import { proposeQuality } from '../study/propose-quality'
import { type Dug, type FollowUp, followUpOf } from './follow-up'
import type { Asked, AskedPoint, MockInterview, Wish } from './mock-interview'
import { pointsOf } from './script'

/** A question that was put, and how far it has come. */
export interface Put extends Omit<Asked, 'outcome'> {
  readonly stage: 'asked' | 'answered' | 'done' | 'passed'
  /** Of a follow-up about one point: its number there; null otherwise. */
  readonly point: number | null
  /** There is something to hold an answer against: points, or a model answer. */
  readonly hasAnswer: boolean
  /** Its points are the card's own key points. */
  readonly hasKeyPoints: boolean
  /** The ids of the rows that it may bring into the log: written twice, they are there once. */
  readonly rows: Rows
}

export interface Rows {
  readonly answer: string
  readonly returns: string
}

export interface Room {
  readonly id: string
  readonly day: Day
  readonly begun: string
  readonly seed: string
  readonly wish: Wish
  /** Openers that are still to come. */
  readonly queue: readonly Opener[]
  readonly asked: readonly Put[]
}

/** A card that may be opened with, and what must not stand beside it. */
export interface Opener extends Kin {
  readonly card: string
}

export type Next =
  | { readonly do: 'answer' | 'look-back'; readonly at: number }
  | { readonly do: 'dig'; readonly followUp: FollowUp }
  | { readonly do: 'open'; readonly card: string }
  | { readonly do: 'over' }

/** By card; undefined: its words are not here. */
export type Faces = (card: string) => Card | undefined

/** A pause so long holds the proposal down, as in the drill. */
const LONG_PAUSE_MS = 20_000
const DAYS_FOR_PASSED = 3

export function nextIn(room: Room, faces: Faces): Next {
  const at = room.asked.findIndex(({ stage }) => stage === 'asked')
  if (at !== -1) return { do: 'answer', at }
  const owed = room.asked.flatMap(({ stage }, place) => (stage === 'answered' ? [place] : []))
  const unheard = owed.find((place) => room.asked[place]?.text === '')
  if (unheard !== undefined) return { do: 'look-back', at: unheard }
  const followUp = digIn(room, faces)
  if (followUp) return { do: 'dig', followUp }
  const [first] = owed
  if (first !== undefined) return { do: 'look-back', at: first }
  const opener = nextOpener(room)
  return opener && hasRoomFor(room) ? { do: 'open', card: opener.card } : { do: 'over' }
}

/** So deep follow-ups go: in a short one there is time for two. */
const deepestIn = ({ length }: Wish): 2 | 3 => (('minutes' in length ? length.minutes <= 5 : length.questions <= 5) ? 2 : 3)

/** What was asked on a question of its own, without follow-ups. */
export const openersIn = ({ asked }: Pick<Room, 'asked'>): readonly Put[] => asked.filter(({ depth }) => depth === 0)

/** Milliseconds of thinking and speaking. Looking back is nobody's clock. */
export const usedIn = ({ asked }: Pick<Room, 'asked'>): number => asked.reduce((sum, { thoughtMs, spokenMs }) => sum + thoughtMs + spokenMs, 0)

function hasRoomFor(room: Room): boolean {
  const { length } = room.wish
  return 'minutes' in length ? usedIn(room) < length.minutes * 60_000 : openersIn(room).length < length.questions
}

/** Not a sibling of what was asked last, as long as there is another. */
function nextOpener({ queue, asked }: Room): Opener | undefined {
  const cards = new Set(asked.map(({ card }) => card))
  const open = queue.filter(({ card }) => !cards.has(card))
  const last = asked.at(-1)?.card
  const kin = queue.find(({ card }) => card === last)
  return (kin && open.find((opener) => !clash(opener, kin))) ?? open[0]
}

function digIn(room: Room, faces: Faces): FollowUp | null {
  const last = room.asked.at(-1)
  if (!last || last.stage === 'passed') return null
  const { length } = room.wish
  if ('minutes' in length && usedIn(room) >= length.minutes * 60_000) return null
  const from = room.asked.findLastIndex(({ depth }) => depth === 0)
  const chain = room.asked.slice(from).flatMap((put, place): Dug[] => {
    const card = put.card === null ? undefined : faces(put.card)
    // A point that was asked for by its beginning has no follow-ups of its own: the question that it belongs to has.
    const followUps = card && put.point === null ? card.face.followUps.map(({ html, card: to }) => ({ text: wordsInHtml(html), card: to })) : []
    return put.stage === 'passed' ? [] : [{ at: from + place, card: put.card, depth: put.depth, points: put.point === null ? put.points : [], followUps }]
  })
  return followUpOf({
    chain,
    asked: { cards: new Set(room.asked.flatMap(({ card }) => card ?? [])), questions: room.asked.map(({ question }) => question) },
    pressed: new Set(room.asked.slice(from).flatMap(({ point, into }) => (point === null || into === null ? [] : [into]))),
    deepest: deepestIn(room.wish),
  })
}

const FRESH = { stage: 'asked', text: '', thoughtMs: 0, spokenMs: 0, mistake: { heard: false, said: false }, proposal: null, quality: null, returns: null } as const

export interface Known {
  /** In the language of the questions, and in that of the answers. */
  readonly card: Card
  readonly model: Card
  /** How it was graded in the drill the last time; null: never. */
  readonly drilled: Quality | null
}

export function open(room: Room, { card, model, drilled }: Known, rows: Rows): Room {
  return put(room, { ...ofCard(card, model, room.wish), reason: 'opener', into: null, depth: 0, drilled, rows })
}

/** `known`: the card that answers the follow-up, if there is one and it is here. */
export function dig(room: Room, followUp: FollowUp, question: string, known: Known | null, rows: Rows): Room {
  const parent = room.asked[followUp.into]
  const place = { reason: followUp.reason, into: followUp.into, depth: (parent?.depth ?? 0) + 1, rows }
  const { language } = room.wish
  if (followUp.kind === 'question' && known) return put(room, { ...ofCard(known.card, known.model, room.wish), question, ...place, drilled: known.drilled })
  const point = followUp.kind === 'point' ? parent?.points[followUp.point] : undefined
  return put(room, {
    ...FRESH, ...place, card: followUp.kind === 'point' ? (parent?.card ?? null) : null, deck: parent?.deck ?? null, question, language, way: room.wish.way, drilled: null,
    points: point ? [{ ...point, heard: false, said: false }] : [],
    point: followUp.kind === 'point' ? followUp.point : null,
    hasAnswer: point !== undefined,
    hasKeyPoints: false,
  })
}

function ofCard(card: Card, model: Card, { way }: Wish) {
  const points = pointsOf(model)
  return {
    ...FRESH,
    card: card.id,
    deck: card.deck.id,
    question: card.face.title,
    language: card.language,
    way,
    points: points.map(({ text, must }): AskedPoint => ({ text, must, heard: false, said: false })),
    point: null,
    hasAnswer: points.length > 0 || model.face.answer !== null,
    hasKeyPoints: model.face.keyPoints.length > 0,
  }
}

const put = (room: Room, question: Put): Room => ({ ...room, asked: [...room.asked, question] })

/** What an answer was, and which points and whether the common mistake were found in its text. */
export interface Given extends Pick<Asked, 'way' | 'text' | 'thoughtMs' | 'spokenMs'> {
  readonly heard: readonly number[]
  readonly mistake: boolean
}

/** The question that is open. What the text was found to say is said until the learner decides. Without anything to hold it against, it is done. */
export function answer(room: Room, { heard, mistake, ...given }: Given): Room {
  return change(room, room.asked.findIndex(({ stage }) => stage === 'asked'), (put) => {
    const points = put.points.map((point, at) => ({ ...point, heard: heard.includes(at), said: heard.includes(at) }))
    return { ...put, ...given, points, mistake: { heard: mistake, said: mistake }, stage: put.hasAnswer ? 'answered' : 'done' }
  })
}

/** What is passed on comes back within three days; without a card there is nothing to come back. */
export function pass(room: Room, thoughtMs: number): Room {
  return change(room, room.asked.findIndex(({ stage }) => stage === 'asked'), (put) => ({
    ...put, thoughtMs, stage: 'passed', returns: put.card === null || !put.hasAnswer || put.point !== null ? null : ((room.day + 1 + (drawOf(room.seed, put.card) % DAYS_FOR_PASSED)) as Day),
  }))
}

/** What the learner decided of an answer: `said`, by number, is what was said of the points. */
export function decide(room: Room, at: number, { said, mistake, quality }: { readonly said: readonly number[]; readonly mistake: boolean; readonly quality: Quality | null }): Room {
  return change(room, at, (put) => {
    const points = put.points.map((point, place) => ({ ...point, said: said.includes(place) }))
    const proposal = proposalOf({ ...put, points, mistake: { ...put.mistake, said: mistake } })
    const isAnswer = put.card !== null && put.point === null
    const returns = isAnswer && quality !== null && !isPass(quality) ? ((room.day + 1) as Day) : null
    return { ...put, points, mistake: { ...put.mistake, said: mistake }, proposal, quality: isAnswer ? quality : null, returns, stage: 'done' }
  })
}

/** The quality that the points propose (study/propose-quality.ts); null: there are none. */
export const proposalOf = ({ points, mistake, thoughtMs, text, way }: Pick<Put, 'points' | 'mistake' | 'thoughtMs' | 'text' | 'way'>): Quality | null =>
  proposeQuality({
    points: points.length,
    hit: points.filter(({ said }) => said).length,
    mustMissed: points.some(({ must, said }) => must && !said),
    saidMistake: mistake.said,
    slow: thoughtMs > LONG_PAUSE_MS && !(way === 'typed' && text === ''),
  })

export const isSlow = ({ thoughtMs }: Pick<Put, 'thoughtMs'>): boolean => thoughtMs > LONG_PAUSE_MS

const change = (room: Room, at: number, to: (put: Put) => Put): Room => ({ ...room, asked: room.asked.map((put, place) => (place === at ? to(put) : put)) })

/** As it is kept. What was put and not answered is left out, with what was to follow from it; what was not decided stays as it was found. */
export function finish(room: Room, ended: string): MockInterview {
  const asked = room.asked.filter(({ stage }) => stage !== 'asked').map(({ stage, point: _point, hasAnswer: _hasAnswer, hasKeyPoints: _hasKeyPoints, rows: _rows, ...rest }): Asked => ({ ...rest, outcome: stage === 'passed' ? 'passed' : 'answered' }))
  const { id, day, begun, seed, wish } = room
  return { id, day, begun, ended, seed, wish, asked }
}
