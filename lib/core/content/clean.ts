/**
 * A file's text as the parsers read it: lines end in \n, Hangul is composed (NFC), no byte order mark. Places are those
 * in this text; they are the same in an editor, unless the file's Hangul was decomposed.
 */
import type { Say } from './problem'

/** Control and formatting characters that nobody sees: bidi overrides, zero-width spaces and joiners, lost bytes. */
const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd]/gu

export const clean = (text: string): string =>
  text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').normalize('NFC')

export function sayInvisible(lines: readonly string[], say: Say): void {
  for (const [index, line] of lines.entries())
    for (const { 0: character, index: column } of line.matchAll(INVISIBLE)) {
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
      say({ line: index + 1, column: column + 1 }, `an invisible or broken character, U+${code}`)
    }
}
