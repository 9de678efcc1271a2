/** A guest's own decks, cards, words and imports go to the account that was signed in to. */
import 'server-only'
import { LIMITS } from '../core/notes/limits'
import type { Transaction } from './one-writer'
import type { UserId } from './user-id'

/**
 * Under the locks of both. What the account has already under the same id, out of an export or an import that was sent twice,
 * stays as the account has it, and the guest's copy stays behind; their imports can then no longer be taken back.
 */
export async function moveOwn(tx: Transaction, guest: UserId, account: UserId): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO own_deck (learner_id, id, title, hue, position, retired_at, created_at)
    SELECT ${account}::int8, id, title, hue, position + (SELECT coalesce(max(position) + 1, 0) FROM own_deck WHERE learner_id = ${account}::int8),
      retired_at, created_at
    FROM own_deck WHERE learner_id = ${guest}::int8
    ON CONFLICT DO NOTHING`
  await tx.$executeRaw`
    UPDATE own_card g SET learner_id = ${account}::int8
    WHERE g.learner_id = ${guest}::int8 AND NOT EXISTS (SELECT FROM own_card a WHERE a.learner_id = ${account}::int8 AND a.id = g.id)`
  await tx.$executeRaw`
    UPDATE import g SET learner_id = ${account}::int8
    WHERE g.learner_id = ${guest}::int8 AND NOT EXISTS (SELECT FROM import a WHERE a.learner_id = ${account}::int8 AND a.id = g.id)
      AND NOT EXISTS (SELECT FROM own_card WHERE learner_id = ${guest}::int8)`
  await tx.$executeRaw`
    DELETE FROM own_deck d WHERE d.learner_id = ${guest}::int8
      AND NOT EXISTS (SELECT FROM own_card WHERE learner_id = ${guest}::int8 AND deck_id = d.id)`
  await moveWords(tx, guest, account)
}

/** Who wrote on the same card in both places has both texts, as far as there is room. The HTML is made when it is read. */
async function moveWords(tx: Transaction, guest: UserId, account: UserId): Promise<void> {
  await tx.$executeRaw`
    UPDATE words a SET words = a.words || E'\n\n' || g.words, html_hash = '', updated_at = greatest(a.updated_at, g.updated_at)
    FROM words g
    WHERE g.learner_id = ${guest}::int8 AND a.learner_id = ${account}::int8 AND a.card = g.card
      AND position(g.words IN a.words) = 0 AND length(a.words) + length(g.words) < ${LIMITS.longCard}::int4`
  await tx.$executeRaw`
    UPDATE words g SET learner_id = ${account}::int8
    WHERE g.learner_id = ${guest}::int8 AND NOT EXISTS (SELECT FROM words a WHERE a.learner_id = ${account}::int8 AND a.card = g.card)`
  await tx.words.deleteMany({ where: { learnerId: guest } })
}
