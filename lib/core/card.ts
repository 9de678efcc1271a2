/**
 * A card as it is shown: HTML that was made at sync time (lib/server/markdown.ts), or of an own card when it was first
 * asked for (lib/server/own-face.ts), so that the browser parses no Markdown.
 */
import * as z from 'zod/mini'
import { Language } from './language'

export const LEVELS = ['junior', 'mid', 'senior'] as const
export const Level = z.enum(LEVELS)
export type Level = z.infer<typeof Level>

/** How often a question is asked, from the most frequent on. */
export const TIERS = ['S', 'A', 'B', 'C'] as const
export const Tier = z.enum(TIERS)
export type Tier = z.infer<typeof Tier>

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What the name of a card or deck tells: a UUID is a learner's own, anything else is shipped. */
export const isOwnId = (id: string): boolean => UUID.test(id)

const Html = z.string()

export const DiagramFace = z.object({
  /** The same on every card that shows it. */
  name: z.string(),
  caption: z.string(),
  kind: z.enum(['sequence', 'header', 'picture']),
  /** It scrolls in a box of its own on a phone. */
  wide: z.boolean(),
  svg: Html,
  /** The same in words, one entry a step of the drawing. */
  words: z.array(Html),
})
export type DiagramFace = z.infer<typeof DiagramFace>

/** What one side of a card looks like in one language. */
export const CardFace = z.object({
  /** The question as HTML of one line, and as plain text. */
  question: Html,
  title: z.string(),
  /** Null: not answered yet. */
  answer: z.nullable(Html),
  /** `also`: other ways of saying it, plain; what an answer is listened to for. */
  keyPoints: z.array(z.object({ html: Html, must: z.boolean(), also: z.optional(z.array(z.string())) })),
  diagram: z.nullable(DiagramFace),
  deepDive: z.nullable(Html),
  /** The beginning of the deep dive as plain text, shown while it is folded. */
  deepDiveTeaser: z.string(),
  mistake: z.nullable(z.object({ wrong: Html, right: Html })),
  followUps: z.array(z.object({ html: Html, card: z.nullable(z.string()) })),
  sources: z.array(z.object({ label: z.string(), url: z.string() })),
  /** Of the glossary, those that its texts use; plain. */
  terms: z.array(z.object({ id: z.string(), ko: z.string(), en: z.string() })),
})
export type CardFace = z.infer<typeof CardFace>

/** A sentence of an own card that states something well known to be false. Plain. */
export const Check = z.object({
  /** The sentence. */
  text: z.string(),
  fact: z.string(),
  source: z.object({ label: z.string(), url: z.string() }),
  /** Ours that has it right. */
  card: z.nullable(z.string()),
})
export type Check = z.infer<typeof Check>

/** A card on its way to a screen. */
export const Card = z.object({
  id: z.string(),
  deck: z.object({ id: z.string(), title: z.string(), hue: z.number() }),
  /** Null, and the tier too: an own card. */
  level: z.nullable(Level),
  tier: z.nullable(Tier),
  /** Day number on which it was last checked against its sources. */
  verified: z.nullable(z.number()),
  language: Language,
  topic: z.string(),
  face: CardFace,
  /** What a shipped card has not. */
  own: z.nullable(z.object({ look: z.boolean(), retired: z.boolean(), version: z.number() })),
  /** The learner's own words on it. */
  words: z.nullable(Html),
  checks: z.array(Check),
})
export type Card = z.infer<typeof Card>
