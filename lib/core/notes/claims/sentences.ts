/**
 * The sentences of a Markdown text, block by block, each block with the headings, the items and the label it stands under.
 * No code blocks. It reads lines, not CommonMark: ten thousand cards in a second matter more than a rare nesting.
 */
export interface Block {
  /** Plain, one after the other. */
  readonly sentences: readonly string[]
  /** Headings, items and labels over it. */
  readonly over: string
  readonly kind: 'text' | 'item' | 'row'
}

interface Open {
  readonly indent: number
  readonly text: string
}

const MOST_OF_A_LINE = 4000

export function blocksOf(markdown: string): readonly Block[] {
  const blocks: Block[] = []
  const headings: string[] = []
  let items: Open[] = []
  let label = ''
  let lead = ''
  let lines: string[] = []
  let kind: Block['kind'] = 'text'
  let header: string | null = null
  let fence = ''
  let inComment = false

  const over = (): string => [...headings.filter(Boolean), label, lead, header ?? '', ...items.slice(0, kind === 'item' ? -1 : undefined).map(({ text }) => text)].join(' \n ')
  function flush() {
    if (lines.length === 0) return
    const text = plain(lines.join('\n'))
    blocks.push({ sentences: sentencesOf(text), over: over(), kind })
    if (kind === 'text') {
      if (isLabel(lines)) label = text
      // What a list or a quote is announced with: "Common mistakes:".
      else lead = /[:：]\s*$/.test(text) ? text : ''
    }
    lines = []
  }
  function heading(level: number, text: string) {
    headings.length = Math.min(headings.length, level - 1)
    headings[level - 1] = plain(text)
    items = []
    label = lead = ''
  }

  for (const whole of markdown.split(/\r?\n/)) {
    const line = whole.slice(0, MOST_OF_A_LINE).replace(/^(?:[ \t]*>[ \t]?)+/, '')
    const mark = /^\s*(?:(?:[-*+]|\d{1,3}[.)])\s+)?(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence !== '') {
      if (mark?.startsWith(fence) === true) fence = ''
      continue
    }
    if (inComment || line.includes('<!--')) {
      inComment = !line.includes('-->')
      continue
    }
    const isRow = /^\s*\|/.test(line)
    if (!isRow) header = null
    if (mark !== undefined) {
      flush()
      fence = mark
    } else if (line.trim() === '') {
      flush()
    } else if (isRow) {
      flush()
      kind = 'row'
      if (header === null) header = plain(line)
      else if (!/^[\s|:-]+$/.test(line)) {
        lines = [line.trim().replace(/^\|/, '').replace(/\|$/, '')]
        flush()
      }
      kind = 'text'
    } else {
      const [, marks, title] = /^ {0,3}(#{1,6})[ \t]+(.*)$/.exec(line) ?? []
      const [, indent, item] = /^([ \t]*)(?:[-*+•·]|\d{1,3}[.)])[ \t]+(.*)$/.exec(line) ?? []
      const underline = /^ {0,3}(=+|-+)\s*$/.exec(line)?.[1]
      if (marks !== undefined && title !== undefined) {
        flush()
        kind = 'text'
        heading(marks.length, title)
      } else if (underline !== undefined && kind === 'text') {
        if (lines.length === 1 && lines[0] !== undefined) heading(underline.startsWith('=') ? 1 : 2, lines[0])
        else flush()
        lines = []
      } else if (indent !== undefined && item !== undefined) {
        flush()
        const depth = indent.replace(/\t/g, '    ').length
        items = [...items.filter((open) => open.indent < depth), { indent: depth, text: plain(item) }]
        kind = 'item'
        lines = [item]
      } else {
        if (lines.length === 0 && !/^\s/.test(line)) {
          items = []
          kind = 'text'
        }
        lines.push(line)
      }
    }
  }
  flush()
  return blocks
}

/** A whole short line in bold. */
const isLabel = (lines: readonly string[]): boolean => lines.length === 1 && /^\s*(?:\*\*|__)[^*]{1,80}(?:\*\*|__)\s*[:：]?\s*$/.test(lines[0] ?? '')

const ENTITIES: Readonly<Record<string, string>> = { '&nbsp;': ' ', '&amp;': '&', '&quot;': '"', '&lt;': '<', '&gt;': '>', '&#39;': "'" }

function plain(text: string): string {
  const broken = text.replace(/ {2,}\n|\\\n/g, '\u0001').replace(/\s*\n\s*/g, ' ').replaceAll('\u0001', '\n')
  if (!/[[<~*`&_=]/.test(broken)) return broken.trim()
  return broken
    .replace(/!\[[^\]]{0,300}\]\([^)]{0,500}\)/g, ' ')
    .replace(/\[([^[\]]{0,300})\]\([^)]{0,500}\)/g, '$1')
    .replace(/~~[^~]{1,300}~~/g, ' ')
    .replace(/<br\s{0,5}\/?>/gi, '\n')
    .replace(/<\/?[a-z][^<>]{0,300}>/gi, '')
    .replace(/\*+|`+|__+|==+(?!>)/g, '')
    .replace(/&(?:nbsp|amp|quot|lt|gt|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .trim()
}

const ENDS = /\n|(?<=[.!?。？！]["'”’)\]]?)\s+|(?<=[다요음함됨임]\.)(?=[가-힣A-Z])/

const sentencesOf = (text: string): readonly string[] => text.split(ENDS).map((sentence) => sentence.trim()).filter((sentence) => sentence.length > 5)
