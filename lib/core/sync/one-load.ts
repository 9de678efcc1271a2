/** Of what waits to be sent, as much as one request carries: the server takes so many operations, and so many bytes. */
import { MAX_OPS } from '../wire'

/** Three bytes each at most, and the body of a request has a million; what is longer by itself goes alone. */
export const MOST_CHARACTERS = 300_000

export function oneLoad<Entry extends { readonly op: unknown }>(entries: readonly Entry[]): readonly Entry[] {
  let characters = 0
  const full = entries.slice(0, MAX_OPS).findIndex(({ op }, at) => (characters += JSON.stringify(op).length) > MOST_CHARACTERS && at > 0)
  return entries.slice(0, full === -1 ? MAX_OPS : full)
}
