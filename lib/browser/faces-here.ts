/** The words of cards: what the device keeps first, the rest from the server. */
import type { Card } from '../core/card'
import type { Language } from '../core/language'
import { CardsResponse } from '../core/wire'
import { request } from './api'
import { facesOf } from './copy/copy'

/** False: some are nowhere to be had. At most 20 at once. */
export async function fetchFaces(ids: readonly string[], language: Language, take: (cards: readonly Card[]) => void): Promise<boolean> {
  const kept = [...(await facesOf(ids, language)).values()]
  take(kept)
  const left = ids.filter((id) => kept.every((card) => card.id !== id))
  if (left.length === 0) return true
  const answer = await request('GET', `/api/cards?language=${language}&ids=${left.join(',')}`, CardsResponse)
  if (answer.ok) take(answer.value.cards)
  return answer.ok
}
