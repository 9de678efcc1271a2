/** Speaking to the service worker (public/sw.js): which pages it keeps for when there is no network, and when it forgets them. */

/** As the worker names it; what is in it can be fetched again. */
const CACHES = 'netdrill-pages'

/** The pages go; the scripts and styles of open pages stay. */
export async function dropKeptPages(): Promise<void> {
  try {
    const names = await caches.keys()
    await Promise.all(names.filter((name) => name.startsWith(CACHES)).map((name) => caches.delete(name)))
  } catch {
    // a browser that has none
  }
}

/** Is this page one that the worker kept, from before? Then its figures are from then. Never true on the server. */
export const pageIsKept = (): boolean => typeof document !== 'undefined' && document.documentElement.dataset.kept !== undefined
