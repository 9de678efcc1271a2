/**
 * Mock interviews on this device: the one that goes on, kept at every step; those that are over, so that a report is there without a
 * network; and recordings, which are nowhere else. A database of its own: neither the copy nor the outbox has to do with it. Where nothing
 * can be kept, it is in the tab's memory.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { MockInterview } from '../core/interview/mock-interview'
import type { Room } from '../core/interview/room'
import { learnerHere } from './outbox'

interface Owned {
  /** Null: begun before anybody was here. */
  readonly learner: string | null
}

export interface KeptRoom extends Owned {
  readonly id: string
  readonly room: Room
}

interface KeptInterview extends Owned {
  readonly id: string
  readonly interview: MockInterview
}

/** What was said to a question: its place among all that was asked. */
export interface Recording extends Owned {
  readonly interview: string
  readonly at: number
  readonly sound: Blob
}

interface Schema extends DBSchema {
  rooms: { key: string; value: KeptRoom }
  interviews: { key: string; value: KeptInterview }
  recordings: { key: [string, number]; value: Recording; indexes: { interview: string } }
}

const NAME = 'netdrill-interviews'
const VERSION = 1
const OPEN_WITHIN_MS = 4_000
const LAST = 30

const memory = { rooms: new Map<string, KeptRoom>(), interviews: new Map<string, KeptInterview>(), recordings: new Map<string, Recording>() }
let opened: Promise<IDBPDatabase<Schema>> | undefined

/** One that was left in the middle: this one, or the newest. Null: there is none. */
export async function roomHere(id?: string): Promise<Room | null> {
  const kept = (await attempt((database) => database.getAll('rooms'))) ?? []
  const all = [...kept, ...memory.rooms.values()].filter((room) => isOurs(room) && (id === undefined || room.id === id))
  return all.sort((a, b) => (a.id < b.id ? 1 : -1))[0]?.room ?? null
}

export async function keepRoom(room: Room): Promise<void> {
  const kept = { id: room.id, learner: learnerHere(), room }
  memory.rooms.set(room.id, kept)
  if ((await attempt((database) => database.put('rooms', kept))) !== null) memory.rooms.delete(room.id)
}

export async function dropRoom(id: string): Promise<void> {
  memory.rooms.delete(id)
  await attempt((database) => database.delete('rooms', id))
}

/** Over: it is kept as such before the room goes. */
export async function keepInterview(interview: MockInterview): Promise<void> {
  const kept = { id: interview.id, learner: learnerHere(), interview }
  memory.interviews.set(interview.id, kept)
  if ((await attempt((database) => database.put('interviews', kept))) !== null) memory.interviews.delete(interview.id)
}

/** Those that are over, the newest first. */
export async function interviewsHere(): Promise<readonly MockInterview[]> {
  const kept = (await attempt((database) => database.getAll('interviews'))) ?? []
  const all = [...kept, ...memory.interviews.values()].filter(isOurs).map(({ interview }) => interview)
  return all.sort((a, b) => (a.ended < b.ended ? 1 : -1)).slice(0, LAST)
}

/** False: only this tab has it. */
export async function keepRecording(interview: string, at: number, sound: Blob): Promise<boolean> {
  const kept = { interview, at, sound, learner: learnerHere() }
  const isKept = (await attempt((database) => database.put('recordings', kept))) !== null
  if (!isKept) memory.recordings.set(`${interview} ${String(at)}`, kept)
  return isKept
}

/** Of an interview, by the place of the question. */
export async function recordingsOf(interview: string): Promise<ReadonlyMap<number, Blob>> {
  const kept = (await attempt((database) => database.getAllFromIndex('recordings', 'interview', interview))) ?? []
  const all = [...kept, ...[...memory.recordings.values()].filter((one) => one.interview === interview)].filter(isOurs)
  return new Map(all.map(({ at, sound }) => [at, sound]))
}

export async function dropRecordings(interview: string): Promise<void> {
  for (const [name, one] of memory.recordings) if (one.interview === interview) memory.recordings.delete(name)
  await attempt(async (database) => {
    const keys = await database.getAllKeysFromIndex('recordings', 'interview', interview)
    await Promise.all(keys.map((key) => database.delete('recordings', key)))
    return true
  })
}

/** Everything of whoever is here goes, with the account. */
export async function forgetInterviews(): Promise<void> {
  for (const kept of Object.values(memory)) kept.clear()
  await attempt(async (database) => {
    await Promise.all((['rooms', 'interviews', 'recordings'] as const).map((store) => database.clear(store)))
    return true
  })
}

const isOurs = ({ learner }: Owned): boolean => learner === null || learnerHere() === null || learner === learnerHere()

/** Null: it could not be done. */
async function attempt<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T | null> {
  try {
    return await work(await (opened ??= open()))
  } catch {
    opened = undefined
    return null
  }
}

async function open(): Promise<IDBPDatabase<Schema>> {
  const opening = openDB<Schema>(NAME, VERSION, {
    upgrade: (database) => {
      database.createObjectStore('rooms', { keyPath: 'id' })
      database.createObjectStore('interviews', { keyPath: 'id' })
      database.createObjectStore('recordings', { keyPath: ['interview', 'at'] }).createIndex('interview', 'interview')
    },
    blocking: (_current, _blocked, event) => {
      ;(event.target as IDBDatabase).close()
      opened = undefined
    },
    terminated: () => (opened = undefined),
  })
  const tooLate = new Promise<never>((_resolve, reject) => setTimeout(() => { reject(new Error('did not open')) }, OPEN_WITHIN_MS))
  return Promise.race([opening, tooLate])
}
