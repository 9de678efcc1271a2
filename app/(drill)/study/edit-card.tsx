'use client'
/** A card's text, in place: an own card whole, a shipped one with the learner's own words beside it. */
import { useEffect, useState } from 'react'
import { request, type RequestError } from '@/lib/browser/api'
import { learnerHere } from '@/lib/browser/outbox'
import type { Card } from '@/lib/core/card'
import { EditResponse } from '@/lib/core/own-card'
import { CardForm } from '../../(learner)/cards/card-form'
import { sentenceFor } from '../../(learner)/sentence-for'
import { MyWords } from '../../(learner)/cards/my-words'
import type { StudyMessages } from './study-messages'

interface Props {
  readonly card: Card
  readonly done: () => void
  readonly cancel: () => void
  readonly t: StudyMessages
}

type Text = { readonly state: 'loading' } | { readonly state: 'failed'; readonly error: RequestError } | ({ readonly state: 'here' } & EditResponse)

const NOTHING: Text = { state: 'here', card: null, decks: [], words: '' }

export function EditCard({ card, done, cancel, t }: Props) {
  // Who has done nothing yet has written nothing, and the server does not know them.
  const [text, setText] = useState<Text>(() => (learnerHere() === null ? NOTHING : { state: 'loading' }))
  useEffect(() => {
    if (learnerHere() === null) return
    void request('GET', `/api/own/card?id=${card.id}`, EditResponse).then((answer) => {
      setText(answer.ok ? { state: 'here', ...answer.value } : { state: 'failed', error: answer.error })
    })
  }, [card.id])
  if (text.state === 'loading') return <p className="quiet">{t.loading}</p>
  if (text.state === 'failed') return <p role="alert" className="alert">{t.cannotEdit} {sentenceFor(text.error, t.errors)}</p>
  if (text.card) return <CardForm card={text.card} decks={text.decks} t={t.editing} errors={t.errors} saved={done} cancelled={cancel} />
  return <MyWords card={card.id} words={text.words} t={t.editing} errors={t.errors} saved={done} cancelled={cancel} />
}
