/** A sequence: lanes, and messages between them with what is noted until the next message. */
import type { Lines } from './text-width'

export interface Sequence {
  readonly kind: 'sequence'
  readonly participants: readonly Participant[]
  /** The first one may have no arrow: what holds before the first message. */
  readonly steps: readonly Step[]
}

export interface Participant {
  readonly id: string
  readonly label: Lines
}

export interface Step {
  readonly arrow: Arrow | null
  readonly notes: readonly Note[]
}

export interface Arrow {
  /** Indices of participants. */
  readonly from: number
  readonly to: number
  readonly dashed: boolean
  readonly label: Lines
}

export interface Note {
  /** A state is one participant's, and drawn as a pill. */
  readonly kind: 'state' | 'note'
  /** The first and the last participant over which it stands. */
  readonly first: number
  readonly last: number
  readonly label: Lines
}
