/** A mock interview that goes on: what comes next, on the disk at every step, and each answer on its way to the log as soon as it is decided. */
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { uuidv7 } from '@/lib/browser/device'
import { fetchFaces } from '@/lib/browser/faces-here'
import { endRoom } from '@/lib/browser/end-room'
import { keepRoom } from '@/lib/browser/interviews'
import { answerOf, changeOf, type Clock } from '@/lib/browser/operations'
import { push } from '@/lib/browser/outbox'
import { drilledOf } from '@/lib/browser/pool-here'
import type { Card } from '@/lib/core/card'
import { fill } from '@/lib/core/fill'
import { coverage } from '@/lib/core/interview/coverage'
import type { FollowUp } from '@/lib/core/interview/follow-up'
import type { Heard, Script } from '@/lib/core/interview/heard'
import { type Asked, MOST_ANSWER_CHARACTERS, type MockInterview } from '@/lib/core/interview/mock-interview'
import { answer, decide, dig, isSlow, type Known, nextIn, open, pass, proposalOf, type Put, type Room } from '@/lib/core/interview/room'
import { otherLanguage, scriptFor } from '@/lib/core/interview/script'
import { type Language, LANGUAGES } from '@/lib/core/language'
import type { Quality } from '@/lib/core/rating'
import type { Cap } from '@/lib/core/wire'

export type Stage =
  | { readonly at: 'words' | 'no-words' }
  | { readonly at: 'question' | 'look-back'; readonly place: number; readonly put: Put }

interface Options {
  readonly clock: Clock
  /** The question about a point that was missed, by how it begins: `{hint}`. */
  readonly press: string
  readonly over: (interview: MockInterview) => void
}

export function useRoom(begun: Room, { clock, press, over }: Options) {
  const [room, setRoom] = useState(begun)
  const [stage, setStage] = useState<Stage>({ at: 'words' })
  const faces = useRef(new Map<string, Card>())
  const isEnding = useRef(false)
  /** Listening for a card is prepared once. */
  const scripts = useRef(new Map<string, Script>())
  const { language, answers } = begun.wish

  const faceIn = (wanted: Language, id: string | null): Card | undefined => (id === null ? undefined : faces.current.get(`${wanted} ${id}`))

  async function bring(ids: readonly string[], wanted: Language): Promise<void> {
    const missing = ids.filter((id) => !faces.current.has(`${wanted} ${id}`)).slice(0, 20)
    if (missing.length > 0) await fetchFaces(missing, wanted, (cards) => { for (const card of cards) faces.current.set(`${wanted} ${card.id}`, card) })
  }

  /** Null: its words are nowhere to be had now. The other language is only for listening. */
  async function know(id: string): Promise<Known | null> {
    await Promise.all([language, answers].map((wanted) => bring([id], wanted)))
    void bring([id], otherLanguage(answers))
    const [card, model] = [faceIn(language, id), faceIn(answers, id)]
    return card && model ? { card, model, drilled: await drilledOf(id) } : null
  }

  /** What may come next is there already when it comes. */
  function prepare(now: Room, id: string | null) {
    const ahead = [...(faceIn(language, id)?.face.followUps ?? []).flatMap(({ card }) => card ?? []), ...now.queue.slice(0, 2).map(({ card }) => card)]
    for (const wanted of LANGUAGES) void bring(ahead, wanted)
  }

  async function go(from: Room) {
    let now = from
    for (;;) {
      const next = nextIn(now, (id) => faceIn(language, id))
      const rows = { answer: uuidv7(Date.now()), returns: uuidv7(Date.now()) }
      if (next.do === 'open') {
        const known = await know(next.card)
        now = known ? open(now, known, rows) : { ...now, queue: now.queue.filter(({ card }) => card !== next.card) }
      } else if (next.do === 'dig') now = dig(now, next.followUp, wordsOf(next.followUp), next.followUp.kind === 'question' && next.followUp.card !== null ? await know(next.followUp.card) : null, rows)
      else if (next.do === 'over') {
        if (now.asked.length === 0) setStage({ at: 'no-words' })
        else await end(now)
        return
      } else {
        const put = now.asked[next.at]
        if (!put) return
        setRoom(now)
        setStage({ at: next.do === 'answer' ? 'question' : 'look-back', place: next.at, put })
        void keepRoom(now)
        prepare(now, put.card)
        // Listening for a card is prepared while the learner thinks.
        setTimeout(() => hear(put, ''), 300)
        return
      }
    }
  }

  const wordsOf = (followUp: FollowUp): string => (followUp.kind === 'point' ? fill(press, { hint: followUp.hint }) : followUp.text)

  const enter = useEffectEvent(() => {
    const cards = begun.asked.flatMap(({ card }) => card ?? []).slice(-20)
    void Promise.all(LANGUAGES.map((wanted) => bring(cards, wanted))).then(() => go(begun))
  })
  useEffect(() => { enter() }, [])

  async function end(now: Room) {
    if (isEnding.current) return
    isEnding.current = true
    const interview = await endRoom(now)
    if (interview) over(interview)
  }

  function hear(put: Pick<Asked, 'question' | 'points' | 'card'>, text: string): Heard {
    const [model, other] = [faceIn(answers, put.card) ?? null, faceIn(otherLanguage(answers), put.card) ?? null]
    const name = [put.question, put.points.length, model === null, other === null].join(' ')
    const script = scripts.current.get(name) ?? scriptFor(put, model, other)
    scripts.current.set(name, script)
    return coverage(text, script)
  }

  return {
    room,
    stage,
    cardOf: (put: Pick<Put, 'card'>) => faceIn(language, put.card),
    modelOf: (put: Pick<Put, 'card'>) => faceIn(answers, put.card),
    hear,
    answer: (given: Pick<Asked, 'way' | 'text' | 'thoughtMs' | 'spokenMs'>) => {
      if (stage.at !== 'question') return
      const text = given.text.trim().slice(0, MOST_ANSWER_CHARACTERS)
      const heard = hear(stage.put, text)
      void go(answer(room, { ...given, text, heard: heard.points.flatMap(({ said }, at) => (said ? [at] : [])), mistake: heard.mistake !== null }))
    },
    pass: (thoughtMs: number) => {
      if (stage.at !== 'question') return
      const now = pass(room, thoughtMs)
      void tell(now, stage.place)
      void go(now)
    },
    decide: (decided: { readonly said: readonly number[]; readonly mistake: boolean; readonly quality: Quality | null }) => {
      if (stage.at !== 'look-back') return
      const now = decide(room, stage.place, decided)
      void tell(now, stage.place)
      void go(now)
    },
    leave: () => { void end({ ...room, asked: room.asked.filter(({ stage: at }) => at !== 'asked') }) },
  }

  /** Into the log: the answer, and when the card comes back. What is on the disk arrives, once. */
  async function tell({ asked, day }: Room, place: number) {
    const put = asked[place]
    if (!put || put.card === null || put.point !== null) return
    const { card, quality, points, hasKeyPoints, rows, returns } = put
    const now = new Date()
    if (put.stage === 'done' && quality !== null) {
      const numbers = (of: 'said' | 'heard') => (hasKeyPoints ? points.flatMap((point, at) => (point[of] ? [at] : [])) : [])
      const given = {
        context: 'mock' as const, quality, proposal: proposalOf(put), pointsHit: numbers('said'), pointsHeard: put.text === '' ? undefined : numbers('heard'),
        points: hasKeyPoints ? points.length : 0, caps: capsOf(put), durationMs: Math.min(3_600_000, put.thoughtMs + put.spokenMs),
      }
      await push({ ...answerOf(card, given, clock, now), id: rows.answer })
    }
    if (returns !== null) await push({ ...changeOf('returns', returns - day, card, clock, now), id: rows.returns })
  }
}

const capsOf = (put: Put): Cap[] => [...(put.mistake.said ? (['mistake'] as const) : []), ...(isSlow(put) ? (['slow'] as const) : [])]
