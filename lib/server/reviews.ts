/** Reviews: what a learner did goes to the log, and the schedules follow. Sent again, in part or in whole, it changes nothing. */
import 'server-only'
import { isOwnId } from '../core/card'
import { correctInstant, settleDay } from '../core/scheduling/clock'
import type { LogEntry } from '../core/scheduling/log'
import { replay, type Schedule } from '../core/scheduling/schedule'
import { isPlain, type Standing, standingOf } from '../core/scheduling/standing'
import { sm2, type Sm2Memory } from '../core/scheduling/sm2'
import { LogOp, type LogRow, type ReviewsResponse } from '../core/wire'
import type { ReviewsRequest } from '../core/wire-requests'
import { InterviewOp, SettingOp } from '../core/wire-choices'
import { db } from './db'
import { applyChoices } from './choices'
import { keepFigures, makeFigures } from './figures'
import { keepInterviews, moveInterviews } from './mock-interviews'
import { readLogs, readTimedLogs, rowsById } from './log'
import { oneWriterPerLearner, type Transaction, TRANSACTION } from './one-writer'
import { moveOwn } from './own-move'
import type { UserId } from './user-id'

type Outcome = ReviewsResponse['outcomes'][number]

export async function recordReviews(
  userId: UserId,
  { ops, sentAt }: Pick<ReviewsRequest, 'ops' | 'sentAt'>,
  receivedAt: Date = new Date(),
): Promise<ReviewsResponse> {
  const { sound, choices, interviews, refused } = sift(ops)
  const known = await knownCards(userId, sound)
  const [stray, good] = partition(sound, (op) => !known.has(op.card))
  const rows = good.map((op) => toRow(op, new Date(sentAt), receivedAt))
  const { stored, due, now } = await store(userId, rows)
  const keptNow = await keepInterviews(userId, interviews.map(({ interview }) => interview))
  if (choices.length > 0) await applyChoices(userId, choices, { sentAt: new Date(sentAt), receivedAt })
  return {
    outcomes: [
      ...good.map(({ id }): Outcome => ({ id, outcome: stored.has(id) ? 'stored' : 'known', reason: null })),
      ...stray.map(({ id }): Outcome => ({ id, outcome: 'refused', reason: 'card_unknown' })),
      ...interviews.map(({ id }): Outcome => ({ id, outcome: keptNow.has(id) ? 'stored' : 'known', reason: null })),
      ...choices.map(({ id }): Outcome => ({ id, outcome: 'stored', reason: null })),
      ...refused,
    ],
    due,
    rows: [...now],
  }
}

/**
 * Gives a guest's log and own cards to an account, with the same ids: doing it twice is harmless. The guest stays, empty of use: their
 * sessions end, and an answer that is still on its way to them goes to the account as well.
 */
export async function mergeReviews(guest: UserId, account: UserId): Promise<void> {
  await db().$transaction(async (tx) => {
    // Before the log is read: it takes the lock, after which every answer is in the log or sees where to go.
    const data = { mergedInto: account, epoch: { increment: 1 } }
    const { count } = await tx.learner.updateMany({ where: { id: guest, isGuest: true }, data })
    if (count === 0) return
    const log = await tx.log.findMany({ where: { learnerId: guest }, orderBy: { seq: 'asc' } })
    const heard = await heardIn(tx, guest)
    await storeIn(tx, account, log.map(({ learnerId: _guest, seq: _seq, receivedAt: _received, ...row }) => ({ ...row, pointsHeard: heard.get(row.id) ?? null })))
    await moveOwn(tx, guest, account)
    await moveInterviews(tx, guest, account)
  }, TRANSACTION)
}

/** Prisma takes null for an empty list. */
async function heardIn(tx: Transaction, userId: UserId): Promise<ReadonlyMap<string, number[]>> {
  const rows = await tx.$queryRaw<{ id: string; heard: number[] }[]>`SELECT id, points_heard AS heard FROM log WHERE learner_id = ${userId}::int8 AND points_heard IS NOT NULL`
  return new Map(rows.map(({ id, heard }) => [id, heard]))
}

/** Makes a learner's schedules and figures again from the log alone. */
export async function rebuildSchedules(userId: UserId): Promise<void> {
  await db().$transaction(async (tx) => {
    await oneWriterPerLearner(tx, userId)
    await tx.schedule.deleteMany({ where: { learnerId: userId } })
    await tx.standing.deleteMany({ where: { learnerId: userId } })
    const cards = await tx.log.findMany({ where: { learnerId: userId }, distinct: ['card'], select: { card: true } })
    const ids = cards.map(({ card }) => card)
    await reschedule(tx, userId, ids, await readLogs(tx, userId, ids))
    await makeFigures(tx, userId)
  }, TRANSACTION)
}

/** One bad row is refused alone: it does not hold up the rows behind it. */
function sift(ops: readonly unknown[]): { sound: LogOp[]; choices: SettingOp[]; interviews: InterviewOp[]; refused: Outcome[] } {
  const sound = new Map<string, LogOp>()
  const interviews = new Map<string, InterviewOp>()
  const choices: SettingOp[] = []
  const refused: Outcome[] = []
  for (const op of ops) {
    const entry = LogOp.safeParse(op).data
    const choice = entry ? undefined : SettingOp.safeParse(op).data
    const interview = entry || choice ? undefined : InterviewOp.safeParse(op).data
    if (entry && isStorable(entry)) sound.set(entry.id, entry)
    else if (choice && isStorable(choice)) choices.push(choice)
    else if (interview && isStorable({ at: interview.interview.ended })) interviews.set(interview.id, interview)
    else refused.push({ id: idOf(op), outcome: 'refused', reason: 'malformed' })
  }
  return { sound: [...sound.values()], choices, interviews: [...interviews.values()], refused }
}

/** Postgres knows no year 0: such a row would fail in the database, and everything in its batch with it. */
const isStorable = ({ at }: { readonly at: string }): boolean => !at.startsWith('0000')

const idOf = (op: unknown): string =>
  typeof op === 'object' && op !== null && 'id' in op && typeof op.id === 'string' ? op.id.slice(0, 64) : ''

/** Retired and unanswered cards count: an answer may have waited on a device while the card was put away. */
async function knownCards(learnerId: UserId, ops: readonly LogOp[]): Promise<ReadonlySet<string>> {
  if (ops.length === 0) return new Set()
  const [own, shipped] = partition([...new Set(ops.map(({ card }) => card))], isOwnId)
  const [cards, ownCards] = await Promise.all([
    db().card.findMany({ where: { id: { in: shipped } }, select: { id: true } }),
    own.length === 0 ? [] : db().ownCard.findMany({ where: { learnerId, id: { in: own } }, select: { id: true } }),
  ])
  return new Set([...cards, ...ownCards].map(({ id }) => id))
}

type Row = ReturnType<typeof toRow>

function toRow(op: LogOp, sentAt: Date, receivedAt: Date) {
  const raw = new Date(op.at)
  const at = correctInstant({ at: raw, sentAt, receivedAt })
  return {
    id: op.id,
    card: op.card,
    ...NOTHING_DONE,
    ...doneIn(op),
    day: settleDay(op.day, at, op) as number,
    at,
    rawAt: at.getTime() === raw.getTime() ? null : raw,
    timeZone: op.timeZone,
    offset: op.offset,
    rollover: op.rollover,
    device: op.device,
    deviceSeq: op.deviceSeq,
    rules: op.rules,
  }
}

interface Done {
  kind: string
  of: string | null
  context: string | null
  quality: number | null
  proposal: number | null
  pointsHit: number[]
  pointsHeard: number[] | null
  points: number | null
  caps: string[]
  durationMs: number | null
  what: string | null
  value: number | null
}

const NOTHING_DONE = {
  of: null, context: null, quality: null, proposal: null, pointsHit: [], pointsHeard: null, points: null, caps: [], durationMs: null, what: null, value: null,
} as const satisfies Omit<Done, 'kind'>

function doneIn(op: LogOp): Partial<Done> & Pick<Done, 'kind'> {
  if (op.kind === 'undo') return { kind: op.kind, of: op.of }
  if (op.kind === 'change') return { kind: op.kind, what: op.what, value: op.value }
  const { kind, context, quality, proposal, pointsHit, pointsHeard = null, points = null, caps = [], durationMs } = op
  return { kind, context, quality, proposal, pointsHit, pointsHeard, points, caps, durationMs }
}

interface Stored {
  readonly stored: ReadonlySet<string>
  readonly due: Record<string, number | null>
  /** The rows as the log has them. */
  readonly now: readonly LogRow[]
}

async function store(userId: UserId, rows: readonly Row[]): Promise<Stored> {
  if (rows.length === 0) return { stored: new Set(), due: {}, now: [] }
  return db().$transaction((tx) => storeIn(tx, userId, rows), TRANSACTION)
}

async function storeIn(tx: Transaction, userId: UserId, rows: readonly Row[]): Promise<Stored> {
  const found = await oneWriterPerLearner(tx, userId)
  const { lastSeq, mergedInto } = found
  if (mergedInto !== null) return storeIn(tx, mergedInto, rows)
  const fresh = await withoutKnown(tx, userId, rows)
  await insert(tx, userId, lastSeq, fresh)
  const cards = [...new Set(rows.map(({ card }) => card))]
  const logs = await readTimedLogs(tx, userId, cards)
  const due = await reschedule(tx, userId, cards, logs)
  await keepFigures(tx, userId, found, { logs, fresh: new Set(fresh.map(({ id }) => id)) })
  return { stored: new Set(fresh.map(({ id }) => id)), due, now: await rowsById(tx, userId, rows.map(({ id }) => id)) }
}

async function withoutKnown(tx: Transaction, userId: UserId, rows: readonly Row[]): Promise<readonly Row[]> {
  const known = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM log WHERE learner_id = ${userId}::int8 AND id = ANY(${rows.map(({ id }) => id)}::uuid[])`
  const ids = new Set(known.map(({ id }) => id))
  return rows.filter(({ id }) => !ids.has(id.toLowerCase()))
}

async function insert(tx: Transaction, userId: UserId, lastSeq: number, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return
  await tx.$executeRaw`
    INSERT INTO log (learner_id, seq, id, card, kind, of, context, quality, proposal, points_hit, points_heard, points, caps, duration_ms, what, value,
                     day, at, raw_at, time_zone, utc_offset, rollover, device, device_seq, rules)
    SELECT ${userId}::int8, ${lastSeq}::int4 + row_number() OVER (), r.*
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (
      id uuid, card text, kind text, "of" uuid, context text, quality int2, proposal int2, "pointsHit" int2[], "pointsHeard" int2[], points int2, caps text[],
      "durationMs" int4, what text, value int2,
      day int4, at timestamptz, "rawAt" timestamptz, "timeZone" text, "offset" int2, rollover int2, device uuid,
      "deviceSeq" int4, rules text)`
  await tx.$executeRaw`UPDATE learner SET last_seq = ${lastSeq + rows.length}::int4 WHERE id = ${userId}::int8`
}

type Logs = Awaited<ReturnType<typeof readLogs>>

/** Folds the cards' logs again. A card of which no answer counts any more is new: it has no row. */
async function reschedule(tx: Transaction, userId: UserId, cards: readonly string[], logs: Logs): Promise<Record<string, number | null>> {
  const schedules = cards.map((card) => ({ card, schedule: replay(sm2, logs.get(card) ?? ([] as LogEntry[])) }))
  const [fresh, seen] = partition(schedules, ({ schedule }) => schedule.due === null)
  if (fresh.length > 0)
    await tx.schedule.deleteMany({ where: { learnerId: userId, card: { in: fresh.map(({ card }) => card) } } })
  if (seen.length > 0) await upsert(tx, userId, seen)
  await restand(tx, userId, cards.map((card) => ({ card, standing: standingOf(logs.get(card) ?? []) })))
  return Object.fromEntries(schedules.map(({ card, schedule }) => [card, schedule.due]))
}

async function upsert(
  tx: Transaction,
  userId: UserId,
  rows: readonly { readonly card: string; readonly schedule: Schedule<Sm2Memory> }[],
): Promise<void> {
  const flat = rows.map(({ card, schedule: { memory, ...rest } }) => ({ card, ...memory, ...rest }))
  await tx.$executeRaw`
    INSERT INTO schedule (learner_id, card, due, first, last, reps, ease, interval, lapses, drill_day)
    SELECT ${userId}::int8, r.*
    FROM jsonb_to_recordset(${JSON.stringify(flat)}::jsonb) AS r (
      card text, due int4, first int4, last int4, reps int2, ease int2, interval int4, lapses int2, "drillDay" int4)
    ON CONFLICT (learner_id, card) DO UPDATE SET
      due = EXCLUDED.due, first = EXCLUDED.first, last = EXCLUDED.last, reps = EXCLUDED.reps, ease = EXCLUDED.ease,
      interval = EXCLUDED.interval, lapses = EXCLUDED.lapses, drill_day = EXCLUDED.drill_day`
}

/** The same of what was said of the cards. A card of which nothing is said any more has no row. */
async function restand(tx: Transaction, userId: UserId, rows: readonly { readonly card: string; readonly standing: Standing }[]): Promise<void> {
  const said = rows.filter(({ standing }) => !isPlain(standing)).map(({ card, standing }) => ({ card, ...standing }))
  await tx.$executeRaw`
    WITH said AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(said)}::jsonb) AS r (card text, suspended boolean, marked boolean, flag int2, buried int4, again int4, returns int4)
    ), gone AS (
      DELETE FROM standing WHERE learner_id = ${userId}::int8 AND card = ANY(${rows.map(({ card }) => card)}::text[]) AND card NOT IN (SELECT card FROM said)
    )
    INSERT INTO standing (learner_id, card, suspended, marked, flag, buried, again, returns)
    SELECT ${userId}::int8, said.* FROM said
    ON CONFLICT (learner_id, card) DO UPDATE SET
      suspended = EXCLUDED.suspended, marked = EXCLUDED.marked, flag = EXCLUDED.flag, buried = EXCLUDED.buried, again = EXCLUDED.again,
      returns = EXCLUDED.returns`
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  const yes: T[] = []
  const no: T[] = []
  for (const item of items) (test(item) ? yes : no).push(item)
  return [yes, no]
}
