/** A picture whose parts stand where its author put them. Units are CSS pixels: it is shown at its own size. */
import { type Lines, monoFaceEms, textFaceEms, widest } from './text-width'

export interface Picture {
  readonly kind: 'picture'
  readonly width: number
  readonly height: number
  /** What stands there from the beginning. */
  readonly base: readonly Shape[]
  readonly steps: readonly (readonly Shape[])[]
}

export type Shape = BoxShape | WayShape | TextShape

export interface BoxShape {
  readonly kind: 'box'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly styles: readonly Style[]
  /** In the middle; may be empty. */
  readonly label: Lines
}

export interface WayShape {
  readonly kind: 'line' | 'arrow'
  readonly points: readonly Point[]
  readonly styles: readonly Style[]
}

export interface TextShape {
  readonly kind: 'text'
  readonly x: number
  /** The middle of all its lines. */
  readonly y: number
  readonly styles: readonly Style[]
  readonly label: Lines
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** Which styles a shape can have. */
export const STYLES = {
  box: ['pill', 'dashed', 'soft', 'strong', 'lost', 'mono', 'quiet'],
  line: ['thin', 'dashed', 'strong'],
  arrow: ['thin', 'dashed', 'strong'],
  text: ['start', 'end', 'mono', 'quiet', 'strong'],
} as const satisfies Record<Shape['kind'], readonly string[]>
export type Style = (typeof STYLES)[Shape['kind']][number]

/** Sizes in pixels, of the text face and of the mono face. */
const TEXT = { size: 13, line: 17, width: textFaceEms } as const
const MONO = { size: 12, line: 16, width: monoFaceEms } as const
export const faceOf = ({ styles }: Pick<Shape, 'styles'>): typeof TEXT | typeof MONO => (styles.includes('mono') ? MONO : TEXT)

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where the letters of a shape stand; null: it has none. */
export function lettersOf(shape: Shape): Area | null {
  if ('points' in shape || shape.label.length === 0) return null
  const { size, line, width: ems } = faceOf(shape)
  const width = widest(shape.label, ems) * size
  const height = shape.label.length * line
  const middle = shape.kind === 'box' ? { x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 } : shape
  const y = middle.y - height / 2
  if (shape.styles.includes('start')) return { x: middle.x, y, width, height }
  if (shape.styles.includes('end')) return { x: middle.x - width, y, width, height }
  return { x: middle.x - width / 2, y, width, height }
}
