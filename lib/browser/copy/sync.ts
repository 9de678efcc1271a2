/**
 * Keeps the copy near what the server knows: the log, the catalogue, then the faces of what is coming. One flight at a time over all
 * tabs; after a visit, after a reconnect, after answers have arrived. What fails is tried again the next time.
 */
import { type CatalogueCard, CatalogueResponse, digestOf } from '../../core/catalogue'
import { isOwnId } from '../../core/card'
import type { Language } from '../../core/language'
import { cursorAfter } from '../../core/sync/replica'
import { CardsResponse } from '../../core/wire'
import { LogResponse } from '../../core/wire-choices'
import { request } from '../api'
import { learnerHere, onOutboxChange, outboxState } from '../outbox'
import { keepRows } from './arrivals'
import { anyFace, claim, copyIsFull, type CopyState, type CopyWriting, type KeptFace, NO_STATE, putState, read, write } from './copy-store'
import { cardsToCome, hashOf } from './faces-to-come'

/** Between two looks at the server without a reason. */
const LOG_EVERY_MS = 10_000
const CATALOGUE_EVERY_MS = 60_000
/** To find out which faces are missing, everything must be read: too much to do at each answer. */
const FACES_EVERY_MS = 60_000
const FACES_AT_ONCE = 20
const PATIENCE_MS = 30_000
const OTHER_LANGUAGE: Readonly<Record<Language, Language>> = { ko: 'en', en: 'ko' }

const listeners = new Set<() => void>()
let running: Promise<void> | undefined
/** Of the cards, on this page; undefined: nothing is kept. */
let kept: Language | undefined
let isWanted = false
/** When all faces were last here, in ms, and of which cards' language. */
let faced = { at: 0, language: 'ko' as Language }

/** Tells of every change that was pulled by this tab. */
export function onCopyChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Call once a page, with the language of the cards; returns how to stop. */
export function keepCopy(language: Language): () => void {
  kept = language
  let arrived = outboxState().arrived
  const afterArrivals = () => {
    if (outboxState().arrived === arrived) return
    arrived = outboxState().arrived
    void syncCopy(language, { now: true })
  }
  const pull = () => void syncCopy(language, { now: true })
  const ifSeen = () => {
    if (document.visibilityState === 'visible') void syncCopy(language)
  }
  window.addEventListener('online', pull)
  document.addEventListener('visibilitychange', ifSeen)
  const stop = onOutboxChange(afterArrivals)
  pull()
  return () => {
    window.removeEventListener('online', pull)
    document.removeEventListener('visibilitychange', ifSeen)
    stop()
  }
}

/** Cards or decks were written here: what the copy has of them is from before, on this page and on the next one. */
export async function catalogueChanged(): Promise<void> {
  await write(async (transaction) => {
    const state = await claim(transaction, null)
    if (state.cataloguedAt > 0) await putState(transaction, { ...state, cataloguedAt: LONG_AGO })
  })
  if (kept) await syncCopy(kept, { now: true })
}
const LONG_AGO = 1

/** `now`: something is known to be new. Settles when everything that could be pulled is here. */
export async function syncCopy(language: Language, { now = false } = {}): Promise<void> {
  if (running) {
    // What came meanwhile may not be in what is being pulled.
    isWanted ||= now
    return running
  }
  running = exclusively(() => pullAll(language, now))
  try {
    await running
  } finally {
    running = undefined
  }
  if (isWanted) {
    isWanted = false
    await syncCopy(language, { now: true })
  }
}

/** Another tab that is at it does it for this one too. */
async function exclusively(work: () => Promise<void>): Promise<void> {
  const locks = navigator.locks as LockManager | undefined
  if (!locks) return work()
  await locks.request('netdrill-copy', { ifAvailable: true }, (lock) => (lock ? work() : undefined))
}

async function pullAll(language: Language, now: boolean): Promise<void> {
  const began = await stateNow()
  if (began === null) return
  const isAnybody = learnerHere() !== null || began.learner !== null
  if (isAnybody && (now || Date.now() - began.pulledAt > LOG_EVERY_MS)) await pullLog()
  const state = await stateNow()
  if (state !== null && (state.cataloguedAt === 0 || Date.now() - state.cataloguedAt > CATALOGUE_EVERY_MS)) {
    await pullCatalogue()
    faced.at = 0
  }
  if (faced.language === language && Date.now() - faced.at < FACES_EVERY_MS) return
  if ((await pullFaces(language)) && (await pullFaces(OTHER_LANGUAGE[language], 'shipped'))) faced = { at: Date.now(), language }
}

const stateNow = (): Promise<CopyState | null> => read(async (database) => (await database.get('state', 'state')) ?? NO_STATE)

function tell(): void {
  for (const listener of listeners) listener()
}

/** Page by page; what was pulled stays, wherever it ends. */
async function pullLog(): Promise<void> {
  for (let cursor = (await stateNow())?.cursor ?? 0; ; ) {
    const answer = await request('GET', `/api/log?after=${cursor}`, LogResponse, undefined, PATIENCE_MS)
    if (!answer.ok) return
    const { learner, rows, more, settings } = answer.value
    /** Where the copy stood before, and stands then. It stands at 0 where it was somebody else's: then from the beginning. */
    const at = { before: cursor, now: cursor }
    const kept = await keepRows(learner, rows, (state) => {
      at.before = state.cursor
      at.now = cursorAfter(state.cursor, rows)
      const isWhole = !more && at.before >= cursor
      return { ...state, cursor: at.now, settings, ...(isWhole ? { pulledAt: Date.now() } : {}) }
    })
    if (!kept) return
    tell()
    if (at.before >= cursor && (!more || at.now === cursor)) return
    cursor = at.now
  }
}

/** Until the digests agree; if they do not at the end, everything of one's own once more, and what did not come is gone. */
async function pullCatalogue(): Promise<void> {
  if (await pullPages(false)) return
  await pullPages(true)
}

/** False: the device has other own cards than the server. */
async function pullPages(fromTheStart: boolean): Promise<boolean> {
  const came = new Set<string>()
  for (let isFirst = true; ; isFirst = false) {
    const state = await stateNow()
    if (state === null) return true
    const after = isFirst && fromTheStart ? null : state.ownCursor
    const known = { content: state.content, own: await ownDigest(), ...(after === null ? {} : { after }) }
    const answer = await request('GET', `/api/catalogue?${new URLSearchParams(known).toString()}`, CatalogueResponse, undefined, PATIENCE_MS)
    if (!answer.ok) return true
    const { own } = answer.value
    for (const { card } of own.cards) came.add(card)
    const kept = await write((transaction) => keepPage(transaction, answer.value, fromTheStart && !own.more ? came : null))
    if (!kept) return true
    tell()
    if (!own.more) return fromTheStart || own.digest === (await ownDigest())
  }
}

async function keepPage(transaction: CopyWriting, { learner, content, shipped, decks, words, own }: CatalogueResponse, all: ReadonlySet<string> | null): Promise<void> {
  const state = await claim(transaction, learner)
  const facts = transaction.objectStore('facts')
  const texts = transaction.objectStore('texts')
  const put = ({ texts: plain, ...rest }: CatalogueCard) => [facts.put(rest), texts.put({ card: rest.card, texts: plain })]
  await Promise.all([...(shipped ?? []), ...own.cards].flatMap(put))
  if (all) {
    const gone = (await facts.getAllKeys()).filter((card) => isOwnId(card) && !all.has(card))
    await Promise.all(gone.flatMap((card) => [facts.delete(card), texts.delete(card)]))
  }
  await putState(transaction, { ...state, content, decks, words, ownCursor: own.cursor ?? state.ownCursor, ...(own.more ? {} : { cataloguedAt: Date.now() }) })
}

const ownDigest = async (): Promise<string> =>
  digestOf(((await read((database) => database.getAll('facts'))) ?? []).filter(({ card }) => isOwnId(card)).map(({ stamp }) => stamp))

/** Those that are missing or from before, the soonest first, while nothing else is to be done. False: some did not come. */
async function pullFaces(language: Language, which: 'coming' | 'shipped' = 'coming'): Promise<boolean> {
  const missing = await cardsToCome(language, which)
  for (let at = 0; at < missing.length && !copyIsFull(); at += FACES_AT_ONCE) {
    const some = missing.slice(at, at + FACES_AT_ONCE)
    if (which === 'shipped') await idle()
    const answer = await request('GET', `/api/cards?language=${language}&ids=${some.map(({ card }) => card).join(',')}`, CardsResponse, undefined, PATIENCE_MS)
    if (!answer.ok) return false
    const faces = answer.value.cards.flatMap((face): KeptFace[] => {
      const wanted = some.find(({ card }) => card === face.id)
      return wanted ? [{ language, card: face.id, hash: hashOf(wanted, language), face }] : []
    })
    const kept = await write(async (transaction) => {
      const store = transaction.objectStore('faces')
      await Promise.all(faces.flatMap((face) => [store.delete(anyFace(language, face.card)), store.put(face)]))
    })
    if (!kept) return false
  }
  return !copyIsFull()
}

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => { resolve() }, { timeout: 2_000 })
    else setTimeout(resolve, 200)
  })
