/** Drawings: every shipped one, and any that the notation can say, stands whole in its box, in readable letters. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countSteps, type Drawing, PHONE_WIDTH } from '@/lib/core/content/diagram/drawing'
import type { Diagram } from '@/lib/core/content/diagram/parse-diagram'
import type { Note, Sequence } from '@/lib/core/content/diagram/sequence'
import { monoFaceEms, textFaceEms, type WidthInEms } from '@/lib/core/content/diagram/text-width'
import { readContent } from '@/lib/server/content-files'
import { drawDiagram } from '@/lib/server/diagram/draw'
import { type Box, type Layout, layOut, type Text } from '@/lib/server/diagram/sequence-layout'
import { wrap } from '@/lib/server/diagram/wrap'
import { expectAllowedHtml } from './allowed-html'

const SMALLEST = 12
const ROUNDING = 0.1

const { diagrams } = await readContent('content')
const drawingOf = ({ path, drawing }: Diagram): Drawing => {
  if (!drawing) throw new Error(`${path} has problems`)
  return drawing
}

test('there are shipped diagrams of every kind', () => {
  expect(new Set(diagrams.map((diagram) => drawingOf(diagram).kind))).toEqual(new Set(['sequence', 'header', 'picture']))
})

test.for(diagrams.map((diagram) => [diagram.path, diagram] as const))('%s is drawn whole', ([, diagram]) => {
  const drawing = drawingOf(diagram)
  const { svg, wide } = drawDiagram(diagram, drawing, 'id')
  expectAllowedHtml(svg)
  const [, width = '', height = ''] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []
  expect(svg).toContain(`width="${width}" height="${height}"`)
  expect(wide).toBe(Number(width) > PHONE_WIDTH)
  if (drawing.kind !== 'sequence') expect(wide).toBe(false)
  const steps = [...svg.matchAll(/data-step="(\d+)"/g)].map((match) => Number(match[1]))
  expect(steps).toEqual(Array.from({ length: countSteps(drawing) }, (_, index) => index + 1))
  for (const word of wordsOf(drawing)) expect(svg).toContain(word.replaceAll('&', '&amp;'))
  if (drawing.kind === 'sequence') expectInside(layOut(drawing))
})

/** The first word of every label that is not broken letter by letter. */
function wordsOf(drawing: Drawing): readonly string[] {
  const labels =
    drawing.kind === 'sequence'
      ? drawing.participants.map(({ label }) => label)
      : drawing.kind === 'header'
        ? drawing.fields.filter(({ first, last }) => last - first > 1).map(({ label }) => label)
        : [...drawing.base, ...drawing.steps.flat()].flatMap((shape) => ('points' in shape ? [] : [shape.label]))
  return labels.flatMap(([line = '']) => line.split(' ')[0] ?? [])
}

test('no letter of the style sheet is smaller than 12 px, and no drawing is made smaller', () => {
  const css = readFileSync('app/_ui/diagram.css', 'utf8')
  const sizes = [...css.matchAll(/font-size: ([\d.]+)px/g)].map((match) => Number(match[1]))
  expect(sizes.length).toBeGreaterThan(3)
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(SMALLEST)
  expect(css).toMatch(/\.diagram svg \{[^}]*max-width: none/)
  expect(css).not.toMatch(/font-size: [^;]*(?:em|%|vw)/)
})

test('the colours are those of the tokens, so that dark mode needs nothing', () => {
  const css = readFileSync('app/_ui/diagram.css', 'utf8')
  const colours = [...css.matchAll(/(?:color|fill|stroke|background): ([^;]+);/g)].map((match) => match[1])
  expect(colours.filter((colour) => !/^(?:none|currentColor|var\(--[a-z]+\))$/.test(colour ?? ''))).toEqual([])
})

const aState = (lane: number, label: string): Note => ({ kind: 'state', first: lane, last: lane, label: [label] })

const anExample: Sequence = {
  kind: 'sequence',
  participants: [{ id: 'A', label: ['Client'] }, { id: 'B', label: ['Server'] }],
  steps: [
    { arrow: null, notes: [aState(0, 'CLOSED'), aState(1, 'LISTEN')] },
    { arrow: { from: 0, to: 1, dashed: false, label: ['SYN'] }, notes: [aState(0, 'SYN-SENT')] },
    { arrow: { from: 1, to: 0, dashed: true, label: ['SYN,ACK'] }, notes: [] },
  ],
}
const drawn = (drawing: Drawing = anExample) =>
  drawDiagram({ caption: 'A & <B>', words: ['First `SYN`.', 'Then.'] }, drawing, 'tcp-en')

test('a picture has a name, and the same in words', () => {
  const { svg } = drawn()
  expectAllowedHtml(svg)
  expect(svg).toContain('role="img" aria-labelledby="tcp-en-title tcp-en-desc"')
  expect(svg).toContain('<title id="tcp-en-title">A &amp; &lt;B&gt;</title>')
  expect(svg).toContain('<desc id="tcp-en-desc">First SYN. Then.</desc>')
})

test('every step is a group with its number, and holds its arrow and what is noted until the next', () => {
  const steps = [...drawn().svg.matchAll(/<g class="step" data-step="(\d+)">(.*?)<\/g>/g)]
  expect(steps.map((match) => match[1])).toEqual(['1', '2', '3'])
  expect(steps.map((match) => [...(match[2] ?? '').matchAll(/>([^<>]+)</g)].map((text) => text[1]))).toEqual([
    ['CLOSED', 'LISTEN'],
    ['SYN', 'SYN-SENT'],
    ['SYN,ACK'],
  ])
})

test('states of two sides that follow each other stand side by side', () => {
  const [first] = layOut(anExample).steps
  expect(new Set(first?.states.map(({ box }) => box.y)).size).toBe(1)
})

test('two lanes fit a phone, more do not', () => {
  expect(drawn().wide).toBe(false)
  expect(drawn({ ...anExample, participants: [...anExample.participants, { id: 'C', label: ['DNS'] }] }).wide).toBe(true)
})

test('a field of a header is as wide as its bits; a single bit is written letter under letter', () => {
  const field = (first: number, last: number, label: string, optional = false) => ({ first, last, label: [label], optional })
  const { svg } = drawn({
    kind: 'header',
    fields: [field(0, 15, 'Source port'), field(16, 16, 'SYN'), field(17, 31, 'Window'), field(32, 63, 'Options', true)],
  })
  expectAllowedHtml(svg)
  const widths = [...svg.matchAll(/<rect class="cell( dashed)?" [^>]*width="([\d.]+)"/g)].map(([, dashed, width]) => [dashed ?? '', Number(width)])
  expect(widths).toEqual([['', 155.5], ['', 9.7], ['', 145.8], [' dashed', 311]])
  expect([...svg.matchAll(/<text class="bit"[^>]*>(.)</g)].map((match) => match[1])).toEqual(['S', 'Y', 'N'])
})

test('shapes of a picture stand where they were put; the head of an arrow is at its tip', () => {
  const { svg } = drawn({
    kind: 'picture', width: 100, height: 60,
    base: [{ kind: 'box', x: 10, y: 5, width: 40, height: 20, styles: ['pill'], label: ['a & b'] }],
    steps: [[
      { kind: 'arrow', points: [{ x: 0, y: 0 }, { x: 50, y: 0 }], styles: ['dashed'] },
      { kind: 'text', x: 90, y: 40, styles: ['end', 'quiet'], label: ['one', 'two'] },
    ]],
  })
  expectAllowedHtml(svg)
  expect(svg).toContain('<rect class="box" x="10" y="5" width="40" height="20" rx="10"/>')
  expect(svg).toMatch(/<text class="words" x="30" y="[\d.]+" text-anchor="middle">a &amp; b</)
  expect(svg).toContain('<path class="arrow dashed" d="M0 0L50 0"/><path class="arrow" d="M43 4.5L50 0L43 -4.5"/>')
  expect(svg.match(/<text class="words quiet" x="90" y="[\d.]+" text-anchor="end">/g)).toHaveLength(2)
})

const aWord = fc.constantFrom('SYN', 'ack=5001', '재귀적', '질의를', 'a', 'W'.repeat(30), 'supported_versions', '<&>')
const aLine = fc.array(aWord, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
const aLabel = fc.array(aLine, { minLength: 1, maxLength: 3 })
const aSequence: fc.Arbitrary<Sequence> = fc.integer({ min: 2, max: 5 }).chain((lanes) => {
  const aLane = fc.nat(lanes - 1)
  const aNote = fc.record({ ends: fc.tuple(aLane, aLane), label: aLabel }).map(({ ends, label }) => ({
    kind: 'note' as const, first: Math.min(...ends), last: Math.max(...ends), label,
  }))
  const someState = fc.tuple(aLane, fc.constantFrom('LISTEN', 'SYN-RECEIVED')).map(([lane, name]) => aState(lane, name))
  const anArrow = fc
    .record({ from: aLane, way: fc.integer({ min: 1, max: lanes - 1 }), dashed: fc.boolean(), label: aLabel })
    .map(({ from, way, ...rest }) => ({ from, to: (from + way) % lanes, ...rest }))
  const notes = fc.array(fc.oneof(aNote, someState), { maxLength: 4 })
  return fc.record({
    kind: fc.constant('sequence' as const),
    participants: fc.array(aLabel.map((label) => ({ id: 'x', label })), { minLength: lanes, maxLength: lanes }),
    steps: fc.array(fc.record({ arrow: fc.option(anArrow), notes }), { minLength: 1, maxLength: 6 }),
  })
})

test('whatever the notation says stands whole in the box, top to bottom, and nothing on anything else', () => {
  fc.assert(
    fc.property(aSequence, (sequence) => {
      const layout = layOut(sequence)
      expectInside(layout)
      const boxes = layout.steps.flatMap(({ states, notes }) => [...states, ...notes].map(({ box }) => box))
      for (const [index, box] of boxes.entries())
        for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false)
      const ys = layout.steps.flatMap(({ arrow }) => (arrow ? [arrow.y] : []))
      expect(ys).toEqual(ys.toSorted((a, b) => a - b))
      expectAllowedHtml(drawDiagram({ caption: 'c', words: [] }, sequence, 'x').svg)
    }),
  )
})

test('wrapping keeps every letter, and breaks a word only where it alone is too wide', () => {
  fc.assert(
    fc.property(aLabel, fc.integer({ min: 2, max: 30 }), (label, most) => {
      const lines = wrap(label, most, monoFaceEms)
      expect(lines.join('').replaceAll(' ', '')).toBe(label.join('').replaceAll(' ', ''))
      for (const line of lines) expect(monoFaceEms(line)).toBeLessThanOrEqual(Math.max(most, 1) + 0.001)
      const longest = Math.max(...label.flatMap((line) => line.split(' ')).map((word) => monoFaceEms(word)))
      if (longest <= most) expect(lines.join(' ')).toBe(label.join(' '))
    }),
  )
})

interface Face {
  readonly size: number
  readonly width: WidthInEms
}
const MONO: Face = { size: 12, width: monoFaceEms }
const TEXT_FACE: Face = { size: 13, width: textFaceEms }

function expectInside(layout: Layout): void {
  const { heads, steps } = layout
  for (const head of heads) expectTextInside(head, TEXT_FACE, layout)
  for (const { arrow, states, notes } of steps) {
    if (arrow) expectTextInside(arrow.label, MONO, layout)
    for (const { box, text } of states) {
      expectBoxInside(box, layout)
      expectTextInside(text, MONO, layout)
    }
    for (const { text } of notes) expectTextInside(text, TEXT_FACE, layout)
  }
}

function expectTextInside({ x, y, anchor, lines }: Text, { size, width }: Face, layout: Layout): void {
  for (const [index, line] of lines.entries()) {
    const own = width(line) * size
    const left = anchor === 'start' ? x : anchor === 'end' ? x - own : x - own / 2
    const baseline = y + index * (size + 3)
    expectBoxInside({ x: left, y: baseline - size, width: own, height: size * 1.2 }, layout)
  }
}

function expectBoxInside({ x, y, width, height }: Box, layout: Layout): void {
  expect(x).toBeGreaterThanOrEqual(-ROUNDING)
  expect(x + width).toBeLessThanOrEqual(layout.width + ROUNDING)
  expect(y).toBeGreaterThanOrEqual(-ROUNDING)
  expect(y + height).toBeLessThanOrEqual(layout.height + ROUNDING)
}

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
