/** A deck of one's own as a page of notes, a hundred cards at once. */
import Link from 'next/link'
import { Fragment } from 'react'
import { CardNotes } from '@/app/_card/card-notes'
import { AnswerField } from '../cards/answer-field'
import type { Card } from '@/lib/core/card'
import { fill } from '@/lib/core/fill'
import type { Language } from '@/lib/core/language'
import type { OwnCard } from '@/lib/core/own-card'
import type { Messages } from '@/lib/messages/messages'
import { CARDS_A_PAGE, type Place } from '@/lib/server/own-cards'
import { LookedButton } from '../cards/looked-button'
import { DeckDeeds } from './deck-deeds'
import { DeckPractice } from './deck-practice'
import styles from './decks.module.css'

/** A longer list of contents is folded: the cards come first. */
const SHORT = 20

interface Props {
  readonly deck: {
    readonly id: string
    readonly title: string
    readonly hue: number
    readonly own: { readonly retired: boolean; readonly places: readonly Place[] }
    readonly cards: readonly Card[]
  }
  /** With their Markdown: those of this page that wait for an answer or a look. */
  readonly waiting: ReadonlyMap<string, OwnCard>
  /** The cards that are not asked for now. */
  readonly resting: ReadonlySet<string>
  /** From 0. */
  readonly page: number
  readonly language: Language
  readonly t: Messages
}

export function OwnDeck({ deck: { id, title, hue, own, cards }, waiting, resting, page, language, t }: Props) {
  const inUse = own.places.filter(({ retired }) => !retired)
  const open = inUse.filter(({ answered }) => !answered).length
  const pages = Math.ceil(own.places.length / CARDS_A_PAGE)
  const isStudied = !own.retired && inUse.some(({ id, answered }) => answered && !resting.has(id))
  const heading = <h2 id="contents">{t.Decks.contents}</h2>
  const list = <ol>{cards.map((card) => <li key={card.id}><a href={`#${card.id}`} lang={card.language}>{card.face.title}</a></li>)}</ol>
  return (
    <div data-wide className={`${styles.deck ?? ''} hued`} style={{ '--hue': hue }}>
      <header className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        <p className="quiet small">
          {fill(t.Decks.count, { n: inUse.length })}
          {open > 0 && ` · ${fill(t.Own.unansweredOf, { n: open })}`}
          {own.places.length > inUse.length && ` · ${fill(t.Own.retiredOf, { n: own.places.length - inUse.length })}`}
        </p>
        {own.retired && <p>{t.Own.retiredDeck}</p>}
        {isStudied && (
          <div className={styles.ways}>
            <Link href={`/study?deck=${id}`} className="button" prefetch={false}>{t.Decks.study}</Link>
            <DeckPractice deck={id} t={t.Decks} />
          </div>
        )}
        <DeckDeeds deck={{ id, title, retired: own.retired }} t={t.Own} errors={t.Errors} />
      </header>
      <nav className={styles.contents} aria-labelledby="contents">
        {cards.length > SHORT ? <details><summary>{heading}</summary>{list}</details> : <>{heading}{list}</>}
      </nav>
      <div className={styles.notes}>
        {cards.length === 0 && <p>{t.Own.empty} <Link href="/import" prefetch={false}>{t.Own.import}</Link></p>}
        {cards.map((card, index) => {
          const whole = waiting.get(card.id)
          return (
            <Fragment key={card.id}>
              {card.topic !== '' && card.topic !== cards[index - 1]?.topic && <h2 className={styles.topic} lang={card.language}>{card.topic}</h2>}
              <CardNotes
                card={card}
                heading="h3"
                t={{ ...t.Card, ...t.Decks, diagram: t.Diagram }}
                own={t.Own}
                suspended={resting.has(card.id)}
                language={language}
                answerField={whole && <AnswerField card={whole} t={t.Own} errors={t.Errors} />}
                deed={whole?.look && <LookedButton card={whole} t={t.Own} errors={t.Errors} />}
              />
            </Fragment>
          )
        })}
        {pages > 1 && (
          <nav className={styles.pages} aria-label={t.Own.pages}>
            {pagesAround(page, pages).map((at, index, shown) => (
              <Fragment key={at}>
                {index > 0 && at - (shown[index - 1] ?? at) > 1 && <span aria-hidden>…</span>}
                <Link href={`/decks/${id}?page=${String(at + 1)}`} aria-current={at === page ? 'page' : undefined} aria-label={fill(t.Own.page, { n: at + 1 })} prefetch={false}>{at + 1}</Link>
              </Fragment>
            ))}
          </nav>
        )}
      </div>
    </div>
  )
}

/** The first, the last, and those beside this one. */
const pagesAround = (page: number, pages: number): readonly number[] =>
  Array.from({ length: pages }, (_, at) => at).filter((at) => at === 0 || at === pages - 1 || Math.abs(at - page) <= 2)
