/** Which earlier path a file of notes goes on under: a folder that has another name this time, a renamed file, a paste. */
import type { OwnCard, OwnResponse } from '../own-card'
import { bare, printOfNote, readPrint } from './fingerprint'
import type { NoteFile } from './note'
import { isMade, leafKey, leavesOf } from './pieces'

const PASTE = 'paste/'

/** `given` → the path that the learner's cards know. Files that stand for themselves are not in it. */
export function knownPaths(cards: readonly OwnCard[], given: readonly string[]): Map<string, string> {
  const stored = new Set(cards.flatMap(({ origin }) => origin?.path ?? []))
  const enough = (count: number) => count > 0 && 2 * count >= given.length
  if (given.length === 0 || enough(given.filter((path) => stored.has(path)).length)) return new Map()

  const top = topOf(given[0] ?? '')
  const prefixes = top !== '' && given.every((path) => path.startsWith(top)) ? ['', top] : ['']
  const tops = new Set(['', ...[...stored].filter((path) => !path.startsWith(PASTE)).map(topOf)])
  let best = { prefix: '', top: '', count: 0 }
  for (const prefix of prefixes)
    for (const other of tops) {
      const count = given.filter((path) => !path.startsWith(PASTE) && stored.has(other + path.slice(prefix.length))).length
      if (count > best.count) best = { prefix, top: other, count }
    }
  if (!enough(best.count)) return new Map()
  return new Map(given.filter((path) => !path.startsWith(PASTE)).map((path) => [path, best.top + path.slice(best.prefix.length)]))
}

/** Files under new names, that hold at least half of the cards of one which is not there, word for word. */
export function renamedFiles(cards: readonly OwnCard[], files: readonly NoteFile[]): Map<string, string> {
  const here = new Set(files.map(({ path }) => path))
  const missing = new Map<string, Map<string, string | null>>()
  const paths = new Map<string, string[]>()
  const known = new Set<string>()
  for (const { origin } of cards) {
    if (!origin) continue
    known.add(origin.path)
    if (here.has(origin.path) || origin.path.startsWith(PASTE)) continue
    const keys = missing.get(origin.path) ?? new Map<string, string | null>()
    missing.set(origin.path, keys)
    for (const leaf of leavesOf(origin.key)) {
      // What a card that was merged or split said alone, is not known any more.
      keys.set(leaf, isMade(origin.key) ? null : readPrint(origin.print).back)
      paths.set(leaf, [...new Set([...(paths.get(leaf) ?? []), origin.path])].slice(-20))
    }
  }
  const renamed = new Map<string, string>()
  const taken = new Set<string>()
  for (const { path, cards: notes } of files) {
    if (known.has(path) || path.startsWith(PASTE)) continue
    const shared = new Map<string, number>()
    for (const note of notes) {
      const key = leafKey(note.key)
      const back = printOfNote(note).back
      for (const other of paths.get(key) ?? []) {
        const was = missing.get(other)?.get(key)
        if (was === back || was === null) shared.set(other, (shared.get(other) ?? 0) + 1)
      }
    }
    const [best] = [...shared].filter(([other]) => !taken.has(other)).toSorted((a, b) => b[1] - a[1])
    if (!best || 2 * best[1] < (missing.get(best[0])?.size ?? 0)) continue
    renamed.set(path, best[0])
    taken.add(best[0])
  }
  return renamed
}

/** Where pasted notes belong: the name of the earlier paste that they are an edition of, or a new one made of their title. */
export function pastePath(own: OwnResponse, file: NoteFile): string {
  const pastes = new Map<string, Set<string>>()
  const used = new Set<string>()
  for (const { origin, source } of own.cards) {
    if (!origin?.path.startsWith(PASTE)) continue
    used.add(origin.path)
    const names = pastes.get(origin.path) ?? new Set<string>()
    for (const leaf of leavesOf(origin.key)) names.add(leaf)
    pastes.set(origin.path, names.add(`?${bare(source.front)}`))
  }
  let best = { path: '', count: 0 }
  for (const [path, names] of pastes) {
    const count = file.cards.filter(({ key, front }) => names.has(leafKey(key)) || names.has(`?${bare(front)}`)).length
    if (count > best.count) best = { path, count }
  }
  const name = PASTE + (file.title.replace(/[/\\\p{Cc}]+/gu, ' ').trim().slice(0, 200) || '1')
  // Of few cards, mending some leaves less than a third: then the name and one of them are enough.
  if (best.count > 0 && (best.count >= 0.3 * file.cards.length || best.path === name)) return best.path

  for (let count = 2; ; count++) {
    const path = count === 2 && !used.has(name) ? name : `${name} ${count}`
    if (!used.has(path)) return path
  }
}

const topOf = (path: string) => path.slice(0, path.indexOf('/') + 1)
