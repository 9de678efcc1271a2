/** Parts of a card that look the same while studying and in the notes. */
import { Html } from '@/app/_ui/html'
import type { CardFace } from '@/lib/core/card'
import type { Language } from '@/lib/core/language'
import styles from './card.module.css'

/** Without it, the answer would not do. */
export function Must({ word, language }: { readonly word: string; readonly language?: string }) {
  return <span className={styles.must} lang={language}>{word}</span>
}

export function Mistake({ mistake: { wrong, right } }: { readonly mistake: NonNullable<CardFace['mistake']> }) {
  return (
    <div className={`prose ${styles.mistake ?? ''}`}>
      <Html html={wrong} className={styles.wrong} />
      <Html html={right} />
    </div>
  )
}

export function FollowUps({ followUps }: { readonly followUps: CardFace['followUps'] }) {
  return (
    <ul className={styles.followUps}>
      {followUps.map(({ html, card }) => (
        <li key={html}>
          {card === null ? <Html as="span" html={html} className="inline" /> : <a href={`/cards/${card}`}><Html as="span" html={html} className="inline" /></a>}
        </li>
      ))}
    </ul>
  )
}

export function Sources({ sources }: { readonly sources: CardFace['sources'] }) {
  return (
    <ul className={styles.sources}>
      {sources.map(({ label, url }) => (
        <li key={url}>
          <a href={url} target="_blank" rel="noopener nofollow">{label}</a>
        </li>
      ))}
    </ul>
  )
}

/** In the card's language and then the other, each leading to its place in the glossary. */
export function Terms({ terms, language }: { readonly terms: CardFace['terms']; readonly language: Language }) {
  const other = language === 'ko' ? 'en' : 'ko'
  return (
    <ul className={styles.terms}>
      {terms.map((term) => (
        <li key={term.id}>
          <a href={`/glossary#${term.id}`}>
            <span lang={language}>{term[language]}</span> <span lang={other} className="quiet">{term[other]}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
