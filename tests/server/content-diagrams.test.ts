/** Drawings: every shipped one, and any that the notation can say, stands whole in its box, in readable letters. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Note, type Sequence, widthInEms } from '@/lib/core/content/sequence'
import type { Diagram } from '@/lib/core/content/parse-diagram'
import { readContent } from '@/lib/server/content-files'
import { drawDiagram } from '@/lib/server/diagram/draw'
import { type Box, type Layout, layOut, type Text } from '@/lib/server/diagram/layout'
import { textFaceEms, type WidthInEms, wrap } from '@/lib/server/diagram/wrap'
import { expectAllowedHtml } from './allowed-html'

const SMALLEST = 12
const PHONE = 312
const ROUNDING = 0.1

const { diagrams } = await readContent('content')
const sequenceOf = ({ path, sequence }: Diagram): Sequence => {
  if (!sequence) throw new Error(`${path} has problems`)
  return sequence
}

test('there are shipped diagrams', () => {
  expect(diagrams.length).toBeGreaterThan(0)
})

test.for(diagrams.map((diagram) => [diagram.path, diagram] as const))('%s stands whole in its box', ([, diagram]) => {
  const sequence = sequenceOf(diagram)
  expectInside(layOut(sequence))
  const html = drawDiagram({ ...diagram, sequence }, 'id')
  expectAllowedHtml(html)
  const { width } = layOut(sequence)
  if (sequence.participants.length === 2) expect(width).toBe(PHONE)
  expect(html).toContain(`viewBox="0 0 ${String(width)} `)
  expect(html).toContain(`width="${String(width)}" `)
  for (const { label } of sequence.participants) for (const line of label) expect(html).toContain(line.split(' (')[0])
})

test('no letter of the style sheet is smaller than 12 px, and no drawing is scaled', () => {
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
  participants: [{ id: 'A', label: ['Client'] }, { id: 'B', label: ['Server'] }],
  steps: [
    { arrow: null, notes: [aState(0, 'CLOSED'), aState(1, 'LISTEN')] },
    { arrow: { from: 0, to: 1, dashed: false, label: ['SYN'] }, notes: [aState(0, 'SYN-SENT')] },
    { arrow: { from: 1, to: 0, dashed: true, label: ['SYN,ACK'] }, notes: [] },
  ],
}
const drawn = (language: 'ko' | 'en', id: string) =>
  drawDiagram({ caption: 'A & <B>', language, words: ['First `SYN`.', 'Then.'], sequence: anExample }, id)

test('a figure has a picture with a name, a caption, and the same in words', () => {
  const html = drawn('en', 'tcp-en')
  expectAllowedHtml(html)
  expect(html).toContain('role="img" aria-labelledby="tcp-en-title tcp-en-desc"')
  expect(html).toContain('<title id="tcp-en-title">A &amp; &lt;B&gt;</title>')
  expect(html).toContain('<desc id="tcp-en-desc">First SYN. Then.</desc>')
  expect(html).toContain('<figcaption>A &amp; &lt;B&gt;</figcaption>')
  expect(html).toContain('<summary>Read as text</summary><ol><li>First <code>SYN</code>.</li><li>Then.</li></ol>')
  expect(drawn('ko', 'x')).toContain('<summary>글로 읽기</summary>')
})

test('every step is a group with its number, and holds its arrow and what is noted until the next', () => {
  const steps = [...drawn('en', 'x').matchAll(/<g class="step" data-step="(\d+)">(.*?)<\/g>/g)]
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

test('two lanes need no scrolling; more scroll in a box that the keyboard reaches', () => {
  const scrolls = 'tabindex="0" role="group" aria-label="A &amp; &lt;B&gt;"'
  expect(drawn('en', 'x')).not.toContain(scrolls)
  const three = { ...anExample, participants: [...anExample.participants, { id: 'C', label: ['DNS'] }] }
  expect(drawDiagram({ caption: 'A & <B>', language: 'en', words: [], sequence: three }, 'x')).toContain(scrolls)
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
      expectAllowedHtml(drawDiagram({ caption: 'c', language: 'en', words: [], sequence }, 'x'))
    }),
  )
})

test('wrapping keeps every letter, and breaks a word only where it alone is too wide', () => {
  fc.assert(
    fc.property(aLabel, fc.integer({ min: 2, max: 30 }), (label, most) => {
      const lines = wrap(label, most, widthInEms)
      expect(lines.join('').replaceAll(' ', '')).toBe(label.join('').replaceAll(' ', ''))
      for (const line of lines) expect(widthInEms(line)).toBeLessThanOrEqual(Math.max(most, 1) + 0.001)
      const longest = Math.max(...label.flatMap((line) => line.split(' ')).map((word) => widthInEms(word)))
      if (longest <= most) expect(lines.join(' ')).toBe(label.join(' '))
    }),
  )
})

interface Face {
  readonly size: number
  readonly width: WidthInEms
}
const MONO: Face = { size: 12, width: widthInEms }
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
