/** Reads the folder content/: its decks and diagrams, and every problem at its place. Knows no database. */
import 'server-only'
import { readdir, readFile } from 'node:fs/promises'
import { checkContent } from '../core/content/check-content'
import { topicsOf } from '../core/content/check-links'
import { type Contrast, contrastOfCard, Contrasts, misplacedIn } from '../core/content/contrasts'
import { type CardSource, type Deck, type DeckEntry, DeckList, type Topic, type TopicPair } from '../core/content/deck'
import { type Diagram, parseDiagram } from '../core/content/diagram/parse-diagram'
import { Glossary, type Term } from '../core/content/glossary'
import { languageOf } from '../core/content/links'
import { misfitsIn, type Said, SaidList } from '../core/content/said'
import { parseTopic } from '../core/content/parse-topic'
import { byPlace, FILE_START, type Problem } from '../core/content/problem'
import { checkSpelling } from '../core/content/spelling'
import { type Language, LANGUAGES } from '../core/language'
import { parseYamlList } from './yaml-list'

export interface Content {
  readonly decks: readonly Deck[]
  readonly diagrams: readonly Diagram[]
  readonly glossary: readonly Term[]
  /** By card: the group of cards that are taken for one another. Most cards stand in none. */
  readonly contrasts: ReadonlyMap<string, string>
  /** By language and card, other ways of saying its key points, in their order. */
  readonly said: Readonly<Record<Language, ReadonlyMap<string, Said['points']>>>
  readonly problems: readonly Problem[]
}

const LIST = 'decks.yaml'
const GLOSSARY = 'glossary.yaml'
const CONTRASTS = 'contrasts.yaml'
const DIAGRAMS = 'diagrams'
const SAID = 'said'
const TOPIC_FILE = /^(?<name>(?<number>\d+)-[a-z0-9-]+)\.(ko|en)\.md$/
const DIAGRAM_FILE = /^(?<name>[a-z0-9]+(?:-[a-z0-9]+)*)\.(ko|en)\.md$/

/** `root` is the folder content/; problems name paths that begin with it. */
export async function readContent(root: string): Promise<Content> {
  const problems: Problem[] = []
  const report = (found: readonly Problem[]) => problems.push(...found)
  const entries = await readDeckList(`${root}/${LIST}`, report)
  if (!entries) return { decks: [], diagrams: [], glossary: [], contrasts: new Map(), said: NOTHING_SAID, problems }
  const folders = await namesIn(root, 'folder')
  for (const name of folders)
    if (name !== DIAGRAMS && name !== SAID && !entries.some(({ id }) => id === name))
      report([at(`${root}/${name}`, `this folder is no deck of ${LIST}`)])
  const files = await namesIn(root, 'file')
  for (const name of files)
    if (![LIST, GLOSSARY, CONTRASTS, 'README.md'].includes(name)) report([at(`${root}/${name}`, 'this file belongs to no deck')])

  const decks: Deck[] = []
  for (const entry of entries) {
    if (folders.includes(entry.id)) decks.push({ ...entry, topics: await readTopics(`${root}/${entry.id}`, report) })
    else report([at(`${root}/${LIST}`, `the deck "${entry.id}" has no folder ${root}/${entry.id}`)])
  }
  const diagrams = folders.includes(DIAGRAMS) ? await readDiagrams(`${root}/${DIAGRAMS}`, report) : []
  const glossary = await readGlossary(`${root}/${GLOSSARY}`, decks, report)
  const contrasts = files.includes(CONTRASTS) ? await readContrasts(`${root}/${CONTRASTS}`, decks, report) : []
  const said = folders.includes(SAID) ? await readSaid(`${root}/${SAID}`, decks, report) : NOTHING_SAID
  report(checkContent(decks, diagrams))
  return { decks, diagrams, glossary, contrasts: contrastOfCard(contrasts), said, problems: problems.toSorted(byPlace) }
}

const NOTHING_SAID: Content['said'] = { ko: new Map(), en: new Map() }

type Report = (problems: readonly Problem[]) => void

const at = (path: string, message: string): Problem => ({ path, ...FILE_START, message })

async function readTopics(folder: string, report: Report): Promise<readonly TopicPair[]> {
  const pairs = new Map<string, { name: string; number: number; ko: Topic | null; en: Topic | null }>()
  for (const file of await namesIn(folder, 'any')) {
    const path = `${folder}/${file}`
    const { name, number } = TOPIC_FILE.exec(file)?.groups ?? {}
    const language = languageOf(file)
    if (name === undefined || language === null) {
      report([at(path, 'a topic is called NUMBER-NAME.ko.md or NUMBER-NAME.en.md')])
      continue
    }
    const text = await readText(path, report)
    const { topic, problems } = parseTopic(path, language, text ?? '')
    if (text !== null) report(problems)
    report(checkSpelling(path, language, text ?? ''))
    const pair = pairs.get(name) ?? { name, number: Number(number), ko: null, en: null }
    pairs.set(name, { ...pair, [language]: topic })
  }
  const sorted = [...pairs.values()].toSorted((a, b) => a.number - b.number)
  if (sorted.length === 0) report([at(folder, 'this deck has no topic')])
  for (const [index, { name, number, ko, en }] of sorted.entries()) {
    if (!ko) report([at(`${folder}/${name}.en.md`, `${name}.ko.md is missing`)])
    if (!en) report([at(`${folder}/${name}.ko.md`, `${name}.en.md is missing`)])
    if (sorted[index - 1]?.number === number)
      report([at(`${folder}/${name}.ko.md`, `another topic has the number ${String(number)} too`)])
  }
  return sorted.map(({ name, ko, en }) => ({ name, ko, en }))
}

async function readDiagrams(folder: string, report: Report): Promise<readonly Diagram[]> {
  const diagrams: Diagram[] = []
  for (const file of await namesIn(folder, 'any')) {
    const path = `${folder}/${file}`
    const { name } = DIAGRAM_FILE.exec(file)?.groups ?? {}
    const language = languageOf(file)
    if (name === undefined || language === null) {
      report([at(path, 'a diagram is called NAME.ko.md or NAME.en.md')])
      continue
    }
    const text = await readText(path, report)
    const { diagram, problems } = parseDiagram({ path, name, language }, text ?? '')
    if (text !== null) report(problems)
    report(checkSpelling(path, language, text ?? ''))
    diagrams.push(diagram)
  }
  return diagrams
}

async function readDeckList(path: string, report: Report): Promise<readonly DeckEntry[] | null> {
  const text = await readText(path, report)
  if (text === null) return null
  const { entries, problems } = parseYamlList(path, text, DeckList)
  report(problems)
  return entries.length === 0 && problems.length > 0 ? null : entries
}

async function readGlossary(path: string, decks: readonly Deck[], report: Report): Promise<readonly Term[]> {
  const text = await readText(path, report)
  if (text === null) return []
  const { entries, placeOf, problems } = parseYamlList(path, text, Glossary)
  report(problems)
  const cards = cardsOf(decks)
  for (const [index, { id, card }] of entries.entries())
    if (card !== undefined && !cards.has(card))
      report([{ path, ...placeOf([index, 'card']), message: `the term "${id}" names the card "${card}", which does not exist` }])
  return entries
}

/** Of every deck and in both languages, or of none. */
async function readSaid(folder: string, decks: readonly Deck[], report: Report): Promise<Content['said']> {
  const files = new Set(await namesIn(folder, 'any'))
  const said = { ko: new Map<string, Said['points']>(), en: new Map<string, Said['points']>() }
  for (const { id: deck, topics } of decks)
    for (const language of LANGUAGES) {
      const path = `${folder}/${deck}.${language}.yaml`
      if (!files.delete(`${deck}.${language}.yaml`)) report([at(path, 'this file is missing')])
      else {
        const { entries, placeOf, problems } = parseYamlList(path, (await readText(path, report)) ?? '[]', SaidList)
        report(problems)
        const cards = new Map(topics.flatMap((pair) => pair[language]?.cards ?? []).flatMap(({ id, source }): [string, CardSource][] => (source ? [[id, source]] : [])))
        if (problems.length === 0) report(misfitsIn(entries, cards).map(({ keys, message }) => ({ path, ...placeOf(keys), message })))
        for (const { id, points } of entries) said[language].set(id, points)
      }
    }
  for (const name of files) report([at(`${folder}/${name}`, 'this file is named after no deck')])
  return said
}

async function readContrasts(path: string, decks: readonly Deck[], report: Report): Promise<readonly Contrast[]> {
  const text = await readText(path, report)
  if (text === null) return []
  const { entries, placeOf, problems } = parseYamlList(path, text, Contrasts)
  report(problems)
  report(misplacedIn(entries, cardsOf(decks)).map(({ keys, message }) => ({ path, ...placeOf(keys), message })))
  return entries
}

const cardsOf = (decks: readonly Deck[]): ReadonlySet<string> =>
  new Set(topicsOf(decks).flatMap((topic) => topic.cards.map(({ id }) => id)))

/** Null: the file cannot be read, which is reported; then nothing is said about what is not in it. */
async function readText(path: string, report: Report): Promise<string | null> {
  const bytes = await readFile(path).catch(() => null)
  if (!bytes) {
    report([at(path, 'this file cannot be read')])
    return null
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    report([at(path, 'this file is not UTF-8')])
    return null
  }
}

/** Names in a folder, sorted, without those that begin with a dot. */
async function namesIn(folder: string, kind: 'folder' | 'file' | 'any'): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => !entry.name.startsWith('.') && (kind === 'any' || entry.isDirectory() === (kind === 'folder')))
    .map(({ name }) => name)
    .toSorted()
}

/** For example '24 cards in 3 decks, 4 diagrams'. A card or a diagram in two languages is one. */
export function countContent({ decks, diagrams }: Content): string {
  const cards = cardsOf(decks)
  const names = new Set(diagrams.map(({ name }) => name))
  return `${count(cards.size, 'card')} in ${count(decks.length, 'deck')}, ${count(names.size, 'diagram')}`
}

const count = (number: number, noun: string): string => `${String(number)} ${noun}${number === 1 ? '' : 's'}`
