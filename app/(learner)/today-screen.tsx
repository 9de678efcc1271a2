'use client'
/** Today in a sentence and a button; below, quietly, tomorrow, the decks, the streak and the year. */
import Link from 'next/link'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { pageIsKept } from '@/lib/browser/kept-pages'
import { settingOf } from '@/lib/browser/operations'
import { push } from '@/lib/browser/outbox'
import { fill } from '@/lib/core/fill'
import type { Language } from '@/lib/core/language'
import type { Spread } from '@/lib/core/study/spread'
import type { TodayFigures } from '@/lib/core/study/today'
import type { Messages } from '@/lib/messages/messages'
import { MeterList } from '../_ui/meter-list'
import { BacklogOffer } from './backlog-offer'
import { Heatmap } from './heatmap'
import { InterviewShare } from './interview-share'
import { StreakLine } from './streak-line'
import styles from './today.module.css'

interface Props {
  /** As the server had them when it made the page. */
  readonly figures: TodayFigures
  readonly language: Language
  readonly cardLanguage: Language
  readonly t: Messages['Today']
  readonly plan: Messages['plan']
  /** Of the way to the figures of progress. */
  readonly more: string
  readonly welcome: ReactNode
}

/** Only a kept page, or a choice, needs what this device knows. */
const later = () => import('@/lib/browser/study-here')

/** "I have 7 minutes": a bus, a queue, a coffee. */
const MINUTES = [3, 7, 15] as const

export function TodayScreen({ figures: made, language, cardLanguage, t, plan, more, welcome }: Props) {
  const [here, setHere] = useState<{ readonly figures: TodayFigures; readonly instead: TodayFigures } | null>(null)
  const screen = useRef<HTMLDivElement>(null)
  const figures = here && (here.instead === made || pageIsKept()) ? here.figures : made

  useEffect(() => {
    if (!pageIsKept()) return
    const look = () => void later().then(({ todayHere }) => todayHere(cardLanguage, new Date())).then((known) => { if (known) setHere({ figures: known, instead: made }) })
    look()
    let stop: (() => void) | undefined
    let isGone = false
    void import('@/lib/browser/copy/sync').then(({ onCopyChange }) => {
      if (!isGone) stop = onCopyChange(look)
    })
    return () => {
      isGone = true
      stop?.()
    }
  }, [cardLanguage, made])

  /** At once from what the device knows; the page itself is made again when the server has the choice. */
  async function choose(spread: Spread | null) {
    await push(settingOf({ spread }, new Date()))
    const known = await (await later()).todayHere(cardLanguage, new Date())
    if (!known) return
    flushSync(() => { setHere({ figures: known, instead: made }) })
    // What was pressed is gone.
    screen.current?.querySelector('h1')?.focus()
  }

  const { activity, day, decks } = figures
  const answers = new Map(activity)
  if (decks.every(({ seen }) => seen === 0) && activity.length === 0) return <div className={styles.today}>{welcome}</div>
  return (
    <div ref={screen} className={styles.today}>
      <Work figures={figures} choose={(spread) => { void choose(spread) }} t={t} />
      <InterviewShare figures={figures} language={language} t={plan} />
      <section aria-labelledby="decks">
        <h2 id="decks" className="unseen">{t.decks}</h2>
        <MeterList
          lines={decks.map(({ id, hue, title, seen, total }) => (
            { id, hue, name: title, href: `/decks/${id}`, value: seen, max: Math.max(1, total), label: fill(t.seenOf, { seen, total }), figure: `${String(seen)} / ${String(total)}` }))}
        />
      </section>
      {activity.length > 0 && (
        <div>
          <StreakLine activity={answers} today={day} language={language} t={t} />
          <Heatmap activity={answers} today={day} language={language} t={t} />
          <Link href="/progress" className="deed" prefetch={false}>{more}</Link>
        </div>
      )}
    </div>
  )
}

function Work({ figures, choose, t }: { readonly figures: TodayFigures; readonly choose: (spread: Spread | null) => void; readonly t: Props['t'] }) {
  const { left, minutes, answered, tomorrow, backlog, spread, returning, leeches, day, costs } = figures
  const n = left.due + left.fresh + left.drill
  const later = <p className="quiet small">{tomorrow.due + tomorrow.fresh === 0 ? t.tomorrowNone : fill(t.tomorrow, tomorrow)}</p>
  const stubborn = leeches > 0 && <p className="quiet small"><Link href="/decks?q=is%3Aleech" prefetch={false}>{fill(t.leeches, { n: leeches })}</Link></p>
  if (n === 0)
    return (
      <section className={styles.sentence}>
        <h1 tabIndex={-1}>{answered > 0 ? t.done : t.nothing}</h1>
        {answered > 0 && <p>{fill(t.doneParts, { n: answered })}</p>}
        {later}
        {stubborn}
        <p className={styles.action}><Link href="/decks" className="button plain" prefetch={false}>{t.readDecks}</Link></p>
      </section>
    )
  if (backlog) return <section className={styles.sentence}><BacklogOffer backlog={backlog} all={{ n, minutes }} day={day} choose={choose} t={t} />{later}</section>
  return (
    <section className={styles.sentence}>
      <h1 tabIndex={-1}>{fill(t.due, { n, minutes })}</h1>
      <p className="quiet small">{fill(t.dueParts, left)}</p>
      {returning > 0 && <p className="quiet small">{fill(t.returning, { n: returning })}</p>}
      <p className={styles.action}>
        <Link href="/study" className="button" prefetch={false}>{fill(answered > 0 ? t.resume : t.start, { n })}</Link>
      </p>
      {minutes > MINUTES[0] && (
        <p className="quiet small">
          {t.haveMinutes}
          {MINUTES.filter((some) => some < minutes).map((some) => <span key={some}> <Link href={`/study?minutes=${String(some)}`} prefetch={false}>{fill(t.minutesOnly, { n: some })}</Link></span>)}
        </p>
      )}
      {spread && (
        <p className="quiet small">
          {fill(spread.days > 1 ? t.spreading : t.spreadingLast, { days: spread.days, late: spread.late })}{' '}
          <button type="button" className="deed" onClick={() => { choose(null) }}>{t.stopSpreading}</button>
        </p>
      )}
      {later}
      {stubborn}
      <p className="quiet tiny">{fill(t.minutesWhy, costs)}</p>
    </section>
  )
}
