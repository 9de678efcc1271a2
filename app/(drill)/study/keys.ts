/** Which key does what, by its place on the keyboard, so that it works while a Hangul input method is on. */
import type { Rating } from '@/lib/core/rating'

export type Command = { readonly do: 'go-on' | 'undo' | 'list' | 'leave' } | { readonly do: 'rate'; readonly rating: Rating }

const BY_CODE: Readonly<Record<string, Command>> = {
  Space: { do: 'go-on' },
  Enter: { do: 'go-on' },
  NumpadEnter: { do: 'go-on' },
  Digit1: { do: 'rate', rating: 'again' },
  Digit2: { do: 'rate', rating: 'hard' },
  Digit3: { do: 'rate', rating: 'good' },
  Digit4: { do: 'rate', rating: 'easy' },
  Numpad1: { do: 'rate', rating: 'again' },
  Numpad2: { do: 'rate', rating: 'hard' },
  Numpad3: { do: 'rate', rating: 'good' },
  Numpad4: { do: 'rate', rating: 'easy' },
  KeyU: { do: 'undo' },
  Escape: { do: 'leave' },
}

/** Undefined: not ours. Typing is never a command, and a held key never grades. */
export function commandOf(event: KeyboardEvent): Command | undefined {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return undefined
  if (event.key === '?' || (event.code === 'Slash' && event.shiftKey)) return { do: 'list' }
  if (event.shiftKey) return undefined
  return BY_CODE[event.code]
}

/** The number of the key point that a digit key means, from 0. */
export function pointOf({ code }: { readonly code: string }): number | undefined {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1]
  return digit === undefined ? undefined : Number(digit) - 1
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])'))

/** Space and Enter belong to a control that has the focus: a link, a button, a folded part. */
export const isOnControl = (target: EventTarget | null, code: string): boolean => {
  if (!(target instanceof HTMLElement)) return false
  if (target.matches('a, button, summary')) return true
  return code === 'Space' && target.matches('input')
}
