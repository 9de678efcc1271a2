'use client'
/** A card that is not there yet: its id is made here, so that saving twice makes one card. */
import { useState } from 'react'
import { uuidv7 } from '@/lib/browser/device'
import type { OwnCard } from '@/lib/core/own-card'
import type { Messages } from '@/lib/messages/messages'
import { CardForm } from './card-form'

interface Props {
  readonly deck: string
  readonly position: number
  readonly decks: readonly { readonly id: string; readonly title: string }[]
  readonly t: Messages['Own']
  readonly errors: Messages['Errors']
}

export function NewCard({ deck, position, decks, t, errors }: Props) {
  const [card] = useState(() => emptyCard(deck, position))
  return <CardForm card={card} decks={decks} t={t} errors={errors} />
}

const emptyCard = (deck: string, position: number): OwnCard => ({
  id: uuidv7(Date.now()),
  deck,
  position,
  topic: '',
  language: 'ko',
  source: { front: '', context: [], back: null, keyPoints: [], references: [], tags: [] },
  follows: null,
  origin: null,
  look: false,
  retired: false,
  version: 0,
})
