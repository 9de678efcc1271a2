/** Learners whom no other test has, and what of theirs is in the database. */
import { randomUUID } from 'node:crypto'
import { assert } from 'vitest'
import { DEFAULT_SETTINGS } from '@/lib/core/chosen'
import { SettingChange, type Settings } from '@/lib/core/settings'
import { type Learner, learnerOf, makeMember, newGuest } from '@/lib/server/auth'
import { db } from '@/lib/server/db'
import { applyChoices } from '@/lib/server/choices'

export const PASSWORD = 'three-way handshake'

/** In Seoul, whose study day turns at four. */
export async function aGuest(settings: Partial<Settings> = {}): Promise<Learner> {
  const guest = await newGuest(DEFAULT_SETTINGS.timeZone)
  if (Object.keys(settings).length === 0) return guest
  await choose(guest, settings)
  return again(guest)
}

/** As a device whose clock is right says it, now. */
export async function choose({ userId }: Learner, settings: Partial<Settings>): Promise<void> {
  const now = new Date()
  const choices = changesTo(settings).map((change) => SettingChange.parse(change)).map((change, deviceSeq) => ({ id: randomUUID(), at: now.toISOString(), device: DEVICE, deviceSeq, change }))
  await applyChoices(userId, choices, { sentAt: now, receivedAt: now })
}

const DEVICE = randomUUID()

/** One change for each field and for each interview, as devices send them. */
export const changesTo = ({ interviews = [], ...fields }: Readonly<Record<string, unknown>> & Partial<Pick<Settings, 'interviews'>>): readonly Readonly<Record<string, unknown>>[] => [
  ...Object.entries(fields).map(([field, value]) => ({ [field]: value })),
  ...interviews.map((interview) => ({ interview })),
]

/** The password is `PASSWORD`. */
export async function aMember(email: string = anEmail()): Promise<Learner & { readonly email: string }> {
  const made = await makeMember(await aGuest(), { email, password: PASSWORD, timeZone: DEFAULT_SETTINGS.timeZone })
  assert(made.ok)
  return { ...made.value, email }
}

export const anEmail = (): string => `${randomUUID()}@example.org`

/** The learner as the database has them now. */
export async function again({ publicId }: Learner): Promise<Learner> {
  const { epoch } = await db().learner.findUniqueOrThrow({ where: { publicId } })
  const learner = await learnerOf({ sub: publicId, epoch, iat: 0 })
  assert(learner)
  return learner
}

/** Ends every session of theirs. */
export const revoke = ({ userId }: Learner) => db().learner.update({ where: { id: userId }, data: { epoch: { increment: 1 } } })

/** Every row of theirs, as text. The tables come from the catalogue, so that a new one cannot be forgotten. */
export async function rowsOf({ userId }: Learner): Promise<Record<string, string[]>> {
  const columns = await db().$queryRaw<{ table: string; column: string }[]>`
    SELECT table_name::text AS table, column_name::text AS column FROM information_schema.columns
    WHERE table_schema = current_schema() AND (column_name = 'learner_id' OR (table_name = 'learner' AND column_name = 'id'))
    ORDER BY 1`
  const rows: Record<string, string[]> = {}
  for (const { table, column } of columns) {
    const found = await db().$queryRawUnsafe<{ row: string }[]>(
      `SELECT to_jsonb(t)::text AS row FROM "${table}" t WHERE "${column}" = $1::int8 ORDER BY 1`,
      userId,
    )
    rows[table] = found.map(({ row }) => row)
  }
  return rows
}
