/**
 * One card: the blocks from its `##` heading to the next. Whatever is not understood is a problem, and then the card
 * has no source; its id and its links are known all the same, so that nothing else is reported because of it.
 */
import { Level, LEVELS, Tier, TIERS } from '../card'
import { parseIsoDate } from '../day'
import type { Language } from '../language'
import { LANGUAGE_NAMES, type Part, PART_HEADINGS, PARTS } from './card-parts'
import type { CardLink, CardSource, ParsedCard, Places } from './deck'
import { Id } from './deck'
import { readDeepDive, readFollowUps, readKeyPoints, readMistake, readSources } from './parse-parts'
import type { Place, Say } from './problem'
import { type Block, sourceOf, textOf } from './read-markdown'

export interface CardContext {
  readonly path: string
  readonly language: Language
  readonly lines: readonly string[]
  readonly say: Say
}

const ANCHOR = /^<a id="(?<id>[^"]*)"><\/a>(?<question>.*)$/

export function parseCard(
  heading: Block,
  body: readonly Block[],
  links: readonly CardLink[],
  context: CardContext,
): ParsedCard | null {
  const { id, question } = ANCHOR.exec(textOf(heading))?.groups ?? {}
  if (id === undefined || question === undefined) {
    context.say(heading.place, 'a question begins with its id: ## <a id="the-id"></a>The question')
    return null
  }
  const said: string[] = []
  const say: Say = (place, message) => {
    said.push(message)
    context.say(place, message)
  }
  if (!Id.safeParse(id).success) say(heading.place, `the id "${id}" is not lower-case words joined by hyphens`)
  if (question.trim() === '') say(heading.place, 'the question is missing')

  const { source, places } = readBody(heading.place, body, { ...context, say })
  const card = source && { id, question: question.trim(), ...source }
  return { id, place: heading.place, source: said.length === 0 ? card : null, places, links }
}

type Body = Omit<CardSource, 'id' | 'question'>

function readBody(start: Place, body: readonly Block[], context: CardContext): { source: Body | null; places: Places } {
  const { lines, say } = context
  const facts = readFacts(body[0], start, say)
  const firstPart = body.findIndex(({ type }) => type === 'h3')
  const answerBlocks = body.slice(1, firstPart < 0 ? body.length : Math.max(1, firstPart))
  for (const block of answerBlocks)
    if (block.type !== 'paragraph') say(block.place, 'the answer is running text: only paragraphs may stand here')
  const answer = sourceOf(lines, answerBlocks) || null

  const parts = splitParts(firstPart < 0 ? [] : body.slice(firstPart), context)
  if (answer !== null)
    for (const part of PARTS)
      if (!parts.has(part)) say(start, `the part "### ${PART_HEADINGS[context.language][part]}" is missing`)

  const blocksOf = (part: Part): readonly Block[] | null => parts.get(part)?.blocks ?? null
  const placeOf = (part: Part): Place => parts.get(part)?.place ?? start
  const points = readKeyPoints(blocksOf('keyPoints'), placeOf('keyPoints'), context)
  const followUps = readFollowUps(blocksOf('followUps'), placeOf('followUps'), context)
  const sources = readSources(blocksOf('sources'), placeOf('sources'), context)
  return {
    source: facts && {
      ...facts,
      answer,
      keyPoints: points.items.map(({ value }) => value),
      diagram: points.diagram?.value ?? null,
      deepDive: readDeepDive(blocksOf('deepDive'), placeOf('deepDive'), context),
      mistake: readMistake(blocksOf('mistake'), placeOf('mistake'), context),
      followUps: followUps.map(({ value }) => value),
      sources: sources.map(({ value }) => value),
    },
    places: {
      question: start,
      facts: body[0]?.place ?? start,
      answer: answerBlocks[0]?.place ?? start,
      diagram: points.diagram?.place ?? placeOf('keyPoints'),
      deepDive: placeOf('deepDive'),
      mistake: placeOf('mistake'),
      keyPoints: points.items.map(({ place }) => place),
      followUps: followUps.map(({ place }) => place),
      sources: sources.map(({ place }) => place),
    },
  }
}

const FACTS = /^`(?<level>[^`]*)` · `(?<tier>[^`]*)` · (?<verified>\S+)$/

type Facts = Pick<CardSource, 'level' | 'tier' | 'verified'>

function readFacts(block: Block | undefined, start: Place, say: Say): Facts | null {
  const text = block?.type === 'paragraph' ? textOf(block) : ''
  const place = block?.place ?? start
  const { level, tier, verified } = FACTS.exec(text)?.groups ?? {}
  if (level === undefined || tier === undefined || verified === undefined) {
    say(place, 'a line with the facts stands under the question: `junior` · `A` · 2026-11-23')
    return null
  }
  const at = (offset: number): Place => ({ ...place, column: place.column + offset })
  const known = { level: Level.safeParse(level), tier: Tier.safeParse(tier) }
  if (!known.level.success) say(at(0), `the level is ${LEVELS.join(', ')}, not "${level}"`)
  if (!known.tier.success) say(at(level.length + 5), `the tier is ${TIERS.join(', ')}, not "${tier}"`)
  if (parseIsoDate(verified) === undefined)
    say(at(text.length - verified.length), `"${verified}" is not a day, as YYYY-MM-DD`)
  return known.level.success && known.tier.success ? { level: known.level.data, tier: known.tier.data, verified } : null
}

interface PartBlocks {
  readonly place: Place
  readonly blocks: readonly Block[]
}

function splitParts(blocks: readonly Block[], { language, say }: CardContext): ReadonlyMap<Part, PartBlocks> {
  const headings = PART_HEADINGS[language]
  const order = PARTS.map((part) => headings[part]).join(', ')
  const parts = new Map<Part, PartBlocks>()
  let furthest = -1
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'h3') continue
    const title = textOf(block)
    const rank = PARTS.findIndex((part) => headings[part] === title)
    const part = PARTS[rank]
    if (part === undefined) {
      say(block.place, `"${title}" is no part of a card: the ${LANGUAGE_NAMES[language]} parts are ${order}`)
      continue
    }
    if (parts.has(part)) say(block.place, `the part "### ${title}" stands here a second time`)
    else if (rank < furthest) say(block.place, `the part "### ${title}" stands too late: the order is ${order}`)
    furthest = Math.max(furthest, rank)
    const rest = blocks.slice(index + 1)
    const end = rest.findIndex(({ type }) => type === 'h3')
    if (!parts.has(part)) parts.set(part, { place: block.place, blocks: end < 0 ? rest : rest.slice(0, end) })
  }
  return parts
}
