/** The header of a protocol: fields in rows of 32 bits. */
import type { Lines } from './text-width'

export interface Header {
  readonly kind: 'header'
  readonly fields: readonly Field[]
}

export interface Field {
  /** Bits, counted from 0 over the whole header; both belong to the field, and both stand in one row. */
  readonly first: number
  readonly last: number
  readonly label: Lines
  /** Not in every header: drawn with a dashed line. */
  readonly optional: boolean
}

export const ROW_BITS = 32

/** Sizes of a field's label, in pixels, and how many letters one or two bits can have. */
export const FIELD = { size: 12, line: 15, margin: 4, letters: 4 } as const

/** One or two bits: written letter under letter. */
export const isNarrow = ({ first, last }: Pick<Field, 'first' | 'last'>): boolean => last - first < 2
