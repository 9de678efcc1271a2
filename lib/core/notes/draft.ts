/** The preview of an import: what shall become of every card, and what the learner did to it. Pure; every edit can be taken back. */
import { DeckTitle, type OwnCard, type OwnCardSource, type OwnResponse } from '../own-card'
import { wordsOf } from './fingerprint'
import { grouped } from './grouped'
import { LIMITS } from './limits'
import type { NoteCard, SkipReason } from './note'
import { mergedKey, mergeNotes, mergeWords, splitNote, splitText } from './pieces'
import type { Change, Difference, DifferenceFile, Item } from './plan-import'

export { splitPoints } from './split-points'

export interface DraftCard {
  /** Of this card in its draft; stays through every edit. */
  readonly id: string
  readonly kind: Change
  readonly path: string
  /** What the files say, merged and split as the learner wishes, otherwise untouched. Null if vanished, or split off edited words. */
  readonly note: NoteCard | null
  /** The stored card that this one continues or (for `renamed`, `moved` and a suggestion) would continue. */
  readonly stored: OwnCard | null
  /** Null: no question. Otherwise whether the learner agrees that `stored` continues here: it starts true for renamed and moved, false for a suggestion. */
  readonly joined: boolean | null
  /** Stored cards of what was merged into this one here; they retire. `refused`: only if their own notes are here. */
  readonly absorbed: readonly { readonly card: OwnCard; readonly refused: boolean }[]
  /** As it shall be. */
  readonly source: OwnCardSource
  /** The file's words, where they differ from what was proposed; after choosing them, the learner's. */
  readonly theirs: OwnCardSource | null
  /** Whose words `source` are, where there are two. */
  readonly side: 'mine' | 'theirs'
  /** Not wanted. A vanished card starts dropped: that retires it. */
  readonly dropped: boolean
  readonly deck: DeckChoice
  readonly topic: string
  readonly look: boolean
  readonly ambiguous: boolean
}

/** A living own deck's id; or null, and the title of one to be made. */
export interface DeckChoice {
  readonly id: string | null
  readonly title: string
}

export interface Draft {
  readonly files: readonly DifferenceFile[]
  readonly cards: readonly DraftCard[]
  /** `cards` before every edit, newest last. */
  readonly past: readonly (readonly DraftCard[])[]
}

export type DraftEvent =
  /** The first of them in order keeps its front; the others become headings of its back. All of one file. */
  | { readonly type: 'merge'; readonly ids: readonly string[] }
  /** With the card before it in its file. */
  | { readonly type: 'merge_up'; readonly id: string }
  | { readonly type: 'split'; readonly id: string; readonly mark: string; readonly front?: string }
  | { readonly type: 'drop' | 'take'; readonly ids: readonly string[] }
  /** An empty front changes nothing; an empty back makes it unanswered. */
  | { readonly type: 'edit'; readonly id: string; readonly front?: string; readonly back?: string | null }
  | { readonly type: 'points'; readonly id: string; readonly keyPoints: Readonly<OwnCardSource['keyPoints']> }
  | { readonly type: 'redeck'; readonly ids: readonly string[]; readonly deck: DeckChoice }
  | { readonly type: 'redeck_file'; readonly path: string; readonly deck: DeckChoice }
  | { readonly type: 'redeck_all'; readonly deck: DeckChoice }
  /** Whether the stored card continues in this one. */
  | { readonly type: 'join'; readonly id: string; readonly joined: boolean }
  | { readonly type: 'side'; readonly id: string; readonly side: 'mine' | 'theirs' }
  | { readonly type: 'undo' }

export interface Counts {
  /** Without the dropped ones. */
  readonly cards: number
  readonly unanswered: number
  /** Left out by the learner, now or earlier. */
  readonly dropped: number
  readonly skipped: { readonly [reason in SkipReason]?: number }
  /** Of the cards that are wanted; and those that vanished and will retire. */
  readonly kinds: Readonly<Record<Change, number>>
}

const MAX_PAST = 200
/** As many as fit into an origin. */
const MAX_KEY = 4_000

export function begin({ files, items }: Difference, own: OwnResponse): Draft {
  const deckFor = decksByNeighbours(items, files, own)
  const byId = new Map(items.map((item) => [item.id, item]))
  return { files, past: [], cards: items.map((item) => cardOf(item, byId, deckFor)) }
}

export function edit(draft: Draft, event: DraftEvent): Draft {
  if (event.type === 'undo') {
    const cards = draft.past.at(-1)
    return cards ? { ...draft, cards, past: draft.past.slice(0, -1) } : draft
  }
  const cards = happen(draft.cards, event)
  if (cards.length === draft.cards.length && cards.every((card, index) => card === draft.cards[index])) return draft
  return { ...draft, cards, past: [...draft.past, draft.cards].slice(-MAX_PAST) }
}

/** Without a vanished card that the learner joined to another. */
export function shown(draft: Pick<Draft, 'cards'>): readonly DraftCard[] {
  const continued = new Set(draft.cards.flatMap(({ joined, stored }) => (joined && stored ? [stored.id] : [])))
  return draft.cards.filter(({ kind, stored }) => kind !== 'vanished' || !stored || !continued.has(stored.id))
}

/** Of one file, or of all. */
export function counts(draft: Draft, path?: string): Counts {
  const cards = shown(draft).filter((card) => path === undefined || card.path === path)
  const wanted = cards.filter(({ dropped }) => !dropped)
  const kinds = { new: 0, same: 0, changed: 0, renamed: 0, moved: 0, returned: 0, conflict: 0, vanished: 0 }
  for (const { kind, dropped } of cards) if (dropped === (kind === 'vanished')) kinds[kind]++
  const skipped: { [reason in SkipReason]?: number } = {}
  for (const file of draft.files)
    if (path === undefined || file.path === path) for (const { reason } of file.skipped) skipped[reason] = (skipped[reason] ?? 0) + 1
  return {
    cards: wanted.length,
    unanswered: wanted.filter(({ source }) => source.back === null).length,
    dropped: cards.filter(({ dropped, kind }) => dropped && kind !== 'vanished').length,
    skipped,
    kinds,
  }
}

function happen(cards: readonly DraftCard[], event: Exclude<DraftEvent, { type: 'undo' }>): readonly DraftCard[] {
  const change = (ids: readonly string[], how: (card: DraftCard) => DraftCard) => {
    const wanted = new Set(ids)
    return cards.map((card) => (wanted.has(card.id) ? how(card) : card))
  }
  switch (event.type) {
    case 'merge':
      return merge(cards, event.ids)
    case 'merge_up': {
      const at = cards.findIndex(({ id }) => id === event.id)
      const before = cards.slice(0, Math.max(0, at)).findLast((card) => card.path === cards[at]?.path && !card.dropped && card.note)
      return before ? merge(cards, [before.id, event.id]) : cards
    }
    case 'split':
      return cards.flatMap((card) => (card.id === event.id ? split(card, event.mark, event.front, cards) : [card]))
    case 'drop':
    case 'take':
      return change(event.ids, (card) => (card.dropped === (event.type === 'drop') ? card : { ...card, dropped: !card.dropped }))
    case 'edit':
      return change([event.id], (card) => withWords(card, { front: event.front, back: event.back }))
    case 'points':
      return change([event.id], (card) => ({ ...card, source: { ...card.source, keyPoints: event.keyPoints.slice(0, 20) } }))
    case 'redeck':
      return change(event.ids, (card) => withDeck(card, event.deck))
    case 'redeck_file':
      return cards.map((card) => (card.path === event.path ? withDeck(card, event.deck) : card))
    case 'redeck_all':
      return cards.map((card) => withDeck(card, event.deck))
    case 'join':
      return change([event.id], (card) => (card.joined === null || card.joined === event.joined ? card : { ...card, joined: event.joined }))
    case 'side':
      return change([event.id], (card) =>
        card.theirs === null || card.side === event.side ? card : { ...card, side: event.side, source: card.theirs, theirs: card.source },
      )
  }
}

function withWords(card: DraftCard, words: { readonly front: string | undefined; readonly back: string | null | undefined }): DraftCard {
  const front = words.front?.trim() ? words.front : card.source.front
  const back = words.back === undefined ? card.source.back : words.back?.trim() ? words.back : null
  if (front === card.source.front && back === card.source.back) return card
  return { ...card, source: { ...card.source, front: front.slice(0, 4_000), back } }
}

/** In another deck, its sections mean nothing. */
function withDeck(card: DraftCard, deck: DeckChoice): DraftCard {
  if (card.kind === 'vanished' || (card.deck.id === deck.id && card.deck.title === deck.title)) return card
  return DeckTitle.safeParse(deck.title).success ? { ...card, deck } : card
}

function merge(cards: readonly DraftCard[], ids: readonly string[]): readonly DraftCard[] {
  const wanted = new Set(ids)
  const parts = cards.filter(({ id, note }) => wanted.has(id) && note)
  const [first, ...others] = parts
  if (!first || others.length === 0 || others.some(({ path }) => path !== first.path)) return cards
  const [note, ...notes] = parts.flatMap((part) => part.note ?? [])
  const words = mergeWords(parts.map(({ source }) => source))
  if (!note || (words.back?.length ?? 0) > LIMITS.card || mergedKey([note, ...notes].map(({ key }) => key)).length > MAX_KEY) return cards
  const merged: DraftCard = {
    ...first,
    kind: first.kind === 'same' ? 'changed' : first.kind,
    note: mergeNotes([note, ...notes]),
    absorbed: parts.flatMap((part) => [...part.absorbed, ...(part === first ? [] : storedOf(part))]),
    source: { ...first.source, ...words, keyPoints: parts.flatMap(({ source }) => source.keyPoints).slice(0, 20) },
    theirs: null,
    dropped: parts.every(({ dropped }) => dropped),
  }
  return cards.flatMap((card) => (card === first ? [merged] : parts.includes(card) ? [] : [card]))
}

/** A suggestion that was not taken is no part of this: what vanished speaks for itself. */
const storedOf = ({ stored, joined, kind }: DraftCard): DraftCard['absorbed'] =>
  stored && (joined !== false || kind !== 'new') ? [{ card: stored, refused: joined === false }] : []

function split(card: DraftCard, mark: string, front: string | undefined, cards: readonly DraftCard[]): DraftCard[] {
  const cut = splitText(card.source, mark)
  if (!cut) return [card]
  // Words that the learner changed are not in the file: then the new card is theirs alone.
  const notes = card.note && wordsOf(card.note).back === card.source.back ? splitNote(card.note, mark) : null
  const fits = notes?.every(({ key }) => key.length <= MAX_KEY) ?? false
  const points = (back: string | null) => card.source.keyPoints.filter(({ text }) => back?.includes(text))
  const names = new Set(cards.map(({ id }) => id))
  let id = `${card.id}/${mark}`
  while (names.has(id)) id += "'"
  const head: DraftCard = {
    ...card,
    kind: card.kind === 'same' ? 'changed' : card.kind,
    note: notes && fits ? notes[0] : card.note,
    source: { ...card.source, back: cut.head, keyPoints: points(cut.head) },
    theirs: null,
  }
  const tail: DraftCard = {
    ...card,
    id,
    kind: 'new',
    note: notes && fits ? notes[1] : null,
    source: { ...card.source, front: (front?.trim() || cut.front).slice(0, 4_000), back: cut.tail, keyPoints: points(cut.tail), references: [] },
    ...{ stored: null, joined: null, absorbed: [], theirs: null, side: 'mine', look: false, ambiguous: false },
  }
  return [head, tail]
}

function cardOf(item: Item, items: ReadonlyMap<string, Item>, deckFor: (item: Item) => DeckChoice & { topic: string }): DraftCard {
  const { id, kind, path, found, stored, source, theirs, look, ambiguous } = item
  const partner = kind === 'new' && item.suggestion !== null ? (items.get(item.suggestion)?.stored ?? null) : null
  const { topic, ...deck } = deckFor(item)
  return {
    ...{ id, kind, path, note: found, source, theirs, look, ambiguous, deck, topic },
    stored: stored ?? partner,
    joined: kind === 'renamed' || kind === 'moved' ? true : partner ? false : null,
    absorbed: [],
    side: 'mine',
    dropped: kind === 'vanished' || (kind === 'same' && stored !== null && stored.retired),
  }
}

/** A card goes where the learner keeps its neighbours of the same file and deck; otherwise to the deck of its title. */
function decksByNeighbours(items: readonly Item[], files: readonly DifferenceFile[], own: OwnResponse) {
  const decks = new Map(own.decks.map((deck) => [deck.id, deck]))
  const living = new Map(own.decks.filter(({ retired }) => !retired).map((deck) => [deck.title, deck.id]))
  const titles = new Map(files.map(({ path, title }) => [path, title]))
  const title = ({ path, found }: Item) => (found?.deck[0] || titles.get(path) || path.split('/').at(-1) || path).slice(0, 300)
  const group = (item: Item) => `${item.path}\n${title(item)}`
  const settled = items.flatMap((item) =>
    item.found && item.stored && item.kind !== 'moved' && !decks.get(item.stored.deck)?.retired ? [{ group: group(item), deck: item.stored.deck }] : [],
  )
  const usual = new Map(
    [...grouped(settled, (each) => each.group)].map(([name, list]) => {
      const [most] = [...grouped(list, ({ deck }) => deck)].toSorted((a, b) => b[1].length - a[1].length)
      return [name, most?.[0]]
    }),
  )
  return (item: Item): DeckChoice & { topic: string } => {
    const { kind, stored, found } = item
    const kept = stored && kind !== 'moved' && decks.get(stored.deck)
    if (kept && !kept.retired) return { id: kept.id, title: kept.title, topic: stored.topic }
    const id = usual.get(group(item)) ?? living.get(title(item)) ?? null
    const topic = found?.deck.slice(1).join(' › ').slice(0, 1_000) ?? ''
    return { id, title: (id !== null && decks.get(id)?.title) || title(item), topic }
  }
}
