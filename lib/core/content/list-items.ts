/** Lists of which every item is one line of text: key points, follow-ups, sources, the steps of a diagram. */
import type { Token } from 'markdown-it'
import type { Place, Say } from './problem'
import { type Block, startOf } from './read-markdown'

export interface Item {
  /** Markdown; lines are joined by spaces. */
  readonly text: string
  readonly inline: Token
  readonly place: Place
}

export function itemsOf(list: Block, lines: readonly string[], say: Say): readonly Item[] {
  const items: Item[] = []
  for (const [index, token] of list.tokens.entries()) {
    if (token.type !== 'list_item_open' || token.level !== 1) continue
    const place = startOf(lines, token.map?.[0] ?? list.from)
    const [open, inline, close, end] = list.tokens.slice(index + 1, index + 5)
    const isOneText = open?.type === 'paragraph_open' && close?.type === 'paragraph_close' && end?.level === 1
    if (isOneText && inline) items.push({ text: inline.content.replace(/\s*\n\s*/g, ' '), inline, place })
    else say(place, 'an item is one paragraph of text, and nothing inside it')
  }
  return items
}

const LINK = /^\[(?<label>.+)\]\(<?(?<href>[^\s<>]*)>?\)$/

/** The parts of an item that is a link and nothing else; null where it is not. */
export function wholeLink(item: Item): { readonly label: string; readonly href: string } | null {
  const { label, href } = LINK.exec(item.text)?.groups ?? {}
  return isWholly('link', item) && label !== undefined && href !== undefined ? { label, href } : null
}

const BOLD = /^(?<mark>\*\*|__)(?<inside>.+)\k<mark>$/

/** What stands between the marks of an item that is wholly bold; null where it is not. */
export const wholeBold = (item: Item): string | null =>
  isWholly('strong', item) ? (BOLD.exec(item.text)?.groups?.inside ?? null) : null

/** The mark opens in front of everything and closes behind everything, not earlier. */
function isWholly(mark: 'link' | 'strong', { inline }: Item): boolean {
  const children = (inline.children ?? []).filter(({ type, content }) => type !== 'text' || content !== '')
  const end = children.findIndex(({ type }) => type === `${mark}_close`)
  return children[0]?.type === `${mark}_open` && end === children.length - 1
}
