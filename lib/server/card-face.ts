/** A card's source → its face: all the HTML that a screen shows of it; and the hash that tells if it is current. */
import 'server-only'
import { createHash } from 'node:crypto'
import type { CardFace } from '../core/card'
import type { CardSource } from '../core/content/deck'
import type { Diagram } from '../core/content/parse-diagram'
import { plainText } from '../core/content/plain-text'
import type { Language } from '../core/language'
import { drawDiagram } from './diagram/draw'
import { renderBlock, renderInline } from './markdown'

/** Raise it when the same source gives other HTML. tests/server/content-face.test.ts notices if that was forgotten. */
export const RENDERER_VERSION = 2

const TEASER_LENGTH = 120

/** What a face is made of. */
export interface CardText {
  readonly source: CardSource
  readonly diagram: Diagram | null
  readonly language: Language
}

export function makeFace({ source, diagram, language }: CardText): CardFace {
  const inline = (markdown: string) => renderInline(markdown, language)
  const block = (markdown: string | null) => (markdown === null ? null : renderBlock(markdown, language))
  const id = `diagram-${source.id}-${language}`
  return {
    question: inline(source.question),
    title: plainText(source.question),
    answer: block(source.answer),
    keyPoints: source.keyPoints.map(({ text, must }) => ({ html: inline(text), must })),
    diagram: diagram?.sequence ? drawDiagram({ ...diagram, sequence: diagram.sequence }, id) : null,
    deepDive: block(source.deepDive),
    deepDiveTeaser: beginningOf(plainText(source.deepDive ?? '')),
    mistake: source.mistake && {
      wrong: renderBlock(source.mistake.wrong, language),
      right: renderBlock(source.mistake.right, language),
    },
    followUps: source.followUps.map(({ text, card }) => ({ html: inline(text), card })),
    sources: source.sources.map(({ label, url }) => ({ label: plainText(label), url })),
  }
}

export function hashOf({ source, diagram, language }: CardText): string {
  const drawing = diagram && [diagram.caption, diagram.sequence, diagram.words]
  return createHash('sha256').update(JSON.stringify([RENDERER_VERSION, language, source, drawing])).digest('hex')
}

/** Whole words. */
function beginningOf(text: string): string {
  if (text.length <= TEASER_LENGTH) return text
  const cut = text.slice(0, TEASER_LENGTH + 1)
  return `${cut.slice(0, Math.max(1, cut.lastIndexOf(' ')))}…`
}
