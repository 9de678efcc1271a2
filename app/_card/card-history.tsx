/** A card's past: when it comes back and why, and every answer to it that counts, the last one first. */
import type { ReactNode } from 'react'
import { type Day, formatDay } from '@/lib/core/day'
import { fill } from '@/lib/core/fill'
import type { Language } from '@/lib/core/language'
import { ratingOf } from '@/lib/core/rating'
import { type Answer, effectiveAnswers, type LogEntry } from '@/lib/core/scheduling/log'
import { answer, freshSchedule, kindOf, type Schedule } from '@/lib/core/scheduling/schedule'
import type { AnswerKind } from '@/lib/core/scheduling/scheduler'
import type { AnyMemory, AnyScheduler } from '@/lib/core/scheduling/schedulers'
import type { Messages } from '@/lib/messages/messages'
import styles from './card-history.module.css'

interface Props {
  readonly scheduler: AnyScheduler
  readonly schedule: Schedule<AnyMemory>
  readonly log: readonly LogEntry[]
  readonly language: Language
  readonly t: Messages['Study']
  /** What else is said of the card, in pairs of dt and dd. */
  readonly children?: ReactNode
}

export function CardHistory({ scheduler, schedule: { due, first, lapses, memory }, log, language, t, children }: Props) {
  const day = (at: Day | null) => (at === null ? t.never : formatDay(at, language))
  const past = pastOf(scheduler, log)
  return (
    <>
      <dl className={styles.facts}>
        <dt>{t.infoDue}</dt><dd>{day(due)}</dd>
        <dt>{t.infoInterval}</dt><dd>{fill(t.days, { n: memory.interval })}</dd>
        {'ease' in memory ? <><dt>{t.infoEase}</dt><dd>{(memory.ease / 100).toFixed(2)}</dd></> : <><dt>{t.infoStability}</dt><dd>{fill(t.days, { n: Math.round(memory.stability) })}</dd><dt>{t.infoDifficulty}</dt><dd>{memory.difficulty.toFixed(1)}</dd></>}
        <dt>{t.infoLapses}</dt><dd>{fill(t.times, { n: lapses })}</dd>
        <dt>{t.infoFirst}</dt><dd>{day(first)}</dd>
        {children}
      </dl>
      {past.length > 0 && (
        <table className={styles.answers}>
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
    </>
  )
}

interface Past {
  readonly answer: Answer
  readonly kind: AnswerKind
  readonly interval: number
}

/** The answers that count, each with what it was to the schedule then. */
function pastOf(scheduler: AnyScheduler, log: readonly LogEntry[]): readonly Past[] {
  let schedule = freshSchedule(scheduler)
  return effectiveAnswers(log).map((entry) => {
    const kind = kindOf(scheduler, schedule, entry)
    schedule = answer(scheduler, schedule, entry)
    return { answer: entry, kind, interval: schedule.memory.interval }
  })
}
