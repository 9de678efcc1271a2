/** A picture as SVG: its shapes where the author put them. */
import 'server-only'
import { type BoxShape, faceOf, lettersOf, type Picture, type Shape, type Style, type WayShape } from '../../core/content/diagram/picture'
import { type Anchor, type Drawn, letters, n, rectangle, stepGroup, way } from './svg'

export const drawPicture = ({ width, height, base, steps }: Picture): Drawn => ({
  width,
  height,
  svg: [
    ...base.map((shape) => drawShape(shape)),
    ...steps.map((shapes, index) => stepGroup(index + 1, shapes.map((shape) => drawShape(shape)))),
  ].join(''),
})

function drawShape(shape: Shape): string {
  if ('points' in shape) return drawWay(shape)
  return `${shape.kind === 'box' ? drawBox(shape) : ''}${drawLabel(shape)}`
}

const FACES = new Set<Style>(['mono', 'quiet'])

function drawBox(box: BoxShape): string {
  const { x, y, width, height, styles } = box
  const radius = styles.includes('pill') ? height / 2 : 3
  const name = ['box', ...styles.filter((style) => !FACES.has(style) && style !== 'pill')].join(' ')
  const cross = styles.includes('lost')
    ? way('cross', `M${n(x)} ${n(y)}L${n(x + width)} ${n(y + height)}M${n(x)} ${n(y + height)}L${n(x + width)} ${n(y)}`)
    : ''
  return `${rectangle(name, box, radius)}${cross}`
}

/** The head of an arrow: two strokes of this length, this far apart from the line. */
const HEAD = { length: 7, half: 4.5 } as const

function drawWay({ kind, points, styles }: WayShape): string {
  const name = [kind === 'arrow' ? 'arrow' : 'line', ...styles].join(' ')
  const line = way(name, points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join(''))
  const [before, tip] = points.slice(-2)
  if (kind === 'line' || !before || !tip) return line
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1
  const [dx, dy] = [(tip.x - before.x) / length, (tip.y - before.y) / length]
  const side = (sign: 1 | -1): string => {
    const x = tip.x - dx * HEAD.length - sign * dy * HEAD.half
    const y = tip.y - dy * HEAD.length + sign * dx * HEAD.half
    return `${n(x)} ${n(y)}`
  }
  const headName = ['arrow', ...styles.filter((style) => style !== 'dashed')].join(' ')
  return `${line}${way(headName, `M${side(1)}L${n(tip.x)} ${n(tip.y)}L${side(-1)}`)}`
}

function drawLabel(shape: Exclude<Shape, WayShape>): string {
  const area = lettersOf(shape)
  if (!area) return ''
  const { size, line } = faceOf(shape)
  const anchor: Anchor = shape.styles.includes('start') ? 'start' : shape.styles.includes('end') ? 'end' : 'middle'
  const x = anchor === 'start' ? area.x : anchor === 'end' ? area.x + area.width : area.x + area.width / 2
  const name = ['words', ...shape.styles.filter((style) => style === 'mono' || style === 'quiet' || (style === 'strong' && shape.kind === 'text'))]
  return shape.label
    .map((text, at) => letters(name.join(' '), x, area.y + at * line + (line - size) / 2 + size * 0.86, anchor, text))
    .join('')
}
