/** Where the back of a card can be cut in two: at its headings, the items of its lists, its paragraphs. */
import MarkdownIt from 'markdown-it'
import { bare, hash } from './fingerprint'

export interface SplitPoint {
  /** Names the point; survives changes elsewhere in the text. */
  readonly mark: string
  readonly kind: 'heading' | 'item' | 'paragraph'
  /** Its words, to be shown. Those of a heading become the new front; otherwise the front stays and is to be edited. */
  readonly text: string
  /** Its line in the back, from 0. */
  readonly line: number
  /** The line after its words. */
  readonly end: number
}

const KINDS: Readonly<Record<string, SplitPoint['kind']>> = {
  'heading_open 0': 'heading',
  'list_item_open 1': 'item',
  'paragraph_open 0': 'paragraph',
}

const markdown = new MarkdownIt({ html: true })

export function splitPoints({ back }: { readonly back: string | null }): SplitPoint[] {
  if (back === null) return []
  const tokens = markdown.parse(back, {})
  const first = back.split('\n').findIndex((line) => line.trim() !== '')
  const seen = new Map<string, number>()
  return tokens.flatMap((token, index) => {
    const kind = KINDS[`${token.type} ${token.level}`]
    if (!kind || !token.map) return []
    const inline = tokens.slice(index + 1, index + 4).find(({ type }) => type === 'inline')
    const text = inline?.content.replaceAll('**', '').split('\n', 1)[0]?.trim() ?? ''
    const name = kind.slice(0, 1) + hash(bare(text))
    const ordinal = seen.get(name) ?? 0
    seen.set(name, ordinal + 1)
    const [line, end] = token.map
    if (line <= first) return []
    return [{ mark: ordinal === 0 ? name : `${name}.${ordinal}`, kind, text, line, end: kind === 'heading' ? end : line }]
  })
}
