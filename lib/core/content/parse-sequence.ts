/**
 * The part of Mermaid's sequence notation that we draw; anything else is a problem.
 *
 * Ours     Participants are declared before they are used. `;` and `#` are refused in labels: Mermaid ends a line at
 *          the one and begins an entity at the other, so that its viewers would show something else than we do.
 */
import type { Place, Say } from './problem'
import type { Arrow, Lines, Note, Participant, Sequence, Step } from './sequence'

const MAX_PARTICIPANTS = 5

const PARTICIPANT = /^participant (?<id>\w+)(?: as (?<label>.+))?$/
const ARROW = /^(?<from>\w+)(?<line>--?)>>(?<to>\w+): *(?<label>.+)$/
const NOTE = /^Note over (?<first>\w+)(?: *, *(?<last>\w+))?: *(?<label>.+)$/
const STATE = /^[A-Z][A-Z0-9]*(?:[-_][A-Z0-9]+)*$/
const BREAK = /<br ?\/?>/
const NOT_UNDERSTOOD =
  'not understood: what is drawn is "participant C as Client", "C->>S: SYN", "C-->>S: ACK" and "Note over C,S: …"'

/** `lines` are those inside the fence; the first stands on line `firstLine` of the file. */
export function parseSequence(lines: readonly string[], firstLine: number, say: Say): Sequence {
  const participants: Participant[] = []
  const steps: { arrow: Arrow | null; notes: Note[] }[] = []
  const laneOf = (id: string, place: Place): number => {
    const lane = participants.findIndex((participant) => participant.id === id)
    if (lane < 0) say(place, `the participant "${id}" is not declared: participant ${id} as …`)
    return lane
  }
  let started = false
  for (const [index, raw] of lines.entries()) {
    const text = raw.trim()
    if (text === '') continue
    const place = { line: firstLine + index, column: raw.search(/\S/) + 1 }
    if (!started) {
      if (text !== 'sequenceDiagram') say(place, 'a diagram begins with the line sequenceDiagram')
      started = true
      continue
    }
    const readLabel = (label: string): Lines => {
      const bad = /[;#]|<(?!br ?\/?>)\/?[a-z]/i.exec(label)
      const column = place.column + text.lastIndexOf(label) + (bad?.index ?? 0)
      if (bad) say({ ...place, column }, `"${bad[0].charAt(0)}" may not stand in a label: Mermaid reads it otherwise`)
      return label.split(BREAK).map((line) => line.trim())
    }

    const participant = PARTICIPANT.exec(text)?.groups
    if (participant?.id !== undefined) {
      const { id, label = id } = participant
      if (participants.some((known) => known.id === id)) say(place, `the participant "${id}" is declared twice`)
      else if (participants.length === MAX_PARTICIPANTS)
        say(place, `there are at most ${String(MAX_PARTICIPANTS)} participants`)
      participants.push({ id, label: readLabel(label) })
      continue
    }
    const arrow = ARROW.exec(text)?.groups
    if (arrow?.from !== undefined && arrow.to !== undefined && arrow.label !== undefined) {
      const [from, to] = [laneOf(arrow.from, place), laneOf(arrow.to, place)]
      if (arrow.from === arrow.to) say(place, 'a participant sends nothing to itself: write a Note')
      steps.push({ arrow: { from, to, dashed: arrow.line === '--', label: readLabel(arrow.label) }, notes: [] })
      continue
    }
    const note = NOTE.exec(text)?.groups
    if (note?.first !== undefined && note.label !== undefined) {
      const lanes = [note.first, note.last].flatMap((id) => (id === undefined ? [] : [laneOf(id, place)]))
      const [first, last] = [Math.min(...lanes), Math.max(...lanes)]
      const kind = first === last && STATE.test(note.label) ? 'state' : 'note'
      if (steps.length === 0) steps.push({ arrow: null, notes: [] })
      steps.at(-1)?.notes.push({ kind, first, last, label: readLabel(note.label) })
      continue
    }
    say(place, NOT_UNDERSTOOD)
  }
  const start = { line: firstLine, column: 1 }
  if (participants.length < 2) say(start, 'a diagram has at least two participants')
  if (!steps.some((step: Step) => step.arrow)) say(start, 'a diagram has at least one arrow')
  return { participants, steps }
}
