/** What a card's log comes to, as far as a device needs it without the log: kept beside the log, and made again of it. */
import type { Day } from '../day'
import { isPass } from '../rating'
import { fsrs, type FsrsMemory } from '../scheduling/fsrs'
import { effectiveAnswers, type LogEntry } from '../scheduling/log'
import { replay, type Schedule } from '../scheduling/schedule'
import { sm2, type Sm2Memory } from '../scheduling/sm2'
import { type Standing, standingOf } from '../scheduling/standing'

export interface CardFold {
  readonly card: string
  readonly schedule: Schedule<Sm2Memory>
  /** The same by FSRS. */
  readonly recall: Schedule<FsrsMemory>
  readonly standing: Standing
  /** Of the answers that count, in order: one for each. */
  readonly days: readonly Day[]
  /** The last day on which it was failed. */
  readonly failed: Day | null
}

export function foldCard(card: string, log: readonly LogEntry[]): CardFold {
  const answers = effectiveAnswers(log)
  return {
    card,
    schedule: replay(sm2, log),
    recall: replay(fsrs, log),
    standing: standingOf(log),
    days: answers.map(({ day }) => day),
    failed: answers.findLast(({ quality }) => !isPass(quality))?.day ?? null,
  }
}
