/** A diagram file: caption, sequence and the same in words, and every problem at its place. */
import type { Language } from '../language'
import { itemsOf } from './list-items'
import { parseSequence } from './parse-sequence'
import { plainText } from './plain-text'
import { FILE_START, type Place, type Problem, type Say } from './problem'
import { readMarkdown, textOf } from './read-markdown'
import type { Sequence } from './sequence'

export interface Diagram {
  readonly path: string
  /** The file's name without its language. */
  readonly name: string
  readonly language: Language
  /** Plain. */
  readonly caption: string
  /** Null: there were problems. */
  readonly sequence: Sequence | null
  /** Markdown: the picture in words. */
  readonly words: readonly string[]
  readonly places: { readonly sequence: Place; readonly words: Place }
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
  const isMermaid = fence?.type === 'fence' && fence.tokens[0]?.info.trim() === 'mermaid'
  if (!isMermaid) say(fence?.place ?? FILE_START, 'under the caption stands the drawing: ```mermaid')
  if (list?.type !== 'ordered_list')
    say(list?.place ?? FILE_START, 'under the drawing stands a numbered list with the same in words')
  for (const { place } of rest) say(place, 'under the numbered list stands nothing')

  const body = isMermaid ? (fence.tokens[0]?.content ?? '').split('\n') : []
  const sequence = isMermaid ? parseSequence(body, fence.from + 2, say) : null
  return {
    diagram: {
      path,
      name,
      language,
      caption: title?.type === 'h1' ? plainText(textOf(title)) : '',
      sequence: problems.length === 0 ? sequence : null,
      words: list?.type === 'ordered_list' ? itemsOf(list, lines, say).map((item) => item.text) : [],
      places: { sequence: fence?.place ?? FILE_START, words: list?.place ?? FILE_START },
    },
    problems,
  }
}
