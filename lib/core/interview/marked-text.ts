/** An answer cut where marks begin and end, to be shown: which words speak for which points, and which for the common mistake. */
import type { Heard } from './heard'

export interface Piece {
  /** In UTF-16 units. */
  readonly from: number
  readonly text: string
  /** Numbers from 0. */
  readonly points: readonly number[]
  readonly isMistake: boolean
}

/** Together they are the text. */
export function piecesOf(text: string, { points, mistake }: Heard): readonly Piece[] {
  const marks = [...points.flatMap(({ words }, point) => words.map((span) => ({ ...span, point }))), ...(mistake ?? []).map((span) => ({ ...span, point: null }))]
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b)
  const pieces = cuts.slice(0, -1).map((from, at): Piece => {
    const to = cuts[at + 1] ?? text.length
    const over = marks.filter((mark) => mark.from <= from && mark.to >= to)
    return { from, text: text.slice(from, to), points: [...new Set(over.flatMap(({ point }) => point ?? []))].sort((a, b) => a - b), isMistake: over.some(({ point }) => point === null) }
  })
  // Neighbours that speak for the same are one mark.
  return pieces.reduce<Piece[]>((merged, piece) => {
    const last = merged.at(-1)
    if (last?.isMistake !== piece.isMistake || String(last.points) !== String(piece.points)) return [...merged, piece]
    return [...merged.slice(0, -1), { ...last, text: last.text + piece.text }]
  }, [])
}
