'use client'
/** One answer in the report: what was said, which points it had, and, folded, the model answer. */
import { Check, X } from 'lucide-react'
import { useMemo } from 'react'
import { Must } from '@/app/_card/card-parts'
import { Folded } from '@/app/_ui/folded'
import { Html } from '@/app/_ui/html'
import type { Card } from '@/lib/core/card'
import { fill } from '@/lib/core/fill'
import { coverage } from '@/lib/core/interview/coverage'
import type { Asked, MockInterview } from '@/lib/core/interview/mock-interview'
import { lengthOf } from '@/lib/core/interview/report'
import { scriptFor } from '@/lib/core/interview/script'
import { wordsInHtml } from '@/lib/core/plain-words'
import { ratingOf } from '@/lib/core/rating'
import type { MockMessages } from './mock-messages'
import { Recorded } from './recorded'
import styles from './report.module.css'
import { SaidText } from './said-text'

interface Props {
  readonly interview: MockInterview
  readonly place: number
  readonly asked: Asked
  readonly model: Card | undefined
  readonly other: Card | undefined
  readonly t: MockMessages
}

export function ReportAnswer({ interview: { id, wish }, place, asked, model, other, t }: Props) {
  const { question, language, depth, outcome, text, points, quality } = asked
  const heard = useMemo(() => coverage(text, scriptFor(asked, model ?? null, other ?? null)), [asked, text, model, other])
  return (
    <article className={styles.answer} data-depth={depth}>
      <h3 lang={language}>{question}</h3>
      <p className={`quiet tiny ${styles.facts ?? ''}`}>{factsOf(asked, t)}</p>
      <Recorded interview={id} place={place} isSaved t={t} />
      {text !== '' && <div lang={wish.answers}><SaidText text={text} heard={heard} t={t} /></div>}
      {points.length > 0 && (outcome === 'answered' || quality !== null) && (
        <ol className={styles.pointList} lang={wish.answers}>
          {points.map((point) => (
            <li key={point.text}>
              <span className={styles.mark} data-said={point.said} role="img" aria-label={point.said ? t.pointSaid : t.pointMissed}>{point.said ? <Check aria-hidden size={18} strokeWidth={2} /> : <X aria-hidden size={18} strokeWidth={2} />}</span>
              <span>{point.text} {point.must && <Must word={t.must} />}</span>
            </li>
          ))}
        </ol>
      )}
      {model?.face.answer != null && (
        <Folded title={t.modelAnswer} teaser={wordsInHtml(model.face.answer)}>
          <Html html={model.face.answer} className="prose" />
        </Folded>
      )}
      {model?.face.answer === null && <p className="quiet small">{t.unanswered} <a href={`/cards/${model.id}`}>{t.writeAnswer}</a></p>}
    </article>
  )
}

function factsOf(asked: Asked, t: MockMessages): string {
  const { depth, outcome, quality, proposal, thoughtMs, points, mistake } = asked
  const length = lengthOf(asked)
  return [
    depth > 0 ? fill(t.followUp, { n: depth }) : '',
    outcome === 'passed' ? t.passedOn : quality === null ? '' : t.grades[ratingOf(quality)],
    quality !== null && proposal !== null && quality !== proposal ? fill(t.proposedWas, { rating: t.grades[ratingOf(proposal)] }) : '',
    outcome === 'answered' && points.length > 0 ? fill(t.pointsOf, { n: points.filter(({ said }) => said).length, all: points.length }) : '',
    fill(t.thoughtFor, { n: Math.round(thoughtMs / 1_000) }),
    outcome === 'answered' && length !== null ? fill(t.saidFor, { n: Math.round(length / 1_000) }) : '',
    mistake.said ? t.grades.saidMistake : '',
  ].filter(Boolean).join(' · ')
}
