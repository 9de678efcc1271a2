/** The shapes that cross the network and know of choices: apart from the others, which every page needs at once. */
import * as z from 'zod/mini'
import { SettingChange, Settings } from './settings'
import { Instant, LogOp, LogRow, Uuid, whole } from './wire'

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

/** One thing that a learner did, on its way to the server. */
export const Op = z.union([LogOp, SettingOp])
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
