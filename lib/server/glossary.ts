/** The glossary as the app shows it: content/glossary.yaml, read once; the check of the decks has found it sound. */
import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Glossary, type Term } from '../core/content/glossary'
import { parseYamlList } from './yaml-list'

const FILE = path.join('content', 'glossary.yaml')

let read: Promise<readonly Term[]> | undefined

export const glossary = (): Promise<readonly Term[]> => (read ??= readGlossary())

async function readGlossary(): Promise<readonly Term[]> {
  return parseYamlList(FILE, await readFile(path.join(process.cwd(), FILE), 'utf8'), Glossary).entries
}
