/** A sequence as SVG: every step, which is an arrow with what is noted until the next, is a group. */
import 'server-only'
import type { Sequence } from '../../core/content/diagram/sequence'
import { HEAD, LABEL, layOut, NOTE, type PlacedNote, type PlacedStep, type Text } from './sequence-layout'
import { type Drawn, letters, n, rectangle, stepGroup, way } from './svg'

export function drawSequence(sequence: Sequence): Drawn {
  const { width, height, heads, lifelines, steps } = layOut(sequence)
  const svg = [
    ...lifelines.xs.map((x) => way('thin', `M${n(x)} ${n(lifelines.top)}V${n(lifelines.bottom)}`)),
    ...heads.map((head) => drawText('head', head, HEAD.line)),
    ...steps.map((step, index) => stepGroup(index + 1, drawStep(step))),
  ]
  return { width, height, svg: svg.join('') }
}

const drawStep = ({ arrow, states, notes }: PlacedStep): readonly string[] => [
  ...notes.map((note) => drawNote(note)),
  arrow ? drawArrow(arrow) : '',
  ...states.map(({ box, text }) => `${rectangle('pill', box, box.height / 2)}${drawText('state', text, LABEL.line)}`),
]

function drawArrow({ from, to, y, dashed, label }: NonNullable<PlacedStep['arrow']>): string {
  const back = to > from ? -7 : 7
  const line = way(`arrow${dashed ? ' dashed' : ''}`, `M${n(from)} ${n(y)}H${n(to)}`)
  const head = way('arrow', `M${n(to + back)} ${n(y - 4.5)}L${n(to)} ${n(y)}L${n(to + back)} ${n(y + 4.5)}`)
  return `${drawText('label', label, LABEL.line)}${line}${head}`
}

/** Over several lanes a fine line on both sides of the text shows how far it reaches. */
function drawNote({ box, text, rule }: PlacedNote): string {
  const [left, right] = [n(box.x - 8), n(box.x + box.width + 8)]
  const line = rule && way('thin', `M${n(rule.from)} ${n(rule.y)}H${left}M${right} ${n(rule.y)}H${n(rule.to)}`)
  return `${line ?? ''}${rectangle('behind', box)}${drawText('note', text, NOTE.line)}`
}

const drawText = (name: string, { x, y, anchor, lines }: Text, lineHeight: number): string =>
  lines
    .map((line, index) => {
      const role = name === 'head' && line.startsWith('(') ? ' role' : ''
      return letters(`${name}${role}`, x, y + index * lineHeight, anchor, line)
    })
    .join('')
