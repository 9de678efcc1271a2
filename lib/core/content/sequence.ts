/** A sequence as it is drawn: lanes, and messages between them with what is noted until the next message. */
export interface Sequence {
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

/** Plain text, one entry a line: a label as it was broken by hand. */
export type Lines = readonly string[]

/** Hangul and other wide characters; all others count as one column of a mono face. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u
export const isWide = (character: string): boolean => WIDE.test(character)

/** In ems of a mono face: 0.6 a Latin character, 1 a Hangul syllable. */
export const widthInEms = (text: string): number =>
  [...text].reduce((width, character) => width + (isWide(character) ? 1 : 0.6), 0)
