/** What the name of a card or deck tells: a UUID is a learner's own, anything else is shipped. */
import 'server-only'
import { Prisma } from './prisma/client'

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const isOwnId = (id: string): boolean => UUID.test(id)

/** A name as the key of an own row, null for a shipped one: so that the primary key serves. */
export const ownIdIn = (column: 's.card' | 'l.card'): Prisma.Sql => {
  const name = Prisma.raw(column)
  return Prisma.sql`CASE WHEN ${name} ~ ${UUID.source} THEN ${name}::uuid END`
}
