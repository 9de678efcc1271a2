/**
 * What can be taken back, and what can be done again. Both follow from the log alone, so they outlive a reload: a deed goes onto the
 * first pile and clears the second; an undo moves the deed it names to the second; an undo of that undo moves it back.
 */
import type { Answer, Change, LogEntry } from '../scheduling/log'

export type Deed = Answer | Change

export interface Done<Entry extends LogEntry = LogEntry> {
  readonly card: string
  readonly entry: Entry
}

export interface Piles {
  /** Deeds that count, the last one at the end. */
  readonly undo: readonly Done<Deed>[]
  /** Undone deeds, the one undone last at the end, each with the undo that took it back. */
  readonly redo: readonly (Done<Deed> & { readonly by: string })[]
}

/** Of entries in any order, each once or more often. */
export function pilesOf(entries: readonly Done[]): Piles {
  const undo: Done<Deed>[] = []
  let redo: (Done<Deed> & { by: string })[] = []
  for (const { card, entry } of inOrderOfDoing(entries)) {
    if (entry.kind !== 'undo') {
      undo.push({ card, entry })
      redo = []
      continue
    }
    const taken = undo.findLastIndex((done) => done.entry.id === entry.of)
    const [deed] = taken < 0 ? [] : undo.splice(taken, 1)
    if (deed) redo.push({ ...deed, by: entry.id })
    const again = redo.findLastIndex(({ by }) => by === entry.of)
    const [back] = again < 0 ? [] : redo.splice(again, 1)
    if (back) undo.push({ card: back.card, entry: back.entry })
  }
  return { undo, redo }
}

/** Whatever study day they were counted to. */
function inOrderOfDoing(entries: readonly Done[]): readonly Done[] {
  const once = new Map(entries.map((done) => [done.entry.id, done]))
  return [...once.values()].sort(
    ({ entry: a }, { entry: b }) => compare(a.at, b.at) || compare(a.device, b.device) || a.deviceSeq - b.deviceSeq || compare(a.id, b.id),
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
