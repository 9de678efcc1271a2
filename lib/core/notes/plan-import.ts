/**
 * Found notes × a learner's stored cards → what an import would change.
 *
 * Nothing here decides for the learner: `source` is only what is proposed, and the preview (draft.ts) may answer otherwise.
 * Which stored card a found one continues is match-notes.ts's; here it is told what that means for the words of both.
 */
import type { OwnCard, OwnCardSource, OwnResponse } from '../own-card'
import { markOf, type Print, printOf, sameWords, wordsOf } from './fingerprint'
import { grouped } from './grouped'
import { likeness } from './likeness'
import { type Found, type Match, matchNotes, type Stored } from './match-notes'
import type { NoteCard, NoteFile, Skipped, Warning } from './note'
import { knownPaths } from './note-paths'

export { pastePath } from './note-paths'

export const CHANGES = ['new', 'same', 'changed', 'renamed', 'moved', 'returned', 'conflict', 'vanished'] as const
export type Change = (typeof CHANGES)[number]

export interface Item {
  /** Of this item in its difference. */
  readonly id: string
  readonly kind: Change
  /** The file's path as the learner's cards know it: also when the folder came under another name this time. */
  readonly path: string
  /** Null if vanished. Of a card that was merged or split earlier, it is merged or split the same way. */
  readonly found: NoteCard | null
  /** Null if new. */
  readonly stored: OwnCard | null
  /** The words that are proposed: the file's, but where only the learner changed them or both did, the learner's. */
  readonly source: OwnCardSource
  /** The file's words, where they are others than the proposed ones. In a conflict the other side. */
  readonly theirs: OwnCardSource | null
  /** The answer says something else now: to be looked at. */
  readonly look: boolean
  /** Equal fronts whose answers do not tell which is which: matched by their order. */
  readonly ambiguous: boolean
  /** Of a new and a vanished card that look like one: the other item's id. Not joined unless the learner says so. */
  readonly suggestion: string | null
}

export interface DifferenceFile {
  readonly path: string
  /** As it was given this time. */
  readonly given: string
  readonly title: string
  readonly skipped: readonly Skipped[]
  readonly warnings: readonly Warning[]
}

export interface Difference {
  readonly files: readonly DifferenceFile[]
  /** In the order of the files; what vanished stands at its file's end. */
  readonly items: readonly Item[]
}

export function planImport(own: OwnResponse, given: readonly NoteFile[]): Difference {
  const paths = knownPaths(own.cards, given.map(({ path }) => path))
  const files = given.map((file) => ({ ...file, path: paths.get(file.path) ?? file.path }))
  const retiredDecks = new Set(own.decks.filter(({ retired }) => retired).map(({ id }) => id))
  const { matches, vanished } = matchNotes(own.cards, files)

  const ids = new Map<Found | Stored, string>([...matches.map(({ found }) => found), ...vanished].map((each, index) => [each, `i${String(index)}`]))
  const idOf = (each: Found | Stored | null | undefined): string | null => (each && ids.get(each)) ?? null
  const lost = grouped(vanished, ({ path }) => path)
  const suggested = new Map(matches.flatMap(({ found, suggestion }) => (suggestion ? [[suggestion, found] as const] : [])))

  const items = matches.map((match, index) => itemOf(match, retiredDecks, `i${String(index)}`, idOf(match.suggestion)))
  const byFile = grouped(items, ({ path }) => path)
  const order = [...new Set(files.map(({ path }) => path)), ...[...lost.keys()].filter((path) => !files.some((file) => file.path === path))]
  return {
    files: given.map(({ path, title, skipped, warnings }) => ({ path: paths.get(path) ?? path, given: path, title, skipped, warnings })),
    items: order.flatMap((path) => [
      ...(byFile.get(path) ?? []),
      ...(lost.get(path) ?? []).map(
        (stored): Item => ({
          ...{ id: idOf(stored) ?? '', kind: 'vanished', path, found: null, stored: stored.card, source: stored.card.source, theirs: null },
          ...{ look: false, ambiguous: false, suggestion: idOf(suggested.get(stored)) },
        }),
      ),
    ]),
  }
}

function itemOf({ found, stored, how }: Match, retiredDecks: ReadonlySet<string>, id: string, suggestion: string | null): Item {
  const words = wordsOf(found.note)
  const item = { id, path: found.path, found: found.note, stored: stored?.card ?? null, ambiguous: how === 'order', suggestion: null }
  if (!stored) return { ...item, kind: 'new', source: words, theirs: null, look: false, suggestion }

  const { card } = stored
  const { source, conflict, differs } = mergeSides(stored.print, card.source, words, found.print)
  // It stays out, as it was; `source` is for the learner who takes it again.
  const away = card.retired && markOf(card.origin?.print ?? '') !== 'gone' && !retiredDecks.has(card.deck)
  if (away || markOf(card.origin?.print ?? '') === 'dropped')
    return { ...item, kind: 'same', source, theirs: null, look: card.look, ambiguous: false }

  const changed = !sameWords(source, card.source)
  const kind = card.retired
    ? 'returned'
    : conflict
      ? 'conflict'
      : how === 'renamed'
        ? 'renamed'
        : found.path !== stored.path || how === 'moved'
          ? 'moved'
          : changed
            ? 'changed'
            : 'same'
  const look = card.look || (changed && saysOther(card.source.back, source.back))
  return { ...item, kind, source, theirs: differs ? words : null, look }
}

/** Part by part: whoever changed it has it; if both did, the learner, and the file's words stand beside. */
function mergeSides(base: Print, mine: OwnCardSource, theirs: OwnCardSource, theirPrint: Print) {
  const myPrint = printOf(mine)
  const take = (part: keyof Print) => theirPrint[part] !== base[part] && (myPrint[part] === base[part] || myPrint[part] === theirPrint[part])
  const both = (part: keyof Print) => theirPrint[part] !== base[part] && myPrint[part] !== base[part] && myPrint[part] !== theirPrint[part]
  /** What a learner wrote is not wiped by an answer that is not there. */
  const conflict = both('front') || (both('back') && theirs.back !== null)
  const pick = (part: keyof Print) => (take(part) ? theirs : mine)
  const source: OwnCardSource = {
    front: pick('front').front,
    back: pick('back').back,
    keyPoints: pick('points').keyPoints,
    context: pick('rest').context,
    references: pick('rest').references,
    tags: pick('rest').tags,
  }
  // Words that differ by nothing that a print sees stay as they are stored.
  const even = (['front', 'back', 'points', 'rest'] as const).every((part) => !take(part) || myPrint[part] === theirPrint[part])
  const parts = ['front', 'back'] as const
  return { source: even ? mine : source, conflict, differs: parts.some((part) => !take(part) && theirPrint[part] !== myPrint[part]) }
}

/** More than a mended typo: other numbers, or mostly other words. */
function saysOther(before: string | null, after: string | null): boolean {
  if (before === null || after === null) return before !== null
  const numbers = (text: string) => (text.match(/\d+(?:\.\d+)*/g) ?? []).toSorted().join(' ')
  return numbers(before) !== numbers(after) || likeness(before, after) < 0.7
}
