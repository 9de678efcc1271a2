'use client'
/** The answer: what one would say, the points to tick, the picture; the rest folded. */
import { type Ref, useState } from 'react'
import { Must } from '@/app/_card/card-parts'
import { Diagram } from '@/app/_card/diagram'
import { MoreOfCard } from '@/app/_card/more-of-card'
import { PointCheck, Points } from '@/app/_card/point-check'
import { Checks, Words } from '@/app/_card/remarks'
import { Html } from '@/app/_ui/html'
import type { Card } from '@/lib/core/card'
import { fill } from '@/lib/core/fill'
import type { Language } from '@/lib/core/language'
import { hintsOf } from '@/lib/core/study/hint'
import { isLeech } from '@/lib/core/study/leech'
import styles from './card-answer.module.css'
import type { StudyMessages } from './study-messages'
import { textOf } from './text-of'
import type { Attempt } from './use-attempt'
import type { CardPast } from './use-past'
import type { Ways } from './ways'

interface Props {
  readonly card: Card
  readonly attempt: Attempt
  readonly past: CardPast
  readonly lapses: number
  readonly ways: Ways
  /** Not in a preview: there is nothing to tick. */
  readonly isGraded: boolean
  readonly edit: () => void
  /** Of the interface. */
  readonly language: Language
  readonly t: StudyMessages
  readonly ref: Ref<HTMLElement>
}

export function CardAnswer({ card: { id, face, language: cardLanguage, own, words, checks }, attempt, past, lapses, ways, isGraded, edit, language, t, ref }: Props) {
  const { hits, toggle } = attempt
  /** Key points that are recalled one at a time; null: all are shown. */
  const [uncovered, setUncovered] = useState<readonly number[] | null>(null)
  const isStubborn = isLeech(lapses, ways.leechAt)
  return (
    <section ref={ref} tabIndex={-1} className={styles.answer} aria-label={t.answerLabel}>
      {isStubborn && (
        <div role="note" className={styles.leech} lang={language}>
          <p>{fill(t.leech, { n: lapses })}</p>
          <p className={styles.ways}>
            <button type="button" className="deed" onClick={edit}>{own ? t.leechSplit : t.leechRewrite}</button>
            {face.keyPoints.length > 1 && <button type="button" className="deed" aria-pressed={uncovered !== null} onClick={() => { setUncovered(uncovered === null ? [] : null) }}>{t.leechPoints}</button>}
            <a className="deed" href="/decks?q=is%3Aleech">{t.leechList}</a>
          </p>
        </div>
      )}
      {face.answer !== null && uncovered === null && <Html html={face.answer} className={`prose ${styles.spoken ?? ''}`} />}
      {own?.look && <p className="quiet small"><a href={`/cards/${id}`}>{t.own.look}</a></p>}
      <Checks checks={checks} label={t.own.checks} cardLabel={t.own.checkCard} />
      {uncovered !== null && (
        <ol className={styles.covered}>
          {face.keyPoints.map(({ html }, at) => (
            <li key={html}>
              {uncovered.includes(at) ? <span className="inline" dangerouslySetInnerHTML={{ __html: html }} /> : (
                <button type="button" className="deed" onClick={() => { setUncovered([...uncovered, at]) }}>{hintsOf([textOf(html)])[0]}</button>
              )}
            </li>
          ))}
        </ol>
      )}
      {face.keyPoints.length > 0 && uncovered === null && <Points legend={isGraded ? t.keyPoints : t.keyPointsSeen} language={language} n={face.keyPoints.length} toggle={toggle} disabled={!isGraded}>
        {face.keyPoints.map(({ html, must }, at) => (
          <PointCheck key={html} checked={hits.includes(at)} toggle={() => { toggle(at) }} isTicked={isGraded} dropped={past.points[at]?.dropped}>
            <span className="inline" dangerouslySetInnerHTML={{ __html: html }} />
            {must && <Must word={t.must} />}
            {past.points[at]?.dropped && <span className={styles.dropped} lang={language}>{fill(past.points[at].asked === 1 ? t.droppedOnce : t.dropped, { n: past.points[at].asked, missed: past.points[at].missed })}</span>}
          </PointCheck>
        ))}
        {face.mistake && isGraded && (
          <PointCheck checked={attempt.saidMistake} toggle={attempt.sayMistake} isBad keys="X">
            <span lang={language}>{t.saidMistake}</span>
          </PointCheck>
        )}
        {isGraded && attempt.caps.length > 0 && <p className="quiet tiny" lang={language}>{attempt.caps.map((cap) => t.caps[cap]).join(' · ')}</p>}
      </Points>}
      {words !== null && <Words html={words} label={t.own.words} />}
      {face.diagram !== null && <Diagram diagram={face.diagram} t={t.diagram} />}
      <MoreOfCard face={face} language={cardLanguage} t={t} />
    </section>
  )
}
