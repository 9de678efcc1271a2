'use client'
/** What belongs to this address: a mock interview that goes on, or the report of one that is over. */
import Link from 'next/link'
import { useEffect, useState } from 'react'
import { interviewsHere, roomHere } from '@/lib/browser/interviews'
import { belongTo } from '@/lib/browser/outbox'
import { deviceTimeZone } from '@/lib/browser/device'
import { preferences, type Preferences } from '@/lib/browser/mock-preferences'
import type { MockInterview } from '@/lib/core/interview/mock-interview'
import { type Summary, summaryOf } from '@/lib/core/interview/report'
import type { Room } from '@/lib/core/interview/room'
import { Unsent } from '../../../unsent'
import { InterviewRoom } from './interview-room'
import { Report } from './report'
import report from './report.module.css'
import type { ScreenProps } from './screen-props'

type Found =
  | { readonly kind: 'looking' | 'nothing' }
  | { readonly kind: 'room'; readonly room: Room; readonly preferences: Preferences }
  | { readonly kind: 'report'; readonly interview: MockInterview; readonly isNew: boolean; readonly others: readonly Summary[] }

export function InterviewScreen(props: ScreenProps) {
  const { learner, made, summaries, clock, keysBy, press, language, t } = props
  const [found, setFound] = useState<Found>({ kind: 'looking' })

  useEffect(() => {
    let isCurrent = true
    belongTo(learner)
    void look(made, summaries).then((what) => { if (isCurrent) setFound(what) })
    return () => { isCurrent = false }
  }, [learner, made, summaries])

  const unsent = <Unsent learner={learner} t={t.unsent} language={language} />
  if (found.kind === 'room') {
    const zone = learner === null ? deviceTimeZone() : clock.timeZone
    return (
      <InterviewRoom begun={found.room} clock={{ ...clock, timeZone: zone, since: found.room.day }} keysBy={keysBy} press={press} {...found.preferences} unsent={unsent} language={language} t={t}
        over={(interview) => void withOthers(summaries).then((others) => { setFound({ kind: 'report', interview, isNew: true, others }) })} />
    )
  }
  if (found.kind === 'report') return <Report {...props} interview={found.interview} isNew={found.isNew} others={found.others} unsent={unsent} />
  return (
    <main className={report.report}>
      <p className={found.kind === 'looking' ? 'quiet' : undefined} role="status">{found.kind === 'looking' ? t.loading : t.notFound}</p>
      {found.kind === 'nothing' && <p><Link href="/interview" className="button" prefetch={false}>{t.backToAll}</Link></p>}
    </main>
  )
}

/** The address names it, also where one page was kept for all. */
async function look(made: MockInterview | null, summaries: readonly Summary[]): Promise<Found> {
  const id = window.location.pathname.split('/')[2]
  const room = await roomHere(id)
  if (room) return { kind: 'room', room, preferences: preferences() }
  const here = (await interviewsHere()).find((interview) => interview.id === id) ?? (made?.id === id ? made : undefined)
  return here ? { kind: 'report', interview: here, isNew: false, others: await withOthers(summaries) } : { kind: 'nothing' }
}

/** Those of the server and those of this device, each once. */
async function withOthers(summaries: readonly Summary[]): Promise<readonly Summary[]> {
  const here = (await interviewsHere()).map(summaryOf)
  return [...here, ...summaries.filter(({ id }) => here.every((one) => one.id !== id))]
}
