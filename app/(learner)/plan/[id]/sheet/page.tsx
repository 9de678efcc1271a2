/** /plan/[id]/sheet: the morning of an interview on one page, to be read or printed. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { formatDay } from '@/lib/core/day'
import { fill } from '@/lib/core/fill'
import { currentLearner } from '@/lib/server/auth'
import { i18n } from '@/lib/server/i18n'
import { interviewById, sheetOf } from '@/lib/server/interview-sheet'
import { PrintButton } from './print-button'
import styles from './sheet.module.css'

interface Props {
  readonly params: Promise<{ readonly id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await i18n()).t.plan.sheetTitle }
}

export default async function SheetPage({ params }: Props) {
  const [{ t: { plan: t }, language, cardLanguage }, learner, { id }] = await Promise.all([i18n(), currentLearner(), params])
  const interview = interviewById(learner, id)
  if (!learner || !interview) notFound()
  const { dropped, topics, practice } = await sheetOf(learner, interview, interview.language ?? cardLanguage)
  const told = topics.filter(({ sentences }) => sentences.length > 0)
  return (
    <div className={styles.sheet}>
      <header className="page-head">
        <p className={`small ${styles.screenOnly ?? ''}`}><a href="/plan">{t.back}</a></p>
        <h1>{t.sheetTitle}</h1>
        <p className="quiet small">{interview.title === '' ? t.untitled : interview.title} · {formatDay(interview.day, language)}</p>
        <p className={`${styles.ways ?? ''} ${styles.screenOnly ?? ''}`}>
          {practice.length > 0 && <a className="button" href={`/study?practice=&cards=${practice.join(',')}`}>{t.practice}</a>}
          <PrintButton label={t.print} />
        </p>
        {practice.length > 0 && <p className={`quiet small ${styles.screenOnly ?? ''}`}>{t.warmUpWhy}</p>}
      </header>
      <section aria-labelledby="dropped">
        <h2 id="dropped">{t.weakPoints}</h2>
        {dropped.length === 0 ? <p className="quiet small">{t.weakNone}</p> : (
          <ul className={styles.points} lang={interview.language ?? cardLanguage}>
            {dropped.map(({ card, question, point, missed, asked }) => (
              <li key={`${card} ${point}`}>
                <span className="inline" dangerouslySetInnerHTML={{ __html: point }} />
                <span className="quiet tiny">{question} · <span lang={language}>{fill(t.missedOf, { n: missed, asked })}</span></span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="must">
        <h2 id="must">{t.mustSay}</h2>
        <p className="quiet small">{told.length === 0 ? t.mustNone : t.mustSayLead}</p>
        <div className={styles.topics} lang={interview.language ?? cardLanguage}>
          {told.map(({ id: deck, title, hue, sentences }) => (
            <section key={deck} className="hued" style={{ '--hue': hue }}>
              <h3>{title}</h3>
              <ul className={styles.points}>
                {sentences.map(({ card, question, sentence }) => (
                  <li key={card}>
                    <span className="inline" dangerouslySetInnerHTML={{ __html: sentence }} />
                    <span className="quiet tiny">{question}</span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </section>
    </div>
  )
}
