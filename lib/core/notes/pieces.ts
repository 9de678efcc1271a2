/**
 * Cards made of found cards: merged and split, and told so in their key, so that the next import makes them again.
 *
 * A key is that of a found card, or an expression over such keys, in characters that no key contains:
 *   (m,A,B)    A with B behind it, as a heading and its answer
 *   (s,A,mark) the part of A that begins at a split point, up to the next one where A is cut; `mark` is empty for A's beginning
 * Where "(", "," and ")" stand for the separators of ASCII. A long key is kept as its print.
 */
import type { OwnCardSource } from '../own-card'
import { hash } from './fingerprint'
import type { NoteCard } from './note'
import { splitPoints } from './split-points'

const OPEN = '\u001d'
const CLOSE = '\u001e'
const COMMA = '\u001f'
const LONG_KEY = 200

export type Key =
  | { readonly type: 'leaf'; readonly key: string }
  | { readonly type: 'merged'; readonly of: readonly Key[] }
  | { readonly type: 'part'; readonly of: Key; readonly mark: string }

/** A found card's key as it is kept. */
export const leafKey = (key: string): string =>
  key.length > LONG_KEY || /[\u001d-\u001f]/.test(key) ? `=${hash(key)}${hash(`${key}.`)}` : key

/** Is it a merged card, or part of a split one? */
export const isMade = (key: string): boolean => key.startsWith(OPEN)

export const mergedKey = (keys: readonly string[]): string => `${OPEN}m${keys.map((key) => COMMA + key).join('')}${CLOSE}`
const partKey = (key: string, mark: string): string => `${OPEN}s${COMMA}${key}${COMMA}${mark}${CLOSE}`

function readKey(text: string): Key {
  let at = 0
  return read()
  function read(): Key {
    if (text[at] !== OPEN) return { type: 'leaf', key: word() }
    const type = text[at + 1]
    at += 2
    const of: Key[] = []
    const words: string[] = []
    while (at < text.length && text[at] === COMMA) {
      at++
      if (type === 's' && of.length === 1) words.push(word())
      else of.push(read())
    }
    at++
    if (type === 's') return { type: 'part', of: of[0] ?? { type: 'leaf', key: '' }, mark: words[0] ?? '' }
    return { type: 'merged', of }
  }
  function word(): string {
    const from = at
    while (at < text.length && text[at] !== COMMA && text[at] !== CLOSE) at++
    return text.slice(from, at)
  }
}

function writeKey(key: Key): string {
  if (key.type === 'leaf') return key.key
  return key.type === 'merged' ? mergedKey(key.of.map(writeKey)) : partKey(writeKey(key.of), key.mark)
}

/** The found cards that a card consists of. */
export function leavesOf(text: string): string[] {
  return isMade(text) ? leaves(readKey(text)) : [text]
}

/** Makes merged and split cards again, out of what is found now. `keys`: all that are stored for this file. */
export function remake(keys: readonly string[], found: ReadonlyMap<string, NoteCard>): Map<string, NoteCard> {
  const trees = new Map(keys.map((key) => [key, readKey(key)]))
  const marks = new Map<string, Set<string>>()
  for (const tree of trees.values()) collect(tree)
  const notes = new Map<string, NoteCard>()
  for (const [key, tree] of trees) {
    const note = make(tree)
    if (note) notes.set(key, { ...note, key })
  }
  return notes

  function collect(key: Key) {
    if (key.type === 'leaf') return
    if (key.type === 'merged') return key.of.forEach(collect)
    const of = writeKey(key.of)
    marks.set(of, (marks.get(of) ?? new Set()).add(key.mark))
    collect(key.of)
  }
  function make(key: Key): NoteCard | null {
    if (key.type === 'leaf') return found.get(key.key) ?? null
    if (key.type === 'merged') {
      const [first, ...others] = key.of.map(make).filter((note) => note !== null)
      return first ? mergeNotes([first, ...others]) : null
    }
    const whole = make(key.of)
    return whole && part(whole, marks.get(writeKey(key.of)) ?? new Set(), key.mark)
  }
}

/** Cut from the end, so that the points before stay what they are. */
function part(whole: NoteCard, marks: ReadonlySet<string>, wanted: string): NoteCard | null {
  let rest = whole
  for (const { mark } of splitPoints(whole).filter((point) => marks.has(point.mark)).toReversed()) {
    const cut = splitNote(rest, mark)
    if (!cut) continue
    if (mark === wanted) return cut[1]
    rest = cut[0]
  }
  return wanted === '' ? rest : null
}

export function mergeNotes(notes: readonly [NoteCard, ...NoteCard[]]): NoteCard {
  const [first] = notes
  return {
    ...first,
    key: mergedKey(notes.map(({ key }) => key)),
    ...mergeWords(notes),
    keyPoints: notes.flatMap(({ keyPoints }) => keyPoints),
    line: Math.min(...notes.map(({ line }) => line)),
    endLine: Math.max(...notes.map(({ endLine }) => endLine)),
  }
}

type Mergeable = Pick<OwnCardSource, 'front' | 'back' | 'references' | 'tags'>
type Merged = { back: string | null; references: OwnCardSource['references']; tags: string[] }

/** What changes of the first when the others join it. */
export function mergeWords(cards: readonly { readonly [field in keyof Mergeable]: Readonly<Mergeable[field]> }[]): Merged {
  const [first, ...others] = cards
  const parts = others.map(({ front, back }) => {
    const [heading, ...further] = front.split('\n')
    return [`### ${heading}`, further.join('\n'), back ?? ''].filter((text) => text !== '').join('\n\n')
  })
  const references = new Map(cards.flatMap((card) => card.references.map((reference) => [reference.url, reference] as const)))
  return {
    back: [...(first?.back ? [first.back.trimEnd()] : []), ...parts].join('\n\n') || null,
    references: [...references.values()].slice(0, 50),
    tags: [...new Set(cards.flatMap(({ tags }) => tags))].slice(0, 20),
  }
}

export function splitNote(note: NoteCard, mark: string): readonly [NoteCard, NoteCard] | null {
  const cut = splitText(note, mark)
  if (!cut) return null
  const points = (back: string | null) => note.keyPoints.filter((text) => back?.includes(text))
  return [
    { ...note, key: partKey(note.key, ''), back: cut.head, keyPoints: points(cut.head) },
    { ...note, key: partKey(note.key, mark), front: cut.front, back: cut.tail, keyPoints: points(cut.tail), references: [] },
  ]
}

/** The back before the point, and the front and back of what begins there. */
export function splitText(
  { front, back }: { readonly front: string; readonly back: string | null },
  mark: string,
): { readonly head: string | null; readonly front: string; readonly tail: string | null } | null {
  const point = splitPoints({ back }).find((each) => each.mark === mark)
  if (!point || back === null) return null
  const lines = back.split('\n')
  const text = (from: number, to?: number) => lines.slice(from, to).join('\n').replace(/^\s*\n|\s+$/g, '') || null
  const heads = point.kind === 'heading' && point.text !== ''
  return { head: text(0, point.line), front: heads ? point.text : front, tail: text(heads ? point.end : point.line) }
}

function leaves(key: Key): string[] {
  if (key.type === 'leaf') return [key.key]
  return key.type === 'merged' ? key.of.flatMap(leaves) : leaves(key.of)
}
