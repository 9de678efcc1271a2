'use client'
/** What has piled up, as a budget: so many cards a day for so many days. */
import Link from 'next/link'
import type { Day } from '@/lib/core/day'
import { fill } from '@/lib/core/fill'
import type { Backlog } from '@/lib/core/study/backlog'
import type { Spread } from '@/lib/core/study/spread'
import type { Messages } from '@/lib/messages/messages'
import styles from './today.module.css'

interface Props {
  readonly backlog: Backlog
  /** Everything that is due, at once. */
  readonly all: { readonly n: number; readonly minutes: number }
  readonly day: Day
  readonly choose: (spread: Spread) => void
  readonly t: Messages['Today']
}

export function BacklogOffer({ backlog: { late, offers }, all, day, choose, t }: Props) {
  const gentle = offers[Math.floor(offers.length / 2)]
  return (
    <>
      <h1 tabIndex={-1}>{t.backlog}</h1>
      <p className="quiet small">{fill(t.backlogWhy, { late })}</p>
      <ul className={styles.offers}>
        {offers.map((offer) => (
          <li key={offer.days}>
            <button type="button" className={`button ${offer === gentle ? '' : 'plain'}`} onClick={() => { choose({ from: day, days: offer.days }) }}>
              <span>{fill(t.offerDays, { days: offer.days })}</span>
              <span className={styles.offer}>{fill(t.offerADay, { n: offer.cardsPerDay, minutes: offer.minutesPerDay })}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="small"><Link href="/study" prefetch={false}>{fill(t.allAtOnce, all)}</Link></p>
    </>
  )
}
