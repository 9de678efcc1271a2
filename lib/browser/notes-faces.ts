/** What cards of a preview will look like, asked of the server for those that are on the screen, some at once. */
import type { CardFace } from '../core/card'
import { languageOf } from '../core/notes/to-request'
import { FacesResponse, type OwnCardSource } from '../core/own-card'
import { request } from './api'

/** Null: the server could not be asked; then the text itself is shown. */
export type KnownFace = CardFace | null | undefined

export interface Faces {
  readonly of: (source: OwnCardSource) => KnownFace
  readonly want: (source: OwnCardSource) => void
  readonly subscribe: (listener: () => void) => () => void
  /** Rises when a face arrives. */
  readonly version: () => number
}

const AT_ONCE = 20
/** Characters of a request: the route takes 300,000 bytes, and Korean has three to the letter. */
const SIZE = 60_000
const GATHER_MS = 30

export function startFaces(): Faces {
  const faces = new WeakMap<OwnCardSource, CardFace | null>()
  const listeners = new Set<() => void>()
  const wanted = new Set<OwnCardSource>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isAsking = false
  let version = 0

  async function ask(): Promise<void> {
    if (isAsking) return
    isAsking = true
    while (wanted.size > 0) {
      const some = nextOf(wanted)
      for (const source of some) wanted.delete(source)
      const answer = await request('POST', '/api/own/faces', FacesResponse, { cards: some.map((source) => ({ source, language: languageOf(source) })) })
      for (const [index, source] of some.entries()) faces.set(source, answer.ok ? (answer.value.faces[index] ?? null) : null)
      version += 1
      for (const listener of listeners) listener()
    }
    isAsking = false
  }

  return {
    of: (source) => faces.get(source),
    want: (source) => {
      if (faces.get(source) || wanted.has(source)) return
      wanted.add(source)
      clearTimeout(timer)
      timer = setTimeout(() => void ask(), GATHER_MS)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    version: () => version,
  }
}

function nextOf(wanted: ReadonlySet<OwnCardSource>): readonly OwnCardSource[] {
  const some: OwnCardSource[] = []
  let size = 0
  for (const source of wanted) {
    size += JSON.stringify(source).length
    if (some.length === AT_ONCE || (some.length > 0 && size > SIZE)) break
    some.push(source)
  }
  return some
}
