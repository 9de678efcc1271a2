/** Breaking text that is too wide. */
import 'server-only'
import type { Lines, WidthInEms } from '../../core/content/diagram/text-width'

/** Breaks at spaces, into lines of like length; words only where a word alone is too wide. */
export const wrap = (lines: Lines, most: number, width: WidthInEms): Lines =>
  lines.flatMap((line) => {
    const widestWay = fill(line, most, width)
    const narrower = Array.from({ length: Math.floor(most / 2) }, (_, less) => fill(line, most - less - 1, width))
    const isAsGood = (way: Lines) => way.length === widestWay.length && way.join(' ') === widestWay.join(' ')
    return narrower.findLast(isAsGood) ?? widestWay
  })

function fill(line: string, most: number, width: WidthInEms): Lines {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ').flatMap((part) => splitWord(part, most, width))) {
    const longer = current === '' ? word : `${current} ${word}`
    const isFull = current !== '' && width(longer) > most
    if (isFull) lines.push(current)
    current = isFull ? word : longer
  }
  return [...lines, current]
}

function splitWord(word: string, most: number, width: WidthInEms): readonly string[] {
  if (width(word) <= most) return [word]
  const characters = [...word]
  const fitting = characters.findIndex((_, index) => width(characters.slice(0, index + 1).join('')) > most)
  const size = Math.max(1, fitting)
  const [start, rest] = [characters.slice(0, size).join(''), characters.slice(size).join('')]
  return rest === '' ? [start] : [start, ...splitWord(rest, most, width)]
}
