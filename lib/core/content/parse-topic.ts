/** A topic file → its title, introduction and cards, and every problem at its place. The format: content/README.md. */
import type { Language } from '../language'
import type { CardLink, ParsedCard, Topic } from './deck'
import { targetOf } from './links'
import { parseCard } from './parse-card'
import { sayWrongLanguage } from './parse-parts'
import { plainText } from './plain-text'
import { FILE_START, type Problem, type Say } from './problem'
import { type Link, readMarkdown, sourceOf, textOf } from './read-markdown'

export interface ParsedTopic {
  readonly topic: Topic
  readonly problems: readonly Problem[]
}

export function parseTopic(path: string, language: Language, text: string): ParsedTopic {
  const problems: Problem[] = []
  const say: Say = (place, message) => problems.push({ path, ...place, message })
  const { lines, blocks, links } = readMarkdown(text, say)
  const context = { path, language, lines, say }
  const cardLinks = links.flatMap((link) => readCardLink(link, context))

  const firstCard = blocks.findIndex(({ type }) => type === 'h2')
  const head = firstCard < 0 ? blocks : blocks.slice(0, firstCard)
  const [title, ...introduction] = head
  if (title?.type !== 'h1') say(title?.place ?? FILE_START, 'a topic begins with its title: # The title')
  for (const block of introduction)
    if (block.type !== 'paragraph') say(block.place, 'between the title and the first card may stand only paragraphs')
  if (firstCard < 0) say(FILE_START, 'there is no card: a ## heading')

  const cards: ParsedCard[] = []
  for (const [index, heading] of blocks.entries()) {
    if (heading.type !== 'h2') continue
    const rest = blocks.slice(index + 1)
    const end = rest.findIndex(({ type }) => type === 'h2')
    const body = end < 0 ? rest : rest.slice(0, end)
    for (const { type, place } of body) if (type === 'h1') say(place, 'a topic has one # heading: its title')
    const from = heading.place.line
    const to = body.at(-1)?.to ?? heading.to
    const own = cardLinks.filter(({ place }) => place.line >= from && place.line <= to)
    const before = problems.length
    const card = parseCard(heading, body, own, context)
    const broken = problems.slice(0, before).some(({ line }) => line >= from && line <= to)
    if (card) cards.push(broken ? { ...card, source: null } : card)
  }
  const diagramLines = new Set(cards.map(({ places }) => places.diagram.line))
  for (const { href, place } of links)
    if (targetOf(href, path).kind === 'diagram' && !diagramLines.has(place.line))
      say(place, 'a diagram stands under the key points, in a paragraph of its own')
  return {
    topic: {
      path,
      language,
      title: title?.type === 'h1' ? plainText(textOf(title)) : '',
      introduction: sourceOf(lines, introduction),
      cards,
    },
    problems,
  }
}

const CARD_LINKS = '#card, 2-close.en.md#card or ../deck/1-topic.en.md#card'

interface Context {
  readonly path: string
  readonly language: Language
  readonly lines: readonly string[]
  readonly say: Say
}

/** Links to cards, checked against the decks later; links that lead nowhere are reported at once. */
function readCardLink({ href, place }: Link, context: Context): readonly CardLink[] {
  const target = targetOf(href, context.path)
  switch (target.kind) {
    case 'web':
      return []
    case 'nowhere':
      context.say(place, `"${href}" is neither a web address nor a card: ${CARD_LINKS}`)
      return []
    case 'diagram':
      sayWrongLanguage(target.language, place, context)
      return []
    case 'card':
      sayWrongLanguage(target.language, place, context)
      return [{ place, path: target.path, card: target.card }]
  }
}
