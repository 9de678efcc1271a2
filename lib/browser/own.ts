/** What a learner writes on decks and cards, sent to the server. A visitor becomes a guest with the first of it. */
import * as z from 'zod/mini'
import { type OwnCard, OwnCardResponse, OwnDeck, type OwnDeckRequest, type WordsRequest, WordsResponse } from '../core/own-card'
import type { Result } from '../core/result'
import { request, type RequestError } from './api'
import { ensureLearner } from './outbox'

export const saveDeck = (deck: OwnDeckRequest) => send('/api/own/deck', OwnDeck, deck)
export const saveCard = (card: OwnCard) => send('/api/own/card', OwnCardResponse, card)
export const saveWords = (words: WordsRequest) => send('/api/words', WordsResponse, words)

async function send<Body>(path: string, schema: z.ZodMiniType<Body>, body: unknown): Promise<Result<Body, RequestError>> {
  const learner = await ensureLearner()
  if (!learner.ok) return learner
  const sent = await request('PUT', path, schema, body)
  if (sent.ok) void tellCopy()
  return sent
}

/** Loaded when there is something to tell: nothing that is shown waits for it. */
const tellCopy = (): Promise<void> => import('./copy/sync').then(({ catalogueChanged }) => catalogueChanged())
