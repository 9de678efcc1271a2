/** A card's source → its face: all the HTML that a screen shows of it; and the hash that tells if it is current. */
import 'server-only'
import { createHash } from 'node:crypto'
import type { CardFace, DiagramFace } from '../core/card'
import type { CardSource } from '../core/content/deck'
import type { Diagram } from '../core/content/diagram/parse-diagram'
import { type Term, termsOf } from '../core/content/glossary'
import { plainText } from '../core/content/plain-text'
import type { Language } from '../core/language'
import type { Content } from './content-files'
import { drawDiagram } from './diagram/draw'
import { renderBlock, renderInline } from './markdown'

/** Raise it when the same source gives other HTML. tests/server/content-face.test.ts notices if that was forgotten. */
export const RENDERER_VERSION = 4

const TEASER_LENGTH = 120

/** What a face is made of. */
export interface CardText {
  readonly source: CardSource
  readonly diagram: Diagram | null
  readonly terms: readonly Term[]
  /** By key point: other ways of saying it. */
  readonly said: readonly (readonly string[])[]
  readonly language: Language
}

export const cardText = (source: CardSource, language: Language, { diagrams, glossary, said }: Pick<Content, 'diagrams' | 'glossary' | 'said'>): CardText => ({
  source,
  language,
  diagram: diagrams.find((other) => other.name === source.diagram && other.language === language) ?? null,
  terms: termsOf(source, language, glossary),
  said: said[language].get(source.id) ?? [],
})

export function makeFace({ source, diagram, terms, said, language }: CardText): CardFace {
  const inline = (markdown: string) => renderInline(markdown, language)
  const block = (markdown: string | null) => (markdown === null ? null : renderBlock(markdown, language))
  return {
    question: inline(source.question),
    title: plainText(source.question),
    answer: block(source.answer),
    keyPoints: source.keyPoints.map(({ text, must }, at) => ({ html: inline(text), must, ...(said[at] ? { also: [...said[at]] } : {}) })),
    diagram: diagram && makeDiagram(diagram, `diagram-${source.id}-${language}`),
    deepDive: block(source.deepDive),
    deepDiveTeaser: beginningOf(plainText(source.deepDive ?? '')),
    mistake: source.mistake && {
      wrong: renderBlock(source.mistake.wrong, language),
      right: renderBlock(source.mistake.right, language),
    },
    followUps: source.followUps.map(({ text, card }) => ({ html: inline(text), card })),
    sources: source.sources.map(({ label, url }) => ({ label: plainText(label), url })),
    terms: terms.map(({ id, ko, en }) => ({ id, ko, en })),
  }
}

function makeDiagram({ name, caption, language, drawing, words }: Diagram, id: string): DiagramFace | null {
  if (!drawing) return null
  return {
    name,
    caption,
    kind: drawing.kind,
    words: words.map((step) => renderInline(step, language)),
    ...drawDiagram({ caption, words }, drawing, id),
  }
}

export function hashOf({ source, diagram, terms, said, language }: CardText): string {
  const drawing = diagram && [diagram.caption, diagram.drawing, diagram.words]
  const words = terms.map(({ id, ko, en }) => [id, ko, en])
  return createHash('sha256').update(JSON.stringify([RENDERER_VERSION, language, source, drawing, words, said])).digest('hex')
}

/** Whole words. */
function beginningOf(text: string): string {
  if (text.length <= TEASER_LENGTH) return text
  const cut = text.slice(0, TEASER_LENGTH + 1)
  return `${cut.slice(0, Math.max(1, cut.lastIndexOf(' ')))}…`
}
