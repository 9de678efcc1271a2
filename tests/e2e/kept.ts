/** What a browser has kept for when there is no network. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { LearnerResponse } from '@/lib/core/wire'
import { open } from './a-visit'

/** All the worker's pages, of whoever is here now, and all shipped cards in the language of the cards. */
export async function ready(page: Page): Promise<void> {
  const { learner } = (await (await page.request.get('/api/learner')).json()) as LearnerResponse
  await expect.poll(() => pagesKept(page, learner), { timeout: 60_000, interval: 200 }).toBeGreaterThan(6)
  await expect.poll(() => facesKept(page), { timeout: 60_000, interval: 200 }).toBeGreaterThan(90)
}

/** 0 while it is at it. */
const pagesKept = (page: Page, learner: string | null): Promise<number> =>
  page.evaluate(async (whose) => {
    const cache = await caches.open('netdrill-pages')
    const note = (await (await cache.match('/kept'))?.json()) as { at: number; learner: string | null } | undefined
    return note && note.at > 0 && note.learner === whose ? (await cache.keys()).length : 0
  }, learner)

export const facesKept = (page: Page): Promise<number> => countIn(page, 'netdrill-copy', 'faces')
export const rowsKept = (page: Page): Promise<number> => countIn(page, 'netdrill-copy', 'rows')
export const waitingIn = (page: Page): Promise<number> => countIn(page, 'netdrill', 'waiting')

const countIn = (page: Page, database: string, store: string): Promise<number> =>
  page.evaluate(
    async ([name, of]) => {
      if (!(await indexedDB.databases()).some((one) => one.name === name)) return 0
      const opening = indexedDB.open(name)
      const opened = await new Promise<IDBDatabase>((resolve, reject) => {
        opening.onsuccess = () => { resolve(opening.result) }
        opening.onerror = () => { reject(opening.error ?? new Error('not opened')) }
      })
      try {
        const counting = opened.transaction(of).objectStore(of).count()
        return await new Promise<number>((resolve) => (counting.onsuccess = () => { resolve(counting.result) }))
      } finally {
        opened.close()
      }
    },
    [database, store] as const,
  )

/** A kept page is made anew of what the device knows, a moment after it is shown: open, and at rest. */
export async function openKept(page: Page, path: string): Promise<void> {
  await open(page, path)
  expect(await page.locator('html').getAttribute('data-kept')).toMatch(/^20/)
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const rested = () => {
          watch.disconnect()
          resolve()
        }
        let timer = setTimeout(rested, 600)
        const watch = new MutationObserver(() => {
          clearTimeout(timer)
          timer = setTimeout(rested, 600)
        })
        watch.observe(document.body, { childList: true, subtree: true, characterData: true })
      }),
  )
}
