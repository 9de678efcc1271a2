/**
 * The blocks of a file, as a tree: headings and what stands between them, lists with their items, `<details>` with what
 * they hide. Headings in list items come out of the list. Every block knows its lines, without the indentation or the
 * marks of what it stands in, so that it can be read again by itself.
 */
import MarkdownIt, { type Env, type Token } from 'markdown-it'
import { LIMITS } from './limits'
import type { Line } from './prepare'

export interface Heading {
  readonly kind: 'heading'
  readonly level: number
  /** Inline Markdown. */
  readonly text: string
  readonly lines: readonly Line[]
}

export interface Details {
  readonly kind: 'details'
  /** As it stands, Markdown or HTML; a list in it in lines of its own. */
  readonly summary: string
  readonly inside: readonly Line[]
  readonly lines: readonly Line[]
}

export interface Item {
  /** Of an ordered list, else null. */
  readonly number: number | null
  /** Without mark and indentation. */
  readonly lines: readonly Line[]
}

export interface List {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly items: readonly Item[]
  readonly lines: readonly Line[]
}

export interface Plain {
  readonly kind: 'paragraph' | 'fence' | 'code' | 'quote' | 'table' | 'html' | 'rule'
  readonly lines: readonly Line[]
}

export type Block = Heading | Details | List | Plain

/** Blocks only: the inline text is read where it matters. Notes are nested by people, and by attackers. */
const reader = new MarkdownIt({ html: true, maxNesting: LIMITS.nesting })
reader.core.ruler.disable(['inline', 'linkify', 'replacements', 'smartquotes', 'text_join'])

/** Link definitions are the whole file's. */
export type References = NonNullable<Env['references']>

export function readBlocks(lines: readonly Line[], references: References): readonly Block[] {
  return segments(lines).flatMap((segment) => ('summary' in segment ? [segment] : markdownBlocks(segment.lines, references)))
}

function markdownBlocks(lines: readonly Line[], references: References): readonly Block[] {
  const tokens = reader.parse(lines.map(({ text }) => text).join('\n'), { references })
  const blocks: Block[] = []
  let start = 0
  for (const [index, token] of tokens.entries()) {
    if (token.level !== 0 || token.nesting === 1) continue
    const own = tokens.slice(start, index + 1)
    start = index + 1
    const block = blockOf(own, lines)
    if (block?.kind === 'list' && hasHeadings(own)) blocks.push(...withoutList(block, references))
    else if (block) blocks.push(block)
  }
  return blocks
}

const KINDS: Readonly<Record<string, Plain['kind']>> = {
  paragraph_open: 'paragraph',
  fence: 'fence',
  code_block: 'code',
  blockquote_open: 'quote',
  table_open: 'table',
  html_block: 'html',
  hr: 'rule',
}

function blockOf(tokens: readonly Token[], lines: readonly Line[]): Block | undefined {
  const [open] = tokens
  if (!open?.map) return undefined
  const own = trimmed(lines.slice(open.map[0], open.map[1]))
  if (open.type === 'heading_open') return { kind: 'heading', level: Number(open.tag.slice(1)), text: tokens[1]?.content ?? '', lines: own }
  if (open.type === 'bullet_list_open' || open.type === 'ordered_list_open') return listOf(tokens, open, lines, own)
  const kind = KINDS[open.type]
  return kind && { kind, lines: own }
}

function listOf(tokens: readonly Token[], open: Token, lines: readonly Line[], own: readonly Line[]): List {
  const items: Item[] = []
  for (const token of tokens)
    if (token.type === 'list_item_open' && token.level === 1 && token.map) {
      const inside = trimmed(lines.slice(token.map[0], token.map[1]))
      const number = /^\d+$/.test(token.info) ? Number(token.info) : null
      items.push({ number, lines: withoutMark(inside) })
    }
  return { kind: 'list', ordered: open.type === 'ordered_list_open', items, lines: own }
}

const MARK = /^(?<indent> *)(?<mark>[-*+]|\d{1,9}[.)])(?<space> *)/

/** An item's lines: the first loses its mark, the others as much indentation as the mark took. */
function withoutMark(lines: readonly Line[]): readonly Line[] {
  const [first, ...rest] = lines
  if (!first) return []
  const { indent = '', mark = '', space = '' } = MARK.exec(first.text)?.groups ?? {}
  const width = indent.length + mark.length + (space.length > 4 ? 1 : Math.max(1, space.length))
  const text = first.text.slice(width).replace(/^\[[ xX]\] +/, '')
  return trimmed([{ text, n: first.n }, ...rest.map((line) => outdented(line, width))])
}

function outdented({ text, n }: Line, width: number): Line {
  const indent = text.search(/[^ ]/)
  return { text: indent < 0 ? '' : text.slice(Math.min(indent, width)), n }
}

const hasHeadings = (tokens: readonly Token[]): boolean => tokens.some(({ type, level }) => type === 'heading_open' && level === 2)

/** `7. ### What is a SYN cookie?` is a heading with a number; what follows in the item follows it. */
function withoutList(list: List, references: References): readonly Block[] {
  return list.items.flatMap((item): readonly Block[] => {
    const [first, ...rest] = readBlocks(item.lines, references)
    if (first?.kind !== 'heading') return [{ ...list, items: [item], lines: item.lines.map((line, at) => ({ ...line, text: `${at === 0 ? '- ' : '  '}${line.text}` })) }]
    const number = item.number === null ? '' : `${String(item.number)}. `
    return [{ ...first, text: `${number}${first.text}` }, ...rest]
  })
}

/** Inside of a quote, without its marks. */
export const unquoted = (lines: readonly Line[]): readonly Line[] => lines.map(({ text, n }) => ({ text: text.replace(/^ {0,3}> ?/, ''), n }))

export function trimmed(lines: readonly Line[]): readonly Line[] {
  let from = 0
  let to = lines.length
  while (from < to && lines[from]?.text.trim() === '') from += 1
  while (to > from && lines[to - 1]?.text.trim() === '') to -= 1
  return from === 0 && to === lines.length ? lines : lines.slice(from, to)
}

/** Lines as they stand by themselves: without the indentation that all have. */
export function flush(lines: readonly Line[]): readonly Line[] {
  const own = trimmed(lines)
  const width = own.reduce((least, { text }) => (text.trim() === '' ? least : Math.min(least, text.search(/[^ ]/))), 99)
  return width === 0 || width === 99 ? own : own.map((line) => outdented(line, width))
}

interface Text {
  readonly lines: readonly Line[]
}

const TAG = /<(?<close>\/?)(?<name>details|summary)\b[^>]*>/gi
const FENCE = /^[ >]*(?:(?:[-*+]|\d{1,9}[.)]) +)?(?<mark>`{3,}|~{3,})/

interface Tag {
  readonly name: string
  readonly closes: boolean
  /** Its place among the tags. */
  readonly index: number
  readonly line: number
  readonly from: number
  readonly to: number
}

/** `<details>` may begin and end anywhere in a line, and hold anything. */
function segments(lines: readonly Line[]): readonly (Text | Details)[] {
  const tags = tagsIn(lines)
  if (!tags.some(({ name, closes }) => name === 'details' && !closes)) return [{ lines }]
  const found: (Text | Details)[] = []
  let at: Position = { line: 0, column: 0 }
  for (const { open, close } of outermost(tags)) {
    found.push({ lines: between(lines, at, { line: open.line, column: open.from }) })
    const end = close ? { line: close.line, column: close.from } : { line: lines.length, column: 0 }
    found.push(detailsOf(lines, tags.slice(open.index + 1, close?.index), open, end))
    at = close ? { line: close.line, column: close.to } : end
  }
  found.push({ lines: between(lines, at, { line: lines.length, column: 0 }) })
  return found.filter((segment) => 'summary' in segment || segment.lines.some(({ text }) => /[^\s>]/.test(text) && !/^\s*(?:[-*+]|\d{1,9}[.)])\s*$/.test(text)))
}

function tagsIn(lines: readonly Line[]): readonly Tag[] {
  const tags: Tag[] = []
  let fence: string | null = null
  for (const [line, { text }] of lines.entries()) {
    const mark = FENCE.exec(text)?.groups?.mark
    if (fence !== null) {
      if (mark?.startsWith(fence) && text.trim().replace(/^[> ]*/, '') === mark) fence = null
      continue
    }
    if (mark) {
      fence = mark
      continue
    }
    if (!/<\/?(?:details|summary)/i.test(text)) continue
    for (const match of text.matchAll(TAG)) {
      if ((text.slice(0, match.index).match(/`/g)?.length ?? 0) % 2 === 1) continue
      const { close, name } = match.groups ?? {}
      tags.push({ name: (name ?? '').toLowerCase(), closes: close === '/', index: tags.length, line, from: match.index, to: match.index + match[0].length })
    }
  }
  return tags
}

interface Pair {
  readonly open: Tag
  /** Null: never closed. */
  readonly close: Tag | null
}

/** One that is never closed ends where the next one of its kind begins. */
function outermost(tags: readonly Tag[]): readonly Pair[] {
  const own = tags.filter(({ name }) => name === 'details')
  let closes = own.filter((tag) => tag.closes).length
  let opens = own.length - closes
  const pairs: Pair[] = []
  let open: Tag | null = null
  let depth = 0
  for (const tag of own) {
    if (tag.closes) {
      closes -= 1
      if (depth === 1 && open) {
        pairs.push({ open, close: tag })
        open = null
      }
      depth = Math.max(0, depth - 1)
    } else {
      if (open && closes < opens + depth) {
        pairs.push({ open, close: { ...tag, to: tag.from } })
        open = tag
        depth = 1
      } else {
        open ??= tag
        depth += 1
      }
      opens -= 1
    }
  }
  if (open) pairs.push({ open, close: null })
  return pairs
}

interface Position {
  readonly line: number
  readonly column: number
}

function detailsOf(lines: readonly Line[], inside: readonly Tag[], open: Tag, end: Position): Details {
  const first = inside.find(({ name }) => name === 'details')
  const summary = inside.find(({ name, closes }) => name === 'summary' && !closes)
  const isOwn = summary && !(first && after(summary, first))
  const closing = isOwn ? inside.find((tag) => tag.name === 'summary' && tag.closes && after(tag, summary)) : undefined
  const from = { line: open.line, column: open.to }
  const whole = { line: open.line, column: open.from }
  if (!isOwn || !closing) {
    const body = isOwn ? { line: summary.line + 1, column: 0 } : from
    const text = isOwn ? lines[summary.line]?.text.slice(summary.to) ?? '' : ''
    return { kind: 'details', summary: text.trim(), inside: flush(between(lines, body, end)), lines: between(lines, whole, end) }
  }
  const said = between(lines, { line: summary.line, column: summary.to }, { line: closing.line, column: closing.from })
  return {
    kind: 'details',
    summary: said.map(({ text }) => text.trim()).filter((text) => text !== '').reduce((whole, text) => `${whole}${whole === '' ? '' : /^(?:[-*+]|\d{1,3}[.)])\s/.test(text) ? '\n' : ' '}${text}`, ''),
    inside: flush(between(lines, { line: closing.line, column: closing.to }, end)),
    lines: between(lines, whole, end),
  }
}

const after = (tag: Tag, other: Tag): boolean => tag.line > other.line || (tag.line === other.line && tag.from > other.from)

function between(lines: readonly Line[], from: Position, to: Position): readonly Line[] {
  if (from.line >= lines.length) return []
  const cut = lines.slice(from.line, to.line + 1).map(({ text, n }, index) => {
    const start = index === 0 ? from.column : 0
    const end = from.line + index === to.line ? to.column : text.length
    return { text: text.slice(start, end), n }
  })
  return to.line < lines.length ? cut : cut.slice(0, to.line - from.line)
}
