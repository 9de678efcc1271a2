/** The name of a card as the key of an own row. */
import 'server-only'
import { Prisma } from './prisma/client'

const UUID = '^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$'

/** Null for a shipped one: so that the primary key serves. */
export const ownIdIn = (column: 's.card' | 'l.card' | 'st.card'): Prisma.Sql => {
  const name = Prisma.raw(column)
  return Prisma.sql`CASE WHEN ${name} ~ ${UUID} THEN ${name}::uuid END`
}
