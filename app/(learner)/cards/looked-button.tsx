'use client'
/** Takes the mark off a card whose answer changed in the notes. */
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { RequestError } from '@/lib/browser/api'
import { saveCard } from '@/lib/browser/own'
import type { OwnCard } from '@/lib/core/own-card'
import type { Messages } from '@/lib/messages/messages'
import { sentenceFor } from '../sentence-for'
import { goToCard } from './go-to-card'

interface Props {
  readonly card: OwnCard
  readonly t: Messages['Own']
  readonly errors: Messages['Errors']
}

export function LookedButton({ card, t, errors }: Props) {
  const router = useRouter()
  const [error, setError] = useState<RequestError | null>(null)
  const save = async () => {
    const saved = await saveCard({ ...card, look: false })
    setError(saved.ok ? null : saved.error)
    if (saved.ok) goToCard(card.id)
    if (saved.ok || saved.error.code === 'changed_elsewhere') router.refresh()
  }
  return (
    <>
      <button type="button" className="deed" onClick={() => { void save() }}>{t.looked}</button>
      {error && <span role="alert" className="alert">{sentenceFor(error, errors)}</span>}
    </>
  )
}
