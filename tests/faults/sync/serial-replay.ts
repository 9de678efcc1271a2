/**
 * The reference: what a card's rows come to, one after the other, by the rules as they are written down and by nothing of the
 * product's. It is slow and plain on purpose.
 */
import type { LogEntry } from '@/lib/core/scheduling/log'

export interface Come {
  /** Of the answers and changes that count, in their order. */
  readonly counting: string
  reps: number
  ease: number
  interval: number
  due: number | null
  first: number | null
  last: number | null
  lapses: number
  drillDay: number | null
  suspended: boolean
  marked: boolean
  flag: number
  buried: number | null
  again: number | null
  returns: number | null
}

export function serialReplay(rows: readonly LogEntry[]): Come {
  const undos = undosByTarget(rows)
  const counting = inOrder(rows.filter((row) => row.kind !== 'undo' && !isUndone(row.id, undos)))
  const come: Come = {
    counting: counting.map(({ id }) => id).join(' '),
    reps: 0, ease: 250, interval: 0, due: null, first: null, last: null, lapses: 0, drillDay: null,
    suspended: false, marked: false, flag: 0, buried: null, again: null, returns: null,
  }
  for (const row of counting) {
    if (row.kind === 'answer') giveAnswer(come, row.day, row.quality, row.context)
    else if (row.kind === 'change') say(come, row.day, row.what, row.value)
  }
  return come
}

function undosByTarget(rows: readonly LogEntry[]): ReadonlyMap<string, readonly string[]> {
  const undos = new Map<string, string[]>()
  for (const row of rows) if (row.kind === 'undo') undos.set(row.of, [...(undos.get(row.of) ?? []), row.id])
  return undos
}

/** Undone: some undo of it is not itself undone. */
const isUndone = (id: string, undos: ReadonlyMap<string, readonly string[]>): boolean =>
  (undos.get(id) ?? []).some((undo) => !isUndone(undo, undos))

/** As texts: day, instant, device, the device's count, id. */
function inOrder(rows: readonly LogEntry[]): readonly LogEntry[] {
  if (rows.length < 2) return rows
  const keyed = rows.map((row): [string, LogEntry] => [`${String(row.day).padStart(7, '0')} ${row.at} ${row.device} ${String(row.deviceSeq).padStart(10, '0')} ${row.id}`, row])
  return keyed.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}

function giveAnswer(card: Come, day: number, quality: number, context: string): void {
  card.again = null
  if (context === 'queue' || context === 'plan') card.returns = null
  if (card.last !== null && day <= card.last) {
    const owed = card.drillDay === day
    if (owed && quality > 3) card.drillDay = null
    return
  }
  const isDue = card.due === null || day >= card.due
  if (context === 'practice' || (!isDue && context !== 'plan')) return
  if (quality < 3) {
    if (card.reps > 0) card.lapses++
    card.reps = 0
    card.interval = 1
  } else if (isDue) {
    card.interval = card.reps === 0 ? 1 : card.reps === 1 ? 6 : Math.min(36_500, Math.floor((card.interval * card.ease + 99) / 100))
    card.reps++
    card.ease = Math.max(130, card.ease + (quality === 5 ? 10 : quality === 3 ? -14 : 0))
  }
  card.first ??= day
  card.last = day
  card.due = day + card.interval
  card.drillDay = quality > 3 ? null : day
}

function say(card: Come, day: number, what: string, value: number): void {
  if (what === 'suspended') card.suspended = value === 1
  if (what === 'marked') card.marked = value === 1
  if (what === 'flag') card.flag = value
  if (what === 'buried') card.buried = value === 1 ? day : null
  if (what === 'again') card.again = value === 1 ? day : null
  if (what === 'returns') card.returns = value > 0 ? day + value : null
}
