/**
 * Our notation for what Mermaid would not place as we need it; content/README.md teaches it. One shape a line:
 *
 *     size 312 240
 *     box 10 20 90 40 pill mono: ESTABLISHED
 *     arrow 55 60 55 100 dashed
 *     text 60 80 start quiet: close
 *     step
 */
import type { Place, Say } from '../problem'
import { readLabel } from './label'
import { type Picture, type Point, type Shape, type Style, STYLES } from './picture'

const SIZE = /^size (?<width>\d+) (?<height>\d+)$/
const SHAPE = /^(?<kind>box|line|arrow|text) (?<numbers>\d+(?: \d+)*)(?<styles>(?: [a-z]+)*)(?:: ?(?<label>.+))?$/
const NOT_UNDERSTOOD =
  'not understood: a picture has the lines "size W H", "box X Y W H: label", "line X Y X Y", "arrow X Y X Y", "text X Y: label" and "step"'

/** `lines` are those inside the fence; the first stands on line `firstLine` of the file. */
export function parsePicture(lines: readonly string[], firstLine: number, say: Say): Picture {
  let size: { readonly width: number; readonly height: number } | undefined
  const base: Shape[] = []
  const steps: Shape[][] = []
  for (const [index, raw] of lines.entries()) {
    const text = raw.trim()
    if (text === '') continue
    const place = { line: firstLine + index, column: raw.search(/\S/) + 1 }
    const found = SIZE.exec(text)?.groups
    if (!size) {
      if (!found) say(place, 'a picture begins with its size: size 312 240')
      size = { width: Number(found?.width ?? 0), height: Number(found?.height ?? 0) }
      if (found) continue
    }
    if (text === 'step') {
      steps.push([])
      continue
    }
    const shape = readShape(text, place, say)
    if (shape) (steps.at(-1) ?? base).push(shape)
  }
  const start = { line: firstLine, column: 1 }
  if (steps.length === 0) say(start, 'a picture has at least one step: a line "step", and under it what comes into view')
  if (steps.some((shapes) => shapes.length === 0)) say(start, 'a step has at least one shape')
  return { kind: 'picture', width: size?.width ?? 0, height: size?.height ?? 0, base, steps }
}

function readShape(text: string, place: Place, say: Say): Shape | null {
  const found = SHAPE.exec(text)?.groups
  const kind = KINDS.find((known) => known === found?.kind)
  if (!found || !kind) {
    say(place, NOT_UNDERSTOOD)
    return null
  }
  const numbers = (found.numbers ?? '').split(' ').map(Number)
  const styles = readStyles(kind, found.styles ?? '', place, say)
  const at = { ...place, column: place.column + text.lastIndexOf(found.label ?? '') }
  const label = found.label === undefined ? [] : readLabel(found.label, at, say)
  const [x = 0, y = 0, width = 0, height = 0] = numbers
  if (kind === 'box') {
    if (numbers.length !== 4) say(place, 'a box has four numbers: left, top, width, height')
    return { kind, x, y, width, height, styles, label }
  }
  if (kind === 'text') {
    if (numbers.length !== 2) say(place, 'a text has two numbers: left to right, and the middle of its lines')
    if (label.length === 0) say(place, 'a text has words: text X Y: words')
    return { kind, x, y, styles, label }
  }
  if (numbers.length < 4 || numbers.length % 2 === 1)
    say(place, `${WITH_ARTICLE[kind]} has the numbers of two points or more: X Y X Y`)
  if (label.length > 0) say(place, `no label stands at ${WITH_ARTICLE[kind]}: write a text beside it`)
  return { kind, points: pointsOf(numbers), styles }
}

const KINDS = ['box', 'line', 'arrow', 'text'] as const
const WITH_ARTICLE = { box: 'a box', line: 'a line', arrow: 'an arrow', text: 'a text' } as const

function readStyles(kind: Shape['kind'], words: string, place: Place, say: Say): readonly Style[] {
  const known: readonly Style[] = STYLES[kind]
  return words.split(' ').filter(Boolean).flatMap((word) => {
    const style = known.find((name) => name === word)
    if (style === undefined) say(place, `"${word}" is no style of ${WITH_ARTICLE[kind]}: ${known.join(', ')}`)
    return style ?? []
  })
}

const pointsOf = (numbers: readonly number[]): readonly Point[] =>
  Array.from({ length: Math.floor(numbers.length / 2) }, (_, at) => ({ x: numbers[2 * at] ?? 0, y: numbers[2 * at + 1] ?? 0 }))
