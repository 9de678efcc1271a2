/** One writer a learner: every write of a learner's log and own cards holds the lock on their row. */
import 'server-only'
import { db } from './db'
import type { Prisma } from './prisma/client'
import type { UserId } from './user-id'

export type Transaction = Prisma.TransactionClient

export const TRANSACTION = { maxWait: 5_000, timeout: 20_000 } as const

interface Writer {
  readonly lastSeq: number
  /** The account that a guest's things went to, and whatever is still on its way to them. */
  readonly mergedInto: UserId | null
  /** By which definitions their figures were made (./figures.ts). */
  readonly figures: number
}

/** Without this lock, two devices that answer one card at once would each fold a log that lacks the other's answer. */
export async function oneWriterPerLearner(tx: Transaction, userId: UserId): Promise<Writer> {
  const [learner] = await tx.$queryRaw<Writer[]>`
    SELECT last_seq AS "lastSeq", merged_into AS "mergedInto", figures FROM learner WHERE id = ${userId}::int8 FOR UPDATE`
  if (!learner) throw new Error('the learner of this write is gone')
  return learner
}

/** `work` in a transaction of its own, as the only writer; of a guest who became part of an account, for the account. */
export const asOneWriter = <T>(userId: UserId, work: (tx: Transaction, userId: UserId) => Promise<T>): Promise<T> =>
  db().$transaction(async (tx) => work(tx, await owner(tx, userId)), TRANSACTION)

async function owner(tx: Transaction, userId: UserId): Promise<UserId> {
  const { mergedInto } = await oneWriterPerLearner(tx, userId)
  return mergedInto === null ? userId : owner(tx, mergedInto)
}
