/** What is done here, as rows of the log: each with its moment, its study day and the device's own count. */
import { type Day, laterDay, studyDay, utcOffset } from '../core/day'
import type { ChangeOf } from '../core/scheduling/log'
import { sm2 } from '../core/scheduling/sm2'
import type { SettingChange } from '../core/settings'
import type { LogOp } from '../core/wire'
import type { MockInterview } from '../core/interview/mock-interview'
import type { InterviewOp, SettingOp } from '../core/wire-choices'
import { deviceId, nextDeviceSeq, uuidv7 } from './device'

/** By what the study day is decided. */
export interface Clock {
  readonly timeZone: string
  readonly rolloverHour: number
  /** The day does not run backwards behind this one. */
  readonly since?: Day | undefined
  /** Of whoever schedules the learner's cards; SM-2, if it is not said. */
  readonly rules?: string
}

/** What an answer says besides. */
type Given = Pick<Extract<LogOp, { kind: 'answer' }>, 'context' | 'quality' | 'proposal' | 'pointsHit' | 'pointsHeard' | 'points' | 'caps' | 'durationMs'>

export const answerOf = (card: string, given: Given, clock: Clock, now: Date): LogOp => ({ kind: 'answer', ...given, ...stamp(card, clock, now) })
export const undoOf = (of: string, card: string, clock: Clock, now: Date): LogOp => ({ kind: 'undo', of, ...stamp(card, clock, now) })
export const changeOf = (what: ChangeOf, value: number, card: string, clock: Clock, now: Date): LogOp => ({ kind: 'change', what, value, ...stamp(card, clock, now) })

export const settingOf = (change: SettingChange, now: Date): SettingOp => ({
  kind: 'setting',
  id: uuidv7(now.getTime()),
  at: now.toISOString(),
  device: deviceId(),
  deviceSeq: nextDeviceSeq(),
  change,
})

export const interviewOf = (interview: MockInterview, now: Date): InterviewOp => ({ kind: 'interview', id: interview.id, at: now.toISOString(), interview })

function stamp(card: string, { timeZone, rolloverHour, since, rules = sm2.rules }: Clock, now: Date) {
  const day = studyDay(now, timeZone, rolloverHour)
  return {
    id: uuidv7(now.getTime()),
    card,
    day: since === undefined ? day : laterDay(since, day),
    at: now.toISOString(),
    device: deviceId(),
    deviceSeq: nextDeviceSeq(),
    timeZone,
    offset: utcOffset(now, timeZone),
    rollover: rolloverHour,
    rules,
  }
}
