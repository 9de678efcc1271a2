/** Headers and pictures in two languages: what must be alike. Sequences: tests/server/content-files.test.ts. */
import { expect, test } from 'vitest'
import { checkDiagrams } from '@/lib/core/content/diagram/check-diagrams'
import { parseDiagram } from '@/lib/core/content/diagram/parse-diagram'

type Lines = readonly string[]

function problemsOf(info: 'mermaid' | 'picture', en: Lines, ko: Lines, steps: number): Lines {
  const parse = (language: 'ko' | 'en', lines: Lines) => {
    const words = Array.from({ length: steps }, (_, index) => `${String(index + 1)}. In words.`)
    const text = ['# A', '', `\`\`\`${info}`, ...lines, '```', '', ...words, ''].join('\n')
    return parseDiagram({ path: `d.${language}.md`, name: 'd', language }, text).diagram
  }
  return checkDiagrams([], [parse('en', en), parse('ko', ko)])
    .map(({ path, message }) => `${path} ${message}`)
    .filter((problem) => !problem.endsWith('no card shows this diagram'))
}

const PICTURE = ['size 90 50', 'line 0 0 9 9 thin dashed', 'step', 'box 0 0 40 20: a', 'step', 'text 60 30: b']
const HEADER = ['packet', '0-15: "a"', '16-31: "b"', '32-63: "(c)"']

test('words and places of a picture may differ, and the order of styles', () => {
  const ko = ['size 95 50', 'line 9 0 9 9 dashed thin', 'step', 'box 0 5 60 20: 가', 'step', 'text 70 30: 나']
  expect(problemsOf('picture', PICTURE, ko, 2)).toEqual([])
})

const unlike: Record<string, readonly [from: string, to: string, problem: string]> = {
  'another style': ['thin dashed', 'thin', 'here a line dashed thin, in Korean a line thin'],
  'another shape': ['text 60 30: b', 'box 50 30 20 20: b', 'here a text, in Korean a box'],
  'a step less': ['\nstep\ntext', '\ntext', 'here a step, in Korean a text'],
}
test.for(Object.entries(unlike))('a picture with %s', ([, [from, to, problem]]) => {
  const ko = PICTURE.join('\n').replace(from, () => to).split('\n')
  expect(problemsOf('picture', PICTURE, ko, 2)).toContain(`d.en.md the drawings differ: ${problem}`)
})

test('fields of a header have the same bits, and are optional in both languages', () => {
  expect(problemsOf('mermaid', HEADER, HEADER, 3)).toEqual([])
  const other = (from: string, to: string) => HEADER.map((line) => line.replace(from, to))
  expect(problemsOf('mermaid', HEADER, other('(c)', 'c'), 3)).toEqual([
    'd.en.md the drawings differ: here bits 32 to 63, optional, in Korean bits 32 to 63',
  ])
  expect(problemsOf('mermaid', HEADER, other('0-15', '0-7').toSpliced(2, 1, '8-31: "b"'), 3)).toEqual([
    'd.en.md the drawings differ: here bits 0 to 15, in Korean bits 0 to 7',
  ])
})

test('every field is told', () => {
  expect(problemsOf('mermaid', HEADER, HEADER, 2)).toEqual([
    'd.en.md the list tells 2 fields, the drawing has 3', 'd.ko.md the list tells 2 fields, the drawing has 3',
  ])
})
