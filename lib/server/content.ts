/**
 * Loads the decks of content/ into Postgres: reads, plans, makes HTML, writes. Writes only decks and cards: what
 * learners did hangs on a card's id, which never changes.
 */
import 'server-only'
import type { Deck, Topic, TopicPair } from '../core/content/deck'
import {
  type CardRow,
  type DeckRow,
  type Library,
  type Plan,
  planSync,
  type StoredCard,
  type StoredDeck,
  toWrite,
} from '../core/content/plan-sync'
import type { Problem } from '../core/content/problem'
import { parseIsoDate } from '../core/day'
import { type Language, LANGUAGES } from '../core/language'
import { err, ok, type Result } from '../core/result'
import { type CardText, cardText, hashOf, makeFace } from './card-face'
import { type Content, readContent } from './content-files'
import type { Prisma, PrismaClient } from './prisma/client'

/** Two syncs at once would both add the same cards. Any number that nobody else uses for a lock. */
const LOCK = 7_317_001
const TRANSACTION = { maxWait: 10_000, timeout: 120_000 } as const

type Transaction = Prisma.TransactionClient

/** A card with both of its texts. */
interface WantedCard extends CardRow {
  readonly sources: Readonly<Record<Language, CardText>>
}

/** `root` is the folder content/. With any problem anywhere, nothing is written. */
export async function syncContent(prisma: PrismaClient, root: string): Promise<Result<Plan, readonly Problem[]>> {
  const content = await readContent(root)
  if (content.problems.length > 0) return err(content.problems)
  const wanted = wantedOf(content)
  return prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK}::bigint)`
    const plan = planSync(await readStored(tx), wanted)
    await write(tx, plan, wanted)
    return ok(plan)
  }, TRANSACTION)
}

function wantedOf(content: Content): Library<DeckRow, WantedCard> {
  return {
    decks: content.decks.map(({ id, hue, title }, position) => ({ id, hue, title, position })),
    cards: content.decks.flatMap((deck) =>
      deck.topics
        .flatMap((pair) => pair.ko?.cards.map(({ id }) => ({ pair, id })) ?? [])
        .map(({ pair, id }, position) => wantedCard(id, position, pair, deck, content)),
    ),
  }
}

function wantedCard(id: string, position: number, pair: TopicPair, deck: Deck, content: Content): WantedCard {
  const textIn = (language: Language): CardText & { topic: Topic } => {
    const topic = pair[language]
    const source = topic?.cards.find((card) => card.id === id)?.source
    if (!topic || !source) throw new Error(`${id} is not whole in ${language}, though the check found no problem`)
    return { topic, ...cardText(source, language, content) }
  }
  const texts = { ko: textIn('ko'), en: textIn('en') }
  const { level, tier, verified, answer } = texts.ko.source
  const row = ({ topic, ...text }: CardText & { topic: Topic }) => ({ topic: topic.title, hash: hashOf(text) })
  return {
    id,
    deck: deck.id,
    position,
    level,
    tier,
    verified: parseIsoDate(verified) ?? null,
    answered: answer !== null,
    contrast: content.contrasts.get(id) ?? null,
    texts: { ko: row(texts.ko), en: row(texts.en) },
    sources: texts,
  }
}

async function readStored(tx: Transaction): Promise<Library<StoredDeck, StoredCard>> {
  const decks = await tx.deck.findMany()
  const cards = await tx.card.findMany({
    include: { texts: { select: { language: true, topic: true, hash: true } } },
  })
  return {
    decks: decks.map(({ titleKo, titleEn, retiredAt, ...deck }) => ({
      ...deck,
      title: { ko: titleKo, en: titleEn },
      retired: retiredAt !== null,
    })),
    cards: cards.map(({ deckId, retiredAt, texts, ...card }) => ({
      ...card,
      deck: deckId,
      texts: Object.fromEntries(texts.map(({ language, topic, hash }) => [language, { topic, hash }])),
      retired: retiredAt !== null,
    })),
  }
}

async function write(tx: Transaction, { decks, cards }: Plan, wanted: Library<DeckRow, WantedCard>): Promise<void> {
  const retiredAt = new Date()
  const isWritten = new Set(toWrite(decks))
  for (const deck of wanted.decks) if (isWritten.has(deck.id)) await writeDeck(tx, deck)
  const changed = new Set(toWrite(cards))
  for (const card of wanted.cards) if (changed.has(card.id)) await writeCard(tx, card)
  const gone = (ids: readonly string[]) => ({ where: { id: { in: [...ids] } }, data: { retiredAt } })
  if (cards.retired.length > 0) await tx.card.updateMany(gone(cards.retired))
  if (decks.retired.length > 0) await tx.deck.updateMany(gone(decks.retired))
}

async function writeDeck(tx: Transaction, { id, position, hue, title }: DeckRow): Promise<void> {
  const row = { position, hue, titleKo: title.ko, titleEn: title.en, retiredAt: null }
  await tx.deck.upsert({ where: { id }, create: { id, ...row }, update: row })
}

async function writeCard(tx: Transaction, card: WantedCard): Promise<void> {
  const { id, deck, position, level, tier, verified, answered, contrast } = card
  const row = { deckId: deck, position, level, tier, verified, answered, contrast, retiredAt: null }
  await tx.card.upsert({ where: { id }, create: { id, ...row }, update: row })
  for (const language of LANGUAGES) {
    const text = card.sources[language]
    const own = { source: text.source, face: makeFace(text), ...card.texts[language] }
    await tx.cardText.upsert({
      where: { cardId_language: { cardId: id, language } },
      create: { cardId: id, language, ...own },
      update: own,
    })
  }
}
