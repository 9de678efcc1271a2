/**
 * What each key of the study screen means.
 *
 * Letters   By their place on the keyboard, so that they work while a Hangul input method is on; or, for those who want it, by
 *           the letter, where the key types a Latin one (Dvorak, AZERTY). With Ctrl or Cmd always by the letter, as everywhere.
 * Digits    By their place.
 * Symbols   As they are typed, full-width ones too; by their place only where the key does not say what it typed.
 * Unasked   `keyCode` 229 and `isComposing`: where no text can be typed they change nothing, and where it can, nothing is a command.
 */

/** What a key can do, in the order of the list. The tests hold a row for each. */
export const DEEDS = [
  'go-on', 'digit', 'points', 'hint', 'not-known', 'type', 'mistake',
  'edit', 'info', 'mark', 'flags', 'flag', 'again-today', 'bury', 'bury-pair', 'suspend', 'suspend-pair',
  'undo', 'redo', 'list', 'leave',
] as const
export type Deed = (typeof DEEDS)[number]

export type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9
export type Flag = 1 | 2 | 3 | 4 | 5 | 6 | 7

export type Command =
  | { readonly do: Exclude<Deed, 'digit' | 'flag'> }
  /** The screen knows which: a button, a quality, a key point. */
  | { readonly do: 'digit'; readonly n: Digit }
  | { readonly do: 'flag'; readonly n: Flag }

export type KeysBy = 'place' | 'letter'

/** What a keyboard event says of itself. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly repeat: boolean
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  /** `getModifierState('AltGraph')` */
  readonly altGraph: boolean
}

const SHIFTED = 'Shift+'

const NAMED: Readonly<Record<string, Command>> = {
  Space: { do: 'go-on' },
  Enter: { do: 'go-on' },
  NumpadEnter: { do: 'go-on' },
  Escape: { do: 'leave' },
}

const LETTERS: Readonly<Record<string, Command>> = {
  u: { do: 'undo' },
  [`${SHIFTED}u`]: { do: 'redo' },
  e: { do: 'edit' },
  f: { do: 'flags' },
  i: { do: 'info' },
  r: { do: 'again-today' },
  h: { do: 'hint' },
  n: { do: 'not-known' },
  t: { do: 'type' },
  x: { do: 'mistake' },
  c: { do: 'points' },
}

const SYMBOLS: Readonly<Record<string, Command>> = {
  '-': { do: 'bury' },
  '=': { do: 'bury-pair' },
  '@': { do: 'suspend' },
  '!': { do: 'suspend-pair' },
  '*': { do: 'mark' },
  '?': { do: 'list' },
}

/** Where the usual keyboards have them; the Korean one is the American one here. */
const SYMBOL_PLACES: Readonly<Record<string, string>> = {
  Minus: '-',
  NumpadSubtract: '-',
  Equal: '=',
  [`${SHIFTED}Digit2`]: '@',
  [`${SHIFTED}Digit1`]: '!',
  [`${SHIFTED}Digit8`]: '*',
  NumpadMultiply: '*',
  [`${SHIFTED}Slash`]: '?',
}

/** Undefined: not ours. */
export function commandOf(event: KeyPress, keysBy: KeysBy): Command | undefined {
  const press = { ...event, key: halfWidth(event.key), code: codeOf(event) }
  if (isChord(press)) return chordOf(press)
  const symbol = symbolOf(press)
  if (press.ctrlKey || press.altKey || press.altGraph) return symbol
  // AZERTY types `-` with the key of the 6: by place it is the 6.
  const digit = keysBy === 'place' ? (digitOf(press) ?? symbol) : (symbol ?? digitOf(press))
  return digit ?? namedOf(press) ?? letterOf(press, keysBy)
}

/** Ctrl or Cmd is held. AltGr, which Windows reports as Ctrl and Alt, is not that: it is how some keyboards type `@`. */
export const isChord = ({ metaKey, ctrlKey, altKey, altGraph }: KeyPress): boolean => metaKey || (ctrlKey && !altGraph && !altKey)

function chordOf(press: KeyPress): Command | undefined {
  const { ctrlKey, metaKey, altKey, shiftKey } = press
  if (altKey || (ctrlKey && metaKey)) return undefined
  const letter = latinOf(press, 'letter')
  if (letter === 'z') return { do: shiftKey ? 'redo' : 'undo' }
  if (shiftKey || metaKey) return undefined
  if (letter === 'y') return { do: 'redo' }
  // The 6 of AZERTY types `-`, and with Ctrl makes the page smaller.
  const digit = press.key in SYMBOLS ? undefined : digitOf(press)?.n
  return isFlag(digit) ? { do: 'flag', n: digit } : undefined
}

function symbolOf({ key, code, shiftKey, altKey, ctrlKey, altGraph }: KeyPress): Command | undefined {
  const place = SYMBOL_PLACES[`${shiftKey ? SHIFTED : ''}${code}`]
  // Alt with the key that has the symbol anyway belongs to the browser; Option that makes the symbol, as German Macs do, types it.
  if (key in SYMBOLS) return altKey && !ctrlKey && !altGraph && key === place ? undefined : SYMBOLS[key]
  if (altKey || ctrlKey || altGraph || place === undefined || isTelling(key)) return undefined
  return SYMBOLS[place]
}

function digitOf({ key, code, shiftKey }: KeyPress): Extract<Command, { do: 'digit' }> | undefined {
  const n = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  if (n === undefined) return undefined
  // Without Num Lock those keys move.
  if (code.startsWith('Numpad') && key !== n && key.length > 1 && !isSilent(key)) return undefined
  // With Shift only where it takes Shift to type the digit.
  if (shiftKey && key !== n) return undefined
  return { do: 'digit', n: Number(n) as Digit }
}

function namedOf({ key, code, shiftKey }: KeyPress): Command | undefined {
  if (shiftKey) return undefined
  return NAMED[key === ' ' ? 'Space' : key] ?? NAMED[code]
}

function letterOf(press: KeyPress, keysBy: KeysBy): Command | undefined {
  const letter = latinOf(press, keysBy)
  return letter === undefined ? undefined : LETTERS[`${press.shiftKey ? SHIFTED : ''}${letter}`]
}

function latinOf({ key, code }: KeyPress, keysBy: KeysBy): string | undefined {
  const there = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase()
  if (keysBy === 'place') return there
  if (/^[a-z]$/i.test(key)) return key.toLowerCase()
  // A full stop, where Dvorak has it in the place of the E, is a full stop; ㄷ is the E.
  return isTelling(key) ? undefined : there
}

/** The key says what it typed, or that it began an accent. Hangul, `Process` and nothing do not say which key it was. */
const isTelling = (key: string): boolean => key === 'Dead' || /^[!-~\u00a1-\u024f]$/.test(key)

const isSilent = (key: string): boolean => key === '' || key === 'Process' || key === 'Unidentified'

/** Input methods type `？` for `?`. */
const halfWidth = (key: string): string => key.replace(/^[\uff01-\uff5e]$/, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))

/** Remote desktops and programs that speak for a keyboard may leave the place out. */
function codeOf({ code, key }: KeyPress): string {
  if (!isSilent(code)) return code
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`
  return /^\d$/.test(key) ? `Digit${key}` : code
}

const isFlag = (n: Digit | undefined): n is Flag => n !== undefined && n >= 1 && n <= 7
