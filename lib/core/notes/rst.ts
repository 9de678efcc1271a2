/** reStructuredText, as far as notes use it, as Markdown: underlined headings, literal blocks, links. Directives vanish. */
import type { Line } from './prepare'

const RULE = /^([=\-~^"'*+#`:._<>])\1{2,}\s*$/

export const isRst = (path: string, lines: readonly Line[]): boolean =>
  /\.(?:rst|rest)$/i.test(path) || (!/\.(?:md|markdown|mdx)$/i.test(path) && lines.some(({ text }) => /^\.\. (?:_[^:]+:|[a-z-]+::)/.test(text))) || (lines.some(({ text }) => /^\.\. (?:contents|toctree|code-block|note|image)::/.test(text)) && !lines.some(({ text }) => /^#{1,6} /.test(text)))

export function rstAsMarkdown(lines: readonly Line[]): readonly Line[] {
  const levels: string[] = []
  const read: Line[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line) break
    const next = lines[at + 1]?.text ?? ''
    const isOverlined = RULE.test(line.text) && RULE.test(lines[at + 2]?.text ?? '') && next.trim() !== ''
    if (isOverlined) {
      read.push({ text: heading(next, `${line.text[0] ?? ''}${line.text[0] ?? ''}`, levels), n: line.n + 1 })
      at += 2
    } else if (line.text.trim() !== '' && !/^\s/.test(line.text) && RULE.test(next) && next.trim().length >= Math.min(3, line.text.length)) {
      read.push({ text: heading(line.text, next[0] ?? '', levels), n: line.n })
      at += 1
    } else if (/^\s*\.\. /.test(line.text) || line.text.trim() === '..') at = directive(lines, at, read)
    else if (/::\s*$/.test(line.text)) at = literal(lines, at, read)
    else read.push({ text: inline(line.text), n: line.n })
  }
  return read
}

function heading(text: string, mark: string, levels: string[]): string {
  if (!levels.includes(mark)) levels.push(mark)
  return `${'#'.repeat(Math.min(6, levels.indexOf(mark) + 1))} ${inline(text.trim())}`
}

/** The line of the last one that belongs to what is indented below `at`. */
function indentedBelow(lines: readonly Line[], at: number): number {
  let end = at
  for (let index = at + 1; index < lines.length; index++) {
    const text = lines[index]?.text ?? ''
    if (text.trim() === '') continue
    if (!/^\s/.test(text)) break
    end = index
  }
  return end
}

function directive(lines: readonly Line[], at: number, read: Line[]): number {
  const end = indentedBelow(lines, at)
  const text = lines[at]?.text ?? ''
  const code = /^\s*\.\. (?:code-block|code|sourcecode|highlight)::\s*(\S*)/.exec(text)
  const admonition = /^\s*\.\. (?:note|tip|warning|important|hint)::\s*(.*)$/.exec(text)
  const inside = lines.slice(at + 1, end + 1).filter((line) => !/^\s+:[\w-]+:/.test(line.text))
  if (code) read.push({ text: `\`\`\`${code[1] ?? ''}`, n: lines[at]?.n ?? 0 }, ...trimmedBlank(outdented(inside)), { text: '```', n: lines[end]?.n ?? 0 })
  else if (admonition) read.push({ text: inline(admonition[1] ?? ''), n: lines[at]?.n ?? 0 }, ...outdented(inside).map((line) => ({ ...line, text: inline(line.text) })))
  return end
}

function literal(lines: readonly Line[], at: number, read: Line[]): number {
  const line = lines[at]
  const end = indentedBelow(lines, at)
  if (!line) return at
  const said = line.text.replace(/\s*::\s*$/, (colons) => (/^\s/.test(colons) ? '' : ':'))
  read.push({ text: inline(said), n: line.n })
  if (end === at) return at
  read.push({ text: '', n: line.n }, { text: '```', n: line.n }, ...trimmedBlank(outdented(lines.slice(at + 1, end + 1))), { text: '```', n: lines[end]?.n ?? 0 }, { text: '', n: lines[end]?.n ?? 0 })
  return end
}

function outdented(lines: readonly Line[]): readonly Line[] {
  const width = Math.min(...lines.filter(({ text }) => text.trim() !== '').map(({ text }) => text.search(/\S/)), 40)
  return lines.map(({ text, n }) => ({ text: text.slice(width), n }))
}

const trimmedBlank = (lines: readonly Line[]): readonly Line[] => {
  const from = lines.findIndex(({ text }) => text.trim() !== '')
  return from < 0 ? [] : lines.slice(from)
}

const inline = (text: string): string =>
  text
    .replace(/``([^`]+)``/g, '`$1`')
    .replace(/`([^`<]+?)\s*<([^>`]+)>`__?/g, '[$1]($2)')
    .replace(/:[a-z]+:`([^`]+)`/g, '`$1`')
    .replace(/`([^`]+)`__?/g, '$1')
    .replace(/(?<![\w`])\|([^|\s]+)\|(?![\w`])/g, '$1')
