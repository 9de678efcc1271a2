/** The catalogue that devices keep (lib/core/catalogue.ts): the questions asked of Postgres, and plain words made of the texts. */
import 'server-only'
import { cache } from 'react'
import { CardFace, Level, Tier } from '../core/card'
import { type CatalogueCard, type CatalogueDeck, type CatalogueRequest, type CatalogueResponse, CARDS_A_PAGE } from '../core/catalogue'
import { Language } from '../core/language'
import { OwnCardSource } from '../core/own-card'
import { wordsInHtml, wordsInMarkdown } from '../core/plain-words'
import type { Learner } from './auth'
import { db } from './db'
import { Prisma } from './prisma/client'
import type { UserId } from './user-id'

/** Of one card: a few are as long as a book. */
const MAX_TEXT = 20_000

export async function catalogueFor(learner: Learner | null, known: CatalogueRequest): Promise<CatalogueResponse> {
  const userId = learner?.userId ?? null
  const [content, decks, words, own] = await Promise.all([
    contentStamp(),
    allDecks(userId),
    userId === null ? {} : wordsStamps(userId),
    userId === null ? NOTHING_OWN : ownCards(userId, known),
  ])
  return { learner: learner?.publicId ?? null, content, shipped: known.content === content ? null : [...(await shippedCards(content))], decks, words, own }
}

const NOTHING_OWN: CatalogueResponse['own'] = { digest: '0.0', cards: [], cursor: null, more: false }

/** Of everything that stands in a shipped card's entry. */
async function contentStamp(): Promise<string> {
  const [row] = await db().$queryRaw<{ stamp: string }[]>`
    SELECT md5(coalesce(string_agg(
      concat_ws('|', c.id, c.deck_id, c.position, c.tier, c.level, c.answered, c.contrast, c.retired_at IS NOT NULL, t.language, t.topic, t.hash), E'\n'
      ORDER BY c.id, t.language), '')) AS stamp
    FROM card c JOIN card_text t ON t.card_id = c.id`
  return row?.stamp ?? ''
}

/** Made once for everybody. */
let shipped: { readonly content: string; readonly cards: readonly CatalogueCard[] } | undefined

async function shippedCards(content: string): Promise<readonly CatalogueCard[]> {
  if (shipped?.content === content) return shipped.cards
  const rows = await db().card.findMany({ orderBy: [{ deckId: 'asc' }, { position: 'asc' }], include: { texts: { select: { language: true, face: true, topic: true, hash: true } } } })
  const cards = rows.map(({ id, deckId, position, tier, level, answered, contrast, retiredAt, texts }): CatalogueCard => {
    const faces = texts
      .map(({ language, face, ...text }) => ({ ...text, language: Language.parse(language), face: CardFace.parse(face) }))
      .sort((a, b) => (a.language > b.language ? -1 : 1)) // Korean first
    return {
      card: id,
      deck: deckId,
      position,
      tier: Tier.parse(tier),
      level: Level.parse(level),
      answered,
      retired: retiredAt !== null,
      section: `${deckId}/${faces[0]?.topic ?? ''}`,
      contrast,
      language: null,
      lengths: Object.fromEntries(faces.map(({ language, face }) => [language, wordsInHtml(face.answer ?? '').length])),
      tags: [],
      hashes: Object.fromEntries(faces.map(({ language, hash }) => [language, hash])),
      stamp: 0,
      texts: faces.map(({ language, face }) => ({ language, title: face.title, text: wordsInFace(face) })),
    }
  })
  shipped = { content, cards }
  return cards
}

const wordsInFace = ({ answer, keyPoints, deepDive, mistake, terms }: CardFace): string =>
  [answer ?? '', ...keyPoints.map(({ html }) => html), deepDive ?? '', mistake?.wrong ?? '', mistake?.right ?? '']
    .map(wordsInHtml)
    .concat(terms.map(({ ko, en }) => `${ko} ${en}`))
    .filter((words) => words !== '')
    .join(' ')
    .slice(0, MAX_TEXT)

/** In the order of the shelf. */
export const shippedDeckIds = cache(async (): Promise<readonly string[]> =>
  (await db().deck.findMany({ where: { retiredAt: null }, orderBy: { position: 'asc' }, select: { id: true } })).map(({ id }) => id),
)

async function allDecks(userId: UserId | null): Promise<CatalogueDeck[]> {
  const [decks, own] = await Promise.all([
    db().deck.findMany({ orderBy: { position: 'asc' } }),
    userId === null ? [] : db().ownDeck.findMany({ where: { learnerId: userId }, orderBy: [{ position: 'asc' }, { id: 'asc' }] }),
  ])
  return [
    ...decks.map(({ id, titleKo, titleEn, hue, position, retiredAt }) => ({ id, titles: { ko: titleKo, en: titleEn }, hue, position, own: false, retired: retiredAt !== null })),
    ...own.map(({ id, title, hue, position, retiredAt }) => ({ id, titles: { ko: title, en: title }, hue, position, own: true, retired: retiredAt !== null })),
  ]
}

async function wordsStamps(userId: UserId): Promise<Record<string, string>> {
  const rows = await db().words.findMany({ where: { learnerId: userId }, select: { card: true, updatedAt: true } })
  return Object.fromEntries(rows.map(({ card, updatedAt }) => [card, updatedAt.getTime().toString(36)]))
}

/** Of an own card. A version alone is not enough: an import that is taken back gives it back too. */
const stamp = Prisma.sql`hashtext(id::text || ' ' || version || ' ' || extract(epoch FROM updated_at)) ::int8 & 2147483647`

interface OwnRow {
  id: string
  deck: string
  position: number
  topic: string
  language: string
  source: unknown
  answered: boolean
  retired: boolean
  version: number
  updated: number
  stamp: number
}

/** Nothing, if the device has them all; else a page of what was changed after its cursor. */
async function ownCards(userId: UserId, known: CatalogueRequest): Promise<CatalogueResponse['own']> {
  const digest = await ownDigest(userId)
  if (known.own === digest) return { ...NOTHING_OWN, digest }
  const [ms = '0', id = '00000000-0000-0000-0000-000000000000'] = known.after?.split('.') ?? []
  const rows = await db().$queryRaw<OwnRow[]>`
    SELECT id, deck_id AS deck, position, topic, language, source, answered, retired_at IS NOT NULL AS retired, version,
      (extract(epoch FROM updated_at) * 1000)::float8 AS updated,
      (${stamp})::float8 AS stamp
    FROM own_card WHERE learner_id = ${userId}::int8 AND (updated_at, id) > (${new Date(Number(ms))}::timestamptz, ${id}::uuid)
    ORDER BY own_card.updated_at, id LIMIT ${CARDS_A_PAGE + 1}::int4`
  const page = rows.slice(0, CARDS_A_PAGE)
  const last = page.at(-1)
  return { digest, cards: page.map(toCatalogueCard), cursor: last ? `${Math.round(last.updated)}.${last.id}` : null, more: rows.length > CARDS_A_PAGE }
}

/** As lib/core/catalogue.ts makes it of the stamps. */
async function ownDigest(userId: UserId): Promise<string> {
  const [row] = await db().$queryRaw<{ digest: string }[]>`
    SELECT count(*) || '.' || coalesce(sum(${stamp}), 0) AS digest
    FROM own_card WHERE learner_id = ${userId}::int8`
  return row?.digest ?? NOTHING_OWN.digest
}

function toCatalogueCard(row: OwnRow): CatalogueCard {
  const { front, context, back, keyPoints, tags } = OwnCardSource.parse(row.source)
  const [title = '', ...more] = front.split('\n')
  const answer = wordsInMarkdown(back ?? '')
  const text = [wordsInMarkdown(more.join('\n')), answer, ...keyPoints.map((point) => wordsInMarkdown(point.text))].filter((words) => words !== '').join(' ')
  const language = Language.parse(row.language)
  return {
    card: row.id,
    deck: row.deck,
    position: row.position,
    tier: null,
    level: null,
    answered: row.answered,
    retired: row.retired,
    section: row.topic === '' ? row.id : `${row.deck}/${row.topic}`,
    contrast: null,
    language,
    lengths: { [language]: answer.length },
    tags,
    hashes: { [language]: `v${row.version}-${row.stamp.toString(36)}` },
    stamp: row.stamp,
    texts: [{ language, title: [...context, wordsInMarkdown(title)].join(' › '), text: text.slice(0, MAX_TEXT) }],
  }
}
