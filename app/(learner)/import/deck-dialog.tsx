'use client'
/** Into which deck: one that is there, or a new one by its name. */
import { type SubmitEvent, useEffect, useRef } from 'react'
import type { DeckChoice } from '@/lib/core/notes/draft'
import styles from './import.module.css'
import type { ImportMessages } from './import-messages'

export interface DeckQuestion {
  readonly ids: readonly string[]
  /** The deck they are in. */
  readonly now: string
}

interface Props {
  /** Null: closed. */
  readonly question: DeckQuestion | null
  readonly decks: readonly DeckChoice[]
  readonly choose: (deck: DeckChoice) => void
  readonly close: () => void
  readonly t: ImportMessages
}

export function DeckDialog({ question, decks, choose, close, t }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const isOpen = question !== null
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const value = new FormData(event.currentTarget).get('deck')
    const title = typeof value === 'string' ? value.trim() : ''
    if (title !== '') choose(decks.find((deck) => deck.title === title) ?? { id: null, title })
  }

  return (
    <dialog ref={dialog} className="dialog" aria-label={t.deckSelected} onClose={close}>
      {question && (
        <form className={styles.form} onSubmit={submit}>
          <label htmlFor="deck">{t.deck}</label>
          <input id="deck" name="deck" className="field" list="decks" defaultValue={question.now} maxLength={300} required autoComplete="off"
            aria-describedby="deck-why" onFocus={({ target }) => { target.select() }} />
          <datalist id="decks">{decks.map(({ id, title }) => <option key={id ?? title} value={title} />)}</datalist>
          <p id="deck-why" className="quiet tiny">{t.deckNew}</p>
          <div className={styles.ways}>
            <button type="submit" className="button">{t.done}</button>
            <button type="button" className="button plain" onClick={close}>{t.cancel}</button>
          </div>
        </form>
      )}
    </dialog>
  )
}
