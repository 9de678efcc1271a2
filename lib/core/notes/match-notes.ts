/**
 * Which stored card does a found one continue? From certain to likely, each card once:
 *   its id (in a deck that we wrote) · its key in its file · equal fronts by their answers, then their order · the same words elsewhere ·
 *   the same front under another heading · the same answer under another front · a question without an answer, mended.
 *
 * All by index. Texts are compared only among what is left over in one file, and at most LEFT of either side.
 */
import type { OwnCard } from '../own-card'
import { bare, markOf, type Print, printOf, printOfNote, readPrint } from './fingerprint'
import { grouped } from './grouped'
import { dice, type Shingles, shingles } from './likeness'
import type { NoteCard, NoteFile } from './note'
import { renamedFiles } from './note-paths'
import { isMade, leafKey, leavesOf, remake } from './pieces'

export interface Found {
  readonly path: string
  /** Where its stored cards are, if the file has a new name. */
  readonly home: string
  readonly note: NoteCard
  readonly print: Print
}

export interface Stored {
  readonly card: OwnCard
  readonly path: string
  readonly key: string
  /** Of the card as it was found then. */
  readonly print: Print
  /** It vanished from its notes at an earlier import. */
  readonly gone: boolean
}

export interface Match {
  readonly found: Found
  readonly stored: Stored | null
  readonly how: 'new' | 'key' | 'order' | 'moved' | 'renamed'
  readonly suggestion: Stored | null
}

export interface Matches {
  readonly matches: readonly Match[]
  readonly vanished: readonly Stored[]
}

const LEFT = 300
const IN_A_GROUP = 30
const SOME = 100

export function matchNotes(cards: readonly OwnCard[], files: readonly NoteFile[]): Matches {
  const renamed = renamedFiles(cards, files)
  const stored = cards.flatMap((card) => (card.origin ? [storedOf(card, card.origin)] : []))
  const storedByPath = grouped(stored, ({ path }) => path)
  const found = files.flatMap((file) => {
    const home = renamed.get(file.path) ?? file.path
    return madeAgain(file.cards, storedByPath.get(home) ?? []).map((note): Found => ({ path: file.path, home, note, print: printOfNote(note) }))
  })
  const homes = new Set(files.map(({ path }) => renamed.get(path) ?? path))

  const matchOf = new Map<Found, { readonly stored: Stored; readonly how: Match['how'] }>()
  const claimed = new Set<string>()
  const claim = (a: Found, b: Stored, how: Match['how']) => {
    matchOf.set(a, { stored: b, how })
    claimed.add(b.card.id)
  }
  const openFound = (list: readonly Found[]) => list.filter((each) => !matchOf.has(each))
  const openStored = (list: readonly Stored[] | undefined) => list?.filter(({ card }) => !claimed.has(card.id)) ?? []
  const foundByHome = grouped(found, ({ home }) => home)
  const files_ = [...foundByHome].map(([home, list]) => ({ list, stored: storedByPath.get(home) ?? [] }))
  /** Of several stored cards the one in the same file, then one in a file that is here or one that is gone. */
  const nearest = (a: Found, list: Stored[] | undefined): Stored | undefined => {
    const near = someOpen(list)
    return near.find(({ path }) => path === a.home) ?? near.find(({ path, gone }) => gone || homes.has(path)) ?? near[0]
  }
  /** The first few; forgets the claimed ones before them, or ten thousand equal cards would be looked through ten thousand times. */
  const someOpen = (list: Stored[] = []): Stored[] => {
    while (list.length > SOME && list.slice(0, SOME).every(({ card }) => claimed.has(card.id))) list.splice(0, SOME)
    return openStored(list.slice(0, SOME))
  }

  byId()
  for (const file of files_) {
    byKey(file.list.filter(({ note }) => isMade(note.key)), file.stored)
    amongEquals(openFound(file.list), openStored(file.stored))
    byKey(openFound(file.list), openStored(file.stored))
  }
  bySameWords()
  for (const file of files_) byFront(openFound(file.list), openStored(file.stored))
  byAnswer()
  for (const file of files_) mendedQuestions(openFound(file.list), openStored(file.stored))

  const suggestions = new Map(files_.flatMap((file) => pairs(openFound(file.list), openStored(file.stored).filter(isPresent))))
  return {
    matches: found.map((each) => ({ found: each, suggestion: suggestions.get(each) ?? null, ...(matchOf.get(each) ?? { stored: null, how: 'new' as const }) })),
    vanished: openStored(stored).filter((each) => homes.has(each.path) && isPresent(each)),
  }

  function byId() {
    const named = found.filter(({ note }) => UUID_KEY.test(note.key))
    for (const each of named) {
      const same = storedByPath.get(each.home)?.find(({ key, card }) => key === each.note.key && !claimed.has(card.id))
      if (same) claim(each, same, 'key')
    }
    const byCard = new Map(cards.map((card) => [`#${card.id}`, card]))
    for (const each of openFound(named)) {
      const card = byCard.get(each.note.key)
      if (!card || claimed.has(card.id)) continue
      // It stays with the notes it came from; compared is what it says now.
      claim(each, { card, path: each.path, key: each.note.key, print: printOf(card.source), gone: false }, 'key')
    }
  }

  function byKey(list: readonly Found[], candidates: readonly Stored[]) {
    const index = new Map(livingFirst(candidates).toReversed().map((each) => [each.key, each]))
    for (const each of list) {
      const same = index.get(each.note.key)
      if (same && !claimed.has(same.card.id)) claim(each, same, 'key')
    }
  }

  function amongEquals(list: readonly Found[], candidates: readonly Stored[]) {
    const names = grouped(list, ({ print }) => print.bare)
    const theirs = grouped(candidates, ({ print }) => print.bare)
    for (const [name, group] of names) {
      const others = livingFirst(theirs.get(name) ?? [])
      if (others.length === 0 || (group.length === 1 && others.length === 1)) continue
      const keyed = grouped(others, ({ key, print }) => `${key} ${print.back}`)
      for (const each of group) {
        const same = openStored(keyed.get(`${each.note.key} ${each.print.back}`))[0]
        if (same) claim(each, same, 'key')
      }
      const answers = grouped(openStored(others), ({ print }) => print.back)
      for (const each of openFound(group)) {
        if (each.print.back === '') continue
        const [same] = someOpen(answers.get(each.print.back))
        if (same) claim(each, same, same.key === each.note.key ? 'key' : 'moved')
      }
      const left = openFound(group)
      const living = openStored(others).filter(({ gone }) => !gone)
      if (left.length <= IN_A_GROUP && living.length <= IN_A_GROUP)
        for (const [a, b] of likeliest(left, living, answerLikeness, 0.6)) claim(a, b, b.key === a.note.key ? 'key' : 'moved')
      // What is left is told apart by the key alone: by its headings, or only by its order.
      const last = openFound(group)
      const mine = grouped(last, ({ note }) => withoutOrdinal(note.key))
      const were = grouped(openStored(living), ({ key }) => withoutOrdinal(key))
      byKey(last, openStored(others))
      for (const [key, alike] of mine) {
        if (alike.length < 2 || (were.get(key)?.length ?? 0) < 2) continue
        for (const each of alike) {
          const match = matchOf.get(each)
          if (match) matchOf.set(each, { ...match, how: 'order' })
        }
      }
    }
  }

  function bySameWords() {
    const index = grouped(openStored(stored), ({ print }) => `${print.front}.${print.back}`)
    for (const each of openFound(found)) {
      if (each.print.back === '') continue
      const same = nearest(each, index.get(`${each.print.front}.${each.print.back}`))
      if (same) claim(each, same, 'moved')
    }
    const questions = grouped(openStored(stored).filter(({ print, path, gone }) => print.back === '' && (gone || homes.has(path))), ({ print }) => print.front)
    const asked = grouped(openFound(found).filter(({ print }) => print.back === ''), ({ print }) => print.front)
    for (const [front, [each, ...others]] of asked) {
      const [same, ...more] = openStored(questions.get(front))
      if (each && same && others.length === 0 && more.length === 0) claim(each, same, 'moved')
    }
  }

  function byFront(list: readonly Found[], candidates: readonly Stored[]) {
    const theirs = grouped(candidates, ({ print }) => print.bare)
    for (const [name, [each, ...others]] of grouped(list, ({ print }) => print.bare)) {
      const [same, ...more] = theirs.get(name) ?? []
      if (!each || !same || others.length > 0 || more.length > 0) continue
      if (each.print.back === '' || same.print.back === '' || answerLikeness(each, same) >= 0.5) claim(each, same, 'moved')
    }
  }

  function byAnswer() {
    const index = grouped(openStored(stored).filter(({ path, gone, print }) => homes.has(path) && !gone && print.back !== ''), ({ print }) => print.back)
    for (const each of openFound(found)) {
      const open = someOpen(index.get(each.print.back))
      const near = open.filter(({ path }) => path === each.home)
      const [best] = (near.length > 0 ? near : open).map((other) => ({ other, like: frontLikeness(each, other) })).toSorted((a, b) => b.like - a.like)
      // "Yes." answers many questions.
      const telling = bare(each.note.back ?? '').length >= 12
      if (best && (telling || best.like >= 0.3)) claim(each, best.other, 'renamed')
    }
  }

  function mendedQuestions(list: readonly Found[], candidates: readonly Stored[]) {
    const asked = list.filter(({ print }) => print.back === '').slice(0, LEFT)
    const were = candidates.filter(({ print, gone }) => print.back === '' && !gone).slice(0, LEFT)
    for (const [a, b] of likeliest(asked, were, frontLikeness, 0.6)) claim(a, b, 'renamed')
  }
}

const UUID_KEY = /^#[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** identity.ts: keysOf. */
const withoutOrdinal = (key: string) => key.replace(/~\d+$/, '')

const storedOf = (card: OwnCard, { path, key, print }: NonNullable<OwnCard['origin']>): Stored => ({
  ...{ card, path, key, print: readPrint(print) },
  gone: card.retired && markOf(print) === 'gone',
})

const livingFirst = (list: readonly Stored[]) => list.toSorted((a, b) => Number(a.gone) - Number(b.gone))

/** In the drill and, as far as we know, in the notes. */
const isPresent = ({ card }: Stored) => !card.retired && markOf(card.origin?.print ?? '') !== 'kept'

/** A file's cards as the learner once merged and split them. */
function madeAgain(cards: readonly NoteCard[], stored: readonly Stored[]): NoteCard[] {
  const notes = cards.map((note) => ({ ...note, key: leafKey(note.key), follows: note.follows === null ? null : leafKey(note.follows) }))
  const living = stored.filter(({ gone }) => !gone).map(({ key }) => key)
  // One that is gone because it became part of another is not made besides.
  const lost = stored.filter(({ key, gone }) => gone && isMade(key) && !living.some((each) => each.includes(key)))
  const keys = [...new Set([...living.filter(isMade), ...lost.map(({ key }) => key)])]
  if (keys.length === 0) return notes
  const byKey = new Map(notes.map((note) => [note.key, note]))
  const made = remake(keys, byKey)
  const places = new Map<string, NoteCard[]>()
  const used = new Set<string>()
  for (const [key, note] of made) {
    const leaves = leavesOf(key).filter((leaf) => byKey.has(leaf))
    for (const leaf of leaves) used.add(leaf)
    for (const place of leaves.slice(0, 1)) places.set(place, [...(places.get(place) ?? []), note])
  }
  return notes.flatMap((note) => [...(places.get(note.key) ?? []), ...(used.has(note.key) ? [] : [note])])
}

/** A new and a vanished card of one file that may be one, both front and answer changed. */
const pairs = (list: readonly Found[], candidates: readonly Stored[]) =>
  likeliest(list.slice(0, LEFT), candidates.slice(0, LEFT), (a, b) => (frontLikeness(a, b) + answerLikeness(a, b)) / 2, 0.4)

function likeliest(list: readonly Found[], candidates: readonly Stored[], like: (a: Found, b: Stored) => number, least: number): [Found, Stored][] {
  const scored = list.flatMap((a) =>
    candidates.map((b) => ({ a, b, score: like(a, b) + (a.note.key === b.key ? 0.01 : 0) })).filter(({ score }) => score >= least),
  )
  const taken = new Set<Found | Stored>()
  return scored
    .toSorted((x, y) => y.score - x.score)
    .flatMap(({ a, b }): [Found, Stored][] => {
      if (taken.has(a) || taken.has(b)) return []
      taken.add(a).add(b)
      return [[a, b]]
    })
}

const known = new WeakMap<object, { readonly front: Shingles; readonly back: Shingles | null }>()

function shinglesOf(owner: object, { front, back }: { readonly front: string; readonly back: string | null }) {
  const made = known.get(owner) ?? { front: shingles(front), back: back === null ? null : shingles(back) }
  known.set(owner, made)
  return made
}

const frontLikeness = (a: Found, b: Stored) => dice(shinglesOf(a, a.note).front, shinglesOf(b, b.card.source).front)

function answerLikeness(a: Found, b: Stored): number {
  const mine = shinglesOf(a, a.note).back
  const theirs = shinglesOf(b, b.card.source).back
  return mine && theirs ? dice(mine, theirs) : 0
}
