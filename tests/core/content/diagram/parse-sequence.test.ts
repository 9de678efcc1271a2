/** A file with a sequence: what is drawn, and what is refused, each at its place. */
import { expect, test } from 'vitest'
import type { Drawing } from '@/lib/core/content/diagram/drawing'
import { parseDiagram } from '@/lib/core/content/diagram/parse-diagram'

const parse = (text: string) => parseDiagram({ path: 'd.en.md', name: 'd', language: 'en' }, text)
const problemsOf = (text: string) =>
  parse(text).problems.map(({ line, column, message }) => `${String(line)}:${String(column)} ${message}`)

/** The file around a drawing; its first line after `sequenceDiagram` is line 5. */
const drawing = (...lines: readonly string[]) =>
  ['# A caption', '', '```mermaid', 'sequenceDiagram', ...lines, '```', '', '1. In words.', ''].join('\n')
const TWO = ['participant A', 'participant B as Server (b)']

test('participants, arrows, states and notes, step by step', () => {
  const { diagram, problems } = parse(
    drawing(
      ...TWO,
      'Note over A: CLOSED',
      'A->>B: SYN seq=1000<br/>MSS, WS',
      '  Note over A: SYN-SENT',
      'Note over B,A: both know',
      '',
      'B-->>A: SYN,ACK',
      'Note over B: FIN_WAIT_2 or later',
    ),
  )
  expect(problems).toEqual([])
  expect(diagram).toMatchObject({ caption: 'A caption', words: ['In words.'] })
  expect(diagram.drawing).toEqual({
    kind: 'sequence',
    participants: [{ id: 'A', label: ['A'] }, { id: 'B', label: ['Server (b)'] }],
    steps: [
      { arrow: null, notes: [{ kind: 'state', first: 0, last: 0, label: ['CLOSED'] }] },
      {
        arrow: { from: 0, to: 1, dashed: false, label: ['SYN seq=1000', 'MSS, WS'] },
        notes: [
          { kind: 'state', first: 0, last: 0, label: ['SYN-SENT'] },
          { kind: 'note', first: 0, last: 1, label: ['both know'] },
        ],
      },
      {
        arrow: { from: 1, to: 0, dashed: true, label: ['SYN,ACK'] },
        notes: [{ kind: 'note', first: 1, last: 1, label: ['FIN_WAIT_2 or later'] }],
      },
    ],
  })
})

const notesOf = (drawing: Drawing | null) => (drawing?.kind === 'sequence' ? (drawing.steps[0]?.notes ?? []) : [])

const states = { LISTEN: true, 'FIN-WAIT-1': true, FIN_WAIT_1: true, Closed: false, 'TIME WAIT': false, '2MSL': false }
test.for(Object.entries(states))('over one participant, "%s" is a state: %s', ([label, isState]) => {
  const { diagram } = parse(drawing(...TWO, 'A->>B: x', `Note over A: ${label}`))
  expect(notesOf(diagram.drawing)[0]?.kind).toBe(isState ? 'state' : 'note')
})

test('over two participants there is no state', () => {
  const { diagram } = parse(drawing(...TWO, 'A->>B: x', 'Note over A,B: ESTABLISHED'))
  expect(notesOf(diagram.drawing)[0]?.kind).toBe('note')
})

const NOT_UNDERSTOOD =
  'not understood: what is drawn is "participant C as Client", "C->>S: SYN", "C-->>S: ACK" and "Note over C,S: …"'
const refused: Record<string, readonly [lines: readonly string[], ...problems: string[]]> = {
  'another arrow': [[...TWO, 'A->>B: x', '  A-)B: x'], `8:3 ${NOT_UNDERSTOOD}`],
  'an arrow without a label': [[...TWO, 'A->>B: x', 'A->>B'], `8:1 ${NOT_UNDERSTOOD}`],
  'a note beside': [[...TWO, 'A->>B: x', 'Note right of A: x'], `8:1 ${NOT_UNDERSTOOD}`],
  'a loop': [[...TWO, 'A->>B: x', 'loop forever'], `8:1 ${NOT_UNDERSTOOD}`],
  'a comment': [[...TWO, 'A->>B: x', '%% comment'], `8:1 ${NOT_UNDERSTOOD}`],
  'a participant that is not declared': [
    [...TWO, 'A->>C: x', 'Note over D: x'],
    '7:1 the participant "C" is not declared: participant C as …',
    '8:1 the participant "D" is not declared: participant D as …',
  ],
  'a participant declared twice': [[...TWO, 'participant A', 'A->>B: x'], '7:1 the participant "A" is declared twice'],
  'six participants': [
    [...TWO, 'participant C', 'participant D', 'participant E', 'participant F', 'A->>B: x'],
    '10:1 there are at most 5 participants',
  ],
  'one participant': [
    ['participant A', 'Note over A: x'],
    '5:1 a diagram has at least two participants',
    '5:1 a diagram has at least one arrow',
  ],
  'an arrow to oneself': [[...TWO, 'A->>B: x', 'B->>B: x'], '8:1 a participant sends nothing to itself: write a Note'],
  'a semicolon': [[...TWO, '  A->>B: ab; c'], '7:12 ";" may not stand in a label: Mermaid reads it otherwise'],
  'a number sign': [[...TWO, 'A->>B: #1'], '7:8 "#" may not stand in a label: Mermaid reads it otherwise'],
  'a tag': [[...TWO, 'A->>B: a <b>x</b>'], '7:10 "<" may not stand in a label: Mermaid reads it otherwise'],
}
test.for(Object.entries(refused))('%s is refused', ([, [lines, ...problems]]) => {
  expect(problemsOf(drawing(...lines))).toEqual(problems)
  expect(parse(drawing(...lines)).diagram.drawing).toBeNull()
})

const WORDS = 'under the drawing stands a numbered list with the same in words'
const DRAWN = 'under the caption stands the drawing: ```mermaid or ```picture'
const files: Record<string, readonly [text: string, ...problems: string[]]> = {
  'an empty file': ['', '1:1 a diagram begins with its caption: # The caption', `1:1 ${DRAWN}`, `1:1 ${WORDS}`],
  'another kind of drawing': [
    '# A\n\n```mermaid\nflowchart LR\n```\n\n1. a',
    '4:1 a drawing begins with the line sequenceDiagram or packet',
  ],
  'code that is no drawing': ['# A\n\n```text\nx\n```\n\n1. a', `3:1 ${DRAWN}`],
  'a list of points': [drawing(...TWO, 'A->>B: x').replace('1. ', '- '), `10:1 ${WORDS}`],
  'something under the list': [
    `${drawing(...TWO, 'A->>B: x')}\nText.\n\n## More\n`,
    '12:1 under the numbered list stands nothing',
    '14:1 under the numbered list stands nothing',
  ],
  'a nested list': [
    `${drawing(...TWO, 'A->>B: x')}   - nested\n`,
    '10:1 an item is one paragraph of text, and nothing inside it',
  ],
  'a link in the words': [
    drawing(...TWO, 'A->>B: x').replace('In words', 'In [words](#x)'),
    '10:7 a diagram has no links',
  ],
  'HTML in the caption': [
    drawing(...TWO, 'A->>B: x').replace('caption', '<b>caption'),
    '1:5 HTML is not allowed: <b>',
  ],
}
test.for(Object.entries(files))('%s is refused', ([, [text, ...problems]]) => {
  expect(problemsOf(text)).toEqual(problems)
})
