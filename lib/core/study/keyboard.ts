/**
 * What was heard of the keyboard, and when it comes to a command.
 *
 * A key acts when it goes down. Input methods (ibus, fcitx) may keep that from a page, which then hears only that the key came up:
 * so a key whose going down was not heard acts when it comes up. But that is also how it looks when a key went down elsewhere: in
 * the page before, in another window, in the browser's own search, in a dialog that closed on it. What comes up within
 * `SETTLES_MS` of coming back from there is therefore nobody's. A key held for longer repeats, and by that is known to be down.
 *
 * The same holds after a modifier comes up: ⇧2 let go in the order ⇧, 2 is no 2. And a key that comes up under Ctrl or Cmd was kept
 * by the browser, which has done with it what it does; an input method does not keep those.
 *
 * Unheard is better than misheard: all of this costs a press at worst, and only where going down was not heard.
 */
import type { Place } from './key-place'
import { type Command, commandOf, isChord, type KeyPress, type KeysBy } from './keys'

export interface Keyboard {
  /** Keys that went down and have not come up, and when they last said so. */
  readonly down: ReadonlyMap<string, number>
  /** From then on, a key that comes up unheard was pressed here. */
  readonly settledAt: number
  /** The key that acted when it came up. */
  readonly acted: { readonly id: string; readonly at: number } | null
}

export type Happening =
  | { readonly kind: 'down' | 'up'; readonly press: KeyPress; readonly place: Place; readonly at: number }
  /** The keys may have been elsewhere: a new page, a window looked at again, a dialog closed, a text left. */
  | { readonly kind: 'back'; readonly at: number }
  /** Keys will come up unheard. */
  | { readonly kind: 'away' }

/** Longer than keys wait before they repeat, on all but the slowest setting. */
export const SETTLES_MS = 1000
/** No finger is that quick; an input method that hands a key back is. */
export const ECHO_MS = 50

export const keyboardAt = (at: number): Keyboard => ({ down: new Map(), settledAt: at + SETTLES_MS, acted: null })

export interface Heard {
  readonly keyboard: Keyboard
  readonly command: Command | undefined
}

export function hear(keyboard: Keyboard, happening: Happening, keysBy: KeysBy): Heard {
  if (happening.kind === 'back') return { keyboard: { ...keyboard, settledAt: happening.at + SETTLES_MS }, command: undefined }
  if (happening.kind === 'away') return { keyboard: { ...keyboard, down: new Map() }, command: undefined }
  return happening.kind === 'down' ? wentDown(keyboard, happening, keysBy) : cameUp(keyboard, happening, keysBy)
}

type Stroke = Extract<Happening, { press: KeyPress }>

function wentDown(keyboard: Keyboard, { press, place, at }: Stroke, keysBy: KeysBy): Heard {
  const id = idOf(press)
  const before = keyboard.down.get(id)
  const isEcho = (before !== undefined && at - before < ECHO_MS) || isEchoOfActed(keyboard, id, at)
  const acts = !press.repeat && !isEcho
  return {
    keyboard: { ...keyboard, down: new Map(keyboard.down).set(id, at) },
    command: acts ? commandAt(press, place, keysBy) : undefined,
  }
}

function cameUp(keyboard: Keyboard, { press, place, at }: Stroke, keysBy: KeysBy): Heard {
  const id = idOf(press)
  const down = new Map(keyboard.down)
  const wasHeard = down.delete(id)
  if (MODIFIERS.has(press.key)) return { keyboard: { ...keyboard, down, settledAt: at + SETTLES_MS }, command: undefined }
  const acts = !wasHeard && at >= keyboard.settledAt && !isChord(press) && !isEchoOfActed(keyboard, id, at)
  const command = acts ? commandAt(press, place, keysBy) : undefined
  return { keyboard: { ...keyboard, down, acted: command ? { id, at } : keyboard.acted }, command }
}

function commandAt(press: KeyPress, place: Place, keysBy: KeysBy): Command | undefined {
  const command = place === 'text' ? undefined : commandOf(press, keysBy)
  return command?.do === 'go-on' && isOnControl(press, place) ? undefined : command
}

/** Space and Enter belong to a control that has the focus: a link, a button, a folded part; to a checkbox, Space alone. */
const isOnControl = ({ key, code }: KeyPress, place: Place): boolean =>
  place === 'pressable' || (place === 'tickable' && (code === 'Space' || key === ' '))

const isEchoOfActed = ({ acted }: Keyboard, id: string, at: number): boolean => acted?.id === id && at - acted.at < ECHO_MS

const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'OS'])

/** The key itself, whatever it types: with Shift let go, it is still the same one. */
const idOf = ({ code, key }: KeyPress): string => (code === '' || code === 'Unidentified' ? key.toLowerCase() : code)
