/**
 * A hint a key point: how it begins. That is enough to remember that there is such a point, and seldom what it says.
 *
 * Ours     The first word, in Korean an eojeol, up to where it goes on to an equal, a bracket or the next of several things;
 *          with an English article, the word behind it. Of a point that has no more words, only the first character. What a
 *          hint costs is in propose-quality.ts.
 */

/** Plain texts. */
export const hintsOf = (keyPoints: readonly string[]): readonly string[] => keyPoints.map(hintOf)

function hintOf(keyPoint: string): string {
  const { article = '', word = '', more = '' } = BEGINNING.exec(keyPoint.trim())?.groups ?? {}
  const shown = more === '' ? ([...word][0] ?? '') : `${(/^[^=(·→]+/.exec(word)?.[0] ?? word).replace(/[,;.]+$/, '')} `
  return `${article}${shown}…`
}

const BEGINNING = /^(?<article>(?:an?|the)\s+)?(?<word>\S*)(?<more>.*)$/is
