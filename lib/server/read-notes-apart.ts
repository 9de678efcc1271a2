/** Reads files of notes in threads of their own, which are ended when a file takes too long or too much memory. */
import 'server-only'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { LIMITS } from '../core/notes/limits'
import type { NoteFile, Refusal } from '../core/notes/note'
import { err, type Result } from '../core/result'

const MEMORY_MB = 1_024

/** What goes to the thread, and what comes back. */
export interface Asked {
  readonly path: string
  readonly text: string
  readonly separator?: string | undefined
}
export type Answered = Result<NoteFile, Refusal>

interface Reader {
  readonly read: (file: Asked) => Promise<Answered>
  readonly end: () => Promise<void>
}

/** In the order of the files, some at once. */
export async function readApart(files: readonly Asked[]): Promise<readonly Answered[]> {
  const answers: (Answered | undefined)[] = files.map(() => undefined)
  let next = 0
  const threads = Math.min(MOST_THREADS, availableParallelism(), files.length)
  await Promise.all(
    Array.from({ length: threads }, async () => {
      const reader = startReader()
      for (let at = next++; at < files.length; at = next++) {
        const file = files[at]
        if (file) answers[at] = await reader.read(file)
      }
      await reader.end()
    }),
  )
  return answers.filter((answer) => answer !== undefined)
}
const MOST_THREADS = 4

/** One file after the other. */
function startReader(): Reader {
  let worker: Worker | null = null
  return {
    read: (file) => {
      worker ??= new Worker(new URL('read-notes-thread.mjs', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } })
      const here = worker
      return new Promise((resolve, reject) => {
        const refuse = (code: Refusal['code'], limit: number) => {
          finish()
          worker = null
          void here.terminate()
          resolve(err({ code, path: file.path, line: 1, limit }))
        }
        const timer = setTimeout(() => { refuse('too_slow', LIMITS.time / 1000) }, LIMITS.time)
        const onMessage = (answer: Answered) => {
          finish()
          resolve(answer)
        }
        const onError = (error: Error & { readonly code?: string }) => {
          if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') refuse('out_of_memory', MEMORY_MB)
          else {
            finish()
            worker = null
            reject(error)
          }
        }
        const finish = () => {
          clearTimeout(timer)
          here.off('message', onMessage)
          here.off('error', onError)
        }
        here.once('message', onMessage)
        here.once('error', onError)
        here.postMessage(file)
      })
    },
    end: async () => {
      await worker?.terminate()
      worker = null
    },
  }
}
