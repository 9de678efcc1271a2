/** Where unsent operations wait: IndexedDB, or the tab's memory where a browser keeps nothing. Upgrades only ever add. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Op } from '../core/wire'

export interface Waiting {
  readonly op: Op
  /** Null: given before anybody was here. */
  readonly learner: string | null
}
export interface Refused extends Waiting {
  readonly reason: string
}
export interface Entry extends Waiting {
  readonly key: number
}

export interface OutboxStore {
  readonly durable: boolean
  /** In the order in which they were given. */
  all(): Promise<readonly Entry[]>
  add(waiting: Waiting): Promise<void>
  /** Takes out what is stored on the server, and puts aside what was refused, in one transaction. */
  settle(sent: readonly number[], refused: readonly (Refused & { readonly key: number })[]): Promise<void>
  refusedCount(): Promise<number>
}

interface Schema extends DBSchema {
  waiting: { key: number; value: Waiting }
  refused: { key: number; value: Refused }
}

export async function openStore(): Promise<OutboxStore> {
  try {
    return inBrowser(
      await openDB<Schema>('netdrill', 1, {
        upgrade: (database) => {
          database.createObjectStore('waiting', { autoIncrement: true })
          database.createObjectStore('refused', { autoIncrement: true })
        },
      }),
    )
  } catch {
    return inMemory()
  }
}

/** Strict: what is written has reached the disk, not only a buffer of the browser's. */
const STRICT = { durability: 'strict' } as const

function inBrowser(database: IDBPDatabase<Schema>): OutboxStore {
  return {
    durable: true,
    all: async () => {
      const transaction = database.transaction('waiting')
      const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()])
      return values.map((value, at) => ({ ...value, key: keys[at] ?? 0 }))
    },
    add: async (waiting) => {
      const transaction = database.transaction('waiting', 'readwrite', STRICT)
      await Promise.all([transaction.store.add(waiting), transaction.done])
    },
    settle: async (sent, refused) => {
      const transaction = database.transaction(['waiting', 'refused'], 'readwrite', STRICT)
      const waiting = transaction.objectStore('waiting')
      const aside = transaction.objectStore('refused')
      await Promise.all([
        ...sent.map((key) => waiting.delete(key)),
        ...refused.flatMap(({ key, ...rest }) => [waiting.delete(key), aside.add(rest)]),
        transaction.done,
      ])
    },
    refusedCount: () => database.count('refused'),
  }
}

function inMemory(): OutboxStore {
  const waiting = new Map<number, Waiting>()
  const aside: Refused[] = []
  let next = 1
  return {
    durable: false,
    all: () => Promise.resolve([...waiting].map(([key, value]) => ({ ...value, key }))),
    add: (value) => {
      waiting.set(next++, value)
      return Promise.resolve()
    },
    settle: (sent, refused) => {
      for (const key of sent) waiting.delete(key)
      for (const { key, ...rest } of refused) {
        waiting.delete(key)
        aside.push(rest)
      }
      return Promise.resolve()
    },
    refusedCount: () => Promise.resolve(aside.length),
  }
}
