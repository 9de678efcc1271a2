'use client'
/** Joins the sitting, the cards that it needs and the outbox; everything that is seen is in study-session.tsx. */
import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useReducer, useRef, useState } from 'react'
import { request } from '@/lib/browser/api'
import { belongTo, operationsHere, push } from '@/lib/browser/outbox'
import { deviceId, deviceTimeZone, nextDeviceSeq, uuidv7 } from '@/lib/browser/device'
import type { Card } from '@/lib/core/card'
import { type Day, studyDay, utcOffset } from '@/lib/core/day'
import type { Language } from '@/lib/core/language'
import { qualityOf } from '@/lib/core/rating'
import { sm2 } from '@/lib/core/scheduling/sm2'
import { begin, currentCard, dayOfAnswer, lastAnswer, type Session, step, upcoming } from '@/lib/core/study/session'
import { CardsResponse, type LogOp, type StudyResponse } from '@/lib/core/wire'
import { Unsent } from '../../unsent'
import { StudyEnd } from './study-end'
import type { StudyMessages } from './study-messages'
import { type Given, StudySession } from './study-session'

interface Props {
  readonly begun: StudyResponse
  readonly language: Language
  readonly cardLanguage: Language
  readonly t: StudyMessages
}

/** Cards are fetched this far ahead: the next one is always there already. */
const AHEAD = 10
const AT_ONCE = 20
const MAX_DURATION_MS = 3_600_000

export function StudyScreen({ begun, language, cardLanguage, t }: Props) {
  const [session, happen] = useReducer(step, begun, start)
  const { cards, failed, retry } = useCards(session, begun.cards, cardLanguage)
  const shownAt = useRef(0)
  const card = currentCard(session)

  /** The same card, asked again in the drill, is another question. */
  const asked = card === undefined ? '' : `${card} ${String(session.cards.get(card)?.log.length)}`
  useEffect(() => {
    shownAt.current = Date.now()
  }, [asked])

  useOperationsHere(begun, (op) => { happen({ type: 'record', card: op.card, entry: op }) })
  useNewDay(session.day, clockOf(begun))

  function rate({ rating, proposal, pointsHit }: Given) {
    if (card === undefined || !session.revealed) return
    const now = new Date()
    const durationMs = Math.min(MAX_DURATION_MS, Math.max(0, now.getTime() - shownAt.current))
    const quality = qualityOf(rating, proposal)
    record({ kind: 'answer', context: 'queue', quality, proposal, pointsHit: [...pointsHit], durationMs, ...stamp(card, now) })
  }

  function undo() {
    const last = lastAnswer(session)
    if (last) record({ kind: 'undo', of: last.answer.id, ...stamp(last.card, new Date()) })
  }

  /** On the screen first, on the disk next, on the server when it can be. */
  function record(op: LogOp) {
    happen({ type: 'record', card: op.card, entry: op })
    void push(op)
  }

  function stamp(of: string, now: Date) {
    const { timeZone, rolloverHour } = clockOf(begun)
    return {
      id: uuidv7(now.getTime()),
      card: of,
      day: dayOfAnswer(session, studyDay(now, timeZone, rolloverHour)),
      at: now.toISOString(),
      device: deviceId(),
      deviceSeq: nextDeviceSeq(),
      timeZone,
      offset: utcOffset(now, timeZone),
      rollover: rolloverHour,
      rules: sm2.rules,
    }
  }

  const unsent = <Unsent learner={begun.learner} t={t.unsent} language={language} />
  if (card === undefined) return <StudyEnd session={session} begun={begun} titles={cards} undo={undo} t={t} unsent={unsent} />
  return (
    <StudySession
      session={session}
      card={cards.get(card)}
      failed={failed}
      retry={retry}
      reveal={() => { happen({ type: 'reveal' }) }}
      rate={rate}
      undo={undo}
      language={language}
      t={t}
      unsent={unsent}
    />
  )
}

/** A visitor's day is the device's: nobody has told the server a zone yet. */
const clockOf = ({ learner, timeZone, rolloverHour }: StudyResponse) => ({
  timeZone: learner === null ? deviceTimeZone() : timeZone,
  rolloverHour,
})

function start(begun: StudyResponse): Session {
  const isVisitor = begun.learner === null && typeof window !== 'undefined'
  const { timeZone, rolloverHour } = clockOf(begun)
  const day = isVisitor ? studyDay(new Date(), timeZone, rolloverHour) : begun.day
  return begin(day, begun.order, new Map(Object.entries(begun.histories)))
}

/** The cards' words: the first ones came with the page, the others are fetched before they are needed. */
function useCards(session: Session, first: readonly Card[], language: Language) {
  const [cards, setCards] = useState<ReadonlyMap<string, Card>>(() => new Map(first.map((card) => [card.id, card])))
  const [failed, setFailed] = useState(false)
  const [tries, setTries] = useState(0)
  const ahead = upcoming(session)
  const missing = ahead.slice(0, AHEAD).some((id) => !cards.has(id))
  const wanted = missing ? ahead.filter((id) => !cards.has(id)).slice(0, AT_ONCE).join(',') : ''

  useEffect(() => {
    if (wanted === '') return
    let isCurrent = true
    void request('GET', `/api/cards?language=${language}&ids=${wanted}`, CardsResponse).then((answer) => {
      if (!isCurrent) return
      setFailed(!answer.ok)
      if (answer.ok) setCards((known) => new Map([...known, ...answer.value.cards.map((card) => [card.id, card] as const)]))
    })
    return () => {
      isCurrent = false
    }
  }, [wanted, language, tries])

  return { cards, failed, retry: () => { setTries((n) => n + 1) } }
}

/** What this device did and the page does not know of yet: unsent answers, or a page that came back from a cache. */
function useOperationsHere(begun: StudyResponse, record: (op: LogOp) => void) {
  const apply = useEffectEvent(record)
  useEffect(() => {
    belongTo(begun.learner)
    void operationsHere().then((ops) => {
      for (const op of ops) if (op.kind !== 'setting') apply(op)
    })
  }, [begun.learner])
}

/** A screen that was left open over night begins the new day when it is looked at again. */
function useNewDay(day: Day, { timeZone, rolloverHour }: { readonly timeZone: string; readonly rolloverHour: number }) {
  const router = useRouter()
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible' && studyDay(new Date(), timeZone, rolloverHour) > day) router.refresh()
    }
    document.addEventListener('visibilitychange', look)
    return () => { document.removeEventListener('visibilitychange', look) }
  }, [day, timeZone, rolloverHour, router])
}
