'use client'
/** Whose progress this is, and the ways in and out. */
import Link from 'next/link'
import { signOut } from 'next-auth/react'
import { useRef, useState } from 'react'
import { flush } from '@/lib/browser/outbox'
import { fill } from '@/lib/core/fill'
import type { Messages } from '@/lib/messages/messages'
import styles from './settings.module.css'

interface Props {
  readonly learner: { readonly isGuest: boolean; readonly email: string | null } | null
  readonly t: Messages['Settings']
}

export function Account({ learner, t }: Props) {
  const ask = useRef<HTMLDialogElement>(null)
  const [unsent, setUnsent] = useState(0)

  /** Tries to send first; asks only if something could not be sent. */
  async function leave() {
    const { waiting } = await flush()
    setUnsent(waiting)
    if (waiting > 0) ask.current?.showModal()
    else await signOut({ callbackUrl: '/' })
  }

  return (
    <section className={styles.account} aria-labelledby="account">
      <h2 id="account">{t.account}</h2>
      <p>{standing(learner, t)}</p>
      {!learner || learner.isGuest ? (
        <p className={styles.ways}>
          <Link href="/sign-in?new" className="button" prefetch={false}>{t.makeAccount}</Link>
          <Link href="/sign-in" className="button plain" prefetch={false}>{t.signIn}</Link>
        </p>
      ) : (
        <p className={styles.ways}>
          <button type="button" className="button plain" onClick={() => { void leave() }}>{t.signOut}</button>
        </p>
      )}
      <dialog ref={ask} className={`dialog ${styles.ask ?? ''}`} aria-labelledby="unsent">
        <p id="unsent">{fill(t.signOutUnsent, { n: unsent })}</p>
        <form method="dialog" className={styles.ways}>
          <button type="submit" className="button">{t.stay}</button>
          <button type="button" className="button plain" onClick={() => { void signOut({ callbackUrl: '/' }) }}>{t.signOutAnyway}</button>
        </form>
      </dialog>
    </section>
  )
}

function standing(learner: Props['learner'], t: Props['t']): string {
  if (!learner) return t.visitor
  if (learner.isGuest) return t.guest
  return learner.email === null ? t.memberElsewhere : fill(t.member, { email: learner.email })
}
