/** What a reader of notes throws when a file passes a limit: it cannot be read at all. */
import type { Refusal } from './note'

export class NotesRefused extends Error {
  constructor(readonly refusal: Refusal) {
    super(`${refusal.path}:${String(refusal.line)} ${refusal.code}`)
  }
}
