/** A learner's own decks and cards, as screens and devices read them. */
import 'server-only'
import { type Card, CardFace, isOwnId } from '../core/card'
import type { Language } from '../core/language'
import { OwnCard, OwnCardSource, type OwnDeck, type OwnResponse } from '../core/own-card'
import { db } from './db'
import { checksOf } from './own-checks'
import { firstLineHtml, makeOwnFace, ownFaceHash } from './own-face'
import { Prisma } from './prisma/client'
import type { UserId } from './user-id'

/** How many cards of a deck go on one page: a face is made when it is first shown. */
export const CARDS_A_PAGE = 100
const STEP = 100
const MAX_PLACE = 10_000_000

export interface Slice {
  readonly from: number
  readonly count: number
}

/** One card of a deck, without its words. */
export interface Place {
  readonly id: string
  readonly topic: string
  readonly answered: boolean
  readonly retired: boolean
}

/** In any order; `language` is the reader's. */
export async function ownCardsById(userId: UserId, ids: readonly string[], language: Language): Promise<Card[]> {
  const own = ids.filter(isOwnId)
  if (own.length === 0) return []
  const rows = await db().ownCard.findMany({ where: { learnerId: userId, id: { in: own } }, include: { deck: true } })
  const [faces, followUps] = await Promise.all([facesOf(userId, rows), followUpsOf(userId, own)])
  return rows.map((row) => {
    const source = OwnCardSource.parse(row.source)
    const face = faces.get(row.id) ?? makeOwnFace(source, languageOf(row))
    return {
      id: row.id,
      deck: { id: row.deck.id, title: row.deck.title, hue: row.deck.hue },
      level: null,
      tier: null,
      verified: null,
      language: languageOf(row),
      topic: row.topic,
      face: { ...face, followUps: followUps.get(row.id) ?? [] },
      own: { look: row.look, retired: row.retiredAt !== null, version: row.version },
      words: null,
      checks: [...checksOf(source, language)],
    }
  })
}

/** Retired ones too. Undefined: this learner has no such deck. */
export async function ownDeckById(userId: UserId, id: string, language: Language, { from, count }: Slice = { from: 0, count: CARDS_A_PAGE }) {
  const deck = await db().ownDeck.findUnique({ where: { learnerId_id: { learnerId: userId, id } } })
  if (!deck) return undefined
  const places = await db().$queryRaw<Place[]>`
    SELECT id, topic, answered, retired_at IS NOT NULL AS retired
    FROM own_card WHERE learner_id = ${userId}::int8 AND deck_id = ${id}::uuid
    ORDER BY retired_at IS NOT NULL, position, id`
  const ids = places.slice(from, from + count).map((place) => place.id)
  const cards = new Map((await ownCardsById(userId, ids, language)).map((card) => [card.id, card]))
  return {
    id: deck.id,
    hue: deck.hue,
    title: deck.title,
    /** Every card of the deck in the order of the page, retired ones last. */
    own: { retired: deck.retiredAt !== null, places },
    /** Of this page. */
    cards: ids.flatMap((card) => cards.get(card) ?? []),
  }
}

/** A card with its Markdown, for who edits it. Undefined: this learner has no such card. */
export async function ownCardById(userId: UserId, id: string): Promise<OwnCard | undefined> {
  if (!isOwnId(id)) return undefined
  const [row] = await db().$queryRaw<OwnCard[]>`SELECT ${wire} FROM own_card WHERE learner_id = ${userId}::int8 AND id = ${id}::uuid`
  return row && OwnCard.parse(row)
}

/** The same of several cards. */
export async function ownCardsToEdit(userId: UserId, ids: readonly string[]): Promise<ReadonlyMap<string, OwnCard>> {
  if (ids.length === 0) return new Map()
  const rows = await db().$queryRaw<OwnCard[]>`SELECT ${wire} FROM own_card WHERE learner_id = ${userId}::int8 AND id = ANY(${ids}::uuid[])`
  return new Map(rows.map((row) => [row.id, OwnCard.parse(row)]))
}

/** How many cards stand before this one on the pages of its deck, in the order of `ownDeckById`. */
export async function cardsBefore(userId: UserId, id: string): Promise<number> {
  const [row] = await db().$queryRaw<{ n: number }[]>`
    SELECT count(*)::int4 AS n FROM own_card o JOIN own_card c ON c.learner_id = o.learner_id AND c.deck_id = o.deck_id
    WHERE c.learner_id = ${userId}::int8 AND c.id = ${id}::uuid
      AND (o.retired_at IS NOT NULL, o.position, o.id) < (c.retired_at IS NOT NULL, c.position, c.id)`
  return row?.n ?? 0
}

/** The place behind the last card of a deck, with room between; retired cards keep theirs. */
export async function nextPlaceIn(userId: UserId, deck: string): Promise<number> {
  const { _max } = await db().ownCard.aggregate({ where: { learnerId: userId, deckId: deck }, _max: { position: true } })
  return _max.position === null ? 0 : Math.min(MAX_PLACE, _max.position + STEP)
}

/** Everything of a learner's own. */
export async function everythingOwn(userId: UserId): Promise<OwnResponse> {
  const [decks, cards] = await Promise.all([
    ownDecks(userId),
    db().$queryRaw<OwnCard[]>`SELECT ${wire} FROM own_card WHERE learner_id = ${userId}::int8 ORDER BY deck_id, position, id`,
  ])
  return { decks: [...decks], cards }
}

async function ownDecks(userId: UserId): Promise<readonly OwnDeck[]> {
  const decks = await db().ownDeck.findMany({ where: { learnerId: userId }, orderBy: [{ position: 'asc' }, { id: 'asc' }] })
  return decks.map(({ id, title, hue, position, retiredAt }) => ({ id, title, hue, position, retired: retiredAt !== null }))
}

/** A deck and its cards that are in use, for the file that is made of them. */
export async function ownDeckToWrite(userId: UserId, id: string): Promise<{ readonly deck: OwnDeck; readonly cards: readonly OwnCard[] } | undefined> {
  const deck = (await ownDecks(userId)).find((own) => own.id === id)
  if (!deck) return undefined
  const cards = await db().$queryRaw<OwnCard[]>`
    SELECT ${wire} FROM own_card WHERE learner_id = ${userId}::int8 AND deck_id = ${id}::uuid AND retired_at IS NULL ORDER BY position, id`
  return { deck, cards }
}

/** The columns of own_card as the fields of lib/core/own-card.ts. */
const wire = Prisma.sql`
  id, deck_id AS deck, position, topic, language, source, follows, origin, look, version,
  retired_at IS NOT NULL AS retired`

type OwnCardRow = Prisma.OwnCardGetPayload<object>

const languageOf = ({ language }: { readonly language: string }): Language => (language === 'ko' ? 'ko' : 'en')

/** By card; those that are missing or of another source or renderer are made and kept. */
async function facesOf(userId: UserId, rows: readonly OwnCardRow[]): Promise<ReadonlyMap<string, CardFace>> {
  const faces = new Map<string, CardFace>()
  const made: { id: string; face: CardFace; hash: string }[] = []
  for (const row of rows) {
    const source = OwnCardSource.parse(row.source)
    const hash = ownFaceHash(source, languageOf(row))
    const kept = row.faceHash === hash ? CardFace.safeParse(row.face).data : undefined
    const face = kept ?? makeOwnFace(source, languageOf(row))
    faces.set(row.id, face)
    if (!kept) made.push({ id: row.id, face, hash })
  }
  if (made.length > 0) await keepFaces(userId, made)
  return faces
}

/** A row that somebody else holds is left to them: two readers must not wait for each other. */
async function keepFaces(userId: UserId, faces: readonly { readonly id: string; readonly face: CardFace; readonly hash: string }[]): Promise<void> {
  await db().$executeRaw`
    UPDATE own_card o SET face = f.face, face_hash = f.hash
    FROM jsonb_to_recordset(${JSON.stringify(faces)}::jsonb) AS f (id uuid, face jsonb, hash text)
    WHERE o.learner_id = ${userId}::int8 AND o.id = f.id AND o.id IN (
      SELECT id FROM own_card WHERE learner_id = ${userId}::int8 AND id = ANY(${faces.map(({ id }) => id)}::uuid[]) FOR UPDATE SKIP LOCKED)`
}

interface FollowUpRow {
  id: string
  follows: string
  front: string
  language: string
}

/** What follows up a card are other cards: no part of its own face. */
async function followUpsOf(userId: UserId, ids: readonly string[]): Promise<ReadonlyMap<string, CardFace['followUps']>> {
  const rows = await db().$queryRaw<FollowUpRow[]>`
    SELECT id, follows, source ->> 'front' AS front, language FROM own_card
    WHERE learner_id = ${userId}::int8 AND follows = ANY(${ids}::uuid[]) AND retired_at IS NULL ORDER BY position, id`
  const followUps = new Map<string, CardFace['followUps']>()
  for (const row of rows) {
    const others = followUps.get(row.follows) ?? []
    followUps.set(row.follows, [...others, { html: firstLineHtml(row.front, languageOf(row)), card: row.id }])
  }
  return followUps
}
