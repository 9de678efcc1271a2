/**
 * Notes are read on this device, in a worker that is ended when a file takes too long: the page stays alive whatever is in them.
 * What comes back is checked by nobody: it is our own code that made it.
 */
import { LIMITS } from '../core/notes/limits'
import type { Refusal } from '../core/notes/note'
import type { Difference } from '../core/notes/plan-import'
import type { OwnResponse } from '../core/own-card'
import { err, ok, type Result } from '../core/result'
import type { Finding } from './notes-findings'

export interface GivenFile {
  /** With slashes, from the folder that was given. */
  readonly path: string
  readonly bytes: Blob
}

/** What the notes say, and what that changes. Nothing twice: each copy of it stops the page for a moment when it arrives. */
export interface Read {
  readonly difference: Difference
  /** By the item's id: sentences that state something well known to be false. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>
  /** By the path of the file. */
  readonly texts: ReadonlyMap<string, string>
  /** Paths that hold no notes. */
  readonly ignored: readonly string[]
}

/** What was handed over. */
export interface Hand {
  readonly given: readonly GivenFile[]
  readonly isPaste: boolean
  /** Empty: the usual one. */
  readonly separator: string
  /** Paths to be passed over. */
  readonly without: readonly string[]
}
export interface Asked extends Hand {
  readonly own: OwnResponse
}

/** `n` from 1; 0 while an archive is unpacked, and, without a path, while the notes are compared with what is stored. */
export interface At {
  readonly path: string
  readonly n: number
  readonly total: number
}
export type Answered =
  | { readonly type: 'read'; readonly read: Read }
  | { readonly type: 'refused'; readonly refusal: Refusal }
export type Told = Answered | ({ readonly type: 'at' } & At)

/** Broken: the worker ended without saying why. */
export type ReadProblem = Refusal | { readonly code: 'broken' }

/** Unpacking is bounded by what comes out of it, which may be much; comparing, by the number of cards. */
const PATIENCE_MS = 60_000
/** Nobody reads a thousand names a second. */
const TELL_MS = 100

/** Never settles once it is aborted: nobody waits any more. */
export function readInWorker(asked: Asked, onProgress: (at: At) => void, signal: AbortSignal): Promise<Result<Read, ReadProblem>> {
  const worker = new Worker(new URL('./notes-worker.ts', import.meta.url), { type: 'module' })
  let at: At | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let toldAt = 0
  return new Promise((resolve) => {
    const settle = (answer: Result<Read, ReadProblem>) => {
      clearTimeout(timer)
      worker.terminate()
      resolve(answer)
    }
    const watch = (ms: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        settle(err(at && at.path !== '' ? { code: 'too_slow', path: at.path, line: 1, limit: ms / 1000 } : { code: 'broken' }))
      }, ms)
    }
    worker.onmessage = ({ data }: MessageEvent<Told>) => {
      if (data.type !== 'at') {
        settle(data.type === 'read' ? ok(data.read) : err(data.refusal))
        return
      }
      at = data
      watch(data.n === 0 ? PATIENCE_MS : LIMITS.time)
      if (performance.now() - toldAt < TELL_MS) return
      toldAt = performance.now()
      onProgress(data)
    }
    worker.onerror = (event) => {
      event.preventDefault()
      const isMemory = /memory|allocation|invalid array length/i.test(event.message)
      settle(err(isMemory ? { code: 'out_of_memory', path: at?.path ?? '', line: 1, limit: null } : { code: 'broken' }))
    }
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      worker.terminate()
    })
    if (signal.aborted) worker.terminate()
    else watch(PATIENCE_MS)
    worker.postMessage(asked)
  })
}
