/** What of the preview is on the screen: which kind of cards, of which file, which page, and which ones are chosen. */
import { useMemo, useState } from 'react'
import { type Preview, remarksOn } from '@/lib/browser/notes-preview'
import { counts, type Counts, type DraftCard, shown } from '@/lib/core/notes/draft'
import { CHANGES } from '@/lib/core/notes/plan-import'

export const PAGE = 50

export const FILTERS = ['differs', 'all', ...CHANGES, 'unanswered', 'noted', 'dropped', 'skipped'] as const
export type Filter = (typeof FILTERS)[number]

export interface View {
  readonly filter: Filter
  /** Null: of all files. */
  readonly path: string | null
  readonly page: number
  readonly chosen: ReadonlySet<string>
}

export function useView(preview: Preview) {
  const [view, setView] = useState<View>({ filter: preview.isAgain ? 'differs' : 'all', path: null, page: 0, chosen: new Set() })
  const { draft } = preview
  const all = useMemo(() => shown(draft), [draft])
  const ofFile = useMemo(() => (view.path === null ? all : all.filter(({ path }) => path === view.path)), [all, view.path])
  const files = useMemo(() => filesOf(all), [all])
  const figures = useMemo(() => figuresOf(preview, ofFile, view.path), [preview, ofFile, view.path])
  const listed = useMemo(() => ofFile.filter((card) => isIn(view.filter, card, preview)), [ofFile, view.filter, preview])
  const lastPage = Math.max(0, Math.ceil(listed.length / PAGE) - 1)
  const page = Math.min(view.page, lastPage)
  const known = new Set(all.map(({ id }) => id))
  const chosen = all.filter(({ id }) => view.chosen.has(id))
  return {
    view,
    figures,
    files,
    listed,
    page,
    lastPage,
    onPage: listed.slice(page * PAGE, (page + 1) * PAGE),
    chosen,
    setFilter: (filter: Filter) => { setView({ ...view, filter, page: 0 }) },
    setPath: (path: string | null) => { setView({ ...view, path, page: 0, chosen: new Set() }) },
    setPage: (next: number) => { setView({ ...view, page: next }) },
    choose: (ids: Iterable<string>) => { setView({ ...view, chosen: new Set([...ids].filter((id) => known.has(id))) }) },
  }
}

export interface FileFigures {
  readonly cards: number
  readonly unanswered: number
}

/** Once through the cards: there may be as many files as cards. */
function filesOf(cards: readonly DraftCard[]): ReadonlyMap<string, FileFigures> {
  const files = new Map<string, FileFigures>()
  for (const { path, dropped, source } of cards) {
    if (dropped) continue
    const { cards: n, unanswered } = files.get(path) ?? { cards: 0, unanswered: 0 }
    files.set(path, { cards: n + 1, unanswered: unanswered + (source.back === null ? 1 : 0) })
  }
  return files
}

export interface Figures extends Omit<Counts, 'skipped'> {
  readonly filters: Readonly<Record<Filter, number>>
}

function figuresOf(preview: Preview, cards: readonly DraftCard[], path: string | null): Figures {
  const of = counts(preview.draft, path ?? undefined)
  const skipped = Object.values(of.skipped).reduce((sum, n) => sum + n, 0)
  const filters = Object.fromEntries(FILTERS.map((filter) => [filter, filter === 'skipped' ? skipped : cards.filter((card) => isIn(filter, card, preview)).length]))
  return { ...of, filters: filters as Record<Filter, number> }
}

function isIn(filter: Filter, card: DraftCard, preview: Preview): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'differs':
      return card.kind !== 'same'
    case 'unanswered':
      return !card.dropped && card.source.back === null
    case 'noted':
      return !card.dropped && remarksOn(preview, card).length > 0
    case 'dropped':
      return card.dropped && card.kind !== 'vanished'
    case 'skipped':
      return false
    default:
      return card.kind === filter
  }
}
