'use client'
/** What an interview came to: what to mend first, by topic, every answer beside the model answer, and how it was before. */
import Link from 'next/link'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { fetchFaces } from '@/lib/browser/faces-here'
import { dropRecordings, recordingsOf } from '@/lib/browser/interviews'
import type { Card } from '@/lib/core/card'
import { type Day, formatDay } from '@/lib/core/day'
import { fill } from '@/lib/core/fill'
import type { MockInterview } from '@/lib/core/interview/mock-interview'
import { before, type Figures, NORM_MS, reportOf, shareSaid, type Summary, summaryOf } from '@/lib/core/interview/report'
import { reportAsMarkdown } from '@/lib/core/interview/report-markdown'
import { otherLanguage } from '@/lib/core/interview/script'
import type { Language } from '@/lib/core/language'
import type { MockMessages } from './mock-messages'
import { ReportAnswer } from './report-answer'
import styles from './report.module.css'
import type { ScreenProps } from './screen-props'

interface Props extends Pick<ScreenProps, 'decks' | 'language' | 't'> {
  readonly interview: MockInterview
  /** It has just ended here. */
  readonly isNew: boolean
  readonly others: readonly Summary[]
  readonly unsent: ReactNode
}

const OTHERS = 5

export function Report({ interview, isNew, others, decks, unsent, language, t }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isNew) heading.current?.focus()
  }, [isNew])
  const models = useModels(interview)
  const [recorded, setRecorded] = useState(0)
  useEffect(() => { void recordingsOf(interview.id).then((all) => { setRecorded(all.size) }) }, [interview.id])

  const { whole, topics, toFix, gap, gaps } = reportOf(interview)
  const earlier = before(others, interview, OTHERS)
  const returning = interview.asked.flatMap(({ card, question, returns, outcome }) => (card === null || returns === null ? [] : [{ card, question, returns, outcome }]))
  const nameOf = (deck: string | null) => decks.find(({ id }) => id === deck)?.title ?? interview.asked.flatMap((one) => (one.deck === deck && one.card !== null ? (models.get(one.card)?.deck.title ?? []) : []))[0] ?? t.noTopic
  const day = formatDay(interview.day, language)
  const words = { t, language, nameOf }

  function take() {
    const text = reportAsMarkdown(interview, { others: earlier, nameOf, day: (of: Day) => formatDay(of, language), answers: (card) => textIn(models.get(card)), t })
    const url = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }))
    const link = document.createElement('a')
    link.href = url
    link.download = `netdrill-interview-${new Date(interview.ended).toISOString().slice(0, 10)}.md`
    link.click()
    setTimeout(() => { URL.revokeObjectURL(url) }, 10_000)
  }

  return (
    <>
      {unsent}
      <main className={styles.report}>
        <header className="page-head">
          <p className={`small ${styles.screenOnly ?? ''}`}><Link href="/interview" prefetch={false}>{t.backToAll}</Link></p>
          <h1 ref={heading} tabIndex={-1}>{fill(t.reportTitle, { day })}</h1>
          <p>{headline(whole, t)}</p>
        </header>
        {interview.asked.length > 0 && (
          <dl className={styles.figures}>
            <div><dt>{t.askedFigure}</dt><dd>{whole.asked}</dd></div>
            <div><dt>{t.passedFigure}</dt><dd>{whole.passed}</dd></div>
            <div><dt>{t.saidFigure}</dt><dd>{percent(whole)}</dd></div>
            <div><dt>{t.thoughtFigure}</dt><dd>{seconds(whole.thoughtMs, t)}</dd></div>
            <div><dt>{t.lengthFigure}</dt><dd>{seconds(whole.lengthMs, t)}</dd></div>
          </dl>
        )}
        {whole.lengthMs !== null && <p className="quiet small">{fill(t.lengthWhy, { norm: NORM_MS / 1_000 })}</p>}
        {toFix.length > 0 && (
          <section className={styles.section}>
            <h2>{t.fixFirst}</h2>
            <ol className={styles.list}>
              {toFix.map(({ card, question, text }) => (
                <li key={`${question} ${text}`}>
                  <span lang={interview.wish.answers}>{text}</span>
                  <span className="quiet tiny" lang={interview.wish.language}>{card === null ? question : <Link href={`/cards/${card}`} prefetch={false}>{question}</Link>}</span>
                </li>
              ))}
            </ol>
          </section>
        )}
        {returning.length > 0 && (
          <section className={styles.section}>
            <h2>{t.returning}</h2>
            <p className="quiet small">{t.returningWhy}</p>
            <ul className={styles.list}>
              {returning.map(({ card, question, returns, outcome }) => (
                <li key={card}>
                  <Link href={`/cards/${card}`} prefetch={false} lang={interview.wish.language}>{question}</Link>
                  <span className="quiet tiny">{fill(outcome === 'passed' ? t.returnsPassed : t.returnsFailed, { day: formatDay(returns, language) })}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {topics.length > 0 && <Topics topics={topics} {...words} />}
        {gap !== null && (
          <section className={styles.section}>
            <h2>{t.gapTitle}</h2>
            <p>{gap.lost === 0 ? fill(t.gapNone, { n: gap.graded }) : fill(t.gapSome, { n: gap.graded, lost: gap.lost })}</p>
            {gaps.length > 0 && <ul className={styles.list}>{gaps.map(({ card, question }) => <li key={card}><Link href={`/cards/${card}`} prefetch={false} lang={interview.wish.language}>{question}</Link></li>)}</ul>}
          </section>
        )}
        <Earlier summaries={[summaryOf(interview), ...earlier]} language={language} t={t} />
        {interview.asked.length > 0 && (
          <section className={styles.section}>
            <h2>{t.answersTitle}</h2>
            {interview.asked.map((asked, place) => (
              <ReportAnswer key={place} interview={interview} place={place} asked={asked} model={asked.card === null ? undefined : models.get(asked.card)} other={asked.card === null ? undefined : models.get(`${otherLanguage(interview.wish.answers)} ${asked.card}`)} t={t} />
            ))}
          </section>
        )}
        <footer className={`${styles.ways ?? ''} ${styles.screenOnly ?? ''}`}>
          <Link href="/interview" className="button" prefetch={false}>{t.another}</Link>
          <button type="button" className="button plain" onClick={take}>{t.takeAlong}</button>
          <button type="button" className="button plain" onClick={() => { window.print() }}>{t.print}</button>
          {recorded > 0 && <button type="button" className="deed" onClick={() => { void dropRecordings(interview.id).then(() => { window.location.reload() }) }}>{fill(t.dropRecordings, { n: recorded })}</button>}
        </footer>
        {recorded > 0 && <p className="quiet tiny">{t.recordingsWhere}</p>}
      </main>
    </>
  )
}

function headline({ openers, asked, passed, points, said }: Figures, t: MockMessages): string {
  if (asked === 0) return t.nothingAsked
  const about = fill(t.headlineAsked, { openers, followUps: asked - openers })
  return [about, passed > 0 ? fill(t.headlinePassed, { n: passed }) : '', points > 0 ? fill(t.headlineSaid, { said, points }) : ''].filter(Boolean).join(' ')
}

interface Words {
  readonly t: MockMessages
  readonly language: Language
  readonly nameOf: (deck: string | null) => string
}

function Topics({ topics, nameOf, t }: Words & { readonly topics: readonly { readonly deck: string | null; readonly figures: Figures }[] }) {
  return (
    <section className={styles.section}>
      <h2>{t.byTopic}</h2>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t.byTopic}>
        <table className={styles.table}>
          <thead><tr><th scope="col">{t.topic}</th><th scope="col">{t.askedFigure}</th><th scope="col">{t.passedFigure}</th><th scope="col">{t.saidFigure}</th><th scope="col">{t.thoughtFigure}</th><th scope="col">{t.lengthFigure}</th><th scope="col">{t.depthFigure}</th></tr></thead>
          <tbody>
            {topics.map(({ deck, figures }) => (
              <tr key={deck ?? ''}>
                <th scope="row">{nameOf(deck)}</th><td>{figures.asked}</td><td>{figures.passed}</td><td>{percent(figures)}</td><td>{seconds(figures.thoughtMs, t)}</td><td>{seconds(figures.lengthMs, t)}</td><td>{figures.depth}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** With nothing to compare with, a sentence says when there will be. */
function Earlier({ summaries, language, t }: Omit<Words, 'nameOf'> & { readonly summaries: readonly Summary[] }) {
  return (
    <section className={styles.section}>
      <h2>{t.comparedTitle}</h2>
      {summaries.length < 2 ? <p className="quiet small">{t.comparedNone}</p> : (
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={t.comparedTitle}>
          <table className={styles.table}>
            <thead><tr><th scope="col">{t.dayFigure}</th><th scope="col">{t.askedFigure}</th><th scope="col">{t.passedFigure}</th><th scope="col">{t.saidFigure}</th><th scope="col">{t.thoughtFigure}</th><th scope="col">{t.lengthFigure}</th></tr></thead>
            <tbody>
              {summaries.map(({ id, day, figures }, at) => (
                <tr key={id}>
                  <th scope="row">{at === 0 ? t.thisTime : <Link href={`/interview/${id}`} prefetch={false}>{formatDay(day as Day, language)}</Link>}</th>
                  <td>{figures.asked}</td><td>{figures.passed}</td><td>{percent(figures)}</td><td>{seconds(figures.thoughtMs, t)}</td><td>{seconds(figures.lengthMs, t)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function percent(figures: Figures): string {
  const share = shareSaid(figures)
  return share === null ? '–' : `${String(Math.round(share * 100))}%`
}

const seconds = (ms: number | null, t: Pick<MockMessages, 'secondsOf'>): string => (ms === null ? '–' : fill(t.secondsOf, { n: Math.round(ms / 1_000) }))

/** By card, in the language of the answers; and, under the other language's name and the card, in that. */
function useModels({ asked, wish: { answers } }: MockInterview): ReadonlyMap<string, Card> {
  const [models, setModels] = useState<ReadonlyMap<string, Card>>(new Map())
  const cards = [...new Set(asked.flatMap(({ card }) => card ?? []))].join(',')
  useEffect(() => {
    let isCurrent = true
    const ids = cards === '' ? [] : cards.split(',')
    for (let at = 0; at < ids.length; at += 20) {
      for (const language of [answers, otherLanguage(answers)])
        void fetchFaces(ids.slice(at, at + 20), language, (some) => {
          if (isCurrent) setModels((known) => new Map([...known, ...some.map((card) => [language === answers ? card.id : `${language} ${card.id}`, card] as const)]))
        })
    }
    return () => { isCurrent = false }
  }, [cards, answers])
  return models
}

const textIn = (card: Card | undefined): string | null => card?.face.answer?.replaceAll(/<[^>]*>/g, '').trim() ?? null

