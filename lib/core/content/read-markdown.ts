/**
 * The strict door: a file's Markdown as blocks with the lines on which they stand, and all links and their places.
 * Whatever no part of our format may contain (HTML, pictures, reference definitions) is a problem here already.
 */
import MarkdownIt, { type Env, type Token } from 'markdown-it'
import { clean, sayInvisible } from './clean'
import type { Place, Say } from './problem'

export interface Block {
  /** As markdown-it calls it, without `_open`: paragraph, bullet_list, fence… A heading with its level: h2. */
  readonly type: string
  readonly tokens: readonly Token[]
  /** Line indices, from 0; `to` is the line behind the last. */
  readonly from: number
  readonly to: number
  readonly place: Place
}

export interface Link {
  readonly href: string
  readonly place: Place
}

export interface Markdown {
  readonly lines: readonly string[]
  readonly blocks: readonly Block[]
  readonly links: readonly Link[]
}

/** HTML and every scheme are let in, so that they are seen and refused instead of being taken for text. */
const reader = new MarkdownIt({ html: true })
reader.validateLink = () => true

export function readMarkdown(text: string, say: Say): Markdown {
  const cleaned = clean(text)
  const lines = cleaned.split('\n')
  sayInvisible(lines, say)
  const env: Env = {}
  const tokens = reader.parse(cleaned, env)
  sayDefinitions(env, lines, say)
  for (const { type, map } of tokens)
    if (type === 'html_block') say(startOf(lines, map?.[0] ?? 0), 'HTML is not allowed')
  const blocks = blocksOf(tokens, lines)
  return { lines, blocks, links: inlinesOf(tokens).flatMap((inline) => readInline(inline, lines, say)) }
}

/** A fragment's tokens; the fragment came from a file that was read before. */
export const readFragment = (markdown: string): readonly Token[] => reader.parse(markdown, {})

/** The Markdown of consecutive blocks, as it stands in the file. */
export function sourceOf(lines: readonly string[], blocks: readonly Block[]): string {
  const [first, last] = [blocks[0], blocks.at(-1)]
  return first && last ? lines.slice(first.from, last.to).join('\n').trim() : ''
}

/** The text of the first paragraph or heading in a block. */
export const textOf = (block: Block): string => block.tokens.find(({ type }) => type === 'inline')?.content ?? ''

export const startOf = (lines: readonly string[], index: number): Place => ({
  line: index + 1,
  column: Math.max(0, lines[index]?.search(/\S/) ?? 0) + 1,
})

function blocksOf(tokens: readonly Token[], lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = []
  let start = 0
  for (const [index, token] of tokens.entries()) {
    if (token.level !== 0 || token.nesting === 1) continue
    const own = tokens.slice(start, index + 1)
    start = index + 1
    const open = own[0] ?? token
    const [from, to] = open.map ?? [0, 0]
    const type = open.type === 'heading_open' ? open.tag : open.type.replace(/_open$/, '')
    blocks.push({ type, tokens: own, from, to, place: startOf(lines, from) })
  }
  return blocks
}

function sayDefinitions({ references }: Env, lines: readonly string[], say: Say): void {
  for (const label of Object.keys(references ?? {})) {
    const index = lines.findIndex((line) => /^\s*\[([^\]]*)\]:/.exec(line)?.[1]?.trim().toUpperCase() === label)
    say(startOf(lines, Math.max(0, index)), 'a link definition: write the address at the link itself')
  }
}

interface Inline {
  readonly token: Token
  /** Index of its first line. */
  readonly line: number
  readonly isQuestion: boolean
}

/** Cells of a table have no place of their own: the row's is taken. */
function inlinesOf(tokens: readonly Token[]): readonly Inline[] {
  const inlines: Inline[] = []
  let line = 0
  for (const [index, token] of tokens.entries()) {
    line = token.map?.[0] ?? line
    if (token.type === 'inline') inlines.push({ token, line, isQuestion: tokens[index - 1]?.tag === 'h2' })
  }
  return inlines
}

/** Reports what may not be there, and gives the links. Tokens have no places: their texts are found again, in order. */
function readInline({ token, line, isQuestion }: Inline, lines: readonly string[], say: Say): readonly Link[] {
  const { content } = token
  const children = token.children ?? []
  const links: Link[] = []
  let cursor = 0
  const next = (text: string): number => {
    const found = content.indexOf(text, cursor)
    const start = found < 0 ? cursor : found
    cursor = found < 0 ? cursor : found + text.length
    return start
  }
  const place = (offset: number): Place => placeIn(content, offset, line, lines)

  for (const [index, child] of children.entries()) {
    const isAnchor = isQuestion && index < 2 && content.startsWith('<a id="')
    if (child.type === 'html_inline') {
      const start = next(child.content)
      if (!isAnchor) say(place(start), `HTML is not allowed: ${child.content}`)
    } else if (child.type === 'image') say(place(next('![')), 'pictures are not allowed')
    else if (child.type === 'link_open') {
      const start = next(child.info === 'auto' ? '<' : '[')
      links.push({ href: String(child.attrGet('href') ?? ''), place: place(start) })
    } else if (child.type === 'link_close') next(child.info === 'auto' ? '>' : '](')
    else if (child.type === 'softbreak' || child.type === 'hardbreak') next('\n')
    else if (child.content !== '') next(child.content)
  }
  return links
}

/** `line` is the index of the file's line on which `content` begins, perhaps behind a mark: `- `, `> `, `## `. */
function placeIn(content: string, offset: number, line: number, lines: readonly string[]): Place {
  const before = content.slice(0, offset).split('\n')
  const row = before.length - 1
  const own = content.split('\n')[row] ?? ''
  const indent = Math.max(0, lines[line + row]?.lastIndexOf(own) ?? 0)
  return { line: line + row + 1, column: indent + (before[row]?.length ?? 0) + 1 }
}
