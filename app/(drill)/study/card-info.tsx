'use client'
/** A card's past: when it comes back and why, and every answer to it. */
import { useEffect, useState } from 'react'
import { logOf } from '@/lib/browser/copy/copy'
import type { Card } from '@/lib/core/card'
import { formatDay } from '@/lib/core/day'
import { fill } from '@/lib/core/fill'
import type { Language } from '@/lib/core/language'
import { ratingOf } from '@/lib/core/rating'
import { type Answer, effective } from '@/lib/core/scheduling/log'
import { answer, freshSchedule, kindOf, type Schedule } from '@/lib/core/scheduling/schedule'
import type { AnswerKind } from '@/lib/core/scheduling/scheduler'
import { sm2, type Sm2Memory } from '@/lib/core/scheduling/sm2'
import type { Standing } from '@/lib/core/scheduling/standing'
import styles from './card-menu.module.css'
import type { StudyMessages } from './study-messages'

interface Props {
  readonly card: Card
  readonly schedule: Schedule<Sm2Memory> | undefined
  readonly standing: Standing
  readonly language: Language
  readonly t: StudyMessages
}

interface Past {
  readonly answer: Answer
  readonly kind: AnswerKind
  readonly interval: number
}

export function CardInfo({ card, schedule, standing, language, t }: Props) {
  const [past, setPast] = useState<readonly Past[]>([])
  useEffect(() => {
    void logOf(card.id).then((log) => { setPast(pastOf(log)) })
  }, [card.id])
  const day = (at: Parameters<typeof formatDay>[0] | null | undefined) => (at === null || at === undefined ? t.never : formatDay(at, language))
  return (
    <>
      <dl className={styles.facts}>
        <dt>{t.infoDue}</dt><dd>{day(schedule?.due)}</dd>
        <dt>{t.infoInterval}</dt><dd>{fill(t.days, { n: schedule?.memory.interval ?? 0 })}</dd>
        <dt>{t.infoEase}</dt><dd>{((schedule?.memory.ease ?? 250) / 100).toFixed(2)}</dd>
        <dt>{t.infoLapses}</dt><dd>{fill(t.times, { n: schedule?.lapses ?? 0 })}</dd>
        <dt>{t.infoFirst}</dt><dd>{day(schedule?.first)}</dd>
        {standing.marked && <><dt>{t.marked}</dt><dd>{t.yes}</dd></>}
        {card.tier !== null && <><dt>{t.infoTier}</dt><dd>{card.tier}</dd></>}
      </dl>
      {past.length > 0 && (
        <table className={styles.history}>
          <thead><tr><th scope="col">{t.infoDay}</th><th scope="col">{t.infoAnswer}</th><th scope="col">{t.infoKind}</th><th scope="col">{t.infoTook}</th></tr></thead>
          <tbody>
            {past.toReversed().map(({ answer: { id, day: on, quality, durationMs = 0 }, kind, interval }) => (
              <tr key={id}>
                <td>{formatDay(on, language)}</td>
                <td>{t[ratingOf(quality)]} · {quality}</td>
                <td>{t.kinds[kind]}{kind === 'repetition' || kind === 'early' ? ` → ${fill(t.days, { n: interval })}` : ''}</td>
                <td>{fill(t.seconds, { n: Math.round(durationMs / 1000) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="small"><a href={`/cards/${card.id}`}>{t.openCard}</a></p>
    </>
  )
}

/** The answers that count, each with what it was to the schedule then. */
function pastOf(log: Parameters<typeof effective>[0]): readonly Past[] {
  let schedule = freshSchedule(sm2)
  return effective(log).flatMap((entry) => {
    if (entry.kind !== 'answer') return []
    const kind = kindOf(schedule, entry)
    schedule = answer(sm2, schedule, entry)
    return [{ answer: entry, kind, interval: schedule.memory.interval }]
  })
}
