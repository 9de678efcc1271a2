/** The key points that an imported answer proposes: the items of its main list, or its sentences if it is short. */
import { cleanFront } from './front'
import { type Block, readBlocks } from './outline'

const FEWEST = 3
const MOST = 6
const LONGEST = 200

/** `blocks` are those that the answer was made of, where they are known: reading it again takes time. */
export function proposeKeyPoints(back: string, made: readonly Block[] = []): readonly string[] {
  if (back.length > 20_000) return []
  const isKnown = made.some(({ kind }) => kind === 'list') && made.every(({ kind }) => kind !== 'details' && kind !== 'quote')
  const blocks = isKnown ? made : readBlocks(back.split('\n').map((text, index) => ({ text, n: index + 1 })), {})
  const lists = blocks.filter((block) => block.kind === 'list').filter(({ items }) => items.length >= FEWEST && items.length <= MOST)
  const [main] = lists.toSorted((a, b) => b.items.length - a.items.length)
  if (main) {
    const points = main.items.map(({ lines }) => point(lines.map(({ text }) => text)))
    return points.every((text) => text !== '') ? points : []
  }
  if (blocks.some(({ kind }) => kind !== 'paragraph')) return []
  const sentences = blocks
    .flatMap(({ lines }) => lines.map(({ text }) => text.replace(/\\$/, '')).join(' ').split(/(?<=[.!?。])\s+/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
  const isShort = sentences.length >= FEWEST && sentences.length <= MOST && sentences.every(({ length }) => length <= 120)
  return isShort && !sentences.some((sentence) => sentence.includes('![')) ? sentences : []
}

/** What an item says before its own list begins. */
function point(lines: readonly string[]): string {
  const end = lines.findIndex((line, index) => index > 0 && (line.trim() === '' || /^\s*(?:[-*+>]|\d{1,9}[.)]|`{3}|~{3})(?:\s|$|`|~)/.test(line)))
  const text = (end < 0 ? lines : lines.slice(0, end)).map((line) => line.replace(/\\$/, '').trim()).join(' ').trim()
  if (!/[\p{L}\p{N}]/u.test(cleanFront(text).text)) return ''
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`
}
