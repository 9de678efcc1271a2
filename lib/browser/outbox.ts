/**
 * What a learner does on its way to the server. An operation is written down here before anything is sent, and leaves only when the
 * server says that it is stored and its row is in the copy: a failed request, a closed tab or a new deployment loses nothing. Any
 * later tab sends what an earlier one left.
 */
import { err, ok, type Result } from '../core/result'
import { oneLoad } from '../core/sync/one-load'
import { LearnerResponse, type LogOp, ReviewsResponse } from '../core/wire'
import type { Op } from '../core/wire-choices'
import { request, type RequestError } from './api'
import { arrivedLately, noteArrived } from './arrived'
import { keepArrived } from './copy/arrivals'
import { dropFaces } from './copy/copy-store'
import { deviceTimeZone } from './device'
import { dropKeptPages } from './kept-pages'
import { type Keeping, openStore, type OutboxStore, type Waiting } from './outbox-store'

/** Why answers are still waiting. */
export type Obstacle = 'offline' | 'signed_out' | 'other_learner'

export interface OutboxState {
  readonly waiting: number
  /** When the oldest of them was given. */
  readonly since: string | null
  readonly refused: number
  readonly obstacle: Obstacle | null
  /** Unless it is on the disk, what waits ends with the tab. */
  readonly keeping: Keeping
  /** How many this page has seen arrive. */
  readonly arrived: number
}

const RETRY_FIRST_MS = 2_000
const RETRY_AT_MOST_MS = 60_000
const PATIENCE_MS = 30_000
const ASKED_TO_PERSIST = 'netdrill.persist'

let state: OutboxState = { waiting: 0, since: null, refused: 0, obstacle: null, keeping: 'disk', arrived: 0 }
let learner: string | null = null
let arrivals = 0
let store: OutboxStore | undefined
let retryMs = RETRY_FIRST_MS
let retry: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()
/** Everything of this tab's life, sent or not: a page that comes back from a cache folds it over what it knew. */
const given: Op[] = []

export const outboxState = (): OutboxState => state

export function onOutboxChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Whose page this is. Null: nobody's yet; the first answer makes a guest. A page that was made before that answer does not
 * unmake the guest: signing out loads everything anew.
 */
export function belongTo(current: string | null): void {
  learner = current ?? learner
}

/** Null: nobody's yet, as far as this page knows. */
export const learnerHere = (): string | null => learner

/** Settles when the operation is on the disk, or cannot be; not when it is on the server. */
export async function push(op: Op): Promise<void> {
  given.push(op)
  await opened().add({ op, learner })
  void askToPersist()
  afterPaint(() => void flush())
}

/** The next card first: what is on the disk can wait a frame to be sent. A page that nobody sees paints nothing. */
function afterPaint(work: () => void): void {
  if (document.visibilityState === 'visible') requestAnimationFrame(() => setTimeout(work))
  else work()
}

/** What this learner did to cards and this page may not know of yet. */
export async function operationsHere(): Promise<readonly LogOp[]> {
  const entries = await opened().all()
  const all = [...given, ...[...entries, ...arrivedLately(Date.now())].filter(isOurs).map(({ op }) => op)]
  return all.filter((op) => op.kind !== 'setting' && op.kind !== 'interview')
}

/** What this learner did and the server is not known to have. */
export const waitingHere = async (): Promise<readonly Op[]> => (await opened().all()).filter(isOurs).map(({ op }) => op)

/** Everything that was not sent or not taken, of everybody, as a file to be kept. */
export async function unsentFile(): Promise<string> {
  const [waiting, refused] = await Promise.all([opened().all(), opened().refused()])
  return `${JSON.stringify({ format: 'netdrill-unsent/1', savedAt: new Date().toISOString(), waiting, refused }, null, 1)}\n`
}

/** Sends what waits, one flight at a time over all tabs, and settles when nothing more can be sent now. */
export async function flush(): Promise<OutboxState> {
  clearTimeout(retry)
  await exclusively(sendAll)
  if (state.obstacle === 'offline') {
    retry = setTimeout(() => void flush(), retryMs)
    retryMs = Math.min(RETRY_AT_MOST_MS, retryMs * 2)
  } else retryMs = RETRY_FIRST_MS
  return state
}

/** A visitor becomes a guest with the first thing there is to keep. */
export async function ensureLearner(): Promise<Result<string, RequestError>> {
  if (learner !== null) return ok(learner)
  const made = await request('POST', '/api/guest', LearnerResponse, { timeZone: deviceTimeZone() }, PATIENCE_MS)
  if (!made.ok) return made
  learner ??= made.value.learner
  return learner === null ? err({ code: 'unavailable' }) : ok(learner)
}

/** Sends when there may be a network again. Call once a page; returns how to stop. */
export function keepSending(): () => void {
  const send = () => void flush()
  const sendIfSeen = () => {
    if (document.visibilityState === 'visible') send()
  }
  window.addEventListener('online', send)
  document.addEventListener('visibilitychange', sendIfSeen)
  send()
  return () => {
    window.removeEventListener('online', send)
    document.removeEventListener('visibilitychange', sendIfSeen)
  }
}

const opened = (): OutboxStore => (store ??= openStore(makeRoom))

/** Only of what can be fetched again. */
async function makeRoom(): Promise<void> {
  await Promise.all([dropFaces(), dropKeptPages()])
}

/** Once, with the first thing there is to lose. Some browsers ask their person, others decide alone. */
async function askToPersist(): Promise<void> {
  try {
    if (localStorage.getItem(ASKED_TO_PERSIST) !== null) return
    localStorage.setItem(ASKED_TO_PERSIST, '1')
    await navigator.storage.persist()
  } catch {
    // a browser that keeps nothing, or has no such question
  }
}

/** Was this page made before the server had all of this tab's answers? Then its figures may be from before. */
export const hasJustSent = (): boolean => arrivedLately(Date.now()).some(isOurs)

const isOurs = (entry: Pick<Waiting, 'learner'>): boolean => entry.learner === null || entry.learner === learner

let inFlight: Promise<void> = Promise.resolve()

/** Over all tabs; by plain http at an address in the house, where browsers have no locks, at least within this one. */
async function exclusively(work: () => Promise<void>): Promise<void> {
  const locks = navigator.locks as LockManager | undefined
  if (locks) await locks.request('netdrill-outbox', work)
  else await (inFlight = inFlight.then(work, work))
}

/**
 * Owner by owner. What somebody else left is offered too: it may be the guest whose answers went to this account. An owner
 * whom the server does not take for this one is held back, and does not hold up the others.
 */
async function sendAll(): Promise<void> {
  const held = new Set<string | null>()
  /** What could be sent but not taken out, of a disk that fails, is not sent over and over. */
  const sent = new Set<string>()
  let obstacle: Obstacle | null = null
  for (;;) {
    const entries = (await opened().all()).filter((entry) => !held.has(ownerOf(entry)) && !sent.has(entry.op.id))
    const [first] = entries
    if (!first) break
    const owner = ownerOf(first)
    const some = oneLoad(entries.filter((entry) => ownerOf(entry) === owner))
    obstacle = await send(owner, some)
    if (obstacle === null) for (const { op } of some) sent.add(op.id)
    if (obstacle === 'other_learner') held.add(owner)
    else if (obstacle) break
  }
  await report(obstacle ?? (held.size > 0 ? 'other_learner' : null))
}

/** Null: ours, or whoever's it will be. */
const ownerOf = (entry: Waiting): string | null => (isOurs(entry) ? null : entry.learner)

async function send(owner: string | null, entries: readonly Waiting[]): Promise<Obstacle | null> {
  const sender = owner === null ? await ensureLearner() : ok(owner)
  if (!sender.ok) return 'offline'
  const ops = entries.map(({ op }) => op)
  const body = { learner: sender.value, sentAt: new Date().toISOString(), ops }
  const sent = await request('POST', '/api/reviews', ReviewsResponse, body, PATIENCE_MS)
  if (!sent.ok) return obstacleOf(sent.error.code)
  const outcomes = new Map(sent.value.outcomes.map((outcome) => [outcome.id, outcome]))
  const isRefused = ({ op }: Waiting) => outcomes.get(op.id)?.outcome === 'refused'
  const isStored = ({ op }: Waiting) => outcomes.has(op.id) && outcomes.get(op.id)?.outcome !== 'refused'
  const stored = entries.filter(isStored)
  // A copy that takes nothing hears of them from the log again. Of what was somebody else's, the copy is not asked.
  if (owner === null && (sent.value.rows ?? []).length > 0) await keepArrived(sender.value, sent.value.rows ?? [])
  arrivals += stored.length
  noteArrived(stored, Date.now())
  await opened().settle(
    stored.map(({ op }) => op.id),
    entries.filter(isRefused).map((entry) => ({ ...entry, reason: outcomes.get(entry.op.id)?.reason ?? '' })),
  )
  // An answer that says nothing of an operation leaves it waiting: try later, not at once and for ever.
  return entries.every((entry) => isStored(entry) || isRefused(entry)) ? null : 'offline'
}

const obstacleOf = (code: string): Obstacle => (code === 'signed_out' || code === 'other_learner' ? code : 'offline')

async function report(obstacle: Obstacle | null): Promise<void> {
  const entries = await opened().all()
  state = {
    waiting: entries.length,
    since: entries.reduce<string | null>((oldest, { op }) => (oldest === null || op.at < oldest ? op.at : oldest), null),
    refused: (await opened().refused()).length,
    obstacle,
    keeping: opened().keeping(),
    arrived: arrivals,
  }
  for (const listener of listeners) listener()
}
