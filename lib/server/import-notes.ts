/** Notes that were read become cards of a learner, as the preview proposes it: for the command line. */
import 'server-only'
import { randomBytes } from 'node:crypto'
import type { AppError } from '../core/errors'
import { begin } from '../core/notes/draft'
import type { NoteFile } from '../core/notes/note'
import { type Difference, planImport } from '../core/notes/plan-import'
import { toRequest } from '../core/notes/to-request'
import { ImportRequest } from '../core/own-card'
import { err, ok, type Result } from '../core/result'
import { risingIds } from '../core/rising-ids'
import type { Learner } from './auth'
import { everythingOwn } from './own-cards'
import { storeImport } from './own-import'

export interface Imported {
  readonly difference: Difference
  readonly added: number
  readonly changed: number
}

/** With nothing to change, nothing is stored, and the learner's last import stays the last. */
export async function importNotes({ userId }: Learner, files: readonly NoteFile[], now: Date): Promise<Result<Imported, AppError>> {
  const own = await everythingOwn(userId)
  const difference = planImport(own, files)
  const request = ImportRequest.safeParse(toRequest(begin(difference, own), own, risingIds(now.getTime(), () => randomBytes(8))))
  if (!request.success) return err({ code: 'malformed', issues: request.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) })
  if (request.data.cards.length === 0) return ok({ difference, added: 0, changed: 0 })
  const stored = await storeImport(userId, request.data, now)
  return stored.ok ? ok({ difference, ...stored.value }) : stored
}
