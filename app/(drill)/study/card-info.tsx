'use client'
/** A card's past, from what this device knows. */
import { useEffect, useState } from 'react'
import { CardHistory } from '@/app/_card/card-history'
import { logOf } from '@/lib/browser/copy/copy'
import type { Card } from '@/lib/core/card'
import type { Language } from '@/lib/core/language'
import type { LogEntry } from '@/lib/core/scheduling/log'
import { freshSchedule, type Schedule } from '@/lib/core/scheduling/schedule'
import type { AnyMemory, AnyScheduler } from '@/lib/core/scheduling/schedulers'
import type { Standing } from '@/lib/core/scheduling/standing'
import styles from './card-menu.module.css'
import type { StudyMessages } from './study-messages'

interface Props {
  readonly card: Card
  readonly scheduler: AnyScheduler
  readonly schedule: Schedule<AnyMemory> | undefined
  readonly standing: Standing
  readonly language: Language
  readonly t: StudyMessages
}

export function CardInfo({ card, scheduler, schedule = freshSchedule(scheduler), standing, language, t }: Props) {
  const [log, setLog] = useState<readonly LogEntry[]>([])
  useEffect(() => {
    void logOf(card.id).then(setLog)
  }, [card.id])
  return (
    <>
      <CardHistory scheduler={scheduler} schedule={schedule} log={log} language={language} t={t}>
        {standing.marked && <><dt>{t.marked}</dt><dd>{t.yes}</dd></>}
        {card.tier !== null && <><dt>{t.infoTier}</dt><dd>{card.tier}</dd></>}
      </CardHistory>
      <p className={`small ${styles.open ?? ''}`}><a href={`/cards/${card.id}`}>{t.openCard}</a></p>
    </>
  )
}
