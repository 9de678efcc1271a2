/** The preview of an import in this tab: its draft, what was done to it, and what is remarked on its cards. Pure. */
import { begin, type Draft, type DraftCard, type DraftEvent, edit } from '../core/notes/draft'
import type { OwnCardSource, OwnResponse } from '../core/own-card'
import { type Finding, findingsOf } from './notes-findings'
import type { Read } from './notes-reader'

export interface Preview {
  readonly draft: Draft
  /** What led from the plan to the draft: done again when the plan has to be made again. */
  readonly events: readonly DraftEvent[]
  readonly remarks: WeakMap<OwnCardSource, readonly Finding[]>
  /** Some of these notes were imported before. */
  readonly isAgain: boolean
}

export function startPreview({ difference, findings }: Read, own: OwnResponse): Preview {
  const remarks = new WeakMap(difference.items.map(({ id, source }) => [source, findings.get(id) ?? []] as const))
  return { draft: begin(difference, own), events: [], remarks, isAgain: difference.items.some(({ stored }) => stored !== null) }
}

export function happen(preview: Preview, event: DraftEvent): Preview {
  const draft = edit(preview.draft, event)
  if (draft === preview.draft) return preview
  return { ...preview, draft, events: event.type === 'undo' ? preview.events.slice(0, -1) : [...preview.events, event] }
}

/** Beside other stored cards: the same edits, if the notes still give the same cards. */
export function previewAnew(before: Preview, read: Read, own: OwnResponse): { readonly preview: Preview; readonly isKept: boolean } {
  const fresh = startPreview(read, own)
  const first = { ...before.draft, cards: before.draft.past[0] ?? before.draft.cards }
  const isSame = before.events.length <= before.draft.past.length && namesOf(first) === namesOf(fresh.draft)
  if (!isSame) return { preview: fresh, isKept: before.events.length === 0 }
  return { preview: before.events.reduce(happen, fresh), isKept: true }
}

export function remarksOn(preview: Preview, { source }: Pick<DraftCard, 'source'>): readonly Finding[] {
  const known = preview.remarks.get(source)
  if (known) return known
  const found = findingsOf(source)
  preview.remarks.set(source, found)
  return found
}

const namesOf = ({ cards }: Pick<Draft, 'cards'>): string => JSON.stringify(cards.map(({ id, path, note, stored }) => [id, path, note ? note.key : stored?.id]))
