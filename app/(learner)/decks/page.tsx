/** /decks: the decks, and how far one is with each. */
import type { Metadata } from 'next'
import Link from 'next/link'
import { fill } from '@/lib/core/fill'
import { currentLearner } from '@/lib/server/auth'
import { decksOf } from '@/lib/server/decks'
import { i18n } from '@/lib/server/i18n'
import styles from './decks.module.css'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await i18n()).t.Decks.title }
}

export default async function DecksPage() {
  const [{ cardLanguage, t }, learner] = await Promise.all([i18n(), currentLearner()])
  const decks = await decksOf(learner, cardLanguage)
  return (
    <>
      <h1 className={styles.title}>{t.Decks.title}</h1>
      {decks.length === 0 && <p>{t.Decks.none}</p>}
      <ul className={styles.list}>
        {decks.map(({ id, hue, title, total, seen }) => (
          <li key={id} className="hued" style={{ '--hue': hue }}>
            <Link href={`/decks/${id}`} lang={cardLanguage} prefetch={false}>
              <span className="dot" aria-hidden />
              <span className={styles.name}>{title}</span>
              <span className="quiet small">
                {fill(t.Decks.count, { n: total })}
                {seen > 0 && ` · ${fill(t.Decks.seen, { n: seen })}`}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <p className={styles.beside}><Link href="/glossary" prefetch={false}>{t.Decks.glossary}</Link></p>
    </>
  )
}
