'use client'
/** A retired deck, with the way back. */
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { RequestError } from '@/lib/browser/api'
import { saveDeck } from '@/lib/browser/own'
import type { Messages } from '@/lib/messages/messages'
import { sentenceFor } from '../sentence-for'

interface Props {
  readonly deck: { readonly id: string; readonly title: string }
  readonly t: Messages['Own']
  readonly errors: Messages['Errors']
}

export function RestoreDeck({ deck: { id, title }, t, errors }: Props) {
  const router = useRouter()
  const [error, setError] = useState<RequestError | null>(null)
  const restore = async () => {
    const saved = await saveDeck({ id, title, retired: false })
    setError(saved.ok ? null : saved.error)
    if (!saved.ok) return
    document.getElementById('own')?.focus() // the button goes
    router.refresh()
  }
  return (
    <>
      <button type="button" className="deed" onClick={() => { void restore() }}>{t.restore}</button>
      {error && <span role="alert" className="alert">{sentenceFor(error, errors)}</span>}
    </>
  )
}
