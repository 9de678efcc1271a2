/** A learner's own words on a card, shipped or own: a row beside the card, which stays as it is. */
import 'server-only'
import {type Card, isOwnId } from '../core/card'
import type { AppError } from '../core/errors'
import type { Language } from '../core/language'
import type { WordsRequest } from '../core/own-card'
import { err, ok, type Result } from '../core/result'
import { db } from './db'
import { asOneWriter, type Transaction } from './one-writer'
import { wordsHash, wordsHtml } from './own-face'
import type { UserId } from './user-id'

/** The cards with what this learner wrote on them. `language` is the reader's. */
export async function withWords(userId: UserId | null, cards: readonly Card[], language: Language): Promise<Card[]> {
  if (userId === null || cards.length === 0) return [...cards]
  const rows = await db().words.findMany({ where: { learnerId: userId, card: { in: cards.map(({ id }) => id) } } })
  const html = new Map<string, string>()
  for (const row of rows) {
    const hash = wordsHash(row.words, language)
    html.set(row.card, row.htmlHash === hash ? row.html : await made(userId, row.card, row.words, language, hash))
  }
  return cards.map((card) => ({ ...card, words: html.get(card.id) ?? null }))
}

/** Their Markdown, for who edits them; empty: none. */
export async function wordsOn(userId: UserId, card: string): Promise<string> {
  const row = await db().words.findUnique({ where: { learnerId_card: { learnerId: userId, card } }, select: { words: true } })
  return row?.words ?? ''
}

/** Empty words take the row away. Gives the words' HTML. */
export async function saveWords(
  userId: UserId,
  { card, words }: WordsRequest,
  language: Language,
  now: Date,
): Promise<Result<string | null, AppError>> {
  return asOneWriter(userId, async (tx, learnerId) => {
    if (!(await exists(tx, learnerId, card))) return err({ code: 'not_found' })
    if (words.trim() === '') {
      await tx.words.deleteMany({ where: { learnerId, card } })
      return ok(null)
    }
    const html = wordsHtml(words, language)
    const row = { words, html, htmlHash: wordsHash(words, language), updatedAt: now }
    await tx.words.upsert({ where: { learnerId_card: { learnerId, card } }, create: { learnerId, card, ...row }, update: row })
    return ok(html)
  })
}

/** Retired cards too: their pages are still there. */
async function exists(tx: Transaction, learnerId: UserId, card: string): Promise<boolean> {
  if (isOwnId(card)) return (await tx.ownCard.count({ where: { learnerId, id: card } })) > 0
  return (await tx.card.count({ where: { id: card } })) > 0
}

/** By a newer renderer, or for a reader of the other language. Kept unless the words changed meanwhile. */
async function made(learnerId: UserId, card: string, words: string, language: Language, htmlHash: string): Promise<string> {
  const html = wordsHtml(words, language)
  await db().words.updateMany({ where: { learnerId, card, words }, data: { html, htmlHash } })
  return html
}
