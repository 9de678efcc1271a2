/** The decks, shipped and the learner's own, with what a learner has seen of them. */
import 'server-only'
import type { Day } from '../core/day'
import type { Language } from '../core/language'
import type { Learner } from './auth'
import { titleOf } from './cards'
import { db } from './db'
import { ownIdIn } from './own-id'
import type { UserId } from './user-id'

export interface DeckProgress {
  readonly id: string
  readonly hue: number
  readonly title: string
  /** Retired cards do not count. */
  readonly total: number
  readonly seen: number
  /** Null: shipped. */
  readonly own: { readonly unanswered: number; readonly retired: boolean } | null
}

/** Shipped ones, then the learner's own that are in use. */
export async function decksOf(learner: Learner | null, language: Language): Promise<readonly DeckProgress[]> {
  const [shipped, own] = await Promise.all([shippedDecks(learner, language), learner ? ownDecksOf(learner.userId) : []])
  return [...shipped, ...own.filter((deck) => deck.own?.retired === false)]
}

/** All of a learner's own, retired ones too. */
export async function ownDecksOf(userId: UserId): Promise<readonly DeckProgress[]> {
  const rows = await db().$queryRaw<(Omit<DeckProgress, 'own'> & { unanswered: number; retired: boolean })[]>`
    WITH cards AS (
      SELECT deck_id, count(*)::int4 AS total, count(*) FILTER (WHERE NOT answered)::int4 AS unanswered
      FROM own_card WHERE learner_id = ${userId}::int8 AND retired_at IS NULL GROUP BY deck_id
    ), seen AS (
      SELECT o.deck_id, count(*)::int4 AS seen
      FROM schedule s JOIN own_card o ON o.learner_id = s.learner_id AND o.id = ${ownIdIn('s.card')}
      WHERE s.learner_id = ${userId}::int8 AND o.retired_at IS NULL GROUP BY o.deck_id
    )
    SELECT d.id, d.hue, d.title, coalesce(c.total, 0) AS total, coalesce(s.seen, 0) AS seen,
      coalesce(c.unanswered, 0) AS unanswered, d.retired_at IS NOT NULL AS retired
    FROM own_deck d LEFT JOIN cards c ON c.deck_id = d.id LEFT JOIN seen s ON s.deck_id = d.id
    WHERE d.learner_id = ${userId}::int8 ORDER BY d.position, d.id`
  return rows.map(({ unanswered, retired, ...deck }) => ({ ...deck, own: { unanswered, retired } }))
}

async function shippedDecks(learner: Learner | null, language: Language): Promise<readonly DeckProgress[]> {
  const rows = await db().$queryRaw<{ id: string; hue: number; titleKo: string; titleEn: string; total: number; seen: number }[]>`
    SELECT d.id, d.hue, d.title_ko AS "titleKo", d.title_en AS "titleEn", count(c.id)::int4 AS total, count(s.card)::int4 AS seen
    FROM deck d
      LEFT JOIN card c ON c.deck_id = d.id AND c.retired_at IS NULL
      LEFT JOIN schedule s ON s.card = c.id AND s.learner_id = ${learner?.userId ?? null}::int8
    WHERE d.retired_at IS NULL
    GROUP BY d.id ORDER BY d.position`
  return rows.map(({ titleKo, titleEn, ...deck }) => ({ ...deck, title: titleOf({ titleKo, titleEn }, language), own: null }))
}

/** How many cards are forgotten again and again, of those in use. */
export async function leechesOf(userId: UserId, leechAt: number): Promise<number> {
  const [row] = await db().$queryRaw<{ n: number }[]>`
    SELECT count(*)::int4 AS n
    FROM schedule s
      LEFT JOIN card c ON c.id = s.card AND c.retired_at IS NULL
      LEFT JOIN deck d ON d.id = c.deck_id AND d.retired_at IS NULL
      LEFT JOIN own_card o ON o.learner_id = s.learner_id AND o.id = ${ownIdIn('s.card')} AND o.retired_at IS NULL
      LEFT JOIN own_deck od ON od.learner_id = o.learner_id AND od.id = o.deck_id AND od.retired_at IS NULL
    WHERE s.learner_id = ${userId}::int8 AND s.lapses >= ${leechAt}::int4 AND (d.id IS NOT NULL OR od.id IS NOT NULL)`
  return row?.n ?? 0
}

/** When a card comes back, and how often it was answered; null: never answered. */
export async function standingOf(learner: Learner | null, card: string): Promise<{ readonly due: Day; readonly answers: number } | null> {
  if (!learner) return null
  const [row] = await db().$queryRaw<{ due: Day; answers: number }[]>`
    SELECT s.due, (SELECT count(*)::int4 FROM log l
                   WHERE l.learner_id = s.learner_id AND l.card = s.card AND l.kind = 'answer') AS answers
    FROM schedule s WHERE s.learner_id = ${learner.userId}::int8 AND s.card = ${card}`
  return row ?? null
}
