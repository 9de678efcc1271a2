/** The files of notes at some paths: files as named, folders with everything in them that holds notes, archives unpacked. */
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { isNotesFile } from '../../lib/core/notes/note-files'

interface Found {
  readonly files: readonly { readonly path: string; readonly text: string }[]
  /** Sentences. */
  readonly problems: readonly string[]
}

export async function findNotes(paths: readonly string[]): Promise<Found> {
  const problems: string[] = []
  const files: { path: string; text: string }[] = []
  for (const given of paths)
    for (const file of await filesAt(given, problems)) {
      const text = await textOf(file).catch(() => null)
      if (text === null) problems.push(`${file} cannot be read.`)
      else files.push({ path: file, text })
    }
  return { files, problems }
}

async function filesAt(given: string, problems: string[]): Promise<readonly string[]> {
  const found = await stat(given).catch(() => null)
  if (!found) {
    problems.push(`${given} does not exist.`)
    return []
  }
  if (!found.isDirectory()) return [given]
  const names = await readdir(given, { recursive: true })
  return names
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => isNotesFile(name))
    .toSorted()
    .map((name) => path.join(given, name))
}

/** UTF-8, or what its first bytes say. */
async function textOf(file: string): Promise<string> {
  const bytes = await readFile(file)
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}
