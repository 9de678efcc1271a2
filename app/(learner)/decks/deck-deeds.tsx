'use client'
/** What can be done with a deck of one's own. */
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { RequestError } from '@/lib/browser/api'
import { saveDeck } from '@/lib/browser/own'
import type { OwnDeckRequest } from '@/lib/core/own-card'
import type { Messages } from '@/lib/messages/messages'
import { sentenceFor } from '../sentence-for'
import styles from './decks.module.css'
import { TitleDialog } from './title-dialog'

interface Props {
  readonly deck: OwnDeckRequest
  readonly t: Messages['Own']
  readonly errors: Messages['Errors']
}

export function DeckDeeds({ deck, t, errors }: Props) {
  const router = useRouter()
  const naming = useRef<HTMLDialogElement>(null)
  const retiring = useRef<HTMLDialogElement>(null)
  const [error, setError] = useState<RequestError | null>(null)

  const save = async (change: Partial<OwnDeckRequest>) => {
    const saved = await saveDeck({ ...deck, ...change })
    setError(saved.ok ? null : saved.error)
    if (saved.ok) router.refresh()
    return saved
  }
  return (
    <>
      <p className={styles.ways}>
        {!deck.retired && <Link href={`/decks/${deck.id}/new`} className="deed" prefetch={false}>{t.addCard}</Link>}
        <button type="button" className="deed" onClick={() => naming.current?.showModal()}>{t.rename}</button>
        <a className="deed" href={`/api/own/export?deck=${deck.id}`} download>{t.export}</a>
        {deck.retired ? (
          <button type="button" className="deed" onClick={() => { void save({ retired: false }) }}>{t.restore}</button>
        ) : (
          <button type="button" className="deed" onClick={() => retiring.current?.showModal()}>{t.retireDeck}</button>
        )}
      </p>
      {error && <p role="alert" className="alert">{sentenceFor(error, errors)}</p>}
      <TitleDialog ref={naming} title={deck.title} action={t.save} save={(title) => save({ title })} t={t} errors={errors} />
      <dialog ref={retiring} className="dialog" aria-labelledby="retire">
        <form method="dialog" className={styles.form}>
          <p id="retire">{t.retireDeckWhy}</p>
          <div className={styles.ways}>
            <button type="submit" className="button" onClick={() => { void save({ retired: true }) }}>{t.retireDeck}</button>
            <button type="submit" className="button plain">{t.cancel}</button>
          </div>
        </form>
      </dialog>
    </>
  )
}
