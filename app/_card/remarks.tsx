/** Beside a card's text: the learner's own words, and what the note check says. */
import { Html } from '@/app/_ui/html'
import type { Check } from '@/lib/core/card'
import styles from './card.module.css'

export function Words({ html, label, language }: { readonly html: string; readonly label: string; readonly language?: string }) {
  return (
    <section className={styles.words} aria-label={label}>
      <p className={styles.label} lang={language}>{label}</p>
      <Html html={html} className="prose" />
    </section>
  )
}

export function Checks({ checks, label, cardLabel, language }: { readonly checks: readonly Check[]; readonly label: string; readonly cardLabel: string; readonly language?: string }) {
  if (checks.length === 0) return null
  return (
    <div role="note" aria-label={label} className={styles.checks} lang={language}>
      <p className={styles.label}>{label}</p>
      {checks.map(({ text, fact, source, card }) => (
        <div key={text + fact}>
          <p className="quiet small">“{text}”</p>
          <p>{fact}</p>
          <p className="small">
            <a href={source.url} target="_blank" rel="noopener nofollow">{source.label}</a>
            {card !== null && <> · <a href={`/cards/${card}`}>{cardLabel}</a></>}
          </p>
        </div>
      ))}
    </div>
  )
}
