/** Who is asking. The only maker of a `UserId`. */
import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'
import type { Settings } from '../core/settings'
import type { Result } from '../core/result'
import type { AppError } from '../core/errors'
import { becomeMember, createGuest, createMember, findByEmail, findByPublicId, learnerOfIdentity, type LearnerRow, mergedInto } from './learner'
import { settingsIn } from './choices'
import { verifyPassword } from './password'
import { mergeReviews } from './reviews'
import { type Claims, readRequest, readToken, sessionCookieName, signedInAs } from './session'
import { asUserId, type UserId } from './user-id'

export interface Learner {
  readonly userId: UserId
  /** The name outside the database. */
  readonly publicId: string
  readonly epoch: number
  readonly isGuest: boolean
  readonly email: string | null
  readonly settings: Settings
}

/** For pages: asked once a request. Null: a visitor who has not answered anything yet. */
export const currentLearner = cache(async (): Promise<Learner | null> =>
  learnerOf(await readToken((await cookies()).get(sessionCookieName())?.value)),
)

/** For routes. */
export const learnerOfRequest = async (request: Request): Promise<Learner | null> => learnerOf(await readRequest(request))

/** A session whose epoch is over is nobody's. */
export async function learnerOf(claims: Claims | null): Promise<Learner | null> {
  if (!claims) return null
  const row = await findByPublicId(claims.sub)
  return row?.epoch === claims.epoch ? toLearner(row) : null
}

export const newGuest = async (timeZone: string): Promise<Learner> => toLearner(await createGuest(timeZone))

/** Of a guest, or of a visitor, whose zone is then kept. */
export async function makeMember(learner: Learner | null, { email, password, timeZone }: NewMember): Promise<Result<Learner, AppError>> {
  const made = learner ? await becomeMember(learner.userId, email, password) : await createMember(timeZone, email, password)
  return made.ok ? { ok: true, value: toLearner(made.value) } : made
}

interface NewMember {
  readonly email: string
  readonly password: string
  readonly timeZone: string
}

/** Null: no such address, or not its password. */
export async function memberByPassword(email: string, password: string): Promise<Learner | null> {
  const row = await findByEmail(email)
  const matches = await verifyPassword(password, row?.passwordHash ?? null)
  return row && matches ? toLearner(row) : null
}

/** Whom the operator names at the command line. */
export async function memberByEmail(email: string): Promise<Learner | null> {
  const row = await findByEmail(email.trim().toLowerCase())
  return row && toLearner(row)
}

/** `timeZone` is for an account that is new and was nobody here. */
export async function memberByIdentity(provider: string, subject: string, here: Learner | null, timeZone: string): Promise<Learner> {
  return toLearner(await learnerOfIdentity(provider, subject, here?.userId ?? null, timeZone))
}

/** What was answered and written here as a guest goes along to the account that was signed in to. */
export async function bringAlong(guest: Learner | null, account: Learner): Promise<void> {
  if (guest?.isGuest && guest.userId !== account.userId) await mergeReviews(guest.userId, account.userId)
}

/** Whether a name is this learner's, or that of a guest whose answers went to this account. */
export async function goesBy(learner: Learner, publicId: string): Promise<boolean> {
  if (publicId === learner.publicId) return true
  return (await mergedInto(publicId)) === learner.userId
}

export const sessionFor = ({ publicId, epoch }: Learner): Promise<string> => signedInAs(publicId, epoch)

const toLearner = (row: LearnerRow): Learner => ({
  userId: asUserId(row.id),
  publicId: row.publicId,
  epoch: row.epoch,
  isGuest: row.isGuest,
  email: row.email,
  settings: settingsIn(row.settings),
})
