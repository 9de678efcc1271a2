/** What each key means. The ways to each command are the rows of tests/e2e/every-key.ts, which a browser presses too. */
import { describe, expect, test } from 'vitest'
import { SettingChange } from '@/lib/core/settings'
import { KEY_CAPS, KEY_GROUPS, keyHint } from '@/lib/core/study/key-caps'
import { type Command, commandOf, DEEDS, type KeyPress, type KeysBy } from '@/lib/core/study/keys'
import { EVERY_KEY, type EveryKey } from '../../e2e/every-key'

const NOTHING_HELD = { repeat: false, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, altGraph: false }
const press = (given: Partial<KeyPress>): KeyPress => ({ key: '', code: '', ...NOTHING_HELD, ...given })
const KEYS_BY = ['place', 'letter'] as const satisfies readonly KeysBy[]

const nameOf = ({ command, code, shiftKey, ctrlKey, metaKey }: EveryKey): string =>
  `${command.do}${'n' in command ? ` ${command.n}` : ''} by ${ctrlKey ? 'Ctrl+' : ''}${metaKey ? 'Cmd+' : ''}${shiftKey ? 'Shift+' : ''}${code}`
const rows = EVERY_KEY.map((row) => [nameOf(row), row] as const)
const pressOf = ({ command: _command, hangul: _hangul, ...row }: EveryKey, key: string = row.key): KeyPress => press({ ...row, key })

test('every command has a row, each digit and each flag its own', () => {
  const has = (command: Command) => EVERY_KEY.some((row) => JSON.stringify(row.command) === JSON.stringify(command))
  for (const deed of DEEDS) {
    if (deed === 'digit') for (const n of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const) expect(has({ do: deed, n }), `${deed} ${n}`).toBe(true)
    else if (deed === 'flag') for (const n of [1, 2, 3, 4, 5, 6, 7] as const) expect(has({ do: deed, n }), `${deed} ${n}`).toBe(true)
    else expect(has({ do: deed }), deed).toBe(true)
  }
})

describe.for(KEYS_BY)('keys by %s', (keysBy) => {
  test.for(rows)('%s', ([, row]) => {
    expect(commandOf(pressOf(row), keysBy), 'Latin').toEqual(row.command)
    expect(commandOf(pressOf(row, row.hangul), keysBy), row.hangul).toEqual(row.command)
    // The letter that the user interface knows is lost; keyCode is 229.
    expect(commandOf(pressOf(row, 'Process'), keysBy), 'Process').toEqual(row.command)
    expect(commandOf(pressOf(row, 'Unidentified'), keysBy), 'Unidentified').toEqual(row.command)
  })

  test('with Caps Lock, letters mean the same', () => {
    for (const row of EVERY_KEY.filter(({ code, shiftKey }) => code.startsWith('Key') && !shiftKey))
      expect(commandOf(pressOf(row, row.key.toUpperCase()), keysBy), row.code).toEqual(row.command)
  })

  test('Hangul means the same as letters, whichever letter it is', () => {
    for (const row of EVERY_KEY.filter(({ code }) => code.startsWith('Key')))
      for (const hangul of ['ㅋ', 'ㅒ', '여', '한']) expect(commandOf(pressOf(row, hangul), keysBy), `${row.code} ${hangul}`).toEqual(row.command)
  })
})

interface Case {
  readonly pressed: Partial<KeyPress>
  readonly place: Command | undefined
  readonly letter: Command | undefined
}
const both = (command: Command | undefined): Pick<Case, 'place' | 'letter'> => ({ place: command, letter: command })

const cases: Readonly<Record<string, Case>> = {
  'Dvorak: the key of the U types g': { pressed: { code: 'KeyU', key: 'g' }, place: { do: 'undo' }, letter: undefined },
  'Dvorak: the key that types u': { pressed: { code: 'KeyF', key: 'u' }, place: { do: 'flags' }, letter: { do: 'undo' } },
  'Dvorak: the full stop in the place of the E': { pressed: { code: 'KeyE', key: '.' }, place: { do: 'edit' }, letter: undefined },
  'Dvorak: Ctrl+Z where the slash is': { pressed: { code: 'Slash', key: 'z', ctrlKey: true }, ...both({ do: 'undo' }) },
  'Dvorak: Ctrl with the key of the Z, which types a semicolon': { pressed: { code: 'KeyZ', key: ';', ctrlKey: true }, ...both(undefined) },
  'AZERTY: the 1 unshifted': { pressed: { code: 'Digit1', key: '&' }, ...both({ do: 'digit', n: 1 }) },
  'AZERTY: the 2 takes Shift': { pressed: { code: 'Digit2', key: '2', shiftKey: true }, ...both({ do: 'digit', n: 2 }) },
  'AZERTY: the key of the 6 types a hyphen': { pressed: { code: 'Digit6', key: '-' }, place: { do: 'digit', n: 6 }, letter: { do: 'bury' } },
  'AZERTY: the exclamation mark has a key': { pressed: { code: 'Slash', key: '!' }, ...both({ do: 'suspend-pair' }) },
  'AZERTY: the question mark is where the M was': { pressed: { code: 'KeyM', key: '?', shiftKey: true }, ...both({ do: 'list' }) },
  'AZERTY: Ctrl with the key of the 6 makes the page smaller': { pressed: { code: 'Digit6', key: '-', ctrlKey: true }, ...both(undefined) },
  'QWERTZ: Ctrl+Z is where the Y was': { pressed: { code: 'KeyY', key: 'z', ctrlKey: true }, ...both({ do: 'undo' }) },
  'QWERTZ: @ with AltGr, as Windows reports it': { pressed: { code: 'KeyQ', key: '@', ctrlKey: true, altKey: true, altGraph: true }, ...both({ do: 'suspend' }) },
  'QWERTZ: @ with AltGr, as Linux reports it': { pressed: { code: 'KeyQ', key: '@', altGraph: true }, ...both({ do: 'suspend' }) },
  'QWERTZ: @ with Ctrl and Alt': { pressed: { code: 'KeyQ', key: '@', ctrlKey: true, altKey: true }, ...both({ do: 'suspend' }) },
  'QWERTZ: @ with Option': { pressed: { code: 'KeyL', key: '@', altKey: true }, ...both({ do: 'suspend' }) },
  'QWERTZ: ß in the place of the hyphen': { pressed: { code: 'Minus', key: 'ß' }, ...both(undefined) },
  'QWERTZ: an accent in the place of the equals sign': { pressed: { code: 'Equal', key: 'Dead' }, ...both(undefined) },
  'QWERTZ: = is Shift+0': { pressed: { code: 'Digit0', key: '=', shiftKey: true }, ...both({ do: 'bury-pair' }) },
  'British: Shift+2 types a quotation mark': { pressed: { code: 'Digit2', key: '"', shiftKey: true }, ...both(undefined) },
  'British: @ is where the quotation mark was': { pressed: { code: 'Quote', key: '@', shiftKey: true }, ...both({ do: 'suspend' }) },
  'Russian: г is the U': { pressed: { code: 'KeyU', key: 'г' }, ...both({ do: 'undo' }) },
  'full-width letters are letters': { pressed: { code: 'KeyU', key: 'ｕ' }, ...both({ do: 'undo' }) },
  'full-width digits are digits': { pressed: { code: 'Digit3', key: '３' }, ...both({ do: 'digit', n: 3 }) },
  'full-width, where only what is typed says what it is': { pressed: { code: 'KeyM', key: '？', shiftKey: true }, ...both({ do: 'list' }) },
  'AltGr with the place of a symbol': { pressed: { code: 'Minus', key: 'Process', altGraph: true }, ...both(undefined) },
  'Alt with the place of a symbol': { pressed: { code: 'Equal', key: 'Process', altKey: true }, ...both(undefined) },
  'AltGr with a letter': { pressed: { code: 'KeyU', key: 'u', altGraph: true }, ...both(undefined) },
  'Alt with a letter': { pressed: { code: 'KeyE', key: 'e', altKey: true }, ...both(undefined) },
  'Alt with a symbol in its place': { pressed: { code: 'Minus', key: '-', altKey: true }, ...both(undefined) },
  'Alt with a digit': { pressed: { code: 'Numpad1', key: '1', altKey: true }, ...both(undefined) },
  'Ctrl with a letter: reload': { pressed: { code: 'KeyR', key: 'r', ctrlKey: true }, ...both(undefined) },
  'Cmd with a letter: copy': { pressed: { code: 'KeyC', key: 'c', metaKey: true }, ...both(undefined) },
  'Ctrl with the hyphen: smaller': { pressed: { code: 'Minus', key: '-', ctrlKey: true }, ...both(undefined) },
  'Ctrl with the equals sign: larger': { pressed: { code: 'Equal', key: '=', ctrlKey: true }, ...both(undefined) },
  'Ctrl+0: as large as it was': { pressed: { code: 'Digit0', key: '0', ctrlKey: true }, ...both(undefined) },
  'Ctrl+8 is no flag': { pressed: { code: 'Digit8', key: '8', ctrlKey: true }, ...both(undefined) },
  'Cmd+1: a tab': { pressed: { code: 'Digit1', key: '1', metaKey: true }, ...both(undefined) },
  'Cmd+Y: the history': { pressed: { code: 'KeyY', key: 'y', metaKey: true }, ...both(undefined) },
  'Ctrl+Alt+Z': { pressed: { code: 'KeyZ', key: 'z', ctrlKey: true, altKey: true }, ...both(undefined) },
  'Ctrl+Cmd+Z': { pressed: { code: 'KeyZ', key: 'z', ctrlKey: true, metaKey: true }, ...both(undefined) },
  'Shift+Space, which switches Hangul on': { pressed: { code: 'Space', key: ' ', shiftKey: true }, ...both(undefined) },
  'Ctrl+Space, which switches an input method on': { pressed: { code: 'Space', key: ' ', ctrlKey: true }, ...both(undefined) },
  'Shift with a letter that has nothing': { pressed: { code: 'KeyE', key: 'E', shiftKey: true }, ...both(undefined) },
  'Shift with the hyphen types another': { pressed: { code: 'Minus', key: '_', shiftKey: true }, ...both(undefined) },
  'Shift with a digit that has nothing': { pressed: { code: 'Digit3', key: '#', shiftKey: true }, ...both(undefined) },
  'Num Lock off: the 1 goes to the end': { pressed: { code: 'Numpad1', key: 'End' }, ...both(undefined) },
  'Num Lock off: the 2 goes down': { pressed: { code: 'Numpad2', key: 'ArrowDown' }, ...both(undefined) },
  'Escape where Caps Lock is': { pressed: { code: 'CapsLock', key: 'Escape' }, ...both({ do: 'leave' }) },
  'a program that sends a letter without a place': { pressed: { key: 'u' }, ...both({ do: 'undo' }) },
  'a program that sends a digit without a place': { pressed: { key: '4' }, ...both({ do: 'digit', n: 4 }) },
  'a program that sends Enter without a place': { pressed: { key: 'Enter' }, ...both({ do: 'go-on' }) },
  'an input method that says nothing at all': { pressed: { key: 'Process' }, ...both(undefined) },
  'a key that nothing has': { pressed: { code: 'KeyQ', key: 'q' }, ...both(undefined) },
  'Tab': { pressed: { code: 'Tab', key: 'Tab' }, ...both(undefined) },
}

test.for(Object.entries(cases))('%s', ([, { pressed, ...means }]) => {
  for (const keysBy of KEYS_BY) expect(commandOf(press(pressed), keysBy), keysBy).toEqual(means[keysBy])
})

test('the two ways to read letters are those that can be chosen', () => {
  for (const keysBy of KEYS_BY) expect(SettingChange.safeParse({ keysBy }).success, keysBy).toBe(true)
})

describe('the keys as they are printed', () => {
  test('the list has every command, once', () => {
    expect(Object.values(KEY_GROUPS).flat().toSorted()).toEqual(DEEDS.toSorted())
  })

  test('a letter is printed with the Hangul of its key', () => {
    expect(keyHint('undo')).toBe('u / ㅕ')
    for (const { command, code, key, hangul, shiftKey, ctrlKey, metaKey } of EVERY_KEY)
      if (code.startsWith('Key') && !shiftKey && !ctrlKey && !metaKey) expect(keyHint(command.do), command.do).toBe(`${key} / ${hangul}`)
  })

  test('a symbol is printed as it is typed', () => {
    const symbols = EVERY_KEY.filter(({ key }) => '-=@!*?'.includes(key))
    expect(symbols).toHaveLength(8)
    for (const { command, key } of symbols) expect(KEY_CAPS[command.do].caps).toEqual([key])
  })

  test('what a screen reader is told is what does it', () => {
    const parse = (shortcut: string): Partial<KeyPress> => {
      const held = shortcut.split('+')
      const last = held.pop() ?? ''
      const [row] = EVERY_KEY.filter(({ code, key }) => [`Key${last}`, `Digit${last}`, last].includes(code) || key === last || (last === '/' && code === 'Slash'))
      return { code: row?.code ?? '', key: 'Process', shiftKey: held.includes('Shift'), ctrlKey: held.includes('Control'), metaKey: held.includes('Meta') }
    }
    for (const deed of DEEDS)
      for (const shortcut of KEY_CAPS[deed].aria.split(' ')) expect(commandOf(press(parse(shortcut)), 'place')?.do, shortcut).toBe(deed)
  })
})
