/** A first visit: one sentence on what this is, and a card to try at once. */
import Link from 'next/link'
import type { Card } from '@/lib/core/card'
import type { Messages } from '@/lib/messages/messages'
import styles from './today.module.css'

export function Welcome({ first, t }: { readonly first: Card | undefined; readonly t: Messages['Today'] }) {
  return (
    <section className={styles.welcome}>
      <h1>{t.welcome}</h1>
      <p className="quiet">{t.welcomeMore}</p>
      {first && (
        <Link href="/study" className={`${styles.sample ?? ''} hued`} style={{ '--hue': first.deck.hue }} prefetch={false}>
          <span className="quiet tiny">{first.deck.title}</span>
          <span className={`${styles.question ?? ''} inline`} lang={first.language} dangerouslySetInnerHTML={{ __html: first.face.question }} />
          <span className="button">{t.firstCard}</span>
        </Link>
      )}
      <p className="small"><Link href="/decks" prefetch={false}>{t.readDecks}</Link></p>
    </section>
  )
}
