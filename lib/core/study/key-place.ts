/** Whose a key is, by what has the focus when it is pressed. */

/** Where text is typed; what Space and Enter press; what Space ticks or moves; anything else. */
export type Place = 'page' | 'text' | 'pressable' | 'tickable'

/** What an element says of itself. */
export interface Spot {
  /** As HTML writes it: in capitals. */
  readonly tag: string
  readonly type: string | null
  readonly role: string | null
  readonly isContentEditable: boolean
}

export function placeOf({ tag, type, role, isContentEditable }: Spot): Place {
  if (isContentEditable || tag === 'TEXTAREA' || tag === 'SELECT' || (role !== null && TEXT_ROLES.has(role))) return 'text'
  if (tag === 'INPUT') return INPUTS[type?.toLowerCase() ?? ''] ?? 'text'
  if (PRESSABLE_TAGS.has(tag) || (role !== null && PRESSABLE_ROLES.has(role))) return 'pressable'
  return role !== null && TICKABLE_ROLES.has(role) ? 'tickable' : 'page'
}

/** Whatever is not here is typed into. */
const INPUTS: Readonly<Record<string, Place>> = {
  checkbox: 'tickable', radio: 'tickable', range: 'tickable',
  button: 'pressable', submit: 'pressable', reset: 'pressable', image: 'pressable', file: 'pressable', color: 'pressable',
}
const PRESSABLE_TAGS: ReadonlySet<string> = new Set(['A', 'BUTTON', 'SUMMARY', 'AUDIO', 'VIDEO'])
const PRESSABLE_ROLES: ReadonlySet<string> = new Set(['button', 'link', 'tab', 'option', 'menuitem', 'menuitemradio', 'menuitemcheckbox'])
const TICKABLE_ROLES: ReadonlySet<string> = new Set(['checkbox', 'switch', 'radio'])
const TEXT_ROLES: ReadonlySet<string> = new Set(['textbox', 'searchbox', 'combobox'])
