/** /cards/ID: one card, whole, and when it comes back. */
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { CardHistory } from '@/app/_card/card-history'
import { CardNotes } from '@/app/_card/card-notes'
import { formatDay } from '@/lib/core/day'
import { fill } from '@/lib/core/fill'
import { Language } from '@/lib/core/language'
import type { LogEntry } from '@/lib/core/scheduling/log'
import { replay } from '@/lib/core/scheduling/schedule'
import { schedulerNamed } from '@/lib/core/scheduling/schedulers'
import { PLAIN, type Standing } from '@/lib/core/scheduling/standing'
import { DEFAULT_SETTINGS } from '@/lib/core/chosen'
import { currentLearner } from '@/lib/server/auth'
import { cardsById } from '@/lib/server/cards'
import { db } from '@/lib/server/db'
import { standingOf } from '@/lib/server/decks'
import { i18n } from '@/lib/server/i18n'
import { readLogs } from '@/lib/server/log'
import { CARDS_A_PAGE, cardsBefore, ownCardById } from '@/lib/server/own-cards'
import { wordsOn } from '@/lib/server/own-words'
import { standingsOf } from '@/lib/server/standings'
import { AnswerField } from '../answer-field'
import { CardDeeds } from '../card-deeds'
import { CardStanding } from '../card-standing'
import { LookedButton } from '../looked-button'
import { MyWords } from '../my-words'
import styles from './card-page.module.css'

interface Props {
  readonly params: Promise<{ readonly id: string }>
  readonly searchParams: Promise<{ readonly language?: string | string[] }>
}

const cardOf = cache(async (id: string, language: Language) => (await cardsById((await currentLearner())?.userId ?? null, [id], language))[0])

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ cardLanguage }, { id }] = await Promise.all([i18n(), params])
  return { title: (await cardOf(id, cardLanguage))?.face.title }
}

export default async function CardPage({ params, searchParams }: Props) {
  const [{ t, language, cardLanguage }, learner, { id }, query] = await Promise.all([i18n(), currentLearner(), params, searchParams])
  const shown = Language.safeParse(query.language).data ?? cardLanguage
  const card = await cardOf(id, shown)
  if (!card) notFound()
  const [schedule, own, words, standing, logs] = learner
    ? await Promise.all([standingOf(learner, id), ownCardById(learner.userId, id), wordsOn(learner.userId, id), standingsOf(learner.userId, [id]), readLogs(db(), learner.userId, [id])])
    : [null, undefined, '', new Map<string, Standing>(), new Map<string, readonly LogEntry[]>()]
  const log = logs.get(id) ?? []
  const said = standing.get(id) ?? PLAIN
  const scheduler = await schedulerNamed(learner?.settings.scheduler ?? 'sm2')
  const scheduled = replay(scheduler, log)
  const { timeZone, rolloverHour } = learner?.settings ?? DEFAULT_SETTINGS
  const page = learner && own ? Math.floor((await cardsBefore(learner.userId, id)) / CARDS_A_PAGE) + 1 : 1
  const other = shown === 'ko' ? 'en' : 'ko'
  return (
    <div className="hued" style={{ '--hue': card.deck.hue }}>
      <p className={styles.where}>
        <span className="dot" aria-hidden />
        <Link href={`/decks/${card.deck.id}${page > 1 ? `?page=${String(page)}` : ''}#${id}`} lang={shown} prefetch={false}>{card.deck.title}</Link>
        {!own && <a className={styles.other} href={`/cards/${id}?language=${other}`} lang={other}>{other === 'ko' ? t.Settings.ko : t.Settings.en}</a>}
      </p>
      <CardNotes
        card={card}
        heading="h1"
        t={{ ...t.Card, ...t.Decks, diagram: t.Diagram }}
        own={t.Own}
        suspended={said.suspended}
        language={language}
        answerField={own && <AnswerField card={own} t={t.Own} errors={t.Errors} />}
        deed={own?.look && <LookedButton card={own} t={t.Own} errors={t.Errors} />}
      />
      {!card.own?.retired && <CardStanding key={id} card={id} standing={said} clock={{ timeZone, rolloverHour }} t={t.Standing} />}
      <MyWords card={id} words={words} t={t.Own} errors={t.Errors} />
      {own && <CardDeeds card={own} t={t.Own} errors={t.Errors} />}
      <p className={styles.standing}>
        {schedule ? fill(t.Card.back, { day: formatDay(scheduled.due ?? schedule.due, language), n: schedule.answers }) : t.Card.neverSeen}
        {own?.origin && <><br />{fill(t.Own.origin, { path: own.origin.path.replace(/^paste\//, '') })}</>}
      </p>
      {log.some(({ kind }) => kind === 'answer') && (
        <section className={styles.history} aria-labelledby="history">
          <h2 id="history">{t.Card.history}</h2>
          <CardHistory scheduler={scheduler} schedule={scheduled} log={log} language={language} t={t.Study} />
        </section>
      )}
    </div>
  )
}
