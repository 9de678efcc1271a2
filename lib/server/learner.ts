/** Learners: how a guest comes into being, becomes a member, and what they chose. */
import 'server-only'
import { randomUUID } from 'node:crypto'
import type { AppError } from '../core/errors'
import { err, ok, type Result } from '../core/result'
import { DEFAULT_SETTINGS, Settings } from '../core/settings'
import { db } from './db'
import { hashPassword } from './password'
import { Prisma } from './prisma/client'
import { copyReviews } from './reviews'
import type { UserId } from './user-id'

const row = { id: true, publicId: true, isGuest: true, email: true, epoch: true, settings: true } as const
export type LearnerRow = Prisma.LearnerGetPayload<{ select: typeof row }>

export const findByPublicId = (publicId: string): Promise<LearnerRow | null> =>
  db().learner.findUnique({ where: { publicId }, select: row })

export const findByEmail = (email: string) =>
  db().learner.findUnique({ where: { email }, select: { ...row, passwordHash: true } })

export const createGuest = (timeZone: string): Promise<LearnerRow> =>
  db().learner.create({
    data: { publicId: randomUUID(), settings: { create: { ...DEFAULT_SETTINGS, timeZone } } },
    select: row,
  })

/** The guest keeps everything; other sessions of theirs end. */
export async function becomeMember(userId: UserId, email: string, password: string): Promise<Result<LearnerRow, AppError>> {
  const passwordHash = await hashPassword(password)
  try {
    const data = { email, passwordHash, isGuest: false, epoch: { increment: 1 } }
    return ok(await db().learner.update({ where: { id: userId, isGuest: true }, data, select: row }))
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError)) throw error
    if (error.code === 'P2002') return err({ code: 'email_taken' })
    if (error.code === 'P2025') return err({ code: 'already_member' })
    throw error
  }
}

/** The learner of an account elsewhere: the one who signed in with it before, else whoever is here now, else a new one. */
export async function learnerOfIdentity(provider: string, subject: string, here: UserId | null): Promise<LearnerRow> {
  const known = await db().identity.findUnique({ where: { provider_subject: { provider, subject } }, select: { learner: { select: row } } })
  if (known) return known.learner
  const identities = { create: { provider, subject } }
  if (here === null)
    return db().learner.create({ data: { publicId: randomUUID(), isGuest: false, identities }, select: row })
  return db().learner.update({ where: { id: here }, data: { isGuest: false, epoch: { increment: 1 }, identities }, select: row })
}

/** What a guest answered before signing in goes to the account: nothing that was answered is lost. The guest stays, empty of use. */
export async function mergeGuest(guest: UserId, account: UserId): Promise<void> {
  await copyReviews(guest, account)
  await db().learner.update({ where: { id: guest }, data: { mergedInto: account, epoch: { increment: 1 } } })
}

/** A row that an older version wrote, or none, falls back to what holds for everybody. */
export const settingsOf = (learner: LearnerRow | null): Settings => {
  if (!learner?.settings) return DEFAULT_SETTINGS
  const { language, cardLanguage, timeZone, rolloverHour, newPerDay, reviewsPerDay, theme } = learner.settings
  const stored = Settings.safeParse({ language, cardLanguage, timeZone, rolloverHour, newPerDay, reviewsPerDay, theme })
  return stored.data ?? DEFAULT_SETTINGS
}

export async function saveSettings(userId: UserId, settings: Settings): Promise<void> {
  const data = { ...settings, updatedAt: new Date() }
  await db().settings.upsert({ where: { learnerId: userId }, create: { learnerId: userId, ...data }, update: data })
}
