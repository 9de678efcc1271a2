/** The cards' words, ahead of their turn: what came with the page, what the device keeps, and the rest from the server. */
import { useEffect, useState } from 'react'
import { request } from '@/lib/browser/api'
import { fetchFaces } from '@/lib/browser/faces-here'
import type { Card } from '@/lib/core/card'
import type { Language } from '@/lib/core/language'
import { CardsResponse } from '@/lib/core/wire'

/** Cards are fetched this far ahead: the next one is always there already. */
const AHEAD = 10
const AT_ONCE = 20

export function useCards(ahead: readonly string[], first: readonly Card[], language: Language) {
  const [cards, setCards] = useState<ReadonlyMap<string, Card>>(() => new Map(first.map((card) => [card.id, card])))
  const [failed, setFailed] = useState(false)
  const [tries, setTries] = useState(0)
  const missing = ahead.slice(0, AHEAD).some((id) => !cards.has(id))
  const wanted = missing ? ahead.filter((id) => !cards.has(id)).slice(0, AT_ONCE).join(',') : ''

  useEffect(() => {
    if (wanted === '') return
    let isCurrent = true
    const take = (some: readonly Card[]) => {
      if (isCurrent && some.length > 0) setCards((known) => new Map([...known, ...some.map((card) => [card.id, card] as const)]))
    }
    void fetchFaces(wanted.split(','), language, take).then((ok) => {
      if (isCurrent) setFailed(!ok)
    })
    return () => {
      isCurrent = false
    }
  }, [wanted, language, tries])

  /** After a card was changed. */
  const refetch = async (id: string) => {
    const answer = await request('GET', `/api/cards?language=${language}&ids=${id}`, CardsResponse)
    if (answer.ok) setCards((known) => new Map([...known, ...answer.value.cards.map((card) => [card.id, card] as const)]))
  }
  return { cards, failed, retry: () => { setTries((n) => n + 1) }, refetch }
}
