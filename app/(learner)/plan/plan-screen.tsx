'use client'
/** The interviews: a list, and one form to make or change one. Every choice is written down here at once, also without a network. */
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { uuidv7 } from '@/lib/browser/device'
import { pageIsKept } from '@/lib/browser/kept-pages'
import type { Day } from '@/lib/core/day'
import type { Language } from '@/lib/core/language'
import type { Interview } from '@/lib/core/plan/interview'
import type { KnownPlan } from '@/lib/core/plan/known-plan'
import type { Settings } from '@/lib/core/settings'
import { lineFor, useChoices } from '../settings/use-choices'
import { AskedCards } from './asked-cards'
import { InterviewEntry } from './interview-entry'
import { InterviewForm } from './interview-form'
import styles from './plan.module.css'
import type { PlanMessages } from './plan-messages'

interface Props {
  readonly settings: Settings
  /** As the server had them when it made the page. */
  readonly made: KnownPlan
  readonly language: Language
  readonly cardLanguage: Language
  readonly t: PlanMessages
}

export function PlanScreen({ settings, made, language, cardLanguage, t }: Props) {
  const { chosen: { interviews }, progress, choose } = useChoices(settings)
  const { day, topics, costs, asked, readiness } = useKnown(made, cardLanguage)
  /** The interview that the form is about; null: none. */
  const [open, setOpen] = useState<Interview | null>(null)
  const [deleted, setDeleted] = useState<Interview | null>(null)
  const screen = useRef<HTMLDivElement>(null)

  const isNew = open !== null && interviews.every(({ id }) => id !== open.id)
  const standing = { day, topics, interviews, costs }
  /** What was pressed is gone: the focus goes where one reads on. */
  const goOn = (selector: string) => screen.current?.querySelector<HTMLElement>(selector)?.focus()

  function begin(interview: Interview) {
    flushSync(() => { setOpen(interview) })
    goOn('form input')
  }
  function save(interview: Interview) {
    flushSync(() => {
      setOpen(null)
      setDeleted(null)
      choose({ interview })
    })
    goOn(`[id="${interview.id}"]`)
  }
  function cancel() {
    flushSync(() => { setOpen(null) })
    goOn('h1')
  }
  function remove(interview: Interview) {
    flushSync(() => {
      setDeleted(interview)
      choose({ interview: { id: interview.id, gone: true } })
    })
    goOn('[data-undo]')
  }
  const form = open && <InterviewForm key={open.id} interview={open} standing={standing} language={language} save={save} cancel={cancel} t={t} />
  return (
    <div ref={screen} className={styles.plan}>
      <header className="page-head">
        <h1 tabIndex={-1}>{t.title}</h1>
        <p className="quiet small">{t.lead}</p>
      </header>
      {deleted && <p className={styles.told}>{t.deleted} <button type="button" className="deed" data-undo onClick={() => { save(deleted) }}>{t.undo}</button></p>}
      {interviews.length === 0 && open === null && <p>{t.none}</p>}
      {interviews.map((interview) =>
        open?.id === interview.id ? (
          <section key={interview.id} aria-label={t.change}>{form}</section>
        ) : (
          <InterviewEntry
            key={interview.id}
            interview={interview}
            standing={standing}
            readiness={readiness}
            language={language}
            change={() => { begin(interview) }}
            remove={() => { remove(interview) }}
            takeMinutes={(minutes) => { save({ ...interview, minutes }) }}
            t={t}
          />
        ),
      )}
      {isNew && <section aria-label={t.add}>{form}</section>}
      {open === null && (
        <p>
          <button type="button" className={`button ${interviews.some((one) => one.day > day) ? 'plain' : ''}`} onClick={() => { begin(fresh(day)) }}>{t.add}</button>
        </p>
      )}
      {interviews.some((one) => one.day > day) && <p className="quiet small">{t.cram}</p>}
      <AskedCards asked={asked} cardLanguage={cardLanguage} t={t} />
      <p className={styles.progress} role="status">{lineFor(progress, t)}</p>
    </div>
  )
}

/** No day is chosen yet. */
const fresh = (day: Day): Interview => ({ id: uuidv7(Date.now()), title: '', day, from: day, minutes: 20, weights: {}, language: null })

/** What the page brought; of a kept page what the device knows. */
function useKnown(made: KnownPlan, cardLanguage: Language): KnownPlan {
  const [here, setHere] = useState<KnownPlan | null>(null)
  useEffect(() => {
    if (!pageIsKept()) return
    void import('@/lib/browser/plan-here').then(({ planHere }) => planHere(cardLanguage, new Date())).then(setHere)
  }, [cardLanguage])
  return here ?? made
}
