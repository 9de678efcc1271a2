'use client'
/** The room: one question, large, and the answer; then a look back on it. */
import { Volume2, X } from 'lucide-react'
import Link from 'next/link'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { keepRecording } from '@/lib/browser/interviews'
import type { Clock } from '@/lib/browser/operations'
import { fill } from '@/lib/core/fill'
import type { MockInterview } from '@/lib/core/interview/mock-interview'
import { openersIn, type Put, type Room, usedIn } from '@/lib/core/interview/room'
import type { Language } from '@/lib/core/language'
import styles from './room.module.css'
import frame from '../../study/study.module.css'
import { LookBack } from './look-back'
import type { MockMessages } from './mock-messages'
import { Question } from './question'
import { useRoom } from './use-room'
import { useVoice } from './use-voice'

interface Props {
  readonly begun: Room
  readonly clock: Clock
  readonly keysBy: 'place' | 'letter'
  /** Of the device: whether questions are read aloud, and speech is written down. */
  readonly aloud: boolean
  readonly transcribes: boolean
  /** Said in the language of the interview, not of the interface. */
  readonly press: Readonly<Record<Language, string>>
  readonly over: (interview: MockInterview) => void
  readonly unsent: ReactNode
  readonly language: Language
  readonly t: MockMessages
}

const ICON = { 'aria-hidden': true, size: 20, strokeWidth: 1.75 } as const

export function InterviewRoom({ begun, clock, keysBy, aloud, transcribes, press, over, unsent, language, t }: Props) {
  const inRoom = useRoom(begun, { clock, press: press[begun.wish.language], over })
  const { room, stage } = inRoom
  const { wish } = room
  const voice = useVoice(wish.language)
  const put = stage.at === 'question' || stage.at === 'look-back' ? stage.put : null
  const asked = put && stage.at === 'question' ? `${String(stage.place)} ${put.question}` : ''
  const read = useRef(voice.read)
  const [isLeaving, setLeaving] = useState(false)
  useEffect(() => { read.current = voice.read })
  useEffect(() => {
    if (aloud && voice.hasVoice && put && asked !== '') read.current(put.question)
  }, [aloud, voice.hasVoice, asked]) // eslint-disable-line react-hooks/exhaustive-deps -- a question is read once

  const card = put ? inRoom.cardOf(put) : undefined
  return (
    <div className={`${frame.screen ?? ''} hued`} style={{ '--hue': card?.deck.hue ?? 255 }}>
      <header className={frame.header}>
        <progress className={frame.progress} {...progressOf(room)} aria-label={t.progress} />
        <div className={frame.row}>
          <button type="button" className="icon-button" aria-label={t.leave} title={`${t.leave} (Esc)`} onClick={() => { setLeaving(true) }}><X {...ICON} /></button>
          <p className={frame.where}>
            <span className={frame.deck} lang={wish.language}>{card?.deck.title}</span>
            {put && put.depth > 0 && <span className={styles.depth}><span aria-hidden>{card ? ' › ' : ''}</span>{fill(t.followUp, { n: put.depth })}</span>}
          </p>
          <p className={frame.counts}>{countOf(room, t)}</p>
          {voice.hasVoice && put && stage.at === 'question' && (
            <button type="button" className="icon-button" aria-label={t.read} title={`${t.read} (R)`} aria-keyshortcuts="R" onClick={() => { voice.read(put.question) }}><Volume2 {...ICON} /></button>
          )}
        </div>
      </header>
      {unsent}
      {put === null && <main className={frame.card}><p className="quiet" role="status">{stage.at === 'no-words' ? t.noWords : t.loading}</p></main>}
      {put && stage.at === 'question' && (
        <Question key={asked} put={put} about={put.point !== null && put.into !== null ? (room.asked[put.into]?.question ?? null) : null} asked={asked} wish={wish} keysBy={keysBy} transcribes={transcribes} read={() => { voice.read(put.question) }} hush={voice.hush}
          answer={(given, sound) => {
            if (sound) void keepRecording(room.id, stage.place, sound)
            inRoom.answer(given)
          }}
          pass={inRoom.pass} leave={() => { setLeaving(true) }} language={language} t={t} />
      )}
      {put && stage.at === 'look-back' && <LookBack key={stage.place} interview={room.id} place={stage.place} put={put} model={inRoom.modelOf(put)} heard={inRoom.hear(put, put.text)} keysBy={keysBy} decide={inRoom.decide} leave={() => { setLeaving(true) }} language={language} t={t} />}
      {isLeaving && (
        <dialog className="dialog" ref={(element) => { show(element, () => { setLeaving(false) }) }}>
          <h2>{t.leaveTitle}</h2>
          <p>{t.leaveText}</p>
          <p className={styles.ways}>
            {room.asked.some((one: Put) => one.stage !== 'asked') && <button type="button" className="button" onClick={inRoom.leave}>{t.endNow}</button>}
            <Link href="/interview" className="button plain" prefetch={false}>{t.later}</Link>
            <button type="button" className="deed" onClick={() => { setLeaving(false) }}>{t.stay}</button>
          </p>
        </dialog>
      )}
    </div>
  )
}

function show(element: HTMLDialogElement | null, closed: () => void): void {
  if (!element || element.open) return
  element.onclose = closed
  element.showModal()
}

function progressOf(room: Room): { readonly max: number; readonly value: number } {
  const { length } = room.wish
  const done = openersIn(room).filter(({ stage }) => stage !== 'asked').length
  return 'minutes' in length ? { max: length.minutes * 60, value: Math.min(length.minutes * 60, Math.round(usedIn(room) / 1_000)) } : { max: length.questions, value: Math.min(length.questions, done) }
}

function countOf(room: Room, t: MockMessages): string {
  const { length } = room.wish
  if ('questions' in length) return fill(t.questionOf, { n: openersIn(room).length, all: length.questions })
  return fill(t.minuteOf, { n: Math.min(length.minutes, Math.floor(usedIn(room) / 60_000)), all: length.minutes })
}
