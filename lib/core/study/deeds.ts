/**
 * What can be taken back, and what can be done again. Both follow from the log alone, so they outlive a reload: a deed goes onto the
 * first pile and clears the second; an undo moves the deed it names to the second; an undo of that undo moves it back.
 */
import { type Answer, type Change, effective, type LogEntry } from '../scheduling/log'

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

/** Of entries in any order, each once or more often. What counts is the log's to say: an undo may come from another device, or twice. */
export function pilesOf(entries: readonly Done[]): Piles {
  const order = inOrderOfDoing(entries)
  const all = new Map(order.map((done, at) => [done.entry.id, { ...done, at }]))
  const counting = new Set(effective(order.map(({ entry }) => entry)).map(({ id }) => id))
  /** By deed: the last undo that took it back, and when one was last taken back itself. */
  const takenBy = new Map<string, { readonly by: string; readonly at: number }>()
  const broughtBack = new Map<string, number>()
  let newest = -1
  for (const { entry, at } of all.values()) {
    if (entry.kind !== 'undo') newest = at
    else if (counting.has(entry.id)) {
      const target = all.get(entry.of)?.entry
      if (target?.kind === 'undo') broughtBack.set(target.of, at)
      else takenBy.set(entry.of, { by: entry.id, at })
    }
  }
  const deeds = [...all.values()].flatMap(({ card, entry, at }) => (entry.kind === 'undo' ? [] : [{ card, entry, at }]))
  const undo = deeds
    .filter(({ entry }) => counting.has(entry.id))
    .map(({ card, entry, at }) => ({ card, entry, at: Math.max(at, broughtBack.get(entry.id) ?? at) }))
  const redo = deeds.flatMap(({ card, entry }) => {
    const taken = counting.has(entry.id) ? undefined : takenBy.get(entry.id)
    return taken && taken.at > newest ? [{ card, entry, ...taken }] : []
  })
  return {
    undo: undo.sort((a, b) => a.at - b.at).map(({ card, entry }) => ({ card, entry })),
    redo: redo.sort((a, b) => a.at - b.at).map(({ card, entry, by }) => ({ card, entry, by })),
  }
}

/** Whatever study day they were counted to. */
function inOrderOfDoing(entries: readonly Done[]): readonly Done[] {
  const once = new Map(entries.map((done) => [done.entry.id, done]))
  return [...once.values()].sort(
    ({ entry: a }, { entry: b }) => compare(a.at, b.at) || compare(a.device, b.device) || a.deviceSeq - b.deviceSeq || compare(a.id, b.id),
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
