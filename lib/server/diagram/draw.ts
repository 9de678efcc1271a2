/**
 * A diagram as a figure: the drawing as inline SVG, its caption, and the same in words. Every step, which is an arrow
 * with what is noted until the next, is a group `.step`. Colours and faces are in app/_ui/diagram.css.
 */
import 'server-only'
import type { Diagram } from '../../core/content/parse-diagram'
import { plainText } from '../../core/content/plain-text'
import type { Sequence } from '../../core/content/sequence'
import type { Language } from '../../core/language'
import { escapeHtml, renderInline } from '../markdown'
import { type Box, HEAD, LABEL, layOut, NOTE, type PlacedNote, type PlacedStep, type Text } from './layout'

const READ_AS_TEXT = { ko: '글로 읽기', en: 'Read as text' } as const satisfies Record<Language, string>

type Drawable = Pick<Diagram, 'caption' | 'language' | 'words'> & { readonly sequence: Sequence }

/** `id` is unique on a page: the ids inside begin with it. */
export function drawDiagram({ caption, language, words, sequence }: Drawable, id: string): string {
  const { width, height, isWide, heads, lifelines, steps } = layOut(sequence)
  const label = escapeHtml(caption)
  const size = `viewBox="0 0 ${n(width)} ${n(height)}" width="${n(width)}" height="${n(height)}"`
  const drawing = [
    `<svg ${size} role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${label}</title>`,
    `<desc id="${id}-desc">${escapeHtml(words.map((step) => plainText(step)).join(' '))}</desc>`,
    ...lifelines.xs.map((x) => `<path class="lifeline" d="M${n(x)} ${n(lifelines.top)}V${n(lifelines.bottom)}"/>`),
    ...heads.map((head) => drawText('head', head, HEAD.line)),
    ...steps.map((step, index) => drawStep(step, index + 1)),
    '</svg>',
  ].join('')
  const box = isWide ? `<div class="scroll" tabindex="0" role="group" aria-label="${label}">` : '<div class="scroll">'
  const list = words.map((step) => `<li>${renderInline(step, language)}</li>`).join('')
  const details = `<details><summary>${READ_AS_TEXT[language]}</summary><ol>${list}</ol></details>`
  return `<figure class="diagram">${box}${drawing}</div><figcaption>${label}</figcaption>${details}</figure>`
}

const drawStep = ({ arrow, states, notes }: PlacedStep, number: number): string =>
  [
    `<g class="step" data-step="${String(number)}">`,
    ...notes.map((note) => drawNote(note)),
    arrow ? drawArrow(arrow) : '',
    ...states.map(({ box, text }) => `${drawBox('pill', box, box.height / 2)}${drawText('state', text, LABEL.line)}`),
    '</g>',
  ].join('')

function drawArrow({ from, to, y, dashed, label }: NonNullable<PlacedStep['arrow']>): string {
  const back = to > from ? -7 : 7
  const line = `<path class="arrow${dashed ? ' dashed' : ''}" d="M${n(from)} ${n(y)}H${n(to)}"/>`
  const head = `<path class="arrow" d="M${n(to + back)} ${n(y - 4.5)}L${n(to)} ${n(y)}L${n(to + back)} ${n(y + 4.5)}"/>`
  return `${drawText('label', label, LABEL.line)}${line}${head}`
}

/** Over several lanes a fine line on both sides of the text shows how far it reaches. */
function drawNote({ box, text, rule }: PlacedNote): string {
  const [left, right] = [n(box.x - 8), n(box.x + box.width + 8)]
  const way = rule && `M${n(rule.from)} ${n(rule.y)}H${left}M${right} ${n(rule.y)}H${n(rule.to)}`
  const line = way === null ? '' : `<path class="reach" d="${way}"/>`
  return `${line}${drawBox('behind', box, 0)}${drawText('note', text, NOTE.line)}`
}

const drawBox = (name: string, { x, y, width, height }: Box, radius: number): string =>
  `<rect class="${name}" x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="${n(radius)}"/>`

const drawText = (name: string, { x, y, anchor, lines }: Text, lineHeight: number): string =>
  lines
    .map((line, index) => {
      const place = `x="${n(x)}" y="${n(y + index * lineHeight)}" text-anchor="${anchor}"`
      const role = name === 'head' && line.startsWith('(') ? ' role' : ''
      return `<text class="${name}${role}" ${place}>${escapeHtml(line)}</text>`
    })
    .join('')

/** A tenth of a pixel is enough. */
const n = (value: number): string => String(Math.round(value * 10) / 10)
