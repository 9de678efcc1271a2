'use client'
/** A look back on one answer: what was said beside what could be said. The words that were heard are marked; the learner decides. */
import { useLayoutEffect, useRef, useState } from 'react'
import { Must } from '@/app/_card/card-parts'
import { PointCheck, Points } from '@/app/_card/point-check'
import { useKeys } from '@/app/_card/use-keys'
import { Html } from '@/app/_ui/html'
import type { Card } from '@/lib/core/card'
import type { Heard } from '@/lib/core/interview/heard'
import { proposalOf, type Put } from '@/lib/core/interview/room'
import type { Language } from '@/lib/core/language'
import { type Quality, qualityOf, type Rating, ratingOf, RATINGS } from '@/lib/core/rating'
import frame from '../../study/study.module.css'
import type { MockMessages } from './mock-messages'
import { Recorded } from './recorded'
import styles from './room.module.css'
import { SaidText } from './said-text'

interface Props {
  readonly interview: string
  readonly place: number
  readonly put: Put
  readonly model: Card | undefined
  readonly heard: Heard
  readonly keysBy: 'place' | 'letter'
  readonly decide: (decided: { readonly said: readonly number[]; readonly mistake: boolean; readonly quality: Quality | null }) => void
  readonly leave: () => void
  readonly language: Language
  readonly t: MockMessages
}

export function LookBack({ interview, place, put, model, heard, keysBy, decide, leave, language, t }: Props) {
  const [said, setSaid] = useState<readonly number[]>(() => put.points.flatMap((point, at) => (point.said ? [at] : [])))
  const [mistake, setMistake] = useState(put.mistake.said)
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [])

  const isAnswer = put.point === null && put.card !== null
  const now = { ...put, points: put.points.map((point, at) => ({ ...point, said: said.includes(at) })), mistake: { ...put.mistake, said: mistake } }
  // Without points there is nothing to count: the learner alone can say.
  const proposal = proposalOf(now)
  const proposed = proposal === null ? null : ratingOf(proposal)
  const toggle = (at: number) => { setSaid(said.includes(at) ? said.filter((one) => one !== at) : [...said, at].sort((a, b) => a - b)) }
  const give = (quality: Quality | null) => { decide({ said, mistake, quality }) }
  const giveRating = (rating: Rating) => { give(qualityOf(rating, proposal)) }
  const goOn = () => {
    if (!isAnswer) give(null)
    else if (proposal !== null) give(proposal)
  }

  useKeys((command, { target }) => {
    if (command.do === 'go-on') goOn()
    else if (command.do === 'leave') leave()
    else if (command.do === 'mistake' && model?.face.mistake && isAnswer) setMistake(!mistake)
    else if (command.do === 'points') document.querySelector<HTMLInputElement>('fieldset input')?.focus()
    else if (command.do === 'digit' && isAnswer && !(target instanceof HTMLInputElement)) {
      const rating = RATINGS[command.n - 1]
      if (rating) giveRating(rating)
    }
  }, { keysBy })

  return (
    <>
      <main className={`${frame.card ?? ''} ${styles.lookBack ?? ''}`} data-revealed="true" lang={put.language}>
        <p className="quiet tiny" lang={language}>{t.lookBack}</p>
        <h1 ref={heading} tabIndex={-1}>{put.question}</h1>
        <Recorded interview={interview} place={place} t={t} />
        {put.text !== '' && (
          <section>
            <h2 className={styles.label} lang={language}>{t.yourAnswer}</h2>
            <SaidText text={put.text} heard={heard} t={t} />
          </section>
        )}
        {put.points.length > 0 && (
          <Points legend={put.text === '' ? t.whatWasSaid : t.whatWasHeard} language={language} n={put.points.length} toggle={toggle}>
            {put.points.map(({ text, must }, at) => (
              <PointCheck key={text} checked={said.includes(at)} toggle={() => { toggle(at) }}>
                <span><span className={styles.number}>{at + 1}</span> {text}</span>
                {must && <Must word={t.must} language={language} />}
                {heard.points[at]?.denied && <span className={styles.denied} lang={language}>{t.denied}</span>}
              </PointCheck>
            ))}
            {model?.face.mistake && isAnswer && (
              <PointCheck checked={mistake} toggle={() => { setMistake(!mistake) }} isBad keys="X"><span lang={language}>{t.grades.saidMistake}</span></PointCheck>
            )}
          </Points>
        )}
        {model?.face.answer != null && put.point === null && (
          <section className={styles.model}>
            <h2 className={styles.label} lang={language}>{t.modelAnswer}</h2>
            <Html html={model.face.answer} className="prose" />
          </section>
        )}
      </main>
      <footer className={frame.actions} lang={language}>
        {isAnswer ? (
          <>
            <div className={frame.grades}>
              {RATINGS.map((rating, at) => (
                <button key={rating} type="button" className={frame.grade} data-proposed={rating === proposed} aria-description={rating === proposed ? t.grades.proposed : undefined} aria-keyshortcuts={String(at + 1)} onClick={() => { giveRating(rating) }}>
                  <span>{t.grades[rating]}</span>
                  <kbd aria-hidden>{at + 1}</kbd>
                </button>
              ))}
            </div>
            <p className={frame.outlook}>{proposal === null ? t.decideAlone : <>{t.decide} <span className={styles.keys}>{t.decideKey}</span></>}</p>
          </>
        ) : (
          <button type="button" className={`button ${frame.reveal ?? ''}`} onClick={goOn}>{t.goOn}</button>
        )}
      </footer>
    </>
  )
}
