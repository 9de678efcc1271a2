/** No question is asked twice in a language, however it is punctuated. */
import { topicsOf } from './check-links'
import type { Deck } from './deck'
import { plainText } from './plain-text'
import type { Problem } from './problem'

export function checkQuestions(decks: readonly Deck[]): readonly Problem[] {
  const seen = new Map<string, string>()
  return topicsOf(decks).flatMap(({ path, language, cards }) =>
    cards.flatMap(({ id, place, source }): readonly Problem[] => {
      if (!source) return []
      const key = `${language} ${plainText(source.question).toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')}`
      const first = seen.get(key)
      if (first === undefined) {
        seen.set(key, `the card "${id}" asks the same question (${path}:${String(place.line)})`)
        return []
      }
      return [{ path, ...place, message: first }]
    }),
  )
}
