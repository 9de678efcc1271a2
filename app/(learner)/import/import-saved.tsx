'use client'
/** What was saved, where it is, and the way back. */
import Link from 'next/link'
import { useEffect, useRef } from 'react'
import type { Stored } from '@/lib/browser/notes-save'
import { fill } from '@/lib/core/fill'
import type { ImportRequest, OwnResponse } from '@/lib/core/own-card'
import styles from './import.module.css'
import type { ImportMessages } from './import-messages'
import { UndoImport } from './last-import'

interface Props {
  readonly stored: Stored
  readonly request: ImportRequest
  readonly own: OwnResponse
  readonly unanswered: number
  readonly startOver: () => void
  readonly t: ImportMessages
}

const AT_MOST = 8

export function ImportSaved({ stored, request, own, unanswered, startOver, t }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => { heading.current?.focus() }, [])
  const decks = decksIn(request, own)
  return (
    <div className={styles.saved}>
      <h1 ref={heading} tabIndex={-1}>{stored.changed === 0 ? fill(t.saved, { n: stored.added }) : fill(t.savedAgain, { added: stored.added, changed: stored.changed })}</h1>
      {unanswered > 0 && <p className="quiet">{fill(t.savedUnanswered, { n: unanswered })}</p>}
      <ul className={styles.decks}>
        {decks.slice(0, AT_MOST).map(({ id, title, isStudied }, index) => (
          <li key={id}>
            <span className={styles.deckName}>{title}</span>
            {isStudied && <Link href={`/study?deck=${id}`} prefetch={false} className={index === 0 ? 'button' : 'button plain'}>{t.study}</Link>}
            <Link href={`/decks/${id}`} prefetch={false} className="button plain">{t.seeDeck}</Link>
          </li>
        ))}
      </ul>
      <div className={styles.last}>
        <UndoImport id={request.id} t={t} />
        <button type="button" className="deed" onClick={startOver}>{t.again}</button>
      </div>
    </div>
  )
}

/** Those with most of the cards first. */
function decksIn({ cards, decks }: ImportRequest, own: OwnResponse) {
  const titles = new Map([...own.decks, ...decks].map(({ id, title }) => [id, title]))
  const living = new Map<string, { count: number; isStudied: boolean }>()
  for (const { deck, retired, source } of cards) {
    if (retired) continue
    const seen = living.get(deck) ?? { count: 0, isStudied: false }
    living.set(deck, { count: seen.count + 1, isStudied: seen.isStudied || source.back !== null })
  }
  return [...living].toSorted((a, b) => b[1].count - a[1].count).map(([id, { isStudied }]) => ({ id, title: titles.get(id) ?? '', isStudied }))
}
