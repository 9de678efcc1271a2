/** /decks: the decks, and how far one is with each; and cards of one's choice, searched. */
import type { Metadata } from 'next'
import Link from 'next/link'
import { Folded } from '@/app/_ui/folded'
import { currentLearner } from '@/lib/server/auth'
import { decksOf, ownDecksOf } from '@/lib/server/decks'
import { i18n } from '@/lib/server/i18n'
import { CardSearch } from './card-search'
import { DeckList } from './deck-list'
import styles from './decks.module.css'
import { NewDeck } from './new-deck'
import { RestoreDeck } from './restore-deck'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await i18n()).t.Decks.title }
}

interface Props {
  readonly searchParams: Promise<{ readonly q?: string | string[] }>
}

export default async function DecksPage({ searchParams }: Props) {
  const [{ language, cardLanguage, t }, learner, { q = '' }] = await Promise.all([i18n(), currentLearner(), searchParams])
  const [decks, own] = await Promise.all([decksOf(learner, cardLanguage), learner ? ownDecksOf(learner.userId) : []])
  const shipped = decks.filter((deck) => deck.own === null)
  const retired = own.filter((deck) => deck.own?.retired === true)
  const words = { ...t.Decks, unansweredOf: t.Own.unansweredOf }
  return (
    <>
      <h1 className={styles.title}>{t.Decks.title}</h1>
      <CardSearch q={String(q)} language={language} cardLanguage={cardLanguage} t={{ ...t.Search, level: t.Card.level, flags: t.Standing.flags }}>
        {shipped.length === 0 && <p>{t.Decks.none}</p>}
        <DeckList decks={shipped} language={cardLanguage} t={words} />
        <p className={styles.beside}><Link href="/glossary" prefetch={false}>{t.Decks.glossary}</Link></p>
        <section className={styles.own} aria-labelledby="own">
          <h2 id="own" tabIndex={-1}>{t.Own.decks}</h2>
          <DeckList decks={decks.filter((deck) => deck.own !== null)} language={undefined} t={words} />
          <div className={styles.ways}>
            <Link href="/import" className="button plain" prefetch={false}>{t.Own.import}</Link>
            <NewDeck t={t.Own} errors={t.Errors} />
          </div>
          {retired.length > 0 && (
            <Folded title={t.Own.retiredDecks} teaser={retired.map(({ title }) => title).join(', ')}>
              <ul className={styles.retired}>
                {retired.map(({ id, title }) => (
                  <li key={id}>
                    <Link href={`/decks/${id}`} prefetch={false}>{title}</Link>
                    <RestoreDeck deck={{ id, title }} t={t.Own} errors={t.Errors} />
                  </li>
                ))}
              </ul>
            </Folded>
          )}
        </section>
      </CardSearch>
    </>
  )
}
