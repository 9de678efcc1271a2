/** The worker of notes-reader.ts: notes in, their cards and what they change out. Whatever is in them, the page stays alive. */
import { LIMITS } from '../core/notes/limits'
import type { NoteFile } from '../core/notes/note'
import { type Difference, pastePath, planImport } from '../core/notes/plan-import'
import { readNotes } from '../core/notes/read-notes'
import { NotesRefused } from '../core/notes/refused'
import { unpack } from '../core/notes/unpack'
import { findingsOf } from './notes-findings'
import type { Answered, Asked, Read, Told } from './notes-reader'

self.onmessage = ({ data }: MessageEvent<Asked>) => {
  void answerTo(data).then(tell, (error: unknown) => {
    if (!(error instanceof NotesRefused)) throw error
    tell({ type: 'refused', refusal: error.refusal })
  })
}

const tell = (told: Told): void => { self.postMessage(told) }

async function answerTo({ given, isPaste, separator, without, own }: Asked): Promise<Answered> {
  const unpacked = await unpack(given, LIMITS, (path) => { tell({ type: 'at', path, n: 0, total: 0 }) })
  if (!unpacked.ok) return { type: 'refused', refusal: unpacked.error }
  const { texts, ignored } = unpacked.value
  const wanted = texts.filter(({ path }) => !without.includes(path))
  const files: NoteFile[] = []
  const textOf = new Map<string, string>()
  let cards = 0
  for (const [index, { path, text }] of wanted.entries()) {
    tell({ type: 'at', path, n: index + 1, total: wanted.length })
    const read = readNotes(path, text, separator === '' ? {} : { separator })
    const file = isPaste ? { ...read, path: pastePath(own, read) } : read
    cards += file.cards.length
    if (cards > LIMITS.cards) throw new NotesRefused({ code: 'too_many_cards', path, line: 1, limit: LIMITS.cards })
    files.push(file)
    textOf.set(file.path, text)
  }
  tell({ type: 'at', path: '', n: 0, total: wanted.length })
  const difference = planImport(own, files)
  return { type: 'read', read: { difference, findings: findingsIn(difference), texts: textOf, ignored } }
}

const findingsIn = ({ items }: Difference): Read['findings'] =>
  new Map(
    items.flatMap(({ id, source }) => {
      const found = findingsOf(source)
      return found.length > 0 ? [[id, found] as const] : []
    }),
  )
