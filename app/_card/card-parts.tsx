/** Parts of a card that look the same while studying and in the notes. */
import { Html } from '@/app/_ui/html'
import type { CardFace } from '@/lib/core/card'
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

/** In both languages, each leading to its place in the glossary. */
export function Terms({ terms }: { readonly terms: CardFace['terms'] }) {
  return (
    <ul className={styles.terms}>
      {terms.map(({ id, ko, en }) => (
        <li key={id}>
          <a href={`/glossary#${id}`}>
            <span lang="ko">{ko}</span> <span lang="en" className="quiet">{en}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
