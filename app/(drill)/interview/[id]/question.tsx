'use client'
/** A question and the way in which it is answered: aloud, in writing, or in the head. First one thinks, then one speaks; the clock tells both. */
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { useKeys } from '@/app/_card/use-keys'
import { fill } from '@/lib/core/fill'
import { type Asked, MOST_ANSWER_CHARACTERS, WAYS, type Wish } from '@/lib/core/interview/mock-interview'
import { NORM_MS } from '@/lib/core/interview/report'
import type { Put } from '@/lib/core/interview/room'
import type { Language } from '@/lib/core/language'
import frame from '../../study/study.module.css'
import type { MockMessages } from './mock-messages'
import styles from './room.module.css'
import { useClock } from './use-clock'
import { useRecorder } from './use-recorder'
import { useTranscript } from './use-transcript'

interface Props {
  readonly put: Put
  /** The question that a missed point belongs to. */
  readonly about: string | null
  readonly asked: string
  readonly wish: Wish
  readonly keysBy: 'place' | 'letter'
  readonly transcribes: boolean
  readonly read: () => void
  readonly hush: () => void
  readonly answer: (given: Pick<Asked, 'way' | 'text' | 'thoughtMs' | 'spokenMs'>, sound: Blob | null) => void
  readonly pass: (thoughtMs: number) => void
  readonly leave: () => void
  readonly language: Language
  readonly t: MockMessages
}

export function Question({ put, about, asked, wish, keysBy, transcribes, read, hush, answer, pass, leave, language, t }: Props) {
  const [way, setWay] = useState(put.way)
  const [text, setText] = useState('')
  const [isBusy, setBusy] = useState(false)
  const { isSpeaking, seconds, speak, times } = useClock(asked)
  const { microphone, begin, end } = useRecorder()
  const transcript = useTranscript(wish.answers)
  const heading = useRef<HTMLHeadingElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)

  // A screen reader reads the question; whoever writes is in the field before it is drawn, and no letter is lost.
  useLayoutEffect(() => {
    window.scrollTo(0, 0)
    if (put.way === 'typed') field.current?.focus({ preventScroll: true })
    else heading.current?.focus({ preventScroll: true })
  }, [asked, put.way])

  async function start() {
    if (isSpeaking || isBusy) return
    hush()
    if (way === 'voice') {
      setBusy(true)
      const isOn = await begin()
      setBusy(false)
      if (!isOn) return
      if (transcribes) transcript.begin()
    }
    speak()
  }

  async function done() {
    if (isBusy || (!isSpeaking && way !== 'typed') || (way === 'typed' && text.trim() === '')) return
    const took = times()
    setBusy(true)
    const [sound, said] = way === 'voice' ? await Promise.all([end(), transcribes ? transcript.end() : '']) : [null, text]
    answer({ way, text: said, ...took }, sound)
  }

  async function passOn() {
    if (isBusy) return
    setBusy(true)
    hush()
    await Promise.all([end(), transcript.end()])
    pass(times().thoughtMs)
  }

  function write(now: string) {
    if (now !== '' && !isSpeaking) {
      hush()
      speak()
    }
    setText(now)
  }

  useKeys((command) => {
    if (command.do === 'go-on') void (isSpeaking || way === 'typed' ? done() : start())
    else if (command.do === 'not-known') void passOn()
    else if (command.do === 'again-today') read()
    else if (command.do === 'leave') leave()
    else if (command.do === 'type') {
      setWay('typed')
      requestAnimationFrame(() => field.current?.focus())
    }
  }, { keysBy })

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') event.currentTarget.blur()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void done()
    } else return
    event.stopPropagation()
  }

  const trouble = way === 'voice' && microphone !== 'ready' ? (microphone === 'none' ? t.noMicrophone : t.microphoneDenied) : null
  return (
    <>
      <main className={frame.card} data-revealed="false" lang={put.language}>
        {about !== null && <p className="quiet small">{about}</p>}
        <h1 ref={heading} tabIndex={-1}>{put.question}</h1>
        <div lang={language} className={styles.answering}>
          {way === 'typed' && (
            <label>
              <span className="unseen">{t.yourAnswer}</span>
              <textarea ref={field} className={`field ${styles.field ?? ''}`} rows={5} value={text} maxLength={MOST_ANSWER_CHARACTERS} lang={wish.answers} placeholder={t.typeHere} onChange={({ target }) => { write(target.value) }} onKeyDown={onKeyDown} />
            </label>
          )}
          <p className={styles.clock} role="timer" aria-live="off" data-speaking={isSpeaking}>
            {fill(isSpeaking ? (way === 'typed' ? t.writing : t.speaking) : t.thinking, { time: timeOf(seconds) })}
            {isSpeaking && way !== 'typed' && <progress className={styles.norm} max={NORM_MS / 1_000} value={Math.min(NORM_MS / 1_000, seconds)} aria-label={t.norm} />}
          </p>
          {trouble !== null && <p role="alert" className="alert">{trouble}</p>}
          {way === 'voice' && isSpeaking && <p className="quiet small">{transcribes ? t.recordingAndWriting : t.recording}</p>}
        </div>
      </main>
      <footer className={frame.actions} lang={language}>
        {isSpeaking || way === 'typed' ? (
          <button type="button" className={`button ${frame.reveal ?? ''}`} disabled={isBusy || (way === 'typed' && text.trim() === '')} onClick={() => { void done() }}>{t.done}{way === 'typed' && <kbd className={styles.keys} aria-hidden>Ctrl Enter</kbd>}</button>
        ) : (
          <button type="button" className={`button ${frame.reveal ?? ''}`} disabled={isBusy} onClick={() => { void start() }}>{way === 'voice' ? t.startSpeaking : t.startThinking}</button>
        )}
        <div className={frame.beside}>
          <button type="button" className="deed" aria-keyshortcuts="N" onClick={() => { void passOn() }}>{t.pass}</button>
          {!isSpeaking && WAYS.filter((other) => other !== way).map((other) => (
            <button key={other} type="button" className="deed" onClick={() => {
              setWay(other)
              if (other === 'typed') requestAnimationFrame(() => field.current?.focus())
            }}>{t.change[other]}</button>
          ))}
        </div>
      </footer>
    </>
  )
}

const timeOf = (seconds: number): string => `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`
