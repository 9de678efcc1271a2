'use client'
/** A card, a deck or the decks from what this device holds, by the address of the page; anything else is told, with the ways that work. */
import Link from 'next/link'
import { useEffect, useState } from 'react'
import { CardNotes } from '@/app/_card/card-notes'
import { facesOf, factsAndFolds, texts } from '@/lib/browser/copy/copy'
import type { Card } from '@/lib/core/card'
import type { CatalogueDeck } from '@/lib/core/catalogue'
import { formatDay } from '@/lib/core/day'
import { fill } from '@/lib/core/fill'
import type { Language } from '@/lib/core/language'
import type { CardFold } from '@/lib/core/sync/card-fold'
import type { Messages } from '@/lib/messages/messages'
import styles from './offline.module.css'

interface Props {
  readonly language: Language
  readonly cardLanguage: Language
  readonly t: Messages['Offline'] & { readonly card: Parameters<typeof CardNotes>[0]['t'] & Pick<Messages['Card'], 'back' | 'neverSeen'> & Pick<Messages['Decks'], 'count'>; readonly own: Messages['Own'] }
}

/** A card of a deck; without its face only the question is here. */
interface Entry {
  readonly id: string
  readonly title: string
  readonly card: Card | undefined
}

type Found =
  | { readonly kind: 'looking' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'card'; readonly card: Card; readonly fold: CardFold | undefined }
  | { readonly kind: 'deck'; readonly deck: CatalogueDeck; readonly entries: readonly Entry[] }
  | { readonly kind: 'decks'; readonly decks: readonly (CatalogueDeck & { readonly cards: number })[] }

/** So many faces go onto the page of a deck. */
const FACES_AT_MOST = 200

export function OfflineScreen({ language, cardLanguage, t }: Props) {
  const [found, setFound] = useState<Found>({ kind: 'looking' })
  useEffect(() => {
    let isCurrent = true
    void look(window.location, cardLanguage).then((what) => {
      if (isCurrent) setFound(what)
    })
    return () => {
      isCurrent = false
    }
  }, [cardLanguage])

  if (found.kind === 'looking') return <p className="quiet">{t.looking}</p>
  const heading = headingOf(found, cardLanguage, t)
  return (
    <div className={styles.offline}>
      <p className="quiet small" role="note">{t.kept}</p>
      {heading !== null && <h1 lang={found.kind === 'deck' ? cardLanguage : undefined}>{heading}</h1>}
      {found.kind === 'nothing' && <p>{t.text}</p>}
      {found.kind === 'card' && (
        <>
          <p className="small"><a href={`/decks/${found.card.deck.id}`} lang={cardLanguage}>{found.card.deck.title}</a></p>
          <CardNotes card={found.card} heading="h1" t={t.card} own={t.own} language={language} suspended={found.fold?.standing.suspended ?? false} />
          <p className="quiet small">{backOn(found.fold, language, t)}</p>
        </>
      )}
      {found.kind === 'deck' && <Entries entries={found.entries} language={language} t={t} />}
      {found.kind === 'decks' && (
        <ul className={styles.titles}>
          {found.decks.map(({ id, titles, cards }) => (
            <li key={id}><a href={`/decks/${id}`} lang={cardLanguage}>{titles[cardLanguage]}</a> <span className="quiet small">{fill(t.card.count, { n: cards })}</span></li>
          ))}
        </ul>
      )}
      <p className={styles.ways}>
        <Link href="/" className="button" prefetch={false}>{t.today}</Link>
        <Link href="/study" className="button plain" prefetch={false}>{t.study}</Link>
        <Link href="/decks" className="button plain" prefetch={false}>{t.decks}</Link>
        <button type="button" className="button plain" onClick={() => { window.location.reload() }}>{t.retry}</button>
      </p>
    </div>
  )
}

/** What is here first, then the questions of the rest. */
function Entries({ entries, language, t }: { readonly entries: readonly Entry[]; readonly language: Language; readonly t: Props['t'] }) {
  const rest = entries.filter(({ card }) => !card)
  return (
    <>
      {entries.map(({ id, card }) => card && <CardNotes key={id} card={card} heading="h3" t={t.card} own={t.own} language={language} />)}
      {rest.length > 0 && (
        <section>
          <h2>{t.notHere}</h2>
          <ul className={styles.titles}>{rest.map(({ id, title }) => <li key={id}>{title}</li>)}</ul>
        </section>
      )}
    </>
  )
}

function headingOf(found: Found, language: Language, t: Props['t']): string | null {
  if (found.kind === 'deck') return found.deck.titles[language]
  if (found.kind === 'decks') return t.decks
  return found.kind === 'nothing' ? t.title : null
}

function backOn(fold: CardFold | undefined, language: Language, { card }: Props['t']): string {
  const due = fold?.schedule.due ?? null
  return fold && due !== null ? fill(card.back, { day: formatDay(due, language), n: fold.days.length }) : card.neverSeen
}

async function look({ pathname, search }: Location, cardLanguage: Language): Promise<Found> {
  const [, place, id] = pathname.split('/')
  const asked = new URLSearchParams(search).get('language')
  if (place === 'cards' && id !== undefined) return lookForCard(id, asked === 'ko' || asked === 'en' ? asked : cardLanguage)
  if (place !== 'decks') return { kind: 'nothing' }
  const known = await factsAndFolds()
  if (!known) return { kind: 'nothing' }
  if (id === undefined) {
    const cards = (deck: string) => known.facts.filter((fact) => fact.deck === deck && !fact.retired).length
    return { kind: 'decks', decks: known.decks.filter(({ retired }) => !retired).map((deck) => ({ ...deck, cards: cards(deck.id) })) }
  }
  const deck = known.decks.find((one) => one.id === id)
  if (!deck) return { kind: 'nothing' }
  const cards = known.facts.filter((fact) => fact.deck === id && !fact.retired).sort((a, b) => a.position - b.position || (a.card < b.card ? -1 : 1))
  const [faces, words] = await Promise.all([facesOf(cards.slice(0, FACES_AT_MOST).map(({ card }) => card), cardLanguage), texts()])
  const titleOf = (card: string) => words?.get(card)?.find((text) => text.language === cardLanguage)?.title ?? words?.get(card)?.[0]?.title ?? ''
  return { kind: 'deck', deck, entries: cards.map(({ card }) => ({ id: card, title: titleOf(card), card: faces.get(card) })) }
}

async function lookForCard(id: string, language: Language): Promise<Found> {
  const [faces, known] = await Promise.all([facesOf([id], language), factsAndFolds()])
  const card = faces.get(id)
  return card ? { kind: 'card', card, fold: known?.folds.get(id) } : { kind: 'nothing' }
}
