/**
 * The part of Mermaid's packet notation that we draw: `0-15: "Source port"`, one field a line, without a gap. A field in
 * brackets, `"(Options)"`, is not in every header.
 */
import type { Say } from '../problem'
import { type Field, type Header, ROW_BITS } from './header'
import { readLabel } from './label'

const FIELD = /^(?<first>\d+)(?:-(?<last>\d+))?: *"(?<label>[^"]+)"$/
const NOT_UNDERSTOOD = 'not understood: a field is 0-15: "Source port", or 106: "ACK" for a single bit'

/** `lines` are those under the first line, `packet`; the first stands on line `firstLine` of the file. */
export function parseHeader(lines: readonly string[], firstLine: number, say: Say): Header {
  const fields: Field[] = []
  for (const [index, raw] of lines.entries()) {
    const text = raw.trim()
    if (text === '') continue
    const place = { line: firstLine + index, column: raw.search(/\S/) + 1 }
    const found = FIELD.exec(text)?.groups
    if (found?.first === undefined || found.label === undefined) {
      say(place, NOT_UNDERSTOOD)
      continue
    }
    const first = Number(found.first)
    const last = Number(found.last ?? found.first)
    const next = (fields.at(-1)?.last ?? -1) + 1
    if (first !== next) say(place, `this field begins at bit ${String(first)}: the next one is bit ${String(next)}`)
    if (last < first) say(place, `this field ends at bit ${String(last)}, before it begins`)
    if (rowOf(first) !== rowOf(last)) say(place, `this field leaves its row of ${String(ROW_BITS)} bits`)
    const optional = /^\(.+\)$/.test(found.label)
    const label = optional ? found.label.slice(1, -1) : found.label
    fields.push({
      first,
      last,
      optional,
      label: readLabel(label, { ...place, column: place.column + text.indexOf(label) }, say),
    })
  }
  const end = (fields.at(-1)?.last ?? -1) + 1
  if (end === 0 || end % ROW_BITS !== 0)
    say({ line: firstLine, column: 1 }, `a header fills rows of ${String(ROW_BITS)} bits: here it ends at bit ${String(end)}`)
  return { kind: 'header', fields }
}

const rowOf = (bit: number): number => Math.floor(bit / ROW_BITS)
