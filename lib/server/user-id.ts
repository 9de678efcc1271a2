/** The brand on a learner's number inside the database. Only auth.ts makes one: who has it has asked who is there. */
import 'server-only'

export type UserId = bigint & { readonly __brand: 'UserId' }

export const asUserId = (id: bigint): UserId => id as UserId
