/**
 * What a device knows of every card without its face: enough to plan a day, to search and to list decks with no network. Shipped
 * cards come whole when their content has changed, own ones by a cursor; a digest of all own cards tells a device whether it has
 * them as the server has, so that neither a cursor that ran ahead nor an import that was taken back leaves anything behind.
 */
import * as z from 'zod/mini'
import { Level, Tier } from './card'
import { Language } from './language'

export const CARDS_A_PAGE = 1_000

/** A card's words in one language, plain, for searching: the question, and whatever else there is to read. */
const PlainText = z.object({ language: Language, title: z.string(), text: z.string() })
export type PlainText = z.infer<typeof PlainText>

export const CatalogueCard = z.object({
  card: z.string(),
  deck: z.string(),
  /** Its place in the deck. */
  position: z.number(),
  /** Null, and the level too: the learner's own. */
  tier: z.nullable(Tier),
  level: z.nullable(Level),
  answered: z.boolean(),
  retired: z.boolean(),
  /** Where it was written: cards of one section are not asked one after the other. */
  section: z.string(),
  /** The group of cards that are easily confused with it. */
  contrast: z.nullable(z.string()),
  /** Null: in both languages. */
  language: z.nullable(Language),
  /** Of the answer that is said, in characters, by language. */
  lengths: z.object({ ko: z.optional(z.number()), en: z.optional(z.number()) }),
  tags: z.array(z.string()),
  /** By language: unequal to what a face was fetched under means that the face is from before. */
  hashes: z.object({ ko: z.optional(z.string()), en: z.optional(z.string()) }),
  /** Of an own card as it is now; what the digest is made of. */
  stamp: z.number(),
  texts: z.array(PlainText),
})
export type CatalogueCard = z.infer<typeof CatalogueCard>

const CatalogueDeck = z.object({
  id: z.string(),
  titles: z.object({ ko: z.string(), en: z.string() }),
  hue: z.number(),
  position: z.number(),
  own: z.boolean(),
  retired: z.boolean(),
})
export type CatalogueDeck = z.infer<typeof CatalogueDeck>

/** How many own cards there are, and the sum of their stamps. */
export const digestOf = (stamps: readonly number[]): string => `${stamps.length}.${stamps.reduce((sum, stamp) => sum + stamp, 0)}`

/** GET /api/catalogue, as it stands in an address: what the device has already. */
export const CatalogueRequest = z.strictObject({
  content: z.optional(z.string().check(z.maxLength(64))),
  own: z.optional(z.string().check(z.regex(/^\d{1,9}\.\d{1,16}$/))),
  /** The last own card that came: when it was changed, in ms, and its id. */
  after: z.optional(z.string().check(z.regex(/^\d{1,15}\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/))),
})
export type CatalogueRequest = z.infer<typeof CatalogueRequest>

export const CatalogueResponse = z.object({
  learner: z.nullable(z.string()),
  /** Of all shipped cards and their texts. */
  content: z.string(),
  /** Null: as the device has them. */
  shipped: z.nullable(z.array(CatalogueCard)),
  /** Shipped and own ones, retired ones too. */
  decks: z.array(CatalogueDeck),
  /** By card, the state of the learner's own words on it. */
  words: z.record(z.string(), z.string()),
  own: z.object({
    digest: z.string(),
    cards: z.array(CatalogueCard),
    /** Of the last of them; null: there was none. */
    cursor: z.nullable(z.string()),
    more: z.boolean(),
  }),
})
export type CatalogueResponse = z.infer<typeof CatalogueResponse>
