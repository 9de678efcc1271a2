/** How this device was used for mock interviews the last time: what was wished for, whether questions are read aloud, whether speech is written down. */
import { Wish } from '../core/interview/mock-interview'

export interface Preferences {
  readonly aloud: boolean
  readonly transcribes: boolean
}

const KEY = 'netdrill.mock'
const NONE: Preferences = { aloud: false, transcribes: false }

export function preferences(): Preferences {
  const { aloud, transcribes } = kept()
  return { aloud: aloud === true, transcribes: transcribes === true }
}

/** Null: there was none, or an older version's. */
export const lastWish = (): Wish | null => Wish.safeParse(kept()['wish']).data ?? null

export function keepPreferences(now: Preferences, wish: Wish): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...now, wish }))
  } catch {
    // a browser that keeps nothing
  }
}

function kept(): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : { ...NONE }
  } catch {
    return { ...NONE }
  }
}
