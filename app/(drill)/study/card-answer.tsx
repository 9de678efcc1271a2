'use client'
/** The answer: what one would say, the points to tick, the picture; the rest folded. */
import { Check } from 'lucide-react'
import type { KeyboardEvent, MouseEvent, Ref } from 'react'
import { Must } from '@/app/_card/card-parts'
import { Diagram } from '@/app/_card/diagram'
import { MoreOfCard } from '@/app/_card/more-of-card'
import { Checks, Words } from '@/app/_card/remarks'
import { Html } from '@/app/_ui/html'
import type { Card } from '@/lib/core/card'
import type { StudyMessages } from './study-messages'
import styles from './card-answer.module.css'

interface Props {
  readonly card: Card
  readonly hits: readonly number[]
  readonly toggle: (at: number) => void
  readonly t: StudyMessages
  readonly ref: Ref<HTMLElement>
}

export function CardAnswer({ card: { id, face, language, own, words, checks }, hits, toggle, t, ref }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    const at = Number(/^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]) - 1
    if (!(at < face.keyPoints.length)) return
    event.preventDefault()
    event.stopPropagation()
    toggle(at)
  }
  /** A tap leaves the focus where it was, unlike the browser's own: the digits still grade, and Space still goes on. */
  const tap = (event: MouseEvent<HTMLLabelElement>, at: number) => {
    if (event.target instanceof HTMLInputElement) return
    event.preventDefault()
    toggle(at)
  }
  return (
    <section ref={ref} tabIndex={-1} className={styles.answer} aria-label={t.answerLabel}>
      {face.answer !== null && <Html html={face.answer} className={`prose ${styles.spoken ?? ''}`} />}
      {own?.look && <p className="quiet small"><a href={`/cards/${id}`}>{t.own.look}</a></p>}
      <Checks checks={checks} label={t.own.checks} cardLabel={t.own.checkCard} />
      {face.keyPoints.length > 0 && <fieldset className={styles.points} onKeyDown={onKeyDown}>
        <legend>{t.keyPoints}</legend>
        {face.keyPoints.map(({ html, must }, at) => (
          <label key={html} className={styles.point} onClick={(event) => { tap(event, at) }}>
            <input type="checkbox" checked={hits.includes(at)} onChange={() => { toggle(at) }} />
            <span className={styles.box} aria-hidden>
              <Check size={16} strokeWidth={2.5} />
            </span>
            <span className="inline" dangerouslySetInnerHTML={{ __html: html }} />
            {must && <Must word={t.must} />}
          </label>
        ))}
      </fieldset>}
      {words !== null && <Words html={words} label={t.own.words} />}
      {face.diagram !== null && <Diagram diagram={face.diagram} t={t.diagram} />}
      <MoreOfCard face={face} language={language} t={t} />
    </section>
  )
}
