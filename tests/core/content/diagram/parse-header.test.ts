/** A file with a header: its fields, and what is refused, each at its place. */
import { expect, test } from 'vitest'
import { checkWidths } from '@/lib/core/content/diagram/check-widths'
import { parseDiagram } from '@/lib/core/content/diagram/parse-diagram'

/** The first field stands on line 5. */
const parse = (...lines: readonly string[]) => {
  const text = ['# A caption', '', '```mermaid', 'packet', ...lines, '```', '', '1. In words.', ''].join('\n')
  const { diagram, problems } = parseDiagram({ path: 'd.en.md', name: 'd', language: 'en' }, text)
  return { drawing: diagram.drawing, problems: problems.map(({ line, column, message }) => `${String(line)}:${String(column)} ${message}`) }
}

test('fields, single bits, broken labels and what is not always there', () => {
  const { drawing, problems } = parse('0-15: "Source port"', '', '  16: "SYN"', '17-31: "Win<br/>dow"', '32-63: "(Options)"')
  expect(problems).toEqual([])
  expect(drawing).toEqual({
    kind: 'header',
    fields: [
      { first: 0, last: 15, optional: false, label: ['Source port'] },
      { first: 16, last: 16, optional: false, label: ['SYN'] },
      { first: 17, last: 31, optional: false, label: ['Win', 'dow'] },
      { first: 32, last: 63, optional: true, label: ['Options'] },
    ],
  })
})

const refused: Record<string, readonly [lines: readonly string[], ...problems: string[]]> = {
  'a gap': [['0-7: "a"', '9-31: "b"'], '6:1 this field begins at bit 9: the next one is bit 8'],
  'an overlap': [['0-7: "a"', '7-31: "b"'], '6:1 this field begins at bit 7: the next one is bit 8'],
  'a field over two rows': [['0-7: "a"', '8-39: "b"', '40-63: "c"'], '6:1 this field leaves its row of 32 bits'],
  'a field that ends before it begins': [
    ['0-31: "a"', '32-30: "b"'],
    '5:1 a header fills rows of 32 bits: here it ends at bit 31',
    '6:1 this field ends at bit 30, before it begins',
    '6:1 this field leaves its row of 32 bits',
  ],
  'half a row': [['0-15: "a"'], '5:1 a header fills rows of 32 bits: here it ends at bit 16'],
  'no field': [[], '5:1 a header fills rows of 32 bits: here it ends at bit 0'],
  'a label without quotes': [
    ['0-31: a'],
    '5:1 a header fills rows of 32 bits: here it ends at bit 0',
    '5:1 not understood: a field is 0-15: "Source port", or 106: "ACK" for a single bit',
  ],
  'a semicolon': [['0-31: "a;b"'], '5:9 ";" may not stand in a label: Mermaid reads it otherwise'],
}
test.for(Object.entries(refused))('%s is refused', ([, [lines, ...problems]]) => {
  const { drawing, problems: said } = parse(...lines)
  expect(said.toSorted()).toEqual(problems.toSorted())
  expect(drawing).toBeNull()
})

test('a label that is wider than its field, or has too many letters for a bit, has no room', () => {
  const { drawing } = parse('0-2: "Reserved"', '3: "SYNACK"', '4-31: "The window of the receiver"')
  expect(drawing && checkWidths(drawing)).toEqual([
    '"Reserved" is wider than its field of 3 bits',
    '"SYNACK" is longer than 4 letters, and its field has one or two bits',
  ])
})
