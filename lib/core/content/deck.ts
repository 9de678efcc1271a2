/** Decks and cards as they stand in the files of content/. Every text is Markdown, except where it says plain. */
import * as z from 'zod'
import { Level, Tier } from '../card'
import { Language } from '../language'
import type { Place } from './problem'

/** Ids of decks, cards and diagrams: lower-case words joined by hyphens. */
export const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')

/** content/decks.yaml. */
export const DeckList = z.array(
  z.strictObject({
    id: Id,
    /** An angle of oklch. */
    hue: z.int().min(0).max(359),
    /** Plain. */
    title: z.strictObject({ ko: z.string().min(1), en: z.string().min(1) }),
  }),
)
export type DeckEntry = z.infer<typeof DeckList>[number]

/** A card in one language. The anchors and headings around its texts are left out. */
export const CardSource = z.object({
  id: Id,
  question: z.string(),
  level: Level,
  tier: Tier,
  /** A day, as YYYY-MM-DD. */
  verified: z.string(),
  /** Null: unanswered. */
  answer: z.nullable(z.string()),
  keyPoints: z.array(z.object({ text: z.string(), must: z.boolean() })),
  /** The name of a file of content/diagrams without its language. */
  diagram: z.nullable(z.string()),
  deepDive: z.nullable(z.string()),
  mistake: z.nullable(z.object({ wrong: z.string(), right: z.string() })),
  followUps: z.array(z.object({ text: z.string(), card: z.nullable(z.string()) })),
  sources: z.array(z.object({ label: z.string(), url: z.string() })),
})
export type CardSource = z.infer<typeof CardSource>

/** Where the parts of a card begin. */
export interface Places {
  readonly question: Place
  readonly facts: Place
  readonly answer: Place
  readonly diagram: Place
  readonly deepDive: Place
  readonly mistake: Place
  readonly keyPoints: readonly Place[]
  readonly followUps: readonly Place[]
  readonly sources: readonly Place[]
}

/** A link from a text to a card: the file that should hold it, and the card. */
export interface CardLink {
  readonly place: Place
  readonly path: string
  readonly card: string
}

export interface ParsedCard {
  readonly id: string
  readonly place: Place
  /** Null: there were problems, which are reported; the id still counts as taken, and links to it hold. */
  readonly source: CardSource | null
  readonly places: Places
  readonly links: readonly CardLink[]
}

/** One file: one `#` heading and its cards. */
export interface Topic {
  readonly path: string
  readonly language: Language
  /** Plain. */
  readonly title: string
  readonly introduction: string
  readonly cards: readonly ParsedCard[]
}

/** A topic in both languages; null where a file is missing. */
export interface TopicPair {
  /** For example 1-open. */
  readonly name: string
  readonly ko: Topic | null
  readonly en: Topic | null
}

/** A deck: its entry in decks.yaml and its topics in order. */
export interface Deck extends DeckEntry {
  readonly topics: readonly TopicPair[]
}
