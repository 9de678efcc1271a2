'use client'
/** Whose progress this is, and the ways in and out. */
import Link from 'next/link'
import { signOut } from 'next-auth/react'
import { useRef, useState } from 'react'
import { request } from '@/lib/browser/api'
import { forgetCopy } from '@/lib/browser/copy/copy-store'
import { forgetInterviews } from '@/lib/browser/interviews'
import { dropKeptPages } from '@/lib/browser/kept-pages'
import { flush } from '@/lib/browser/outbox'
import { saveUnsentFile } from '@/lib/browser/unsent-file'
import { fill } from '@/lib/core/fill'
import { LearnerResponse } from '@/lib/core/wire'
import type { Messages } from '@/lib/messages/messages'
import styles from './settings.module.css'

interface Props {
  readonly learner: { readonly isGuest: boolean; readonly email: string | null } | null
  readonly t: Messages['Settings']
}

export function Account({ learner, t }: Props) {
  const ask = useRef<HTMLDialogElement>(null)
  const [unsent, setUnsent] = useState(0)
  const [line, setLine] = useState('')

  /** Tries to send first; asks only if something could not be sent. */
  async function leave() {
    setLine(t.leaving)
    const { waiting } = await flush()
    const server = await request('GET', '/api/learner', LearnerResponse)
    setUnsent(waiting)
    if (!server.ok) setLine(t.signOutOffline)
    else if (waiting > 0) {
      setLine('')
      ask.current?.showModal()
    } else await goNow()
  }

  /** What was sent is on the server; what is not stays in the outbox. Everything else that was kept here is for nobody else. */
  async function goNow() {
    try {
      await signOut({ redirect: false })
    } catch {
      ask.current?.close()
      setLine(t.signOutOffline)
      return
    }
    await Promise.all([forgetCopy(), dropKeptPages(), forgetInterviews()])
    window.location.assign('/')
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
      <p className="small" role="status">{line}</p>
      <dialog ref={ask} className={`dialog ${styles.ask ?? ''}`} aria-labelledby="unsent">
        <p id="unsent">{fill(t.signOutUnsent, { n: unsent })}</p>
        <form method="dialog" className={styles.ways}>
          <button type="submit" className="button">{t.stay}</button>
          <button type="button" className="button plain" onClick={() => { void goNow() }}>{t.signOutAnyway}</button>
          <button type="button" className="button plain" onClick={() => { void saveUnsentFile() }}>{t.saveUnsent}</button>
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
