/**
 * A file of notes → its cards, and what was left out and why. Never fails on what somebody wrote; a file beyond the limits
 * is refused whole (`NotesRefused`). The ways of writing cards are in recognise/, in order of priority.
 */
import { makeBack } from './back'
import { frontMatter } from './front-matter'
import { plainFront } from './front'
import { boilerplate, isGeneric, labelOf } from './headings'
import { keysOf, normalised } from './identity'
import { proposeKeyPoints } from './key-points'
import { LIMITS } from './limits'
import type { NoteCard, NoteFile, Warning } from './note'
import { type Block, readBlocks, type References } from './outline'
import { prepare } from './prepare'
import { BLOCK_RECOGNISERS } from './recognise'
import { readFlashcards } from './recognise/flashcards'
import { absorbSections, outlineOf, visitAll, visitOutline } from './recognise/heading-cards'
import { readOwnFormat } from './recognise/own-format'
import { begin, type Draft, isAsked, type Run, type Scope } from './recognise/run'
import { NotesRefused } from './refused'
import { isRst, rstAsMarkdown } from './rst'

export interface Options {
  /** Between the sides of a flashcard of one line; `::` is known anyway. */
  readonly separator?: string
}

export function readNotes(path: string, text: string, { separator = ';;' }: Options = {}): NoteFile {
  if (text.length > LIMITS.file) throw new NotesRefused({ code: 'too_large', path, line: 1, limit: LIMITS.file })
  const own = readOwnFormat(path, text)
  if (own) return own
  const { lines, comments, warnings } = prepare(text)
  const { title, tags, values, rest } = frontMatter(lines)
  const source = isRst(path, rest) ? rstAsMarkdown(rest) : rest
  const run = newRun(path, comments)
  const named = title === null ? '' : plainFront(title)
  const deckName = values.get('deck name') ?? values.get('deck') ?? named
  const scope: Scope = { role: 'none', question: null, deck: deckName === '' ? [] : [plainFront(deckName)], trail: named === '' ? [] : [named], asks: false, followUps: false }

  const flashcards = readFlashcards(source, scope, run, separator)
  const blocks = readBlocks(flashcards.rest, run.references)
  if (title !== null && isAsked(title)) wholeFile(title, blocks, scope, run)
  else {
    visitOutline(outlineOf(blocks), scope, run)
    if (run.drafts.length === 0 && named !== '') namedTopic(named, blocks, scope, run)
  }
  const cards = finish(run, tags, named)
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [plainFront(block.text)] : []))
  return {
    path,
    title: named || headings.find((text) => boilerplate(text) === null && labelOf(text) === null) || nameOf(path),
    cards,
    skipped: run.skipped.toSorted((a, b) => a.line - b.line),
    warnings: [...warnings, ...warningsOf(cards)].toSorted((a, b) => a.line - b.line),
  }
}

const nameOf = (path: string): string => path.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '')

function newRun(path: string, comments: ReadonlySet<number>): Run {
  const references: References = {}
  const run: Run = {
    path,
    comments,
    references,
    drafts: [],
    skipped: [],
    depth: 0,
    scan: (blocks, scope) => scan(blocks, scope, run),
    visit: (blocks, scope) => { visitInside(blocks, scope, run) },
    fill: (draft, blocks) => { fill(draft, blocks, run) },
  }
  return run
}

function scan(blocks: readonly Block[], scope: Scope, run: Run): readonly Block[] {
  const kept: Block[] = []
  for (let at = 0; at < blocks.length; ) {
    const taken = takenBy(blocks, at, scope, run)
    const block = blocks[at]
    if (taken === 0 && block) kept.push(block)
    at += Math.max(1, taken)
  }
  return kept
}

/** By the first that knows what it is looking at. */
function takenBy(blocks: readonly Block[], at: number, scope: Scope, run: Run): number {
  for (const recognise of BLOCK_RECOGNISERS) {
    const taken = recognise(blocks, at, scope, run)
    if (taken > 0) return taken
  }
  return 0
}

function visitInside(blocks: readonly Block[], scope: Scope, run: Run): void {
  if (run.depth > LIMITS.nesting) return
  run.depth += 1
  const { intro, sections } = outlineOf(blocks)
  run.scan(intro, { ...scope, role: 'none' })
  visitAll(sections, { ...scope, role: 'none' }, run)
  run.depth -= 1
}

/** Answers hold blocks, folds and headings, in which there may be questions again. */
function fill(draft: Draft, blocks: readonly Block[], run: Run): void {
  if (run.depth > LIMITS.nesting) throw new NotesRefused({ code: 'too_deep', path: run.path, line: draft.line, limit: LIMITS.nesting })
  run.depth += 1
  const scope: Scope = { role: 'question', question: draft, deck: draft.deck, trail: [...draft.trail, draft.front], asks: false, followUps: false }
  const firstHeading = blocks.findIndex(({ kind }) => kind === 'heading')
  const own = firstHeading < 0 ? blocks : blocks.slice(0, firstHeading)
  draft.body.push(...run.scan(own, scope))
  if (firstHeading >= 0) absorbSections(outlineOf(blocks.slice(firstHeading)).sections, draft, scope, run)
  const end = blocks.at(-1)?.lines.at(-1)?.n ?? 0
  draft.endLine = Math.max(draft.endLine, end)
  run.depth -= 1
}

/** The title of the file asks: the file is the answer. */
function wholeFile(title: string, blocks: readonly Block[], scope: Scope, run: Run): void {
  const draft = begin(run, { ...scope, deck: [], trail: [] }, { front: title, by: 'file', lines: [{ text: title, n: 1 }] })
  run.fill(draft, blocks)
}

/** A file that says one thing, and whose title names it. */
function namedTopic(title: string, blocks: readonly Block[], scope: Scope, run: Run): void {
  const draft = begin(run, { ...scope, deck: [], trail: [] }, { front: title, by: 'topic', lines: [{ text: title, n: 1 }], isTopic: true })
  draft.body.push(...blocks.filter(({ kind }) => kind !== 'heading'))
  draft.endLine = blocks.at(-1)?.lines.at(-1)?.n ?? 1
}

interface Finished {
  readonly draft: Draft
  readonly card: Omit<NoteCard, 'key' | 'follows'>
}

function finish(run: Run, tags: readonly string[], title: string): readonly NoteCard[] {
  const finished = run.drafts.flatMap((draft) => finishOne(draft, tags, title, run)).toSorted((a, b) => a.card.line - b.card.line)
  if (finished.length > LIMITS.cards) throw new NotesRefused({ code: 'too_many_cards', path: run.path, line: finished[LIMITS.cards]?.card.line ?? 1, limit: LIMITS.cards })
  const keys = keysOf(finished.map(({ card }) => card))
  const keyOf = new Map(finished.map(({ draft }, index) => [draft, keys[index]] as const))
  return finished.map(({ draft, card }, index) => ({ ...card, key: keys[index] ?? '', follows: (draft.follows && keyOf.get(draft.follows)) ?? null }))
}

function finishOne(draft: Draft, tags: readonly string[], title: string, run: Run): readonly Finished[] {
  const { text: whole, references, linksOnly } = makeBack(draft.body, run.references)
  const text = whole !== null && /^#{3,6} [^\n]*$/.test(whole) ? null : whole
  if (!/[\p{L}\p{N}]/u.test(draft.front)) return []
  if (draft.isTopic && (text === null || linksOnly || text.split('\n').every((line) => line === '' || /^#{3,6} /.test(line)))) {
    run.skipped.push({ reason: text === null ? 'empty_heading' : 'links_only', text: draft.front, line: draft.line })
    return []
  }
  if ((text?.length ?? 0) > LIMITS.card) throw new NotesRefused({ code: 'card_too_large', path: run.path, line: draft.line, limit: LIMITS.card })
  const links = [...draft.links, ...references].filter(({ url }) => url !== '' && url.length <= 2_000)
  const card = {
    front: [draft.front, ...draft.more].join('\n').slice(0, 4_000),
    context: contextOf(draft, title),
    back: text,
    keyPoints: text === null ? [] : proposeKeyPoints(text, draft.body),
    deck: draft.deck.map((part) => part.slice(0, 300)),
    references: links.filter(({ url }, index) => links.findIndex((other) => other.url === url) === index).slice(0, 50).map(({ label, url }) => ({ label: (label || url).slice(0, 500), url })),
    tags,
    by: draft.by,
    line: draft.line,
    endLine: Math.max(draft.line, draft.endLine),
  }
  return [{ draft, card }]
}

/** Headings that say of what "특징" is one: the nearest that is not general itself. */
function contextOf({ front, trail }: Draft, title: string): readonly string[] {
  if (!isGeneric(front)) return []
  const above = trail.filter((text) => normalised(text) !== normalised(front))
  const from = above.findLastIndex((text) => !isGeneric(text))
  const context = from >= 0 ? above.slice(from) : above
  return (context.length > 0 ? context : title === '' ? [] : [title]).slice(-3).map((text) => text.slice(0, 300))
}

function warningsOf(cards: readonly NoteCard[]): readonly Warning[] {
  return cards.flatMap(({ front, back, line }) => [
    ...((back?.length ?? 0) > LIMITS.longCard ? [{ code: 'long_answer' as const, text: front.split('\n')[0] ?? '', line }] : []),
    ...missingImages(back ?? '').map((text) => ({ code: 'missing_image' as const, text, line })),
  ])
}

/** Pictures that are in a file beside the notes. */
function missingImages(back: string): readonly string[] {
  if (!back.includes('![')) return []
  return [...back.matchAll(/!\[[^\]]*\]\(<?([^)\s>]+)|!\[\[([^\]|]+)/g)].map(([, address, wiki]) => address ?? wiki ?? '').filter((address) => !/^(?:https?:|data:|\/\/)/i.test(address))
}
