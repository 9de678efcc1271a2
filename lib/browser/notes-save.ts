/** The preview that was agreed to, on its way to the server: the same request until it is known to be stored, whatever the network does. */
import * as z from 'zod/mini'
import type { Draft } from '../core/notes/draft'
import { toRequest } from '../core/notes/to-request'
import { type ImportRequest, ImportResponse, OwnResponse } from '../core/own-card'
import { err, ok, type Result } from '../core/result'
import { risingIds } from '../core/rising-ids'
import { request, type RequestError } from './api'
import { ensureLearner } from './outbox'

/** A request that may have arrived. */
export interface Attempt {
  readonly draft: Draft
  readonly request: ImportRequest
}
export interface Stored extends ImportResponse {
  readonly learner: string
}
export interface Outcome {
  readonly attempt: Attempt | null
  /** Null: there is nothing to save. */
  readonly result: Result<Stored | null, RequestError>
}

const NOTHING_OWN: OwnResponse = { decks: [], cards: [] }

/** Of a visitor, nothing. */
export const ownOf = (learner: string | null): Promise<Result<OwnResponse, RequestError>> =>
  learner === null ? Promise.resolve(ok(NOTHING_OWN)) : request('GET', '/api/own', OwnResponse)

export async function saveImport(draft: Draft, own: OwnResponse, earlier: Attempt | null): Promise<Outcome> {
  const learner = await ensureLearner()
  if (!learner.ok) return { attempt: earlier, result: learner }
  if (earlier && earlier.draft !== draft) {
    // The earlier request may be stored although nobody heard of it: then the draft is beside the point.
    const now = await ownOf(learner.value)
    if (!now.ok) return { attempt: earlier, result: now }
    if (versionsOf(now.value) !== versionsOf(own)) return { attempt: null, result: err({ code: 'changed_elsewhere' }) }
  }
  const attempt = earlier?.draft === draft ? earlier : { draft, request: toRequest(draft, own, newIds()) }
  if (attempt.request.cards.length === 0) return { attempt: null, result: ok(null) }
  const sent = await request('POST', '/api/import', ImportResponse, attempt.request)
  if (sent.ok) {
    void import('./copy/sync').then(({ catalogueChanged }) => catalogueChanged())
    return { attempt, result: ok({ ...sent.value, learner: learner.value }) }
  }
  const mayHaveArrived = sent.error.code === 'offline' || sent.error.code === 'unavailable'
  return { attempt: mayHaveArrived ? attempt : null, result: sent }
}

export const undoImport = (id: string): Promise<Result<object, RequestError>> => request('POST', '/api/import/undo', z.object({}), { id })

const newIds = (): (() => string) => risingIds(Date.now(), () => crypto.getRandomValues(new Uint8Array(8)))

const versionsOf = ({ cards, decks }: OwnResponse): string =>
  JSON.stringify([cards.map(({ id, version }) => `${id} ${String(version)}`).toSorted(), decks.map(({ id }) => id).toSorted()])
