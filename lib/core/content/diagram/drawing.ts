/** What a diagram can be. Every kind has steps; each is told by one item of the list under the drawing. */
import type { Header } from './header'
import type { Picture } from './picture'
import type { Sequence } from './sequence'

export type Drawing = Sequence | Header | Picture

/** In pixels: a phone of 360, less the margins. */
export const PHONE_WIDTH = 312

export const countSteps = (drawing: Drawing): number =>
  drawing.kind === 'header' ? drawing.fields.length : drawing.steps.length
