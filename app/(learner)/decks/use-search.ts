/** What a query finds in what this device knows, while it is typed. */
import { startTransition, useEffect, useState } from 'react'
import { factsAndFolds, type Facts, type Knowledge } from '@/lib/browser/copy/copy'
import { onCopyChange, syncCopy } from '@/lib/browser/copy/sync'
import { searchHere, type Title, titlesHere } from '@/lib/browser/search-here'
import { dayIn } from '@/lib/browser/study-here'
import type { CatalogueDeck } from '@/lib/core/catalogue'
import type { Day } from '@/lib/core/day'
import type { Language } from '@/lib/core/language'
import type { QueryProblem } from '@/lib/core/search/query'
import type { CardFold } from '@/lib/core/sync/card-fold'

export interface FoundCard {
  readonly fact: Facts
  readonly deck: CatalogueDeck | undefined
  readonly fold: CardFold | undefined
  readonly titles: readonly Title[]
}

export interface Outcome {
  /** As it was typed. */
  readonly text: string
  readonly problems: readonly QueryProblem[]
  /** What is found: the text without the pieces that are a problem. */
  readonly query: string
  /** The best first. */
  readonly cards: readonly string[]
  /** How many of them can be asked: they have an answer and do not rest. */
  readonly askable: number
  readonly cardOf: (card: string) => FoundCard | undefined
  readonly today: Day
}

interface Searching {
  /** Null: nothing has been searched yet. While the next one is on its way, the last one. */
  readonly outcome: Outcome | null
  /** Nothing can be searched: the device has no cards (yet). */
  readonly isEmpty: boolean
  /** A search is near: get ready. */
  readonly prepare: () => void
}

/** The last one: who comes back to the page finds it as it was left. */
let last: Outcome | undefined

/** Has this document searched before? Then its page is not the one that the server wrote. */
export const hasSearched = (): boolean => last !== undefined

export function useSearch(text: string, cardLanguage: Language): Searching {
  const [outcome, setOutcome] = useState(() => (last?.text === text ? last : null))
  const [isNear, setIsNear] = useState(false)
  const [known, setKnown] = useState<Knowledge | null | undefined>(undefined)
  const isOn = isNear || text !== ''

  useEffect(() => {
    if (!isOn) return
    const stop = whenKnown(setKnown)
    void syncCopy(cardLanguage) // what was written a while ago, here or elsewhere, can be found too
    return stop
  }, [isOn, cardLanguage])

  useEffect(() => {
    if (!known || text === '') return
    let isCurrent = true
    const frame = requestAnimationFrame(() => {
      void find(text, known).then((found) => {
        if (!isCurrent || !found) return
        startTransition(() => { setOutcome(found) })
      })
    })
    return () => {
      isCurrent = false
      cancelAnimationFrame(frame)
    }
  }, [text, known])

  return { outcome, isEmpty: known === null, prepare: () => { setIsNear(true) } }
}

/** What the device knows, now and after every change; while it is read, changes wait. Returns how to stop. */
function whenKnown(tell: (known: Knowledge | null) => void): () => void {
  const reading = { isOn: false, isStale: false, isOver: false }
  const look = async (): Promise<void> => {
    reading.isStale = true
    if (reading.isOn) return
    reading.isOn = true
    while (reading.isStale) {
      reading.isStale = false
      const known = await factsAndFolds()
      if (!reading.isOver) tell(known)
    }
    reading.isOn = false
  }
  void look()
  const stop = onCopyChange(() => void look())
  return () => {
    reading.isOver = true
    stop()
  }
}

/** Undefined: there is nothing that could be found without the problems. */
async function find(text: string, known: Knowledge): Promise<Outcome | undefined> {
  const today = dayIn(known, new Date())
  const { problems, cards: found } = await searchHere(text, known, today)
  const query = problems.reduce((rest, { piece }) => rest.replace(piece, ' '), text)
  const good = problems.length === 0 ? { cards: found, problems } : await searchHere(query, known, today)
  if (good.problems.length > 0) return last && { ...last, text, problems }
  const { facts, decks } = tablesOf(known)
  const titles = await titlesHere(known)
  const cardOf = (card: string): FoundCard | undefined => {
    const fact = facts.get(card)
    return fact && { fact, deck: decks.get(fact.deck), fold: known.folds.get(card), titles: titles.get(card) ?? [] }
  }
  const askable = good.cards.filter((card) => facts.get(card)?.answered === true && known.folds.get(card)?.standing.suspended !== true).length
  last = { text, problems, query: query.trim(), cards: good.cards, askable, cardOf, today }
  return last
}

interface Tables {
  readonly facts: ReadonlyMap<string, Facts>
  readonly decks: ReadonlyMap<string, CatalogueDeck>
}

const tables = new WeakMap<Knowledge, Tables>()

/** Made once, not with every letter. */
function tablesOf(known: Knowledge): Tables {
  const made = tables.get(known) ?? { facts: new Map(known.facts.map((fact) => [fact.card, fact])), decks: new Map(known.decks.map((deck) => [deck.id, deck])) }
  tables.set(known, made)
  return made
}
