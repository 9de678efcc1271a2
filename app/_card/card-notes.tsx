/** A whole card as a piece of notes: nothing folded. */
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Html } from '@/app/_ui/html'
import type { Card } from '@/lib/core/card'
import { type Day, formatDay } from '@/lib/core/day'
import { fill } from '@/lib/core/fill'
import type { Language } from '@/lib/core/language'
import type { Messages } from '@/lib/messages/messages'
import { FollowUps, Mistake, Must, Sources, Terms } from './card-parts'
import styles from './card-notes.module.css'
import { Diagram } from './diagram'
import { Checks, Words } from './remarks'

interface Props {
  readonly card: Card
  /** h1 on a page of its own. */
  readonly heading: 'h1' | 'h3'
  readonly t: Messages['Card'] & Pick<Messages['Decks'], 'unanswered' | 'unansweredWhy'> & { readonly diagram: Messages['Diagram'] }
  /** The card further up on the same page that shows the same diagram. */
  readonly drawnAt?: string | undefined
  /** Of the interface. */
  readonly language: Language
  /** The sentences of own cards. */
  readonly own: Pick<Messages['Own'], 'words' | 'checks' | 'checkCard' | 'suspended' | 'retired' | 'look'>
  /** It rests: it is not asked. */
  readonly suspended?: boolean
  /** Where an answer can be written. */
  readonly answerField?: ReactNode
  /** Beside what is said of its standing. */
  readonly deed?: ReactNode
}

export function CardNotes({ card, heading: Heading, t, own, suspended = false, drawnAt, language, answerField, deed }: Props) {
  const { id, face, level, tier, verified } = card
  const Part = Heading === 'h1' ? 'h2' : 'h4'
  const standing = [card.own?.retired ? own.retired : suspended ? own.suspended : '', card.own?.look ? own.look : ''].filter((word) => word !== '')
  const question = <span className="inline" dangerouslySetInnerHTML={{ __html: face.question }} />
  return (
    <article id={id} className={styles.card} data-alone={Heading === 'h1'} lang={card.language}>
      <Heading className={styles.question} tabIndex={-1}>
        {Heading === 'h1' ? question : <Link href={`/cards/${id}`} prefetch={false}>{question}</Link>}
      </Heading>
      {level !== null && tier !== null && (
        <p className={styles.facts} lang={language}>
          {t.level[level]} · {fill(t.tier, { tier })}
          {verified !== null && ` · ${fill(t.verified, { day: formatDay(verified as Day, language) })}`}
        </p>
      )}
      {standing.length > 0 && <p className={`${styles.facts ?? ''} ${styles.standing ?? ''}`} lang={language}><span>{standing.join(' · ')}</span>{deed}</p>}
      {face.answer === null ? (
        <div lang={language}>
          <p className="quiet">{t.unanswered}. {t.unansweredWhy}</p>
          {answerField}
        </div>
      ) : (
        <Html html={face.answer} className={`prose ${styles.spoken ?? ''}`} />
      )}
      <Checks checks={card.checks} label={own.checks} cardLabel={own.checkCard} language={language} />
      {face.keyPoints.length > 0 && (
        <>
          <Part className={styles.part} lang={language}>{t.keyPoints}</Part>
          <ul className={styles.points}>
            {face.keyPoints.map(({ html, must }) => (
              <li key={html} data-must={must}>
                <span className="inline" dangerouslySetInnerHTML={{ __html: html }} />
                {must && <Must word={t.must} language={language} />}
              </li>
            ))}
          </ul>
        </>
      )}
      {face.diagram !== null && (drawnAt === undefined ? (
        <Diagram diagram={face.diagram} language={language} t={t.diagram} />
      ) : (
        <p className={styles.drawnAt} lang={language}><a href={`#${drawnAt}`}>{fill(t.drawnAt, { caption: face.diagram.caption })}</a></p>
      ))}
      {face.deepDive !== null && (
        <>
          <Part className={styles.part} lang={language}>{t.deepDive}</Part>
          <Html html={face.deepDive} className="prose" />
        </>
      )}
      {face.mistake && (
        <>
          <Part className={styles.part} lang={language}>{t.mistake}</Part>
          <Mistake mistake={face.mistake} />
        </>
      )}
      {face.followUps.length > 0 && (
        <>
          <Part className={styles.part} lang={language}>{t.followUps}</Part>
          <FollowUps followUps={face.followUps} />
        </>
      )}
      {face.sources.length > 0 && (
        <>
          <Part className={styles.part} lang={language}>{t.sources}</Part>
          <Sources sources={face.sources} />
        </>
      )}
      {face.terms.length > 0 && (
        <>
          <Part className={styles.part} lang={language}>{t.terms}</Part>
          <Terms terms={face.terms} language={card.language} />
        </>
      )}
      {card.words !== null && <Words html={card.words} label={own.words} language={language} />}
    </article>
  )
}
