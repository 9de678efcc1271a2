/** What is wrong with learners' logs and schedules after a fault; nothing, if nothing was lost, doubled or folded wrongly. */
import type { Day } from '@/lib/core/day'
import type { Quality } from '@/lib/core/rating'
import type { ChangeOf, Context, LogEntry } from '@/lib/core/scheduling/log'
import { db } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/prisma/client'
import { serialReplay } from './sync/serial-replay'

type LogRow = Prisma.LogGetPayload<object>
type ScheduleRow = Prisma.ScheduleGetPayload<object>
type StandingRow = Prisma.StandingGetPayload<object>

export interface Sent {
  readonly learnerId: bigint
  /** Ids that the server said to have. */
  readonly acknowledged: Iterable<string>
  /** All that was ever sent; nothing else may be in the log. Left out: what was acknowledged. */
  readonly sent?: Iterable<string>
}

/** Complaints, at most a few of a kind and learner. */
export async function complaintsAbout(all: readonly Sent[]): Promise<string[]> {
  const learnerIds = all.map(({ learnerId }) => learnerId)
  const [learners, logs, schedules, standings] = await Promise.all([
    db().learner.findMany({ where: { id: { in: learnerIds } }, select: { id: true, lastSeq: true } }),
    db().log.findMany({ where: { learnerId: { in: learnerIds } }, orderBy: { seq: 'asc' } }),
    db().schedule.findMany({ where: { learnerId: { in: learnerIds } } }),
    db().standing.findMany({ where: { learnerId: { in: learnerIds } } }),
  ])
  const lastSeqs = new Map(learners.map(({ id, lastSeq }) => [id, lastSeq]))
  const logOf = groupBy(logs, ({ learnerId }) => learnerId)
  const schedulesOf = groupBy(schedules, ({ learnerId }) => learnerId)
  const standingsOf = groupBy(standings, ({ learnerId }) => learnerId)
  return all.flatMap(({ learnerId, acknowledged, sent }) => {
    const log = logOf.get(learnerId) ?? []
    const kept = [...acknowledged]
    return [
      ...aboutIds(log, kept, sent ?? kept),
      ...aboutSeq(log, lastSeqs.get(learnerId)),
      ...aboutCards(log, schedulesOf.get(learnerId) ?? [], standingsOf.get(learnerId) ?? []),
    ].map((complaint) => `learner ${learnerId}: ${complaint}`)
  })
}

function aboutIds(log: readonly LogRow[], acknowledged: readonly string[], sent: Iterable<string>): string[] {
  const logged = new Set(log.map(({ id }) => id))
  const known = new Set(sent)
  return [
    ...acknowledged.filter((id) => !logged.has(id)).slice(0, FEW).map((id) => `${id} was acknowledged and is missing`),
    ...[...logged].filter((id) => !known.has(id)).slice(0, FEW).map((id) => `${id} is in the log and was never sent`),
    ...(logged.size === log.length ? [] : ['an id is there twice']),
  ]
}

function aboutSeq(log: readonly LogRow[], lastSeq: number | undefined): string[] {
  const isEven = lastSeq === log.length && log.every(({ seq }, at) => seq === at + 1)
  return isEven ? [] : [`the numbers of the log have gaps: ${lastSeq} given to ${log.length} rows`]
}

function aboutCards(log: readonly LogRow[], schedules: readonly ScheduleRow[], standings: readonly StandingRow[]): string[] {
  const schedule = new Map(schedules.map((row) => [row.card, row]))
  const standing = new Map(standings.map((row) => [row.card, row]))
  const rows = groupBy(log, ({ card }) => card)
  return [...new Set([...rows.keys(), ...schedule.keys(), ...standing.keys()])].flatMap((card) => {
    const is = inWords(schedule.get(card) ?? NEW, standing.get(card) ?? PLAIN)
    const come = serialReplay((rows.get(card) ?? []).map(toEntry))
    const should = inWords(come.due === null ? NEW : come, come)
    return is === should ? [] : [`${card} is kept as ${is}, but its log comes to ${should}`]
  }).slice(0, FEW)
}

const FEW = 3

type Moved = { readonly [Key in 'due' | 'first' | 'last' | 'reps' | 'ease' | 'interval' | 'lapses' | 'drillDay']: number | null }
interface Said {
  readonly suspended: boolean
  readonly marked: boolean
  readonly flag: number
  readonly buried: number | null
  readonly again: number | null
  readonly returns: number | null
}

/** Of which there is no row. */
const NEW: Moved = { due: null, first: null, last: null, reps: null, ease: null, interval: null, lapses: null, drillDay: null }
const PLAIN: Said = { suspended: false, marked: false, flag: 0, buried: null, again: null, returns: null }

const inWords = ({ due, first, last, reps, ease, interval, lapses, drillDay }: Moved, { suspended, marked, flag, buried, again, returns }: Said): string =>
  JSON.stringify({ due, first, last, reps, ease, interval, lapses, drillDay, suspended, marked, flag, buried, again, returns })

function toEntry({ id, day, at, device, deviceSeq, kind, of, context, quality, what, value }: LogRow): LogEntry {
  const entry = { id, day: day as Day, at: at.toISOString(), device, deviceSeq }
  if (kind === 'undo') return { ...entry, kind, of: of ?? '' }
  if (kind === 'change') return { ...entry, kind, what: what as ChangeOf, value: value ?? 0 }
  return { ...entry, kind: 'answer', context: context as Context, quality: quality as Quality }
}

function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
