/** An own card's words → its face, made when the card is first shown; and the hash that tells if it is current. */
import 'server-only'
import { createHash } from 'node:crypto'
import type { CardFace } from '../core/card'
import type { Language } from '../core/language'
import type { OwnCardSource } from '../core/own-card'
import { escapeHtml, isSafeLink } from './markdown'
import { NOTES_RENDERER_VERSION, renderNotesBlock, renderNotesInline } from './notes-html'

/** Raise it when this file makes another face of the same source; the renderer has a version of its own. */
const FACE_VERSION = 1

export function makeOwnFace(source: OwnCardSource, language: Language): CardFace {
  const inline = (markdown: string) => renderNotesInline(markdown, language)
  const context = source.context.map((heading) => `${heading} › `).join('')
  return {
    question: `${context && `<span class="context">${escapeHtml(context)}</span>`}${questionOf(source.front, inline)}`,
    title: `${context}${titleOf(source.front, inline)}`,
    answer: source.back === null ? null : renderNotesBlock(source.back, language),
    keyPoints: source.keyPoints.map(({ text, must }) => ({ html: inline(text), must })),
    diagram: null,
    deepDive: null,
    deepDiveTeaser: '',
    mistake: null,
    followUps: [],
    sources: source.references.filter(({ url }) => isElsewhere(url)).map(({ label, url }) => ({ label: textIn(inline(label)) || url, url })),
    terms: [],
  }
}

export const ownFaceHash = (source: OwnCardSource, language: Language): string => hashOf([FACE_VERSION, language, wordsInOrder(source)])

/** Of a question, where other cards name it. */
export const firstLineHtml = (front: string, language: Language): string => renderNotesInline(firstLine(front), language)

/** Of a learner's own words on a card. */
export const wordsHtml = (words: string, language: Language): string => renderNotesBlock(words, language)
export const wordsHash = (words: string, language: Language): string => hashOf([language, words])

const hashOf = (what: unknown): string => createHash('sha256').update(JSON.stringify([NOTES_RENDERER_VERSION, what])).digest('base64url')

/** Postgres keeps an object's fields in an order of its own. */
const wordsInOrder = ({ front, context, back, keyPoints, references, tags }: OwnCardSource) =>
  [front, context, back, keyPoints.map(({ text, must }) => [text, must]), references.map(({ label, url }) => [label, url]), tags]

/** The first line asks; further ones belong to it: entries of a list, a few lines of code. */
function questionOf(front: string, inline: (markdown: string) => string): string {
  let inCode = false
  const html: string[] = []
  for (const line of front.split('\n')) {
    if (/^\s*(?:```|~~~)/.test(line)) inCode = !inCode
    else if (inCode) html.push(`<code>${escapeHtml(line).replaceAll('  ', ' \u00a0')}</code>`)
    else if (line.trim() !== '') html.push(inline(line.trim().replace(/^[-*+]\s+/, '• ')))
  }
  return html.join('<br>')
}

/** The question's first line. */
function titleOf(front: string, inline: (markdown: string) => string): string {
  const line = firstLine(front)
  return textIn(inline(line)) || line
}

const firstLine = (front: string): string => front.split('\n').find((line) => line.trim() !== '')?.trim() ?? front

/** Of our own HTML, whose tags are sound. */
const textIn = (html: string): string => html.replaceAll(/<[^>]*>/g, '').replaceAll(/&(lt|gt|quot|amp);/g, (_all, name: string) => ENTITIES[name] ?? '').trim()
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' }

/** Notes link to files beside them, which are not here. */
const isElsewhere = (url: string): boolean => /^https?:\/\//i.test(url) && isSafeLink(url)
