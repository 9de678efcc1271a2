'use client'
/** One card at a time, by key, by thumb or by pointer. */
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { Card } from '@/lib/core/card'
import { addDays, formatDay } from '@/lib/core/day'
import { fill } from '@/lib/core/fill'
import type { Language } from '@/lib/core/language'
import { type Quality, type Rating, ratingOf, RATINGS } from '@/lib/core/rating'
import type { Deed } from '@/lib/core/study/keys'
import { proposeQuality } from '@/lib/core/study/propose-quality'
import { lastAnswer, type Session } from '@/lib/core/study/session'
import { CardAnswer } from './card-answer'
import { Grades } from './grades'
import { KeyList } from './key-list'
import type { StudyMessages } from './study-messages'
import styles from './study.module.css'
import { StudyHeader } from './study-header'
import { useKeys } from './use-keys'

const DEEDS: readonly Deed[] = ['go-on', 'digit', 'undo', 'list', 'leave']

/** An answer, as it was graded. */
export interface Given {
  readonly rating: Rating
  readonly proposal: Quality | null
  readonly pointsHit: readonly number[]
}

interface Props {
  readonly session: Session
  /** Undefined: its words are still on their way. */
  readonly card: Card | undefined
  readonly failed: boolean
  readonly retry: () => void
  readonly reveal: () => void
  readonly rate: (given: Given) => void
  readonly undo: () => void
  readonly language: Language
  readonly t: StudyMessages
  readonly unsent: ReactNode
}

export function StudySession({ session, card, failed, retry, reveal, rate, undo, language, t, unsent }: Props) {
  const last = lastAnswer(session)
  const asked = `${card?.id ?? ''} ${String(countAnswers(session))}`
  const { hits, toggle } = useHits(asked)
  const listsKeys = useRef<HTMLDialogElement>(null)
  const notice = useNotice(session, language, t)
  const { question, answer } = useFocusOnWhatIsNew(asked, session.revealed)

  const points = card?.face.keyPoints ?? []
  const mustMissed = points.some(({ must }, at) => must && !hits.includes(at))
  const proposal = hits.length === 0 ? null : proposeQuality({ points: points.length, hit: hits.length, mustMissed })
  const proposed = proposal === null ? null : ratingOf(proposal)

  const grade = (rating: Rating) => {
    if (session.revealed) rate({ rating, proposal, pointsHit: hits })
  }
  const goOn = () => {
    if (session.revealed) grade(proposed ?? 'good')
    else if (card) reveal()
  }

  useKeys((command, { target }) => {
    if (command.do === 'digit') {
      const rating = RATINGS[command.n - 1]
      if (rating && !(target instanceof HTMLInputElement)) grade(rating)
    } else if (command.do === 'go-on') goOn()
    else if (command.do === 'undo') undo()
    else if (command.do === 'list') listsKeys.current?.showModal()
    else if (command.do === 'leave') document.querySelector<HTMLAnchorElement>('a[data-leave]')?.click()
  }, { keysBy: 'place' })

  return (
    <div className={`${styles.screen} hued`} style={{ '--hue': card?.deck.hue ?? 255 }}>
      <StudyHeader
        session={session}
        card={card}
        undo={last ? undo : undefined}
        notice={notice}
        showKeys={() => { listsKeys.current?.showModal() }}
        t={t}
      />
      {unsent}
      <main className={styles.card} data-revealed={session.revealed} lang={card?.language}>
        {card ? (
          <h1 key={`question ${asked}`} ref={question} tabIndex={-1} className="inline" dangerouslySetInnerHTML={{ __html: card.face.question }} />
        ) : (
          <Waiting failed={failed} retry={retry} t={t} />
        )}
        {card && session.revealed && <CardAnswer key={`answer ${asked}`} ref={answer} card={card} hits={hits} toggle={toggle} t={t} />}
      </main>
      <footer className={styles.actions}>
        {card && (session.revealed ? (
          <Grades session={session} card={card.id} proposed={proposed} grade={grade} language={language} t={t} />
        ) : (
          <button type="button" className={`button ${styles.reveal ?? ''}`} onClick={reveal}>
            {t.reveal}
          </button>
        ))}
      </footer>
      <KeyList ref={listsKeys} deeds={DEEDS} grading="four" t={t} />
    </div>
  )
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

const countAnswers = (session: Session): number => [...session.cards.values()].reduce((sum, { log }) => sum + log.length, 0)

/** The ticked key points of the card that is asked; a new question begins with none. */
function useHits(asked: string) {
  const [ticked, setTicked] = useState<{ readonly asked: string; readonly hits: readonly number[] }>({ asked, hits: [] })
  const hits = ticked.asked === asked ? ticked.hits : []
  const toggle = (at: number) => {
    setTicked({ asked, hits: hits.includes(at) ? hits.filter((hit) => hit !== at) : [...hits, at].sort((a, b) => a - b) })
  }
  return { hits, toggle }
}

/** The focus goes to what is new, so that a screen reader reads it and the keyboard goes on from there. */
function useFocusOnWhatIsNew(asked: string, revealed: boolean) {
  const question = useRef<HTMLHeadingElement>(null)
  const answer = useRef<HTMLElement>(null)
  const isFirst = useRef(true)
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

/** Where the card that was just graded went. */
function useNotice(session: Session, language: Language, t: StudyMessages): string {
  const entries = countAnswers(session)
  const [seen, setSeen] = useState({ entries, notice: '' })
  if (seen.entries !== entries) {
    const undone = [...session.cards.values()].flatMap(({ log }) => log).toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1)?.kind === 'undo'
    const last = lastAnswer(session)
    const schedule = last && session.cards.get(last.card)?.schedule
    const owes = schedule?.drillDay === session.day
    const notice = undone ? t.undone : owes ? t.backToday : fill(t.backOn, { day: formatDay(schedule?.due ?? addDays(session.day, 1), language) })
    setSeen({ entries, notice })
    return notice
  }
  return seen.notice
}
