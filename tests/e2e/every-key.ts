/** Each way to each command of the study screen, as an American keyboard reports it and as a Hangul input method does. */
import type { Command } from '@/lib/core/study/keys'

export interface EveryKey {
  readonly command: Command
  readonly code: string
  readonly key: string
  /** What `key` is while Hangul is typed (dubeolsik). */
  readonly hangul: string
  readonly shiftKey?: true
  readonly ctrlKey?: true
  readonly metaKey?: true
}

const letter = (command: Command, key: string, hangul: string): EveryKey => ({ command, code: `Key${key.toUpperCase()}`, key, hangul })

/** Hangul has the American symbols; some input methods type them in full width. */
const symbol = (command: Command, code: string, key: string, held: { readonly shiftKey?: true } = {}): EveryKey => ({
  command, code, key, hangul: String.fromCharCode(key.charCodeAt(0) + 0xfee0), ...held,
})

const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const
const FLAGS = [1, 2, 3, 4, 5, 6, 7] as const

export const EVERY_KEY: readonly EveryKey[] = [
  { command: { do: 'go-on' }, code: 'Space', key: ' ', hangul: ' ' },
  { command: { do: 'go-on' }, code: 'Enter', key: 'Enter', hangul: 'Enter' },
  { command: { do: 'go-on' }, code: 'NumpadEnter', key: 'Enter', hangul: 'Enter' },
  ...DIGITS.flatMap((n): readonly EveryKey[] =>
    ['Digit', 'Numpad'].map((row) => ({ command: { do: 'digit', n }, code: `${row}${n}`, key: String(n), hangul: String(n) }))),
  letter({ do: 'points' }, 'c', 'ㅊ'),
  letter({ do: 'hint' }, 'h', 'ㅗ'),
  letter({ do: 'not-known' }, 'n', 'ㅜ'),
  letter({ do: 'type' }, 't', 'ㅅ'),
  letter({ do: 'mistake' }, 'x', 'ㅌ'),
  letter({ do: 'edit' }, 'e', 'ㄷ'),
  letter({ do: 'info' }, 'i', 'ㅑ'),
  symbol({ do: 'mark' }, 'Digit8', '*', { shiftKey: true }),
  symbol({ do: 'mark' }, 'NumpadMultiply', '*'),
  letter({ do: 'flags' }, 'f', 'ㄹ'),
  ...FLAGS.map((n): EveryKey => ({ command: { do: 'flag', n }, code: `Digit${n}`, key: String(n), hangul: String(n), ctrlKey: true })),
  letter({ do: 'again-today' }, 'r', 'ㄱ'),
  symbol({ do: 'bury' }, 'Minus', '-'),
  symbol({ do: 'bury' }, 'NumpadSubtract', '-'),
  symbol({ do: 'bury-pair' }, 'Equal', '='),
  symbol({ do: 'suspend' }, 'Digit2', '@', { shiftKey: true }),
  symbol({ do: 'suspend-pair' }, 'Digit1', '!', { shiftKey: true }),
  letter({ do: 'undo' }, 'u', 'ㅕ'),
  { ...letter({ do: 'undo' }, 'z', 'ㅋ'), ctrlKey: true },
  { ...letter({ do: 'undo' }, 'z', 'ㅋ'), metaKey: true },
  { command: { do: 'redo' }, code: 'KeyU', key: 'U', hangul: 'ㅕ', shiftKey: true },
  { command: { do: 'redo' }, code: 'KeyZ', key: 'Z', hangul: 'ㅋ', ctrlKey: true, shiftKey: true },
  { command: { do: 'redo' }, code: 'KeyZ', key: 'Z', hangul: 'ㅋ', metaKey: true, shiftKey: true },
  { ...letter({ do: 'redo' }, 'y', 'ㅛ'), ctrlKey: true },
  symbol({ do: 'list' }, 'Slash', '?', { shiftKey: true }),
  { command: { do: 'leave' }, code: 'Escape', key: 'Escape', hangul: 'Escape' },
]
