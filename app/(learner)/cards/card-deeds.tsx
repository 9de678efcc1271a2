'use client'
/** What can be done with a card of one's own. */
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { RequestError } from '@/lib/browser/api'
import { saveCard } from '@/lib/browser/own'
import type { OwnCard } from '@/lib/core/own-card'
import type { Messages } from '@/lib/messages/messages'
import { sentenceFor } from '../sentence-for'
import styles from './card-form.module.css'

interface Props {
  readonly card: OwnCard
  readonly t: Messages['Own']
  readonly errors: Messages['Errors']
}

export function CardDeeds({ card, t, errors }: Props) {
  const router = useRouter()
  const [error, setError] = useState<RequestError | null>(null)
  const change = async (part: Partial<OwnCard>) => {
    const saved = await saveCard({ ...card, ...part })
    setError(saved.ok ? null : saved.error)
    // Without a connection, asking for the page anew would lead away from it.
    if (saved.ok || saved.error.code === 'changed_elsewhere') router.refresh()
  }
  const deed = (label: string, part: Partial<OwnCard>) => (
    <button type="button" className="deed" onClick={() => { void change(part) }}>{label}</button>
  )
  return (
    <>
      <p className={styles.deeds}>
        <Link href={`/cards/${card.id}/edit`} className="deed" prefetch={false}>{t.edit}</Link>
        {card.retired ? deed(t.restore, { retired: false }) : deed(t.retire, { retired: true })}
      </p>
      {error && <p role="alert" className="alert">{sentenceFor(error, errors)}</p>}
    </>
  )
}
