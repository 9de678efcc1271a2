/** A label of a drawing: plain text, broken by hand with <br/>. */
import type { Place, Say } from '../problem'
import type { Lines } from './text-width'

const BREAK = /<br ?\/?>/

/**
 * `;` and `#` are refused: Mermaid ends a line at the one and begins an entity at the other, so that its viewers would show
 * something else than we do. `place` is where the label begins.
 */
export function readLabel(label: string, place: Place, say: Say): Lines {
  const bad = /[;#]|<(?!br ?\/?>)\/?[a-z]/i.exec(label)
  const column = place.column + (bad?.index ?? 0)
  if (bad) say({ ...place, column }, `"${bad[0].charAt(0)}" may not stand in a label: Mermaid reads it otherwise`)
  return label.split(BREAK).map((line) => line.trim())
}
