/** Whether what is written on a drawing has room there, on a phone as everywhere. */
import { type Drawing, PHONE_WIDTH } from './drawing'
import { FIELD, type Header, isNarrow, ROW_BITS } from './header'
import { type Area, lettersOf, type Picture, type Shape } from './picture'
import type { Sequence } from './sequence'
import { monoFaceEms, textFaceEms } from './text-width'

/** What has no room, a sentence each. */
export function checkWidths(drawing: Drawing): readonly string[] {
  if (drawing.kind === 'sequence') return checkSequence(drawing)
  return drawing.kind === 'header' ? checkHeader(drawing) : checkPicture(drawing)
}

/** In ems of the mono face: 34 Latin characters or 20 Hangul syllables. */
const MAX_ARROW_LABEL = 20.4
const MAX_NOTE_LABEL = 2 * MAX_ARROW_LABEL

function checkSequence({ participants, steps }: Sequence): readonly string[] {
  const characters = (ems: number): string => String(Math.ceil(ems / 0.6 - 0.001))
  const check = (label: string, most: number): readonly string[] => {
    const width = monoFaceEms(label)
    if (width <= most) return []
    const sizes = `${characters(width)} characters wide, at most ${characters(most)} fit (a Hangul syllable is 1⅔)`
    return [`the line "${label}" is ${sizes}: break it with <br/>`]
  }
  return [
    ...participants.flatMap(({ label }) => label.flatMap((line) => check(line, MAX_ARROW_LABEL))),
    ...steps.flatMap(({ arrow, notes }) => [
      ...(arrow?.label ?? []).flatMap((line) => check(line, MAX_ARROW_LABEL)),
      ...notes.flatMap(({ label }) => label.flatMap((line) => check(line, MAX_NOTE_LABEL))),
    ]),
  ]
}

const checkHeader = ({ fields }: Header): readonly string[] =>
  fields.flatMap((field) => {
    const text = field.label.join(' ')
    const bits = field.last - field.first + 1
    if (isNarrow(field)) {
      const isShort = [...text].length <= FIELD.letters
      return isShort ? [] : [`"${text}" is longer than ${String(FIELD.letters)} letters, and its field has one or two bits`]
    }
    const room = (bits * PHONE_WIDTH) / ROW_BITS - FIELD.margin
    const tooWide = text.split(' ').filter((word) => textFaceEms(word) * FIELD.size > room)
    return tooWide.map((word) => `"${word}" is wider than its field of ${String(bits)} bits`)
  })

function checkPicture(picture: Picture): readonly string[] {
  const { width, height, base, steps } = picture
  const shapes = [...base, ...steps.flat()]
  const whole = { x: 0, y: 0, width, height }
  const written = shapes.flatMap((shape) => {
    const letters = lettersOf(shape)
    return letters ? [{ shape, letters }] : []
  })
  return [
    ...(width > PHONE_WIDTH ? [`the picture is ${String(width)} pixels wide: at most ${String(PHONE_WIDTH)}`] : []),
    ...shapes
      .filter((shape) => !isInside(areaOf(shape), whole))
      .map((shape) => `${nameOf(shape)} stands outside the picture`),
    ...written
      .filter(({ letters }) => !isInside(letters, whole))
      .map(({ shape }) => `${nameOf(shape)} is cut off at the picture's edge`),
    ...written
      .filter(({ shape, letters }) => shape.kind === 'box' && !isInside(letters, roomIn(shape)))
      .map(({ shape, letters }) => `${nameOf(shape)} is smaller than its label: ${show(letters)} are needed`),
    ...written.flatMap(({ shape, letters }, index) =>
      written
        .slice(index + 1)
        .filter((other) => overlap(letters, other.letters))
        .map((other) => `${nameOf(shape)} and ${nameOf(other.shape)} stand on each other`),
    ),
  ]
}

const BESIDE_A_LABEL = 3

function roomIn({ x, y, width, height, styles }: Shape & { readonly kind: 'box' }): Area {
  const margin = styles.includes('pill') ? 2 * BESIDE_A_LABEL : BESIDE_A_LABEL
  return { x: x + margin, y: y + 1, width: width - 2 * margin, height: height - 2 }
}

function areaOf(shape: Shape): Area {
  if (shape.kind === 'box') return shape
  if (shape.kind === 'text') return { x: shape.x, y: shape.y, width: 0, height: 0 }
  const [xs, ys] = [shape.points.map(({ x }) => x), shape.points.map(({ y }) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

function nameOf(shape: Shape): string {
  const { x, y } = areaOf(shape)
  const label = shape.kind === 'box' || shape.kind === 'text' ? shape.label.join(' ') : ''
  return label === '' ? `the ${shape.kind} at ${String(x)} ${String(y)}` : `the ${shape.kind} "${label}"`
}

const show = ({ width, height }: Area): string =>
  `${String(Math.ceil(width))} × ${String(Math.ceil(height))} pixels for the letters`

const isInside = (inner: Area, outer: Area): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height

const overlap = (a: Area, b: Area): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
