/** The thread of read-notes-apart.ts: a file comes in, its cards or a refusal go out. */
import { parentPort } from 'node:worker_threads'
import { readNotes } from '../core/notes/read-notes'
import { NotesRefused } from '../core/notes/refused'
import { err, ok } from '../core/result'
import type { Answered, Asked } from './read-notes-apart'

parentPort?.on('message', ({ path, text, separator }: Asked) => {
  parentPort?.postMessage(answerTo(() => readNotes(path, text, separator === undefined ? {} : { separator })))

  function answerTo(read: () => ReturnType<typeof readNotes>): Answered {
    try {
      return ok(read())
    } catch (error) {
      if (error instanceof NotesRefused) return err(error.refusal)
      throw error
    }
  }
})
