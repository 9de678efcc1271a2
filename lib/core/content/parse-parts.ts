/** What stands under each `###` heading of a card. Null: the part is not there, and parse-card.ts judges that. */
import type { Language } from '../language'
import { LANGUAGE_NAMES } from './card-parts'
import { CODE_LANGUAGES, isCodeLanguage } from './code-languages'
import type { CardSource } from './deck'
import { targetOf } from './links'
import { type Item, itemsOf, wholeBold, wholeLink } from './list-items'
import type { Place, Say } from './problem'
import { type Block, sourceOf, startOf } from './read-markdown'

interface Context {
  readonly path: string
  readonly language: Language
  readonly lines: readonly string[]
  readonly say: Say
}

type Blocks = readonly Block[] | null

interface Placed<T> {
  readonly value: T
  readonly place: Place
}

interface KeyPoints {
  readonly items: readonly Placed<CardSource['keyPoints'][number]>[]
  readonly diagram: Placed<string> | null
}

/** A list, and under it perhaps a diagram. */
export function readKeyPoints(blocks: Blocks, place: Place, context: Context): KeyPoints {
  if (!blocks) return { items: [], diagram: null }
  const [list, under, ...rest] = blocks
  const items = listItems(list, place, 'key points', context)
  sayStrangers(rest, 'under the key points stands at most one diagram', context.say)
  return {
    items: items.map((item) => {
      const bold = wholeBold(item)
      return { place: item.place, value: { text: bold ?? item.text, must: bold !== null } }
    }),
    diagram: under ? readDiagramLink(under, context) : null,
  }
}

function readDiagramLink(block: Block, { path, say }: Context): Placed<string> | null {
  const inline = block.tokens[1]
  const isText = block.type === 'paragraph' && inline
  const link = isText ? wholeLink({ text: inline.content, inline, place: block.place }) : null
  const target = link && targetOf(link.href, path)
  if (target?.kind === 'diagram') return { value: target.diagram, place: block.place }
  say(block.place, 'under the key points stands only a diagram: [its caption](../diagrams/NAME.en.md)')
  return null
}

const DEEP_DIVE =
  /^(paragraph|bullet_list|ordered_list|list_item|table|thead|tbody|tr|th|td)_(open|close)$|^(inline|fence)$/
const CODE_WORDS = Object.keys(CODE_LANGUAGES).filter(Boolean).join(', ')

export function readDeepDive(blocks: Blocks, place: Place, { lines, say }: Context): string | null {
  if (!blocks) return null
  if (blocks.length === 0) say(place, 'the deep dive is empty')
  for (const token of blocks.flatMap((block) => block.tokens)) {
    const at = startOf(lines, token.map?.[0] ?? 0)
    if (token.type === 'fence' && !isCodeLanguage(token.info.trim()))
      say(at, `"${token.info.trim()}" is no language for code: ${CODE_WORDS}`)
    const isHeading = token.type.startsWith('heading_')
    if (isHeading && token.tag !== 'h4' && token.nesting === 1)
      say(at, 'a heading inside the deep dive is a #### heading')
    if (!isHeading && !DEEP_DIVE.test(token.type) && token.nesting >= 0)
      say(at, 'the deep dive has paragraphs, lists, tables, fenced code and #### headings only')
  }
  return sourceOf(lines, blocks)
}

/** A quotation with the wrong statement, then paragraphs that correct it. */
export function readMistake(blocks: Blocks, place: Place, { lines, say }: Context): CardSource['mistake'] {
  if (!blocks) return null
  const [quote, ...correction] = blocks
  const isQuote =
    quote?.type === 'blockquote' && quote.tokens.every(({ type }) => /^(blockquote|paragraph)_|^inline$/.test(type))
  if (!isQuote) say(quote?.place ?? place, 'the mistake begins with a quotation: > the wrong statement')
  if (isQuote && correction.length === 0) say(quote.place, 'the correction is missing under the quotation')
  for (const block of correction)
    if (block.type !== 'paragraph') say(block.place, 'the correction is running text: only paragraphs may stand here')
  if (!isQuote || correction.length === 0) return null
  const wrong = quote.tokens.filter(({ type }) => type === 'inline').map(({ content }) => content).join('\n\n')
  return { wrong, right: sourceOf(lines, correction) }
}

type FollowUp = Placed<CardSource['followUps'][number]>
type Source = Placed<CardSource['sources'][number]>

/** Questions: a link where a card answers it, plain text where the deep dive does. */
export function readFollowUps(blocks: Blocks, place: Place, context: Context): readonly FollowUp[] {
  return onlyList(blocks, place, 'follow-ups', context).flatMap((item): readonly FollowUp[] => {
    const link = wholeLink(item)
    if (!link) {
      if (item.inline.children?.some(({ type }) => type === 'link_open'))
        context.say(item.place, 'a follow-up is a link as a whole, or has none')
      return [{ place: item.place, value: { text: item.text, card: null } }]
    }
    const target = targetOf(link.href, context.path)
    if (target.kind === 'card') return [{ place: item.place, value: { text: link.label, card: target.card } }]
    context.say(item.place, 'a follow-up links to a card: #card, 2-close.en.md#card or ../deck/1-topic.en.md#card')
    return []
  })
}

export function readSources(blocks: Blocks, place: Place, context: Context): readonly Source[] {
  return onlyList(blocks, place, 'sources', context).flatMap((item) => {
    const link = wholeLink(item)
    if (link && /^https?:\/\/[^/\s]/.test(link.href))
      return [{ place: item.place, value: { label: link.label, url: link.href } }]
    context.say(item.place, 'a source is a link and nothing else: [RFC 9293 §3.5](https://…)')
    return []
  })
}

function onlyList(blocks: Blocks, place: Place, what: string, context: Context): readonly Item[] {
  if (!blocks) return []
  sayStrangers(blocks.slice(1), `under "${what}" stands one list and nothing else`, context.say)
  return listItems(blocks[0], place, what, context)
}

function listItems(list: Block | undefined, place: Place, what: string, { lines, say }: Context): readonly Item[] {
  if (list?.type === 'bullet_list') return itemsOf(list, lines, say)
  say(list?.place ?? place, `the ${what} are a list: lines that begin with "- "`)
  return []
}

function sayStrangers(blocks: readonly Block[], message: string, say: Say): void {
  for (const block of blocks) say(block.place, message)
}

/** For links that stand in texts: a Korean file links Korean files, an English one English ones. */
export function sayWrongLanguage(target: Language | null, place: Place, { language, say }: Context): void {
  if (target === null || target === language) return
  const [own, other] = [LANGUAGE_NAMES[language], LANGUAGE_NAMES[target]]
  say(place, `this link leads to the ${other} file: in the ${own} one, link .${language}.md`)
}
