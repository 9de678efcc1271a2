/** The shapes that cross the network and know of choices and of interviews: apart from the others, which every page needs at once. */
import * as z from 'zod/mini'
import { Instant } from './instant'
import { MockInterview } from './interview/mock-interview'
import { SettingChange, Settings } from './settings'
import { Uuid } from './uuid'
import { LogOp, LogRow, whole } from './wire'

/** A choice, on its way to the settings. Of two, the later one holds, whichever arrives first. */
export const SettingOp = z.strictObject({
  kind: z.literal('setting'),
  id: Uuid,
  at: Instant,
  device: Uuid,
  deviceSeq: whole(0, 2 ** 31 - 1),
  change: SettingChange,
})
export type SettingOp = z.infer<typeof SettingOp>

/** A mock interview that is over. Its id is the interview's own. */
export const InterviewOp = z.strictObject({ kind: z.literal('interview'), id: Uuid, at: Instant, interview: MockInterview }).check(z.refine(({ id, interview }) => id === interview.id))
export type InterviewOp = z.infer<typeof InterviewOp>

/** One thing that a learner did, on its way to the server. */
export const Op = z.union([LogOp, SettingOp, InterviewOp])
export type Op = z.infer<typeof Op>

/** What GET /api/log answers. */
export const LogResponse = z.object({
  learner: z.string(),
  /** In the order of `seq`, without gaps. */
  rows: z.array(LogRow),
  /** There is more after the last of them. */
  more: z.boolean(),
  settings: Settings,
})
export type LogResponse = z.infer<typeof LogResponse>
