/** What a browser keeps of a learner, read behind the application's back. */
import type { Page } from 'playwright-core'
import type { LogRow } from '@/lib/core/wire'
import type { Op } from '@/lib/core/wire-choices'

export interface OnDevice {
  readonly device: string | null
  readonly waiting: readonly { readonly op: Op }[]
  readonly refused: readonly { readonly op: Op }[]
  readonly rows: readonly LogRow[]
  readonly cursor: number
}

export const onDevice = (page: Page): Promise<OnDevice> =>
  page.evaluate(async () => {
    const names = new Set((await indexedDB.databases()).map(({ name }) => name))

    async function everything(name: string, stores: readonly string[]): Promise<unknown[][]> {
      if (!names.has(name)) return stores.map(() => [])
      const database = await settled(indexedDB.open(name))
      try {
        const there = stores.filter((store) => database.objectStoreNames.contains(store))
        if (there.length === 0) return stores.map(() => [])
        const transaction = database.transaction(there)
        return await Promise.all(stores.map((store) => (there.includes(store) ? settled(transaction.objectStore(store).getAll()) : Promise.resolve([]))))
      } finally {
        database.close()
      }
    }

    function settled<T>(request: IDBRequest<T>): Promise<T> {
      return new Promise((resolve, reject) => {
        request.onsuccess = () => { resolve(request.result) }
        request.onerror = () => { reject(request.error ?? new Error('IndexedDB')) }
      })
    }

    const [waiting, refused] = await everything('netdrill', ['waiting', 'refused'])
    const [rows, state] = await everything('netdrill-copy', ['rows', 'state'])
    const { cursor = 0 } = (state?.[0] ?? {}) as { cursor?: number }
    return { device: localStorage.getItem('netdrill.device'), waiting, refused, rows, cursor } as unknown as OnDevice
  })

/** Everything that was ever done on this device and is known on it, by kind. */
export function deedsOf({ device, waiting, rows }: OnDevice, kind: 'answer' | 'undo'): number {
  const ids = new Set<string>()
  for (const { op } of waiting) if (op.kind === kind && op.device === device) ids.add(op.id)
  for (const { entry } of rows) if (entry.kind === kind && entry.device === device) ids.add(entry.id)
  return ids.size
}

/** Ready for when there is no network: the worker has the pages, the copy has the cards that come next. */
export const readyOffline = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const note = (await (await (await caches.open('netdrill-pages')).match('/kept'))?.json()) as { at?: number } | undefined
    if (!note?.at) return false
    const names = (await indexedDB.databases()).map(({ name }) => name)
    if (!names.includes('netdrill-copy')) return false
    const request = indexedDB.open('netdrill-copy')
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      request.onsuccess = () => { resolve(request.result) }
      request.onerror = () => { reject(request.error ?? new Error('IndexedDB')) }
    })
    const counting = database.transaction('faces').objectStore('faces').count()
    const faces = await new Promise<number>((resolve) => (counting.onsuccess = () => { resolve(counting.result) }))
    database.close()
    return faces >= 30
  })
