/**
 * Answers on their way to the server. An operation is written down here before anything is sent, and leaves only when
 * the server says that it is stored: a failed request, a closed tab or a new deployment loses nothing. Any later tab
 * sends what an earlier one left.
 */
import { err, ok, type Result } from '../core/result'
import { LearnerResponse, MAX_OPS, type Op, ReviewsResponse } from '../core/wire'
import { request, type RequestError } from './api'
import { arrivedLately, noteArrived } from './arrived'
import { deviceTimeZone } from './device'
import { type Entry, openStore, type OutboxStore, type Waiting } from './outbox-store'

/** Why answers are still waiting. */
export type Obstacle = 'offline' | 'signed_out' | 'other_learner'

export interface OutboxState {
  readonly waiting: number
  /** When the oldest of them was given. */
  readonly since: string | null
  readonly refused: number
  readonly obstacle: Obstacle | null
  /** False: this browser keeps nothing over a closed tab. */
  readonly durable: boolean
  /** How many this page has seen arrive. */
  readonly arrived: number
}

const RETRY_FIRST_MS = 2_000
const RETRY_AT_MOST_MS = 60_000

let state: OutboxState = { waiting: 0, since: null, refused: 0, obstacle: null, durable: true, arrived: 0 }
let learner: string | null = null
let arrivals = 0
let store: Promise<OutboxStore> | undefined
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

/** Settles when the operation is on the disk, not when it is on the server. */
export async function push(op: Op): Promise<void> {
  given.push(op)
  await (await opened()).add({ op, learner })
  void flush()
}

/** Every operation of this learner that this page may not know of yet. */
export async function operationsHere(): Promise<readonly Op[]> {
  const entries = await (await opened()).all()
  return [...given, ...[...entries, ...arrivedLately(Date.now())].filter(isOurs).map(({ op }) => op)]
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
  const made = await request('POST', '/api/guest', LearnerResponse, { timeZone: deviceTimeZone() })
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

const opened = (): Promise<OutboxStore> => (store ??= openStore())

/** Was this page made before the server had all of this tab's answers? Then its figures may be from before. */
export const hasJustSent = (): boolean => arrivedLately(Date.now()).some(isOurs)

const isOurs = (entry: Waiting): boolean => entry.learner === null || entry.learner === learner

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
  const outbox = await opened()
  const held = new Set<string | null>()
  let obstacle: Obstacle | null = null
  for (;;) {
    const entries = (await outbox.all()).filter((entry) => !held.has(ownerOf(entry)))
    const [first] = entries
    if (!first) break
    const owner = ownerOf(first)
    obstacle = await send(outbox, owner, entries.filter((entry) => ownerOf(entry) === owner).slice(0, MAX_OPS))
    if (obstacle === 'other_learner') held.add(owner)
    else if (obstacle) break
  }
  await report(outbox, obstacle ?? (held.size > 0 ? 'other_learner' : null))
}

/** Null: ours, or whoever's it will be. */
const ownerOf = (entry: Entry): string | null => (isOurs(entry) ? null : entry.learner)

async function send(outbox: OutboxStore, owner: string | null, entries: readonly Entry[]): Promise<Obstacle | null> {
  const sender = owner === null ? await ensureLearner() : ok(owner)
  if (!sender.ok) return 'offline'
  const ops = entries.map(({ op }) => op)
  const sent = await request('POST', '/api/reviews', ReviewsResponse, { learner: sender.value, sentAt: new Date().toISOString(), ops })
  if (!sent.ok) return obstacleOf(sent.error.code)
  const outcomes = new Map(sent.value.outcomes.map((outcome) => [outcome.id, outcome]))
  const isRefused = ({ op }: Entry) => outcomes.get(op.id)?.outcome === 'refused'
  const isStored = ({ op }: Entry) => outcomes.has(op.id) && outcomes.get(op.id)?.outcome !== 'refused'
  arrivals += entries.filter(isStored).length
  noteArrived(entries.filter(isStored).map(({ op, learner: owner }) => ({ op, learner: owner })), Date.now())
  await outbox.settle(
    entries.filter(isStored).map(({ key }) => key),
    entries.filter(isRefused).map((entry) => ({ ...entry, reason: outcomes.get(entry.op.id)?.reason ?? '' })),
  )
  // An answer that says nothing of an operation leaves it waiting: try later, not at once and for ever.
  return entries.every((entry) => isStored(entry) || isRefused(entry)) ? null : 'offline'
}

const obstacleOf = (code: string): Obstacle => (code === 'signed_out' || code === 'other_learner' ? code : 'offline')

async function report(outbox: OutboxStore, obstacle: Obstacle | null): Promise<void> {
  const entries = await outbox.all()
  state = {
    waiting: entries.length,
    since: entries[0]?.op.at ?? null,
    refused: await outbox.refusedCount(),
    obstacle,
    durable: outbox.durable,
    arrived: arrivals,
  }
  for (const listener of listeners) listener()
}
