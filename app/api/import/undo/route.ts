/** POST: takes back the learner's last import, as if it had not been. */
import { ImportUndoRequest } from '@/lib/core/own-card'
import { undoImport } from '@/lib/server/own-import'
import { learnerRoute, reply } from '@/lib/server/route'

export const POST = learnerRoute(ImportUndoRequest, async ({ userId }, { id }) => {
  const undone = await undoImport(userId, id, new Date())
  return undone.ok ? reply({}) : undone
})
