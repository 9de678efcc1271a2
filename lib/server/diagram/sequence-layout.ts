/**
 * Where everything of a sequence stands. Units are CSS pixels: the drawing is shown at its own size.
 *
 * Two lanes fill a phone's 312 px; with more, lanes have a fixed distance and the drawing scrolls in its box.
 */
import 'server-only'
import type { Arrow, Note, Sequence, Step } from '../../core/content/diagram/sequence'
import { type Lines, monoFaceEms, textFaceEms, widest } from '../../core/content/diagram/text-width'
import { wrap } from './wrap'

export const LABEL = { size: 12, line: 16 } as const
export const NOTE = { size: 13, line: 18 } as const
export const HEAD = { size: 13, line: 17 } as const
const PILL_HEIGHT = 22
const MARGIN = 50
const TWO_LANES_APART = 212
const LANES_APART = 140
const BESIDE = 10
const HEAD_WIDTH = 124
const SHORTEST_RULE = 16
/** Text is estimated too wide. The sheet behind it need not be: it breaks a lifeline only where letters cross it. */
const SHEET_BEHIND = 0.95
/** Wider than its own lanes a label may be by this much: it hides the lifelines behind it. */
const OVERHANG = 12

export interface Layout {
  readonly width: number
  readonly height: number
  readonly isWide: boolean
  readonly heads: readonly Text[]
  readonly lifelines: { readonly xs: readonly number[]; readonly top: number; readonly bottom: number }
  readonly steps: readonly PlacedStep[]
}

/** Lines of text; `y` is the base line of the first. */
export interface Text {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly lines: Lines
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface PlacedArrow {
  readonly from: number
  readonly to: number
  readonly y: number
  readonly dashed: boolean
  readonly label: Text
}

export interface PlacedStep {
  readonly arrow: PlacedArrow | null
  readonly states: readonly { readonly box: Box; readonly text: Text }[]
  readonly notes: readonly PlacedNote[]
}

export interface PlacedNote {
  readonly box: Box
  readonly text: Text
  /** From its first lane to its last, where the text leaves room for it. */
  readonly rule: { readonly from: number; readonly to: number; readonly y: number } | null
}

export function layOut({ participants, steps }: Sequence): Layout {
  const isWide = participants.length > 2
  const xs = participants.map((_, lane) => MARGIN + lane * (isWide ? LANES_APART : TWO_LANES_APART))
  const width = (xs.at(-1) ?? 0) + MARGIN
  const labels = participants.map(({ label }) => wrap(splitRole(label), HEAD_WIDTH / HEAD.size, textFaceEms))
  const tallest = Math.max(...labels.map((lines) => lines.length))
  const heads = labels.map((lines, lane): Text => {
    const half = (widest(lines, textFaceEms) * HEAD.size) / 2
    const x = clamp(xs[lane] ?? 0, half, width - half)
    return { x, y: HEAD.size + (tallest - lines.length) * HEAD.line, anchor: 'middle', lines }
  })
  const top = tallest * HEAD.line + 6
  let y = top + 10
  const placed = steps.map((step) => {
    const { step: own, bottom } = placeStep(step, y, { xs, width })
    y = bottom
    return own
  })
  const bottom = y + 6
  return { width, height: bottom + 1, isWide, heads, lifelines: { xs, top, bottom }, steps: placed }
}

/** 'Client (active closer)' stands in two lines. */
const splitRole = (label: Lines): Lines => label.flatMap((line) => line.split(/ (?=\()/))

function placeStep(step: Step, top: number, lanes: Lanes): { step: PlacedStep; bottom: number } {
  const arrow = step.arrow && placeArrow(step.arrow, top + 6, lanes)
  let y = arrow ? arrow.y + 12 : top
  const states: PlacedStep['states'][number][] = []
  const notes: PlacedNote[] = []
  for (const row of rowsOf(step.notes.map((note) => measure(note, lanes)))) {
    const height = Math.max(...row.map((item) => item.height))
    for (const item of row) {
      const box = { x: item.x, y: y + (height - item.height) / 2, width: item.width, height: item.height }
      if (item.note.kind === 'state') states.push({ box, text: stateText(item, box) })
      else notes.push({ box, text: noteText(item, box), rule: ruleOf(item, box, lanes) })
    }
    y += height + 8
  }
  return { step: { arrow, states, notes }, bottom: y }
}

function placeArrow({ from, to, dashed, label }: Arrow, top: number, { xs }: Lanes): PlacedArrow {
  const [a, b] = [xs[from] ?? 0, xs[to] ?? 0]
  const lines = wrap(label, (Math.abs(b - a) + OVERHANG) / LABEL.size, monoFaceEms)
  const y = top + lines.length * LABEL.line + 3
  return { from: a, to: b, y, dashed, label: { x: (a + b) / 2, y: top + LABEL.size, anchor: 'middle', lines } }
}

interface Lanes {
  readonly xs: readonly number[]
  /** Of the whole drawing. */
  readonly width: number
}

interface Measured {
  readonly note: Note
  readonly lines: Lines
  readonly x: number
  readonly width: number
  readonly height: number
  readonly anchor: Text['anchor']
}

function measure(note: Note, lanes: Lanes): Measured {
  const { xs, width } = lanes
  const [first, last] = [xs[note.first] ?? 0, xs[note.last] ?? 0]
  if (note.kind === 'state') {
    const own = widest(note.label, monoFaceEms) * LABEL.size + 14
    const x = clamp(first - own / 2, 1, width - own - 1)
    return { note, lines: note.label, x, width: own, height: PILL_HEIGHT, anchor: 'middle' }
  }
  if (note.first === note.last) return measureBeside(note, first, lanes)
  const lines = wrap(note.label, Math.min(width - 20, last - first + 60) / NOTE.size, textFaceEms)
  const own = widest(lines, textFaceEms) * NOTE.size * SHEET_BEHIND
  const height = lines.length * NOTE.line + 6
  return { note, lines, x: clamp((first + last - own) / 2, 0, width - own), width: own, height, anchor: 'middle' }
}

/** A note over one lane stands beside its lifeline, to the right of it if there is room. */
function measureBeside(note: Note, x: number, { xs, width }: Lanes): Measured {
  const isLast = note.first === xs.length - 1
  const apart = (xs[1] ?? 0) - (xs[0] ?? 0)
  const near = apart - 2 * BESIDE
  const far = Math.min(2 * apart - 2 * BESIDE, (isLast ? x : width - x) - BESIDE)
  const close = wrap(note.label, near / NOTE.size, textFaceEms)
  const isShort = close.length <= Math.max(2, note.label.length)
  const lines = isShort ? close : wrap(note.label, Math.max(near, far) / NOTE.size, textFaceEms)
  const own = widest(lines, textFaceEms) * NOTE.size
  const start = isLast ? Math.max(0, x - BESIDE - own) : Math.min(x + BESIDE, width - own)
  return { note, lines, x: start, width: own, height: lines.length * NOTE.line + 2, anchor: isLast ? 'end' : 'start' }
}

/** Notes that follow each other share a row where they do not touch: what changes on both sides stands side by side. */
function rowsOf(items: readonly Measured[]): readonly (readonly Measured[])[] {
  const rows: Measured[][] = []
  for (const item of items) {
    const row = rows.at(-1)
    const isFree = row?.every((other) => item.x > other.x + other.width + 6 || other.x > item.x + item.width + 6)
    if (row && isFree) row.push(item)
    else rows.push([item])
  }
  return rows
}

const stateText = ({ lines }: Measured, box: Box): Text => ({
  x: box.x + box.width / 2,
  y: box.y + box.height / 2 + LABEL.size * 0.36,
  anchor: 'middle',
  lines,
})

function noteText({ lines, anchor }: Measured, box: Box): Text {
  const x = anchor === 'start' ? box.x : anchor === 'end' ? box.x + box.width : box.x + box.width / 2
  const free = box.height - lines.length * NOTE.line
  return { x, y: box.y + free / 2 + NOTE.size, anchor, lines }
}

function ruleOf({ note }: Measured, box: Box, { xs }: Lanes): PlacedNote['rule'] {
  const [from, to] = [xs[note.first] ?? 0, xs[note.last] ?? 0]
  return box.x - from > SHORTEST_RULE ? { from, to, y: box.y + box.height / 2 } : null
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value))
