/**
 * Where unsent operations wait: IndexedDB, and the tab's memory for what could not be written there. What is only in memory is told,
 * sent first, and written again whenever something has changed. Upgrades only ever add, and nothing here deletes the database.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Op } from '../core/wire-choices'

export interface Waiting {
  readonly op: Op
  /** Null: given before anybody was here. */
  readonly learner: string | null
}
export interface Refused extends Waiting {
  readonly reason: string
}

/** How sure what waits is: on the disk; in memory, for there is no room, or for this browser does not let us write. */
export type Keeping = 'disk' | 'full' | 'memory'

export interface OutboxStore {
  readonly keeping: () => Keeping
  /** In the order in which they were given. */
  readonly all: () => Promise<readonly Waiting[]>
  /** Settles when it is on the disk, or when it is clear that it cannot be. */
  readonly add: (waiting: Waiting) => Promise<void>
  /** Takes out what is stored on the server, and puts aside what was refused, in one transaction. */
  readonly settle: (sent: readonly string[], refused: readonly Refused[]) => Promise<void>
  readonly refused: () => Promise<readonly Refused[]>
}

interface Schema extends DBSchema {
  waiting: { key: number; value: Waiting }
  refused: { key: number; value: Refused }
}

const NAME = 'netdrill'
const VERSION = 1
const OPEN_WITHIN_MS = 4_000
/** Strict: what is written has reached the disk, not only a buffer of the browser's. */
const STRICT = { durability: 'strict' } as const

/** `makeRoom` is asked when the disk is full; what it deletes can be fetched again. */
export function openStore(makeRoom: () => Promise<void>): OutboxStore {
  let opened: Promise<IDBPDatabase<Schema>> | undefined
  let keeping: Keeping = 'disk'
  let writing: Promise<void> = Promise.resolve()
  /** By id. What is on the disk too does no harm. */
  const inMemory = new Map<string, Waiting>()
  const asideInMemory = new Map<string, Refused>()

  const connect = (): Promise<IDBPDatabase<Schema>> => {
    const forget = () => (opened = undefined)
    opened ??= open(forget)
    opened.catch(forget)
    return opened
  }

  /** A connection that has ended is opened again, once. */
  async function attempt<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    try {
      return await work(await connect())
    } catch (error) {
      if (nameOf(error) !== 'InvalidStateError') throw error
      opened = undefined
      return work(await connect())
    }
  }

  const write = (all: readonly Waiting[]): Promise<void> =>
    attempt(async (database) => {
      const transaction = database.transaction('waiting', 'readwrite', STRICT)
      const added = all.map((waiting) => transaction.store.add(waiting))
      // Not only when we have heard that they are added: this tab may be gone by then, and the transaction with it.
      transaction.commit()
      await Promise.all([...added, transaction.done])
    })

  /** What is in memory goes to the disk, if it can. */
  async function writeAll(): Promise<void> {
    const all = [...inMemory.values()]
    if (all.length === 0) return
    try {
      await write(all)
    } catch (error) {
      if (nameOf(error) !== 'QuotaExceededError') throw error
      keeping = 'full'
      await makeRoom()
      await write(all)
    }
    for (const { op } of all) inMemory.delete(op.id)
    keeping = 'disk'
  }

  /** One after the other, or the same would be written twice. */
  function tryToWrite(): Promise<void> {
    writing = writing.then(writeAll).catch((error: unknown) => {
      keeping = nameOf(error) === 'QuotaExceededError' ? 'full' : 'memory'
    })
    return writing
  }

  return {
    keeping: () => keeping,
    all: async () => {
      await tryToWrite()
      const kept = await attempt((database) => database.getAll('waiting')).catch((): Waiting[] => {
        keeping = 'memory'
        return []
      })
      return onceEach([...kept, ...inMemory.values()])
    },
    add: async (waiting) => {
      inMemory.set(waiting.op.id, waiting)
      await tryToWrite()
    },
    settle: async (sent, refused) => {
      const done = new Set([...sent, ...refused.map(({ op }) => op.id)])
      for (const waiting of refused) asideInMemory.set(waiting.op.id, waiting)
      await attempt(async (database) => {
        const transaction = database.transaction(['waiting', 'refused'], 'readwrite', STRICT)
        const waiting = transaction.objectStore('waiting')
        const aside = transaction.objectStore('refused')
        const [keys, values] = await Promise.all([waiting.getAllKeys(), waiting.getAll()])
        const settled = keys.filter((_key, at) => done.has(idOf(values[at])))
        await Promise.all([...settled.map((key) => waiting.delete(key)), ...refused.map((row) => aside.add(row)), transaction.done])
        for (const row of refused) asideInMemory.delete(row.op.id)
      }).catch(() => {
        // They are sent once more, which is harmless.
      })
      for (const id of done) inMemory.delete(id)
    },
    refused: async () => {
      const kept = await attempt((database) => database.getAll('refused')).catch((): Refused[] => [])
      return onceEach([...kept, ...asideInMemory.values()])
    },
  }
}

/** What was kept by another version may be anything: what has no name cannot be sent, and stays where it is. */
function onceEach<Kept extends Waiting>(all: readonly Kept[]): readonly Kept[] {
  const byId = new Map<string, Kept>()
  for (const waiting of all) {
    const id = idOf(waiting)
    if (id !== '' && !byId.has(id)) byId.set(id, waiting)
  }
  return [...byId.values()]
}

function idOf(waiting: Partial<Waiting> | undefined): string {
  const id: unknown = (waiting?.op as Partial<Op> | undefined)?.id
  return typeof id === 'string' ? id : ''
}

/** Another tab with a newer version must not wait for us: whatever we do next opens again. */
async function open(closed: () => void): Promise<IDBPDatabase<Schema>> {
  const opening = openDB<Schema>(NAME, VERSION, {
    upgrade: (database) => {
      database.createObjectStore('waiting', { autoIncrement: true })
      database.createObjectStore('refused', { autoIncrement: true })
    },
    blocking: (_current, _blocked, event) => {
      ;(event.target as IDBDatabase).close()
      closed()
    },
    terminated: () => { closed() },
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      opening.then((database) => { database.close() }, () => {})
      reject(new Error('the outbox did not open'))
    }, OPEN_WITHIN_MS)
  })
  return Promise.race([opening, tooLate]).finally(() => { clearTimeout(timer) })
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '')
