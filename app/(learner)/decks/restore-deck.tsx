'use client'
/** A retired deck, with the way back. */
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { saveDeck } from '@/lib/browser/own'
import type { Messages } from '@/lib/messages/messages'

interface Props {
  readonly deck: { readonly id: string; readonly title: string }
  readonly t: Messages['Own']
}

export function RestoreDeck({ deck: { id, title }, t }: Props) {
  const router = useRouter()
  const [failed, setFailed] = useState(false)
  const restore = async () => {
    const saved = await saveDeck({ id, title, retired: false })
    setFailed(!saved.ok)
    if (saved.ok) router.refresh()
  }
  return (
    <>
      <button type="button" className="deed" onClick={() => { void restore() }}>{t.restore}</button>
      {failed && <span role="alert" className="small">{t.notSaved}</span>}
    </>
  )
}
