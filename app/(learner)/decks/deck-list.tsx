/** Decks in a row, with how far one is. */
import Link from 'next/link'
import { fill } from '@/lib/core/fill'
import type { Messages } from '@/lib/messages/messages'
import type { DeckProgress } from '@/lib/server/decks'
import styles from './decks.module.css'

interface Props {
  readonly decks: readonly DeckProgress[]
  /** Of the titles. */
  readonly language: string | undefined
  readonly t: Messages['Decks'] & { readonly unansweredOf: string }
}

export function DeckList({ decks, language, t }: Props) {
  return (
    <ul className={styles.list}>
      {decks.map(({ id, hue, title, total, seen, own }) => (
        <li key={id} className="hued" style={{ '--hue': hue }}>
          <Link href={`/decks/${id}`} lang={language} prefetch={false}>
            <span className="dot" aria-hidden />
            <span className={styles.name}>{title}</span>
            <span className="quiet small">
              {fill(t.count, { n: total })}
              {seen > 0 && ` · ${fill(t.seen, { n: seen })}`}
              {own !== null && own.unanswered > 0 && ` · ${fill(t.unansweredOf, { n: own.unanswered })}`}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
