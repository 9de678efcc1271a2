/** The files of notes at some paths: files as named, folders with everything in them that holds notes, archives unpacked. */
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Refusal } from '../../lib/core/notes/note'
import { isNotesFile } from '../../lib/core/notes/note-files'
import { unpack } from '../../lib/core/notes/unpack'
import { err, ok, type Result } from '../../lib/core/result'

type Found = Result<{ readonly path: string; readonly text: string }, Refusal>

interface FoundNotes {
  /** In the order of the paths; a refused file stands at its place. */
  readonly files: readonly Found[]
  /** Sentences. */
  readonly problems: readonly string[]
}

export async function findNotes(paths: readonly string[]): Promise<FoundNotes> {
  const problems: string[] = []
  const files: Found[] = []
  for (const given of paths)
    for (const file of await filesAt(given, problems)) {
      const bytes = await readFile(file).catch(() => null)
      if (bytes) files.push(...(await textsIn(file, bytes)))
      else problems.push(`${file} cannot be read.`)
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

/** A file that was named is read whatever its name ends in. */
async function textsIn(file: string, bytes: Uint8Array): Promise<readonly Found[]> {
  const name = path.basename(file)
  const isKnown = isNotesFile(name) || /\.zip$/i.test(name)
  const unpacked = await unpack([{ path: isKnown ? name : `${name}.txt`, bytes }])
  if (!unpacked.ok) return [err({ ...unpacked.error, path: file })]
  const { texts } = unpacked.value
  return texts.map((text) => ok({ text: text.text, path: /\.zip$/i.test(name) ? `${file}/${text.path}` : file }))
}
