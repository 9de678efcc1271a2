/** Speaking to the service worker (public/sw.js): which pages it keeps for when there is no network, and when they are forgotten. */

/** The worker's own name for them. What is in it can be fetched again. */
const PAGES = 'netdrill-pages'

export interface PagesToKeep {
  readonly learner: string | null
  /** Whatever else the pages depend on: unequal to the last time means that they are from before. */
  readonly stamp: string
  readonly pages: readonly string[]
  /** Also every letter of the type faces, some megabytes. */
  readonly fonts: boolean
}

/** Settles when the worker has them all, or cannot have them. Only by https or on this machine are there workers. */
export async function keepPages(wish: PagesToKeep): Promise<void> {
  const container = (navigator as { readonly serviceWorker?: ServiceWorkerContainer }).serviceWorker
  if (!container) return
  try {
    await container.register('/sw.js', { scope: '/', updateViaCache: 'none' })
    const { active } = await container.ready
    const { port1, port2 } = new MessageChannel()
    const done = new Promise((resolve) => (port1.onmessage = resolve))
    active?.postMessage({ type: 'keep', wish }, [port2])
    await done
    port1.close()
  } catch {
    // a browser that keeps nothing
  }
}

/** The pages go; the scripts and styles of open pages stay. */
export async function dropKeptPages(): Promise<void> {
  try {
    await caches.delete(PAGES)
  } catch {
    // a browser that has none
  }
}

/** Is this page one that the worker kept, from before? Then its figures are from then. Never true on the server. */
export const pageIsKept = (): boolean => typeof document !== 'undefined' && document.documentElement.dataset.kept !== undefined
