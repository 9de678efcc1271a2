/** Learners: how a guest comes into being, becomes a member, and what they chose. */
import 'server-only'
import { randomUUID } from 'node:crypto'
import type { AppError } from '../core/errors'
import { err, ok, type Result } from '../core/result'
import { DEFAULT_SETTINGS } from '../core/chosen'
import { toColumns } from './choices'
import { db } from './db'
import { hashPassword } from './password'
import { Prisma } from './prisma/client'
import type { UserId } from './user-id'

const row = { id: true, publicId: true, isGuest: true, email: true, epoch: true, settings: true } as const
export type LearnerRow = Prisma.LearnerGetPayload<{ select: typeof row }>

export const findByPublicId = (publicId: string): Promise<LearnerRow | null> =>
  db().learner.findUnique({ where: { publicId }, select: row })

/** The account that a guest's answers went to. */
export async function mergedInto(publicId: string): Promise<bigint | null> {
  const guest = await db().learner.findUnique({ where: { publicId }, select: { mergedInto: true } })
  return guest?.mergedInto ?? null
}

export const findByEmail = (email: string) =>
  db().learner.findUnique({ where: { email }, select: { ...row, passwordHash: true } })

export const createGuest = (timeZone: string): Promise<LearnerRow> =>
  db().learner.create({
    data: { publicId: randomUUID(), settings: { create: toColumns({ ...DEFAULT_SETTINGS, timeZone }) } },
    select: row,
  })

/** The guest keeps everything; other sessions of theirs end. */
export async function becomeMember(userId: UserId, email: string, password: string): Promise<Result<LearnerRow, AppError>> {
  const passwordHash = await hashPassword(password)
  const data = { email, passwordHash, isGuest: false, epoch: { increment: 1 } }
  return orTaken(db().learner.update({ where: { id: userId, isGuest: true, mergedInto: null }, data, select: row }))
}

/** A visitor who was no guest before. */
export async function createMember(timeZone: string, email: string, password: string): Promise<Result<LearnerRow, AppError>> {
  const passwordHash = await hashPassword(password)
  const settings = { create: toColumns({ ...DEFAULT_SETTINGS, timeZone }) }
  return orTaken(db().learner.create({ data: { publicId: randomUUID(), isGuest: false, email, passwordHash, settings }, select: row }))
}

async function orTaken(made: Promise<LearnerRow>): Promise<Result<LearnerRow, AppError>> {
  try {
    return ok(await made)
  } catch (error) {
    if (isTaken(error)) return err({ code: 'email_taken' })
    if (codeOf(error) === 'P2025') return err({ code: 'already_member' })
    throw error
  }
}

const codeOf = (error: unknown) => (error instanceof Prisma.PrismaClientKnownRequestError ? error.code : null)
const isTaken = (error: unknown): boolean => codeOf(error) === 'P2002'

/** The learner of an account elsewhere: the one who signed in with it before, else whoever is here now, else a new one. */
export async function learnerOfIdentity(provider: string, subject: string, here: UserId | null, timeZone: string): Promise<LearnerRow> {
  const known = await findByIdentity(provider, subject)
  if (known) return known
  const identities = { create: { provider, subject } }
  try {
    if (here === null) {
      const settings = { create: toColumns({ ...DEFAULT_SETTINGS, timeZone }) }
      return await db().learner.create({ data: { publicId: randomUUID(), isGuest: false, identities, settings }, select: row })
    }
    const data = { isGuest: false, epoch: { increment: 1 }, identities }
    return await db().learner.update({ where: { id: here, mergedInto: null }, data, select: row })
  } catch (error) {
    const first = isTaken(error) ? await findByIdentity(provider, subject) : null // another request was first
    if (first) return first
    throw error
  }
}

async function findByIdentity(provider: string, subject: string): Promise<LearnerRow | undefined> {
  const identity = await db().identity.findUnique({ where: { provider_subject: { provider, subject } }, select: { learner: { select: row } } })
  return identity?.learner
}
