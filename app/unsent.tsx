'use client'
/** A discreet line: how many answers wait on this device, since when, and what would send them. Sends them, too. */
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { pageIsKept } from '@/lib/browser/kept-pages'
import { belongTo, hasJustSent, keepSending, onOutboxChange, type OutboxState, outboxState } from '@/lib/browser/outbox'
import { saveUnsentFile } from '@/lib/browser/unsent-file'
import { fill } from '@/lib/core/fill'
import type { Language } from '@/lib/core/language'
import type { Messages } from '@/lib/messages/messages'
import styles from './unsent.module.css'

interface Props {
  readonly learner: string | null
  readonly language: Language
  readonly t: Messages['Unsent']
  /** Make the page again when answers have arrived: its figures were from before. */
  readonly refreshes?: boolean
}

export function Unsent({ learner, language, t, refreshes = false }: Props) {
  const state = useSyncExternalStore(onOutboxChange, outboxState, outboxState)
  const router = useRouter()
  const seen = useRef(state.arrived)
  useEffect(() => {
    if (refreshes && state.arrived > seen.current) {
      // A kept page is from before altogether. Without a network, either would load it over and over.
      if (pageIsKept()) window.location.reload()
      else router.refresh()
    }
    seen.current = state.arrived
  }, [refreshes, state.arrived, router])
  useEffect(() => {
    belongTo(learner)
    return keepSending()
  }, [learner])
  useEffect(() => {
    if (refreshes && !pageIsKept() && hasJustSent()) router.refresh()
  }, [refreshes, router])
  const line = lineFor(state, language, t)
  const isAtRisk = (state.waiting > 0 && (state.keeping !== 'disk' || state.obstacle === 'signed_out' || state.obstacle === 'other_learner')) || state.refused > 0
  return (
    <p className={styles.unsent} role="status">
      {line}
      {state.obstacle === 'signed_out' && <> <a href="/sign-in">{t.signIn}</a></>}
      {line !== '' && isAtRisk && <> <button type="button" className={styles.save} onClick={() => { void saveUnsentFile() }}>{t.save}</button></>}
    </p>
  )
}

function lineFor({ waiting, since, refused, obstacle, keeping }: OutboxState, language: Language, t: Messages['Unsent']): string {
  const unsafe = keeping === 'disk' ? '' : ` ${keeping === 'full' ? t.full : t.storage}`
  if (waiting > 0 && obstacle === 'signed_out') return fill(t.signedOut, { n: waiting }) + unsafe
  if (waiting > 0 && obstacle === 'other_learner') return fill(t.other, { n: waiting }) + unsafe
  if (waiting > 0 && obstacle === 'offline') return fill(t.waiting, { n: waiting, time: timeOf(since, language) }) + unsafe
  if (refused > 0) return fill(t.refused, { n: refused })
  return ''
}

/** With its date, unless it was today. */
function timeOf(at: string | null, language: Language): string {
  if (at === null) return ''
  const then = new Date(at)
  const isToday = then.toDateString() === new Date().toDateString()
  const date = isToday ? {} : ({ month: 'long', day: 'numeric' } as const)
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...date, hour: 'numeric', minute: '2-digit' }).format(then)
}
