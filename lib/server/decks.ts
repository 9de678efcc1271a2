/** The decks with what a learner has seen of them. */
import 'server-only'
import type { Day } from '../core/day'
import type { Language } from '../core/language'
import type { Learner } from './auth'
import { titleOf } from './cards'
import { db } from './db'

export interface DeckProgress {
  readonly id: string
  readonly hue: number
  readonly title: string
  readonly total: number
  readonly seen: number
}

export async function decksOf(learner: Learner | null, language: Language): Promise<readonly DeckProgress[]> {
  const rows = await db().$queryRaw<{ id: string; hue: number; titleKo: string; titleEn: string; total: number; seen: number }[]>`
    SELECT d.id, d.hue, d.title_ko AS "titleKo", d.title_en AS "titleEn", count(c.id)::int4 AS total, count(s.card)::int4 AS seen
    FROM deck d
      LEFT JOIN card c ON c.deck_id = d.id AND c.retired_at IS NULL
      LEFT JOIN schedule s ON s.card = c.id AND s.learner_id = ${learner?.userId ?? null}::int8
    WHERE d.retired_at IS NULL
    GROUP BY d.id ORDER BY d.position`
  return rows.map(({ titleKo, titleEn, ...deck }) => ({ ...deck, title: titleOf({ titleKo, titleEn }, language) }))
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
