/** What a learner chose: every choice carries a stamp, and of two of one field the later one holds, in whatever order they arrive. */
import 'server-only'
import { type Choice, choose, type Chosen } from '../core/choice'
import { correctInstant } from '../core/scheduling/clock'
import { DEFAULT_SETTINGS } from '../core/chosen'
import { Settings } from '../core/settings'
import { db } from './db'
import { oneWriterPerLearner, TRANSACTION } from './one-writer'
import { Prisma } from './prisma/client'
import type { UserId } from './user-id'

/** Of a guest who became part of an account meanwhile, nothing: the account has choices of its own. */
export async function applyChoices(userId: UserId, choices: readonly Choice[], { sentAt, receivedAt }: { readonly sentAt: Date; readonly receivedAt: Date }): Promise<void> {
  await db().$transaction(async (tx) => {
    const { mergedInto } = await oneWriterPerLearner(tx, userId)
    if (mergedInto !== null) return
    const row = await tx.settings.findUnique({ where: { learnerId: userId } })
    const before: Chosen = { settings: settingsIn(row), stamps: (row?.stamps ?? {}) as Chosen['stamps'] }
    const { settings, stamps } = choices
      .map((choice) => ({ ...choice, at: correctInstant({ at: new Date(choice.at), sentAt, receivedAt }).toISOString() }))
      .reduce(choose, before)
    const data = { ...toColumns(settings), stamps, updatedAt: receivedAt }
    await tx.settings.upsert({ where: { learnerId: userId }, create: { learnerId: userId, ...data }, update: data })
  }, TRANSACTION)
}

/** A row that an older version wrote, or none, falls back to what holds for everybody. */
export function settingsIn(row: Prisma.SettingsGetPayload<object> | null | undefined): Settings {
  if (!row) return DEFAULT_SETTINGS
  const { language, cardLanguage, timeZone, rolloverHour, newPerDay, reviewsPerDay, theme, scheduler, grading, keysBy, leechAt, spread, interviews } = row
  return Settings.safeParse({ language, cardLanguage, timeZone, rolloverHour, newPerDay, reviewsPerDay, theme, scheduler, grading, keysBy, leechAt, spread, interviews }).data ?? DEFAULT_SETTINGS
}

/** As the table takes it. */
export const toColumns = ({ spread, interviews, ...settings }: Settings) => ({ ...settings, spread: spread ?? Prisma.DbNull, interviews: [...interviews] })
