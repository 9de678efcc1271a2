/** A protocol's header as SVG: a ruler of bits, rows of 32, every field a group. */
import 'server-only'
import { PHONE_WIDTH } from '../../core/content/diagram/drawing'
import { FIELD, type Field, type Header, isNarrow, ROW_BITS } from '../../core/content/diagram/header'
import { textFaceEms } from '../../core/content/diagram/text-width'
import { type Drawn, letters, n, rectangle, stepGroup, way } from './svg'
import { wrap } from './wrap'

/** Half a line of each border is outside its cell. */
const BIT = (PHONE_WIDTH - 1) / ROW_BITS
const RULER = 22
const ROW_HEIGHT = 38
const PADDING = 12

interface PlacedField extends Field {
  readonly lines: readonly string[]
  readonly number: number
}

export function drawHeader({ fields }: Header): Drawn {
  const rows = new Map<number, PlacedField[]>()
  for (const [index, field] of fields.entries()) {
    const row = Math.floor(field.first / ROW_BITS)
    rows.set(row, [...(rows.get(row) ?? []), { ...field, lines: linesOf(field), number: index + 1 }])
  }
  let y = RULER
  const svg: string[] = [ruler()]
  for (const row of rows.values()) {
    const height = Math.max(ROW_HEIGHT, ...row.map(({ lines }) => lines.length * FIELD.line + PADDING))
    svg.push(...row.map((field) => stepGroup(field.number, drawField(field, y, height))))
    y += height
  }
  return { width: PHONE_WIDTH, height: y + 1, svg: svg.join('') }
}

const bitsOf = ({ first, last }: Field): number => last - first + 1

const linesOf = (field: Field): readonly string[] =>
  isNarrow(field)
    ? [...field.label.join('')]
    : wrap(field.label, (bitsOf(field) * BIT - FIELD.margin) / FIELD.size, textFaceEms)

function drawField(field: PlacedField, y: number, height: number): readonly string[] {
  const { first, lines, optional } = field
  const box = { x: 0.5 + (first % ROW_BITS) * BIT, y: y + 0.5, width: bitsOf(field) * BIT, height }
  const top = y + (height - lines.length * FIELD.line) / 2 + FIELD.size
  const name = isNarrow(field) ? 'bit' : 'field'
  return [
    rectangle(`cell${optional ? ' dashed' : ''}`, box),
    ...lines.map((line, at) => letters(name, box.x + box.width / 2, top + at * FIELD.line, 'middle', line)),
  ]
}

/** The first bit of every byte, and the last. */
function ruler(): string {
  const marks = [0, 8, 16, 24, ROW_BITS - 1]
  return marks
    .map((bit) => {
      const x = bit * BIT + BIT / 2
      const anchor = bit === 0 ? 'start' : bit === ROW_BITS - 1 ? 'end' : 'middle'
      const at = bit === 0 ? 0 : bit === ROW_BITS - 1 ? PHONE_WIDTH : x
      return `${letters('ruler', at, 12, anchor, String(bit))}${way('thin', `M${n(x)} 16V${n(RULER)}`)}`
    })
    .join('')
}
