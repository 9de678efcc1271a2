/** What /import keeps over a reload: what was pasted, in the tab; and which import was the last one, on this device. */
import * as z from 'zod/mini'

const PASTE = 'netdrill.import.paste'
const LAST = 'netdrill.import.last'

const Paste = z.object({ text: z.string(), name: z.string() })
export type Paste = z.infer<typeof Paste>

const LastImport = z.object({ id: z.string(), learner: z.string(), at: z.number(), cards: z.number() })
export type LastImport = z.infer<typeof LastImport>

export const keptPaste = (): Paste | null => read(sessionStorageHere, PASTE, Paste)
export const keepPaste = (paste: Paste | null): void => { write(sessionStorageHere, PASTE, paste && (paste.text !== '' || paste.name !== '') ? paste : null) }

/** Of this learner. */
export function lastImport(learner: string | null): LastImport | null {
  const last = read(localStorageHere, LAST, LastImport)
  return last && last.learner === learner ? last : null
}
export const keepLastImport = (last: Omit<LastImport, 'at'>): void => { write(localStorageHere, LAST, { ...last, at: Date.now() }) }
export const forgetLastImport = (): void => { write(localStorageHere, LAST, null) }

const sessionStorageHere = () => sessionStorage
const localStorageHere = () => localStorage

function read<Kept>(storage: () => Storage, key: string, schema: z.ZodMiniType<Kept>): Kept | null {
  try {
    return schema.safeParse(JSON.parse(storage().getItem(key) ?? 'null')).data ?? null
  } catch {
    return null
  }
}

/** In a browser that keeps nothing, or for a text that has no room: better nothing than what was there before. */
function forget(storage: () => Storage, key: string): void {
  try {
    storage().removeItem(key)
  } catch {
    // it keeps nothing
  }
}

function write(storage: () => Storage, key: string, value: unknown): void {
  try {
    if (value === null) storage().removeItem(key)
    else storage().setItem(key, JSON.stringify(value))
  } catch {
    forget(storage, key)
  }
}
