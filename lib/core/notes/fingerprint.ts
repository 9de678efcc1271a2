/**
 * Short prints of a card's words: what tells "as it was" from "changed" at a re-import, by either side.
 *
 * A print has five parts: the bare front, the front, the back, the key points, and everything else; so two sides that changed
 * different parts can both have their way. Byte order marks, line ends, decomposed Hangul, tabs before a line and spaces behind it
 * leave no trace in it. One mark may stand before it (`Mark`). 53 bits a part: enough among one learner's cards, no secret.
 */
import type { OwnCard, OwnCardSource } from '../own-card'
import type { NoteCard } from './note'

export type Words = Pick<OwnCardSource, 'front' | 'context' | 'back' | 'keyPoints' | 'references' | 'tags'>

/** Why a card that has an origin is not simply there: left out in a preview, gone from its notes, or kept though it is gone. */
export type Mark = 'dropped' | 'gone' | 'kept'
const MARKS = { dropped: '!', gone: '-', kept: '~' } as const satisfies Record<Mark, string>

export interface Print {
  /** Of the front without case, spaces and punctuation. */
  readonly bare: string
  readonly front: string
  readonly back: string
  readonly points: string
  readonly rest: string
}

export function printOf(words: Words): Print {
  return {
    bare: hash(bare(words.front)),
    front: hash(even(words.front)),
    back: words.back === null ? '' : hash(even(words.back)),
    points: hash(words.keyPoints.map(({ text, must }) => `${must ? '!' : '-'}${even(text)}`).join('\n')),
    rest: hash(
      JSON.stringify([
        words.context.map(even),
        words.references.map(({ label, url }) => [even(label), url]),
        words.tags.map(even),
      ]),
    ),
  }
}

/** Of a found card; asked for more than once, and the same for as long as the card is. */
export function printOfNote(note: NoteCard): Print {
  const known = prints.get(note)
  if (known) return known
  const print = printOf(wordsOf(note))
  prints.set(note, print)
  return print
}
const prints = new WeakMap<NoteCard, Print>()

export const writePrint = ({ bare, front, back, points, rest }: Print, mark?: Mark): string =>
  (mark ? MARKS[mark] : '') + [bare, front, back, points, rest].join('.')

export function readPrint(print: string): Print {
  const [bare = '', front = '', back = '', points = '', rest = ''] = print.replace(/^[!~-]/, '').split('.')
  return { bare, front, back, points, rest }
}

export const markOf = (print: string): Mark | null =>
  (Object.keys(MARKS) as Mark[]).find((mark) => print.startsWith(MARKS[mark])) ?? null

/** Has the learner changed the words of an imported card since? Never true of a card that was not imported. */
export const isEdited = ({ origin, source }: Pick<OwnCard, 'origin' | 'source'>): boolean =>
  origin !== null && writePrint(readPrint(origin.print)) !== writePrint(printOf(source))

/** A found card's words, within the bounds of what is kept. */
export function wordsOf(note: NoteCard): OwnCardSource {
  return {
    front: cut(note.front, 4_000),
    context: texts(note.context, 300).slice(0, 8),
    back: note.back,
    keyPoints: note.keyPoints
      .map((text, index) => ({ text: cut(text, 2_000), must: note.must?.includes(index) ?? false }))
      .filter(({ text }) => text !== '')
      .slice(0, 20),
    references: note.references
      .filter(({ url }) => url !== '' && url.length <= 2_000)
      .slice(0, 50)
      .map(({ label, url }) => ({ label: cut(label || url, 500), url })),
    tags: texts(note.tags, 100).slice(0, 20),
  }
}

const texts = (list: readonly string[], length: number) => list.filter((text) => text !== '').map((text) => cut(text, length))

/** Never between the halves of a character, which Postgres would not store. */
const cut = (text: string, length: number) => (text.length > length ? text.slice(0, length).replace(/[\ud800-\udbff]$/, '') : text)

/** To the letter; the order of fields, which Postgres does not keep, is no difference. */
export const sameWords = (a: OwnCardSource, b: OwnCardSource): boolean => a === b || letter(a) === letter(b)

const letter = ({ front, context, back, keyPoints, references, tags }: OwnCardSource) =>
  JSON.stringify([front, context, back, keyPoints.map(({ text, must }) => [text, must]), references.map(({ label, url }) => [label, url]), tags])

/** Letters and digits only. */
export const bare = (text: string): string =>
  text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, '') || text.normalize('NFC').trim()

const UNEVEN = /[\r\t\uFEFF\u200B]|[^\S\n](?:\n|$)|\n{3}/

/** The same for all ways in which tools store one text. */
function even(stored: string): string {
  const text = stored.normalize('NFC')
  if (!UNEVEN.test(text)) return text.trim()
  const lines = text.replace(/[\uFEFF\u200B]/g, '').split(/\r\n?|\n/)
  return lines
    .map((line) => line.trimEnd().replace(/^[ \t]+/, (indent) => indent.replaceAll('\t', '    ')))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** cyrb53 (public domain), in base 36. */
export function hash(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36)
}
