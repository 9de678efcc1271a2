/**
 * How wide text is, in ems. Nothing can measure letters here, so widths are estimated, a little too wide rather than too
 * narrow: the drawing breaks lines by them, and the check of the decks says what does not fit.
 */

/** Plain text, one entry a line: a label as it was broken by hand. */
export type Lines = readonly string[]

export type WidthInEms = (text: string) => number

/** Hangul and other wide characters; all others count as one column of a mono face. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u
const isWide = (character: string): boolean => WIDE.test(character)

/** Of a mono face: 0.6 a Latin character, 1 a Hangul syllable. */
export const monoFaceEms: WidthInEms = (text) =>
  [...text].reduce((width, character) => width + (isWide(character) ? 1 : 0.6), 0)

/** Of a proportional sans, as Pretendard or a system face. */
export const textFaceEms: WidthInEms = (text) => [...text].reduce((width, character) => width + letterEms(character), 0)

function letterEms(character: string): number {
  if (isWide(character)) return 0.9
  if (/[ijltfrI.,:;'|!()[\] ]/.test(character)) return 0.34
  if (/[mwMW@%]/.test(character)) return 0.92
  return /[A-Z]/.test(character) ? 0.7 : 0.6
}

export const widest = (lines: Lines, width: WidthInEms): number => Math.max(0, ...lines.map((line) => width(line)))
