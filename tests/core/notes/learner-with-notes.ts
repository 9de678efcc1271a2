/** For tests: a learner who keeps notes, as a model; the notes as the parser would give them; and what the server keeps of an import. */
import { bare } from '@/lib/core/notes/fingerprint'
import { begin, type Draft } from '@/lib/core/notes/draft'
import type { NoteCard, NoteFile } from '@/lib/core/notes/note'
import { planImport } from '@/lib/core/notes/plan-import'
import { toRequest } from '@/lib/core/notes/to-request'
import { ImportRequest, type OwnResponse } from '@/lib/core/own-card'

export interface ModelCard {
  /** What the oracle knows it by. */
  readonly uid: number
  readonly front: string
  readonly back: string | null
}
export interface ModelSection {
  readonly title: string
  readonly cards: readonly ModelCard[]
}
export interface ModelFile {
  readonly path: string
  readonly sections: readonly ModelSection[]
}

export const NOBODY: OwnResponse = { decks: [], cards: [] }

/** Ids in rising order. */
export function idMaker(): () => string {
  let count = 0
  return () => `01900000-0000-7000-8000-${String(++count).padStart(12, '0')}`
}

export function note(front: string, back: string | null, rest: Partial<NoteCard> = {}): NoteCard {
  return {
    ...{ key: bare(front), front, context: [], back, keyPoints: [], deck: ['네트워크'], follows: null },
    ...{ references: [], tags: [], by: 'question_heading', line: 1, endLine: 1 },
    ...rest,
  }
}

export const file = (path: string, cards: readonly NoteCard[], title = path): NoteFile => ({ path, title, cards, skipped: [], warnings: [] })

export function noteFile({ path, sections }: ModelFile): NoteFile {
  const ordinals = new Map<string, number>()
  const cards = sections.flatMap(({ title, cards }) =>
    cards.map(({ front, back }) => {
      const key = `${bare(title)}/${bare(front)}`
      const ordinal = ordinals.get(key) ?? 0
      ordinals.set(key, ordinal + 1)
      return note(front, back, { key: ordinal === 0 ? key : `${key}~${ordinal + 1}`, deck: ['네트워크', title] })
    }),
  )
  return file(path, cards)
}

/** The same notes as Markdown. */
export const markdown = ({ sections }: ModelFile, numbered = false): string =>
  `# 네트워크\n\n${sections
    .map(({ title, cards }) =>
      [`## ${title}`, ...cards.map(({ front, back }, index) => `### ${numbered ? `${index + 1}. ` : ''}${front}\n${back ?? ''}`)].join('\n\n'),
    )
    .join('\n\n')}\n`

/** What the server would keep. */
export function keep(own: OwnResponse, request: ImportRequest): OwnResponse {
  const { decks, cards } = ImportRequest.parse(request)
  const byId = new Map(own.cards.map((card) => [card.id, card]))
  for (const card of cards) {
    if ((byId.get(card.id)?.version ?? 0) !== card.version) throw new Error(`version of ${card.id}`)
    byId.set(card.id, { ...card, version: card.version + 1 })
  }
  const made = decks.map((deck, index) => ({ ...deck, hue: 0, position: own.decks.length + index, retired: false }))
  const known = new Set([...own.decks, ...made].map(({ id }) => id))
  for (const { deck, front } of [...byId.values()].map(({ deck, source }) => ({ deck, front: source.front })))
    if (!known.has(deck)) throw new Error(`no deck ${deck} for ${front}`)
  return { decks: [...own.decks, ...made], cards: [...byId.values()] }
}

export function importNotes(own: OwnResponse, files: readonly NoteFile[], newId: () => string, edits: (draft: Draft) => Draft = (draft) => draft) {
  const difference = planImport(own, files)
  const draft = edits(begin(difference, own))
  const request = toRequest(draft, own, newId)
  return { difference, draft, request, own: keep(own, request) }
}

export const kinds = (own: OwnResponse, files: readonly NoteFile[]): string[] =>
  planImport(own, files).items.map(({ kind, found, stored }) => `${kind} ${found?.front ?? stored?.source.front}`)
