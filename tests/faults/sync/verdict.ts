/** The checker of a schedule that has come to its end: what must hold of every one of them. Empty: all is well. */
import type { LogOp, LogRow } from '@/lib/core/wire'
import { dayIn, shownBy } from './devices'
import type { World } from './run'
import { type Come, serialReplay } from './serial-replay'
import type { ModelServer } from './server'

export function verdict({ devices, ops, acknowledged, refusals, forgotten, problems }: World, log: readonly LogRow[], cards: readonly string[]): readonly string[] {
  const found = [...problems]
  const stored = new Map(log.map((row) => [row.entry.id, row]))
  const alone = new Set<string>()

  if (stored.size !== log.length) found.push(`the log has ${log.length} rows, but ${stored.size} ids`)
  for (const [place, { seq }] of log.entries()) if (seq !== place + 1) found.push(`row ${place + 1} of the log has the number ${seq}`)
  for (const id of acknowledged) if (!stored.has(id)) found.push(`${id} was acknowledged and is not in the log`)
  for (const row of log) if (!isAsDone(row, ops.get(row.entry.id))) found.push(`${row.entry.id} is in the log as nobody did it`)

  for (const { name, replica } of devices) {
    for (const { id } of replica.waiting) found.push(`${name} still waits to send ${id}`)
    for (const { id } of replica.refused) {
      if (alone.has(id)) found.push(`${id} was put aside twice`)
      alone.add(id)
    }
    if (replica.cursor !== log.length) found.push(`the cursor of ${name} is at ${replica.cursor} of ${log.length}`)
    if (replica.rows.size !== log.length) found.push(`${name} has ${replica.rows.size} rows of ${log.length}`)
    for (const row of log) {
      const here = replica.rows.get(row.entry.id)
      if (here !== row && digest(here) !== digest(row)) found.push(`${name} has another row ${row.entry.id} than the server`)
    }
  }
  for (const [device, ids] of refusals) {
    const tray = new Set(device.replica.refused.map(({ id }) => id))
    for (const id of ids) if (!tray.has(id)) found.push(`${id} was refused on ${device.name} and is not in its tray`)
  }
  for (const id of ops.keys()) if (!stored.has(id) && !alone.has(id) && !forgotten.has(id)) found.push(`${id} has vanished`)

  for (const card of cards) {
    const expected = serialReplay(log.filter((row) => row.card === card).map(({ entry }) => entry))
    if (expected.due !== null && expected.last !== null && expected.due < expected.last + Math.max(1, expected.interval))
      found.push(`${card} is due before its interval is over`)
    for (const { name, replica } of devices) found.push(...unlike(`${card} on ${name}`, expected, shownBy(replica, card)))
  }
  return found
}

/** Of the model alone, which tells when it received what: no clock was refused, and none moved a row farther than it may. */
export function clocksVerdict({ ops }: World, log: readonly LogRow[], { received }: ModelServer): readonly string[] {
  const found: string[] = []
  for (const { entry } of log) {
    const [op, clocks] = [ops.get(entry.id), received.get(entry.id)]
    if (!op || !clocks) continue
    const [done, sent, came] = [Date.parse(op.at), clocks.sentAt.getTime(), clocks.receivedAt.getTime()]
    const isSound = sent >= came - 2 * MINUTE && sent <= came + 2 * MINUTE
    const believed = isSound ? done : Math.max(done + came - sent, came - 30 * DAY)
    const at = Math.min(believed, came + 2 * MINUTE)
    if (entry.at !== new Date(at).toISOString()) found.push(`${entry.id} was done at ${new Date(at).toISOString()}, not at ${entry.at}`)
    const day = dayIn(op, at)
    if (entry.day !== (op.day === day + 1 ? day + 1 : day)) found.push(`${entry.id} belongs to day ${day}, not ${entry.day}`)
  }
  return found
}

const MINUTE = 60_000
const DAY = 86_400_000

function unlike(where: string, expected: Come, seen: Come): readonly string[] {
  const found: string[] = []
  for (const key of Object.keys(expected) as (keyof Come)[])
    if (expected[key] !== seen[key]) found.push(`${where}: ${key} should be ${expected[key]}, is ${seen[key]}`)
  return found
}

/** All but what the server decides: the instant, the day, the number. */
function isAsDone({ card, entry }: LogRow, op: LogOp | undefined): boolean {
  if (!op || op.card !== card || op.kind !== entry.kind || op.device !== entry.device || op.deviceSeq !== entry.deviceSeq) return false
  if (op.kind === 'undo') return entry.kind === 'undo' && entry.of === op.of
  if (op.kind === 'change') return entry.kind === 'change' && entry.what === op.what && entry.value === op.value
  return entry.kind === 'answer' && entry.quality === op.quality && entry.context === op.context
}

function digest(row: LogRow | undefined): string {
  if (!row) return ''
  const { card, seq, entry } = row
  return JSON.stringify([card, seq, ...Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1))])
}
