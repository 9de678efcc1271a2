/** /lab: one's own log taken on under one scheduler and the other, with the plan and without. */
import type { Metadata } from 'next'
import { formatDay } from '@/lib/core/day'
import { fill } from '@/lib/core/fill'
import { currentLearner } from '@/lib/server/auth'
import { i18n } from '@/lib/server/i18n'
import { labFor } from '@/lib/server/lab'
import styles from './lab.module.css'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await i18n()).t.lab.title }
}

export default async function LabPage() {
  const [{ t: { lab: t }, language }, learner] = await Promise.all([i18n(), currentLearner()])
  const lab = learner && (await labFor(learner, new Date()))
  return (
    <div className={styles.lab}>
      <header className="page-head">
        <p className="small"><a href="/settings">{t.back}</a></p>
        <h1>{t.title}</h1>
        <p>{t.lead}</p>
      </header>
      {lab ? (
        <>
          <p className="quiet small">
            {lab.interview
              ? fill(lab.interview.title === '' ? t.untilUntitled : t.untilInterview, { title: lab.interview.title, day: formatDay(lab.interview.day, language), minutes: lab.minutes, cards: lab.cards })
              : fill(t.untilDays, { days: lab.days, minutes: lab.minutes, cards: lab.cards })}
          </p>
          <table className={styles.table}>
            <caption className="unseen">{t.title}</caption>
            <thead><tr><th scope="col"><span className="unseen">{t.way}</span></th><th scope="col">{t.recall}</th><th scope="col">{t.minutes}</th><th scope="col">{t.seen}</th></tr></thead>
            <tbody>
              {lab.rows.map(({ policy, recall, minutes, seen }) => (
                <tr key={policy}><th scope="row">{t.policies[policy]}</th><td>{inPercent(recall)}%</td><td>{fill(t.minutesOf, { n: Math.round(minutes) })}</td><td>{fill(t.cardsOf, { n: seen })}</td></tr>
              ))}
              <tr><th scope="row">{t.nothing}</th><td>{inPercent(lab.now)}%</td><td>{fill(t.minutesOf, { n: 0 })}</td><td /></tr>
            </tbody>
          </table>
          <p className="quiet small">{t.how}</p>
        </>
      ) : <p>{t.empty}</p>}
    </div>
  )
}

const inPercent = (recall: number): number => Math.round(100 * recall)
