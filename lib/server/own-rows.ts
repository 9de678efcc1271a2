/** Own cards on their way into their table: many at once, and what was there before is told. */
import 'server-only'
import type { OwnCard } from '../core/own-card'
import type { Transaction } from './one-writer'
import { Prisma } from './prisma/client'
import type { UserId } from './user-id'

/** Beyond this much at once, Postgres and we would hold the same megabytes several times. */
const CARDS_AT_ONCE = 2_000

/**
 * For what joins thousands of cards in this transaction. Postgres counts a table now and then; of a learner who came since, it
 * expects a handful of rows, would look through all of them for each card, and 10,000 would take a minute.
 */
export const expectMany = (tx: Transaction): Promise<number> => tx.$executeRaw`SET LOCAL enable_nestloop = off`

/** New rows, of version 1. */
export async function insertCards(tx: Transaction, userId: UserId, cards: readonly OwnCard[], now: Date): Promise<void> {
  for (const some of chunks(cards))
    await tx.$executeRaw`
      INSERT INTO own_card (learner_id, id, deck_id, position, topic, language, source, answered, follows, origin, look, version,
                            retired_at, created_at, updated_at)
      SELECT ${userId}::int8, s.id, s.deck, s.position, s.topic, s.language, s.source, ${isAnswered}, s.follows, s.origin, s.look, 1,
        CASE WHEN s.retired THEN ${now}::timestamptz END,
        ${now}::timestamptz, ${now}::timestamptz
      FROM ${sent(some)}`
}

/**
 * Rows that are there, each of the version that was seen. Those that stay as they are keep their version. Gives how many were
 * changed; the import is given them as they were, without a way through us: they may be many megabytes.
 */
export async function updateCards(tx: Transaction, userId: UserId, cards: readonly OwnCard[], now: Date, importId: string | null = null): Promise<number> {
  if (cards.length === 0) return 0
  // All parts of the statement see the rows as they were.
  const [row] = await tx.$queryRaw<{ changed: number }[]>`
    WITH changed AS MATERIALIZED (
      SELECT s.*, CASE WHEN ${importId}::uuid IS NOT NULL THEN to_jsonb(o) - 'learner_id' END AS before
      FROM ${sent(cards)} JOIN own_card o ON o.learner_id = ${userId}::int8 AND o.id = s.id
      WHERE (o.deck_id, o.position, o.topic, o.language, o.source, o.follows, o.origin, o.look, o.retired_at IS NOT NULL)
        IS DISTINCT FROM (s.deck, s.position, s.topic, s.language, s.source, s.follows, s.origin, s.look, s.retired)
    ), written AS (
      UPDATE own_card o SET
        deck_id = s.deck, position = s.position, topic = s.topic, language = s.language, source = s.source, answered = ${isAnswered},
        follows = s.follows, origin = s.origin, look = s.look, version = o.version + 1, updated_at = ${now}::timestamptz,
        retired_at = CASE WHEN s.retired THEN coalesce(o.retired_at, ${now}::timestamptz) END
      FROM changed s WHERE o.learner_id = ${userId}::int8 AND o.id = s.id
    ), kept AS (
      UPDATE import SET before = (SELECT coalesce(jsonb_agg(before), '[]') FROM changed)
      WHERE learner_id = ${userId}::int8 AND id = ${importId}::uuid
    )
    SELECT count(*)::int4 AS changed FROM changed`
  return row?.changed ?? 0
}

/** Rows as they were, to the byte. */
export async function restoreCards(tx: Transaction, userId: UserId, before: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    UPDATE own_card o SET
      deck_id = b.deck_id, position = b.position, topic = b.topic, language = b.language, source = b.source, answered = b.answered,
      follows = b.follows, origin = b.origin, look = b.look, version = b.version,
      retired_at = b.retired_at, created_at = b.created_at, updated_at = b.updated_at, face = b.face, face_hash = b.face_hash
    FROM jsonb_populate_recordset(NULL::own_card, ${before}) AS b
    WHERE o.learner_id = ${userId}::int8 AND o.id = b.id`
}

const isAnswered = Prisma.sql`(s.source ->> 'back') IS NOT NULL`

const sent = (cards: readonly OwnCard[]): Prisma.Sql => Prisma.sql`
  jsonb_to_recordset(${JSON.stringify(cards)}::jsonb) AS s (
    id uuid, deck uuid, position int4, topic text, language text, source jsonb, follows uuid, origin jsonb, look boolean,
    retired boolean)`

function chunks<T>(items: readonly T[]): T[][] {
  const all: T[][] = []
  for (let at = 0; at < items.length; at += CARDS_AT_ONCE) all.push(items.slice(at, at + CARDS_AT_ONCE))
  return all
}
