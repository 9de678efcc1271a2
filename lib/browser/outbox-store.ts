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
  let opening: Promise<IDBPDatabase<Schema>> | undefined
  /** Open: what is given now is on its way to the disk in the same moment, and not when this tab next gets round to it. */
  let open: IDBPDatabase<Schema> | undefined
  let keeping: Keeping = 'disk'
  /** By id. What is on the disk too does no harm. */
  const inMemory = new Map<string, Waiting>()
  const asideInMemory = new Map<string, Refused>()
  /** What is being written: the same must not be written twice. */
  const onTheirWay = new Map<Waiting, Promise<void>>()

  function connect(): Promise<IDBPDatabase<Schema>> {
    if (opening) return opening
    const forget = () => (opening = open = undefined)
    const mine = (opening = openDatabase(forget))
    mine.then((database) => { if (opening === mine) open = database }, forget)
    return mine
  }

  /** A connection that has ended is opened again, once. */
  async function attempt<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    try {
      return await work(open ?? (await connect()))
    } catch (error) {
      if (nameOf(error) !== 'InvalidStateError') throw error
      opening = open = undefined
      return work(await connect())
    }
  }

  // In what follows, `commit` lets a transaction end without this tab: it may be busy, which keeps the next one waiting, or gone, which ends both.
  const write = (all: readonly Waiting[]): Promise<void> =>
    attempt(async (database) => {
      const transaction = database.transaction('waiting', 'readwrite', STRICT)
      const added = all.map((waiting) => transaction.store.add(waiting))
      transaction.commit()
      await Promise.all([...added, transaction.done])
    })

  const read = <Name extends 'waiting' | 'refused'>(name: Name): Promise<{ readonly keys: readonly number[]; readonly values: readonly Schema[Name]['value'][] }> =>
    attempt(async (database) => {
      const transaction = database.transaction(name)
      const asked = [transaction.store.getAllKeys(), transaction.store.getAll()] as const
      transaction.commit()
      const [keys, values] = await Promise.all(asked)
      return { keys, values }
    })

  async function writeOrMakeRoom(all: readonly Waiting[]): Promise<void> {
    try {
      await write(all)
    } catch (error) {
      if (nameOf(error) !== 'QuotaExceededError') throw error
      keeping = 'full'
      await makeRoom()
      await write(all)
    }
  }

  async function bringToDisk(all: readonly Waiting[]): Promise<void> {
    try {
      await writeOrMakeRoom(all)
      for (const { op } of all) inMemory.delete(op.id)
      // What another write could not bring there is still in memory only.
      if ([...inMemory.values()].every((waiting) => onTheirWay.has(waiting))) keeping = 'disk'
    } catch (error) {
      keeping = nameOf(error) === 'QuotaExceededError' ? 'full' : 'memory'
    }
    for (const waiting of all) onTheirWay.delete(waiting)
  }

  /** What is in memory goes to the disk, if it can; settles when all that was on its way is there or cannot be. */
  async function tryToWrite(): Promise<void> {
    const all = [...inMemory.values()].filter((waiting) => !onTheirWay.has(waiting))
    if (all.length > 0) {
      const brought = bringToDisk(all)
      for (const waiting of all) onTheirWay.set(waiting, brought)
    }
    await Promise.all(onTheirWay.values())
  }

  return {
    keeping: () => keeping,
    all: async () => {
      await tryToWrite()
      const kept = await read('waiting').catch(() => {
        keeping = 'memory'
        return { values: [] }
      })
      return onceEach([...kept.values, ...inMemory.values()])
    },
    add: async (waiting) => {
      inMemory.set(waiting.op.id, waiting)
      await tryToWrite()
    },
    settle: async (sent, refused) => {
      const done = new Set([...sent, ...refused.map(({ op }) => op.id)])
      for (const waiting of refused) asideInMemory.set(waiting.op.id, waiting)
      try {
        const { keys, values } = await read('waiting')
        const settled = keys.filter((_key, at) => done.has(idOf(values[at])))
        await attempt(async (database) => {
          const transaction = database.transaction(['waiting', 'refused'], 'readwrite', STRICT)
          const [waiting, aside] = [transaction.objectStore('waiting'), transaction.objectStore('refused')]
          const changed = [...settled.map((key) => waiting.delete(key)), ...refused.map((row) => aside.add(row))]
          transaction.commit()
          await Promise.all([...changed, transaction.done])
        })
        for (const row of refused) asideInMemory.delete(row.op.id)
      } catch {
        // They are sent once more, which is harmless.
      }
      for (const id of done) inMemory.delete(id)
    },
    refused: async () => {
      const kept = await read('refused').catch(() => ({ values: [] }))
      return onceEach([...kept.values, ...asideInMemory.values()])
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
async function openDatabase(closed: () => void): Promise<IDBPDatabase<Schema>> {
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
