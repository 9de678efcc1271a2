/** POST: makes the guest who is here (or a visitor) a member. Everything they did stays theirs. */
import { AccountRequest } from '@/lib/core/wire-requests'
import { attempt } from '@/lib/server/attempts'
import { makeMember } from '@/lib/server/auth'
import { openRoute, reply } from '@/lib/server/route'

const ACCOUNTS = { times: 10, seconds: 900 } as const
/** Over the whole server: a dam against floods, far above what people do. */
const ALL_ACCOUNTS = { times: 1_000, seconds: 3_600 } as const

export const POST = openRoute(AccountRequest, async (learner, account) => {
  const now = new Date()
  const allowed = await attempt(`account:${account.email}`, ACCOUNTS, now)
  if (!allowed.ok) return allowed
  const room = await attempt('account', ALL_ACCOUNTS, now)
  if (!room.ok) return room
  const member = await makeMember(learner, account)
  if (!member.ok) return member
  return reply({ learner: member.value.publicId, isGuest: false, email: member.value.email }, member.value)
})
