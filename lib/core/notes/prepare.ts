/**
 * A file's text as lines that the parsers can trust: no byte order mark, one kind of line end, composed Hangul, nothing
 * invisible, tabs as spaces, no comments; HTML that only wraps or decorates is Markdown or gone. What stands in code is
 * left alone. Every line knows the number that it has in the file.
 */
import { asMarkdown } from './html-as-markdown'
import type { Warning } from './note'

export interface Line {
  readonly text: string
  /** From 1, in the file. */
  readonly n: number
}

export interface Prepared {
  readonly lines: readonly Line[]
  /** Numbers of lines of which only a comment was left. */
  readonly comments: ReadonlySet<number>
  readonly warnings: readonly Warning[]
}

/** Zero-width spaces and joiners, soft hyphens, bidi marks, control characters, lone surrogates, lost bytes. */
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc\ud800-\udfff]/gu

const cleanText = (text: string): string =>
  text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replace(INVISIBLE, '').replaceAll('\u00a0', ' ').normalize('NFC')

/** What opens a code fence, also within a quote or a list item. */
const FENCE = /^(?<before>[ >]*(?:(?:[-*+]|\d{1,9}[.)]) +)?)(?<mark>`{3,}|~{3,})(?<info>[^\n]*)$/

/** `##제목`, as older readers allowed. One sign alone is a tag. */
const TIGHT_HEADING = /^( {0,3}#{2,6})(?=[\p{L}\p{N}*`[(])/u

interface Fence {
  readonly mark: string
  readonly n: number
}

export function prepare(text: string): Prepared {
  const raw = cleanText(text).split('\n')
  const spaced = marksBreaks(raw)
  const comments = new Set<number>()
  const warnings: Warning[] = []
  const lines: Line[] = []
  let fence: Fence | null = null
  let inComment = false
  /** Between tags of which nothing is read: the name of the one that ends it. */
  let dropped: string | null = null
  const hasComments = text.includes('<!--') && text.includes('-->')

  for (const [index, rawLine] of raw.entries()) {
    const n = index + 1
    let line = expandTabs(rawLine)
    if (fence) {
      lines.push({ text: line.trimEnd(), n })
      if (closes(line, fence)) fence = null
      continue
    }
    if (hasComments && (inComment || line.includes('<!--'))) {
      const before = line
      const rest = withoutComments(line, inComment)
      inComment = rest.open
      line = rest.text
      if (line.trim() === '' && before.trim() !== '') comments.add(n)
    }
    const opening = FENCE.exec(line)?.groups
    if (opening && dropped === null && !(opening.mark?.startsWith('`') && opening.info?.includes('`'))) {
      fence = { mark: opening.mark ?? '', n }
      lines.push({ text: line.trimEnd(), n })
      continue
    }
    const breaks = spaced && /\S {2,}$/.test(line) && /\S/.test(raw[index + 1] ?? '')
    const read = asMarkdown(line.trimEnd().replace(TIGHT_HEADING, '$1 '), dropped)
    dropped = read.dropped
    for (const [at, part] of read.lines.entries())
      lines.push({ text: breaks && at === read.lines.length - 1 && isProse(part) ? `${part}\\` : part, n })
  }
  if (fence) warnings.push({ code: 'unclosed_fence', text: fence.mark, line: fence.n })
  return { lines, comments, warnings }
}

/** Two spaces at the end break a line, unless an editor has put them everywhere. */
function marksBreaks(lines: readonly string[]): boolean {
  const written = lines.filter((line) => line.trim() !== '')
  return written.filter((line) => line.endsWith(' ')).length * 2 < written.length
}

const isProse = (line: string): boolean => line !== '' && !/^\s*(?:#{1,6}\s|\||[-*_=]{3,}\s*$|>\s*$)/.test(line) && !line.endsWith('\\')

function expandTabs(line: string): string {
  if (!line.includes('\t')) return line
  const indent = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?/.exec(line)?.[0] ?? ''
  let wide = ''
  for (const character of indent) wide += character === '\t' ? ' '.repeat(4 - (wide.length % 4)) : character
  return wide + line.slice(indent.length)
}

function closes(line: string, { mark }: Fence): boolean {
  const text = line.replace(/^[ >]*/, '').trimEnd()
  return text.length >= mark.length && text.startsWith(mark) && [...text].every((character) => character === mark[0])
}

/** Not where an odd number of backticks stands before it: that is code. */
function withoutComments(line: string, open: boolean): { readonly text: string; readonly open: boolean } {
  let text = ''
  let at = 0
  let inside = open
  while (at < line.length) {
    if (inside) {
      const end = line.indexOf('-->', at)
      if (end < 0) return { text, open: true }
      at = end + 3
      inside = false
      continue
    }
    const start = line.indexOf('<!--', at)
    if (start < 0) return { text: text + line.slice(at), open: false }
    const before = line.slice(at, start)
    if (((text + before).match(/`/g)?.length ?? 0) % 2 === 1) {
      text += line.slice(at, start + 4)
      at = start + 4
      continue
    }
    text += before
    at = start + 4
    inside = true
  }
  return { text, open: inside }
}
