/** What the page makes of its worker: one that is silent too long is ended, and the file it was at is named. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Told } from '@/lib/browser/notes-reader'
import { type At, readInWorker } from '@/lib/browser/notes-reader'
import { LIMITS } from '@/lib/core/notes/limits'

class SilentWorker {
  static last: SilentWorker
  onmessage: ((event: { data: Told }) => void) | null = null
  onerror: ((event: { message: string; preventDefault: () => void }) => void) | null = null
  terminated = false
  constructor() {
    SilentWorker.last = this
  }
  postMessage(): void {}
  terminate(): void {
    this.terminated = true
  }
  tell(data: Told): void {
    this.onmessage?.({ data })
  }
}

const HAND = { given: [], isPaste: false, separator: '', without: [], own: { decks: [], cards: [] } }
const read = (told: At[] = [], signal = new AbortController().signal) => readInWorker(HAND, (at) => told.push(at), signal)

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('Worker', SilentWorker)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a file that takes too long is refused by its name, and the worker ended', async () => {
  const answer = read()
  const worker = SilentWorker.last
  worker.tell({ type: 'at', path: 'a.md', n: 1, total: 2 })
  vi.advanceTimersByTime(LIMITS.time - 1)
  worker.tell({ type: 'at', path: 'b.md', n: 2, total: 2 })
  vi.advanceTimersByTime(LIMITS.time - 1)
  expect(worker.terminated).toBe(false)
  vi.advanceTimersByTime(1)
  expect(await answer).toEqual({ ok: false, error: { code: 'too_slow', path: 'b.md', line: 1, limit: LIMITS.time / 1000 } })
  expect(worker.terminated).toBe(true)
})

test('a worker that dies without a memory says so, and one that dies otherwise too', async () => {
  const full = read()
  SilentWorker.last.tell({ type: 'at', path: 'a.md', n: 1, total: 1 })
  SilentWorker.last.onerror?.({ message: 'Uncaught RangeError: Array buffer allocation failed', preventDefault: () => undefined })
  expect(await full).toEqual({ ok: false, error: { code: 'out_of_memory', path: 'a.md', line: 1, limit: null } })
  const broken = read()
  SilentWorker.last.onerror?.({ message: 'Uncaught TypeError', preventDefault: () => undefined })
  expect(await broken).toEqual({ ok: false, error: { code: 'broken' } })
})

test('nobody is told a thousand names a second, and nothing after stopping', () => {
  const told: At[] = []
  const stop = new AbortController()
  void read(told, stop.signal)
  const worker = SilentWorker.last
  vi.advanceTimersByTime(1_000)
  for (let n = 1; n <= 1_000; n++) worker.tell({ type: 'at', path: `${String(n)}.md`, n, total: 1_000 })
  expect(told).toHaveLength(1)
  stop.abort()
  expect(worker.terminated).toBe(true)
})
