'use client'
/** What can be said of a card, shipped or own, without answering it: rest, mark, flag, ask again today. It can be said offline. */
import { Flag, Star, StarOff } from 'lucide-react'
import { useState } from 'react'
import { changeOf, type Clock } from '@/lib/browser/operations'
import { push } from '@/lib/browser/outbox'
import type { ChangeOf } from '@/lib/core/scheduling/log'
import type { Standing } from '@/lib/core/scheduling/standing'
import { fill } from '@/lib/core/fill'
import type { Messages } from '@/lib/messages/messages'
import styles from './card-standing.module.css'

interface Props {
  readonly card: string
  readonly standing: Standing
  readonly clock: Clock
  readonly t: Messages['Standing']
}

const FLAGS = [1, 2, 3, 4, 5, 6, 7] as const
const ICON = { 'aria-hidden': true, size: 18, strokeWidth: 1.75 } as const

export function CardStanding({ card, standing, clock, t }: Props) {
  // What was said here holds over what the server knew when it made the page anew: that may be from before.
  const [here, setHere] = useState<Partial<Standing>>({})
  const said = { ...standing, ...here }
  const say = (what: ChangeOf, value: number, now: Partial<Standing>) => {
    setHere({ ...here, ...now })
    void push(changeOf(what, value, card, clock, new Date()))
  }
  return (
    <div className={styles.standing}>
      <button type="button" className="deed" aria-pressed={said.suspended} onClick={() => { say('suspended', said.suspended ? 0 : 1, { suspended: !said.suspended }) }}>
        {said.suspended ? t.resume : t.suspend}
      </button>
      <button type="button" className="deed" aria-pressed={said.marked} onClick={() => { say('marked', said.marked ? 0 : 1, { marked: !said.marked }) }}>
        {said.marked ? <StarOff {...ICON} /> : <Star {...ICON} />} {said.marked ? t.unmark : t.mark}
      </button>
      <label className={styles.flag}>
        <Flag {...ICON} className={`flag ${styles.icon ?? ''}`} data-flag={said.flag} />
        <span className="unseen">{t.flag}</span>
        <select className="field" value={said.flag} onChange={({ target }) => { say('flag', Number(target.value), { flag: Number(target.value) }) }}>
          <option value={0}>{t.noFlag}</option>
          {FLAGS.map((flag) => <option key={flag} value={flag}>{fill(t.flagOf, { n: flag })} · {t.flags[flag]}</option>)}
        </select>
      </label>
      {said.suspended && <p className="quiet small">{t.suspendedWhy}</p>}
    </div>
  )
}
