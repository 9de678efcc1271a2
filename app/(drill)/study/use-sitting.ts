/** A sitting and what is done in it: on its way to the disk, then on the screen, on the server when it can be. */
import { useDeferredValue, useEffect, useEffectEvent, useMemo, useReducer, useRef, useState } from 'react'
import { logOf, recentDeeds } from '@/lib/browser/copy/copy'
import { answerOf, changeOf, type Clock, undoOf } from '@/lib/browser/operations'
import { belongTo, operationsHere, push } from '@/lib/browser/outbox'
import type { Day } from '@/lib/core/day'
import type { Quality } from '@/lib/core/rating'
import type { ChangeOf } from '@/lib/core/scheduling/log'
import { freshSchedule } from '@/lib/core/scheduling/schedule'
import type { AnyScheduler } from '@/lib/core/scheduling/schedulers'
import { type Deed, type Done, pilesOf } from '@/lib/core/study/deeds'
import { begin, contextOf, currentCard, type Session, step } from '@/lib/core/study/session'
import type { Cap, LogOp } from '@/lib/core/wire'
import type { StudyResponse } from '@/lib/core/wire-study'

/** An answer, as it was graded. */
export interface Given {
  readonly quality: Quality
  readonly proposal: Quality | null
  readonly pointsHit: readonly number[]
  readonly points: number
  readonly caps: readonly Cap[]
}

/** What was done last, for the line that says so. */
export interface Happened {
  readonly by: 'do' | 'undo' | 'redo'
  readonly card: string
  readonly deed: Deed
}

/** So many deeds are looked at to find what can be taken back; further ones when these are used up. */
const DEEDS_AT_ONCE = 500
const MAX_DURATION_MS = 3_600_000

export function useSitting(begun: StudyResponse, kind: Session['kind'], day: Day, scheduler: AnyScheduler, { timeZone, rolloverHour, since }: Clock) {
  const clock = { timeZone, rolloverHour, since, rules: scheduler.rules }
  const [session, happen] = useReducer(step, begun, () => begin(day, begun.order, new Map(Object.entries(begun.histories)), { kind, scheduler, early: begun.early }))
  const [before, setBefore] = useState<readonly Done[]>([])
  const [happened, setHappened] = useState<Happened | null>(null)
  const shownAt = useRef(0)
  const card = currentCard(session)
  /** The same card, asked again in the drill, is another question. */
  const asked = card === undefined ? '' : `${card} ${String(session.cards.get(card)?.today.length)}`
  useEffect(() => {
    shownAt.current = Date.now()
  }, [asked])

  const apply = useEffectEvent((op: LogOp) => { happen({ type: 'record', card: op.card, entry: op, waiting: true }) })
  useEffect(() => {
    belongTo(begun.learner)
    void operationsHere().then((ops) => {
      for (const op of ops) apply(op)
    })
    return onDeeds(setBefore)
  }, [begun.learner])

  /** What can be taken back is worked out when it is wanted; whether there is something may be known a frame later than the next card. */
  const pilesNow = () => pilesIn(session, before)
  const settled = useDeferredValue(session)
  const shown = useMemo(() => {
    const { undo: some, redo: others } = pilesIn(settled, before)
    return { canUndo: some.length > 0, canRedo: others.length > 0 }
  }, [settled, before])

  /** On its way to the disk before anything else is done: a tab that dies with the next card on the screen has lost nothing. */
  function record(op: LogOp) {
    void push(op)
    happen({ type: 'record', card: op.card, entry: op })
  }

  const elapsed = () => Math.min(MAX_DURATION_MS, Math.max(0, Date.now() - shownAt.current))

  function answer({ pointsHit, caps, ...given }: Given) {
    if (card === undefined || !session.revealed) return
    const op = answerOf(card, { context: contextOf(session, card), ...given, pointsHit: [...pointsHit], caps: [...caps], durationMs: elapsed() }, clock, new Date())
    record(op)
    setHappened({ by: 'do', card, deed: op as Deed })
  }

  function change(what: ChangeOf, value: number, cards: readonly string[]) {
    for (const of of cards) {
      const op = changeOf(what, value, of, clock, new Date())
      record(op)
      setHappened({ by: 'do', card: of, deed: op as Deed })
    }
  }

  /** A card that the sitting does not know whole is learned first. */
  async function takeBack(of: string, { card: on, entry }: Done<Deed>, by: 'undo' | 'redo') {
    const isKnown = session.cards.get(on)?.log.some(({ id }) => id === entry.id) === true
    if (!isKnown) happen({ type: 'admit', card: on, history: { from: freshSchedule(scheduler), log: await logOf(on) } })
    record(undoOf(of, on, clock, new Date()))
    setHappened({ by, card: on, deed: entry })
  }

  function undo() {
    const piles = pilesNow()
    const last = piles.undo.at(-1)
    if (last) void takeBack(last.entry.id, last, 'undo')
    if (piles.undo.length < 2) void recentDeeds(before.length + DEEDS_AT_ONCE).then(setBefore)
  }

  function redo() {
    const last = pilesNow().redo.at(-1)
    if (last) void takeBack(last.by, last, 'redo')
  }

  return {
    session,
    card,
    asked,
    happened,
    elapsed,
    reveal: () => { happen({ type: 'reveal' }) },
    turn: (of: string, back = false) => { happen({ type: 'turn', card: of, back }) },
    answer,
    change,
    undo,
    redo,
    ...shown,
  }
}

/** What was done here and elsewhere, now and whenever the copy has learned more. */
function onDeeds(hear: (deeds: readonly Done[]) => void): () => void {
  const stops: (() => void)[] = []
  let isGone = false
  const look = () => void recentDeeds(DEEDS_AT_ONCE).then((deeds) => { if (!isGone) hear(deeds) })
  look()
  void import('@/lib/browser/copy/sync').then(({ onCopyChange }) => { if (!isGone) stops.push(onCopyChange(look)) })
  return () => {
    isGone = true
    for (const stop of stops) stop()
  }
}

const pilesIn = ({ cards }: Session, before: readonly Done[]) =>
  pilesOf([...before, ...[...cards].flatMap(([card, { log }]) => log.map((entry): Done => ({ card, entry })))])

export type Sitting = ReturnType<typeof useSitting>
