/** What was handed over → the texts in it. */
import { isNotesFile } from '../core/notes/note-files'
import type { GivenFile } from './notes-reader'

export interface Unpacked {
  readonly texts: readonly { readonly path: string; readonly text: string }[]
  readonly ignored: readonly string[]
}

export async function unpackNotes(given: readonly GivenFile[], onFile: (path: string) => void): Promise<Unpacked> {
  const texts: { path: string; text: string }[] = []
  for (const { path, bytes } of given.filter(({ path }) => isNotesFile(path))) {
    onFile(path)
    texts.push({ path, text: await bytes.text() })
  }
  return { texts, ignored: given.map(({ path }) => path).filter((path) => !isNotesFile(path)) }
}
