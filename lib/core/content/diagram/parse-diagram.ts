/** A diagram file: caption, drawing and the same in words, and every problem at its place. */
import type { Language } from '../../language'
import { itemsOf } from '../list-items'
import { plainText } from '../plain-text'
import { FILE_START, type Place, type Problem, type Say } from '../problem'
import { type Block, readMarkdown, textOf } from '../read-markdown'
import type { Drawing } from './drawing'
import { parseHeader } from './parse-header'
import { parsePicture } from './parse-picture'
import { parseSequence } from './parse-sequence'

export interface Diagram {
  readonly path: string
  /** The file's name without its language. */
  readonly name: string
  readonly language: Language
  /** Plain. */
  readonly caption: string
  /** Null: there were problems. */
  readonly drawing: Drawing | null
  /** Markdown: the drawing in words, an item a step. */
  readonly words: readonly string[]
  readonly places: { readonly drawing: Place; readonly words: Place }
}

export function parseDiagram(
  { path, name, language }: Pick<Diagram, 'path' | 'name' | 'language'>,
  text: string,
): { diagram: Diagram; problems: readonly Problem[] } {
  const problems: Problem[] = []
  const say: Say = (place, message) => problems.push({ path, ...place, message })
  const { lines, blocks, links } = readMarkdown(text, say)
  for (const { place } of links) say(place, 'a diagram has no links')

  const [title, fence, list, ...rest] = blocks
  if (title?.type !== 'h1') say(title?.place ?? FILE_START, 'a diagram begins with its caption: # The caption')
  const drawing = readDrawing(fence, say)
  if (list?.type !== 'ordered_list')
    say(list?.place ?? FILE_START, 'under the drawing stands a numbered list with the same in words')
  for (const { place } of rest) say(place, 'under the numbered list stands nothing')
  return {
    diagram: {
      path,
      name,
      language,
      caption: title?.type === 'h1' ? plainText(textOf(title)) : '',
      drawing: problems.length === 0 ? drawing : null,
      words: list?.type === 'ordered_list' ? itemsOf(list, lines, say).map((item) => item.text) : [],
      places: { drawing: fence?.place ?? FILE_START, words: list?.place ?? FILE_START },
    },
    problems,
  }
}

/** Of Mermaid's notations, by their first line. */
const MERMAID = { sequenceDiagram: parseSequence, packet: parseHeader } as const

function readDrawing(fence: Block | undefined, say: Say): Drawing | null {
  const token = fence?.type === 'fence' ? fence.tokens[0] : undefined
  const info = token?.info.trim()
  if (!fence || !token || (info !== 'mermaid' && info !== 'picture')) {
    say(fence?.place ?? FILE_START, 'under the caption stands the drawing: ```mermaid or ```picture')
    return null
  }
  const firstLine = fence.from + 2
  const lines = token.content.split('\n')
  if (info === 'picture') return parsePicture(lines, firstLine, say)
  const start = Math.max(0, lines.findIndex((line) => line.trim() !== ''))
  const notation = (lines[start] ?? '').trim()
  if (notation === 'sequenceDiagram' || notation === 'packet')
    return MERMAID[notation](lines.slice(start + 1), firstLine + start + 1, say)
  say({ line: firstLine + start, column: 1 }, 'a drawing begins with the line sequenceDiagram or packet')
  return null
}
