/** A diagram as inline SVG, with its name and the same in words for whoever cannot see it. */
import 'server-only'
import { type Drawing, PHONE_WIDTH } from '../../core/content/diagram/drawing'
import type { Diagram } from '../../core/content/diagram/parse-diagram'
import { plainText } from '../../core/content/plain-text'
import { escapeHtml } from '../markdown'
import { drawHeader } from './draw-header'
import { drawPicture } from './draw-picture'
import { drawSequence } from './draw-sequence'
import { type Drawn, n } from './svg'

export interface DiagramDrawn {
  readonly svg: string
  /** Wider than a phone. */
  readonly wide: boolean
}

/** `id` is unique on a page: the ids inside begin with it. */
export function drawDiagram(
  { caption, words }: Pick<Diagram, 'caption' | 'words'>,
  drawing: Drawing,
  id: string,
): DiagramDrawn {
  const { width, height, svg } = draw(drawing)
  const size = `viewBox="0 0 ${n(width)} ${n(height)}" width="${n(width)}" height="${n(height)}"`
  const whole = [
    `<svg ${size} role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escapeHtml(caption)}</title>`,
    `<desc id="${id}-desc">${escapeHtml(words.map((step) => plainText(step)).join(' '))}</desc>`,
    svg,
    '</svg>',
  ]
  return { svg: whole.join(''), wide: width > PHONE_WIDTH }
}

function draw(drawing: Drawing): Drawn {
  if (drawing.kind === 'sequence') return drawSequence(drawing)
  return drawing.kind === 'header' ? drawHeader(drawing) : drawPicture(drawing)
}
