/** POST: one import of notes, whole or not at all. Sent again, it changes nothing. */
import { LIMITS } from '@/lib/core/notes/limits'
import { ImportRequest } from '@/lib/core/own-card'
import { storeImport } from '@/lib/server/own-import'
import { learnerRoute, reply } from '@/lib/server/route'

export const POST = learnerRoute(
  ImportRequest,
  async ({ userId }, request) => {
    const stored = await storeImport(userId, request, new Date())
    return stored.ok ? reply(stored.value) : stored
  },
  { limit: LIMITS.upload },
)
