/**
 * A hint a key point: how it begins. That is enough to remember that there is such a point, and seldom what it says.
 *
 * Ours     The first word, in Korean an eojeol, with an English article the second too; of a point that is no longer than
 *          that, the first character, since the word would be the whole answer. A hint costs: lib/core/study/propose-quality.ts.
 */

/** Plain texts. */
export const hintsOf = (keyPoints: readonly string[]): readonly string[] => keyPoints.map(hintOf)

function hintOf(keyPoint: string): string {
  const { article = '', word = '', more = '' } = BEGINNING.exec(keyPoint.trim())?.groups ?? {}
  const shown = more === '' ? ([...word][0] ?? '') : `${word.replace(/[,;.]+$/, '')} `
  return `${article}${shown}…`
}

const BEGINNING = /^(?<article>(?:an?|the)\s+)?(?<word>\S*)(?<more>.*)$/is
