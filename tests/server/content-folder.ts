/** A folder content/ of a test's own: the sound deck of tests/fixtures/decks/sound, with edits. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

export async function aContentFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'content-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await cp('tests/fixtures/decks/sound', folder, { recursive: true })
  return folder.replaceAll('\\', '/')
}

/** Replaces the first occurrence; it has to be there, so that no test runs on an edit that did not happen. */
export async function edit(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(file, 'utf8')
  if (!text.includes(from)) throw new Error(`${file} does not contain: ${from}`)
  await writeFile(file, text.replace(from, () => to))
}
