// @ts-check
/**
 * The service worker: what lets pages open with no network. A few rules and no knowledge of the app.
 *
 * assets     what has a hash in its name never changes: from the cache, else fetched and kept.
 * documents  from the network; after some seconds, or without a network, as they were kept, with `data-kept` on <html>, so that the
 *            page knows that its figures are from then. Of a folder with a room (/interview/room), every path gets that one; any other path
 *            that is not kept gets the shell (/offline). Both under their own address.
 * nothing    of /api, and no payload of a navigation within the app: without a network those fail, and Next loads a whole document.
 *
 * Which documents are kept is said by the page (app/keep-offline.tsx); with each of them, everything that it names. What no kept
 * document names any more stays until the pages that may still need it are closed. What was not sent is not here: that is the
 * outbox's, which no rule of this file touches.
 */
const PAGES = 'netdrill-pages'
const ASSETS = 'netdrill-assets'
/** What is kept, and of whom: in the cache of the pages, so that both go together. */
const NOTE = '/kept'
const SHELL = '/offline'
/** For the network, where there is a kept page; and where there is only the shell. */
const PATIENCE_MS = 3_000
const MORE_PATIENCE_MS = 10_000
const FONTS_AT_ONCE = 6
const LOOK_EVERY_MS = 300_000
const NAMED = /\/?_next\/static\/[\w.~/-]+|static\/chunks\/[\w.~/-]+\.(?:js|css)/g

/**
 * @typedef {{ learner: string | null, stamp: string, pages: string[], fonts: boolean }} Wish
 * @typedef {Wish & { build: string, at: number }} Note
 * @typedef {{ waitUntil: (work: Promise<unknown>) => void }} Lasting
 * @typedef {Lasting & { request: Request, respondWith: (answer: Promise<Response>) => void }} Fetching
 * @typedef {Lasting & { data: { type: string, wish?: Wish }, ports: readonly MessagePort[] }} Told
 * @typedef {{ clients: { claim: () => Promise<void>, matchAll: () => Promise<unknown[]> }, skipWaiting: () => Promise<void>, location: Location,
 *   addEventListener: ((type: 'fetch', hear: (event: Fetching) => void) => void) & ((type: 'message', hear: (event: Told) => void) => void)
 *     & ((type: 'install' | 'activate', hear: (event: Lasting) => void) => void) }} Scope
 */
const worker = /** @type {Scope} */ (/** @type {unknown} */ (self))

// A new worker knows the caches of the old one: there is nothing to wait for, and nothing to delete.
worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== worker.location.origin || url.pathname.startsWith('/api/')) return
  if (isAsset(url.pathname)) event.respondWith(asset(request))
  else if (request.mode === 'navigate') event.respondWith(page(event, url.pathname))
})

worker.addEventListener('message', (event) => {
  const { type, wish } = event.data
  const work = type === 'keep' && wish ? keepOneByOne(wish) : Promise.resolve()
  event.waitUntil(work.then(() => event.ports[0]?.postMessage('done')))
})

/** @param {string} path */
const isAsset = (path) => path.startsWith('/_next/static/') || /^\/(?:icon|apple-icon|manifest)[\w.-]*$/.test(path)

/** @param {Request | string} request */
async function asset(request) {
  const cache = await caches.open(ASSETS).catch(() => undefined)
  const kept = await cache?.match(request, { ignoreVary: true })
  if (kept) return kept
  const response = await fetch(request)
  // A full disk is no reason to show nothing.
  if (response.ok && cache) await cache.put(request, response.clone()).catch(() => {})
  return response
}

/**
 * @param {Fetching} event
 * @param {string} path
 */
async function page(event, path) {
  const network = fetch(event.request).then(
    (response) => (response.status >= 502 && response.status <= 504 ? undefined : response),
    () => undefined,
  )
  event.waitUntil(network.then((response) => response && renew(path, event.request.url, response.clone())).catch(() => {}))
  const itself = (await keptPage(path)) ?? (await keptPage(path.replace(/[^/]+$/, 'room')))
  const kept = itself ?? (await keptPage(SHELL))
  const first = await (kept ? Promise.race([network, after(itself ? PATIENCE_MS : MORE_PATIENCE_MS)]) : network)
  return first ?? (kept ? asKept(kept) : Response.error())
}

/** @param {number} ms @returns {Promise<undefined>} */
const after = (ms) => new Promise((resolve) => setTimeout(() => resolve(undefined), ms))

/** @param {string} path */
const keptPage = (path) => caches.open(PAGES).then((cache) => cache.match(path, { ignoreVary: true })).catch(() => undefined)

/** Its headers stay: the policy's nonce is the one in the document. @param {Response} kept */
async function asKept(kept) {
  const headers = new Headers(kept.headers)
  for (const name of ['content-encoding', 'content-length']) headers.delete(name)
  const html = await kept.text()
  return new Response(html.replace(/<html\b/, `<html data-kept="${new Date(headers.get('date') ?? 0).toISOString()}"`), { headers })
}

/** A document that came by itself is as good as one that was fetched to be kept. @param {string} path @param {string} address @param {Response} response */
async function renew(path, address, response) {
  const cache = await caches.open(PAGES)
  const note = await noteIn(cache)
  if (!note || !response.ok || !isHtml(response)) return
  // A new deployment: whoever asks next that pages be kept is not told that they are.
  if (note.at > 0 && buildIn(await response.clone().text()) !== note.build) await cache.put(NOTE, Response.json({ ...note, at: 0 }))
  if (note.pages.includes(path) && new URL(address).search === '') await put(cache, path, response)
}

/** @param {Response} response */
const isHtml = (response) => response.headers.get('content-type')?.startsWith('text/html') === true

/** True: it is here, with all that it names. @param {Cache} cache @param {string} path @param {Response} response */
async function put(cache, path, response) {
  if (!response.ok || response.redirected || response.type === 'opaqueredirect' || !isHtml(response)) return false
  const text = await response.clone().text()
  // First what it needs: a page without its scripts is worse than the one from before.
  for (const name of await everythingNamedIn(text)) if (!(await asset(name)).ok) return false
  await cache.put(path, response)
  return true
}

/** Also what its scripts load later; fonts are left out. @param {string} text @returns {Promise<ReadonlySet<string>>} */
async function everythingNamedIn(text) {
  const all = namesIn(text)
  for (const name of all) for (const more of await namesInAsset(name)) all.add(more)
  return all
}

/** @type {Map<string, ReadonlySet<string>>} */
const known = new Map()

/** @param {string} name */
async function namesInAsset(name) {
  if (!name.endsWith('.js')) return []
  const names = known.get(name) ?? namesIn(await (await asset(name)).text())
  known.set(name, names)
  return names
}

/** @param {string} text @returns {Set<string>} */
const namesIn = (text) => new Set([...text.matchAll(NAMED)].map(([name]) => `/_next/${name.replace(/^\/?_next\//, '')}`).filter((name) => /\.(?:js|css)$/.test(name)))

/** @param {Cache} cache @returns {Promise<Note | undefined>} */
const noteIn = async (cache) => (await cache.match(NOTE))?.json()

/** @type {Promise<void>} */
let keeping = Promise.resolve()

/** Two pages that ask at once ask for the same. @param {Wish} wish */
const keepOneByOne = (wish) => (keeping = keeping.then(() => keep(wish)).catch(() => {}))

/** Everything on the list, unless it is here already of this deployment, this day and this learner. @param {Wish} wish */
async function keep(wish) {
  const note = await noteIn(await caches.open(PAGES))
  // Of a visitor there is nothing to hide from the learner whom they became.
  if (note && note.learner !== null && note.learner !== wish.learner) await caches.delete(PAGES)
  const isSame = note?.learner === wish.learner && note.stamp === wish.stamp && String(note.pages) === String(wish.pages)
  if (isSame && Date.now() - note.at < LOOK_EVERY_MS) return
  const first = await fetchPage(SHELL)
  if (!first.ok) return
  const build = buildIn(await first.clone().text())
  const cache = await caches.open(PAGES)
  /** @param {number} at */
  const write = (at, stamp = wish.stamp) => cache.put(NOTE, Response.json({ ...wish, stamp, build, at }))
  if (!isSame || note.build !== build) {
    await write(0, '')
    if (!(await put(cache, SHELL, first))) return
    for (const path of wish.pages) if (path !== SHELL && !(await put(cache, path, await fetchPage(path)))) return
    for (const { url } of await cache.keys()) if (![...wish.pages, SHELL, NOTE].includes(new URL(url).pathname)) await cache.delete(url)
    await sweep(cache)
  }
  await write(Date.now())
  if (wish.fonts) await keepFonts()
}

/** @param {string} path */
const fetchPage = (path) => fetch(path, { headers: { accept: 'text/html' }, cache: 'no-store', credentials: 'same-origin' })

/** Next writes it into each document. @param {string} html */
const buildIn = (html) => /\\"b\\":\\"([\w-]+)\\"/.exec(html)?.[1] ?? [...namesIn(html)].join()

/** The rest of the letters: a card may need any of them. */
async function keepFonts() {
  const cache = await caches.open(ASSETS)
  const sheets = (await cache.keys()).filter(({ url }) => url.endsWith('.css'))
  for (const sheet of sheets) {
    const text = (await (await cache.match(sheet))?.text()) ?? ''
    const fonts = [...text.matchAll(/url\(["']?([^"')]+\.woff2)/g)].map(([, name]) => new URL(name ?? '', sheet.url).pathname)
    for (let at = 0; at < fonts.length; at += FONTS_AT_ONCE) await Promise.all(fonts.slice(at, at + FONTS_AT_ONCE).map(asset))
  }
}

/** What no kept page names goes, once there is one page open at most: another one may still be of the deployment before. @param {Cache} pages */
async function sweep(pages) {
  if ((await worker.clients.matchAll()).length > 1) return
  const assets = await caches.open(ASSETS)
  /** @type {Set<string>} */
  const named = new Set()
  for (const { url } of await pages.keys()) if (new URL(url).pathname !== NOTE) for (const name of await everythingNamedIn((await (await pages.match(url))?.text()) ?? '')) named.add(name)
  for (const { url } of await assets.keys()) if (/\.(?:js|css)$/.test(url) && !named.has(new URL(url).pathname)) await assets.delete(url)
}
