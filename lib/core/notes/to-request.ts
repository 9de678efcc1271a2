/**
 * A preview that was agreed to → the one request that writes it. No cards in it: there is nothing to save.
 *
 * So that the next import of the same notes finds nothing to ask, everything that the learner did here is remembered in origins:
 *   merged, split   in the key, which says how to make the card again (pieces.ts)
 *   edited          the print is that of the file's words, not of the learner's
 *   conflict        likewise, whichever side was taken: asked again only when the file changes again
 *   dropped         the card is kept, retired, with the mark `dropped`; taken again, it loses the mark
 *   vanished        retired with the mark `gone`; kept against the file, it has the mark `kept`
 * A stored card that stays as it is, is not sent at all.
 */
import type { Language } from '../language'
import type { ImportRequest, OwnCard, OwnResponse } from '../own-card'
import type { Draft, DraftCard } from './draft'
import { type Mark, markOf, printOfNote, readPrint, sameWords, writePrint } from './fingerprint'
import { leavesOf } from './pieces'

/** Room for cards that will come between. */
const STEP = 100
const MAX_POSITION = 10_000_000

/** `newId` gives UUIDv7s in rising order: for the import, new decks and new cards. */
export function toRequest(draft: Draft, own: OwnResponse, newId: () => string): ImportRequest {
  const id = newId()
  const decks = decksOf(draft, own, newId)
  const ids = idsOf(draft, own, newId)
  const places = placesOf(draft, own, decks.idOf)
  const stored = new Map(own.cards.map((card) => [card.id, card]))
  const followed = followsOf(draft, ids, stored)

  const sent = new Map<string, OwnCard>()
  const send = (card: OwnCard) => {
    const before = stored.get(card.id)
    if (!before || !sameCard(before, card)) sent.set(card.id, card)
  }
  const here = new Set(draft.files.map(({ path }) => path))
  for (const card of draft.cards) {
    if (card.kind === 'vanished') continue
    // A card that does not go on in what was proposed: it is gone from its notes, if they are here.
    const refused = card.joined === false && card.stored && card.kind !== 'new' ? [{ card: card.stored, refused: true }] : []
    for (const { card: gone, refused: ifHere } of [...card.absorbed, ...refused])
      if (!ifHere || (!gone.retired && here.has(gone.origin?.path ?? ''))) send(goneCard(gone))
  }
  const continued = new Set([...ids.values()])
  for (const card of draft.cards) {
    if (card.kind !== 'vanished') send(toCard(card))
    else if (card.stored && !continued.has(card.stored.id) && !sent.has(card.stored.id))
      send(card.dropped ? goneCard(card.stored) : { ...card.stored, origin: marked(card.stored, 'kept') })
  }
  return { id, decks: decks.made, cards: [...sent.values()] }

  function toCard(card: DraftCard): OwnCard {
    const before = continues(card)
    const cardId = ids.get(card.id) ?? ''
    const follows = followed(card)
    const deck = card.dropped && before ? before.deck : decks.idOf(card)
    const made = {
      ...{ id: cardId, deck, position: places.get(card.id) ?? 0, topic: card.topic, source: card.source },
      language: before && sameWords(before.source, card.source) ? before.language : languageOf(card.source),
      version: before?.version ?? 0,
    }
    if (before && card.kind === 'same') {
      if (before.retired && card.dropped) return { ...before, origin: awayOrigin(card, before) }
      const rest = { follows: before.follows, look: before.look, retired: card.dropped }
      if (before.retired) return { ...made, ...rest, origin: originOf(card, before) }
      return { ...made, ...rest, origin: card.dropped ? marked(before, 'dropped') : before.origin }
    }
    const look = card.look || (card.joined === true && card.kind === 'new')
    return { ...made, follows, look: before !== null && look, retired: card.dropped, origin: originOf(card, before) }
  }
}

const continues = ({ joined, stored }: DraftCard): OwnCard | null => (joined === false ? null : stored)

const goneCard = (card: OwnCard): OwnCard => ({ ...card, retired: true, origin: marked(card, 'gone') })

const marked = ({ origin }: OwnCard, mark?: Mark): OwnCard['origin'] =>
  origin && { ...origin, print: writePrint(readPrint(origin.print), mark) }

function originOf(card: DraftCard, before: OwnCard | null): OwnCard['origin'] {
  const mark = card.dropped ? 'dropped' : undefined
  if (!card.note) return before ? marked(before, mark) : null
  // A card that came back by its id out of a deck file stays with the notes it was made from.
  if (before && card.note.by === 'own_format' && before.origin?.key !== card.note.key) return before.origin && marked(before, mark)
  return { path: card.path, key: card.note.key, print: writePrint(printOfNote(card.note), mark) }
}

/** A card that was left out stays so, under whatever heading its notes have it now. */
function awayOrigin({ path, note }: DraftCard, { origin }: OwnCard): OwnCard['origin'] {
  if (!note || !origin || note.by === 'own_format' || (origin.path === path && origin.key === note.key)) return origin
  return { path, key: note.key, print: writePrint(printOfNote(note), markOf(origin.print) ?? undefined) }
}

/** Draft card → id. A deck that we wrote brings its cards' ids along. */
function idsOf(draft: Draft, own: OwnResponse, newId: () => string): Map<string, string> {
  const used = new Set(own.cards.map(({ id }) => id))
  return new Map(
    draft.cards
      .filter(({ kind }) => kind !== 'vanished')
      .map((card) => {
        const before = continues(card)
        if (before) return [card.id, before.id]
        const brought = card.note?.by === 'own_format' ? /^#([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(card.note.key)?.[1] : undefined
        const id = brought && !used.has(brought) ? brought : newId()
        used.add(id)
        return [card.id, id]
      }),
  )
}

function decksOf(draft: Draft, own: OwnResponse, newId: () => string) {
  const living = own.decks.filter(({ retired }) => !retired)
  const byTitle = new Map(living.map(({ title, id }) => [title, id]))
  const known = new Set(own.decks.map(({ id }) => id))
  const made: { id: string; title: string }[] = []
  const toMake = draft.cards.filter(({ deck, kind, stored, joined, dropped }) => {
    const stays = kind === 'vanished' || (stored && joined !== false && (dropped || stored.deck === deck.id))
    return !stays && (deck.id === null || !known.has(deck.id))
  })
  for (const { deck, dropped } of toMake) if (!dropped) make(deck.title)
  // No deck is made for nothing but what is not wanted.
  for (const { deck, dropped } of toMake)
    if (dropped && !byTitle.has(deck.title)) byTitle.set(deck.title, living[0]?.id ?? made[0]?.id ?? make(deck.title))
  const idOf = ({ deck }: DraftCard) => (deck.id !== null && known.has(deck.id) ? deck.id : (byTitle.get(deck.title) ?? ''))
  return { made, idOf }

  function make(title: string): string {
    const id = byTitle.get(title) ?? newId()
    if (!byTitle.has(title)) made.push({ id, title })
    byTitle.set(title, id)
    return id
  }
}

/** Stored cards keep their place; new ones stand behind the one before them in their file. */
function placesOf(draft: Draft, own: OwnResponse, deckOf: (card: DraftCard) => string): Map<string, number> {
  const ends = new Map<string, number>()
  for (const { deck, position } of own.cards) ends.set(deck, Math.max(ends.get(deck) ?? 0, position))
  const last = new Map<string, number>()
  const places = new Map<string, number>()
  let path: string | null = null
  for (const card of draft.cards) {
    if (card.kind === 'vanished') continue
    if (card.path !== path) last.clear()
    path = card.path
    const before = continues(card)
    const deck = deckOf(card)
    const end = ends.get(deck)
    const previous = last.get(deck)
    const stays = before && (before.deck === deck || card.dropped)
    const place: number = stays
      ? before.position
      : end === undefined
        ? 0
        : previous === undefined || previous >= end
          ? Math.min(MAX_POSITION, end + STEP)
          : previous + 1
    places.set(card.id, place)
    if (stays && before.deck !== deck) continue
    last.set(deck, place)
    ends.set(deck, Math.max(end ?? 0, place))
  }
  return places
}

/** A follow-up names its question by the key in the file; it may be part of another card by now. */
function followsOf(draft: Draft, ids: ReadonlyMap<string, string>, stored: ReadonlyMap<string, OwnCard>) {
  const names = new Map<string, string | null>()
  for (const card of draft.cards) {
    if (!card.note || card.dropped) continue
    for (const leaf of leavesOf(card.note.key)) {
      const name = `${card.path}\n${leaf}`
      if (!names.has(name)) names.set(name, ids.get(card.id) ?? null)
    }
  }
  return (card: DraftCard): string | null => {
    const key = card.note?.follows
    if (!key) return card.note ? null : (continues(card)?.follows ?? null)
    const id = names.get(`${card.path}\n${key}`) ?? (stored.has(key.slice(1)) ? key.slice(1) : null)
    return id === ids.get(card.id) ? null : id
  }
}

/** By the script: Korean notes on networks are full of English words. */
export function languageOf({ front, back }: Pick<OwnCard['source'], 'front' | 'back'>): Language {
  if (/\p{Script=Hangul}/u.test(front)) return 'ko'
  const letters = (back ?? '').match(/\p{L}/gu)?.length ?? 0
  const hangul = (back ?? '').match(/\p{Script=Hangul}/gu)?.length ?? 0
  return hangul > 0 && hangul >= 0.1 * letters ? 'ko' : 'en'
}

function sameCard(a: OwnCard, b: OwnCard): boolean {
  const rest = ({ deck, position, topic, language, follows, origin, look, retired }: OwnCard) =>
    JSON.stringify([deck, position, topic, language, follows, origin?.path, origin?.key, origin?.print, look, retired])
  return rest(a) === rest(b) && sameWords(a.source, b.source)
}

