/**
 * The copy: what the server knows, kept on the device so that pages can be made without it. A cache in IndexedDB, in a database of
 * its own: whatever is wrong with it, it is deleted and made again, and what was not sent yet (../outbox-store.ts) is not touched.
 * Nothing here throws into the page: what cannot be kept is not kept.
 */
import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import type { Card } from '../../core/card'
import type { CatalogueCard, CatalogueDeck, PlainText } from '../../core/catalogue'
import type { Language } from '../../core/language'
import type { Settings } from '../../core/settings'
import type { CardFold } from '../../core/sync/card-fold'
import type { LogRow } from '../../core/wire'

/** What the copy knows of itself. */
export interface CopyState {
  /** Null: nobody was here yet. */
  readonly learner: string | null
  /** Up to which every row of the log is here. */
  readonly cursor: number
  readonly settings: Settings | null
  /** When the log was last pulled to its end, and the catalogue; in ms, 0: never. */
  readonly pulledAt: number
  readonly cataloguedAt: number
  readonly content: string
  readonly ownCursor: string | null
  readonly decks: readonly CatalogueDeck[]
  readonly words: Readonly<Record<string, string>>
}

export type KeptFacts = Omit<CatalogueCard, 'texts'>

export interface KeptFace {
  readonly language: Language
  readonly card: string
  /** What it was made of. It is in the key, so that what is missing is known without reading what is there. */
  readonly hash: string
  readonly face: Card
}

interface Schema extends DBSchema {
  state: { key: 'state'; value: CopyState }
  rows: { key: string; value: LogRow & { readonly id: string }; indexes: { card: string; at: string; day: number } }
  folds: { key: string; value: CardFold }
  facts: { key: string; value: KeptFacts }
  texts: { key: string; value: { readonly card: string; readonly texts: readonly PlainText[] } }
  faces: { key: [Language, string, string]; value: KeptFace }
}
export type CopyDatabase = IDBPDatabase<Schema>
type Store = 'state' | 'rows' | 'folds' | 'facts' | 'texts' | 'faces'
export type CopyWriting = IDBPTransaction<Schema, Store[], 'readwrite'>

const NAME = 'netdrill-copy'
/** Raise it with every change of what is kept: an older copy is thrown away. */
const VERSION = 2
const STORES: readonly Store[] = ['state', 'rows', 'folds', 'facts', 'texts', 'faces']
const OPEN_WITHIN_MS = 4_000
/** After so many troubles in one page's life, it goes on without a copy. */
const TROUBLES_AT_MOST = 3

export const NO_STATE: CopyState = {
  learner: null,
  cursor: 0,
  settings: null,
  pulledAt: 0,
  cataloguedAt: 0,
  content: '',
  ownCursor: null,
  decks: [],
  words: {},
}

/** Of a card's face in a language, whatever it was made of. */
export const anyFace = (language: Language, card: string): IDBKeyRange => IDBKeyRange.bound([language, card], [language, card, []])

let opened: Promise<CopyDatabase> | undefined
let troubles = 0
let isFull = false

/** The device has no room: nothing big is kept by this page any more. */
export const copyIsFull = (): boolean => isFull

/** Reads; null: there is no copy, or it could not be read. */
export async function read<T>(work: (database: CopyDatabase) => Promise<T>): Promise<T | null> {
  if (troubles >= TROUBLES_AT_MOST) return null
  try {
    return await work(await (opened ??= open()))
  } catch (error) {
    await mend(error)
    return null
  }
}

/** Writes in one transaction over everything, on the disk when it settles. False: it could not be written, and nothing was. */
export async function write(work: (transaction: CopyWriting) => Promise<void>): Promise<boolean> {
  const written = await read(async (database) => {
    const transaction = database.transaction([...STORES], 'readwrite', { durability: 'strict' })
    // Rejected when the transaction fails, also while `work` is still waiting: told once, by the first of the two.
    const done = transaction.done.then(() => true)
    done.catch(() => {})
    try {
      await work(transaction)
    } catch (error) {
      try {
        transaction.abort()
      } catch {
        // it has ended by itself
      }
      // Why the transaction ended says more than that it had.
      throw await done.then(() => error, (reason: unknown) => (nameOf(reason) === 'AbortError' ? error : reason))
    }
    return done
  })
  return written ?? false
}

const stateIn = async (transaction: CopyWriting): Promise<CopyState> => (await transaction.objectStore('state').get('state')) ?? NO_STATE
export const putState = (transaction: CopyWriting, state: CopyState): Promise<unknown> => transaction.objectStore('state').put(state, 'state')

/**
 * Of this learner from here on: what there was of another one is gone. What was kept before anybody was here, the shipped cards,
 * stays. Null: whoever it belongs to. Gives the state from which to go on.
 */
export async function claim(transaction: CopyWriting, learner: string | null): Promise<CopyState> {
  const state = await stateIn(transaction)
  if (learner === null || state.learner === learner) return state
  if (state.learner === null) return { ...state, learner }
  await Promise.all(STORES.map((store) => transaction.objectStore(store).clear()))
  return { ...NO_STATE, learner }
}

/** Everything goes, for whoever comes next; what was not sent stays. */
export async function forgetCopy(): Promise<void> {
  try {
    ;(await opened)?.close()
  } catch {
    // it was not open
  }
  opened = undefined
  await remove()
}

/** Faces are the bulk, and come again. */
export async function dropFaces(): Promise<void> {
  isFull = true
  await read((database) => database.clear('faces'))
}

async function open(): Promise<CopyDatabase> {
  try {
    return await openOnce()
  } catch {
    // Of a newer version, or broken.
    await remove()
    return openOnce()
  }
}

function openOnce(): Promise<CopyDatabase> {
  const opening = openDB<Schema>(NAME, VERSION, {
    upgrade: (database) => {
      for (const store of database.objectStoreNames) database.deleteObjectStore(store)
      database.createObjectStore('state')
      const rows = database.createObjectStore('rows', { keyPath: 'id' })
      rows.createIndex('card', 'card')
      rows.createIndex('at', 'entry.at')
      rows.createIndex('day', 'entry.day')
      for (const store of ['folds', 'facts', 'texts'] as const) database.createObjectStore(store, { keyPath: 'card' })
      database.createObjectStore('faces', { keyPath: ['language', 'card', 'hash'] })
    },
    blocking: (_current, _blocked, event) => {
      ;(event.target as IDBDatabase).close()
      opened = undefined
    },
    terminated: () => {
      opened = undefined
    },
  })
  return within(OPEN_WITHIN_MS, opening, (database) => { database.close() })
}

async function remove(): Promise<void> {
  try {
    await within(OPEN_WITHIN_MS, deleteDB(NAME), () => {})
  } catch {
    // a browser that has none
  }
}

/** What can be mended is mended for the next time. */
async function mend(error: unknown): Promise<void> {
  const database = opened
  if (nameOf(error) === 'QuotaExceededError') {
    isFull = true
    await database?.then((open) => open.clear('faces')).catch(() => {})
    return
  }
  opened = undefined
  // Closed under our hands: another tab has deleted it.
  if (nameOf(error) === 'InvalidStateError') return
  troubles += 1
  await database?.then((open) => { open.close() }).catch(() => {})
  await remove()
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '')

/** A database may never answer. `late` is given what came after all. */
async function within<T>(ms: number, work: Promise<T>, late: (value: T) => void): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      work.then(late).catch(() => {})
      reject(new Error('the copy did not answer'))
    }, ms)
  })
  try {
    return await Promise.race([work, tooLate])
  } finally {
    clearTimeout(timer)
  }
}
