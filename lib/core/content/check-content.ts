/** Everything that must hold over all files together: both languages, links, ids, lengths, diagrams. */
import { checkDiagrams } from './check-diagrams'
import { checkLengths } from './check-lengths'
import { checkIds, checkLinks, topicsOf } from './check-links'
import { checkPair } from './check-pair'
import type { Deck } from './deck'
import type { Diagram } from './parse-diagram'
import type { Problem } from './problem'

export const checkContent = (decks: readonly Deck[], diagrams: readonly Diagram[]): readonly Problem[] => [
  ...decks.flatMap(({ topics }) => topics.flatMap((pair) => checkPair(pair))),
  ...topicsOf(decks).flatMap((topic) => checkLengths(topic)),
  ...checkLinks(decks),
  ...checkIds(decks),
  ...checkDiagrams(decks, diagrams),
]
