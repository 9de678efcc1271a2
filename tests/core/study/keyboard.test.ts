/** When a key that was heard is a command: once, and only if it was pressed here. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Place, placeOf, type Spot } from '@/lib/core/study/key-place'
import { ECHO_MS, type Happening, hear, keyboardAt, SETTLES_MS } from '@/lib/core/study/keyboard'
import type { Command, KeyPress, KeysBy } from '@/lib/core/study/keys'
import { EVERY_KEY, type EveryKey } from '../../e2e/every-key'

const NOTHING_HELD = { repeat: false, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, altGraph: false }
const KEYS_BY = ['place', 'letter'] as const satisfies readonly KeysBy[]

/** Long after the page came. */
const LATER = 60_000

type Said = Partial<KeyPress> & { readonly place?: Place }
const stroke = (kind: 'down' | 'up', { place = 'page', ...press }: Said, at: number): Happening =>
  ({ kind, press: { key: '', code: '', ...NOTHING_HELD, ...press }, place, at })
const down = (said: Said, at = LATER) => stroke('down', said, at)
const up = (said: Said, at = LATER) => stroke('up', said, at)

/** The commands that a page comes to, which was there from 0 on. */
function commandsOf(happenings: readonly Happening[], keysBy: KeysBy = 'place'): readonly Command[] {
  let keyboard = keyboardAt(0)
  return happenings.flatMap((happening) => {
    const heard = hear(keyboard, happening, keysBy)
    keyboard = heard.keyboard
    return heard.command ?? []
  })
}
const deedsOf = (happenings: readonly Happening[]): readonly string[] => commandsOf(happenings).map((command) => command.do)

const nameOf = ({ command, code, shiftKey, ctrlKey, metaKey }: EveryKey): string =>
  `${command.do}${'n' in command ? ` ${command.n}` : ''} by ${ctrlKey ? 'Ctrl+' : ''}${metaKey ? 'Cmd+' : ''}${shiftKey ? 'Shift+' : ''}${code}`
const saidBy = ({ command: _command, hangul: _hangul, ...press }: EveryKey): Said => press
const keysOf = ({ key, hangul }: EveryKey) => [key, hangul, 'Process']

describe.for(KEYS_BY)('keys by %s', (keysBy) => {
  test.for(EVERY_KEY.map((row) => [nameOf(row), row] as const))('%s', ([, row]) => {
    for (const key of keysOf(row)) {
      const said = { ...saidBy(row), key }
      const { command } = row
      const once = [command]
      const ofRelease = row.ctrlKey || row.metaKey ? [] : once
      const does = (...happenings: readonly Happening[]) => expect(commandsOf(happenings, keysBy), key)

      does(down(said), up(said, LATER + 80)).toEqual(once)
      // An input method kept its going down; with Ctrl and Cmd it was the browser, for itself.
      does(up(said)).toEqual(ofRelease)
      // Held.
      does(down(said), down({ ...said, repeat: true }, LATER + 500), down({ ...said, repeat: true }, LATER + 530), up(said, LATER + 560)).toEqual(once)
      does(down({ ...said, repeat: true }), up(said, LATER + 30)).toEqual([])
      // An input method handed it back.
      does(down(said), down(said, LATER + ECHO_MS - 1), up(said, LATER + 90)).toEqual(once)
      does(up(said), down(said, LATER + ECHO_MS - 1), up(said, LATER + 90)).toEqual(ofRelease.length > 0 ? once : [command])
      does(up(said), up(said, LATER + ECHO_MS - 1)).toEqual(ofRelease)
      // Twice is twice.
      does(down(said), up(said, LATER + 2), down(said, LATER + 4), up(said, LATER + 6)).toEqual([command, command])
      does(up(said), up(said, LATER + ECHO_MS)).toEqual([...ofRelease, ...ofRelease])
      // Typed, composed or not.
      does(down({ ...said, place: 'text' }), up({ ...said, place: 'text' }, LATER + 80)).toEqual([])
      does(up({ ...said, place: 'text' })).toEqual([])
      // Typed, and the text left with it: Enter sends it, Escape gives it up.
      does(down({ ...said, place: 'text' }), { kind: 'back', at: LATER + 1 }, up(said, LATER + 80)).toEqual([])
      does({ kind: 'back', at: LATER }, up(said, LATER + 80)).toEqual([])
    }
  })
})

/** Enter went down on a link in the page before, in the address, in a dialog that it closed; it comes up here. */
describe('a key that went down elsewhere', () => {
  const enter = { key: 'Enter', code: 'Enter' }

  test('does nothing when it comes up in the page that it brought', () => {
    expect(deedsOf([up(enter, 90)])).toEqual([])
    expect(deedsOf([up(enter, SETTLES_MS - 1)])).toEqual([])
  })

  test('held over the new page, repeats, and is known by that', () => {
    expect(deedsOf([down({ ...enter, repeat: true }, 400), down({ ...enter, repeat: true }, 2000), up(enter, 2010)])).toEqual([])
  })

  test('does nothing when it comes up after the window came back', () => {
    for (const code of ['Enter', 'Escape', 'KeyU', 'Digit1', 'Space'])
      expect(deedsOf([{ kind: 'away' }, { kind: 'back', at: LATER }, up({ code }, LATER + 120)]), code).toEqual([])
  })

  test('does nothing when the dialog that heard it is gone', () => {
    expect(deedsOf([down(enter), { kind: 'back', at: LATER + 1 }, up(enter, LATER + 3000)])).toEqual(['go-on'])
    expect(deedsOf([down({ ...enter, place: 'pressable' }), { kind: 'back', at: LATER + 1 }, up(enter, LATER + 3000)])).toEqual([])
  })

  test('and once the page is settled, only a key that was pressed here can come up', () => {
    expect(deedsOf([up(enter, SETTLES_MS)])).toEqual(['go-on'])
    expect(deedsOf([{ kind: 'away' }, { kind: 'back', at: LATER }, up(enter, LATER + SETTLES_MS)])).toEqual(['go-on'])
  })

  test('a key that goes down is pressed here, however new the page is', () => {
    expect(deedsOf([down(enter, 5)])).toEqual(['go-on'])
    expect(deedsOf([{ kind: 'back', at: LATER }, down(enter, LATER + 1)])).toEqual(['go-on'])
  })

  test('a key that comes up elsewhere is not thought to be down for ever', () => {
    expect(deedsOf([down({ code: 'KeyU' }), { kind: 'away' }, { kind: 'back', at: LATER + 900 }, up({ code: 'KeyU' }, LATER + 9000)])).toEqual(['undo', 'undo'])
  })
})

describe('modifiers', () => {
  const shift = { key: 'Shift', code: 'ShiftLeft' }

  test('a modifier alone does nothing, up or down', () => {
    for (const key of ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta']) expect(deedsOf([down({ key, code: key }), up({ key, code: key })]), key).toEqual([])
  })

  test('@ let go in the wrong order is no 2', () => {
    const two = { key: '2', code: 'Digit2' }
    expect(deedsOf([down({ ...shift, shiftKey: true }), up(shift, LATER + 100), up(two, LATER + 130)])).toEqual([])
    expect(deedsOf([down({ ...shift, shiftKey: true }), down({ ...two, key: '@', shiftKey: true }), up(shift, LATER + 100), up(two, LATER + 130)])).toEqual(['suspend'])
    expect(deedsOf([down({ ...shift, shiftKey: true }), up({ ...two, key: '@', shiftKey: true }, LATER + 100), up(shift, LATER + 130)])).toEqual(['suspend'])
  })

  test('what the browser took with Ctrl does nothing when Ctrl comes up first', () => {
    for (const key of ['Control', 'Meta', 'Alt'])
      expect(deedsOf([down({ key, code: `${key}Left` }), up({ key, code: `${key}Left` }, LATER + 80), up({ code: 'KeyE', key: 'e' }, LATER + 110)]), key).toEqual([])
  })

  test('Cmd keeps the Z from coming up; pressed again, it is pressed again', () => {
    const z = { key: 'z', code: 'KeyZ', metaKey: true }
    expect(deedsOf([down(z), down(z, LATER + 200), down(z, LATER + 400)])).toEqual(['undo', 'undo', 'undo'])
  })

  test('@ with AltGr also acts when it comes up', () => {
    expect(deedsOf([up({ key: '@', code: 'KeyQ', altGraph: true, ctrlKey: true, altKey: true })])).toEqual(['suspend'])
  })
})

test('a key without a place is known by what it types', () => {
  expect(deedsOf([down({ key: 'u' }), up({ key: 'u' }, LATER + 60), up({ key: 'U' }, LATER + 200)])).toEqual(['undo', 'undo'])
  expect(deedsOf([down({ key: 'u' }), up({ key: 'e' }, LATER + 60)])).toEqual(['undo', 'edit'])
  // Shift was let go in between.
  expect(deedsOf([down({ key: 'U', shiftKey: true }), up({ key: 'u' }, LATER + 60)])).toEqual(['redo'])
})

describe('laws', () => {
  const aKey = fc.constantFrom(...EVERY_KEY)
  const aGap = fc.integer({ min: ECHO_MS, max: 3000 })

  test('whatever was pressed before, a key that goes down and comes up acts once', () => {
    fc.assert(fc.property(fc.array(fc.tuple(aKey, aGap)), (pressed) => {
      let at = 0
      const happenings = pressed.flatMap(([row, gap]) => [down(saidBy(row), (at += gap)), up(saidBy(row), (at += 40))])
      expect(commandsOf(happenings)).toEqual(pressed.map(([row]) => row.command))
    }))
  })

  test('however keys go down and come up, none acts more often than it did either', () => {
    const aStroke = fc.record({ row: aKey, kind: fc.constantFrom('down' as const, 'up' as const), gap: fc.integer({ min: 0, max: 1500 }), repeat: fc.boolean() })
    fc.assert(fc.property(fc.array(aStroke), (strokes) => {
      let at = 0
      const happenings = strokes.map(({ row, kind, gap, repeat }) => stroke(kind, { ...saidBy(row), repeat: kind === 'down' && repeat }, (at += gap)))
      for (const code of new Set(strokes.map(({ row }) => row.code))) {
        const own = happenings.filter((happening) => 'press' in happening && happening.press.code === code)
        const downs = own.filter(({ kind }) => kind === 'down').length
        const alone = own.filter((happening, i) => happening.kind === 'up' && own[i - 1]?.kind !== 'down').length
        expect(commandsOf(own).length).toBeLessThanOrEqual(downs + alone)
      }
    }))
  })

  test('where text is typed nothing is a command', () => {
    fc.assert(fc.property(fc.array(fc.tuple(aKey, fc.constantFrom('down' as const, 'up' as const), aGap)), (strokes) => {
      let at = 0
      expect(commandsOf(strokes.map(([row, kind, gap]) => stroke(kind, { ...saidBy(row), place: 'text' }, (at += gap))))).toEqual([])
    }))
  })
})

describe('whose a key is', () => {
  const spot = (given: Partial<Spot>): Spot => ({ tag: 'DIV', type: null, role: null, isContentEditable: false, ...given })
  const places: Readonly<Record<string, { readonly at: Spot; readonly is: Place }>> = {
    'the page': { at: spot({ tag: 'BODY' }), is: 'page' },
    'the answer, which has the focus': { at: spot({ tag: 'SECTION' }), is: 'page' },
    'a text field': { at: spot({ tag: 'INPUT', type: 'text' }), is: 'text' },
    'a field without a type': { at: spot({ tag: 'INPUT' }), is: 'text' },
    'a search field': { at: spot({ tag: 'INPUT', type: 'search' }), is: 'text' },
    'a date': { at: spot({ tag: 'INPUT', type: 'date' }), is: 'text' },
    'a field of a type to come': { at: spot({ tag: 'INPUT', type: 'telepathy' }), is: 'text' },
    'a text area': { at: spot({ tag: 'TEXTAREA' }), is: 'text' },
    'a choice, where letters choose': { at: spot({ tag: 'SELECT' }), is: 'text' },
    'editable text': { at: spot({ isContentEditable: true }), is: 'text' },
    'an editable link': { at: spot({ tag: 'A', isContentEditable: true }), is: 'text' },
    'a made text box': { at: spot({ role: 'textbox' }), is: 'text' },
    'a link': { at: spot({ tag: 'A' }), is: 'pressable' },
    'a button': { at: spot({ tag: 'BUTTON' }), is: 'pressable' },
    'a folded part': { at: spot({ tag: 'SUMMARY' }), is: 'pressable' },
    'a file to choose': { at: spot({ tag: 'INPUT', type: 'FILE' }), is: 'pressable' },
    'a made button': { at: spot({ role: 'button' }), is: 'pressable' },
    'a checkbox': { at: spot({ tag: 'INPUT', type: 'checkbox' }), is: 'tickable' },
    'a radio button': { at: spot({ tag: 'INPUT', type: 'radio' }), is: 'tickable' },
    'a made switch': { at: spot({ role: 'switch' }), is: 'tickable' },
  }
  test.for(Object.entries(places))('%s', ([, { at, is }]) => {
    expect(placeOf(at)).toBe(is)
  })

  test('Space and Enter belong to what they press, and Space to what it ticks; other keys do not', () => {
    const at = (place: Place, code: string) => deedsOf([down({ code, key: 'Process', place })])
    const goesOn = ['go-on']
    expect([at('pressable', 'Space'), at('pressable', 'Enter'), at('pressable', 'NumpadEnter')]).toEqual([[], [], []])
    expect([at('tickable', 'Space'), at('tickable', 'Enter'), at('tickable', 'NumpadEnter')]).toEqual([[], goesOn, goesOn])
    for (const place of ['pressable', 'tickable'] as const) expect(at(place, 'KeyU')).toEqual(['undo'])
  })
})
