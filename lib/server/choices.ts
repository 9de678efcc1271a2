/** What a learner chose: every choice carries a stamp, and of two of one field the later one holds, in whatever order they arrive. */
import 'server-only'
import { correctInstant } from '../core/scheduling/clock'
import { DEFAULT_SETTINGS, type SettingName, Settings } from '../core/settings'
import type { SettingOp } from '../core/wire'
import { db } from './db'
import { oneWriterPerLearner, TRANSACTION } from './one-writer'
import { Prisma } from './prisma/client'
import type { UserId } from './user-id'

type Chosen = Pick<SettingOp, 'id' | 'at' | 'device' | 'deviceSeq' | 'change'>
type Stamps = Partial<Record<SettingName, string>>

/** Of a guest who became part of an account meanwhile, nothing: the account has choices of its own. */
export async function applyChoices(userId: UserId, choices: readonly Chosen[], { sentAt, receivedAt }: { readonly sentAt: Date; readonly receivedAt: Date }): Promise<void> {
  await db().$transaction(async (tx) => {
    const { mergedInto } = await oneWriterPerLearner(tx, userId)
    if (mergedInto !== null) return
    const row = await tx.settings.findUnique({ where: { learnerId: userId } })
    const stamps = { ...(row?.stamps as Stamps | undefined) }
    let settings = settingsIn(row)
    for (const choice of choices) {
      const [field] = Object.keys(choice.change) as SettingName[]
      const stamp = stampOf({ ...choice, at: correctInstant({ at: new Date(choice.at), sentAt, receivedAt }).toISOString() })
      if (!field || stamp <= (stamps[field] ?? '')) continue
      stamps[field] = stamp
      settings = { ...settings, ...(choice.change as Partial<Settings>) }
    }
    const data = { ...toColumns(settings), stamps, updatedAt: receivedAt }
    await tx.settings.upsert({ where: { learnerId: userId }, create: { learnerId: userId, ...data }, update: data })
  }, TRANSACTION)
}

/** Texts compare as the choices do: by instant, then by device and its own count, at last by id. */
const stampOf = ({ at, device, deviceSeq, id }: Chosen): string => `${at} ${device} ${String(deviceSeq).padStart(10, '0')} ${id}`

/** A row that an older version wrote, or none, falls back to what holds for everybody. */
export function settingsIn(row: Prisma.SettingsGetPayload<object> | null | undefined): Settings {
  if (!row) return DEFAULT_SETTINGS
  const { language, cardLanguage, timeZone, rolloverHour, newPerDay, reviewsPerDay, theme, grading, keysBy, leechAt, spread } = row
  return Settings.safeParse({ language, cardLanguage, timeZone, rolloverHour, newPerDay, reviewsPerDay, theme, grading, keysBy, leechAt, spread }).data ?? DEFAULT_SETTINGS
}

/** As the table takes it. */
export const toColumns = ({ spread, ...settings }: Settings) => ({ ...settings, spread: spread ?? Prisma.DbNull })
