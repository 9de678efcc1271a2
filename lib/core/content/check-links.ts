/** Links between cards, and ids: every link leads to a card that is there, in the file that it names. */
import type { Deck, ParsedCard, Topic } from './deck'
import type { Problem } from './problem'

export const topicsOf = (decks: readonly Deck[]): readonly Topic[] =>
  decks.flatMap(({ topics }) => topics.flatMap(({ ko, en }) => [ko, en].filter((topic) => topic !== null)))

export function checkLinks(decks: readonly Deck[]): readonly Problem[] {
  const topics = topicsOf(decks)
  const byPath = new Map(topics.map((topic) => [topic.path, new Set(topic.cards.map(({ id }) => id))]))
  const homes = new Map(
    topics.flatMap(({ path, language, cards }) => cards.map(({ id }) => [`${language} ${id}`, path])),
  )
  const dangling = topics.flatMap(({ path, language, cards }) =>
    cards.flatMap(({ links }) => links).flatMap((link): readonly Problem[] => {
      if (byPath.get(link.path)?.has(link.card)) return []
      const elsewhere = homes.get(`${language} ${link.card}`)
      const hint = elsewhere === undefined ? 'and no other file does' : `${elsewhere} does`
      return [{ path, ...link.place, message: `${link.path} holds no card "${link.card}", ${hint}` }]
    }),
  )
  return [...dangling, ...topics.flatMap((topic) => checkFollowUps(topic))]
}

/** Follow-ups may go round in circles, over other cards. */
const checkFollowUps = ({ path, cards }: Topic): readonly Problem[] =>
  cards.flatMap(({ id, source, places }) =>
    (source?.followUps ?? []).flatMap(({ card }, index): readonly Problem[] => {
      const place = places.followUps[index] ?? places.question
      return card === id ? [{ path, ...place, message: 'this follow-up leads to its own card' }] : []
    }),
  )

/** An id stands once in each language over all decks. */
export function checkIds(decks: readonly Deck[]): readonly Problem[] {
  const seen = new Map<string, { readonly path: string; readonly card: ParsedCard }>()
  return topicsOf(decks).flatMap(({ path, language, cards }) =>
    cards.flatMap((card): readonly Problem[] => {
      const key = `${language} ${card.id}`
      const first = seen.get(key)
      if (!first) {
        seen.set(key, { path, card })
        return []
      }
      const message = `the id "${card.id}" is taken by ${first.path}:${String(first.card.place.line)}`
      return [{ path, ...card.place, message }]
    }),
  )
}
