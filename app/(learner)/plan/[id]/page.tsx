/** /plan/[id]: how ready one is for an interview, card by card. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { formatDay } from '@/lib/core/day'
import { fill } from '@/lib/core/fill'
import { currentLearner } from '@/lib/server/auth'
import { i18n } from '@/lib/server/i18n'
import { CARDS_A_TOPIC, interviewById, readyCards } from '@/lib/server/interview-sheet'
import styles from './interview.module.css'

interface Props {
  readonly params: Promise<{ readonly id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await i18n()).t.plan.readinessCards }
}

export default async function InterviewPage({ params }: Props) {
  const [{ t: { plan: t }, language, cardLanguage }, learner, { id }] = await Promise.all([i18n(), currentLearner(), params])
  const interview = interviewById(learner, id)
  if (!learner || !interview) notFound()
  const { whole, topics } = await readyCards(learner, interview, cardLanguage)
  const isCut = topics.some(({ cards }) => cards.length === CARDS_A_TOPIC)
  return (
    <div className={styles.page}>
      <header className="page-head">
        <p className="small"><a href="/plan">{t.back}</a></p>
        <h1>{t.readinessCards}</h1>
        <p className="quiet small">{interview.title === '' ? t.untitled : interview.title} · {formatDay(interview.day, language)}{whole !== null && ` · ${fill(t.readiness, { n: inPercent(whole) })}`}</p>
        <p className="quiet small">{t.readinessCardsLead}{isCut && ` ${fill(t.readinessCut, { n: CARDS_A_TOPIC })}`}</p>
      </header>
      {topics.map(({ id: deck, title, hue, recall, cards }) => (
        <section key={deck} id={deck} aria-labelledby={`${deck}-title`} className="hued" style={{ '--hue': hue }}>
          <h2 id={`${deck}-title`} className={styles.topic}><span>{title}</span> <span className="quiet small">{inPercent(recall)}%</span></h2>
          <ul className={styles.cards}>
            {cards.map(({ card, title: question, recall: one }) => (
              <li key={card}>
                <a href={`/cards/${card}`} lang={cardLanguage}>{question}</a>
                <span className="quiet tiny">{one === null ? t.neverSeen : `${String(inPercent(one))}%`}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

const inPercent = (recall: number): number => Math.round(100 * recall)
