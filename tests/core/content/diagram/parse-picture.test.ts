/** A file with a picture: its shapes, what is refused, and what has no room. */
import { expect, test } from 'vitest'
import { checkWidths } from '@/lib/core/content/diagram/check-widths'
import { parseDiagram } from '@/lib/core/content/diagram/parse-diagram'

/** The first line of the picture is line 4. */
const parse = (...lines: readonly string[]) => {
  const text = ['# A caption', '', '```picture', ...lines, '```', '', '1. In words.', ''].join('\n')
  const { diagram, problems } = parseDiagram({ path: 'd.en.md', name: 'd', language: 'en' }, text)
  return { drawing: diagram.drawing, problems: problems.map(({ line, column, message }) => `${String(line)}:${String(column)} ${message}`) }
}

test('what is there from the beginning, and what comes with each step', () => {
  const { drawing, problems } = parse(
    'size 312 100', 'line 0 50 312 50 thin', 'step', '  box 10 20 90 40 pill mono: SYN_SENT<br/>x', '', 'step',
    'arrow 0 0 5 5 10 0 dashed', 'text 20 30 start: a: b',
  )
  expect(problems).toEqual([])
  expect(drawing).toEqual({
    kind: 'picture', width: 312, height: 100,
    base: [{ kind: 'line', points: [{ x: 0, y: 50 }, { x: 312, y: 50 }], styles: ['thin'] }],
    steps: [
      [{ kind: 'box', x: 10, y: 20, width: 90, height: 40, styles: ['pill', 'mono'], label: ['SYN_SENT', 'x'] }],
      [
        { kind: 'arrow', points: [{ x: 0, y: 0 }, { x: 5, y: 5 }, { x: 10, y: 0 }], styles: ['dashed'] },
        { kind: 'text', x: 20, y: 30, styles: ['start'], label: ['a: b'] },
      ],
    ],
  })
})

const NOT_UNDERSTOOD =
  'not understood: a picture has the lines "size W H", "box X Y W H: label", "line X Y X Y", "arrow X Y X Y", "text X Y: label" and "step"'
const STEP = ['step', 'box 0 0 9 9']
const refused: Record<string, readonly [lines: readonly string[], ...problems: string[]]> = {
  'no size': [STEP, '4:1 a picture begins with its size: size 312 240'],
  'another shape': [['size 9 9', ...STEP, '  circle 1 2 3'], `7:3 ${NOT_UNDERSTOOD}`],
  'a fraction': [['size 9 9', ...STEP, 'box 0.5 0 9 9'], `7:1 ${NOT_UNDERSTOOD}`],
  'a second size': [['size 9 9', ...STEP, 'size 9 9'], `7:1 ${NOT_UNDERSTOOD}`],
  'three numbers': [['size 9 9', ...STEP, 'box 0 0 9'], '7:1 a box has four numbers: left, top, width, height'],
  'a text without words': [['size 9 9', ...STEP, 'text 1 2'], '7:1 a text has words: text X Y: words'],
  'a text with a width': [['size 9 9', ...STEP, 'text 1 2 3: a'], '7:1 a text has two numbers: left to right, and the middle of its lines'],
  'half a point': [['size 9 9', ...STEP, 'line 1 2 3 4 5'], '7:1 a line has the numbers of two points or more: X Y X Y'],
  'a label on an arrow': [['size 9 9', ...STEP, 'arrow 1 2 3 4: a'], '7:1 no label stands at an arrow: write a text beside it'],
  'a style of another shape': [['size 9 9', ...STEP, 'line 1 2 3 4 pill'], '7:1 "pill" is no style of a line: thin, dashed, strong'],
  'a tag': [['size 9 9', ...STEP, 'text 1 2: <b>'], '7:11 "<" may not stand in a label: Mermaid reads it otherwise'],
  'no step': [['size 9 9', 'box 0 0 9 9'], '4:1 a picture has at least one step: a line "step", and under it what comes into view'],
  'an empty step': [['size 9 9', 'step', ...STEP], '4:1 a step has at least one shape'],
}
test.for(Object.entries(refused))('%s is refused', ([, [lines, ...problems]]) => {
  const { drawing, problems: said } = parse(...lines)
  expect(said).toEqual(problems)
  expect(drawing).toBeNull()
})

const cramped: Record<string, readonly [lines: readonly string[], ...problems: string[]]> = {
  'a picture wider than a phone': [['size 313 50', 'step', 'box 0 0 9 9'], 'the picture is 313 pixels wide: at most 312'],
  'a shape outside': [['size 50 50', 'step', 'line 0 0 51 9'], 'the line at 0 0 stands outside the picture'],
  'a word cut off': [['size 50 50', 'step', 'text 45 20: word'], 'the text "word" is cut off at the picture\'s edge'],
  'a label too wide for its box': [['size 99 50', 'step', 'box 20 10 30 20: Server'], 'the box "Server" is smaller than its label: 42 × 17 pixels for the letters are needed'],
  'two lines in a low box': [['size 99 50', 'step', 'box 10 5 60 30: a<br/>b'], 'the box "a b" is smaller than its label: 8 × 34 pixels for the letters are needed'],
  'two texts on each other': [['size 99 50', 'step', 'text 40 20: one', 'text 50 25: two'], 'the text "one" and the text "two" stand on each other'],
}
test.for(Object.entries(cramped))('%s has no room', ([, [lines, ...problems]]) => {
  const { drawing, problems: said } = parse(...lines)
  expect(said).toEqual([])
  expect(drawing && checkWidths(drawing)).toEqual(problems)
})
