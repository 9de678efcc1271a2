'use client'
/** One card at a time, by key, by thumb or by pointer. */
import dynamic from 'next/dynamic'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useKeys } from '@/app/_card/use-keys'
import type { Card } from '@/lib/core/card'
import type { Language } from '@/lib/core/language'
import { type Quality, qualityOf, RATINGS } from '@/lib/core/rating'
import { hintsOf } from '@/lib/core/study/hint'
import { DEEDS } from '@/lib/core/study/keys'
import { CardAnswer } from './card-answer'
import { Grades } from './grades'
import { Notice } from './notice'
import type { StudyMessages } from './study-messages'
import styles from './study.module.css'
import { StudyHeader } from './study-header'
import { textOf } from './text-of'
import { useAttempt } from './use-attempt'
import type { CardPast } from './use-past'
import type { Sitting } from './use-sitting'
import { useSwipe } from './use-swipe'
import type { Dialog, Ways } from './ways'

/** What opens over a card is loaded when it is first opened; the service worker keeps it for when there is no network. */
const CardMenu = dynamic(() => import('./card-menu').then((file) => file.CardMenu))
const KeyList = dynamic(() => import('./key-list').then((file) => file.KeyList))

interface Props {
  readonly sitting: Sitting
  /** Undefined: its words are still on their way. */
  readonly card: Card | undefined
  /** What this learner did with it before. */
  readonly past: CardPast
  readonly failed: boolean
  readonly retry: () => void
  readonly changed: (card: string) => void
  readonly ways: Ways
  readonly language: Language
  readonly t: StudyMessages
  readonly unsent: ReactNode
}

export function StudySession({ sitting, card, past, failed, retry, changed, ways, language, t, unsent }: Props) {
  const { session, asked, undo, redo, reveal, turn } = sitting
  const { revealed, kind } = session
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const { question, answer } = useFocusOnWhatIsNew(asked, revealed, sitting.happened !== null)
  const attempt = useAttempt({ asked, card, elapsed: sitting.elapsed, isSlow: past.isSlow, revealed })
  const standing = card && session.cards.get(card.id)?.standing

  const give = (quality: Quality) => {
    if (!revealed || !card) return
    leave(answer.current)
    sitting.answer({ quality, proposal: attempt.proposal, pointsHit: attempt.hits, points: card.face.keyPoints.length, caps: attempt.caps })
  }
  const goOn = () => {
    if (!card) return
    if (!revealed) reveal()
    else if (kind === 'preview') turn(card.id)
    else give(attempt.proposal ?? 4)
  }
  const notKnown = () => {
    attempt.giveUp()
    reveal()
  }
  const change = (what: 'suspended' | 'buried' | 'again', withPair = false) => {
    if (card) sitting.change(what, 1, withPair ? [card.id, ...past.pair] : [card.id])
  }
  const flag = (n: number) => {
    if (card && standing) sitting.change('flag', standing.flag === n ? 0 : n, [card.id])
    setDialog(null)
  }

  useKeys((command, { target }) => {
    switch (command.do) {
      case 'go-on': goOn(); break
      case 'digit': {
        if (target instanceof HTMLInputElement || kind === 'preview') break
        const rating = RATINGS[command.n - 1]
        if (ways.grading === 'six' && command.n <= 5) give(command.n as Quality)
        else if (ways.grading === 'four' && rating) give(qualityOf(rating, attempt.proposal))
        break
      }
      case 'points': focusPoints(answer.current); break
      case 'hint': if (!revealed) attempt.hint(); break
      case 'not-known': if (!revealed && card && kind !== 'preview') notKnown(); break
      case 'type': if (!revealed) attempt.type(); break
      case 'mistake': if (revealed && card?.face.mistake) attempt.sayMistake(); break
      case 'edit': if (card) setDialog('edit'); break
      case 'info': if (card) setDialog('info'); break
      case 'mark': if (card && standing) sitting.change('marked', standing.marked ? 0 : 1, [card.id]); break
      case 'flags': if (card) setDialog('flags'); break
      case 'flag': flag(command.n); break
      case 'again-today': if (card) { change('again') } break
      case 'bury': change('buried'); break
      case 'bury-pair': change('buried', true); break
      case 'suspend': change('suspended'); break
      case 'suspend-pair': change('suspended', true); break
      case 'undo': undo(); break
      case 'redo': redo(); break
      case 'list': setDialog('keys'); break
      case 'leave': document.querySelector<HTMLAnchorElement>('a[data-leave]')?.click()
    }
  }, { keysBy: ways.keysBy })

  const swipe = useSwipe({ onLeft: () => { if (revealed && kind !== 'preview') give(qualityOf('again', attempt.proposal)) }, onRight: goOn, onUp: () => { if (!revealed) reveal() } })
  const { face } = card ?? {}
  return (
    <div className={`${styles.screen ?? ''} hued`} style={{ '--hue': card?.deck.hue ?? 255 }}>
      <StudyHeader sitting={sitting} card={card} standing={standing} open={setDialog} t={t} />
      <Notice sitting={sitting} language={language} t={t} />
      {unsent}
      <main className={styles.card} data-revealed={revealed} lang={card?.language} {...swipe}>
        {face ? (
          <h1 key={`question ${asked}`} ref={question} tabIndex={-1} className="inline" dangerouslySetInnerHTML={{ __html: face.question }} />
        ) : (
          <Waiting failed={failed} retry={retry} t={t} />
        )}
        {face && attempt.isTyping && (
          <label className={styles.typed}>
            <span className="quiet tiny" lang={language}>{t.typed}</span>
            <textarea className="field" rows={3} autoFocus={!revealed} readOnly={revealed} value={attempt.typed} onChange={({ target }) => { attempt.write(target.value) }}
              onKeyDown={(event) => { if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) { event.preventDefault(); event.currentTarget.blur(); if (event.key === 'Enter') reveal() } }} />
          </label>
        )}
        {face && attempt.isHinted && !revealed && (
          <ul className={styles.hints} aria-label={t.hintLabel}>
            {hintsOf(face.keyPoints.map(({ html }) => textOf(html))).map((hint, at) => <li key={`${String(at)} ${hint}`}>{hint}</li>)}
          </ul>
        )}
        {card && revealed && (
          <CardAnswer key={`answer ${asked}`} ref={answer} card={card} attempt={attempt} past={past} lapses={session.cards.get(card.id)?.schedule.lapses ?? 0} ways={ways} edit={() => { setDialog('edit') }} isGraded={kind !== 'preview'} language={language} t={t} />
        )}
      </main>
      <footer className={styles.actions}>
        {card && (!revealed ? (
          <>
            <button type="button" className={`button ${styles.reveal ?? ''}`} onClick={reveal}>{t.reveal}</button>
            {kind !== 'preview' && <p className={styles.beside}>
              {(face?.keyPoints.length ?? 0) > 0 && <button type="button" className="deed" aria-keyshortcuts="H" disabled={attempt.isHinted} onClick={attempt.hint}>{t.hint}</button>}
              <button type="button" className="deed" aria-keyshortcuts="T" onClick={attempt.type}>{t.type}</button>
              <button type="button" className="deed" aria-keyshortcuts="N" onClick={notKnown}>{t.notKnown}</button>
            </p>}
          </>
        ) : kind === 'preview' ? (
          <button type="button" className={`button ${styles.reveal ?? ''}`} onClick={goOn}>{t.nextCard}</button>
        ) : (
          <Grades session={session} card={card.id} proposal={attempt.proposal} give={give} grading={ways.grading} language={language} t={t} />
        ))}
      </footer>
      {dialog === 'keys' && <KeyList ref={(element) => { show(element, () => { setDialog(null) }) }} deeds={DEEDS} grading={ways.grading} t={t} />}
      {card && standing && dialog !== null && dialog !== 'keys' && (
        <CardMenu key={dialog} dialog={dialog} card={card} standing={standing} schedule={session.cards.get(card.id)?.schedule} sitting={sitting} pair={past.pair} flag={flag} open={setDialog} changed={changed} language={language} t={t} />
      )}
    </div>
  )
}

/** A dialog is opened and closed by the browser, which keeps the focus in it. */
function show(element: HTMLDialogElement | null, closed: () => void): void {
  if (!element || element.open) return
  element.onclose = closed
  element.showModal()
}

/** To the first key point, and back to the page. */
function focusPoints(answer: HTMLElement | null): void {
  if (document.activeElement instanceof HTMLInputElement) answer?.focus({ preventScroll: true })
  else answer?.querySelector<HTMLInputElement>('fieldset input')?.focus()
}

/** What goes away with the focus in it makes the browser lay out the page once more, between the card that was and the one that comes. */
function leave(answer: HTMLElement | null): void {
  if (document.activeElement instanceof HTMLElement && answer?.contains(document.activeElement)) document.activeElement.blur()
}

function Waiting({ failed, retry, t }: { readonly failed: boolean; readonly retry: () => void; readonly t: StudyMessages }) {
  if (!failed) return <p className="quiet">{t.loading}</p>
  return (
    <div role="alert" className={styles.waiting}>
      <p>{t.cannotLoad}</p>
      <button type="button" className="button plain" onClick={retry}>{t.retry}</button>
    </div>
  )
}

/** The focus goes to what is new, so that a screen reader reads it and the keyboard goes on from there. */
function useFocusOnWhatIsNew(asked: string, revealed: boolean, isBack: boolean) {
  const question = useRef<HTMLHeadingElement>(null)
  const answer = useRef<HTMLElement>(null)
  /** A page that was just opened is read from its top; a card that came back from the end is not. */
  const isFirst = useRef(!isBack)
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false
      return
    }
    if (revealed) answer.current?.focus({ preventScroll: true })
    else {
      window.scrollTo(0, 0)
      question.current?.focus({ preventScroll: true })
    }
  }, [asked, revealed])
  return { question, answer }
}
