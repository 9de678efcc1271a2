/** One import of notes: stored whole or not at all, and taken back to the byte. */
import 'server-only'
import type { AppError } from '../core/errors'
import type { ImportRequest, ImportResponse } from '../core/own-card'
import { err, ok, type Result } from '../core/result'
import { asOneWriter, type Transaction } from './one-writer'
import { expectMany, insertCards, restoreCards, updateCards } from './own-rows'
import { addDecks, roomFor } from './own-write'
import { Prisma } from './prisma/client'
import type { UserId } from './user-id'

/** Sent again, it changes nothing, not even after it was taken back. */
export async function storeImport(userId: UserId, request: ImportRequest, now: Date): Promise<Result<ImportResponse, AppError>> {
  if (hasTwice(request.cards) || hasTwice(request.decks)) return err({ code: 'malformed', issues: ['an id stands there twice'] })
  return asOneWriter(userId, async (tx, learnerId): Promise<Result<ImportResponse, AppError>> => {
    const earlier = await summaryOf(tx, learnerId, request.id)
    if (earlier) return ok(earlier)
    await expectMany(tx)
    const seen = await isAsSeen(tx, learnerId, request)
    if (!seen) return err({ code: 'changed_elsewhere' })
    const fresh = request.cards.filter(({ version }) => version === 0)
    const room = await roomFor(tx, learnerId, { decks: request.decks.length, cards: fresh.length })
    if (!room.ok) return room

    if (request.decks.length > 0) await addDecks(tx, learnerId, request.decks.map((deck) => ({ ...deck, retired: false })), now)
    await insertCards(tx, learnerId, fresh, now)
    const [added, decks] = [fresh.map(({ id }) => id), request.decks.map(({ id }) => id)]
    await tx.$executeRaw`
      INSERT INTO import (learner_id, id, at, added, decks, before)
      VALUES (${learnerId}::int8, ${request.id}::uuid, ${await after(tx, learnerId, now)}::timestamptz, ${added}::uuid[], ${decks}::uuid[], '[]')`
    const changed = await updateCards(tx, learnerId, request.cards.filter(({ version }) => version > 0), now, request.id)
    return ok({ added: added.length, changed })
  })
}

/**
 * Only the last one that still stands, and only while nobody wrote on its cards since. Answers stay in the log: they are what
 * was done. Again, it changes nothing.
 */
export async function undoImport(userId: UserId, id: string, now: Date): Promise<Result<null, AppError>> {
  return asOneWriter(userId, async (tx, learnerId): Promise<Result<null, AppError>> => {
    const stored = await tx.import.findUnique({ where: { learnerId_id: { learnerId, id } }, omit: { before: true } })
    if (!stored) return err({ code: 'not_found' })
    if (stored.undoneAt) return ok(null)
    await expectMany(tx)
    const { added, decks } = stored
    const last = await tx.import.findFirst({
      where: { learnerId, undoneAt: null },
      orderBy: { at: 'desc' },
      select: { id: true },
    })
    if (last?.id !== id || !(await isAsLeft(tx, learnerId, id, added, decks))) return err({ code: 'changed_elsewhere' })
    await tx.$executeRaw`DELETE FROM own_card WHERE learner_id = ${learnerId}::int8 AND id = ANY(${added}::uuid[])`
    await restoreCards(tx, learnerId, Prisma.sql`(SELECT before FROM import WHERE learner_id = ${learnerId}::int8 AND id = ${id}::uuid)`)
    await tx.ownDeck.deleteMany({ where: { learnerId, id: { in: decks } } })
    await tx.import.update({ where: { learnerId_id: { learnerId, id } }, data: { undoneAt: now }, select: { id: true } })
    return ok(null)
  })
}

/** Later than every other, whatever the clock says: which one is the last must be beyond doubt. */
async function after(tx: Transaction, learnerId: UserId, now: Date): Promise<Date> {
  const { _max } = await tx.import.aggregate({ where: { learnerId }, _max: { at: true } })
  return new Date(Math.max(now.getTime(), (_max.at?.getTime() ?? 0) + 1))
}

const hasTwice = (things: readonly { readonly id: string }[]): boolean => new Set(things.map(({ id }) => id)).size < things.length

async function summaryOf(tx: Transaction, learnerId: UserId, id: string): Promise<ImportResponse | undefined> {
  const [row] = await tx.$queryRaw<ImportResponse[]>`
    SELECT cardinality(added)::int4 AS added, jsonb_array_length(before)::int4 AS changed
    FROM import WHERE learner_id = ${learnerId}::int8 AND id = ${id}::uuid`
  return row
}

/** Every card has the version that was seen, new ones are new, and every card has its deck. */
async function isAsSeen(tx: Transaction, learnerId: UserId, { decks, cards }: ImportRequest): Promise<boolean> {
  const stored = await tx.$queryRaw<{ id: string; version: number }[]>`
    SELECT id, version FROM own_card WHERE learner_id = ${learnerId}::int8 AND id = ANY(${cards.map(({ id }) => id)}::uuid[])`
  const versions = new Map(stored.map(({ id, version }) => [id, version]))
  if (cards.some(({ id, version }) => (versions.get(id) ?? 0) !== version)) return false
  const known = new Set((await tx.ownDeck.findMany({ where: { learnerId }, select: { id: true } })).map(({ id }) => id))
  if (decks.some(({ id }) => known.has(id))) return false
  for (const { id } of decks) known.add(id)
  return cards.every(({ deck }) => known.has(deck))
}

/** Nothing was written on its cards since, and nothing was put into its decks. */
async function isAsLeft(tx: Transaction, learnerId: UserId, id: string, added: readonly string[], decks: readonly string[]): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ asLeft: boolean }[]>`
    WITH old AS (
      SELECT (b ->> 'id')::uuid AS id, (b ->> 'version')::int4 + 1 AS version
      FROM import i, jsonb_array_elements(i.before) b WHERE i.learner_id = ${learnerId}::int8 AND i.id = ${id}::uuid
      UNION ALL SELECT unnest(${added}::uuid[]), 1
    )
    SELECT NOT EXISTS (SELECT FROM old LEFT JOIN own_card o ON o.learner_id = ${learnerId}::int8 AND o.id = old.id
                       WHERE o.version IS DISTINCT FROM old.version)
      AND NOT EXISTS (SELECT FROM own_card o WHERE o.learner_id = ${learnerId}::int8 AND o.deck_id = ANY(${decks}::uuid[])
                      AND NOT EXISTS (SELECT FROM old WHERE old.id = o.id)) AS "asLeft"`
  return row?.asLeft ?? false
}
