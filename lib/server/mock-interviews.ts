/** Mock interviews that are over, as the devices made them. One that is stored never changes. */
import 'server-only'
import { MockInterview } from '../core/interview/mock-interview'
import { db } from './db'
import { asOneWriter, type Transaction } from './one-writer'
import type { UserId } from './user-id'

/** Those that were not there yet. */
export async function keepInterviews(userId: UserId, interviews: readonly MockInterview[]): Promise<ReadonlySet<string>> {
  if (interviews.length === 0) return new Set()
  return asOneWriter(userId, async (tx, owner) => {
    const rows = interviews.map((interview) => ({ id: interview.id, ended: interview.ended, interview }))
    const stored = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO mock_interview (learner_id, id, ended, interview)
      SELECT ${owner}::int8, r.* FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (id uuid, ended timestamptz, interview jsonb)
      ON CONFLICT DO NOTHING RETURNING id`
    return new Set(stored.map(({ id }) => id))
  })
}

/** Null: there is none, or an older version wrote what this one does not read. */
export async function mockInterview(learnerId: UserId, id: string): Promise<MockInterview | null> {
  if (!MockInterview.shape.id.safeParse(id).success) return null
  const row = await db().mockInterview.findUnique({ where: { learnerId_id: { learnerId, id } } })
  return row && readable(row.interview)
}

/** The newest first. */
export async function latestInterviews(learnerId: UserId, most: number): Promise<readonly MockInterview[]> {
  const rows = await db().mockInterview.findMany({ where: { learnerId }, orderBy: [{ ended: 'desc' }, { id: 'desc' }], take: most })
  return rows.flatMap(({ interview }) => readable(interview) ?? [])
}

/** A guest's, to the account that was signed in to. Under the locks of both. */
export async function moveInterviews(tx: Transaction, guest: UserId, account: UserId): Promise<void> {
  await tx.$executeRaw`
    UPDATE mock_interview g SET learner_id = ${account}::int8
    WHERE g.learner_id = ${guest}::int8 AND NOT EXISTS (SELECT FROM mock_interview a WHERE a.learner_id = ${account}::int8 AND a.id = g.id)`
}

const readable = (interview: unknown): MockInterview | null => MockInterview.safeParse(interview).data ?? null
