/** The pieces of SVG that every drawing is made of. Colours and faces are in app/_ui/diagram.css. */
import 'server-only'
import { escapeHtml } from '../markdown'

export interface Drawn {
  readonly width: number
  readonly height: number
  readonly svg: string
}

/** A tenth of a pixel is enough. */
export const n = (value: number): string => String(Math.round(value * 10) / 10)

export const rectangle = (
  name: string,
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  radius = 0,
): string => `<rect class="${name}" x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="${n(radius)}"/>`

export const way = (name: string, path: string): string => `<path class="${name}" d="${path}"/>`

export type Anchor = 'start' | 'middle' | 'end'

export const letters = (name: string, x: number, y: number, anchor: Anchor, text: string): string =>
  `<text class="${name}" x="${n(x)}" y="${n(y)}" text-anchor="${anchor}">${escapeHtml(text)}</text>`

/** What comes into view together; numbers begin at 1. */
export const stepGroup = (number: number, parts: readonly string[]): string =>
  `<g class="step" data-step="${String(number)}">${parts.join('')}</g>`
