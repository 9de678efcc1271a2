/** How often something may be tried, counted in Postgres so that every copy of the server counts together. */
import 'server-only'
import { err, ok, type Result } from '../core/result'
import type { AppError } from '../core/errors'
import { db } from './db'

/** Longer than any stretch: older counts say nothing any more. */
const KEPT_MS = 86_400_000

export interface Allowance {
  readonly times: number
  readonly seconds: number
}

/** Counts one try of `key`; refuses it when the stretch of time has no more left. */
export async function attempt(key: string, { times, seconds }: Allowance, now: Date): Promise<Result<null, AppError>> {
  const start = Math.floor(now.getTime() / 1000 / seconds) * seconds
  const since = new Date(start * 1000)
  const { count } = await db().attempt.upsert({
    where: { key_since: { key, since } },
    create: { key, since, count: 1 },
    update: { count: { increment: 1 } },
  })
  if (count === 1) await db().attempt.deleteMany({ where: { since: { lt: new Date(now.getTime() - KEPT_MS) } } })
  if (count <= times) return ok(null)
  return err({ code: 'too_many_attempts', retryAfterSeconds: Math.ceil(start + seconds - now.getTime() / 1000) })
}
