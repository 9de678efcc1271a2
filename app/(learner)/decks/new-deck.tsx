'use client'
/** A new deck of one's own, by its name. */
import { useRouter } from 'next/navigation'
import { useRef } from 'react'
import { uuidv7 } from '@/lib/browser/device'
import { saveDeck } from '@/lib/browser/own'
import type { Messages } from '@/lib/messages/messages'
import { TitleDialog } from './title-dialog'

interface Props {
  readonly t: Messages['Own']
  readonly errors: Messages['Errors']
}

export function NewDeck({ t, errors }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const router = useRouter()
  /** One deck, however often it is sent. */
  const id = useRef<string | null>(null)
  const make = async (title: string) => {
    id.current ??= uuidv7(Date.now())
    const made = await saveDeck({ id: id.current, title, retired: false })
    if (made.ok) router.push(`/decks/${made.value.id}`)
    return made
  }
  return (
    <>
      <button type="button" className="button plain" onClick={() => dialog.current?.showModal()}>{t.newDeck}</button>
      <TitleDialog ref={dialog} title="" action={t.make} save={make} t={t} errors={errors} />
    </>
  )
}
