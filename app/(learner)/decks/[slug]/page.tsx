/** /decks/SLUG: a deck as a page of notes. */
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import { cache, Fragment } from 'react'
import { CardNotes } from '@/app/_card/card-notes'
import type { Card } from '@/lib/core/card'
import { fill } from '@/lib/core/fill'
import type { OwnCard } from '@/lib/core/own-card'
import { currentLearner } from '@/lib/server/auth'
import { deckById } from '@/lib/server/cards'
import { i18n } from '@/lib/server/i18n'
import { CARDS_A_PAGE, ownCardsToEdit } from '@/lib/server/own-cards'
import { standingsOf } from '@/lib/server/standings'
import { DeckPractice } from '../deck-practice'
import styles from '../decks.module.css'
import { OwnDeck } from '../own-deck'

interface Props {
  readonly params: Promise<{ readonly slug: string }>
  /** Of an own deck, from 1. */
  readonly searchParams: Promise<{ readonly page?: string | string[] }>
}

const deckOf = cache(async (slug: string, page: number) =>
  deckById((await currentLearner())?.userId ?? null, slug, (await i18n()).cardLanguage, { from: page * CARDS_A_PAGE, count: CARDS_A_PAGE }),
)

const pageIn = ({ page }: Awaited<Props['searchParams']>): number => Math.max(0, Math.min(1_000, Number.parseInt(String(page ?? 1), 10) - 1 || 0))

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return { title: (await deckOf((await params).slug, pageIn(await searchParams)))?.title }
}

export default async function DeckPage({ params, searchParams }: Props) {
  const [{ t, language, cardLanguage }, { slug }, query] = await Promise.all([i18n(), params, searchParams])
  const page = pageIn(query)
  const deck = await deckOf(slug, page)
  if (!deck) notFound()
  const resting = await restingIn(deck.own?.places ?? deck.cards)
  if (deck.own) {
    const pages = Math.max(1, Math.ceil(deck.own.places.length / CARDS_A_PAGE))
    if (page >= pages) redirect(`/decks/${deck.id}?page=${String(pages)}`)
    return <OwnDeck deck={{ ...deck, own: deck.own }} waiting={await waitingIn(deck.cards)} resting={resting} page={page} language={language} t={t} />
  }
  return (
    <div data-wide className={`${styles.deck ?? ''} hued`} style={{ '--hue': deck.hue }}>
      <header className={styles.head}>
        <h1 className={styles.title} lang={cardLanguage}>{deck.title}</h1>
        <p className="quiet small">{fill(t.Decks.count, { n: deck.cards.length })}</p>
        <div className={styles.ways}>
          <Link href={`/study?deck=${deck.id}`} className="button" prefetch={false}>{t.Decks.study}</Link>
          <DeckPractice deck={deck.id} t={t.Decks} />
        </div>
      </header>
      <nav className={styles.contents} aria-labelledby="contents">
        <h2 id="contents">{t.Decks.contents}</h2>
        <ol lang={cardLanguage}>
          {deck.cards.map(({ id, face }) => (
            <li key={id}><a href={`#${id}`}>{face.title}</a></li>
          ))}
        </ol>
      </nav>
      <div className={styles.notes} lang={cardLanguage}>
        {byTopic(deck.cards).map(([topic, cards]) => (
          <Fragment key={topic}>
            <h2 className={styles.topic}>{topic}</h2>
            {cards.map((card) => (
              <CardNotes
                key={card.id}
                card={card}
                heading="h3"
                drawnAt={firstWith(card, deck.cards)}
                t={{ ...t.Card, ...t.Decks, diagram: t.Diagram }}
                own={t.Own}
                suspended={resting.has(card.id)}
                language={language}
              />
            ))}
          </Fragment>
        ))}
      </div>
    </div>
  )
}

/** With their Markdown: those that something can be done with in place. */
async function waitingIn(cards: readonly Card[]): Promise<ReadonlyMap<string, OwnCard>> {
  const learner = await currentLearner()
  const waiting = cards.filter(({ face, own }) => own?.retired === false && (face.answer === null || own.look))
  return learner ? ownCardsToEdit(learner.userId, waiting.map(({ id }) => id)) : new Map()
}

/** The suspended ones. */
async function restingIn(cards: readonly { readonly id: string }[]): Promise<ReadonlySet<string>> {
  const learner = await currentLearner()
  if (!learner) return new Set()
  const standings = await standingsOf(learner.userId, cards.map(({ id }) => id))
  return new Set([...standings].filter(([, { suspended }]) => suspended).map(([card]) => card))
}

/** A page of notes shows each diagram once. */
function firstWith({ id, face }: Card, cards: readonly Card[]): string | undefined {
  const first = cards.find((card) => face.diagram !== null && card.face.diagram?.name === face.diagram.name)?.id
  return first === id ? undefined : first
}

function byTopic(cards: readonly Card[]): readonly (readonly [string, readonly Card[]])[] {
  const topics = new Map<string, Card[]>()
  for (const card of cards) {
    const topic = topics.get(card.topic) ?? []
    topic.push(card)
    topics.set(card.topic, topic)
  }
  return [...topics]
}
