/** A learner's own cards and decks, as they are kept and as they cross the network. Texts are Markdown unless called plain. */
import * as z from 'zod/mini'
import { CardFace } from './card'
import { LANGUAGES } from './language'
import { LIMITS } from './notes/limits'
import { Uuid } from './uuid'

const text = (from: number, to: number) => z.string().check(z.minLength(from), z.maxLength(to))
/** Whatever Postgres cannot store (U+0000, lone surrogates) is no text. */
const stored = (from: number, to: number) => text(from, to).check(z.refine((value) => !/[\u0000\ud800-\udfff]/u.test(value)))

export const MAX_OWN_CARDS = 50_000
export const MAX_OWN_DECKS = 1_000

/** The words of a card. */
export const OwnCardSource = z.strictObject({
  /** Inline; further lines belong to the question. */
  front: stored(1, 4_000),
  /** Plain headings before a generic front, outermost first. */
  context: z.array(stored(1, 300)).check(z.maxLength(8)),
  /** Null: unanswered. */
  back: z.nullable(stored(1, LIMITS.card)),
  keyPoints: z.array(z.strictObject({ text: stored(1, 2_000), must: z.boolean() })).check(z.maxLength(20)),
  references: z.array(z.strictObject({ label: stored(1, 500), url: stored(1, 2_000) })).check(z.maxLength(50)),
  /** Plain. */
  tags: z.array(stored(1, 100)).check(z.maxLength(20)),
})
export type OwnCardSource = z.infer<typeof OwnCardSource>

/** Where an imported card came from. */
const Origin = z.strictObject({
  /** The file's path, or the name of the paste. */
  path: stored(1, 1_000),
  /** lib/core/notes/note.ts: NoteCard.key. */
  key: stored(1, 4_000),
  /** Fingerprint of the card as it was found: unequal to that of its source now means that the learner edited it. */
  print: stored(1, 100),
})
export type Origin = z.infer<typeof Origin>

export const DeckTitle = stored(1, 300)

const fields = {
  id: Uuid,
  deck: Uuid,
  /** Its place in the deck, from 0. */
  position: z.int().check(z.minimum(0), z.maximum(10_000_000)),
  /** Plain: the sections within the deck, joined by " › "; empty for none. */
  topic: stored(0, 1_000),
  language: z.enum(LANGUAGES),
  source: OwnCardSource,
  /** The card that this one follows up. */
  follows: z.nullable(Uuid),
  origin: z.nullable(Origin),
  /** Its fact changed at a re-import: to be looked at. */
  look: z.boolean(),
  retired: z.boolean(),
}

export const OwnCard = z.strictObject({
  ...fields,
  /** Rises with every change; 0: not stored yet. Whoever writes says which one they saw. */
  version: z.int().check(z.minimum(0)),
})
export type OwnCard = z.infer<typeof OwnCard>

export const OwnDeck = z.strictObject({
  id: Uuid,
  /** Plain. */
  title: DeckTitle,
  /** An angle of oklch. */
  hue: z.int().check(z.minimum(0), z.maximum(359)),
  position: z.int().check(z.minimum(0)),
  retired: z.boolean(),
})
export type OwnDeck = z.infer<typeof OwnDeck>

/** GET /api/own: everything of a learner's own, retired things too. */
export const OwnResponse = z.object({ decks: z.array(OwnDeck), cards: z.array(OwnCard) })
export type OwnResponse = z.infer<typeof OwnResponse>

/** PUT /api/own/deck: makes it, or changes its title, or retires it with its cards, or brings it back with them. Answers with the deck. */
export const OwnDeckRequest = z.strictObject({ id: Uuid, title: DeckTitle, retired: z.boolean() })
export type OwnDeckRequest = z.infer<typeof OwnDeckRequest>

/** PUT /api/own/card takes an OwnCard, whole; `version` is the one that was edited, 0 for a new card. */
export const OwnCardResponse = z.object({ version: z.number() })

/** GET /api/own/card, as it stands in an address: what the learner can change of a card. */
export const EditRequest = z.strictObject({ id: z.string().check(z.regex(/^[a-z0-9-]{1,100}$/)) })
export const EditResponse = z.object({
  /** Null: a shipped one. */
  card: z.nullable(OwnCard),
  decks: z.array(z.object({ id: Uuid, title: DeckTitle })),
  /** The learner's own words on it, as Markdown. */
  words: z.string(),
})
export type EditResponse = z.infer<typeof EditResponse>

/** PUT /api/words: a learner's own words on a card, shipped or own; empty takes them away. */
export const WordsRequest = z.strictObject({ card: z.string().check(z.regex(/^[a-z0-9-]{1,100}$/)), words: stored(0, LIMITS.longCard) })
/** The words as HTML; null: none. */
export const WordsResponse = z.object({ words: z.nullable(z.string()) })
export type WordsRequest = z.infer<typeof WordsRequest>

/** POST /api/import: one import, whole or not at all. Sent again, it changes nothing. */
export const ImportRequest = z.strictObject({
  id: Uuid,
  /** New decks. */
  decks: z.array(z.strictObject({ id: Uuid, title: DeckTitle })).check(z.maxLength(MAX_OWN_DECKS)),
  /** New cards have version 0; the others say which version was seen. All of them whole, as they shall be. */
  cards: z.array(OwnCard).check(z.maxLength(2 * LIMITS.cards)),
})
export type ImportRequest = z.infer<typeof ImportRequest>
export const ImportResponse = z.object({ added: z.number(), changed: z.number() })
export type ImportResponse = z.infer<typeof ImportResponse>

/** POST /api/import/undo: as it was before this import, which has to be the learner's last one. */
export const ImportUndoRequest = z.strictObject({ id: Uuid })

/** POST /api/own/faces: what cards will look like. Nothing is stored. */
export const FacesRequest = z.strictObject({
  cards: z.array(z.strictObject({ source: OwnCardSource, language: z.enum(LANGUAGES) })).check(z.minLength(1), z.maxLength(20)),
})
export const FacesResponse = z.object({ faces: z.array(CardFace) })
export type FacesResponse = z.infer<typeof FacesResponse>

/** GET /api/own/export, as it stands in an address: answers with Markdown. */
export const ExportRequest = z.strictObject({ deck: Uuid })
