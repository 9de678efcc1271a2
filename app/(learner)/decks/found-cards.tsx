/** The cards that were found, in a list: where each stands, and what can be done with all of them. */
import { Flag } from 'lucide-react'
import Link from 'next/link'
import { memo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { type Day, formatDay } from '@/lib/core/day'
import { fill } from '@/lib/core/fill'
import type { Language } from '@/lib/core/language'
import styles from './card-search.module.css'
import type { SearchMessages } from './search-messages'
import type { FoundCard, Outcome } from './use-search'

interface Props {
  readonly outcome: Outcome
  readonly language: Language
  readonly cardLanguage: Language
  readonly t: SearchMessages
}

const ROWS = 50
/** No line begins with the dot. */
const BETWEEN = '\u00a0· '

/** Drawn again when something else is found, not with every letter. */
export const FoundCards = memo(function FoundCards({ outcome, language, cardLanguage, t }: Props) {
  const { query, cards, askable } = outcome
  const address = encodeURIComponent(query)
  if (cards.length === 0) return <p className={styles.found}>{t.none}</p>
  return (
    <section className={styles.found} aria-labelledby="found">
      <h2 id="found">{countOf(outcome, t)}</h2>
      <div className={styles.deeds}>
        {askable > 0 && (
          <>
            <Link href={`/study?practice=${address}`} className="button plain" prefetch={false}>{fill(t.practise, { n: askable })}</Link>
            <Link href={`/study?preview=${address}`} className="deed" prefetch={false}>{t.preview}</Link>
          </>
        )}
        <p className="quiet tiny">{askable > 0 ? t.practiceWhy : ''} {askable < cards.length ? t.notAsked : ''}</p>
      </div>
      <List outcome={outcome} language={language} cardLanguage={cardLanguage} t={t} />
    </section>
  )
})

export const countOf = ({ cards }: Outcome, t: SearchMessages): string => (cards.length === 0 ? t.none : fill(t.found, { n: cards.length }))

function List({ outcome: { query, cards, cardOf, today }, language, cardLanguage, t }: Props) {
  const [grown, setGrown] = useState({ query, rows: ROWS })
  const rows = grown.query === query ? grown.rows : ROWS
  const list = useRef<HTMLUListElement>(null)
  const left = cards.length - rows
  /** Whoever pressed it goes on with the first of them. */
  const showMore = () => {
    flushSync(() => { setGrown({ query, rows: rows + ROWS }) })
    list.current?.querySelectorAll('a')[rows]?.focus()
  }
  return (
    <>
      <ul ref={list}>
        {cards.slice(0, rows).map((id) => {
          const card = cardOf(id)
          return card && <Row key={id} card={card} today={today} language={language} cardLanguage={cardLanguage} t={t} />
        })}
      </ul>
      {left > 0 && <button type="button" className="deed" onClick={showMore}>{fill(t.more, { n: Math.min(left, ROWS), left })}</button>}
    </>
  )
}

interface RowProps extends Omit<Props, 'outcome'> {
  readonly card: FoundCard
  readonly today: Day
}

function Row({ card, today, language, cardLanguage, t }: RowProps) {
  const { fact, deck, fold, titles } = card
  const title = titles.find((some) => some.language === cardLanguage) ?? titles[0]
  const flag = fold?.standing.flag ?? 0
  return (
    <li className="hued" style={{ '--hue': deck?.hue ?? 0 }}>
      <Link href={`/cards/${fact.card}`} prefetch={false}>
        <span className={styles.title} lang={title?.language}>{title?.title ?? fact.card}</span>
        <span className={styles.facts}>
          <span className="dot" aria-hidden />
          <span lang={deck?.own === false ? cardLanguage : undefined}>{deck?.titles[cardLanguage]}</span>
          {standingOf(card, today, language, t).map((said) => `${BETWEEN}${said}`)}
          {flag > 0 && (
            <>{BETWEEN}<span className={styles.flag}><Flag aria-hidden size={13} strokeWidth={2} className="flag" data-flag={flag} /> {fill(t.flagged, { flag: t.flags[String(flag) as keyof typeof t.flags] })}</span></>
          )}
        </span>
      </Link>
    </li>
  )
}

/** In words, the weightiest first. */
function standingOf({ fact, fold }: FoundCard, today: Day, language: Language, t: SearchMessages): readonly string[] {
  const due = fold?.schedule.due ?? null
  const lapses = fold?.schedule.lapses ?? 0
  const when = due === null ? t.states.new : due <= today ? t.states.due : fill(t.states.back, { day: formatDay(due, language) })
  return [
    fact.level === null ? '' : t.level[fact.level],
    !fact.answered ? t.states.unanswered : fold?.standing.suspended ? t.states.suspended : fold?.standing.buried === today ? t.states.buried : when,
    lapses > 0 ? fill(t.states.lapses, { n: lapses }) : '',
    fold?.standing.marked ? t.states.marked : '',
  ].filter((said) => said !== '')
}
