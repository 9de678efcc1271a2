/** Everything that must hold over all files together: both languages, links, ids, questions, lengths, diagrams. */
import { checkLengths } from './check-lengths'
import { checkIds, checkLinks, topicsOf } from './check-links'
import { checkPair } from './check-pair'
import { checkQuestions } from './check-questions'
import type { Deck } from './deck'
import { checkDiagrams } from './diagram/check-diagrams'
import type { Diagram } from './diagram/parse-diagram'
import type { Problem } from './problem'

export const checkContent = (decks: readonly Deck[], diagrams: readonly Diagram[]): readonly Problem[] => [
  ...decks.flatMap(({ topics }) => topics.flatMap((pair) => checkPair(pair))),
  ...topicsOf(decks).flatMap((topic) => checkLengths(topic)),
  ...checkLinks(decks),
  ...checkIds(decks),
  ...checkQuestions(decks),
  ...checkDiagrams(decks, diagrams),
]
