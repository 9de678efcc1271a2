'use client'
/** Where a sitting comes from: the page, when the server has just made it, or what this device knows. */
import { useRouter, useSearchParams } from 'next/navigation'
import { useEffect, useState } from 'react'
import { pageIsKept } from '@/lib/browser/kept-pages'
import { deviceTimeZone } from '@/lib/browser/device'
import { type Day, studyDay } from '@/lib/core/day'
import type { Language } from '@/lib/core/language'
import { type Assignment, assignmentIn } from '@/lib/core/study/assignment'
import { upcoming } from '@/lib/core/study/session'
import type { StudyResponse } from '@/lib/core/wire-study'
import { Unsent } from '../../unsent'
import { StudyEnd } from './study-end'
import type { StudyMessages } from './study-messages'
import { StudySession } from './study-session'
import styles from './study.module.css'
import { useCards } from './use-cards'
import { useScheduler } from './use-scheduler'
import { usePast } from './use-past'
import { useSitting } from './use-sitting'

interface Props {
  /** What the server planned when it made this page, and of which kind. */
  readonly begun: StudyResponse
  readonly made: Assignment['kind']
  readonly language: Language
  readonly cardLanguage: Language
  readonly t: StudyMessages
}

type Source =
  | { readonly state: 'page' }
  | { readonly state: 'asking' | 'nothing' }
  | { readonly state: 'here'; readonly kind: Assignment['kind']; readonly begun: StudyResponse }

export function StudyScreen({ begun, made, language, cardLanguage, t }: Props) {
  // As the server rendered it, also where a kept page stands under another address.
  const [source, setSource] = useState<Source>({ state: made === 'day' ? 'page' : 'asking' })
  const at = useSearchParams().toString()

  // A kept page is from before, and what is chosen by search only the device can find.
  useEffect(() => {
    const chosen = assignmentIn(Object.fromEntries(new URLSearchParams(at)))
    if (chosen.kind === 'day' && !pageIsKept()) return
    let isCurrent = true
    if (chosen.kind !== 'day') setSource({ state: 'asking' }) // eslint-disable-line react-hooks/set-state-in-effect -- the address of a kept page is known only here
    const ask = async (tries: number): Promise<void> => {
      const { studyHere } = await import('@/lib/browser/study-here')
      const here = await studyHere(chosen, cardLanguage, new Date())
      if (!isCurrent) return
      if (here) setSource({ state: 'here', kind: chosen.kind, begun: here })
      else if (tries > 0) setTimeout(() => void ask(tries - 1), RETRY_MS)
      else setSource({ state: chosen.kind === 'day' ? 'page' : 'nothing' })
    }
    void ask(chosen.kind === 'day' ? 1 : TRIES)
    return () => {
      isCurrent = false
    }
  }, [at, cardLanguage])

  if (source.state === 'asking' || source.state === 'nothing')
    return (
      <div className={styles.screen}>
        <main className={styles.card}><p className="quiet" role="status">{source.state === 'asking' ? t.loading : t.notHere}</p></main>
      </div>
    )
  const { begun: from, kind } = source.state === 'here' ? source : { begun, kind: 'day' as const }
  return <Sitting key={`${source.state} ${at} ${String(from.day)}`} begun={from} kind={kind} language={language} cardLanguage={cardLanguage} t={t} />
}

const RETRY_MS = 500
const TRIES = 20

function Sitting({ begun, kind, language, cardLanguage, t }: Omit<Props, 'made'> & { readonly kind: Assignment['kind'] }) {
  const { timeZone, rolloverHour } = clockOf(begun)
  const day = dayOf(begun)
  const sitting = useSitting(begun, kind, day, useScheduler(begun.scheduler), { timeZone, rolloverHour, since: day })
  const { cards, failed, retry, refetch } = useCards(upcoming(sitting.session), begun.cards, cardLanguage)
  const card = sitting.card === undefined ? undefined : cards.get(sitting.card)
  const past = usePast(card, sitting.asked)
  useNewDay(day, timeZone, rolloverHour)

  const unsent = <Unsent learner={begun.learner} t={t.unsent} language={language} />
  if (sitting.card === undefined) return <StudyEnd sitting={sitting} begun={begun} titles={cards} keysBy={begun.keysBy} language={language} t={t} unsent={unsent} />
  return (
    <StudySession
      sitting={sitting}
      card={card}
      past={past}
      failed={failed}
      retry={retry}
      changed={(id) => { void refetch(id) }}
      ways={begun}
      language={language}
      t={t}
      unsent={unsent}
    />
  )
}

/** A visitor's day is the device's: nobody has told the server a zone yet. */
const clockOf = ({ learner, timeZone, rolloverHour }: StudyResponse) => ({
  timeZone: learner === null ? deviceTimeZone() : timeZone,
  rolloverHour,
})

function dayOf(begun: StudyResponse): Day {
  const isVisitor = begun.learner === null && typeof window !== 'undefined'
  const { timeZone, rolloverHour } = clockOf(begun)
  return isVisitor ? studyDay(new Date(), timeZone, rolloverHour) : begun.day
}

/** A screen that was left open over night begins the new day when it is looked at again. */
function useNewDay(day: Day, timeZone: string, rolloverHour: number) {
  const router = useRouter()
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible' && studyDay(new Date(), timeZone, rolloverHour) > day) router.refresh()
    }
    document.addEventListener('visibilitychange', look)
    return () => { document.removeEventListener('visibilitychange', look) }
  }, [day, timeZone, rolloverHour, router])
}
