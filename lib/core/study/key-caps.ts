/** The keys as they are printed: in the list, in the titles of buttons, and for `aria-keyshortcuts`. */
import type { Deed } from './keys'

interface Caps {
  /** What is printed on the key; for a letter also the Hangul that the same key types (dubeolsik). */
  readonly caps: readonly string[]
  /** Other ways to do the same. */
  readonly or: readonly string[]
  /** As ARIA writes them: the keys pressed, on an American or a Korean keyboard, not what they type. */
  readonly aria: string
}

const letter = (latin: string, hangul: string): Caps => ({ caps: [latin, hangul], or: [], aria: latin.toUpperCase() })
const symbol = (typed: string, aria: string): Caps => ({ caps: [typed], or: [], aria })

export const KEY_CAPS: Readonly<Record<Deed, Caps>> = {
  'go-on': { caps: ['Space'], or: ['Enter'], aria: 'Space Enter' },
  digit: { caps: ['0 … 9'], or: [], aria: '0 1 2 3 4 5 6 7 8 9' },
  points: letter('c', 'ㅊ'),
  hint: letter('h', 'ㅗ'),
  'not-known': letter('n', 'ㅜ'),
  type: letter('t', 'ㅅ'),
  mistake: letter('x', 'ㅌ'),
  edit: letter('e', 'ㄷ'),
  info: letter('i', 'ㅑ'),
  mark: symbol('*', 'Shift+8'),
  flags: letter('f', 'ㄹ'),
  flag: { caps: ['Ctrl+1 … 7'], or: [], aria: [1, 2, 3, 4, 5, 6, 7].map((n) => `Control+${n}`).join(' ') },
  'again-today': letter('r', 'ㄱ'),
  bury: symbol('-', '-'),
  'bury-pair': symbol('=', '='),
  suspend: symbol('@', 'Shift+2'),
  'suspend-pair': symbol('!', 'Shift+1'),
  undo: { caps: ['u', 'ㅕ'], or: ['Ctrl/⌘+Z'], aria: 'U Control+Z Meta+Z' },
  redo: { caps: ['Shift+u', 'Shift+ㅕ'], or: ['Ctrl/⌘+Shift+Z', 'Ctrl+Y'], aria: 'Shift+U Control+Shift+Z Meta+Shift+Z Control+Y' },
  list: symbol('?', 'Shift+/'),
  leave: { caps: ['Esc'], or: [], aria: 'Escape' },
}

/** For the title of a button: `u / ㅕ`. */
export const keyHint = (deed: Deed): string => KEY_CAPS[deed].caps.join(' / ')

/** How the list groups them. */
export const KEY_GROUPS = {
  answer: ['go-on', 'digit', 'points', 'hint', 'not-known', 'type', 'mistake'],
  card: ['edit', 'info', 'mark', 'flags', 'flag', 'again-today', 'bury', 'bury-pair', 'suspend', 'suspend-pair'],
  go: ['undo', 'redo', 'list', 'leave'],
} as const satisfies Readonly<Record<string, readonly Deed[]>>
