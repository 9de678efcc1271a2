/**
 * The part of Mermaid's sequence notation that we draw; anything else is a problem. Ours is that participants are
 * declared before they are used.
 */
import type { Place, Say } from '../problem'
import { readLabel } from './label'
import type { Arrow, Note, Participant, Sequence, Step } from './sequence'

const MAX_PARTICIPANTS = 5

const PARTICIPANT = /^participant (?<id>\w+)(?: as (?<label>.+))?$/
const ARROW = /^(?<from>\w+)(?<line>--?)>>(?<to>\w+): *(?<label>.+)$/
const NOTE = /^Note over (?<first>\w+)(?: *, *(?<last>\w+))?: *(?<label>.+)$/
const STATE = /^[A-Z][A-Z0-9]*(?:[-_][A-Z0-9]+)*$/
const NOT_UNDERSTOOD =
  'not understood: what is drawn is "participant C as Client", "C->>S: SYN", "C-->>S: ACK" and "Note over C,S: …"'

/** `lines` are those under the first line, `sequenceDiagram`; the first stands on line `firstLine` of the file. */
export function parseSequence(lines: readonly string[], firstLine: number, say: Say): Sequence {
  const participants: Participant[] = []
  const steps: { arrow: Arrow | null; notes: Note[] }[] = []
  const laneOf = (id: string, place: Place): number => {
    const lane = participants.findIndex((participant) => participant.id === id)
    if (lane < 0) say(place, `the participant "${id}" is not declared: participant ${id} as …`)
    return lane
  }
  for (const [index, raw] of lines.entries()) {
    const text = raw.trim()
    if (text === '') continue
    const place = { line: firstLine + index, column: raw.search(/\S/) + 1 }
    const labelOf = (label: string) => readLabel(label, { ...place, column: place.column + text.lastIndexOf(label) }, say)

    const participant = PARTICIPANT.exec(text)?.groups
    if (participant?.id !== undefined) {
      const { id, label = id } = participant
      if (participants.some((known) => known.id === id)) say(place, `the participant "${id}" is declared twice`)
      else if (participants.length === MAX_PARTICIPANTS)
        say(place, `there are at most ${String(MAX_PARTICIPANTS)} participants`)
      participants.push({ id, label: labelOf(label) })
      continue
    }
    const arrow = ARROW.exec(text)?.groups
    if (arrow?.from !== undefined && arrow.to !== undefined && arrow.label !== undefined) {
      const [from, to] = [laneOf(arrow.from, place), laneOf(arrow.to, place)]
      if (arrow.from === arrow.to) say(place, 'a participant sends nothing to itself: write a Note')
      steps.push({ arrow: { from, to, dashed: arrow.line === '--', label: labelOf(arrow.label) }, notes: [] })
      continue
    }
    const note = NOTE.exec(text)?.groups
    if (note?.first !== undefined && note.label !== undefined) {
      const lanes = [note.first, note.last].flatMap((id) => (id === undefined ? [] : [laneOf(id, place)]))
      const [first, last] = [Math.min(...lanes), Math.max(...lanes)]
      const kind = first === last && STATE.test(note.label) ? 'state' : 'note'
      if (steps.length === 0) steps.push({ arrow: null, notes: [] })
      steps.at(-1)?.notes.push({ kind, first, last, label: labelOf(note.label) })
      continue
    }
    say(place, NOT_UNDERSTOOD)
  }
  const start = { line: firstLine, column: 1 }
  if (participants.length < 2) say(start, 'a diagram has at least two participants')
  if (!steps.some((step: Step) => step.arrow)) say(start, 'a diagram has at least one arrow')
  return { kind: 'sequence', participants, steps }
}
